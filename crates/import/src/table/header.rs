//! Which row of a table has the headings, and what they are.

use super::field::{Field, heading};
use super::values::profile;
use std::collections::{BTreeMap, BTreeSet};

/// Rows among which the headings are looked for.
const FAR: usize = 20;

/// The position of the row with the headings; `None` where no row looks like one.
pub fn find(rows: &[Vec<String>]) -> Option<usize> {
    let known: BTreeSet<&str> = Field::ALL.iter().flat_map(|field| field.headings()).collect();
    let wide = usual_width(rows);
    let scored = rows.iter().take(FAR).enumerate().map(|(at, row)| (score(row, wide, &known), std::cmp::Reverse(at)));
    scored.max().filter(|(score, _)| *score > 0).map(|(_, at)| at.0)
}

/// Cells filled in most rows.
pub fn usual_width(rows: &[Vec<String>]) -> usize {
    let mut filled: Vec<usize> = rows.iter().map(|row| filled(row)).filter(|n| *n > 0).collect();
    filled.sort_unstable();
    filled.get(filled.len() / 2).copied().unwrap_or(0)
}

/// Cells of the row that have something in them.
pub fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn score(row: &[String], wide: usize, known: &BTreeSet<&str>) -> i64 {
    let cells: Vec<&str> = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    if cells.len() < 2.min(wide.max(1)) || cells.len() * 2 < wide {
        return 0;
    }
    let headings: Vec<String> = cells.iter().map(|cell| heading(cell)).collect();
    let count = |is: &dyn Fn(&str, &str) -> bool| {
        cells.iter().zip(&headings).filter(|(cell, heading)| is(cell, heading)).count() as i64
    };
    let named = count(&|_, heading| known.contains(heading));
    let partly = count(&|_, heading| heading.split(' ').any(|word| word.len() > 2 && known.contains(word)));
    let long = count(&|cell, _| cell.chars().count() > 60);
    let data = count(&|cell, _| is_data(cell));
    let different = headings.iter().collect::<BTreeSet<_>>().len() as i64;
    let all = cells.len() as i64;
    // A row with data in it is none of headings, however many of its words are also headings.
    (named * 30 + partly * 10 + different * 100 / all / 10 - long * 15 - data * 40).max(0)
}

fn is_data(cell: &str) -> bool {
    let p = profile(std::iter::once(cell));
    [p.emails, p.urls, p.postcodes, p.phones, p.dates, p.numbers, p.yes_no, p.money].iter().any(|share| *share > 0)
}

/// Headings that can be told apart: those that are missing are numbered, and so are those that stand twice.
pub fn names(row: &[String], width: usize) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut names = Vec::with_capacity(width);
    for at in 0..width.max(row.len()) {
        let text = row.get(at).map_or("", |cell| cell.trim());
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = if text.is_empty() { format!("column {}", at + 1) } else { text };
        let times = seen.entry(text.to_lowercase()).and_modify(|times| *times += 1).or_insert(1);
        names.push(if *times > 1 { format!("{text} ({times})") } else { text });
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn headings_are_found_below_titles_and_missed_where_there_are_none() {
        for (text, expected) in [
            ("Name,Phone\nTea,0161 496 0000", Some(0)),
            ("Groups in Sale 2024,,\n,,\nName,Phone,Web\nTea,0161 496 0000,example.org\nWalk,01632 960001,", Some(2)),
            ("Tea,0161 496 0000,a@example.org\nWalk,01632 960001,b@example.org", None),
            ("Naam,Stad,Kleur\nTea,Sale,red", Some(0)),
        ] {
            assert_eq!(find(&rows(text)), expected, "{text}");
        }
    }

    #[test]
    fn headings_can_be_told_apart() {
        assert_eq!(names(&["Name".into(), "".into(), "name".into()], 4), ["Name", "column 2", "name (2)", "column 4"]);
    }
}
