//! Two tellings of one service made one.

use crate::clean::Rich;
use crate::entry::{Ages, Entry};

/// Adds to `into` what `other` says and it does not. What both say stays as `into` says it.
pub fn merge(into: &mut Entry, other: Entry) {
    let newer = other.updated > into.updated;
    let fill = |to: &mut String, from: &str| {
        if to.is_empty() {
            *to = from.to_owned();
        }
    };
    fill(&mut into.organisation, &other.organisation);
    fill(&mut into.summary, &other.summary);
    fill(&mut into.url, &other.url);
    fill(&mut into.licence, &other.licence);
    fill(&mut into.source_url, &other.source_url);
    if newer {
        into.updated = other.updated.clone();
    }
    if into.description == Rich::default() {
        into.description = other.description.clone();
    }
    if into.ages == Ages::default() {
        into.ages = other.ages;
    }
    merge_lists(into, other);
}

fn merge_lists(into: &mut Entry, other: Entry) {
    add(&mut into.links, other.links);
    add(&mut into.emails, other.emails);
    for phone in other.phones {
        if !into.phones.iter().any(|known| known.number == phone.number) {
            into.phones.push(phone);
        }
    }
    for place in other.places {
        let same = |known: &crate::entry::Place| {
            known.office == place.office && !place.postcode.is_empty() && known.postcode == place.postcode
        };
        if !into.places.iter().any(same) {
            add(&mut into.places, vec![place]);
        }
    }
    if into.times.is_empty() {
        into.times = other.times;
    }
    if into.costs.is_empty() {
        into.costs = other.costs;
    }
    add(&mut into.areas, other.areas);
    add(&mut into.eligibility, other.eligibility);
    add(&mut into.terms, other.terms);
    add(&mut into.languages, other.languages);
    add(&mut into.access, other.access);
    add(&mut into.referral, other.referral);
    add(&mut into.modes, other.modes);
    add(&mut into.facts, other.facts);
    add(&mut into.contacts, other.contacts);
    for (name, text) in other.more {
        into.more.entry(name).or_insert(text);
    }
    into.from.merged.push(other.from.at);
    into.from.merged.extend(other.from.merged);
}

fn add<T: PartialEq>(to: &mut Vec<T>, from: Vec<T>) {
    for item in from {
        if !to.contains(&item) {
            to.push(item);
        }
    }
}
