//! What became of every row: counts that cannot disagree, and what is worth saying, grouped.

pub mod codes;
mod html;
mod terminal;

use crate::problem::{Problem, Severity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Problems of one code that are kept with their places; more are counted.
pub const KEPT: usize = 2_000;

/// Letters of a message or hint that are kept: a source's own words stand in it, and they may be of any length.
const WORDS: usize = 600;
/// Letters of a place that are kept.
const PLACE: usize = 200;

/// The account of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The importer, or several with `+` between.
    pub format: String,
    /// Rows of the input: the sum of the next four.
    pub input_rows: u64,
    /// Entries.
    pub taken: u64,
    /// Rows that are part of an entry told in another row.
    pub merged: u64,
    /// Rows that could not be taken.
    pub held_back: u64,
    /// Rows that are no service, or not meant to be taken.
    pub ignored: u64,
    /// What is worth saying, in the order of the rows.
    pub problems: Vec<Problem>,
    /// How often each code came up: of the first [`KEPT`] of each the places are in `problems`.
    #[serde(default)]
    pub counts: BTreeMap<String, u64>,
}

/// What became of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is an entry.
    Taken,
    /// It is part of one.
    Merged,
    /// It could not be taken.
    HeldBack,
    /// It was not meant to be.
    Ignored,
}

impl Report {
    /// Counts one row. The sum grows with it: it cannot disagree.
    pub fn row(&mut self, fate: Fate) {
        self.input_rows += 1;
        *self.of(fate) += 1;
    }
    /// An entry turned out to be the same as another.
    pub fn merged_later(&mut self) {
        if self.taken > 0 {
            self.taken -= 1;
            self.merged += 1;
        }
    }
    fn of(&mut self, fate: Fate) -> &mut u64 {
        match fate {
            Fate::Taken => &mut self.taken,
            Fate::Merged => &mut self.merged,
            Fate::HeldBack => &mut self.held_back,
            Fate::Ignored => &mut self.ignored,
        }
    }
    /// Says something.
    pub fn say(&mut self, mut problem: Problem) {
        cut(&mut problem.message, WORDS);
        cut(&mut problem.hint, WORDS);
        cut(&mut problem.at.field, PLACE);
        let count = self.counts.entry(problem.code.clone()).or_default();
        *count += 1;
        // Rows that are held back are never only counted.
        if *count <= KEPT as u64 || (problem.severity == Severity::Error && *count <= 50 * KEPT as u64) {
            self.problems.push(problem);
        }
    }
    /// What is said of most rows is how the source is, and no warning about a row: it becomes a note.
    pub fn calm(&mut self) {
        let most = (self.input_rows * 8).div_ceil(10);
        if self.input_rows < 20 {
            return;
        }
        let counts = &self.counts;
        let is_usual = |problem: &&mut Problem| {
            problem.severity == Severity::Warning && counts.get(&problem.code).is_some_and(|count| *count >= most)
        };
        self.problems.iter_mut().filter(is_usual).for_each(|problem| problem.severity = Severity::Note);
    }
    /// Whether the sum is that of its parts; always so for a report made by [`Self::row`], checked for one read from a file.
    pub fn agrees(&self) -> bool {
        self.input_rows == self.taken + self.merged + self.held_back + self.ignored
    }
    /// Another import added to this.
    pub fn add(&mut self, other: Self) {
        if self.format.is_empty() {
            self.format = other.format;
        } else if !other.format.is_empty() && !self.format.split('+').any(|format| format == other.format) {
            self.format = format!("{}+{}", self.format, other.format);
        }
        self.input_rows += other.input_rows;
        self.taken += other.taken;
        self.merged += other.merged;
        self.held_back += other.held_back;
        self.ignored += other.ignored;
        for (code, count) in other.counts {
            *self.counts.entry(code).or_default() += count;
        }
        self.problems.extend(other.problems);
    }
    /// The account of several groups of sources together. Files in which no record is a service, beside others that have some,
    /// are no rows of the input: they are named.
    pub fn of_groups(reports: Vec<Self>) -> Self {
        let is_any = reports.iter().any(|report| report.taken > 0);
        let mut all = Self::default();
        for mut report in reports {
            if is_any && report.ignored > 0 && report.ignored == report.input_rows {
                let at = report.problems.first().map(|problem| problem.at.source.clone()).unwrap_or_default();
                let message =
                    format!("none of the {} here is a service; passed over", counted(report.input_rows, "record"));
                let at = crate::problem::At { source: at, ..crate::problem::At::default() };
                report = Self::default();
                report.say(Problem::new("not-recognised", Severity::Note, at, message));
            }
            all.add(report);
        }
        all
    }
    /// Codes with their problems, those that matter most first.
    fn grouped(&self) -> Vec<(&str, u64, Vec<&Problem>)> {
        let mut groups: BTreeMap<&str, Vec<&Problem>> = BTreeMap::new();
        self.problems.iter().for_each(|problem| groups.entry(&problem.code).or_default().push(problem));
        let count = |code: &str, kept: usize| self.counts.get(code).copied().unwrap_or(kept as u64);
        let mut groups: Vec<_> = groups.into_iter().map(|(code, all)| (code, count(code, all.len()), all)).collect();
        let weight = |all: &[&Problem]| all.iter().map(|problem| problem.severity).max();
        groups.sort_by(|a, b| weight(&b.2).cmp(&weight(&a.2)).then(b.1.cmp(&a.1)).then(a.0.cmp(b.0)));
        groups
    }
    /// For reading at a terminal, with colour or without: a screenful, or `all` places of all problems.
    pub fn terminal(&self, colour: bool, all: bool) -> String {
        terminal::print(self, colour, all)
    }
    /// As a page that stands alone, without any script.
    pub fn html(&self) -> String {
        html::page(self)
    }
    /// As JSON for other programs.
    ///
    /// # Errors
    /// None in practice.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }
}

