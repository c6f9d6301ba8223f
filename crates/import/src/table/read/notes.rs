//! What is said of a table as a whole.

use super::Reading;
use crate::formats::Stopped;
use crate::problem::{At, Severity};
use crate::table::{Column, Field};

impl Reading<'_, '_> {
    /// What is worth knowing of the table as a whole.
    pub(super) fn notes(&mut self) -> Result<(), Stopped> {
        let at = At { source: self.name.to_owned(), ..At::default() };
        if self.opened.above > 0 {
            let message = format!("{} row(s) above the headings were passed over", self.opened.above);
            self.note("title-lines", Severity::Note, at.clone(), message, "")?;
        }
        if !self.opened.has_headings {
            let hint = "Write a heading above each column, or say what they are with --mapping.";
            self.note("no-headings", Severity::Warning, at.clone(), "no row looks like headings".to_owned(), hint)?;
        }
        if self.opened.fill.carries() {
            let message =
                "blank cells of the first column are read as the one above them: it is written once for several rows";
            let hint = "Where that is wrong, fill the column in every row.";
            self.note("carried-down", Severity::Note, at.clone(), message.to_owned(), hint)?;
        }
        if !self.opened.is_given {
            let doubtful = |c: &&Column| c.field != Field::More && c.confidence < 60;
            let doubtful: Vec<_> =
                self.opened.mapping.columns.iter().filter(doubtful).map(|c| c.heading.clone()).collect();
            let columns = self.opened.mapping.columns.iter();
            let more = columns.filter(|column| column.field == Field::More).count();
            let unsure =
                if doubtful.is_empty() { String::new() } else { format!("; least sure: {}", doubtful.join(", ")) };
            let message = format!("what the columns are was guessed; {more} are kept as they are{unsure}");
            let hint = "--save-mapping FILE writes the guess down to be looked through; --mapping FILE uses it.";
            self.note("columns-guessed", Severity::Note, at, message, hint)?;
        }
        Ok(())
    }
}
