//! The columns of `local.csv` and the headings they go by.

use super::Problems;
use crate::spelling::{edits, split};
use crate::text::plain;

/// A column. The first fourteen are those of the template; the rest may be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// What it is called. The only one that has to be filled in.
    Name,
    /// What it is, in a sentence or two.
    Summary,
    /// What it helps with: needs or topics.
    Needs,
    /// Who it is for.
    For,
    /// Ages taken.
    Ages,
    /// Cost.
    Cost,
    /// In person, by phone, …
    How,
    /// Postal address.
    Address,
    /// Postcode, or its first half.
    Postcode,
    /// Days and times.
    When,
    /// Phone number.
    Phone,
    /// Web page.
    Web,
    /// Access.
    Access,
    /// The day someone last checked the row.
    CheckedOn,
    /// Who runs it.
    Organisation,
    /// E-mail address.
    Email,
    /// Activities it offers.
    Activities,
    /// How people join.
    Join,
    /// What happens the first time.
    FirstTime,
    /// Anything else people need to know.
    Notes,
}

/// Headings of each column in small letters; the first is that of the template.
const HEADINGS: [(Column, &[&str]); 20] = [
    (Column::Name, &["name", "group", "group name", "service", "service name", "title"]),
    (Column::Summary, &["summary", "what", "what it is", "what happens", "description", "about", "details"]),
    (
        Column::Needs,
        &["needs", "need", "topics", "topic", "topic or needs", "helps with", "category", "categories", "theme"],
    ),
    (Column::For, &["for", "who for", "who", "who it is for", "who is it for", "audience", "people"]),
    (Column::Ages, &["ages", "age", "age range", "age group"]),
    (Column::Cost, &["cost", "costs", "price", "fee", "charge", "how much"]),
    (Column::How, &["how", "mode", "modes", "format", "type", "delivery", "in person phone online"]),
    (Column::Address, &["address", "where", "venue", "location", "place"]),
    (Column::Postcode, &["postcode", "post code", "postal code"]),
    (
        Column::When,
        &["when", "times", "time", "opening times", "opening hours", "hours", "day", "days", "day and time"],
    ),
    (Column::Phone, &["phone", "telephone", "tel", "phone number", "contact number", "mobile"]),
    (Column::Web, &["web", "website", "web site", "url", "link", "web page", "web address"]),
    (Column::Access, &["access", "accessibility", "disabled access"]),
    (Column::CheckedOn, &["checked on", "checked", "last checked", "date checked", "updated", "last updated"]),
    (Column::Organisation, &["organisation", "organization", "run by", "provider", "who runs it"]),
    (Column::Email, &["email", "e mail", "email address", "e mail address"]),
    (Column::Activities, &["activities", "activity", "interests", "interest"]),
    (Column::Join, &["how to join", "join", "booking", "referral", "self referral", "how to book"]),
    (Column::FirstTime, &["first visit", "first time", "what happens first", "what to expect"]),
    (Column::Notes, &["notes", "note", "good to know", "other information"]),
];

/// Where each column stands in this file.
pub(super) struct Headings {
    /// Heading as written, and its column where it is known and the first of its kind.
    all: Vec<(String, Option<Column>)>,
}

impl Headings {
    /// Reads the row of headings; `None` when there is no name column.
    pub(super) fn read(row: usize, cells: &[String], problems: &mut Problems<'_>) -> Option<Self> {
        let mut all: Vec<(String, Option<Column>)> = Vec::new();
        for cell in cells {
            let text = plain(cell, 60);
            let column = column(&text);
            let is_second = column.is_some() && all.iter().any(|(_, known)| *known == column);
            if is_second {
                problems.add(row, &text, "same-heading", &[("value", &text)]);
            } else if column.is_none() && !text.is_empty() {
                problems.add_near(row, &text, "unknown-heading", &text, near(&text));
            }
            all.push((text, column.filter(|_| !is_second)));
        }
        let headings = Self { all };
        if headings.position(Column::Name).is_none() {
            problems.add(row, "", "no-name-column", &[]);
            return None;
        }
        Some(headings)
    }

    /// How many headings there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Which cell of a row belongs to a column.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.all.iter().position(|(_, known)| *known == Some(column))
    }

    /// The heading of a column as written in the file.
    pub(super) fn text(&self, column: Column) -> &str {
        self.position(column).and_then(|at| self.all.get(at)).map_or("", |(text, _)| text)
    }
}

fn column(heading: &str) -> Option<Column> {
    let heading = split(heading).join(" ");
    HEADINGS.iter().find(|(_, names)| names.contains(&heading.as_str())).map(|(column, _)| *column)
}

fn near(heading: &str) -> Option<&'static str> {
    let heading = split(heading).join(" ");
    let names = HEADINGS.iter().flat_map(|(_, names)| names.iter().map(|name| (*name, names[0])));
    let close = names.filter_map(|(name, first)| Some((edits(&heading, name, 2)?, first)));
    close.min_by_key(|(edits, _)| *edits).map(|(_, first)| first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_forgiving() {
        for (heading, expected) in [
            (" Name ", Some(Column::Name)),
            ("WHO FOR?", Some(Column::For)),
            ("Post-code", Some(Column::Postcode)),
            ("Web site", Some(Column::Web)),
            ("e-mail", Some(Column::Email)),
            ("Sort code", None),
        ] {
            assert_eq!(column(heading), expected, "{heading}");
        }
        assert_eq!((near("adress"), near("Postcoed"), near("zzzzzz")), (Some("address"), Some("postcode"), None));
    }

    #[test]
    fn no_heading_means_two_columns() {
        let mut names: Vec<&str> = HEADINGS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
