//! A check by hand: one line of `checks.jsonl`, kept beside the services so that a new import never loses it.
//!
//! Lines are only ever added. The same check a second time is not written again; a later line about the same service
//! stands over an earlier one.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use waymark_core::date::Date;

/// What somebody found out about one service on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Check {
    /// The service's id.
    pub id: String,
    /// The day: `2026-11-22`.
    pub checked_on: String,
    /// Who rang or visited.
    pub by: String,
    /// Whether anybody was reached.
    #[serde(default = "yes")]
    pub reached: bool,
    /// Answers by column of the sheet, as [`crate::answers`] writes them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, String>,
}

fn yes() -> bool {
    true
}

impl Check {
    /// The check on one line.
    pub fn line(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Reads one line.
///
/// # Errors
/// What is wrong with it, in words.
pub fn line(text: &str) -> Result<Check, String> {
    let check: Check = serde_json::from_str(text).map_err(|error| format!("this is not a check: {error}"))?;
    match Date::parse(&check.checked_on) {
        Some(day) if day.day > 0 => Ok(check),
        _ => Err(format!("checked_on: {:?} is no day: write it as 2026-11-22", check.checked_on)),
    }
}

/// Reads `checks.jsonl`.
///
/// # Errors
/// The first line that is no check, by its number: nothing is passed over, as nothing may be lost.
pub fn read(text: &str) -> Result<Vec<Check>, String> {
    let lines = text.strip_prefix('\u{feff}').unwrap_or(text).lines().zip(1u64..);
    lines
        .filter(|(line, _)| !line.trim().is_empty())
        .map(|(line, number)| self::line(line).map_err(|what| format!("line {number}: {what}")))
        .collect()
}

/// Those of the new checks that are not there yet, in their order.
pub fn new_ones(there: &[Check], new: Vec<Check>) -> Vec<Check> {
    let mut known: BTreeSet<Check> = there.iter().cloned().collect();
    new.into_iter().filter(|check| known.insert(check.clone())).collect()
}
