//! What holds of what matters to the person, on every page where it shows.

use crate::cx::Cx;
use crate::route::Route;
use crate::state::{Opened, State};
use crate::testing::{Html, TODAY, bank, page, stocked, visit};
use crate::view::found::{first_ones, moved_words};
use waymark_core::answers_file::{AnswersFile, Given, resolve};
use waymark_core::profile::{Weight, Wish, profile};
use waymark_core::saved::{read, write};

type Said = Vec<(&'static str, &'static [&'static str])>;

/// Someone in Sale who would like to meet people and has money worries.
fn said(wishes: &[(&'static str, &'static [&'static str])]) -> Said {
    let mut said: Said =
        vec![("who", &["me"]), ("place", &["M33"]), ("age", &["60-69"]), ("topics", &["people", "money"])];
    said.extend(wishes);
    said
}
fn results(wishes: &[(&'static str, &'static [&'static str])]) -> (Cx, Html) {
    let cx = stocked(Route::Results, &said(wishes), |_| {});
    let html = page(&cx);
    (cx, html)
}

#[test]
fn what_matters_is_one_group_of_questions_with_nothing_chosen_beforehand() {
    let (_, html) = results(&[]);
    let group = html.class("wm-fit__question").find(|e| e.text.contains("What matters to me")).unwrap();
    for words in [
        "Near me",
        "Free",
        "With other people",
        "Somewhere small or quiet",
        "In my own time",
        "Someone can come with me",
        "Soon",
    ] {
        assert!(group.text.contains(words), "{words}");
    }
    let weights = |e: &&crate::testing::Element| ["A lot", "A bit", "Not"].contains(&e.text.trim());
    assert_eq!(html.all("label").filter(weights).count(), 7 * 3);
    assert!(html.all("input").all(|input| !input.attrs.contains_key("checked")));
    assert!(html.class("wm-wishes").next().is_none() && !html.says("What matters to you"));
    let helping = page(&stocked(Route::Results, &[("who", &["helping"]), ("topics", &["people"])], |_| {}));
    assert!(helping.says("Someone can come with them") && !helping.says("Someone can come with me"));
}

#[test]
fn each_card_says_of_each_wish_whether_it_is_met_by_a_mark_and_words() {
    let (cx, html) = results(&[("matters-near", &["lot"]), ("matters-free", &["bit"]), ("matters-soon", &["not"])]);
    let cards = html.class("wm-wishes").count();
    assert_eq!(cards, first_ones(&cx).iter().map(Vec::len).sum::<usize>());
    let lines: Vec<&str> = html.class("wm-wishes__line").map(|line| line.text.trim()).collect();
    assert_eq!(lines.len(), 2 * cards, "what does not matter has no line");
    let fits = [("✓", "Fits"), ("–", "Less good"), ("✗", "Does not fit"), ("?", "We don't know")];
    for line in lines {
        let (_, words) = fits.iter().find(|(mark, _)| line.starts_with(mark)).unwrap();
        assert!(line.ends_with(words) && (line.contains("Near: ") || line.contains("Free: ")), "{line}");
    }
}

#[test]
fn how_steady_the_order_is_stands_in_one_line_and_only_where_something_was_weighed() {
    let (_, plain) = results(&[]);
    assert!(plain.class("wm-goal__steady").next().is_none());
    let (_, html) = results(&[("matters-near", &["lot"])]);
    let lines: Vec<String> = html.class("wm-goal__steady").map(|line| line.text.clone()).collect();
    assert_eq!(lines.len(), 2, "one for each goal");
    for line in &lines {
        let known = ["These stay first however", "Which come first depends on"];
        assert!(known.iter().any(|words| line.starts_with(words)), "{line}");
    }
}

#[test]
fn why_says_how_steady_one_of_the_first_three_is_and_no_other() {
    let (cx, _) = results(&[]);
    let found = crate::view::found::found(&cx).unwrap();
    let goal = found.goals.first().unwrap();
    let why = |at: usize| {
        let service = found.shelf.get(goal.ranked[at].service).unwrap().id.clone();
        let opened = Opened { goal: Some(goal.topic), service };
        page(&stocked(Route::Why(1), &said(&[("matters-free", &["lot"])]), |state: &mut State| {
            state.opened.push(opened.clone())
        }))
    };
    let first = why(0);
    assert!(first.says("What matters: free") && first.says("A lot"), "its line stands in the table");
    let stays = ["stays in your first three", "is in your first three for now"];
    assert!(stays.iter().any(|words| first.says(words)));
    let last = why(goal.ranked.len() - 1);
    assert!(stays.iter().all(|words| !last.says(words)));
}

#[test]
fn another_order_is_said_once_with_what_is_first_now() {
    let (plain, _) = results(&[]);
    let was = first_ones(&plain);
    assert_eq!(moved_words(&plain, &was, &was), None);
    let (cx, _) = results(&[("matters-others", &["lot"]), ("matters-free", &["lot"]), ("matters-own-time", &["lot"])]);
    let now = first_ones(&cx);
    let moved = now.iter().zip(&was).find(|(now, was)| now != was).map(|(now, _)| now[0]).unwrap();
    let name = &cx.state.data.services().get(moved).unwrap().name;
    assert_eq!(moved_words(&cx, &was, &now).unwrap(), format!("The order has changed. First now: {name}."));
}

#[test]
fn check_answers_hold_what_matters_in_one_row() {
    let html = page(&visit(Route::CheckAnswers, &said(&[("matters-near", &["lot"]), ("matters-soon", &["bit"])])));
    let rows = html.class("nhsuk-summary-list__row").filter(|row| row.text.contains("What matters to me")).count();
    assert_eq!(rows, 1);
    assert!(html.says("Near (a lot)") && html.says("Soon (a bit)") && !html.says("Free ("));
}

#[test]
fn what_matters_is_saved_and_a_visit_saved_before_there_was_any_still_opens() {
    let bank = bank();
    let saved = |said: &Said| write(&bank, &visit(Route::Results, said).state.session, "Sale", TODAY);
    let with = saved(&said(&[("matters-own-time", &["lot"]), ("matters-quiet", &["not"])]));
    let opened = read(&bank, &with, TODAY).unwrap();
    assert_eq!(opened.lost, 0);
    assert_eq!(write(&bank, &opened.session, "Sale", TODAY), with);
    let before = saved(&said(&[]));
    assert!(!before.contains("matters-"));
    let opened = read(&bank, &before, TODAY).unwrap();
    assert_eq!((opened.lost, opened.session), (0, visit(Route::Results, &said(&[])).state.session.clone()));
}

#[test]
fn what_matters_is_read_from_a_file_of_answers() {
    let given = [("matters-near", "lot"), ("matters-company", "bit"), ("matters-soon", "not")];
    let answers = given.map(|(id, weight)| (id.to_owned(), Given::One(weight.to_owned()))).into();
    let (answers, _) = resolve(&bank(), &AnswersFile { today: None, answers }).unwrap();
    let wishes = profile(&bank(), &answers).wishes;
    let weights = [Wish::Near, Wish::Company, Wish::Soon, Wish::Free].map(|wish| wishes.get(wish));
    assert_eq!(weights, [Weight::Lot, Weight::Bit, Weight::Not, Weight::Not]);
}
