//! A row of a table as a raw service, by its mapping.

mod cells;
mod more;
mod place;
mod reach;

pub use more::go_on;

use super::field::Field;
use super::mapping::Mapping;
use super::values::{is_nothing, yes_no};
use crate::problem::At;
use crate::raw::{RawContact, RawCost, RawPhone, RawPlace, RawSchedule, RawService, RawTerm, RawTime};
use cells::{bare, clock, day, days_and_times, is_running, pieces, status};
use more::join;
use reach::numbers;

/// The service that a row tells of.
pub fn service(mapping: &Mapping, row: &[String], at: At) -> RawService {
    let mut made = Made { raw: RawService { at, ..RawService::default() }, ..Made::default() };
    for (at, cell) in row.iter().enumerate() {
        let cell = cell.trim();
        if cell.is_empty() || is_nothing(cell) {
            continue;
        }
        let column = mapping.columns.get(at);
        let number = at + 1;
        let heading = column.map_or_else(|| format!("column {number}"), |column| column.heading.clone());
        made.add(column.map_or(Field::More, |column| column.field), &heading, cell);
    }
    made.finish()
}

#[derive(Default)]
struct Made {
    raw: RawService,
    place: RawPlace,
    lat: Option<f64>,
    lon: Option<f64>,
    grid: (Option<f64>, Option<f64>),
    schedule: RawSchedule,
    contact: RawContact,
}

impl Made {
    fn add(&mut self, field: Field, heading: &str, cell: &str) {
        let text = || cell.to_owned();
        match field {
            Field::Id => self.raw.id = text(),
            Field::Name => self.raw.name = text(),
            Field::Organisation => self.raw.organisation = text(),
            Field::Description => join(&mut self.raw.description, cell, "\n\n"),
            Field::Summary => self.raw.summary = text(),
            Field::Url if self.raw.url.is_empty() => self.raw.url = text(),
            Field::Email => {
                self.raw.phones.extend(numbers(cell).1);
                self.raw.emails.push(text());
            }
            Field::Phone => {
                self.raw.emails.extend(crate::clean::emails(cell).found);
                self.raw.phones.push(RawPhone { number: text(), kind: heading.to_owned(), ..RawPhone::default() });
            }
            Field::Days => self.schedule.days = text(),
            Field::Opens => self.schedule.opens = clock(cell),
            Field::Closes => self.schedule.closes = clock(cell),
            Field::Often if cell.contains("FREQ=") => self.schedule.rule = text(),
            Field::Often => self.schedule.freq = text(),
            _ => self.add_other(field, heading, cell),
        }
    }

    fn add_other(&mut self, field: Field, heading: &str, cell: &str) {
        let text = || cell.to_owned();
        match field {
            Field::From => self.schedule.from = day(cell),
            Field::To => self.schedule.to = day(cell),
            Field::Times => self.raw.times.push(RawTime::Text(text())),
            Field::DayTimes => self.add_day(heading, cell),
            Field::Status => {
                self.raw.status = status(heading, cell);
                // `Full`, `CIO`: words that say more than whether it runs are kept.
                if yes_no(cell).is_none() && !is_running(cell) {
                    self.keep(heading, cell);
                }
            }
            Field::Updated => self.raw.dates.push(day(cell)),
            Field::Licence => self.raw.licence = text(),
            Field::SourceUrl => self.raw.source_url = text(),
            Field::ContactName => self.contact.name = text(),
            Field::ContactDetails => self.add_reach(heading, cell),
            Field::ContactTitle => self.contact.title = text(),
            Field::Cost | Field::CostAmount => self.add_cost(field, heading, cell),
            Field::AgeMin | Field::AgeMax | Field::Ages => self.add_ages(field, heading, cell),
            Field::PlaceName
            | Field::Address
            | Field::Town
            | Field::Postcode
            | Field::Lat
            | Field::Lon
            | Field::Easting
            | Field::Northing
            | Field::LatLon => {
                self.add_place(field, heading, cell);
            }
            _ => self.add_words(field, heading, cell),
        }
    }

