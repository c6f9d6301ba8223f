//! Names in tables: columns under one spelling, and rows found by name where a set has no ids, or ids beside names.

use super::kind::Kind;
use std::collections::BTreeMap;

/// Columns that may lose the name of what the table holds before them: `service_email` in a table of services.
const BARE: &[&str] = &[
    "id",
    "name",
    "alternate_name",
    "description",
    "email",
    "url",
    "website",
    "address",
    "phone",
    "phones",
    "status",
    "min_age",
    "max_age",
    "minimum_age",
    "maximum_age",
    "tax_id",
    "legal_status",
    "year_incorporated",
    "postcode",
    "latitude",
    "longitude",
    "lat",
    "lon",
    "eligibility",
    "languages",
    "fees",
    "opening_hours",
    "hours",
    "town",
    "city",
];

/// One name for what many columns are called.
pub fn column(name: &str) -> String {
    let mut name = name.strip_suffix("_s").map_or_else(|| name.to_owned(), |stem| format!("{stem}s"));
    for (from, to) in [
        ("organization", "organisation"),
        ("org_", "organisation_"),
        ("provider_", "organisation_"),
        ("venue_", "location_"),
        ("site_", "location_"),
    ] {
        if let Some(rest) = name.strip_prefix(from) {
            name = format!("{to}{rest}");
        }
    }
    for (from, to) in [("_uuid", "_id"), ("_guid", "_id"), ("_ref", "_id")] {
        if let Some(stem) = name.strip_suffix(from) {
            name = format!("{stem}{to}");
        }
    }
    match name.as_str() {
        "uuid" | "guid" => "id".to_owned(),
        "locations_ids" | "locations_id" => "location_ids".to_owned(),
        "services_ids" => "service_ids".to_owned(),
        "venue" | "site" => "location".to_owned(),
        "venues" | "sites" => "locations".to_owned(),
        "provider" => "organisation".to_owned(),
        "organisation_type" => "org_type".to_owned(),
        _ => name,
    }
}

/// What a table holds whose columns say it: an id and a name of the same thing, or an id before all else.
pub fn own(columns: &[String]) -> Option<Kind> {
    let has = |name: &str| columns.iter().any(|column| column == name);
    if has("name") || (has("service_id") && has("location_id") && columns.len() <= 10) {
        return None;
    }
    let words = [("service", Kind::Services), ("location", Kind::Locations), ("organisation", Kind::Organisations)];
    let named = |word: &str| has(word) || has(&format!("{word}_name"));
    let found = words.iter().find(|(word, _)| named(word) && has(&format!("{word}_id")));
    found.map(|(_, kind)| *kind)
}

/// Columns without the name of what the table holds.
pub fn without_prefix(columns: Vec<String>, own: Option<Kind>) -> Vec<String> {
    let word = match own {
        Some(Kind::Services) => "service",
        Some(Kind::Locations) => "location",
        Some(Kind::Organisations) => "organisation",
        _ => return columns,
    };
    let mut out: Vec<String> = Vec::new();
    for name in &columns {
        let bare =
            if name == word { Some("name") } else { name.strip_prefix(word).and_then(|rest| rest.strip_prefix('_')) };
        let bare = bare.filter(|bare| BARE.contains(bare) && !columns.iter().chain(&out).any(|other| other == bare));
        out.push(bare.map_or_else(|| name.clone(), str::to_owned));
    }
    out
}

/// A name as it is compared: small letters and digits, without `the` before it.
pub fn normal(name: &str) -> String {
    let lower = name.to_lowercase().replace('&', " and ").replace(['’', '\''], "");
    let words: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let rest =
        if words.len() > 1 && words.first() == Some(&"the") { words.get(1..).unwrap_or_default() } else { &words };
    rest.join(" ")
}

/// How a name was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// As it stands.
    Exactly(usize),
    /// But for letters' case and signs.
    Normally(usize),
    /// But for a slip: what it is really called.
    Nearly(usize, String),
}

impl Found {
    /// The row.
    pub fn row(&self) -> usize {
        match self {
            Self::Exactly(row) | Self::Normally(row) | Self::Nearly(row, _) => *row,
        }
    }
}

/// Names of the rows of a table.
#[derive(Default)]
pub struct Names {
    exact: BTreeMap<String, usize>,
    normal: BTreeMap<String, (usize, String)>,
}

impl Names {
    /// A row is called this. The first of a name keeps it.
    pub fn add(&mut self, name: &str, row: usize) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        self.exact.entry(name.to_owned()).or_insert(row);
        self.normal.entry(normal(name)).or_insert((row, name.to_owned()));
    }

    /// The row of this name: exactly, but for case and signs, or but for a slip where only one name is so near.
    pub fn find(&self, name: &str) -> Option<Found> {
        if let Some(row) = self.exact.get(name.trim()) {
            return Some(Found::Exactly(*row));
        }
        let wanted = normal(name);
        if wanted.is_empty() {
            return None;
        }
        if let Some((row, _)) = self.normal.get(&wanted) {
            return Some(Found::Normally(*row));
        }
        self.near(&wanted)
    }

    fn near(&self, wanted: &str) -> Option<Found> {
        let length = wanted.chars().count();
        let slips = match length {
            0..5 => return None,
            5..9 => 1,
            9..16 => 2,
            _ => 3,
        };
        let mut best: Option<(usize, usize, &String)> = None;
        let mut tied = false;
        for (other, (row, name)) in &self.normal {
            if other.chars().count().abs_diff(length) > slips || digits(other) != digits(wanted) {
                continue;
            }
            let distance = strsim::osa_distance(other, wanted);
            match best {
                _ if distance > slips => {}
                Some((least, ..)) if distance > least => {}
                Some((least, ..)) if distance == least => tied = true,
                _ => (best, tied) = (Some((distance, *row, name)), false),
            }
        }
        best.filter(|_| !tied).map(|(_, row, name)| Found::Nearly(row, name.clone()))
    }
}

/// Names that differ in a number are no slip: `1st Scouts`, `2nd Scouts`.
fn digits(name: &str) -> String {
    name.chars().filter(char::is_ascii_digit).collect()
}
