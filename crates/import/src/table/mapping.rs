//! Which column of a table is what: shown to people, changed by them, saved as TOML and used again.

use super::field::{Field, heading};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// One column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What stands above it.
    pub heading: String,
    /// What it is.
    pub field: Field,
    /// How sure, 0 to 100; 100 in a file that a person has gone through.
    #[serde(default = "certain")]
    pub confidence: u8,
    /// Why it is thought to be that.
    #[serde(default)]
    pub why: String,
}

fn certain() -> u8 {
    100
}

/// The columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The table it was made for: a file, or a file and a sheet. For people only.
    #[serde(default)]
    pub table: String,
    /// Its columns, from the left.
    pub columns: Vec<Column>,
}

/// A file of mappings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mappings {
    /// One for each kind of table.
    #[serde(rename = "tables")]
    pub all: Vec<Mapping>,
}

/// Why a file of mappings cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadMapping(String);

impl Mappings {
    /// From TOML.
    ///
    /// # Errors
    /// What is wrong with it, with its line.
    pub fn from_toml(text: &str) -> Result<Self, BadMapping> {
        toml::from_str(text).map_err(|error| BadMapping(error.to_string()))
    }
    /// As TOML, with a word on how to change it.
    ///
    /// # Errors
    /// None in practice: every heading can be written.
    pub fn to_toml(&self) -> Result<String, BadMapping> {
        let body = toml::to_string(self).map_err(|error| BadMapping(error.to_string()))?;
        let fields = Field::ALL.iter().map(|field| name(*field)).collect::<Vec<_>>().join(", ");
        Ok(format!(
            "# Which column is what. Change `field` where it is wrong, and give this file with --mapping next time.\n\
             # Fields: {fields}.\n# A column that is `more` is kept under its heading.\n\n{body}"
        ))
    }
    /// The mapping of a table with these headings: the one that has most of them, and at least half.
    pub fn of(&self, headings: &[String]) -> Option<&Mapping> {
        let known = |mapping: &Mapping| headings.iter().filter(|h| mapping.column(h).is_some()).count();
        self.all.iter().max_by_key(|mapping| known(mapping)).filter(|mapping| known(mapping) * 2 >= headings.len())
    }
}

impl Mapping {
    /// The column with this heading.
    pub fn column(&self, text: &str) -> Option<&Column> {
        let exact = self.columns.iter().find(|column| column.heading == text);
        exact.or_else(|| self.columns.iter().find(|column| heading(&column.heading) == heading(text)))
    }
    /// For reading at a terminal: a line for each column.
    pub fn shown(&self) -> String {
        let wide = self.columns.iter().map(|column| column.heading.chars().count()).max().unwrap_or(0).min(40);
        let mut out = String::new();
        for Column { heading, field, confidence, why } in &self.columns {
            // Nothing from a source may steer the terminal.
            let heading = waymark_core::text::plain(heading, 40);
            let sure = if *field == Field::More { "    ".to_owned() } else { format!("{confidence:>3}%") };
            let _ = writeln!(
                out,
                "  {heading:<wide$}  {:<13} {sure}  {}",
                name(*field),
                waymark_core::text::plain(why, 120)
            );
        }
        out
    }
    /// Whether there is a column for this.
    pub fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|column| column.field == field)
    }
}

/// The field's name in files.
pub fn name(field: Field) -> String {
    serde_json::to_value(field).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mappings() -> Mappings {
        let column =
            |heading: &str, field| Column { heading: heading.into(), field, confidence: 90, why: "its heading".into() };
        let columns =
            vec![column("Service \"A\"", Field::Name), column("Min Age", Field::AgeMin), column("Odd", Field::More)];
        Mappings { all: vec![Mapping { table: "groups.csv".into(), columns }] }
    }

    #[test]
    fn a_saved_mapping_reads_back() {
        let text = mappings().to_toml().unwrap();
        assert!(text.contains("age-min"), "{text}");
        assert_eq!(Mappings::from_toml(&text).unwrap(), mappings());
        assert!(
            Mappings::from_toml("[[tables]]\ncolumns = [{ heading = \"a\", field = \"nmae\" }]")
                .unwrap_err()
                .to_string()
                .contains("nmae")
        );
    }

    #[test]
    fn a_mapping_is_used_for_tables_with_its_headings() {
        let mappings = mappings();
        let of =
            |headings: &[&str]| mappings.of(&headings.iter().map(|h| (*h).to_owned()).collect::<Vec<_>>()).is_some();
        assert!(of(&["service a", "MIN AGE", "New"]));
        assert!(!of(&["Other", "Heading", "MIN AGE"]));
    }
}
