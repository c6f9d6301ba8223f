//! Which service is which: ids that stay the same, and the same service told twice.

mod duplicates;
mod keys;
mod merge;

pub use duplicates::{Group, Index};
pub use merge::merge;

use crate::clean::line;
use crate::entry::Entry;
use crate::problem::{Problem, Severity};
use keys::{hash, normal_name};
use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};

/// Ids given so far, with what they were given to: 16 bytes a service.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    given: BTreeMap<u64, u64>,
    others: BTreeMap<u64, Others>,
}

/// What else came with an id that was given already.
#[derive(Clone, Debug, Default)]
struct Others {
    contents: BTreeSet<u64>,
    /// The last number that an id was told apart by.
    last: u32,
}

impl Ids {
    /// Gives the entry its id: the source's own with `prefix` in front, or one made of its name and place. What is worth
    /// saying is returned.
    ///
    /// # Errors
    /// It is the same, to the letter, as one that came before.
    pub fn give(&mut self, entry: &mut Entry, prefix: &str) -> Result<Option<Problem>, Problem> {
        let own = usable(&entry.from.id);
        let first = if own.is_empty() {
            made(entry)
        } else {
            [prefix, &own].iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(":")
        };
        let content = content(entry);
        let at = entry.from.at.clone();
        let name = entry.name.clone();
        let again = || {
            let message = format!("{name:?} is told again, the same to the letter");
            Problem::new("told-again", Severity::Note, at.clone(), message)
        };
        let key = hash(&[&first]);
        match self.given.get(&key) {
            None => {
                self.given.insert(key, content);
                entry.id = first;
                return Ok(None);
            }
            Some(known) if *known == content => return Err(again()),
            Some(_) => {}
        }
        let others = self.others.entry(key).or_default();
        if !others.contents.insert(content) {
            return Err(again());
        }
        // Thousands of rows may have the same id: the numbers that are taken are not tried again for each.
        others.last = others.last.max(1);
        entry.id = loop {
            others.last += 1;
            let id = format!("{first}-{}", others.last);
            if let Slot::Vacant(free) = self.given.entry(hash(&[&id])) {
                free.insert(content);
                break id;
            }
        };
        let message = format!("the id {first:?} is another service's too; this one is {:?}", entry.id);
        let problem =
            Problem::new("id-twice", Severity::Warning, at, message).hint("Give each service an id of its own.");
        Ok((!own.is_empty()).then_some(problem))
    }
}

/// The source's id as one word; empty where it is none.
fn usable(id: &str) -> String {
    let id = line(id).split(' ').collect::<Vec<_>>().join("-");
    if id.chars().count() <= 120 { id } else { String::new() }
}

/// An id from name and place: it stays while those do.
fn made(entry: &Entry) -> String {
    let place = entry.delivery().next().or(entry.places.first());
    let place = place.map_or(String::new(), |place| {
        if place.postcode.is_empty() {
            normal_name(&format!("{} {}", place.name, place.address))
        } else {
            place.postcode.clone()
        }
    });
    let organisation = if place.is_empty() { normal_name(&entry.organisation) } else { String::new() };
    format!("n{:016x}", hash(&[&normal_name(&entry.name), &place, &organisation]))
}

/// Everything it says, where it says it apart.
fn content(entry: &Entry) -> u64 {
    let bare = Entry { id: String::new(), from: crate::entry::Origin::default(), ..entry.clone() };
    hash(&[&bare.to_line().unwrap_or_default()])
}
