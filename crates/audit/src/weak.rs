//! Single points of failure: where one organisation, phone or venue stands behind all or most of what people of an area
//! can use for a need, or where there is only one thing.

use crate::coverage::{Cells, Reached, Use};
use crate::ground::Ground;
use serde::Serialize;
use std::collections::BTreeMap;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Precision, Service};
use waymark_core::ids::Need;

/// What options have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shared {
    /// There is one option and no other.
    OnlyOne,
    /// One organisation runs them.
    Organisation,
    /// They have one phone number.
    Phone,
    /// One goes to the same place for them.
    Venue,
}

impl Shared {
    /// Words for a table.
    pub fn words(self) -> &'static str {
        match self {
            Self::OnlyOne => "the only one",
            Self::Organisation => "one organisation",
            Self::Phone => "one phone number",
            Self::Venue => "one place",
        }
    }
}

/// One thing that many options hang on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weak {
    /// The need's id.
    pub need: String,
    /// The area's code.
    pub area: String,
    /// What they share.
    pub shared: Shared,
    /// Its name, number or address.
    pub name: String,
    /// Options that hang on it.
    pub hang: u32,
    /// Options in all; for a venue, those one goes to.
    pub of: u32,
}

/// What two options have to share, and its name; empty: nothing is known.
type Key = fn(&Service) -> (String, String);

/// Two options in three hanging on one thing are "most".
const MOST: (u32, u32) = (2, 3);

/// All single points of failure: those that everything hangs on first, then by area and need.
pub fn weak(bank: &Bank, services: &[&Service], ground: &Ground, cells: &Cells) -> Vec<Weak> {
    let mut found = Vec::new();
    for (at, area) in ground.areas.iter().enumerate() {
        let range = Reached { area: at, service: 0 }..Reached { area: at + 1, service: 0 };
        let reached: Vec<(&Service, Use)> = cells
            .reached
            .range(range)
            .filter_map(|(reached, used)| Some((*services.get(reached.service)?, *used)))
            .collect();
        for (index, entry) in bank.vocabulary.needs.iter().enumerate() {
            let helps = |used: &Use| used.needs.contains(Need(index as u8));
            let options: Vec<(&Service, bool)> =
                reached.iter().filter(|(_, used)| helps(used)).map(|(service, used)| (*service, used.goes)).collect();
            let mut of_need = points(&options);
            of_need.iter_mut().for_each(|weak| {
                weak.need.clone_from(&entry.id);
                weak.area.clone_from(&area.code);
            });
            found.append(&mut of_need);
        }
    }
    found.sort_by_key(|weak| weak.hang < weak.of);
    found
}

fn points(options: &[(&Service, bool)]) -> Vec<Weak> {
    let weak = |shared, name: &str, hang: usize, of: usize| Weak {
        need: String::new(),
        area: String::new(),
        shared,
        name: name.to_owned(),
        hang: hang as u32,
        of: of as u32,
    };
    if let [(only, _)] = options {
        return vec![weak(Shared::OnlyOne, &only.name, 1, 1)];
    }
    let going: Vec<&Service> = options.iter().filter(|(_, goes)| *goes).map(|(service, _)| *service).collect();
    let all: Vec<&Service> = options.iter().map(|(service, _)| *service).collect();
    let kinds: [(Shared, &[&Service], Key); 3] =
        [(Shared::Organisation, &all, organisation), (Shared::Phone, &all, phone), (Shared::Venue, &going, venue)];
    let mut found = Vec::new();
    for (shared, of, key) in kinds {
        let mut groups: BTreeMap<String, (String, usize)> = BTreeMap::new();
        for (key, name) in of.iter().map(|service| key(service)).filter(|(key, _)| !key.is_empty()) {
            let group = groups.entry(key).or_insert_with(|| (name.clone(), 0));
            // The same name whatever the order of the rows.
            group.0 = std::mem::take(&mut group.0).min(name);
            group.1 += 1;
        }
        let most = |hang: usize| hang >= 2 && hang as u32 * MOST.1 >= of.len() as u32 * MOST.0;
        found.extend(groups.values().filter(|(_, n)| most(*n)).map(|(name, n)| weak(shared, name, *n, of.len())));
    }
    found
}

fn organisation(service: &Service) -> (String, String) {
    let letters = service.organisation.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    (letters.collect(), service.organisation.clone())
}

fn phone(service: &Service) -> (String, String) {
    let first = service.phone.split([';', '/', ',']).next().unwrap_or_default().trim();
    (first.chars().filter(char::is_ascii_digit).collect(), first.to_owned())
}

fn venue(service: &Service) -> (String, String) {
    let address = [service.address.as_str(), service.postcode.as_str()];
    let name: Vec<&str> = address.into_iter().filter(|part| !part.is_empty()).collect();
    match service.point.filter(|_| service.precision == Precision::Exact) {
        Some(point) => (format!("{} {}", point.lat, point.lon), name.join(", ")),
        None => (String::new(), String::new()),
    }
}
