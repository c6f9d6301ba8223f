//! Which column is what, guessed from headings and values together, with the reason.

mod by_values;
mod ticks;

use super::field::{Field, heading};
use super::mapping::{Column, Mapping};
use super::values::{Profile, profile};
use by_values::{Values, by_values};
use ticks::ticks;

/// Rows that are looked at.
pub const ROWS: usize = 300;

struct Guess {
    column: usize,
    field: Field,
    confidence: u8,
    why: String,
}

/// The mapping of a table by its headings and its first rows.
pub fn guess(table: &str, headings: &[String], rows: &[Vec<String>]) -> Mapping {
    let profiles: Vec<Profile> = (0..headings.len())
        .map(|at| profile(rows.iter().take(ROWS).map(|row| row.get(at).map_or("", String::as_str))))
        .collect();
    let mut guesses: Vec<Guess> = Vec::new();
    for (column, (text, profile)) in headings.iter().zip(&profiles).enumerate() {
        guesses.extend(of_column(column, &heading(text), profile));
    }
    let mut columns: Vec<Column> = headings.iter().map(|heading| unknown(heading)).collect();
    settle(&mut columns, guesses);
    fall_back(&mut columns, &profiles);
    ticks(&mut columns, &profiles);
    Mapping { table: table.to_owned(), columns }
}

fn unknown(heading: &str) -> Column {
    Column {
        heading: heading.to_owned(),
        field: Field::More,
        confidence: 0,
        why: "not known: kept as it is".to_owned(),
    }
}

/// Takes the surest first; a field that a table has once goes to one column, and a column is one thing.
fn settle(columns: &mut [Column], mut guesses: Vec<Guess>) {
    guesses.sort_by_key(|guess| (std::cmp::Reverse(guess.confidence), guess.field, guess.column));
    for Guess { column, field, confidence, why } in guesses {
        let is_taken = field.is_single() && columns.iter().any(|column| column.field == field);
        if let Some(column) = columns.get_mut(column)
            && column.field == Field::More
            && !is_taken
        {
            *column = Column { field, confidence, why, heading: std::mem::take(&mut column.heading) };
        }
    }
}

/// A table without a name cannot be taken: the organisation's, the place's, or the best column of short, different words stands in.
fn fall_back(columns: &mut [Column], profiles: &[Profile]) {
    let has = |columns: &[Column], field| columns.iter().position(|column| column.field == field);
    if has(columns, Field::Name).is_some() {
        return;
    }
    let differs = |at: &usize| profiles.get(*at).is_some_and(|profile| profile.distinct > 30);
    let other =
        [Field::Organisation, Field::PlaceName].into_iter().find_map(|field| has(columns, field).filter(differs));
    let words = || {
        let fits = |at: &usize| {
            let p = profiles.get(*at);
            p.is_some_and(|p| {
                p.filled * 2 >= p.rows
                    && p.distinct > 60
                    && (3..=80).contains(&p.length)
                    && p.numbers < 20
                    && p.dates < 50
            })
        };
        (0..columns.len()).filter(|at| columns.get(*at).is_some_and(|c| c.field == Field::More)).find(fits)
    };
    if let Some(column) = other.or_else(words).and_then(|at| columns.get_mut(at)) {
        column.field = Field::Name;
        column.confidence = column.confidence.clamp(40, 60);
        column.why = "no column is headed as a name; this one serves as one".to_owned();
    }
}

fn of_column(column: usize, heading: &str, profile: &Profile) -> Vec<Guess> {
    let mut guesses = Vec::new();
    // What is not for the public is no description, whatever it is called.
    if crate::clean::is_internal(heading) {
        return guesses;
    }
    for field in Field::ALL.iter().copied().filter(|field| *field != Field::More) {
        let by_heading = by_heading(field, heading);
        let seen = by_values(field, profile);
        let empty = profile.filled == 0;
        let part = |of: u8, hundredths: u16| u8::try_from(u16::from(of) * hundredths / 100).unwrap_or(100);
        let confidence = match (by_heading, seen) {
            (0, Values::Like(share)) if share >= 80 && profile.filled >= 2 && field != Field::SourceUrl => {
                part(share, 70)
            }
            (0, _) => 0,
            (sure, _) if empty => part(sure, 80),
            (sure, Values::Like(share)) if share >= 50 => (sure + 8).min(99).max(part(share, 70)),
            (sure, Values::Like(share)) if share >= 15 => part(sure, 80),
            (sure, Values::Like(_)) => part(sure, 33),
            (sure, Values::Unlike) => part(sure, 25),
            (sure, Values::Silent) => part(sure, 90),
        };
        if confidence >= 35 {
            guesses.push(Guess { column, field, confidence, why: why(by_heading, &seen, empty) });
        }
    }
    guesses
}

