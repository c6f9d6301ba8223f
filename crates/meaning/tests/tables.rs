//! The tables of `content/meaning`: all of them can be read, and whatever they point at exists.

use std::collections::{BTreeMap, BTreeSet};
use waymark_meaning::facts::Kind;
use waymark_meaning::{facts_reader, needs_reader, taxonomies};

/// Ids of `content/vocabulary.toml` by kind.
fn vocabulary() -> BTreeMap<String, BTreeSet<String>> {
    let table: toml::Table = toml::from_str(include_str!("../../../content/vocabulary.toml")).unwrap_or_default();
    let id = |one: &toml::Value| one.get("id").and_then(|id| id.as_str()).map(str::to_owned);
    let ids = |list: &toml::Value| list.as_array().into_iter().flatten().filter_map(id).collect();
    table.iter().map(|(kind, list)| (kind.clone(), ids(list))).collect()
}

/// Ways of taking part that the catalogue knows.
const MODES: [&str; 9] = ["phone", "online", "in-person", "home", "text", "email", "chat", "group", "one-to-one"];

#[test]
fn every_need_has_phrases_and_every_phrase_a_need() {
    let lexicon = needs_reader().unwrap().lexicon;
    assert_eq!(lexicon.needs.into_iter().collect::<BTreeSet<_>>(), vocabulary()["need"]);
}

#[test]
fn terms_of_other_lists_mean_what_exists() {
    let vocabulary = vocabulary();
    let all = taxonomies().unwrap();
    for (term, meant) in all.all() {
        let pairs = [
            ("need", &meant.needs),
            ("trait", &meant.made_for),
            ("trait", &meant.only_for),
            ("interest", &meant.interests),
            ("access", &meant.access),
        ];
        for (kind, ids) in pairs {
            for id in ids {
                assert!(vocabulary[kind].contains(id), "{term}: no {kind} {id}");
            }
        }
        assert!(meant.modes.iter().all(|mode| MODES.contains(&mode.as_str())), "{term}");
    }
}

#[test]
fn facts_point_at_what_exists() {
    let vocabulary = vocabulary();
    for (kind, id) in facts_reader().unwrap().targets() {
        let exists = match kind {
            Kind::People => vocabulary["trait"].contains(id),
            Kind::Access | Kind::AccessAbsent => vocabulary["access"].contains(id),
            Kind::Mode => MODES.contains(&id),
            Kind::Cost => ["free", "donation", "paid"].contains(&id),
            Kind::Referral => ["self", "gp", "professional"].contains(&id),
            Kind::Booking => ["needed", "not-needed"].contains(&id),
            _ => id.len() == 2,
        };
        assert!(exists, "{kind:?} {id}");
    }
}

#[test]
fn the_learned_weights_are_small_and_say_whose_labels_they_come_from() {
    let weights = include_str!("../../../content/meaning/weights.tsv");
    assert!(weights.len() <= 150_000, "{}", weights.len());
    assert!(weights.contains("CC BY 4.0"));
}