    fn add_words(&mut self, field: Field, heading: &str, cell: &str) {
        let commas = matches!(field, Field::Category | Field::Language | Field::Area);
        let heading = bare(heading);
        let words = match yes_no(cell) {
            Some(true) => vec![heading.to_owned()],
            Some(false) => vec![],
            None => pieces(cell, commas),
        };
        let raw = &mut self.raw;
        match field {
            Field::Eligibility => raw.eligibility.extend(words),
            Field::Language => raw.languages.extend(words),
            Field::Access if yes_no(cell) == Some(false) => self.place.access.push(format!("{heading}: no")),
            Field::Access => self.place.access.extend(words),
            Field::Referral => {
                raw.referral.extend(words);
                raw.emails.extend(crate::clean::emails(cell).found);
                raw.phones.extend(numbers(cell).1);
            }
            Field::Mode => raw.modes.extend(words),
            Field::Area => raw.areas.extend(words),
            Field::Category => {
                raw.terms.extend(words.into_iter().map(|label| RawTerm { label, ..RawTerm::default() }));
            }
            _ => self.keep(heading, cell),
        }
    }

    fn keep(&mut self, heading: &str, cell: &str) {
        self.raw.more.insert(heading.to_owned(), cell.to_owned());
    }

    fn add_day(&mut self, heading: &str, cell: &str) {
        match yes_no(cell) {
            Some(true) => self.raw.times.push(RawTime::Text(heading.to_owned())),
            Some(false) => {}
            None => self.raw.times.push(RawTime::Text(format!("{heading} {cell}"))),
        }
    }

    fn add_cost(&mut self, field: Field, heading: &str, cell: &str) {
        let is_free = super::field::heading(heading).split(' ').any(|word| word == "free");
        match yes_no(cell) {
            Some(yes) if is_free => {
                let (text, amount) = if yes { ("Free", Some(0.0)) } else { ("Not free", None) };
                self.raw.costs.push(RawCost { text: text.to_owned(), amount, ..RawCost::default() });
            }
            // `Is there a charge? No`
            Some(yes) if heading.contains('?') => {
                let (text, amount) = if yes { ("Not free", None) } else { ("Free", Some(0.0)) };
                self.raw.costs.push(RawCost { text: text.to_owned(), amount, ..RawCost::default() });
            }
            Some(_) => self.keep(heading, cell),
            None => {
                let amount = cell.trim_start_matches('£').parse::<f64>().ok().filter(|n| n.is_finite());
                let text = if field == Field::CostAmount && amount.is_some() { String::new() } else { cell.to_owned() };
                self.raw.costs.push(RawCost { text, amount, ..RawCost::default() });
            }
        }
    }

    fn add_ages(&mut self, field: Field, heading: &str, cell: &str) {
        let number = cell.trim_end_matches('+').trim().parse::<f64>().ok().filter(|n| n.is_finite());
        match (field, number) {
            (Field::AgeMin, Some(_)) => self.raw.ages.0 = number,
            (Field::AgeMax, Some(_)) => self.raw.ages.1 = number,
            (Field::Ages, _) => match crate::clean::ages_in_words(cell) {
                Some((from, to)) => self.raw.ages = (from.map(f64::from), to.map(f64::from)),
                None => self.raw.eligibility.push(cell.to_owned()),
            },
            _ => self.keep(heading, cell),
        }
    }

    fn finish(mut self) -> RawService {
        self.point();
        if self.place != RawPlace::default() {
            self.raw.places.push(self.place);
        }
        let mut schedule = self.schedule;
        days_and_times(&mut schedule, &mut self.raw.times);
        if schedule.days.is_empty() && schedule.opens.is_empty() && schedule.rule.is_empty() && schedule.freq.is_empty()
        {
            // Dates alone say when the row is true, not when the service takes place.
            for (name, text) in
                [("start date", schedule.from), ("end date", schedule.to), ("end time", schedule.closes)]
            {
                if !text.is_empty() {
                    self.raw.more.insert(name.to_owned(), text);
                }
            }
        } else {
            self.raw.times.push(RawTime::Schedule(Box::new(schedule)));
        }
        if self.contact != RawContact::default() {
            self.raw.contacts.push(self.contact);
        }
        self.raw
    }
}
