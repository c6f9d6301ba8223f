//! The first thing to beat: UK-CAT's own regular expressions, as its tool applies them, mapped to needs like its labels.

use crate::taxonomy::Taxonomy;
use regex::{Regex, RegexBuilder};
use std::collections::BTreeSet;
use std::path::Path;

/// The expressions, each with the needs that its code means.
pub struct Expressions {
    rules: Vec<(Regex, Option<Regex>, Vec<String>)>,
    /// Codes whose expression this program cannot read.
    pub unread: Vec<String>,
}

impl Expressions {
    /// Reads them.
    ///
    /// # Errors
    /// What reading the file says.
    pub fn read(folder: &Path, meant: &Taxonomy) -> Result<Self, csv::Error> {
        let mut reader = csv::Reader::from_path(folder.join("labelled-charities/ukcat.csv"))?;
        let mut expressions = Self { rules: Vec::new(), unread: Vec::new() };
        for record in reader.records() {
            let record = record?;
            let field = |at: usize| record.get(at).unwrap_or("");
            let needs = meant.term(field(0), "").map(|meant| meant.needs.clone()).unwrap_or_default();
            if needs.is_empty() || matches!(field(7), "" | r"\b()\b") {
                continue;
            }
            let but = (!matches!(field(8), "" | r"\b()\b")).then(|| expression(field(8)));
            match (expression(field(7)), but.transpose()) {
                (Ok(is), Ok(but)) => expressions.rules.push((is, but, needs)),
                _ => expressions.unread.push(field(0).to_owned()),
            }
        }
        Ok(expressions)
    }
    /// Needs of a text.
    pub fn needs(&self, text: &str) -> BTreeSet<String> {
        let fits =
            |is: &Regex, but: &Option<Regex>| is.is_match(text) && !but.as_ref().is_some_and(|but| but.is_match(text));
        let rules = self.rules.iter().filter(|(is, but, _)| fits(is, but));
        rules.flat_map(|(_, _, needs)| needs.iter().cloned()).collect()
    }
}

fn expression(text: &str) -> Result<Regex, regex::Error> {
    // Some escape an apostrophe that needs none.
    RegexBuilder::new(&text.replace(r"\’", "’")).case_insensitive(true).size_limit(1 << 24).build()
}
