//! Parts of sentences: lists, distances, ages, months, names of values.

use crate::bank::{Bank, Entries, Vocabulary};
use crate::catalogue::{Cost, Mode, Modes, Precision, Service};
use crate::date::Date;
use crate::geo::{Nation, outcode, tenths_of_mile};
use crate::ids::{Interest, Need, Set, VocabularyId};
use crate::profile::{Language, TimeSlot};

/// How many needs or interests a line names at most.
const NAMED_AT_MOST: usize = 3;
/// Closer than this, no number is said: the person is somewhere in their outcode.
const LESS_THAN_A_MILE: u32 = 8;

/// How far a service is, as people say it: "About 1.2 miles away", "In the M33 area, about 2 miles away".
pub fn distance_words(bank: &Bank, service: &Service, metres: u32) -> String {
    let tenths = tenths_of_mile(metres);
    let (number, name) = match tenths {
        0..=LESS_THAN_A_MILE => (String::new(), "near"),
        9..=11 => (String::new(), "one"),
        12..=99 if !tenths.is_multiple_of(10) => (format!("{}.{}", tenths / 10, tenths % 10), "miles"),
        _ => (((tenths + 5) / 10).to_string(), "miles"),
    };
    let area = outcode(&service.postcode).filter(|_| service.precision == Precision::Outcode);
    let key = format!("reason.distance.{}.{name}", if area.is_some() { "in-area" } else { "exact" });
    bank.words.fill(&key, &[("miles", &number), ("area", &area.unwrap_or_default())])
}

fn labels<T: VocabularyId>(vocabulary: &Vocabulary, ids: Set<T>) -> Vec<&str>
where
    Vocabulary: Entries<T>,
{
    ids.iter().map(|id| vocabulary.label(id)).collect()
}

/// "a", "a and b", "a, b and c".
fn list(bank: &Bank, and: &str, items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => {
            bank.words.fill(&format!("reason.list.{and}"), &[("first", &first.join(", ")), ("last", last)])
        }
    }
}

/// A line for these ids: the id's own line where it stands alone and has one, else the general line with a list.
pub(super) fn one_or_list<T: VocabularyId>(bank: &Bank, key: &str, and: &str, ids: Set<T>) -> String
where
    Vocabulary: Entries<T>,
{
    let own = ids.iter().next().filter(|_| ids.len() == 1).map(|id| bank.vocabulary.name(id));
    if let Some(line) = own.and_then(|name| bank.words.find(&format!("{key}.one.{name}"))) {
        return line.to_owned();
    }
    bank.words.fill(&format!("{key}.any"), &[("what", &list(bank, and, &labels(&bank.vocabulary, ids)))])
}

/// What the person enjoys or the service offers.
pub(super) fn interest_list(bank: &Bank, interests: Set<Interest>) -> String {
    let names: Vec<_> = interests.iter().take(NAMED_AT_MOST).map(|i| bank.vocabulary.label(i)).collect();
    list(bank, "and", &names)
}

/// The needs, those the service is chiefly about first.
pub(super) fn need_list(bank: &Bank, service: &Service, needs: Set<Need>) -> String {
    let chiefly = needs.intersection(service.primary);
    let ordered = chiefly.iter().chain(needs.difference(chiefly).iter());
    let names: Vec<_> = ordered.take(NAMED_AT_MOST).map(|need| bank.vocabulary.label(need)).collect();
    list(bank, "and", &names)
}

/// "For people aged 16 to 25".
pub(super) fn ages(bank: &Bank, min: Option<u8>, max: Option<u8>) -> String {
    let (from, to) = (min.map(|a| a.to_string()).unwrap_or_default(), max.map(|a| a.to_string()).unwrap_or_default());
    let key = match (min, max) {
        (Some(_), Some(_)) => "reason.age.between",
        (None, _) => "reason.age.to",
        (_, None) => "reason.age.from",
    };
    bank.words.fill(key, &[("from", &from), ("to", &to)])
}

pub(super) fn nation_name(bank: &Bank, nation: Nation) -> &str {
    bank.words.get(match nation {
        Nation::England => "reason.nation.e",
        Nation::Scotland => "reason.nation.s",
        Nation::Wales => "reason.nation.w",
        Nation::NorthernIreland => "reason.nation.n",
    })
}

pub(super) fn mode_list(bank: &Bank, modes: Modes) -> String {
    let keys: Vec<_> = Mode::ALL
        .iter()
        .filter(|(mode, _)| modes.contains(*mode))
        .map(|(_, name)| format!("reason.mode.way.{name}"))
        .collect();
    let ways: Vec<_> = keys.iter().map(|key| bank.words.get(key)).collect();
    list(bank, "or", &ways)
}

/// "March 2026", or "2026" where no more is known.
pub(super) fn month_words(bank: &Bank, date: Date) -> String {
    let month = bank.words.find(&format!("reason.month.{}", date.month));
    month.map_or_else(|| date.year.to_string(), |month| format!("{month} {}", date.year))
}

pub(super) fn cost_name(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => "free",
        Cost::Donation => "donation",
        Cost::Low => "low",
        Cost::Paid => "paid",
        Cost::Unknown => "unknown",
    }
}

pub(super) fn slot_name(slot: TimeSlot) -> &'static str {
    match slot {
        TimeSlot::WeekdayDay => "weekday-day",
        TimeSlot::WeekdayEvening => "weekday-evening",
        TimeSlot::Weekend => "weekend",
    }
}

pub(super) fn language_name(language: Language) -> &'static str {
    match language {
        Language::English => "english",
        Language::Welsh => "welsh",
        Language::Bsl => "bsl",
        Language::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{bank, service};
    use crate::matching::{Reason, reason_words};

    #[test]
    fn distances_are_said_as_people_say_them() {
        let mut entry = service("loneliness");
        let say = |entry: &Service, miles: f64| distance_words(bank(), entry, (miles * 1609.0) as u32);
        for (miles, words) in [
            (0.0, "Less than a mile away"),
            (0.84, "Less than a mile away"),
            (0.9, "About 1 mile away"),
            (1.14, "About 1 mile away"),
            (1.2, "About 1.2 miles away"),
            (2.0, "About 2 miles away"),
            (9.9, "About 9.9 miles away"),
            (12.4, "About 12 miles away"),
            (24.6, "About 25 miles away"),
        ] {
            assert_eq!(say(&entry, miles), words, "{miles}");
        }
        (entry.precision, entry.postcode) = (Precision::Outcode, "M33".into());
        assert_eq!(say(&entry, 0.0), "In the M33 area, near you");
        assert_eq!(say(&entry, 2.0), "In the M33 area, about 2 miles away");
        let too_far = reason_words(bank(), &entry, &Reason::TooFar(48_280));
        assert_eq!(too_far, "In the M33 area, about 30 miles away. That is too far.");
        entry.postcode = "M33 7XS".into();
        assert_eq!(say(&entry, 2.0), "In the M33 area, about 2 miles away", "the distance is that of the outcode");
        entry.postcode.clear();
        assert_eq!(say(&entry, 2.0), "About 2 miles away");
    }
}
