//! What holds on a service's page, in the A–Z, and on the pages about the site.

use crate::route::Route;
use crate::state::State;
use crate::testing::{Html, page, stocked};
use std::collections::BTreeSet;
use waymark_core::catalogue::{Catalogue, Precision, Service, Source, WeekHours};
use waymark_core::envelope::{Kind, seal};

const SECTIONS: [&str; 10] = [
    "At a glance",
    "What happens the first time",
    "Good points",
    "Downsides",
    "Who it is for",
    "Getting in and taking part",
    "Languages",
    "How to start",
    "Where this comes from",
    "Tell us it’s wrong",
];

fn put(state: &mut State, service: &Service) {
    let source = Source { name: "Trafford Council".into(), licence: "Open Government Licence v3.0".into() };
    let catalogue = Catalogue { sources: vec![source], services: vec![service.clone()], ..Catalogue::default() };
    let bytes = seal(Kind::Catalogue, state.bank.vocabulary.hash(), &catalogue).unwrap();
    let bank = state.bank.clone();
    state.data.put_catalogue(&bank, "test", Ok(bytes));
}

fn shown(service: &Service) -> Html {
    page(&stocked(Route::Service(service.id.clone()), &[], |state| put(state, service)))
}

#[test]
fn every_section_is_there_though_nothing_is_known() {
    let html = shown(&Service { id: "bare".into(), name: "Bare".into(), ..Service::default() });
    let headings: Vec<String> = html.headings().into_iter().map(|(_, words)| words).collect();
    for section in SECTIONS {
        assert!(headings.iter().any(|heading| heading == section), "{section}: {headings:?}");
    }
    assert_eq!(headings[0], "Bare");
    assert!(html.says("We don't know: ask them") && html.says("We don't know how to reach them"));
    assert!(html.says("We have no date for this: check before you go."));
}

#[test]
fn what_is_known_is_said_with_numbers_in_full_and_a_map_of_the_place_alone() {
    let html = shown(&Service {
        id: "library".into(),
        name: "Sale Library".into(),
        organisation: "Trafford Council".into(),
        phone: "0161 000 0000".into(),
        url: "https://www.example.org/a".into(),
        address: "Waterside, Sale".into(),
        postcode: "M33 7ZF".into(),
        precision: Precision::Exact,
        hours: WeekHours::parse("Mon 10:00-17:00"),
        hours_text: "Mon 10:00-17:00".into(),
        ..Service::default()
    });
    assert!(html.says("Run by Trafford Council") && html.says("Waterside, Sale, M33 7ZF"));
    assert!(html.says("Monday: 10am to 5pm") && html.says("From Trafford Council (OGL v3.0)."));
    let phone = html.all("a").find(|a| a.attr("href") == "tel:01610000000").unwrap();
    assert_eq!(phone.text, "0161 000 0000");
    assert!(html.links_to("https://www.openstreetmap.org/search?query=Waterside%2C+Sale%2C+M33+7ZF"));
    assert!(html.says("What you could say") && html.says("Hello. I found Sale Library"));
    for out in html.all("a").filter(|a| a.attr("href").starts_with("http")) {
        assert!(out.attr("rel").contains("noopener noreferrer"), "{}", out.attr("href"));
    }
}

#[test]
fn hostile_text_stays_text() {
    let html = shown(&Service {
        id: "bad".into(),
        name: "<script>alert(1)</script>".into(),
        summary: "x".repeat(1_000_000),
        url: "javascript:alert(1)".into(),
        find_local_url: "data:text/html,x".into(),
        email: "a@b\" onclick=".into(),
        phone: "999;1".into(),
        ..Service::default()
    });
    assert_eq!(html.all("script").count(), 0);
    assert!(html.says("<script>alert(1)</script>"), "shown as it was written");
    assert!(html.all("a").all(|a| {
        let href = a.attr("href").to_ascii_lowercase();
        !href.starts_with("javascript") && !href.starts_with("data") && !href.contains("onclick")
    }));
}

#[test]
fn an_id_that_is_gone_says_so() {
    let html = page(&stocked(Route::Service("nowhere".into()), &[], |_| {}));
    assert_eq!(html.headings()[0].1, "We do not have this service");
    assert!(html.links_to(&Route::AtoZ.link()));
}

#[test]
fn the_a_to_z_lists_every_service_once_and_says_how_many_and_how_new() {
    let cx = stocked(Route::AtoZ, &[], |_| {});
    let html = page(&cx);
    let shelf = &cx.state.data.shelf;
    let shelf = shelf.ready().unwrap();
    let links: Vec<&str> = html.all("a").map(|a| a.attr("href")).filter(|h| h.starts_with("#/service/")).collect();
    assert_eq!(links.len(), shelf.len());
    assert_eq!(links.iter().collect::<BTreeSet<_>>().len(), shelf.len());
    assert!(
        links.iter().all(|link| matches!(Route::parse(link), Some(Route::Service(id)) if shelf.find(&id).is_some()))
    );
    assert!(html.says(&format!("{} services, groups and places. Information from 2020 to 2026.", shelf.len())));
}

#[test]
fn about_shows_every_attribution_and_source_and_the_purpose() {
    let cx = stocked(Route::About, &[], |_| {});
    let html = page(&cx);
    assert!(html.says("It gives no diagnosis, triage, treatment or risk assessment."));
    assert!(html.says("No service pays"));
    for line in include_str!("../../content/catalogue/ATTRIBUTION.md").lines().filter_map(|l| l.strip_prefix("- ")) {
        assert!(html.says(line), "{line}");
    }
    for source in cx.state.data.shelf.ready().unwrap().sources() {
        assert!(html.says(&source.name), "{}", source.name);
    }
}

#[test]
fn privacy_and_accessibility_say_what_is_so() {
    let privacy = page(&stocked(Route::Privacy, &[], |_| {}));
    assert!(privacy.says("saved on the device only if you press") && privacy.says("first half of a postcode"));
    let accessibility = page(&stocked(Route::Accessibility, &[], |_| {}));
    assert!(accessibility.says("not yet been tested with disabled people") && accessibility.says("axe"));
}

#[test]
fn every_key_of_these_pages_has_words_and_every_wording_is_used() {
    const MINE: [&str; 12] = [
        "results",
        "change",
        "card",
        "fact",
        "cost",
        "hours",
        "why",
        "service",
        "atoz",
        "about",
        "privacy",
        "accessibility",
    ];
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = BTreeSet::new();
    for dir in ["src/pages", "src/parts", "src/view"] {
        for file in std::fs::read_dir(root.join(dir)).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            used.extend(text.split('"').filter(|key| is_key(key, &MINE)).map(str::to_owned));
        }
    }
    let words = &crate::testing::bank().words;
    let missing: Vec<_> = used.iter().filter(|key| words.find(key).is_none()).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
    let mine = words.keys().filter(|key| is_key(key, &MINE));
    let unused: Vec<_> = mine.filter(|key| !used.contains(key.trim_end_matches("-helper"))).collect();
    assert!(unused.is_empty(), "no use for {unused:?}");
}

fn is_key(text: &str, sections: &[&str]) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    text.chars().all(plain) && text.split_once('.').is_some_and(|(first, _)| sections.contains(&first))
}
