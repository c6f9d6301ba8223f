//! Times, ages, terms, facts and contacts of an entry.

use crate::clean::Phone;
use serde::{Deserialize, Serialize};

/// A time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Time {
    /// In words, as its source has it.
    pub text: String,
    /// What it was read as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub osm: Option<String>,
    /// Why it was not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// Youngest and oldest age; absent: no limit is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ages {
    /// Youngest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u8>,
    /// Oldest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u8>,
}

impl Ages {
    pub(super) fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// A term of a list, or a free label.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Term {
    /// Which list.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scheme: String,
    /// Its code there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Its name.
    pub label: String,
}

/// A fact that was read from words and not said in a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is about: `need`, `only-for`, `cost`, `access`.
    pub kind: String,
    /// What it says, by its id.
    pub value: String,
    /// How sure, 0 to 100.
    pub confidence: u8,
    /// How it was come by.
    #[serde(default)]
    pub read: Read,
    /// The field that says so: `description`, `terms`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub field: String,
    /// The words it was read from, or the term it was mapped from.
    pub words: Vec<String>,
}

/// How a fact was come by, the least certain first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Read {
    /// From words of its name or description: nobody has said it, it was read from text.
    #[default]
    Text,
    /// From words in the source's own field about just this: "free" under costs.
    Field,
    /// From a term that its publisher chose from a list.
    Term,
}

/// A person or desk named as contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Their post.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// E-mail.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// Phone numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
}
