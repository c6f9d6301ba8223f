//! A cleaned service: what a line of `services.jsonl` holds. Fields stand in this order in the file; those that are empty
//! are left out. Reading a line back gives the same entry.

mod parts;

pub use parts::{Ages, Contact, Fact, Read, Term, Time};

use crate::clean::{Cost, Link, Phone, Rich};
use crate::problem::At;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A cleaned service.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Stable: the same on the next import.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Who runs it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// A shorter text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// What it is.
    #[serde(skip_serializing_if = "Rich::is_empty")]
    pub description: Rich,
    /// Its own page.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Other pages of its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// E-mail addresses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// Phone numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// Where it takes place; offices are marked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// Areas it serves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<String>,
    /// When it takes place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<Time>,
    /// Ages.
    #[serde(skip_serializing_if = "Ages::is_open")]
    pub ages: Ages,
    /// Who it is for, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub eligibility: Vec<String>,
    /// What it costs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<Cost>,
    /// What its publisher says it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// Languages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Access, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub access: Vec<String>,
    /// How people get in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub referral: Vec<String>,
    /// Ways of taking part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub modes: Vec<String>,
    /// Facts read from its words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// People named as contacts, where they are to be kept.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// The publisher's last change or check: `2024-03-05`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub updated: String,
    /// Licence of this service's facts.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// Page the facts stand on.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source_url: String,
    /// Everything else, by its own name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub more: BTreeMap<String, String>,
    /// Where it comes from.
    pub from: Origin,
}

/// Where a service comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Origin {
    /// The importer.
    pub format: String,
    /// Where it stands in its source.
    pub at: At,
    /// The source's own id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// Other places that were merged into it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<At>,
    /// Fields that were changed or made, and how: `name: capitals`. What is not here stands as its source has it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub made: BTreeMap<String, String>,
}

/// A place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// What it is called.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Address without postcode.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Postcode.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub postcode: String,
    /// Latitude and longitude, to about ten metres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<(f64, f64)>,
    /// How exact the point is, and what it was made of.
    #[serde(skip_serializing_if = "Precision::is_unknown")]
    pub precision: Precision,
    /// Code of the council it lies in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub council: String,
    /// It is an office: the service does not take place here.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub office: bool,
    /// Access there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub access: Vec<String>,
    /// Times there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<Time>,
}

/// How exact a point is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// The source gave it.
    Source,
    /// Centre of the postcode's sector, `M33 7`: off by some 0.6 km.
    Sector,
    /// Centre of the first half of the postcode: off by some 1.3 km.
    Outcode,
    /// A place's name.
    Place,
    /// The middle of a council's area.
    Council,
    /// Nothing is known.
    #[default]
    Unknown,
}

impl Precision {
    fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }
}

impl Entry {
    /// The line of `services.jsonl`, without the line's end.
    ///
    /// # Errors
    /// None in practice: every entry can be written.
    pub fn to_line(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
    /// An entry from its line.
    ///
    /// # Errors
    /// What is wrong with the line.
    pub fn from_line(line: &str) -> serde_json::Result<Self> {
        serde_json::from_str(line)
    }
    /// The places where it takes place; where only offices are known, none.
    pub fn delivery(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| !place.office)
    }
}
