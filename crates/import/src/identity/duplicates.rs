//! The same service told twice, within a source or across several. Only services that share something rare are compared,
//! so that the work stays in bounds: a phone number, a page, a name with a place.

use super::keys::{hash, normal_name};
use crate::entry::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Services that share a key; a key that more than this share is no sign of sameness (a council's switchboard).
const COMMON: usize = 12;

/// What is kept of an entry: some 100 bytes.
#[derive(Clone, Debug)]
struct Kept {
    name: u64,
    words: Vec<u32>,
    postcode: u64,
    point: Option<(i32, i32)>,
    phones: Vec<u64>,
    url: u64,
    when: u64,
}

/// Entries by what they could be recognised by.
#[derive(Clone, Debug, Default)]
pub struct Index {
    kept: Vec<Kept>,
    blocks: BTreeMap<u64, Vec<u32>>,
}

/// Entries that are likely the same, by their positions in the order they were added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Positions, the first being the one the others go into.
    pub members: Vec<u32>,
    /// What they share, in words.
    pub why: &'static str,
}

impl Index {
    /// Adds an entry.
    pub fn add(&mut self, entry: &Entry) {
        let at = u32::try_from(self.kept.len()).unwrap_or(u32::MAX);
        let kept = kept(entry);
        let mut keys: Vec<u64> = kept.phones.clone();
        keys.extend([kept.url, kept.name].iter().filter(|key| **key != 0));
        if kept.postcode != 0 {
            keys.extend(kept.words.iter().map(|word| kept.postcode ^ u64::from(*word).rotate_left(17)));
        }
        for key in keys.into_iter().collect::<BTreeSet<_>>() {
            let block = self.blocks.entry(key).or_default();
            // One more than is looked at says that the key is common.
            if block.len() <= COMMON {
                block.push(at);
            }
        }
        self.kept.push(kept);
    }

    /// Groups of entries that are likely the same service.
    pub fn groups(&self) -> Vec<Group> {
        let mut parent: BTreeMap<u32, (u32, &'static str)> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for block in self.blocks.values().filter(|block| block.len() > 1 && block.len() <= COMMON) {
            for (i, a) in block.iter().enumerate() {
                for b in block.iter().skip(i + 1) {
                    if !seen.insert((*a, *b)) {
                        continue;
                    }
                    if let Some(why) = self.same(*a, *b) {
                        let (a, b) = (root(&parent, *a), root(&parent, *b));
                        if a != b {
                            parent.insert(a.max(b), (a.min(b), why));
                        }
                    }
                }
            }
        }
        let mut groups: BTreeMap<u32, Group> = BTreeMap::new();
        for (child, (_, why)) in &parent {
            let first = root(&parent, *child);
            groups.entry(first).or_insert_with(|| Group { members: vec![first], why }).members.push(*child);
        }
        groups.into_values().collect()
    }

    /// Why two are likely the same; `None` where they are not.
    fn same(&self, a: u32, b: u32) -> Option<&'static str> {
        let (a, b) = (self.kept.get(a as usize)?, self.kept.get(b as usize)?);
        let both = |x: u64, y: u64| x != 0 && x == y;
        let same_phone = a.phones.iter().any(|phone| b.phones.contains(phone));
        let same_place = both(a.postcode, b.postcode) || near(a.point, b.point);
        let other_place = a.postcode != 0 && b.postcode != 0 && !same_place;
        let other_time = a.when != 0 && b.when != 0 && a.when != b.when;
        let like = both(a.name, b.name) || alike(&a.words, &b.words);
        match () {
            // The same class on another day or in another hall is another class.
            () if !like || other_place || (other_time && !(same_phone && same_place && both(a.url, b.url))) => None,
            () if same_place && same_phone => Some("name, place and phone number"),
            () if same_place => Some("name and place"),
            () if same_phone => Some("name and phone number"),
            () if both(a.url, b.url) && both(a.name, b.name) => Some("name and page"),
            () => None,
        }
    }
}

