//! What the results say about the age of the lists (rules O5, S6).

use crate::cx::Cx;
use crate::route::Route;
use crate::state::State;
use crate::testing::{Html, page, put_everything, visit_with};
use std::rc::Rc;

/// The results so many days after the lists were put together, fetched or from the copy kept on the device.
fn results(days: u32, is_kept_copy: bool) -> Html {
    let said: [(&str, &[&str]); 2] = [("topics", &["food"]), ("more-food", &["no"])];
    let cx = visit_with(Route::Results, &said, |data| {
        put_everything(data);
        data.is_kept_copy = is_kept_copy;
    });
    let made = cx.state.data.services().edition().unwrap().made_on;
    let state = State { today: made.plus_days(days), ..(*cx.state).clone() };
    page(&Cx { state: Rc::new(state), ..cx })
}

const KEPT: &str = "a copy of the list kept on this device";
const RING_FIRST: &str = "Listed on 22 November 2026: ring first";

#[test]
fn o5_an_old_copy_is_named_only_where_it_could_not_be_fetched_anew() {
    assert!(!results(31, false).says(KEPT) && !results(30, true).says(KEPT));
    assert!(results(31, true).says(KEPT) && !results(31, true).says(RING_FIRST));
}

#[test]
fn o5_after_ninety_days_every_card_says_ring_first() {
    let html = results(91, false);
    let cards = html.class("wm-card__source").count();
    assert!(cards > 0);
    assert_eq!(html.source.matches(RING_FIRST).count(), cards);
    assert!(!results(90, false).says(RING_FIRST));
}

#[test]
fn o5_past_its_last_day_people_to_ask_stand_before_the_suggestions() {
    let html = results(400, true);
    assert!(html.says("This list is out of date"));
    let at = |words: &str| html.source.find(words).unwrap();
    assert!(at("Talk to a link worker") < at("wm-card__source"));
    let fresh = results(0, false);
    assert!(fresh.source.find("Talk to a link worker") > fresh.source.find("wm-card__source"));
}

#[test]
fn s6_no_age_of_the_list_takes_an_urgent_line_away() {
    for days in [0, 31, 91, 400, 4000] {
        assert!(results(days, true).says("Food today"), "{days} days");
    }
}

#[test]
fn s3_once_the_safety_text_is_overdue_the_notices_say_so_and_stay() {
    let due = crate::testing::bank().safety_review.review_due.unwrap();
    let made = visit_with(Route::Results, &[], put_everything).state.data.services().edition().unwrap().made_on;
    let days = (0..4000).find(|days| made.plus_days(*days) == due).unwrap();
    assert!(!results(days, false).says("were to be checked again"));
    let html = results(days + 1, false);
    assert!(html.says("were to be checked again by") && html.says("Food today") && html.says("0808 208 2138"));
}
