//! A service as a source tells it: whatever the form, the same fields, uncleaned. Empty text and empty lists: not said.

use crate::problem::At;
use std::collections::BTreeMap;

/// A service as told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawService {
    /// Where it stands.
    pub at: At,
    /// The source's own id, the same on the next import.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Who runs it.
    pub organisation: String,
    /// What it is: text or HTML.
    pub description: String,
    /// A shorter text, where the source has both.
    pub summary: String,
    /// Its own page.
    pub url: String,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers.
    pub phones: Vec<RawPhone>,
    /// Where it takes place, or where its office is.
    pub places: Vec<RawPlace>,
    /// Areas it serves: names, codes or addresses of codes.
    pub areas: Vec<String>,
    /// When it takes place or can be reached.
    pub times: Vec<RawTime>,
    /// Youngest and oldest age, as numbers are given, sentinels and all.
    pub ages: (Option<f64>, Option<f64>),
    /// Who it is for, in words.
    pub eligibility: Vec<String>,
    /// What it costs.
    pub costs: Vec<RawCost>,
    /// What its publisher says it is: terms of taxonomies, or free labels.
    pub terms: Vec<RawTerm>,
    /// Languages, as given.
    pub languages: Vec<String>,
    /// Access at the service as a whole, in words.
    pub access: Vec<String>,
    /// How people get in: self-referral, by a GP, in words.
    pub referral: Vec<String>,
    /// Ways of taking part: in person, online, in words.
    pub modes: Vec<String>,
    /// People named as contacts: personal data until shown otherwise.
    pub contacts: Vec<RawContact>,
    /// Active, inactive, closed, in the source's words.
    pub status: String,
    /// Date of the publisher's last change or assurance, as given; the latest is used.
    pub dates: Vec<String>,
    /// Licence of this row, where it says so.
    pub licence: String,
    /// Page that the facts stand on.
    pub source_url: String,
    /// Everything else the source says, by its own name, so that nothing is lost.
    pub more: BTreeMap<String, String>,
}

/// A phone number as told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawPhone {
    /// The number.
    pub number: String,
    /// Extension.
    pub extension: String,
    /// Voice, text, fax, or whose it is.
    pub kind: String,
}

/// A place as told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawPlace {
    /// What it is called.
    pub name: String,
    /// Postal address without postcode, in one line.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Latitude and longitude in degrees.
    pub point: Option<(f64, f64)>,
    /// Where the service takes place, or only where its office is.
    pub kind: PlaceKind,
    /// Access there, in words.
    pub access: Vec<String>,
    /// Times there.
    pub times: Vec<RawTime>,
}

/// What a place is to a service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlaceKind {
    /// It takes place here.
    #[default]
    Delivery,
    /// Head office, registered address, or where post goes.
    Office,
}

/// A time as told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawTime {
    /// In words.
    Text(String),
    /// In fields, as HSDS and ORUK have them. Empty: not said.
    Schedule(Box<RawSchedule>),
}

/// A schedule in fields: a day or a recurrence rule, from when to when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawSchedule {
    /// Day or days: `MO`, `Monday`, `1`, `MO,WE`.
    pub days: String,
    /// Opens.
    pub opens: String,
    /// Closes.
    pub closes: String,
    /// `WEEKLY`, `MONTHLY`.
    pub freq: String,
    /// Every so many weeks or months.
    pub interval: String,
    /// `2MO`, or a whole recurrence rule.
    pub rule: String,
    /// Days of the month.
    pub month_days: String,
    /// First day it is true.
    pub from: String,
    /// Last day it is true.
    pub to: String,
    /// The day or days on which it is otherwise, closed unless times stand here too.
    pub is_exception: bool,
    /// In words.
    pub description: String,
}

/// A cost as told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawCost {
    /// In words.
    pub text: String,
    /// Amount.
    pub amount: Option<f64>,
    /// Currency, as given.
    pub currency: String,
}

/// A term as told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawTerm {
    /// Which list it is of: `openeligibility`, `esdServices`; empty: free label.
    pub scheme: String,
    /// Its code there.
    pub code: String,
    /// Its name.
    pub label: String,
}

/// A person or desk named as contact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawContact {
    /// Name.
    pub name: String,
    /// Their post.
    pub title: String,
    /// E-mail.
    pub email: String,
    /// Phone numbers.
    pub phones: Vec<RawPhone>,
}
