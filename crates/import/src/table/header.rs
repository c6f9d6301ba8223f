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
    // Words that nobody knows are headings only where no row like the others stands above them.
    let top = rows.iter().position(|row| filled(row) * 2 > wide).unwrap_or(0);
    let scored = rows.iter().take(FAR).enumerate().map(|(at, row)| {
        let is_told = at <= top || row.iter().any(|cell| has_known(cell, &known));
        (if is_told { score(row, wide, &known) } else { 0 }, std::cmp::Reverse(at))
    });
    scored.max().filter(|(score, _)| *score > 0).map(|(_, at)| at.0)
}

/// Cells filled in rows as they usually are: notes and sums below a short table do not count for much.
pub fn usual_width(rows: &[Vec<String>]) -> usize {
    let mut filled: Vec<usize> = rows.iter().map(|row| filled(row)).filter(|n| *n > 0).collect();
    filled.sort_unstable();
    filled.get(filled.len() * 2 / 3).copied().unwrap_or(0)
}

/// Cells of the row that have something in them.
pub fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn has_known(cell: &str, known: &BTreeSet<&str>) -> bool {
    let heading = heading(cell);
    known.contains(heading.as_str()) || heading.split(' ').any(|word| word.len() > 2 && known.contains(word))
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

/// Cells of the row that are headings of something known.
pub fn known(row: &[String]) -> usize {
    let known: BTreeSet<&str> = Field::ALL.iter().flat_map(|field| field.headings()).collect();
    row.iter().filter(|cell| known.contains(heading(cell).as_str())).count()
}

/// Headings in two rows are made one: a row of groups stands above them (`Contact` over `Name`, `Phone`), or cells that go
/// over both. The position of the last row of headings, and the headings.
pub fn both(rows: &[Vec<String>], at: usize) -> (usize, Vec<String>) {
    let row = |at: usize| rows.get(at).map_or(&[][..], Vec::as_slice);
    if is_below(row(at), row(at + 1)) {
        return (at + 1, joined(row(at), row(at + 1)));
    }
    match at.checked_sub(1).map(row) {
        Some(above) if filled(above) > 1 && !above.iter().any(|cell| is_data(cell) || cell.chars().count() > 60) => {
            (at, joined(above, row(at)))
        }
        _ => (at, row(at).to_vec()),
    }
}

/// Whether the lower row has headings too, and no row of data could look so.
fn is_below(upper: &[String], lower: &[String]) -> bool {
    let words = ["free", "yes", "no", "active", "online", "virtual", "referral", "self referral", "accessible"];
    let is_word = |cell: &String| {
        let text = heading(cell);
        words.contains(&text.as_str()) || Field::DayTimes.headings().any(|day| day == text)
    };
    let named = known(&lower.iter().filter(|cell| !is_word(cell)).cloned().collect::<Vec<_>>());
    let holes = lower
        .iter()
        .enumerate()
        .filter(|(at, cell)| !cell.trim().is_empty() && upper.get(*at).is_none_or(|above| above.trim().is_empty()));
    named > 1 && named * 10 >= filled(lower) * 6 && holes.count() > 0 && !lower.iter().any(|cell| is_data(cell))
}

/// Each column's heading, of its group's and its own.
fn joined(upper: &[String], lower: &[String]) -> Vec<String> {
    let known: BTreeSet<&str> = Field::ALL.iter().flat_map(|field| field.headings()).collect();
    let mut group = String::new();
    let mut out = Vec::new();
    for at in 0..upper.len().max(lower.len()) {
        let of = |row: &[String]| row.get(at).map_or(String::new(), |cell| cell.trim().to_owned());
        let (above, own) = (of(upper), of(lower));
        if !above.is_empty() {
            group.clone_from(&above);
        }
        out.push(match (own.is_empty(), group.is_empty()) {
            (true, _) => above,
            (false, true) => own,
            (false, false) => {
                let named = |words: &String| known.contains(heading(words).as_str());
                let bare = bare_group(&group);
                let tries = [format!("{own} {bare}"), format!("{bare} {own}")];
                // A day under `When` is a day; a start there is one of the clock.
                let is_clock = ["start", "end", "from", "to", "finish"].contains(&heading(&own).as_str());
                match tries.into_iter().find(named).filter(|_| bare != "time" || is_clock) {
                    Some(both) => both,
                    None if named(&own) => own,
                    None => format!("{group} {own}"),
                }
            }
        });
    }
    out
}

/// What a group is of in one word, as headings have it: `Contact details` is `contact`.
fn bare_group(group: &str) -> String {
    const GROUPS: [(&str, &str); 8] = [
        ("contact", "contact"),
        ("venue", "venue"),
        ("location", "venue"),
        ("where", "venue"),
        ("organis", "organisation"),
        ("time", "time"),
        ("when", "time"),
        ("age", "age"),
    ];
    let small = heading(group);
    GROUPS.iter().find(|(word, _)| small.contains(word)).map_or(small.clone(), |(_, bare)| (*bare).to_owned())
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
            ("Samaritans,116 123\nShout,Talk by message\nChildline,0800 1111", None),
            ("Naam,Stad,Kleur\nTea,Sale,red", Some(0)),
        ] {
            assert_eq!(find(&rows(text)), expected, "{text}");
        }
    }

    #[test]
    fn headings_in_two_rows_are_made_one() {
        let of = |text: &str| {
            let rows = rows(text);
            let at = find(&rows).unwrap();
            let (at, headings) = both(&rows, at);
            (at, headings.join("|"))
        };
        let expected = (1, "Group|contact Name|contact Phone|Day|Start time".to_owned());
        assert_eq!(
            of("Group,Contact details,,When,\n,Name,Phone,Day,Start\nTea,Ann,0161 496 0000,Monday,10:00"),
            expected
        );
        let one = of("Name,Phone,Postcode\nTea,0161 496 0000,M33 7XS\n");
        assert_eq!(one, (0, "Name|Phone|Postcode".to_owned()));
        let titled = of("Sale groups,,\nName,Phone,Postcode\nTea,0161 496 0000,M33 7XS\n");
        assert_eq!(titled, (1, "Name|Phone|Postcode".to_owned()));
    }

    #[test]
    fn headings_can_be_told_apart() {
        assert_eq!(names(&["Name".into(), "".into(), "name".into()], 4), ["Name", "column 2", "name (2)", "column 4"]);
    }
}