/// A text at most so many letters long.
fn cut(text: &mut String, most: usize) {
    if let Some((at, _)) = text.char_indices().nth(most) {
        text.truncate(at);
        text.push('…');
    }
}

/// `1 row`, `2 rows`.
fn counted(count: u64, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::At;

    fn report() -> Report {
        let mut report = Report { format: "table".into(), ..Report::default() };
        [Fate::Taken, Fate::Taken, Fate::HeldBack, Fate::Ignored, Fate::Merged]
            .into_iter()
            .for_each(|fate| report.row(fate));
        let at = |line| At { source: "<b>.csv".into(), record: line, line, field: "phone".into() };
        report.say(
            Problem::new("phone-unreadable", Severity::Warning, at(3), "\"x\" is no number").hint("Write it out."),
        );
        report.say(Problem::new("no-name", Severity::Error, at(4), "the service has no name"));
        report
    }

    #[test]
    fn the_sum_is_that_of_its_parts() {
        let report = report();
        assert!(report.agrees() && report.input_rows == 5);
        let read: Report = serde_json::from_str(&report.json().unwrap()).unwrap();
        assert!(read.agrees() && read.problems == report.problems);
        assert!(report.json().unwrap().contains("\"where\""));
        let mut both = report.clone();
        both.add(Report { format: "oruk".into(), input_rows: 1, taken: 1, ..Report::default() });
        assert!(both.agrees() && both.format == "table+oruk");
    }

    #[test]
    fn what_is_said_of_most_rows_is_a_note() {
        let mut report = Report::default();
        for line in 1..=20 {
            report.row(Fate::Taken);
            let at = At { line, ..At::default() };
            report.say(Problem::new("no-way-in", Severity::Warning, at.clone(), "no phone number"));
            if line < 10 {
                report.say(Problem::new("url-refused", Severity::Warning, at, "no web address"));
            }
        }
        report.calm();
        let of = |code: &str| report.problems.iter().find(|problem| problem.code == code).unwrap().severity;
        assert_eq!((of("no-way-in"), of("url-refused")), (Severity::Note, Severity::Warning));
    }

    #[test]
    fn it_can_be_read_at_a_terminal_and_as_a_page() {
        let text = report().terminal(false, false);
        assert!(
            text.contains("error[no-name]: the service has no name") && text.contains("--> <b>.csv:4, phone"),
            "{text}"
        );
        assert!(!text.contains('\u{1b}') && report().terminal(true, true).contains('\u{1b}'));
        let page = report().html();
        assert!(page.contains("&lt;b&gt;.csv") && !page.contains("<b>.csv") && !page.contains("<script"), "{page}");
    }
}
