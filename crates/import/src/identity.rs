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
use std::collections::{BTreeMap, BTreeSet};

/// Ids given so far, with what they were given to: 24 bytes a service.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    given: BTreeMap<u64, Mark>,
    shared: BTreeMap<String, Sharing>,
}

/// Services that came with one id: thousands may.
#[derive(Clone, Debug, Default)]
struct Sharing {
    /// The ids they have for now, in the order they came.
    ids: Vec<(String, Mark)>,
    contents: BTreeSet<u64>,
    /// The last number that one was told apart by.
    last: u32,
}

/// What tells services of one id apart: when, where and whose they are; and all they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    key: u64,
    content: u64,
}

impl Ids {
    /// Gives the entry its id: the source's own with `prefix` in front, or one made of its name and place. What is worth
    /// saying is returned. Where several have the same, the ids are preliminary: see [`Self::renamed`].
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
        let mark = Mark { key: key(entry), content: content(entry) };
        let at = entry.from.at.clone();
        let Some(before) = self.given.get(&hash(&[&first])).copied() else {
            self.given.insert(hash(&[&first]), mark);
            entry.id = first;
            return Ok(None);
        };
        let sharing = self.shared.entry(first.clone()).or_insert_with(|| Sharing {
            ids: vec![(first.clone(), before)],
            contents: BTreeSet::from([before.content]),
            last: 1,
        });
        if !sharing.contents.insert(mark.content) {
            let message = format!("{:?} is told again, the same to the letter", entry.name);
            return Err(Problem::new("told-again", Severity::Note, at, message));
        }
        entry.id = loop {
            sharing.last += 1;
            let id = format!("{first}-{}", sharing.last);
            // It may be another service's own.
            if !self.given.contains_key(&hash(&[&id])) {
                break id;
            }
        };
        sharing.ids.push((entry.id.clone(), mark));
        self.given.insert(hash(&[&entry.id]), mark);
        let problem = || {
            let message = format!("the id {first:?} is another service's too; the two are told apart by what they say");
            Problem::new("id-twice", Severity::Warning, at, message).hint("Give each service an id of its own.")
        };
        Ok((!own.is_empty()).then(problem))
    }

    /// New ids for all that have the same: they hang on what each says and not on which came first, so that they stay when
    /// the rows of a source are sorted otherwise. By the ids given before.
    pub fn renamed(&self) -> BTreeMap<String, String> {
        let mut renamed = BTreeMap::new();
        for (first, sharing) in self.shared.iter().filter(|(_, sharing)| sharing.ids.len() > 1) {
            let mut keys: BTreeMap<u64, u32> = BTreeMap::new();
            sharing.ids.iter().for_each(|(_, mark)| *keys.entry(mark.key).or_default() += 1);
            for (id, mark) in &sharing.ids {
                let is_alone = keys.get(&mark.key) == Some(&1);
                let tail = if is_alone { mark.key } else { mark.content };
                renamed.insert(id.clone(), format!("{first}-{:010x}", tail >> 24));
            }
        }
        renamed
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

/// When and where it is and whose, which is what tells services of one name apart.
fn key(entry: &Entry) -> u64 {
    let places = entry.places.iter().flat_map(|place| {
        [place.name.as_str(), &place.address, &place.postcode]
            .into_iter()
            .chain(place.times.iter().map(|t| t.text.as_str()))
    });
    let times = entry.times.iter().map(|time| time.text.as_str());
    let parts: Vec<&str> = [entry.name.as_str(), &entry.organisation].into_iter().chain(places).chain(times).collect();
    hash(&parts)
}

/// Everything it says, where it says it apart.
fn content(entry: &Entry) -> u64 {
    let bare = Entry { id: String::new(), from: crate::entry::Origin::default(), ..entry.clone() };
    hash(&[&bare.to_line().unwrap_or_default()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Time;

    fn entry(when: &str, about: &str) -> Entry {
        let times = vec![Time { text: when.into(), ..Time::default() }];
        Entry { name: "Yoga".into(), summary: about.into(), times, ..Entry::default() }
    }

    fn ids(entries: &[Entry]) -> Vec<(Entry, String)> {
        let mut ids = Ids::default();
        let given: Vec<Entry> = entries
            .iter()
            .map(|entry| {
                let mut entry = entry.clone();
                ids.give(&mut entry, "").unwrap();
                entry
            })
            .collect();
        let renamed = ids.renamed();
        let of = |entry: &Entry| renamed.get(&entry.id).unwrap_or(&entry.id).clone();
        let mut all: Vec<_> = given.iter().map(|e| (Entry { id: String::new(), ..e.clone() }, of(e))).collect();
        all.sort_by(|a, b| a.1.cmp(&b.1));
        all
    }

    #[test]
    fn ids_do_not_hang_on_the_order_of_rows() {
        let rows = [entry("Mondays", ""), entry("Tuesdays", ""), entry("Tuesdays", "gentle"), entry("Fridays", "")];
        let back: Vec<Entry> = rows.iter().rev().cloned().collect();
        let found = ids(&rows);
        assert_eq!(found, ids(&back));
        let different: std::collections::BTreeSet<&String> = found.iter().map(|(_, id)| id).collect();
        assert_eq!(different.len(), 4);
        assert_eq!(ids(&rows[..1])[0].1, ids(&rows[3..])[0].1, "alone, the time does not count");
    }

    #[test]
    fn the_same_to_the_letter_is_told_again() {
        let mut ids = Ids::default();
        for (at, one) in ["a", "b", "a", "b"].into_iter().enumerate() {
            let given = ids.give(&mut entry("Mondays", one), "");
            assert_eq!(given.is_err(), at > 1, "{one}");
        }
    }
}
