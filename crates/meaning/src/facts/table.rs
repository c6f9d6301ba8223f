//! `facts.toml`, read.

use crate::phrase::Phrases;
use crate::tables::{self, Wrong};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a phrase of the table tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// People with a trait.
    People,
    /// That it is for the people that follow.
    ForPeople,
    /// That it is only for the people that follow.
    OnlyForPeople,
    /// What may be only for the people before.
    OnlyWhat,
    /// What it costs.
    Cost,
    /// Access.
    Access,
    /// Access that there is not.
    AccessAbsent,
    /// A language.
    Language,
    /// That a language near it is spoken.
    Speaking,
    /// That a language beside it is taught, or something else.
    Teaching,
    /// A way of taking part.
    Mode,
    /// How people get in.
    Referral,
    /// Whether one has to book.
    Booking,
    /// Nothing, although it sounds so.
    NotMeant,
}

type Lists = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    people: Lists,
    cues: Cues,
    cost: Lists,
    not_meant: NotMeant,
    access: Lists,
    access_absent: Lists,
    language: Lists,
    language_cues: LanguageCues,
    mode: Lists,
    referral: Lists,
    booking: Lists,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cues {
    for_people: Vec<String>,
    only_for: Vec<String>,
    only_what: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NotMeant {
    phrases: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageCues {
    beside: Vec<String>,
    not_beside: Vec<String>,
}

/// The phrases of facts.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Phrases, each with what it tells of and which.
    pub phrases: Phrases<(Kind, String)>,
    /// Everything the table points at.
    pub targets: BTreeSet<(Kind, String)>,
}

impl Table {
    /// Reads it.
    ///
    /// # Errors
    /// See [`Wrong`].
    pub fn read(text: &str) -> Result<Self, Wrong> {
        const FILE: &str = "facts.toml";
        let form: Form = tables::table(FILE, text)?;
        let mut table = Self::default();
        for (kind, lists) in [
            (Kind::People, &form.people),
            (Kind::Cost, &form.cost),
            (Kind::Access, &form.access),
            (Kind::AccessAbsent, &form.access_absent),
            (Kind::Language, &form.language),
            (Kind::Mode, &form.mode),
            (Kind::Referral, &form.referral),
            (Kind::Booking, &form.booking),
        ] {
            for (id, list) in lists {
                tables::add(&mut table.phrases, FILE, list, &(kind, id.clone()))?;
                table.targets.insert((kind, id.clone()));
            }
        }
        for (kind, list) in [
            (Kind::ForPeople, &form.cues.for_people),
            (Kind::OnlyForPeople, &form.cues.only_for),
            (Kind::OnlyWhat, &form.cues.only_what),
            (Kind::Speaking, &form.language_cues.beside),
            (Kind::Teaching, &form.language_cues.not_beside),
            (Kind::NotMeant, &form.not_meant.phrases),
        ] {
            tables::add(&mut table.phrases, FILE, list, &(kind, String::new()))?;
        }
        Ok(table)
    }
}
