//! The plan page as it is drawn in each of its states.

use crate::route::Route;
use crate::state::State;
use crate::testing::sample::{act, no_shelf, no_shelf_yet, visit_with};
use crate::testing::{Html, page};
use waymark_core::date::Date;
use waymark_core::plan::{IfThen, PlanEdit, StepKind, Then};
use waymark_core::session::Msg;

const SAID: &[(&str, &[&str])] = &[
    ("device", &["own"]),
    ("who", &["me"]),
    ("place", &["M33"]),
    ("age", &["60-69"]),
    ("topics", &["money", "people"]),
    ("hopes", &["company"]),
];

fn at(change: impl FnOnce(&mut State)) -> Html {
    page(&visit_with(Route::Plan, SAID, change))
}

fn choose(state: &mut State, ids: &[&str]) {
    ids.iter().for_each(|id| act(state, Msg::Choose((*id).to_owned())));
}

fn full(state: &mut State) {
    choose(state, &["debt-line", "choir"]);
    for edit in [
        PlanEdit::StepService(Some("debt-line".into())),
        PlanEdit::StepAction(Some(StepKind::Ring)),
        PlanEdit::StepWhen("Tuesday after lunch".into()),
        PlanEdit::StepPlace("At home".into()),
        PlanEdit::StepWith("My sister".into()),
        PlanEdit::IfThen(Some(IfThen { barrier: "what-to-say".into(), then: Then::Remedy(0) })),
        PlanEdit::CheckIn(Date::parse("2026-11-29")),
        PlanEdit::Note("Take the blue folder".into()),
    ] {
        act(state, Msg::Plan(edit));
    }
}

#[test]
fn an_empty_plan_says_that_nothing_is_fine_and_leads_on() {
    let html = at(|_| {});
    assert!(html.says("Nothing chosen yet") && html.says("Doing nothing for now is fine too"));
    assert!(html.links_to("#/results") && html.links_to("#/quick-find"));
    assert!(html.says("Ask your GP surgery for a social prescribing link worker"));
    assert_eq!(html.class("wm-build").count(), 0);
}

#[test]
fn without_any_answers_an_empty_plan_leads_to_the_questions() {
    let html = page(&visit_with(Route::Plan, &[], |_| {}));
    assert!(html.links_to("#/question/1") && !html.links_to("#/results"));
}

#[test]
fn a_full_plan_begins_with_the_step_the_number_and_the_sentence() {
    let html = at(full);
    let top = html.class("wm-plan__top").next().unwrap();
    for words in [
        "You said the first small thing you would notice is seeing people.",
        "Ring National Debtline and ask one question",
        "0808 808 4000",
        "Tuesday after lunch",
        "My sister",
        "If I do not know what to say on the phone, then I will read out the words on my plan.",
        "I will look at this plan again on Sunday 29 November 2026.",
        "What I can say on the phone",
    ] {
        assert!(top.text.contains(words), "{words}");
    }
}

#[test]
fn the_list_has_numbers_addresses_and_dates_in_full() {
    let html = at(full);
    let list = html.class("wm-plan-list").next().unwrap();
    for words in
        ["0161 496 0123", "Sale Town Hall, School Road, Sale, M33 7XS", "Tuesdays 10 to 12", "Most people give £2"]
    {
        assert!(list.text.contains(words), "{words}");
    }
    assert!(list.text.contains("Checked on Wednesday 14 October 2026."));
    assert!(html.links_to("tel:08088084000") && html.links_to("https://nationaldebtline.org"));
}

#[test]
fn the_page_says_that_nothing_is_saved_and_keeps_one_short_note() {
    let html = at(full);
    assert!(html.says("This plan is not saved. Print it or copy it."));
    assert_eq!(html.all("textarea").count(), 0);
    assert!(html.says("No one reads this."));
    assert_eq!(html.elements.iter().find(|e| e.attr("id") == "note").unwrap().attr("maxlength"), "120");
    let note = html.class("wm-plan__note").next().unwrap();
    assert!(note.has_class("wm-no-print"), "the note is printed only when asked for");
}

#[test]
fn little_confidence_brings_smaller_steps() {
    let said: Vec<_> = SAID.iter().copied().chain([("confidence", &["4"] as &[&str])]).collect();
    let html = page(&visit_with(Route::Plan, &said, |state| choose(state, &["choir"])));
    assert!(html.says("You said 4 out of 10, so these are smaller steps"));
    assert!(html.says("Ask someone I trust to come with me") && !html.says("Go to Sale Sing and Smile once"));
    assert!(!html.says("How sure I am"), "it is not asked twice");
    let sure = at(|state| choose(state, &["choir"]));
    assert!(sure.says("Go to Sale Sing and Smile once") && sure.says("How sure I am"));
}

#[test]
fn a_site_with_link_workers_gives_their_contact() {
    let html = at(|state| {
        choose(state, &["choir"]);
        let mut site = (*state.data.site).clone();
        site.link_worker.phone = "0161 496 0999".into();
        state.data.site = site.into();
    });
    assert!(html.links_to("tel:01614960999") && !html.says("Ask your GP surgery for a social"));
}

#[test]
fn while_the_list_is_missing_the_choices_are_kept_and_it_is_said() {
    let loading = at(|state| {
        choose(state, &["choir"]);
        no_shelf_yet(state);
    });
    assert!(loading.says("Your list is on its way."));
    let failed = at(|state| {
        choose(state, &["choir"]);
        no_shelf(state);
    });
    assert!(failed.says("Your choices are kept."));
    let gone = at(|state| choose(state, &["closed-down"]));
    assert!(gone.says("This one is no longer on our list."));
}

#[test]
fn hostile_text_stays_text() {
    let html = at(|state| {
        choose(state, &["hostile"]);
        act(state, Msg::Plan(PlanEdit::StepWhen("<b onclick=x>now</b>\u{202e}".into())));
    });
    assert!(html.says("<script>alert(1)</script>") && !html.source.contains("<script"));
    assert!(!html.source.contains("<b onclick") && !html.source.contains('\u{202e}'));
    assert!(!html.elements.iter().any(|e| e.attr("href").starts_with("javascript")));
}
