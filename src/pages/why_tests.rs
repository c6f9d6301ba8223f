//! What holds on the page of reasons, for every service whatever became of it; and for a goal without suggestions.

use crate::cx::Cx;
use crate::route::Route;
use crate::state::{Opened, State};
use crate::testing::sample::unfold_all;
use crate::testing::{Html, bank, page, stocked};
use crate::view::found::{Found, judged};
use waymark_core::catalogue::{Catalogue, Class, Cost, Kind, Service, ServiceIx};
use waymark_core::envelope::{Kind as File, seal};
use waymark_core::matching::{Criterion, GoalResult, Match, Part, Verdict, remedy, remedy_service};

type Said<'a> = Vec<(&'static str, &'a [&'static str])>;

fn said() -> Said<'static> {
    vec![
        ("who", &["me"]),
        ("place", &["M33"]),
        ("age", &["60-69"]),
        ("describe", &["carer"]),
        ("topics", &["people", "hobbies", "active"]),
        ("enjoy", &["gardening", "music"]),
        ("travel", &["mile"]),
        ("alone", &["with-someone"]),
    ]
}
fn results(said: &Said<'_>, edit: impl Fn(&mut State)) -> (Cx, Found) {
    let cx = stocked(Route::Results, said, edit);
    let found = Found::new(&cx, cx.state.data.shelf.ready().unwrap().clone());
    (cx, found)
}
fn why(said: &Said<'_>, found: &Found, goal: usize, ix: ServiceIx, edit: impl Fn(&mut State)) -> (Cx, Html) {
    let opened = Opened { goal: Some(found.goals[goal].topic), service: found.shelf.get(ix).unwrap().id.clone() };
    let cx = stocked(Route::Why(1), said, |state| {
        edit(state);
        state.opened.push(opened.clone());
    });
    let html = page(&cx);
    (cx, html)
}
/// Puts these services in place of all.
fn only(state: &mut State, services: Vec<Service>) {
    let catalogue = Catalogue { name: "national".into(), services, ..Catalogue::default() };
    let bytes = seal(File::Catalogue, state.bank.vocabulary.hash(), &catalogue).unwrap();
    state.data = crate::data::Data::default();
    state.data.put_wording(Ok(()));
    state.data.put_site(crate::testing::site("{}"));
    let bank = state.bank.clone();
    state.data.put_catalogue(&bank, "national", Ok(bytes));
}
fn named(id: &str, need: &str) -> Service {
    let mut nations = waymark_core::geo::Nations::default();
    nations.insert(waymark_core::geo::Nation::England);
    let needs = bank().vocabulary.find(need).into_iter().collect();
    Service { id: id.into(), name: id.into(), needs, nations, ..Service::default() }
}

#[test]
fn whatever_became_of_a_service_every_line_says_whether_it_fits_and_where_that_comes_from() {
    let said = said();
    let (cx, found) = results(&said, |_| {});
    let needs = |ix: ServiceIx| found.shelf.get(ix).unwrap().needs;
    let is_other = |ix: ServiceIx| cx.profile.goals.iter().all(|goal| !goal.needs.meets(needs(ix)));
    let first =
        |find: &dyn Fn(ServiceIx, &Service) -> bool| found.shelf.iter().find(|(ix, s)| find(*ix, s)).map(|(ix, _)| ix);
    let goals = || found.goals.iter().enumerate();
    let cases = [
        goals().find_map(|(at, goal)| Some((at, goal.ranked.first()?.service))),
        goals().find_map(|(at, goal)| Some((at, goal.only_if.first()?.service))),
        goals().find_map(|(at, goal)| Some((at, goal.places.first()?.service))),
        goals().find_map(|(at, goal)| Some((at, goal.left_out.first()?.service))),
        first(&|ix, service| is_other(ix) && service.kind == Kind::Support).map(|ix| (0, ix)),
        first(&|_, service| service.kind == Kind::Urgent).map(|ix| (0, ix)),
    ];
    let parts = [Part::Ranked, Part::OnlyIf, Part::Places, Part::LeftOut, Part::LeftOut, Part::Urgent];
    for (case, expected) in cases.into_iter().zip(parts) {
        let (goal, ix) = case.unwrap();
        let (cx, html) = why(&said, &found, goal, ix, |_| {});
        let (_, matched, part) = judged(&cx, &found.shelf, ix, Some(found.goals[goal].topic)).unwrap();
        assert_eq!(part, expected);
        let sources: Vec<_> = html.class("wm-why__from").collect();
        assert_eq!(sources.len(), matched.judgements.len());
        for (source, judgement) in sources.iter().zip(&matched.judgements) {
            assert!(source.text.len() > 4 && !source.text.contains("from-"), "{}", source.text);
            let not_said = source.text == "Our sources do not say.";
            assert_eq!(not_said, judgement.reason.is_not_said(), "{judgement:?}");
            assert!(!not_said || judgement.verdict == Verdict::Unknown, "{judgement:?}");
        }
        assert_eq!(html.says("What would change this"), part == Part::LeftOut);
    }
}

