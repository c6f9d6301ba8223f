//! Entries as a table for people's spreadsheets. No cell of it is run as a formula.

use crate::clean::csv_cell;
use crate::entry::Entry;
use std::io::Write;

const COLUMNS: [&str; 24] = [
    "id",
    "name",
    "organisation",
    "summary",
    "description",
    "url",
    "email",
    "phone",
    "venue",
    "address",
    "postcode",
    "latitude",
    "longitude",
    "times",
    "min age",
    "max age",
    "eligibility",
    "cost",
    "categories",
    "languages",
    "accessibility",
    "referral",
    "updated",
    "source url",
];

/// A writer of entries, one a row.
pub struct Csv<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> Csv<W> {
    /// Into a file or memory.
    pub fn new(to: W) -> Self {
        // Every cell in quotes: where `;` parts cells, what stands behind one in a text would be a cell of its own.
        Self { writer: csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(to) }
    }
    /// Writes the row of headings.
    ///
    /// # Errors
    /// What writing says.
    pub fn headings(&mut self) -> csv::Result<()> {
        self.writer.write_record(COLUMNS)
    }
    /// Writes an entry.
    ///
    /// # Errors
    /// What writing says.
    pub fn entry(&mut self, entry: &Entry) -> csv::Result<()> {
        self.writer.write_record(cells(entry).iter().map(|cell| csv_cell(cell).into_owned()))
    }
    /// Writes what is held back.
    ///
    /// # Errors
    /// What writing says.
    pub fn finish(mut self) -> std::io::Result<()> {
        self.writer.flush()
    }
}

fn cells(entry: &Entry) -> [String; 24] {
    let place = entry.delivery().next().or(entry.places.first());
    let of_place = |field: fn(&crate::entry::Place) -> &str| place.map_or("", field).to_owned();
    let degrees = |pick: fn((f64, f64)) -> f64| {
        place.and_then(|place| place.point).map_or(String::new(), |p| format!("{:.4}", pick(p)))
    };
    let age = |age: Option<u8>| age.map_or(String::new(), |age| age.to_string());
    let phones = entry.phones.iter().map(|phone| {
        if phone.extension.is_empty() {
            phone.number.clone()
        } else {
            format!("{} ext {}", phone.number, phone.extension)
        }
    });
    let times = entry.times.iter().chain(place.iter().flat_map(|place| &place.times)).map(|time| time.text.clone());
    let joined = |items: Vec<String>| items.join("; ");
    [
        entry.id.clone(),
        entry.name.clone(),
        entry.organisation.clone(),
        entry.summary.clone(),
        entry.description.plain(),
        entry.url.clone(),
        joined(entry.emails.clone()),
        joined(phones.collect()),
        of_place(|place| &place.name),
        of_place(|place| &place.address),
        of_place(|place| &place.postcode),
        degrees(|point| point.0),
        degrees(|point| point.1),
        joined(times.collect()),
        age(entry.ages.from),
        age(entry.ages.to),
        joined(entry.eligibility.clone()),
        joined(entry.costs.iter().map(|cost| cost.text.clone()).collect()),
        joined(
            entry
                .terms
                .iter()
                .map(|term| if term.label.is_empty() { term.code.clone() } else { term.label.clone() })
                .collect(),
        ),
        joined(entry.languages.clone()),
        joined(entry.access.clone()),
        joined(entry.referral.clone()),
        entry.updated.clone(),
        entry.source_url.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::Csv;
    use crate::entry::Entry;

    #[test]
    fn no_cell_is_a_formula() {
        let entry = Entry {
            id: "1".into(),
            name: "=cmd|' /C calc'!A0".into(),
            summary: "@SUM(1)".into(),
            organisation: "-x".into(),
            ..Entry::default()
        };
        let mut bytes = Vec::new();
        let mut csv = Csv::new(&mut bytes);
        csv.headings().unwrap();
        csv.entry(&entry).unwrap();
        csv.finish().unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains(",\"'=cmd|") && text.contains(",\"'@SUM") && text.contains(",\"'-x\""), "{text}");
    }
}
