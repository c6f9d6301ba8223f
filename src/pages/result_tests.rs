//! What holds on the pages of results and reasons, over the real catalogue.

use crate::cx::Cx;
use crate::route::Route;
use crate::state::{Opened, State};
use crate::testing::{Html, page, stocked, visit_with};
use crate::view::found::{Found, judged};
use waymark_core::catalogue::Service;
use waymark_core::session::{Msg, update};

type Said = [(&'static str, &'static [&'static str]); 8];

const SAID: Said = [
    ("device", &["own"]),
    ("who", &["me"]),
    ("place", &["M33"]),
    ("age", &["60-69"]),
    ("describe", &["carer"]),
    ("topics", &["people", "money", "hobbies"]),
    ("order", &["people", "money", "hobbies"]),
    ("enjoy", &["music", "walking"]),
];

/// Someone without food today, whom somebody hurts.
fn in_need() -> Vec<(&'static str, &'static [&'static str])> {
    let mut said = SAID.to_vec();
    said[5] = ("topics", &["food", "safe"]);
    said[6] = ("order", &["food", "safe"]);
    said.extend([("private", &["yes"] as &[&str]), ("unsafe", &["no"])]);
    said.extend([("more-food", &["no"] as &[&str]), ("more-safe", &["abuse"])]);
    said
}

fn results(edit: impl Fn(&mut State)) -> (Cx, Html) {
    let cx = stocked(Route::Results, &SAID, edit);
    let html = page(&cx);
    (cx, html)
}

fn found(cx: &Cx) -> Found {
    Found::new(cx, cx.state.data.shelf.ready().unwrap().clone())
}

fn did(state: &mut State, msg: Msg) {
    state.session = update(&state.bank, state.session.clone(), msg).0;
}

fn id(found: &Found, goal: usize, at: usize) -> String {
    found.shelf.get(found.goals[goal].ranked[at].service).unwrap().id.clone()
}

#[test]
fn results_say_how_many_fit_and_that_nothing_was_sent() {
    let (cx, html) = results(|_| {});
    let status = html.class("wm-results__status").next().unwrap();
    let count = found(&cx).count(&cx);
    assert_eq!(
        status.text,
        format!(
            "{count} places and people fit what you said. The closest come first. Nothing has been sent to anyone."
        )
    );
}

#[test]
fn goals_stand_in_the_persons_order_with_three_cards_each_and_the_rest_counted() {
    let (cx, html) = results(|_| {});
    let second: Vec<String> = html.headings().into_iter().filter(|(level, _)| *level == 2).map(|(_, w)| w).collect();
    let goals = ["Meeting people", "Money and bills", "Hobbies, arts, nature, faith", "Always open to you"];
    assert_eq!(
        second.iter().filter(|w| goals.contains(&w.as_str())).collect::<Vec<_>>(),
        goals.iter().collect::<Vec<_>>()
    );
    let found = found(&cx);
    let shown: usize = found.goals.iter().map(|goal| goal.ranked.len().min(3)).sum();
    assert_eq!(html.class("wm-card").count(), shown + 2, "and the two that are always there");
    for goal in &found.goals {
        assert!(html.says(&format!("Show all {}", goal.ranked.len())));
        assert!(goal.left_out.is_empty() || html.says(&format!("Why not others? ({})", goal.left_out.len())));
    }
}

#[test]
fn the_first_goal_is_drawn_alone_until_it_is_on_the_screen() {
    let (_, html) = results(|state| state.on_page.whole = false);
    assert_eq!(html.class("wm-goal").count(), 1);
    assert_eq!(html.class("wm-results__goals").next().unwrap().attr("aria-busy"), "true");
    assert!(html.says("Nothing has been sent to anyone"));
    let (_, html) = results(|_| {});
    assert!(html.class("wm-goal").count() > 1);
    assert_eq!(html.class("wm-results__goals").next().unwrap().attr("aria-busy"), "");
}

#[test]
fn cards_say_where_facts_come_from_and_carry_no_badge_or_score() {
    let (_, html) = results(|_| {});
    let sources: Vec<_> = html.class("wm-card__source").collect();
    assert!(!sources.is_empty());
    for card in html.class("wm-card").filter(|card| card.text.contains("Why this?")) {
        let dated = ["Information from", "Checked with them", "We have no date for this: check before you go"];
        assert!(dated.iter().any(|words| card.text.contains(words)), "{}", card.text);
        assert!(card.text.contains("When") && card.text.contains("Cost"), "{}", card.text);
    }
    let main = html.main_words().join(" ").to_lowercase();
    for word in ["%", "best match", "score", "recommended", "points", "!"] {
        assert!(!main.contains(word), "{word}");
    }
}

#[test]
fn all_are_shown_once_asked_for_and_what_is_put_away_leaves_a_way_back() {
    let (cx, _) = results(|_| {});
    let found = found(&cx);
    let (first, topic) = (id(&found, 0, 0), found.goals[0].topic.0);
    let (_, html) = results(|state| {
        state.unfolded.insert(format!("all-{topic}"), ());
        did(state, Msg::Hide(first.clone()));
    });
    assert!(!html.says(&format!("Show all {}", found.goals[0].ranked.len())));
    assert!(html.says("Put away:") && html.says("Undo"));
    let (_, html) = results(|state| did(state, Msg::Hide(first.clone())));
    let fourth = format!("card-{topic}-{}", id(&found, 0, 3));
    assert!(html.all("a").any(|a| a.attr("id") == fourth), "the next one takes its place");
}

#[test]
fn what_is_chosen_stands_beside_and_at_the_lower_edge() {
    let (cx, _) = results(|_| {});
    let first = id(&found(&cx), 0, 0);
    let (_, html) = results(|state| did(state, Msg::Choose(first.clone())));
    assert_eq!(html.class("wm-planbar").next().unwrap().text, "Your plan (1)");
    assert!(html.class("wm-beside--plan").next().unwrap().text.contains("See your plan"));
    assert!(html.says("Remove from plan"));
}

#[test]
fn everyone_left_out_can_be_seen_with_the_reason() {
    let (cx, _) = results(|_| {});
    let found = found(&cx);
    let topic = found.goals[0].topic.0;
    let (_, html) = results(|state| {
        state.unfolded.insert(format!("others-{topic}"), ());
    });
    let body = html.class("wm-fold__body").next().unwrap();
    for left_out in &found.goals[0].left_out {
        let service = found.shelf.get(left_out.service).unwrap();
        assert!(body.text.contains(&service.name), "{}", service.name);
    }
    assert!(body.text.contains("It does not cover England"));
}

#[test]
fn s5_urgent_lines_stand_first_whatever_else_is_there() {
    let cases: [(&str, Cx); 4] = [
        ("with services", stocked(Route::Results, &in_need(), |_| {})),
        ("loading", visit_with(Route::Results, &in_need(), |_| {})),
        ("failed", failed(&in_need())),
        ("with limits", stocked(Route::Results, &[in_need().as_slice(), &[("cost", &["free"])]].concat(), |_| {})),
    ];
    for (case, cx) in cases {
        let html = page(&cx);
        let headings: Vec<String> = html.headings().into_iter().map(|(_, words)| words).collect();
        assert_eq!(headings[..3], ["What could help", "Food today", "If someone hurts or scares you"], "{case}");
        assert!(html.class("wm-urgent").all(|notice| !notice.text.is_empty()), "{case}");
        assert!(html.links_to("tel:08082000247") || html.links_to("tel:999"), "{case}");
        let folded = html.class("wm-fold__body").chain(html.all("details"));
        assert!(folded.into_iter().all(|fold| !fold.text.contains("999")), "{case}");
    }
}

#[test]
fn s5_who_is_hurt_reads_how_to_be_rung_safely_before_what_offers_to_ring() {
    let safely = "If someone looks at your phone, use a safer one, or say when it is safe to ring you.";
    for declared in ["abuse", "sexual"] {
        let mut said = in_need();
        said.retain(|(question, _)| *question != "more-safe");
        said.push(("more-safe", if declared == "abuse" { &["abuse"] } else { &["sexual"] }));
        let words = page(&stocked(Route::Results, &said, |_| {})).main_words().join(" ");
        let (line, card) = (words.find(safely), words.find("Civil Legal Advice"));
        assert!(line.is_some() && card.is_some() && line < card, "{declared}: {line:?} {card:?}");
    }
    let cx = stocked(Route::Results, &in_need(), |_| {});
    let needs =
        ["domestic-abuse", "sexual-violence"].iter().filter_map(|id| cx.state.bank.vocabulary.find(id)).collect();
    let shelf = found(&cx).shelf;
    let rings_back = |service: &&Service| {
        let words =
            [&service.summary, &service.cost_note, &service.first_time, &service.good_points].map(String::as_str);
        let words = words.join(" ").to_lowercase();
        service.needs.meets(needs)
            && ["call you back", "call-back", "call back", "ring you", "rings you"].iter().any(|w| words.contains(w))
    };
    let ring: Vec<&Service> = shelf.iter().map(|(_, service)| service).filter(rings_back).collect();
    assert!(ring.iter().any(|service| service.id == "civil-legal-advice"));
    assert!(
        ring.iter().all(|service| service.downsides.contains("choose a time that is safe")),
        "its own page says so"
    );
}

fn failed(said: &[(&str, &[&str])]) -> Cx {
    visit_with(Route::Results, said, |data| {
        let missing = |name: &str| Err(crate::browser::fetch::FetchError::Missing(name.into()));
        data.put_site(Err("there is no file site.json".to_owned()));
        data.put_catalogue(&crate::testing::bank(), "national", missing("national"));
    })
}

#[test]
fn both_ways_out_are_there_in_every_state() {
    let cases = [
        stocked(Route::Results, &SAID, |_| {}),
        stocked(Route::Results, &SAID[..5], |_| {}),
        visit_with(Route::Results, &SAID, |_| {}),
        failed(&SAID),
    ];
    for cx in cases {
        let html = page(&cx);
        assert!(html.says("Talk to a link worker") && html.says("Do nothing for now"));
        assert!(html.says("New or worse symptoms"));
        assert!(html.says("Ask your GP surgery for a social prescribing link worker."));
    }
    assert!(page(&failed(&SAID)).says("Try again"));
    assert!(page(&stocked(Route::Results, &SAID[..5], |_| {})).says("You have not picked anything yet"));
}

#[test]
fn why_shows_every_line_that_was_counted() {
    let (cx, _) = results(|_| {});
    let found = found(&cx);
    let goal = &found.goals[0];
    let why = |service: String| {
        let opened = Opened { goal: Some(goal.topic), service };
        page(&stocked(Route::Why(1), &SAID, |state| state.opened.push(opened.clone())))
    };
    let html = why(id(&found, 0, 0));
    let (_, matched, _) = judged(&cx, &found.shelf, goal.ranked[0].service, Some(goal.topic)).unwrap();
    assert_eq!(html.all("tr").count(), matched.judgements.len() + 1);
    let marks: Vec<String> = html.class("wm-verdict").map(|v| v.text.trim().to_owned()).collect();
    let words = ["Fits", "Less good", "Does not fit", "We don't know"];
    assert!(marks.iter().all(|mark| words.iter().any(|w| mark.ends_with(w))), "never a mark alone: {marks:?}");
    let left_out = found.shelf.get(goal.left_out[0].service).unwrap();
    let html = why(left_out.id.clone());
    assert!(html.headings()[0].1.starts_with("Why not") && html.says("We left this out."));
}
