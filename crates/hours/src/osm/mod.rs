//! The `opening_hours` syntax of OpenStreetMap: written in one canonical way, read in the ways it is mostly used.

mod read;
mod write;

pub use read::read;

/// Weekdays, Monday first.
pub(crate) const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
/// Months, January first.
pub(crate) const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
