//! A filled sheet taken back: rows of CSV, a workbook or JSON become checks, and every row that cannot be taken says why.

use crate::check::Check;
use crate::sheet::{COLUMNS, Column, GIVEN};
use crate::value::value;
use std::collections::BTreeMap;
use waymark_core::date::Date;
use waymark_import::clean::csv_cell;
use waymark_import::problem::{At, Problem, Severity};

/// One row of a filled sheet, in whatever form it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Line or record, counted from 1.
    pub line: u64,
    /// Cells by heading.
    pub cells: Vec<(String, String)>,
}

/// What was taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Checks, in the order of the rows.
    pub checks: Vec<Check>,
    /// Rows that nothing was written in.
    pub blank: u32,
    /// Rows that could not be taken.
    pub refused: u32,
    /// What is worth saying.
    pub problems: Vec<Problem>,
}

/// Checks the rows. `ids` are those of the catalogue, `source` is the file's name for messages.
pub fn take(source: &str, rows: &[Row], ids: &[&str], today: Date) -> Taken {
    let mut taken = Taken::default();
    let known: BTreeMap<String, &str> =
        ids.iter().flat_map(|id| [(csv_cell(id).into_owned(), *id), ((*id).to_owned(), *id)]).collect();
    let mut strange: Vec<String> = Vec::new();
    for row in rows {
        let at = At { source: source.to_owned(), record: 0, line: row.line, field: String::new() };
        let mut reader = Reader { at, problems: Vec::new(), today };
        let check = reader.row(row, &known, &mut strange);
        let failed = reader.problems.iter().any(|problem| problem.severity == Severity::Error);
        taken.problems.append(&mut reader.problems);
        match check {
            _ if failed => taken.refused += 1,
            Some(check) => taken.checks.push(check),
            None => taken.blank += 1,
        }
    }
    taken
}

struct Reader {
    at: At,
    problems: Vec<Problem>,
    today: Date,
}

impl Reader {
    fn row(&mut self, row: &Row, known: &BTreeMap<String, &str>, strange: &mut Vec<String>) -> Option<Check> {
        let mut answers: BTreeMap<String, String> = BTreeMap::new();
        let mut id = String::new();
        for (heading, cell) in &row.cells {
            match column(heading) {
                Some(Heading::Id) => id = cell.trim().to_owned(),
                Some(Heading::Given) => {}
                Some(Heading::Answer(column)) => self.answer(column, cell, &mut answers),
                None if strange.contains(heading) || cell.trim().is_empty() => {}
                None => {
                    strange.push(heading.clone());
                    let message = format!("the column {:?} is none of the sheet's, and is left alone", shown(heading));
                    self.say("column-strange", Severity::Note, heading, message, "");
                }
            }
        }
        if answers.is_empty() {
            return None;
        }
        let id = self.id(&id, known)?;
        let said = ["reached", "on", "by"].map(|name| answers.remove(name));
        let [Some(reached), Some(checked_on), Some(by)] = said else {
            for (name, said) in ["reached", "on", "by"].iter().zip(&said).filter(|(_, said)| said.is_none()) {
                self.missing(name, said.is_some());
            }
            return None;
        };
        let reached = reached == "yes";
        if !reached && answers.keys().any(|key| !["notes", "open", "next-check"].contains(&key.as_str())) {
            let message = "there are answers, and \"reached\" says no".to_owned();
            self.say(
                "answers-without-reaching",
                Severity::Error,
                "reached",
                message,
                "Write yes where somebody answered.",
            );
        }
        self.ages(&answers);
        Some(Check { id, checked_on, by, reached, answers })
    }
    fn answer(&mut self, (name, _, takes): &Column, cell: &str, answers: &mut BTreeMap<String, String>) {
        match value(*takes, cell, self.today) {
            Ok(Some(value)) => {
                let not_read = *name == "hours" && waymark_core::catalogue::WeekHours::parse(&value).is_none();
                if not_read {
                    let hint = "To have them matched too, write them as Mon 10:00-12:00; Thu 14:00-16:00.";
                    self.say(
                        "hours-in-words",
                        Severity::Note,
                        name,
                        "the times are kept as words only".to_owned(),
                        hint,
                    );
                }
                answers.insert((*name).to_owned(), value);
            }
            Ok(None) => {}
            Err((message, hint)) => {
                // The row is not blank: somebody wrote something in it.
                answers.insert((*name).to_owned(), String::new());
                self.say(&format!("{name}-wrong"), Severity::Error, name, message, hint);
            }
        }
    }
    fn id(&mut self, id: &str, known: &BTreeMap<String, &str>) -> Option<String> {
        if let Some(id) = known.get(id) {
            return Some((*id).to_owned());
        }
        if id.is_empty() {
            let hint = "Copy it from the ring list.";
            self.say("id-missing", Severity::Error, "id", "it is not said which service this is".to_owned(), hint);
            return None;
        }
        let ids: Vec<&str> = known.values().copied().collect();
        let meant = waymark_core::slip::nearest(id, &ids);
        let hint = meant.map_or("Copy it from the ring list.".to_owned(), |meant| format!("Did you mean {meant}?"));
        self.say("id-unknown", Severity::Error, "id", format!("no service has the id {:?}", shown(id)), &hint);
        None
    }
    fn missing(&mut self, name: &str, is_said: bool) {
        let (message, hint) = match name {
            _ if is_said => return,
            "reached" => ("it is not said whether anybody was reached", "Write yes or no under \"reached\"."),
            "on" => ("the day is missing", "Write the day somebody rang, such as 2026-11-22."),
            _ => ("it is not said who rang", "Write a name, a team or initials under \"rung by\"."),
        };
        self.say(&format!("{name}-missing"), Severity::Error, name, message.to_owned(), hint);
    }
    fn ages(&mut self, answers: &BTreeMap<String, String>) {
        let age = |name: &str| answers.get(name).and_then(|age| age.parse::<u8>().ok());
        if let (Some(from), Some(to)) = (age("youngest"), age("oldest"))
            && from > to
        {
            let message = format!("the youngest age, {from}, is over the oldest, {to}");
            self.say("ages-crossed", Severity::Error, "youngest", message, "Swap them, or write any.");
        }
    }
    fn say(&mut self, code: &str, severity: Severity, field: &str, message: String, hint: &str) {
        let at = At { field: shown(field), ..self.at.clone() };
        self.problems.push(Problem::new(code, severity, at, message).hint(hint));
    }
}

fn shown(text: &str) -> String {
    waymark_core::text::plain(text, 60)
}

enum Heading {
    Id,
    Given,
    Answer(&'static Column),
}

/// Which column a heading names: by its name in files, or by its words up to the bracket.
fn column(heading: &str) -> Option<Heading> {
    let key = |text: &str| -> String {
        let before = text.split('(').next().unwrap_or_default();
        before.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let wanted = key(heading);
    if wanted == "id" {
        return Some(Heading::Id);
    }
    if let Some(column) = COLUMNS.iter().find(|(id, words, _)| key(id) == wanted || key(words) == wanted) {
        return Some(Heading::Answer(column));
    }
    (GIVEN.iter().any(|given| key(given) == wanted)).then_some(Heading::Given)
}
