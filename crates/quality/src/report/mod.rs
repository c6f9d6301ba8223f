//! The account of all figures: `docs/quality.md`, the short form for a terminal, and what is broken.

mod people;
mod searches;
mod traits;
mod what_changes;

use crate::Fault;
use crate::world::World;

/// The document that is written.
pub const DOCUMENT: &str = "docs/quality.md";

/// One part of the account.
pub struct Section {
    /// Its text in the document, with its heading.
    pub text: String,
    /// A line or two for a terminal.
    pub short: String,
    /// Thresholds that are broken.
    pub broken: Vec<String>,
}

/// Everything.
pub struct Account {
    /// The document.
    pub document: String,
    /// For a terminal.
    pub short: String,
    /// Thresholds that are broken.
    pub broken: Vec<String>,
}

const HEAD: &str = "# How good matching and finding are

Written by `cargo xtask quality` from the built-in catalogue, as of 22 November 2026: do not edit. The same checkout always gives the same bytes.
[How to read the tables, add a person or a search, judge suggestions](tasks/quality.md).

";

/// Makes every figure.
///
/// # Errors
/// When a file cannot be read or is not of its format.
pub fn account(world: &World) -> Result<Account, Fault> {
    let sections =
        [people::section(world)?, searches::section(world)?, traits::section(world)?, what_changes::section(world)?];
    let texts: Vec<&str> = sections.iter().map(|section| section.text.trim_end()).collect();
    Ok(Account {
        document: format!("{HEAD}{}\n", texts.join("\n\n")),
        short: sections.iter().map(|section| section.short.as_str()).collect(),
        broken: sections.iter().flat_map(|section| section.broken.clone()).collect(),
    })
}

/// A list, or a word where it is empty.
fn list(items: &[String], none: &str) -> String {
    if items.is_empty() {
        return format!("{none}\n");
    }
    items.iter().map(|item| format!("- {item}\n")).collect()
}
