//! The bytes in which page and finder speak: what the page hands over, and what it gets back.
//!
//! Both ends are of the same build and integrity holds the finder to its bytes, so there is no version in them; all
//! the same the finder answers any bytes without a panic. Numbers are little-endian; a text is its length and its
//! bytes.

use super::answer::Found;
use super::filter::Filter;
use crate::bank::{Bank, Entry};
use crate::catalogue::{Class, Kind, Origin, Service, ServiceIx, Shelf};
use crate::geo::{Nation, Nations, outcode};
use crate::ids::{Need, Set};

/// That a service is never found: urgent help stands apart.
pub const NEVER: u16 = 1 << 15;
/// Bytes of a service's row in what is asked: what decides between equals, and the filters it is known not to fit.
pub const ROW: usize = 6;

fn text(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend((text.len() as u32).to_le_bytes());
    bytes.extend(text.as_bytes());
}

fn set<T: crate::ids::VocabularyId>(bytes: &mut Vec<u8>, set: Set<T>) {
    bytes.extend(set.bits().to_le_bytes());
}

/// What the finder makes its index of: names of needs and activities, everyday words, and every service's texts.
pub fn services(bank: &Bank, shelf: &Shelf) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entries in [&bank.vocabulary.needs, &bank.vocabulary.interests] {
        bytes.extend((entries.len() as u32).to_le_bytes());
        for Entry { id, label } in entries {
            text(&mut bytes, id);
            text(&mut bytes, label);
        }
    }
    bytes.extend((bank.synonyms.len() as u32).to_le_bytes());
    for synonym in &bank.synonyms {
        text(&mut bytes, &synonym.words);
        set(&mut bytes, synonym.needs);
    }
    for (_, service) in shelf.iter() {
        let outcode = outcode(&service.postcode).unwrap_or_default();
        let s = service;
        for part in [&s.id, &s.name, &s.organisation, &s.address, &outcode, &s.who, &s.summary] {
            text(&mut bytes, part);
        }
        set(&mut bytes, s.needs);
        set(&mut bytes, s.primary);
        set(&mut bytes, s.interests);
    }
    bytes
}

/// What the finder is told of every service besides words: a row each. `fits` says what the person's own goals let in,
/// where there are any.
pub fn rows(bank: &Bank, shelf: &Shelf, filter: &Filter, nation: Nation, fits: &dyn Fn(ServiceIx) -> bool) -> Vec<u8> {
    let step_free = bank.vocabulary.find("step-free");
    let mut bytes = Vec::with_capacity(shelf.len() * ROW);
    for (ix, service) in shelf.iter() {
        let mut against = filter.against(step_free, service);
        if service.kind == Kind::Urgent {
            against |= NEVER;
        } else if !fits(ix) {
            against |= super::FilterPart::Fits.bit();
        }
        // For people elsewhere last, then by standing, then the nearest.
        let order = (u32::from(is_elsewhere(service, nation)) << 31) | (standing(service) << 29);
        let metres = filter.metres(service).unwrap_or(u32::MAX).min((1 << 29) - 1);
        bytes.extend((order | metres).to_le_bytes());
        bytes.extend(against.to_le_bytes());
    }
    bytes
}

/// What is asked: the words, which filters are set, how many to list, the topics to count for, and the rows.
pub fn ask(words: &str, set_parts: u16, most: usize, topics: &[Set<Need>], rows: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(rows.len() + 256);
    bytes.extend(u32::from(set_parts).to_le_bytes());
    bytes.extend((most as u32).to_le_bytes());
    bytes.extend((topics.len() as u32).to_le_bytes());
    topics.iter().for_each(|topic| set(&mut bytes, *topic));
    text(&mut bytes, words);
    bytes.extend(rows);
    bytes
}

/// What the finder says, in bytes. Empty where it cannot be put so, which does not happen.
pub fn written(found: &Found) -> Vec<u8> {
    postcard::to_allocvec(found).unwrap_or_default()
}

/// What the finder said; nothing where that cannot be read.
pub fn read(bytes: &[u8]) -> Option<Found> {
    postcard::from_bytes(bytes).ok()
}

/// How far a service's contact can be relied on, the best first: what the site itself wrote down, what was looked up,
/// what only stands in the charity register.
fn standing(service: &Service) -> u32 {
    match (service.origin, service.class) {
        (Origin::Local, _) => 0,
        (_, Class::CharityRegister) => 2,
        _ => 1,
    }
}

/// Whether it is known to be for people in other nations only.
fn is_elsewhere(service: &Service, nation: Nation) -> bool {
    service.nations != Nations::default() && !service.serves(nation)
}