fn root(parent: &BTreeMap<u32, (u32, &'static str)>, mut at: u32) -> u32 {
    while let Some((up, _)) = parent.get(&at) {
        at = *up;
    }
    at
}

fn kept(entry: &Entry) -> Kept {
    let name = normal_name(&entry.name);
    let words: BTreeSet<u32> = name.split(' ').map(|word| (hash(&[word.trim_end_matches('s')]) >> 32) as u32).collect();
    let place = entry.delivery().next();
    let of = |text: &str| if text.is_empty() { 0 } else { hash(&[text]) };
    let point =
        place.and_then(|place| place.point).map(|(lat, lon)| ((lat * 10_000.0) as i32, (lon * 10_000.0) as i32));
    let exact = place.is_some_and(|place| place.precision == crate::entry::Precision::Source);
    let url = entry
        .url
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.")
        .trim_end_matches('/')
        .to_lowercase();
    let times: Vec<&str> =
        entry.times.iter().chain(place.iter().flat_map(|p| &p.times)).map(|time| time.text.as_str()).collect();
    Kept {
        name: of(&name),
        words: words.into_iter().collect(),
        postcode: of(place.map_or("", |place| place.postcode.as_str())),
        point: point.filter(|_| exact),
        phones: entry.phones.iter().map(|phone| of(&phone.number)).collect(),
        url: of(&url),
        when: if times.is_empty() { 0 } else { hash(&times) },
    }
}

fn near(a: Option<(i32, i32)>, b: Option<(i32, i32)>) -> bool {
    a.zip(b).is_some_and(|(a, b)| (a.0 - b.0).abs() <= 10 && (a.1 - b.1).abs() <= 15)
}

/// All words of the shorter name stand in the longer, more than one, and most of that. A word that differs tells two services
/// apart more often than not: West and North.
fn alike(a: &[u32], b: &[u32]) -> bool {
    let common = a.iter().filter(|word| b.contains(word)).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    common >= 2 && common == short && common * 3 >= long * 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Phone;
    use crate::entry::{Place, Time};

    fn entry(name: &str, postcode: &str, phone: &str, url: &str, when: &str) -> Entry {
        let phones = [phone].into_iter().filter(|p| !p.is_empty()).map(|p| Phone {
            number: p.into(),
            extension: String::new(),
            kind: Default::default(),
            note: String::new(),
        });
        let times =
            [when].into_iter().filter(|t| !t.is_empty()).map(|t| Time { text: t.into(), ..Time::default() }).collect();
        let places = vec![Place { postcode: postcode.into(), ..Place::default() }];
        Entry { name: name.into(), places, phones: phones.collect(), url: url.into(), times, ..Entry::default() }
    }

    #[test]
    fn the_same_told_twice_is_found_and_others_are_not() {
        let base = entry("The Sale Tea Club", "M33 7XS", "0161 496 0000", "https://example.org", "Mondays");
        for (other, expected) in [
            (entry("Sale tea club", "M33 7XS", "", "", ""), Some("name and place")),
            (entry("Sale Tea Clubs", "", "0161 496 0000", "", ""), Some("name and phone number")),
            (entry("Sale Tea Club Ltd", "", "", "http://www.example.org/", ""), Some("name and page")),
            (entry("Sale Tea Club", "M1 1AE", "0161 496 0000", "", ""), None),
            (entry("Sale Tea Club", "M33 7XS", "0161 496 0000", "", "Tuesdays"), None),
            (entry("Sale Chess Club", "M33 7XS", "0161 496 0000", "", ""), None),
            (entry("Sale Tea Club", "", "", "", ""), None),
        ] {
            let mut index = Index::default();
            index.add(&base);
            index.add(&other);
            assert_eq!(index.groups().first().map(|group| group.why), expected, "{other:?}");
        }
    }

    #[test]
    fn a_switchboard_is_no_sign_and_makes_no_work() {
        let mut index = Index::default();
        for n in 0..5_000 {
            index.add(&entry(&format!("Group number {n}"), "", "0161 496 0000", "", ""));
        }
        assert!(index.groups().is_empty());
        assert!(index.blocks.values().all(|block| block.len() <= COMMON + 1));
    }
}
