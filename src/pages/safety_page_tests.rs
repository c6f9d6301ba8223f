//! Urgent help and notices on the pages themselves, whatever was fetched and whatever failed (rules S1, S5, S6, S9).

use super::trigger_tests::TRIGGERS;
use crate::app::arrived;
use crate::browser::fetch::FetchError;
use crate::content;
use crate::cx::Cx;
use crate::data::{Data, Load};
use crate::route::Route;
use crate::state::{Opened, State};
use crate::testing::sample::{act, visit_with as with_sample};
use crate::testing::{Html, bank, page, site, visit_with};
use std::rc::Rc;
use waymark_core::catalogue::Catalogue;
use waymark_core::envelope::{Kind, seal};
use waymark_core::session::Msg;

type Said = Vec<(&'static str, Vec<&'static str>)>;

/// Every trigger there is, adults' ones, declared by one person.
fn in_need() -> Said {
    let topics = vec!["food", "home", "safe", "family", "habits", "people"];
    let mut said: Said = vec![("who", vec!["me"]), ("age", vec!["60-69"]), ("topics", topics)];
    said.extend([("private", vec!["yes"]), ("unsafe", vec!["yes"])]);
    for (question, choice) in TRIGGERS.iter().filter(|(id, _)| *id != "under-18").filter_map(|(_, said)| said.last()) {
        match said.iter_mut().find(|(known, _)| known == question) {
            Some((_, choices)) => choices.push(choice),
            None => said.push((question, vec![choice])),
        }
    }
    said
}

fn adult_rules() -> impl Iterator<Item = &'static str> {
    TRIGGERS.iter().map(|(id, _)| *id).filter(|id| *id != "under-18")
}

/// A visit after these answers, with whatever `change` makes of the fetched data.
fn visit(route: Route, said: &Said, change: impl FnOnce(&mut Data)) -> Cx {
    let said: Vec<(&str, &[&str])> = said.iter().map(|(question, choices)| (*question, choices.as_slice())).collect();
    visit_with(route, &said, change)
}

/// Every notice stands there whole, above everything that was or was not found.
fn notices_stand(html: &Html, case: &str) {
    let bank = bank();
    let notices: Vec<_> = html.class("wm-urgent").collect();
    for rule in adult_rules() {
        let rule = bank.safety.iter().find(|known| known.id == rule).unwrap();
        let notice = notices.iter().find(|notice| notice.attr("aria-label") == rule.heading);
        let text = &notice.unwrap_or_else(|| panic!("{case}: {}", rule.id)).text;
        assert!(rule.lines.iter().all(|line| text.contains(line)), "{case}: {text}");
        let here = rule.contacts.iter().map(|ix| &bank.contacts[usize::from(*ix)]);
        for contact in here.filter(|contact| contact.nations.contains(waymark_core::geo::Nation::England)) {
            assert!(text.contains(&contact.name) && text.contains(&contact.phone), "{case}: {text}");
        }
    }
    let at = |words: &str| html.source.find(words);
    let last = at("Do not stop suddenly").unwrap();
    for below in ["wm-goal\"", "wm-results__goals", "wm-beside", "wm-card"] {
        assert!(at(below).is_none_or(|below| last < below), "{case}: {below}");
    }
    assert!(html.class("wm-fold__body").chain(html.all("details")).all(|fold| !fold.text.contains("999")), "{case}");
}

fn failed(name: &str) -> FetchError {
    FetchError::Failed(name.to_owned())
}

/// What a file can come to: on its way, failed, there with nothing in it, cut short.
const ENDS: [&str; 4] = ["on its way", "failed", "empty", "cut short"];

fn put_list(data: &mut Data, name: &str, end: &str) {
    let bank = bank();
    let empty = Catalogue { name: name.to_owned(), ..Catalogue::default() };
    let empty = seal(Kind::Catalogue, bank.vocabulary.hash(), &empty).unwrap();
    match end {
        "on its way" => data.expect(name),
        "failed" => data.put_catalogue(&bank, name, Err(failed(name))),
        "empty" => data.put_catalogue(&bank, name, Ok(empty)),
        _ => data.put_catalogue(&bank, name, Ok(empty[..empty.len() / 2].to_vec())),
    }
}

fn put_rest(data: &mut Data, ends: (&str, &str, &str)) {
    match ends.0 {
        "on its way" => {}
        "failed" => data.put_site(Err("there is no file site.json".into())),
        "empty" => data.put_site(site("{}")),
        _ => data.put_site(site("{\"name\": ")),
    }
    data.wording = match ends.1 {
        "on its way" => Load::Loading,
        "failed" => Load::Failed("no network".into()),
        _ => Load::Ready(()),
    };
    match ends.2 {
        "on its way" => {}
        "failed" => data.put_gazetteer(Err(failed("gazetteer"))),
        end => data.put_gazetteer(Ok(vec![0; usize::from(end != "empty") * 40])),
    }
}

/// What becomes of the wording and of the place names.
const WORDS_AND_PLACES: [(&str, &str); 3] =
    [("on its way", "failed"), ("failed", "on its way"), ("there", "cut short")];

#[test]
fn s6_notices_stand_whatever_each_file_comes_to() {
    let said = in_need();
    for case in 0..4 * 4 * 4 * 3 {
        let [national, area, site] = [case, case / 4, case / 16].map(|end| ENDS[end % 4]);
        let (wording, places) = WORDS_AND_PLACES[case / 64];
        let cx = visit(Route::Results, &said, |data| {
            put_list(data, "national", national);
            put_list(data, "trafford", area);
            put_rest(data, (site, wording, places));
        });
        // As it is in the page: what is not embedded is not there before it was fetched.
        let bank = if wording == "there" { cx.state.bank.clone() } else { content::bank() };
        let state = Rc::new(State { bank, ..(*cx.state).clone() });
        let case = format!("national {national}, area {area}, site {site}, wording {wording}, places {places}");
        notices_stand(&page(&Cx { state, ..cx }), &case);
    }
}

