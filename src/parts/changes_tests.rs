//! What a press on "What would change this" does, over the real catalogue.

use super::changes::{make, put_back, words};
use crate::cx::Cx;
use crate::route::Route;
use crate::state::{Action, Opened, State};
use crate::testing::{Html, page, stocked};
use crate::view::found::{Found, judged};
use std::cell::RefCell;
use std::rc::Rc;
use waymark_core::catalogue::ServiceIx;
use waymark_core::matching::{Part, way_in, what_would_change};
use yew::Callback;

type Said = [(&'static str, &'static [&'static str]); 9];

const SAID: Said = [
    ("device", &["own"]),
    ("who", &["me"]),
    ("place", &["M33"]),
    ("age", &["60-69"]),
    ("topics", &["people", "active", "hobbies"]),
    ("travel", &["mile"]),
    ("cost", &["free"]),
    ("mode", &["in-person"]),
    ("times", &["weekend"]),
];

/// A visit at the results with every "Why not others?" open, and what is pressed there.
fn results() -> Cx {
    at(Route::Results, |state| {
        for topic in 0..state.bank.topics.len() {
            state.unfolded.insert(format!("others-{topic}"), ());
        }
    })
}
fn at(route: Route, edit: impl Fn(&mut State)) -> Cx {
    let mut cx = stocked(route, &SAID, edit);
    cx.profile = Rc::new(cx.state.session.profile(&cx.state.bank));
    cx
}
/// The visit after what somebody presses.
fn after(cx: &Cx, press: impl Fn(&Cx)) -> Cx {
    let actions: Rc<RefCell<Vec<Action>>> = Rc::default();
    let heard = actions.clone();
    let act = Callback::from(move |action| heard.borrow_mut().push(action));
    press(&Cx { act, ..cx.clone() });
    let state = actions.take().into_iter().fold((*cx.state).clone(), |state, action| state.after(action));
    Cx::new(Rc::new(state), cx.route.clone(), Callback::noop())
}
fn found(cx: &Cx) -> Found {
    Found::new(cx, cx.state.data.shelf.ready().unwrap().clone())
}
fn ranked(found: &Found, goal: usize) -> Vec<ServiceIx> {
    let mut all: Vec<_> = found.goals[goal].ranked.iter().map(|matched| matched.service).collect();
    all.sort_unstable();
    all
}
fn buttons(html: &Html) -> Vec<String> {
    let starts = |e: &&crate::testing::Element| e.attr("id").starts_with("change-");
    html.all("button").filter(starts).map(|e| e.text.trim().to_owned()).collect()
}

#[test]
fn each_change_lets_in_exactly_what_it_says_once_it_is_made_and_nothing_once_it_is_put_back() {
    let cx = results();
    let before = found(&cx);
    let mut tried = 0;
    for (at, result) in before.goals.iter().enumerate() {
        let goal = &cx.profile.goals[at];
        for lets_in in what_would_change(&cx.context(&before.shelf), &cx.journey.questions, goal, result) {
            let made = after(&cx, |cx| make(cx, goal.topic, &[lets_in.change], "x".into()));
            let (was, now) = (ranked(&before, at), ranked(&found(&made), at));
            let mut more: Vec<_> = now.into_iter().filter(|ix| !was.contains(ix)).collect();
            let mut said = lets_in.services.clone();
            more.sort_unstable();
            said.sort_unstable();
            assert_eq!(more, said, "{:?}", lets_in.change);
            let back = after(&made, |cx| put_back(cx, made.state.on_page.changed.as_ref().unwrap()));
            assert_eq!(back.state.session.answers, cx.state.session.answers);
            assert_eq!(ranked(&found(&back), at), was);
            tried += 1;
        }
    }
    assert!(tried > 4, "{tried} changes");
}

#[test]
fn what_would_change_stands_under_why_not_others_with_how_many_more_and_some_names() {
    let html = page(&results());
    let all = buttons(&html);
    assert!(all.iter().any(|label| label.starts_with("If you could travel 3 miles: ")), "{all:?}");
    assert!(all.iter().all(|label| label.ends_with(" more")), "{all:?}");
    assert!(html.headings().contains(&(3, "What would change this".to_owned())));
    let folded = page(&at(Route::Results, |_| {}));
    assert!(buttons(&folded).is_empty() && !folded.says("What would change this"), "nothing is worked out unasked");
}

#[test]
fn a_change_that_was_made_says_so_once_with_the_way_back() {
    let cx = results();
    let shelf = cx.state.data.shelf.ready().unwrap();
    let goal = cx.profile.goals[1].clone();
    let all = what_would_change(&cx.context(shelf), &cx.journey.questions, &goal, &found(&cx).goals[1]);
    let travel = all.iter().find(|l| words(&cx, &l.change) == "If you could travel 3 miles").unwrap().change;
    let made = after(&cx, |cx| make(cx, goal.topic, &[travel], "x".into()));
    let html = page(&made);
    assert_eq!(html.source.matches("id=\"put-back\"").count(), 1);
    let back = html.all("button").find(|b| b.attr("id") == "put-back").unwrap();
    let described = html.elements.iter().find(|e| e.attr("id") == back.attr("aria-describedby")).unwrap();
    assert_eq!(
        (back.text.as_str(), described.text.as_str()),
        ("Put it back", "We changed your answer. Travel: About 3 miles.")
    );
    let html = page(&after(&made, |cx| put_back(cx, made.state.on_page.changed.as_ref().unwrap())));
    assert!(!html.says("Put it back") && !html.says("We changed"));
}

#[test]
fn why_not_says_what_would_let_one_service_in_or_that_there_is_nothing_to_change() {
    let cx = results();
    let found = found(&cx);
    let (mut one, mut several, mut none) = (0, 0, 0);
    for (goal, result) in cx.profile.goals.iter().zip(&found.goals) {
        for left_out in result.left_out.iter().take(60) {
            let service = found.shelf.get(left_out.service).unwrap().id.clone();
            let opened = Opened { goal: Some(goal.topic), service };
            let why = at(Route::Why(1), |state| state.opened.push(opened.clone()));
            let html = page(&why);
            assert!(html.headings().contains(&(2, "What would change this".to_owned())));
            let Some(way) = way_in(&why.context(&found.shelf), &why.journey.questions, goal, left_out.service) else {
                assert!(html.says("There is nothing for you to change here.") && buttons(&html).is_empty());
                none += 1;
                continue;
            };
            let labels = buttons(&html);
            assert!(
                labels.len() == 1 && labels[0].starts_with("If ") && labels[0].ends_with(": this one"),
                "{labels:?}"
            );
            assert_eq!(labels[0].contains(" and if "), way.len() > 1, "{labels:?}");
            let made = after(&why, |cx| make(cx, goal.topic, &way, "x".into()));
            let (_, _, part) = judged(&made, &found.shelf, left_out.service, Some(goal.topic)).unwrap();
            assert_ne!(part, Part::LeftOut);
            let html = page(&made);
            assert!(html.headings()[0].1.starts_with("Why ") && html.says("Put it back") && buttons(&html).is_empty());
            *(if way.len() > 1 { &mut several } else { &mut one }) += 1;
        }
    }
    assert!(one > 0 && several > 0 && none > 0, "{one} {several} {none}");
}

#[test]
fn no_question_is_asked_because_of_an_answer_that_can_be_changed_so() {
    let cx = results();
    let shelf = cx.state.data.shelf.ready().unwrap();
    for change in waymark_core::matching::changes(&cx.context(shelf), &cx.journey.questions) {
        let made = after(&cx, |cx| make(cx, cx.profile.goals[0].topic, &[change], "x".into()));
        assert_eq!(made.journey.questions, cx.journey.questions);
        assert_eq!((&made.profile.goals, made.profile.traits), (&cx.profile.goals, cx.profile.traits));
    }
}

#[test]
fn for_another_person_the_words_are_about_them() {
    let mut said = SAID.to_vec();
    said[1] = ("who", &["helping"]);
    let cx = stocked(Route::Results, &said, |_| {});
    let shelf = cx.state.data.shelf.ready().unwrap();
    for change in waymark_core::matching::changes(&cx.context(shelf), &cx.journey.questions) {
        let words = words(&cx, &change);
        assert!(words.contains("they") || words.contains("them"), "{words}");
    }
}
