//! What holds on every page: headings, labels, the way onward and back.

use crate::app::arrived;
use crate::route::Route;
use crate::testing::{Html, page, visit};
use std::collections::BTreeSet;

type Said = &'static [(&'static str, &'static [&'static str])];

const ANSWERED: Said = &[
    ("device", &["own"]),
    ("who", &["me"]),
    ("place", &["M33"]),
    ("age", &["60-69"]),
    ("describe", &["carer", "deaf"]),
    ("topics", &["money", "people", "grief"]),
    ("order", &["people", "money", "grief"]),
    ("enjoy", &["music", "walking"]),
    ("private", &["yes"]),
    ("unsafe", &["no"]),
    ("hopes", &["company"]),
    ("more-money", &["debt"]),
];

fn at(route: Route, said: &[(&str, &[&str])]) -> Html {
    page(&arrived(visit(route, said)))
}

fn every_page() -> Vec<(Route, Html)> {
    let walked = visit(Route::Start, ANSWERED).steps.walk.len() as u8;
    let mut routes: Vec<Route> = (1..=walked).map(Route::Question).collect();
    let fit = visit(Route::Start, ANSWERED).steps.fit.len() as u8;
    routes.extend((walked + 1..=walked + fit).map(Route::Change));
    routes.extend([Route::Start, Route::CheckAnswers, Route::Results, Route::Plan, Route::QuickFind, Route::AtoZ]);
    routes.extend([Route::About, Route::Privacy, Route::Accessibility, Route::Check, Route::NotFound]);
    routes.into_iter().map(|route| (route.clone(), at(route, ANSWERED))).collect()
}

#[test]
fn every_page_has_one_heading_and_no_level_is_left_out() {
    for (route, html) in every_page() {
        let headings = html.headings();
        assert_eq!(headings.iter().filter(|(level, _)| *level == 1).count(), 1, "{route:?} {headings:?}");
        assert!(headings.iter().all(|(_, words)| !words.is_empty()), "{route:?} {headings:?}");
        let levels: Vec<u8> = headings.iter().map(|(level, _)| *level).collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{route:?} {headings:?}");
    }
}

#[test]
fn every_input_has_its_label_and_no_id_is_given_twice() {
    for (route, html) in every_page() {
        let ids: Vec<&str> = html.elements.iter().map(|e| e.attr("id")).filter(|id| !id.is_empty()).collect();
        let set: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "{route:?} {ids:?}");
        let labelled: BTreeSet<&str> = html.all("label").map(|l| l.attr("for")).collect();
        for input in html.all("input") {
            assert!(labelled.contains(input.attr("id")), "{route:?} {:?}", input.attrs);
            assert_eq!(input.attr("autocomplete"), "off", "{route:?} {:?}", input.attrs);
        }
        for element in &html.elements {
            let described = element.attr("aria-describedby").split_whitespace();
            assert!(described.into_iter().all(|id| set.contains(id)), "{route:?} {:?}", element.attrs);
        }
    }
}

#[test]
fn s1_urgent_help_has_the_same_place_on_every_page() {
    for (route, html) in every_page() {
        let bar = html.class("wm-header__bar").next().unwrap();
        assert!(bar.text.ends_with("Get urgent help"), "{route:?}");
        assert!(html.links_to("urgent-help.html"), "{route:?}");
        assert!(html.source.starts_with("<a href=\"#main\" class=\"nhsuk-skip-link\">"), "{route:?}");
    }
}

#[test]
fn no_page_says_a_key_instead_of_words_or_carries_its_own_style() {
    let words = crate::testing::bank().words.clone();
    for (route, html) in every_page() {
        for key in words.keys() {
            assert!(!key.contains('.') || !html.elements.iter().any(|e| e.text.trim() == key), "{route:?} {key}");
        }
        assert!(!html.source.contains(" style=") && !html.source.contains("onclick="), "{route:?}");
    }
}

#[test]
fn every_question_can_be_left_by_continue_back_or_passing_over() {
    for (route, html) in every_page() {
        let Route::Question(n) = route else { continue };
        let button = html.elements.iter().find(|e| e.attr("id") == "continue").unwrap_or_else(|| panic!("{route:?}"));
        assert_eq!((button.attr("type"), button.text.as_str()), ("submit", "Continue"));
        let back = html.class("nhsuk-back-link").next().unwrap();
        assert_eq!(back.attr("href"), if n == 1 { "#/".to_owned() } else { Route::Question(n - 1).href() });
        assert_eq!(html.class("wm-plain-button").count(), 1, "{route:?}");
    }
}

#[test]
fn nothing_is_chosen_beforehand() {
    let walked = visit(Route::Start, ANSWERED).steps.walk.len() as u8;
    let said: Said = &[("topics", &["money", "people", "grief"]), ("private", &["yes"])];
    for n in 1..=walked {
        let html = at(Route::Question(n), said);
        let chosen = html.all("input").filter(|i| i.attrs.contains_key("checked")).count();
        let own: usize = said.iter().map(|(_, choices)| choices.len()).sum();
        assert!(chosen <= own, "question {n}");
    }
    assert!(at(Route::Start, &[]).all("input").all(|i| !i.attrs.contains_key("checked")));
}

#[test]
fn a_page_that_makes_no_sense_gives_way() {
    for route in
        [Route::Question(4), Route::CheckAnswers, Route::Results, Route::Opened(1), Route::Why(2), Route::Change(1)]
    {
        assert_eq!(arrived(visit(route.clone(), &[])).route, Route::Start, "{route:?}");
    }
    assert_eq!(arrived(visit(Route::Question(99), ANSWERED)).route, Route::CheckAnswers);
    let device: Said = &[("device", &["shared"])];
    assert_eq!(arrived(visit(Route::Question(1), device)).route, Route::Start, "until somebody says for whom");
    assert_eq!(arrived(visit(Route::Question(1), &[("who", &["me"])])).route, Route::Question(1));
}

