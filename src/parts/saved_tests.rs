//! What is offered and said about saving (rules V4, V5, O2).

use crate::cx::Cx;
use crate::keep::Keep;
use crate::route::Route;
use crate::state::State;
use crate::testing::{Html, TODAY, bank, page, visit};
use std::rc::Rc;
use waymark_core::saved::{NotRead, read, write};

fn with(cx: Cx, keep: Keep) -> Html {
    let state = State { keep, ..(*cx.state).clone() };
    page(&Cx { state: Rc::new(state), ..cx })
}

fn found(found: Result<Rc<waymark_core::saved::Saved>, NotRead>) -> Html {
    with(visit(Route::Start, &[]), Keep { found: Some(found), ..Keep::default() })
}

#[test]
fn v4_nothing_is_saved_unless_asked_and_a_saved_visit_can_be_gone_on_with_or_deleted() {
    assert!(!page(&visit(Route::Start, &[])).says("Carry on where you left off"));
    let text = write(&bank(), &visit(Route::Start, &[("topics", &["money"])]).state.session, "", TODAY);
    let html = found(read(&bank(), &text, TODAY).map(Rc::new));
    assert!(html.says("saved on this device until 22 December 2026") && html.says("Delete what is saved"));
    assert!(!html.says("Money and bills"), "what was said is not on the first page");
}

#[test]
fn what_cannot_be_opened_says_why_and_can_be_deleted() {
    for (why, words, can_delete) in [
        (NotRead::Damaged, "is damaged", true),
        (NotRead::Newer, "written by a newer version", true),
        (NotRead::Expired, "came to its last day, and is deleted", false),
    ] {
        let html = found(Err(why));
        assert!(html.says(words) && !html.all("button").any(|b| b.text == "Carry on"));
        assert_eq!(html.says("Delete what is saved"), can_delete, "{why:?}");
    }
}

#[test]
fn v5_saving_is_never_offered_on_a_shared_device() {
    let offered = |device: &'static str| {
        let html = page(&visit(Route::CheckAnswers, &[("device", &[device]), ("topics", &["money"])]));
        html.says("Save on this device")
    };
    assert!(offered("own") && !offered("shared"));
    assert!(page(&visit(Route::CheckAnswers, &[("topics", &["money"])])).says("This is my own device"));
}

#[test]
fn o2_a_browser_that_may_delete_it_is_named() {
    let on = |lasting| {
        let keep = Keep { on: true, lasting, ..Keep::default() };
        with(visit(Route::CheckAnswers, &[("device", &["own"])]), keep)
    };
    assert!(on(Some(false)).says("may delete it earlier"));
    assert!(!on(Some(true)).says("may delete it earlier") && !on(None).says("may delete it earlier"));
    assert!(on(None).says("What you told us in private is not saved."));
}

#[test]
fn what_was_lost_between_versions_is_said() {
    let keep = Keep { on: true, lost: 2, ..Keep::default() };
    assert!(with(visit(Route::CheckAnswers, &[("topics", &["money"])]), keep).says("could not be brought back"));
}

#[test]
fn v8_what_was_said_in_private_is_kept_out_of_the_summary_until_it_is_put_in() {
    let said: [(&str, &[&str]); 3] = [("topics", &["safe"]), ("private", &["yes"]), ("more-safe", &["abuse"])];
    let cx = visit(Route::CheckAnswers, &said);
    let label = "Someone close hurts or scares me";
    assert!(!page(&cx).says(label) && page(&cx).says("Kept out of this summary"));
    let mut state = (*cx.state).clone();
    state.turned.insert("more-safe".into(), ());
    assert!(page(&Cx { state: Rc::new(state), ..cx }).says(label));
}