fn why(by_heading: u8, by_values: &Values, empty: bool) -> String {
    let heading = match by_heading {
        0 => "",
        85.. => "its heading",
        _ => "words in its heading",
    };
    match by_values {
        Values::Like(share) if by_heading == 0 => format!("{share}% of its values look like it"),
        Values::Like(share) if !empty => format!("{heading}; {share}% of its values look like it"),
        _ if empty => format!("{heading}; it is empty so far"),
        _ => heading.to_owned(),
    }
}

/// How sure the heading alone makes it.
fn by_heading(field: Field, text: &str) -> u8 {
    if text.is_empty() {
        return 0;
    }
    // `address4` is a line of an address like the others.
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let text = if bare.is_empty() || field.headings().any(|known| known == text) { text } else { bare };
    let exact =
        field.headings().position(|known| known == text).map(|at| 91 - u8::try_from(at.min(20)).unwrap_or(20) / 4);
    exact.unwrap_or_else(|| {
        let padded = format!(" {text} ");
        // Free wifi and free parking cost what they may; short words say something where they end a heading.
        let part = |known: &&str| {
            let is_told = if known.len() > 3 { *known != "free" } else { known.len() == 3 && text.ends_with(*known) };
            is_told && padded.contains(&format!(" {known} "))
        };
        // The more of the heading is known, the surer; where a heading speaks of two things, the last is what it is.
        let longest = field.headings().filter(part).max_by_key(|known| known.len());
        longest.map_or(0, |known| {
            let share = known.len() * 100 / text.len();
            let last = if text.ends_with(known) { 8 } else { 0 };
            u8::try_from((35 + share * 35 / 100 + last).min(80)).unwrap_or(80)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapped(table: &[&[&str]]) -> Vec<Field> {
        let rows: Vec<Vec<String>> = table.iter().map(|row| row.iter().map(|c| (*c).to_owned()).collect()).collect();
        guess("t", &rows[0], &rows[1..]).columns.into_iter().map(|column| column.field).collect()
    }

    #[test]
    fn headings_and_values_together_say_what_a_column_is() {
        use Field::*;
        assert_eq!(
            mapped(&[
                &["Group", "What we do", "Tel", "Contact", "Web", "When", "Postcode", "Wheelchair access?", "Colour"],
                &[
                    "Tea Club",
                    "Tea, cake and company for anybody who would like to talk a while.",
                    "0161 496 0000",
                    "Ann Other",
                    "www.example.org",
                    "Mondays 10-12",
                    "M33 7XS",
                    "Yes",
                    "red"
                ],
                &[
                    "Walkers",
                    "Short walks of an hour or so by the canal, at the pace of the slowest of us.",
                    "01632 960001",
                    "Bob Other",
                    "example.org",
                    "Tue 2pm",
                    "M1 1AE",
                    "No",
                    "blue"
                ],
            ]),
            [Name, Description, Phone, ContactName, Url, Times, Postcode, Access, More]
        );
        assert_eq!(
            mapped(&[
                &["column 1", "column 2", "column 3", "column 4"],
                &["Tea Club", "0161 496 0000", "a@example.org", "M33 7XS"],
                &["Walkers", "01632 960001", "b@example.org", "M1 1AE"],
            ]),
            [Name, Phone, Email, Postcode],
            "values alone"
        );
        assert_eq!(
            mapped(&[&["Organisation", "x", "y"], &["Tea Club", "-2.31", "53.42"], &["Walkers", "-2.30", "53.40"]]),
            [Name, Lon, Lat]
        );
    }

    #[test]
    fn headings_as_people_write_them_are_told_apart() {
        use Field::*;
        let rows = [
            [
                "Group",
                "What",
                "Free Wifi",
                "Suitable for wheelchair users (Y/N)",
                "charity_contact_address4",
                "contact_web",
            ],
            ["Tea Club", "Tea and company", "Yes", "Y", "SALE", "www.example.org"],
            ["Walkers", "Short walks", "No", "N", "URMSTON", "example.org"],
        ];
        let rows: Vec<&[&str]> = rows.iter().map(|row| row.as_slice()).collect();
        assert_eq!(mapped(&rows), [Name, Description, More, Access, Address, Url]);
        let rows: [&[&str]; 2] = [&["Organisation", "Website or social media"], &["Tea", "www.example.org"]];
        assert_eq!(mapped(&rows)[1], Url);
    }

    #[test]
    fn a_heading_that_the_values_belie_is_not_believed() {
        assert_eq!(mapped(&[&["Name", "Phone"], &["Tea", "see website"], &["Walk", "none"]])[1], Field::More);
    }
}