#[test]
fn s9_under_eighteen_ends_with_lines_for_children() {
    let said: Said = &[("age", &["under-18"]), ("topics", &["money"])];
    for route in [Route::Question(3), Route::Question(5), Route::Results, Route::Plan] {
        let html = at(route.clone(), said);
        assert!(html.says("0800 1111"), "{route:?}");
        assert!(html.all("input").next().is_none(), "{route:?}");
    }
}

#[test]
fn s4_feeling_unsafe_opens_all_three_doors_at_once() {
    for answer in ["yes", "not-sure"] {
        let choice = [answer];
        let said: &[(&str, &[&str])] = &[("place", &["M33"]), ("private", &["yes"]), ("unsafe", &choice)];
        let doors = visit(Route::Start, said).steps.doors().unwrap();
        let html = at(Route::Question(doors), said);
        assert_eq!((html.class("wm-urgent").count(), html.class("nhsuk-action-link").count()), (3, 3));
        assert!(html.says("116 123") && html.says("Carry on") && html.says("Stop and clear"));
        assert!(html.all("details").next().is_none(), "nothing is folded away");
    }
}

#[test]
fn s4_no_or_silence_opens_no_door_and_leaves_no_trace() {
    let yes_no: Said = &[("private", &["yes"]), ("unsafe", &["no"])];
    for said in [yes_no, &[("private", &["no"])], &[("private", &[])]] {
        let cx = visit(Route::CheckAnswers, said);
        assert_eq!(cx.steps.doors(), None);
        assert_eq!(page(&cx).main_words(), page(&visit(Route::CheckAnswers, &[])).main_words(), "{said:?}");
    }
}

#[test]
fn opposite_answers_walk_through_the_same_addresses_and_titles() {
    let opposite: Said = &[
        ("device", &["shared"]),
        ("who", &["helping"]),
        ("age", &["18-24"]),
        ("topics", &["habits", "safe", "health"]),
        ("private", &["yes"]),
        ("unsafe", &["yes"]),
    ];
    let sequence = |said: Said| {
        let cx = visit(Route::Start, said);
        let count = cx.steps.walk.len() as u8;
        let titles = (1..=count).map(|n| arrived(visit(Route::Question(n), said)).route);
        titles.map(|r| (r.href(), r.title(&cx.state.bank.words, "S"))).collect::<Vec<_>>()
    };
    let (one, other) = (sequence(ANSWERED), sequence(opposite));
    assert_eq!(one[..], other[..one.len()]);
    assert_eq!(one.len(), other.len());
}

#[test]
fn an_answer_can_be_changed_from_the_check_page_and_comes_back_to_it() {
    let html = at(Route::CheckAnswers, ANSWERED);
    let changes: Vec<_> = html.class("wm-change").collect();
    assert!(changes.len() >= 15);
    assert!(changes.iter().all(|link| link.attr("href").ends_with("/change") && link.text.len() > "Change ".len()));
    assert!(html.says("Not provided") && html.says("60–69") && html.says("Debt or bills I owe"));
    let change = at(Route::Change(2), ANSWERED);
    assert_eq!(change.class("nhsuk-back-link").next().unwrap().attr("href"), "#/answers");
}

#[test]
fn a_helper_is_asked_about_the_person_helped() {
    let said: Said = &[("who", &["helping"])];
    assert!(at(Route::Question(1), said).says("Where do they live?"));
    assert!(at(Route::Question(1), ANSWERED).says("Where do you live?"));
}

fn words_on_the_way(said: Said) -> usize {
    let last = visit(Route::Start, said).steps.walk.len() as u8;
    let routes = [Route::Start].into_iter().chain((1..=last).map(Route::Question));
    let counts: Vec<_> = routes.map(|r| (r.clone(), at(r, said).main_words().len())).collect();
    counts.iter().map(|(_, words)| words).sum()
}

#[test]
fn the_way_to_first_results_has_few_words() {
    let shortest = words_on_the_way(&[("who", &["me"])]);
    // Read and printed by `cargo xtask tidy`.
    println!("words on the shortest way: {shortest}");
    assert!(shortest <= 350);
    // With things to put in order, and not with the follow-ups that some of them bring.
    let ordered = words_on_the_way(&[("topics", &["people", "money"]), ("more-money", &[])]);
    assert!(ordered <= shortest + 66, "{ordered} words");
}

#[test]
fn every_topic_has_its_picture() {
    for topic in &crate::testing::bank().topics {
        assert!(crate::kit::icons::is_icon(&topic.icon), "{}", topic.icon);
    }
}

#[test]
fn before_the_wording_is_there_every_answer_to_check_has_its_name() {
    let names = |change: fn(&mut crate::state::State)| {
        let html = page(&crate::testing::stocked(Route::CheckAnswers, ANSWERED, change));
        html.class("nhsuk-summary-list__key").map(|name| name.text.trim().to_owned()).collect::<Vec<_>>()
    };
    let later = names(|_| {});
    let first = names(|state| {
        (state.bank, state.data) = (crate::content::bank(), crate::data::Data::default());
    });
    assert!(first.len() > 5 && first.len() < later.len(), "those beside the results come with their words");
    assert!(first.iter().chain(&later).all(|name| !name.is_empty()), "{first:?} {later:?}");
}
