//! Imported services looked through line by line: whether they can be built, and point to nothing that is not there.

use super::counted;
use crate::services::{self, Line, ServicesError};
use std::collections::BTreeSet;
use std::path::Path;
use waymark_core::bank::Vocabulary;
use waymark_core::date::Date;
use waymark_core::envelope::checksum;
use waymark_core::geo::Point;
use waymark_core::ids::{Access, Interest, Need, Trait};
use waymark_import::clean::{Address, address};
use waymark_import::entry::{Entry, Fact};

/// Checks a file of services and the checks by hand beside it; whether nothing is wrong.
///
/// # Errors
/// Where the file cannot be read, or what is built in.
pub fn check(path: &str) -> Result<bool, ServicesError> {
    let path = services::file(path);
    let vocabulary = services::vocabulary(None)?;
    let mut seen = Seen { path: &path, vocabulary: &vocabulary, ids: BTreeSet::new(), services: 0, wrong: 0 };
    services::lines(&path, &mut |line| {
        seen.line(line);
        Ok(())
    })?;
    let beside = services::checks_beside(&path);
    match services::checks(&beside) {
        Ok(checks) => {
            let is_known = |id: &String| seen.ids.contains(&checksum(id.as_bytes()));
            let strange: Vec<&String> = checks.keys().filter(|id| !is_known(id)).collect();
            // A service may be gone while its check is kept: worth a word, nothing to mend.
            strange.iter().for_each(|id| eprintln!("{}: no service has the id {id:?} any more", beside.display()));
        }
        Err(error) => {
            eprintln!("{error}");
            seen.wrong += 1;
        }
    }
    eprintln!("{}: {}, {}", path.display(), counted(seen.services, "service"), counted(seen.wrong, "problem"));
    Ok(seen.wrong == 0)
}

struct Seen<'a> {
    path: &'a Path,
    vocabulary: &'a Vocabulary,
    /// Checksums of ids, both the service's own and the page's.
    ids: BTreeSet<u64>,
    services: usize,
    wrong: usize,
}

impl Seen<'_> {
    fn line(&mut self, line: &Line<'_>) {
        match services::entry(self.path, line) {
            Ok(entry) => {
                self.services += 1;
                let mut problems = self.identity(&entry);
                problems.extend(of_fields(&entry));
                problems.extend(entry.facts.iter().filter_map(|fact| of_fact(fact, self.vocabulary)));
                self.wrong += problems.len();
                let place = format!("{}:{}", self.path.display(), line.number);
                problems.iter().for_each(|problem| eprintln!("{place}: {problem}"));
            }
            Err(error) => {
                self.wrong += 1;
                eprintln!("{error}");
            }
        }
    }
    fn identity(&mut self, entry: &Entry) -> Vec<String> {
        let mut problems = Vec::new();
        if entry.id.is_empty() {
            problems.push("it has no id: import it again".to_owned());
        } else {
            let page = waymark_publish::id(&entry.id);
            let is_new = self.ids.insert(checksum(entry.id.as_bytes()));
            let page_is_new = page == entry.id || self.ids.insert(checksum(page.as_bytes()));
            if !is_new || !page_is_new {
                problems.push(format!(
                    "the id {:?} is another service's too: give each its own (--prefix of waymark import)",
                    entry.id
                ));
            }
        }
        if entry.name.is_empty() {
            problems.push(format!("{:?} has no name", entry.id));
        }
        problems
    }
}

fn of_fields(entry: &Entry) -> Vec<String> {
    let mut problems = Vec::new();
    let links = entry.links.iter().chain(&entry.description.links).map(|link| &link.url);
    for url in [&entry.url, &entry.source_url].into_iter().chain(links).filter(|url| !url.is_empty()) {
        if !matches!(address(url), Address::Web(_)) {
            problems
                .push(format!("{url:?} is no web address that can be linked to: it starts with http:// or https://"));
        }
    }
    for (lat, lon) in entry.places.iter().filter_map(|place| place.point) {
        if Point::from_degrees(lat, lon).is_none() {
            problems.push(format!("{lat}, {lon} lies outside the United Kingdom"));
        }
    }
    let times = entry.times.iter().chain(entry.places.iter().flat_map(|place| &place.times));
    for osm in times.filter_map(|time| time.osm.as_ref()) {
        if waymark_hours::osm::read(osm).is_err() {
            problems.push(format!("{osm:?} are no opening hours as OpenStreetMap writes them"));
        }
    }
    if !entry.updated.is_empty() && Date::parse(&entry.updated).is_none() {
        problems.push(format!("updated: {:?} is no date: write it as 2026-11-22", entry.updated));
    }
    if entry.ages.from.zip(entry.ages.to).is_some_and(|(from, to)| from > to) {
        problems.push("the youngest age is above the oldest".to_owned());
    }
    problems
}

fn of_fact(fact: &Fact, vocabulary: &Vocabulary) -> Option<String> {
    let id = fact.value.as_str();
    let is_known = match fact.kind.as_str() {
        "need" => vocabulary.find::<Need>(id).is_some(),
        "interest" => vocabulary.find::<Interest>(id).is_some(),
        "only-for" | "made-for" | "not-for" => vocabulary.find::<Trait>(id).is_some(),
        "access" | "no-access" => vocabulary.find::<Access>(id).is_some(),
        _ => true,
    };
    (!is_known).then(|| format!("{} {id:?} stands in no list of content/vocabulary.toml: import it again", fact.kind))
}
