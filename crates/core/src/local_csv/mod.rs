//! A site's own groups: `local.csv`, written in any spreadsheet, read at run time without a build.
//!
//! Good rows are used and whatever could not be read is said row by row in plain words; nothing is lost silently and
//! nothing panics, whatever the file holds. Unknown stays unknown: no cell is guessed from another.

mod cells;
mod columns;
mod hours;
mod lists;
mod reader;
mod row;
#[cfg(test)]
mod tests;

pub use columns::Column;

use crate::bank::Bank;
use crate::catalogue::{Catalogue, Source};
use crate::geo::{Nation, Point};
use crate::order::Named;
use crate::text::plain;
use columns::Headings;
use serde::{Deserialize, Serialize};

/// The largest file read, in bytes.
pub const MOST_BYTES: usize = 2_000_000;
/// The most rows read, the headings not counted.
pub const MOST_ROWS: usize = 5_000;
/// The most characters of a cell.
pub const MOST_CHARACTERS: usize = 1_000;

/// Something in the file that could not be used as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalProblem {
    /// Row as a spreadsheet numbers it: the headings are row 1. 0: the whole file.
    pub row: usize,
    /// The heading of the column, as written in the file; empty: the whole row.
    pub column: String,
    /// What is wrong and what was done, in plain words.
    pub message: String,
    /// What to change.
    pub fix: String,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalGroups {
    /// Rows that hold anything, the headings not counted. Those not in the catalogue have a problem each.
    pub rows_read: usize,
    /// The groups, to be put on the shelf.
    pub catalogue: Catalogue,
    /// What could not be used, in row order.
    pub problems: Vec<LocalProblem>,
}

impl LocalGroups {
    /// How many rows became groups.
    pub fn used(&self) -> usize {
        self.catalogue.services.len()
    }
}

/// Whether there is anything to read: a file of one line of headings, as it comes with the page, is left as it is.
pub fn has_rows(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut lines = text.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    let is_headings = lines.next().is_none_or(|line| line.starts_with(b"name,"));
    !is_headings || lines.next().is_some()
}

/// What reading needs to know of the site and of the country.
#[derive(Clone, Copy)]
pub struct LocalContext<'a> {
    /// Vocabularies, everyday words and the wording of problems.
    pub bank: &'a Bank,
    /// The site's home nation, for groups without a known postcode.
    pub home_nation: Option<Nation>,
    /// The site's home outcode: groups without a known postcode serve its council.
    pub home_outcode: &'a str,
    /// The centre of an outcode and the code of its council: the gazetteer's answer.
    pub place: &'a dyn Fn(&str) -> Option<(Point, String)>,
}

/// Reads a `local.csv`.
pub fn read_local(bytes: &[u8], context: &LocalContext<'_>) -> LocalGroups {
    let mut problems = Problems { bank: context.bank, list: Vec::new() };
    if bytes.len() > MOST_BYTES {
        problems.add(0, "", "too-big", &[]);
    } else if reader::is_another_kind(bytes) {
        problems.add(0, "", "not-csv", &[]);
    } else {
        return read_text(&reader::decode(bytes), context, problems);
    }
    LocalGroups { problems: problems.list, ..LocalGroups::default() }
}

fn read_text(text: &str, context: &LocalContext<'_>, mut problems: Problems<'_>) -> LocalGroups {
    let file = reader::parse(text, MOST_ROWS);
    if let Some(row) = file.open_quote {
        problems.add(row, "", "open-quote", &[]);
    }
    let mut rows = file.rows.iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let Some((heading_row, cells)) = rows.next() else {
        problems.add(0, "", "empty", &[]);
        return LocalGroups { problems: problems.list, ..LocalGroups::default() };
    };
    let Some(headings) = Headings::read(*heading_row, cells, &mut problems) else {
        return LocalGroups { problems: problems.list, ..LocalGroups::default() };
    };
    let words = lists::ListWords::new(context.bank);
    let mut groups = LocalGroups::default();
    let mut names = Names::default();
    for (number, cells) in rows {
        groups.rows_read += 1;
        let mut row = row::Row { number: *number, cells, headings: &headings, problems: &mut problems };
        if let Some(mut service) = row.service(context, &words) {
            service.id = names.id(&service.name, *number, &mut problems, headings.text(Column::Name));
            groups.catalogue.services.push(service);
        }
    }
    if groups.rows_read == 0 {
        problems.add(0, "", "empty", &[]);
    }
    if file.has_more_rows {
        problems.add(0, "", "too-many-rows", &[("n", &MOST_ROWS.to_string())]);
    }
    groups.catalogue.name = "local".to_owned();
    let wording = |key| context.bank.words.get(key).to_owned();
    groups.catalogue.sources = vec![Source { name: wording("local.source"), licence: wording("local.licence") }];
    groups.problems = problems.list;
    groups
}

/// The problems found so far, worded from `local.fault.…`.
struct Problems<'a> {
    bank: &'a Bank,
    list: Vec<LocalProblem>,
}

impl Problems<'_> {
    fn add(&mut self, row: usize, column: &str, key: &str, blanks: &[(&str, &str)]) {
        let fix = self.bank.words.fill(&format!("local.fault.{key}-fix"), blanks);
        self.push(row, column, key, blanks, fix);
    }

    /// As [`Problems::add`], with "Did you mean …" for a fix where something is near.
    fn add_near(&mut self, row: usize, column: &str, key: &str, value: &str, near: Option<&str>) {
        let Some(near) = near else { return self.add(row, column, key, &[("value", value)]) };
        let fix = self.bank.words.fill(&format!("local.fault.{key}-near"), &[("near", near)]);
        self.push(row, column, key, &[("value", value)], fix);
    }

    fn push(&mut self, row: usize, column: &str, key: &str, blanks: &[(&str, &str)], fix: String) {
        let message = self.bank.words.fill(&format!("local.fault.{key}"), blanks);
        self.list.push(LocalProblem { row, column: plain(column, 60), message, fix });
    }
}

/// Ids given so far, each once, and the row each name stood on first.
#[derive(Default)]
struct Names {
    first_row: Named<usize>,
}

impl Names {
    fn id(&mut self, name: &str, row: usize, problems: &mut Problems<'_>, heading: &str) -> String {
        let words = crate::spelling::split(name).join("-");
        let slug: String = words.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(60).collect();
        let slug = slug.trim_matches('-');
        let id = if slug.is_empty() { format!("local-row-{row}") } else { format!("local-{slug}") };
        let Some(first) = self.first_row.get(&id).copied() else {
            self.first_row.insert(id.clone(), row);
            return id;
        };
        problems.add(row, heading, "same-name", &[("value", &first.to_string())]);
        let id = format!("{id}-row-{row}");
        self.first_row.insert(id.clone(), row);
        id
    }
}