/// The first suggestion of which something holds, and the position of its goal.
fn first_judged(cx: &Cx, found: &Found, holds: &dyn Fn(&Match) -> bool) -> (usize, ServiceIx) {
    let of_goal = |(at, goal): (usize, &GoalResult)| {
        let judged = |ix| judged(cx, &found.shelf, ix, Some(goal.topic));
        let mut services = goal.ranked.iter().map(|listed| listed.service);
        let first = services.find(|ix| judged(*ix).is_some_and(|(_, matched, _)| holds(&matched)))?;
        Some((at, first))
    };
    found.goals.iter().enumerate().find_map(of_goal).unwrap()
}

#[test]
fn what_somebody_enjoys_is_said_back_to_them() {
    let (cx, found) = results(&said(), |_| {});
    let (goal, service) =
        first_judged(&cx, &found, &|m| m.judgement(Criterion::Interest).is_some_and(|j| j.verdict == Verdict::Met));
    let (_, html) = why(&said(), &found, goal, service, |_| {});
    assert!(html.says("You said you like "));
}

#[test]
fn what_stands_in_the_way_brings_what_may_help_and_who_in_the_list_does() {
    let (cx, found) = results(&said(), |_| {});
    let ctx = cx.context(&found.shelf);
    let mut seen = 0;
    for (at, result) in found.goals.iter().enumerate() {
        for listed in result.ranked.iter().take(40) {
            let (_, matched, _) = judged(&cx, &found.shelf, listed.service, Some(result.topic)).unwrap();
            let remedies = matched.judgements.iter().filter_map(|judgement| remedy(&ctx, judgement));
            let remedies: Vec<_> = remedies.collect();
            let Some(helper) = remedies.iter().find_map(|remedy| remedy_service(&ctx, *remedy)) else { continue };
            let (_, html) = why(&said(), &found, at, matched.service, |_| {});
            assert!(remedies.iter().all(|remedy| html.says(bank().words.get(remedy.key))));
            assert!(html.says(&format!("May help: {}", found.shelf.get(helper).unwrap().name)));
            seen += 1;
            if seen > 2 {
                return;
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_card_names_the_remedy_of_what_to_think_about() {
    let html = page(&results(&said(), unfold_all).0);
    let alone = "We don't know if you can bring someone. Ask them. You could ring first and ask if someone can meet you at the door.";
    let far = "You could ask about a lift or community transport.";
    assert!(html.class("wm-card").any(|card| card.text.contains(alone) || card.text.contains(far)));
}

#[test]
fn who_is_not_sure_reads_why_a_start_is_easier_there_and_what_they_said() {
    let mut said = said();
    said[7] = ("confidence", &["3"]);
    let (cx, found) = results(&said, |_| {});
    let (goal, service) = first_judged(&cx, &found, &|m| m.judgement(Criterion::Company).is_some());
    let (_, html) = why(&said, &found, goal, service, |_| {});
    assert!(html.says("can make a start easier") && html.says("3 out of 10 sure"));
}

#[test]
fn lists_of_private_therapists_that_stand_below_say_so() {
    let said: Said<'_> = vec![("who", &["me"]), ("topics", &["feelings"])];
    let list = || Service { class: Class::PrivateTherapy, ..named("list", "mood") };
    let (_, found) = results(&said, |state| only(state, vec![list()]));
    assert_eq!(found.goals[0].only_if.len(), 1);
    let (_, html) = why(&said, &found, 0, ServiceIx(0), |state| only(state, vec![list()]));
    assert!(html.says("This stands under “Only if this is you”. A list of private therapists."));
}

#[test]
fn a_gap_says_why_what_comes_closest_and_what_it_misses_by_and_whom_to_ask() {
    let said: Said<'_> = vec![("who", &["me"]), ("topics", &["people"]), ("age", &["60-69"]), ("cost", &["free"])];
    let young = || {
        let age = waymark_core::catalogue::AgeRange { min: None, max: Some(25) };
        Service { age, ..named("young", "loneliness") }
    };
    let paid = |id: &str, cost| Service { cost, ..named(id, "loneliness") };
    let of = |services: &dyn Fn() -> Vec<Service>| page(&results(&said, |state| only(state, services())).0);
    let html = of(&|| vec![young()]);
    assert!(html.says("What we found for this is for people of other ages.") && !html.says("What may come close"));
    let html = of(&|| vec![paid("dear", Cost::Paid), paid("cheap", Cost::Low)]);
    assert!(html.says("What we found for this costs more than you said."));
    assert!(html.says("What may come close: cheap. It costs a few pounds"), "the smallest change");
    let line = || {
        let modes = [waymark_core::catalogue::Mode::Phone].into_iter().collect();
        Service { modes, ..paid("line", Cost::Paid) }
    };
    let html = of(&|| vec![young(), paid("cheap", Cost::Low), line()]);
    assert!(html.says("We left out: 2 that cost more than you said; 1 for other ages."));
    assert!(html.says("You may be able to use this from home: line"));
    assert!(html.says("Ask your GP surgery for a social prescribing link worker."));
}
