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
use std::collections::BTreeMap;

/// Ids given so far, with what they were given to: 16 bytes a service.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    given: BTreeMap<u64, u64>,
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
        for time in 1..10_000_u32 {
            let id = if time == 1 { first.clone() } else { format!("{first}-{time}") };
            match self.given.get(&hash(&[&id])) {
                Some(known) if *known == content => {
                    let message = format!("{:?} is told again, the same to the letter", entry.name);
                    return Err(Problem::new("told-again", Severity::Note, at, message));
                }
                Some(_) => {}
                None => {
                    self.given.insert(hash(&[&id]), content);
                    entry.id = id;
                    let message = || format!("the id {first:?} is another service's too; this one is {:?}", entry.id);
                    let problem = || {
                        Problem::new("id-twice", Severity::Warning, at.clone(), message())
                            .hint("Give each service an id of its own.")
                    };
                    return Ok((time > 1 && !own.is_empty()).then(problem));
                }
            }
        }
        Err(Problem::new("id-twice", Severity::Warning, at, format!("the id {first:?} stands more than 10,000 times")))
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
