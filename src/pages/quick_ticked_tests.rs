//! What was ticked in quick find: for the patient, and for the record.

use crate::route::Route;
use crate::state::State;
use crate::testing::sample::{act, change_services, visit_with};
use crate::testing::{Html, page};
use waymark_core::session::Msg;

const LINK_WORKER: &[(&str, &[&str])] = &[("device", &["shared"]), ("who", &["link-worker"])];

fn at(said: &[(&str, &[&str])], change: impl FnOnce(&mut State)) -> Html {
    page(&visit_with(Route::QuickFind, said, change))
}

#[test]
fn what_is_ticked_can_be_printed_copied_and_recorded() {
    let html = at(LINK_WORKER, |state| act(state, Msg::Choose("choir".into())));
    for words in ["Ticked: 1", "Print for the patient", "Copy for the patient", "Copy for the record", "Print or copy"]
    {
        assert!(html.says(words), "{words}");
    }
    assert!(html.says("Social prescribing offered (871691000000100)"));
    assert!(html.says("Confirm each code in your system before you use it."));
    let note = html.all("pre").next().unwrap();
    let order = ["Person", "Needs and concerns", "Support offered", "Outcomes", "Goals", "Actions"];
    let at: Vec<_> = order.iter().map(|heading| note.text.find(&format!("\n{heading}\n")).unwrap()).collect();
    assert!(at.is_sorted(), "{at:?}");
    assert!(note.text.contains("Sale Sing and Smile") && note.text.contains("confirm in your system"));
}

#[test]
fn the_record_says_what_was_not_found_and_there_is_one_for_that_alone() {
    let note = |html: &Html| html.all("pre").next().map(|note| note.text.clone()).unwrap_or_default();
    let said: &[(&str, &[&str])] = &[("who", &["link-worker"]), ("age", &["60-69"]), ("topics", &["money", "people"])];
    let young = at(said, |state| {
        change_services(state, |services| services.iter_mut().for_each(|service| service.age.max = Some(25)));
    });
    let note = note(&young);
    for topic in ["Money and bills", "Meeting people"] {
        let line = ["- ", topic, " – nothing found: all are for other ages\n"].concat();
        assert!(note.contains(&line), "{note}");
    }
    assert!(young.says("Ticked: 0") && young.says("Copy for the record") && !young.says("Copy for the patient"));
    let any_age: &[(&str, &[&str])] = &[("who", &["link-worker"]), ("topics", &["money", "people"])];
    assert_eq!(at(any_age, |_| {}).all("pre").count(), 0, "something was found, and nothing is ticked yet");
}

#[test]
fn paper_for_the_patient_has_numbers_and_addresses_and_a_foot() {
    let html = at(LINK_WORKER, |state| act(state, Msg::Choose("choir".into())));
    let paper: Vec<_> = html.class("wm-print-only").filter(|e| e.text.contains("Places and people to try")).collect();
    assert_eq!(paper.len(), 1);
    for words in ["0161 496 0123", "School Road, Sale, M33 7XS", "Printed on Sunday 22 November 2026. Waymark, version"]
    {
        assert!(paper[0].text.contains(words), "{words}");
    }
}

#[test]
fn abuse_is_named_in_the_record_only_when_ticked() {
    let said = [("who", &["link-worker"] as &[&str]), ("topics", &["safe"])];
    let html = at(&said, |state| act(state, Msg::Choose("choir".into())));
    assert!(html.says("Named only if you tick it"));
    assert!(!html.all("pre").next().unwrap().text.contains("Feeling safe"));
}
