//! What is worth saying about a row: which, what is wrong, and what would help.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something was read in a way worth knowing.
    Note,
    /// Something was left out or changed.
    Warning,
    /// The row was held back.
    Error,
}

/// Where something stands in a source.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct At {
    /// The source's name, as given.
    pub source: String,
    /// Record, counted from 1; 0: the source as a whole.
    pub record: u64,
    /// Line, counted from 1; 0: not known.
    pub line: u64,
    /// Column or path in the record: `phone`, `contacts[0].email`; empty: the record as a whole.
    pub field: String,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.source)?;
        match (self.line, self.record) {
            (0, 0) => Ok(()),
            (0, record) => write!(f, ", record {record}"),
            (line, _) => write!(f, ":{line}"),
        }?;
        if self.field.is_empty() { Ok(()) } else { write!(f, ", {}", self.field) }
    }
}

/// Something worth saying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Stable name for counting and looking up: `phone-unreadable`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    #[serde(rename = "where")]
    pub at: At,
    /// What is wrong, in plain words.
    pub message: String,
    /// What would help; empty: nothing known.
    #[serde(default)]
    pub hint: String,
}

impl Problem {
    /// A problem without a hint.
    pub fn new(code: &str, severity: Severity, at: At, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), severity, at, message: message.into(), hint: String::new() }
    }
    /// The same with what would help.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
    /// Place and message on one line.
    pub fn headline(&self) -> String {
        format!("{}: {}", self.at, self.message)
    }
}