#[test]
fn s6_no_lost_wording_and_no_language_takes_a_notice_away() {
    for language in ["english", "welsh", "bsl", "other"] {
        let mut said = in_need();
        said.push(("language", vec![language]));
        let cx = visit(Route::Results, &said, |_| {});
        let mut bank = (*cx.state.bank).clone();
        bank.words = Default::default();
        let state = State { bank: Rc::new(bank), ..(*cx.state).clone() };
        notices_stand(&page(&Cx { state: Rc::new(state), ..cx }), language);
    }
}

#[test]
fn s5_s6_no_limit_and_nothing_put_away_takes_a_notice_away() {
    let limits = [("cost", "free"), ("travel", "home"), ("times", "weekend"), ("mode", "online"), ("access", "bsl")];
    let mut said = in_need();
    said.extend(limits.map(|(question, choice)| (question, vec![choice])));
    let said: Vec<(&str, &[&str])> = said.iter().map(|(question, choices)| (*question, choices.as_slice())).collect();
    for whole in [false, true] {
        let cx = with_sample(Route::Results, &said, |state| {
            for id in ["choir", "cafe", "debt-line", "listening", "hostile"] {
                act(state, Msg::Hide(id.into()));
            }
            state.on_page.whole = whole;
        });
        notices_stand(&page(&cx), "with limits, everything put away");
    }
    let shortlist_is_empty = visit(Route::Results, &in_need(), |data| {
        data.put_site(site("{}"));
        put_list(data, "national", "empty");
    });
    let html = page(&shortlist_is_empty);
    assert!(html.says("We found nothing that fits all you said."));
    notices_stand(&html, "nothing found");
}

#[test]
fn s5_the_sites_own_numbers_stand_in_the_notices_that_ask_for_them() {
    let cx = visit(Route::Results, &in_need(), |data| {
        data.put_site(site(r#"{"outOfHours": {"phone": "0161 496 0111"}, "crisisHelp": {"phone": "0161 496 0222"}}"#));
    });
    let html = page(&cx);
    for rule in bank().safety.iter().filter(|rule| rule.door.is_none() && rule.id != "under-18") {
        let notice = html.class("wm-urgent").find(|notice| notice.attr("aria-label") == rule.heading).unwrap();
        assert_eq!(notice.text.contains("0161 496 0111"), rule.site_numbers, "{}", rule.id);
        assert_eq!(notice.text.contains("0161 496 0222"), rule.site_numbers, "{}", rule.id);
    }
}

/// Urgent help in its place, before anything else that can be pressed but the skip link, leaving, and the site's name.
fn leads_to_urgent_help(html: &Html, case: &str) {
    let away = |link: &&crate::testing::Element| link.attrs.contains_key("data-leave");
    let links: Vec<&str> = html.all("a").filter(|link| !away(link)).map(|link| link.attr("href")).take(3).collect();
    assert_eq!(links, ["#main", "#/", "urgent-help.html"], "{case}");
}

#[test]
fn s1_urgent_help_is_in_its_place_on_every_page_in_every_state() {
    let questions = (1..=20).flat_map(|n| [Route::Question(n), Route::Change(n)]);
    let numbered = [Route::Opened(1), Route::Opened(9), Route::Why(1), Route::Why(9)];
    let named = [
        "requests",
        "cleared",
        "",
        "answers",
        "results",
        "compare",
        "plan",
        "quick-find",
        "a-to-z",
        "about",
        "privacy",
        "accessibility",
        "check",
    ];
    let named = named.iter().map(|name| Route::parse(&format!("#/{name}")).unwrap());
    let services = ["choir", "nobody"].map(|id| Route::Service(id.into()));
    let routes: Vec<Route> = questions.chain(numbered).chain(named).chain(services).chain([Route::NotFound]).collect();
    let children = vec![("who", vec!["me"]), ("age", vec!["under-18"])];
    type InState = (&'static str, Said, fn(&mut Data));
    let states: [InState; 5] = [
        ("nothing said", Vec::new(), |_| {}),
        ("on its way", in_need(), |data| *data = Data::default()),
        ("failed", in_need(), |data| {
            put_rest(data, ("failed", "failed", "failed"));
            put_list(data, "national", "failed");
        }),
        ("there", in_need(), |data| {
            data.put_site(site("{}"));
            put_list(data, "national", "empty");
        }),
        ("under 18", children, |_| {}),
    ];
    for route in routes {
        for (case, said, change) in &states {
            let cx = visit(route.clone(), said, change);
            let opened = vec![Opened { goal: None, service: "choir".into() }];
            let state = Rc::new(State { opened, ..(*cx.state).clone() });
            let cx = arrived(Cx { state, ..cx });
            leads_to_urgent_help(&page(&cx), &format!("{route:?} {case}"));
        }
    }
}

#[test]
fn s9_under_eighteen_every_list_of_suggestions_gives_way_to_who_is_there_for_them() {
    let said = vec![
        ("who", vec!["me"]),
        ("age", vec!["under-18"]),
        ("topics", vec!["food", "people"]),
        ("more-food", vec!["no"]),
    ];
    for route in [Route::Results, Route::Plan, Route::Question(3), Route::Question(9)] {
        let cx = arrived(visit(route.clone(), &said, |_| {}));
        let html = page(&cx);
        assert!(html.links_to("tel:08001111") && html.says("These people are there for you"), "{route:?}");
        assert_eq!((html.class("wm-card").count(), html.class("wm-goal").count()), (0, 0), "{route:?}");
    }
}
