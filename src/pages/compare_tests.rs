//! What holds of the options side by side.

use crate::parts::compare_pick::turn;
use crate::route::Route;
use crate::state::State;
use crate::testing::sample::{no_shelf, no_shelf_yet, unfold_all, visit_with};
use crate::testing::{Html, page};

type Said = [(&'static str, &'static [&'static str])];

const PEOPLE: &Said = &[("who", &["me"]), ("place", &["M33"]), ("topics", &["people", "money"])];

fn side_by_side(said: &Said, ids: &[&str]) -> Html {
    let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    page(&visit_with(Route::Compare, said, |state: &mut State| state.compared = Some(ids)))
}
fn heads(html: &Html) -> Vec<String> {
    html.all("th").filter(|th| th.attr("scope") == "col").map(|th| th.text.clone()).collect()
}
fn rows(html: &Html) -> Vec<String> {
    html.all("th").filter(|th| th.attr("scope") == "row").map(|th| th.text.clone()).collect()
}
fn row<'a>(html: &'a Html, name: &str) -> &'a str {
    html.all("tr").map(|tr| tr.text.as_str()).find(|text| text.starts_with(name)).unwrap()
}

#[test]
fn every_option_has_the_same_rows_and_what_matters_stands_first() {
    let mut said = PEOPLE.to_vec();
    said.extend([("matters-free", &["lot"] as &[&str]), ("matters-company", &["bit"]), ("matters-soon", &["not"])]);
    let html = side_by_side(&said, &["choir", "debt-line"]);
    assert_eq!(heads(&html), ["What we looked at", "Sale Sing and Smile", "National Debtline", "Do nothing for now"]);
    let fields = [
        "Free",
        "Someone along",
        "What it is",
        "What happens the first time",
        "Good points",
        "Downsides",
        "Cost",
        "When",
        "Where and how",
        "Getting in and taking part",
        "How to start",
    ];
    assert_eq!(rows(&html), fields);
    assert_eq!(html.all("td").count(), fields.len() * 3);
    assert!(
        row(&html, "Free").contains("✓Fits") && row(&html, "Someone along").contains("Ask: can someone come with me?")
    );
}

#[test]
fn what_is_not_known_is_a_question_to_ask() {
    let mut said = PEOPLE.to_vec();
    said.push(("access", &["hearing-loop", "step-free"]));
    let html = side_by_side(&said, &["cafe", "choir"]);
    assert!(row(&html, "Cost").contains("Ask: what does it cost?"));
    assert!(row(&html, "Good points").contains("Ask: what do people like about it?"));
    let access = row(&html, "Getting in");
    assert_eq!(access.matches("Ask: is there a step?").count(), 1, "the choir is known to have step-free access");
    assert_eq!(access.matches("Ask: is there a hearing loop?").count(), 2);
    assert!(row(&html, "How to start").contains("Ask: can I join by myself?"));
    assert!(!html.says("We don't know: ask them"));
}

#[test]
fn doing_nothing_has_good_points_and_downsides_too() {
    let html = side_by_side(PEOPLE, &[]);
    assert_eq!(heads(&html), ["What we looked at", "Do nothing for now"]);
    assert!(row(&html, "Good points").contains("It takes no time, money or strength."));
    assert!(row(&html, "Downsides").contains("What is hard may stay as it is, or get harder."));
}

#[test]
fn three_stand_side_by_side_at_most() {
    let ids = ["choir", "cafe", "debt-line", "hostile"];
    let html = side_by_side(PEOPLE, &ids);
    assert_eq!(heads(&html).len(), 1 + 3 + 1);
    assert!(html.says("Three is the most that fit side by side."));
    let mut picked = Vec::new();
    ids.iter().for_each(|id| turn(&mut picked, (*id).to_owned()));
    assert_eq!(picked, ["choir", "cafe", "debt-line"]);
    turn(&mut picked, "cafe".to_owned());
    assert_eq!(picked, ["choir", "debt-line"]);
    let two = side_by_side(PEOPLE, &["choir", "debt-line"]);
    assert!(two.says("You can put one of these beside them:"));
}

#[test]
fn cards_pick_what_stands_side_by_side_and_say_when_three_are_picked() {
    let results = |ids: &[&str]| {
        let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        let cx = visit_with(Route::Results, PEOPLE, |state| {
            state.compared = Some(ids).filter(|ids: &Vec<String>| !ids.is_empty());
            state.on_page.whole = true;
            unfold_all(state);
        });
        page(&cx)
    };
    let button = |html: &Html, words: &str| html.all("button").filter(|b| b.text.starts_with(words)).count();
    let none = results(&[]);
    assert!(button(&none, "Compare") >= 3 && button(&none, "Do not compare") == 0 && none.links_to("#/compare"));
    let one = results(&["choir"]);
    assert_eq!(button(&one, "Do not compare"), 1);
    assert!(one.says("See side by side (1)"));
    let full = results(&["choir", "debt-line", "elsewhere"]);
    assert_eq!((button(&full, "Compare"), button(&full, "Do not compare")), (0, 2));
    assert!(full.says("Three are picked to compare. Take one out to compare this one."));
}

#[test]
fn without_a_pick_the_plan_stands_there_else_the_first_suggestions() {
    let shown = |chosen: bool| {
        let cx = visit_with(Route::Compare, PEOPLE, |state| {
            if chosen {
                crate::testing::sample::act(state, waymark_core::session::Msg::Choose("debt-line".into()));
            }
        });
        heads(&page(&cx))
    };
    assert_eq!(shown(true), ["What we looked at", "National Debtline", "Do nothing for now"]);
    assert!(shown(false).len() > 3);
}

#[test]
fn without_services_it_says_so() {
    let page = |change: fn(&mut State)| page(&visit_with(Route::Compare, PEOPLE, change));
    for html in [page(no_shelf_yet), page(no_shelf)] {
        assert!(html.all("table").next().is_none() && html.all("h1").count() == 1);
    }
}
