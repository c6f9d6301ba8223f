//! What is said of names in a set of tables: that they are in no other table, that they were guessed, that they are none.

use super::index::Spot;
use super::kind::Kind;
use super::read::Table;
use crate::problem::{At, Problem, Severity};
use std::collections::BTreeSet;

/// Words that stand where a place is meant, and say that there is none.
pub fn is_no_place(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "online",
        "virtual",
        "remote",
        "remotely",
        "zoom",
        "on zoom",
        "telephone",
        "phone",
        "by phone",
        "over the phone",
        "at home",
    ];
    WORDS.contains(&super::names::normal(name).as_str())
}

/// A name that stands in no table.
pub fn unknown_name(at: &At, name: &str, kind: Kind) -> Problem {
    let what = if kind == Kind::Locations { "places" } else { "organisations" };
    Problem::new("reference-unknown", Severity::Warning, at.clone(), format!("“{name}” is not among the {what}"))
        .hint(format!("add it to the table of {what}, or write it as it stands there"))
}

/// A name that was found but for a slip.
pub fn guessed(at: &At, name: &str, really: &str) -> Problem {
    Problem::new("reference-guessed", Severity::Note, at.clone(), format!("“{name}” was taken for “{really}”"))
        .hint("write the name the same way in both tables")
}

/// Places and organisations that no service names.
pub fn unused(tables: &[Table], used: &BTreeSet<Spot>) -> Vec<Problem> {
    let mut out = Vec::new();
    for (number, table) in tables.iter().enumerate() {
        let what = match table.kind {
            Kind::Locations => "places",
            Kind::Organisations => "organisations",
            _ => continue,
        };
        let count = (0..table.rows.len()).filter(|row| !used.contains(&(number, *row))).count();
        if count > 0 {
            let at = At { source: table.source.clone(), ..At::default() };
            let message = format!("{count} of {} {what} are named by no service", table.rows.len());
            out.push(Problem::new("named-by-nothing", Severity::Note, at, message));
        }
    }
    out
}
