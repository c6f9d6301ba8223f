//! What other rooms add to an imported service: times that can be compared, and facts of its terms and words.

mod facts;
mod fields;
mod running;
mod told;

use waymark_hours::fields::{self as hours, Fields};
use waymark_import::entry::{Entry, Fact};
use waymark_import::raw::{RawSchedule, RawTime};
use waymark_import::seams::{Reading, Seams};

/// All rooms.
#[derive(Clone, Copy, Debug)]
pub struct Rooms;

impl Seams for Rooms {
    fn time(&self, raw: &RawTime, words: &str) -> Reading {
        let read = match raw {
            RawTime::Text(_) => waymark_hours::read(words),
            RawTime::Schedule(schedule) => {
                waymark_hours::Reading { text: words.to_owned(), outcome: hours::read(&[of(schedule)]) }
            }
        };
        let limit = || match raw {
            RawTime::Schedule(schedule) if is_limited(&schedule.description) => Some(LIMITED.to_owned()),
            _ => None,
        };
        let osm = read.osm();
        let why = read.why().or_else(|| osm.as_ref().and_then(|_| limit()));
        Reading { osm, why }
    }
    fn facts(&self, entry: &Entry) -> Vec<Fact> {
        facts::of(entry)
    }
}

/// Said of times whose description narrows them.
const LIMITED: &str = "the words beside the times say more than the times";

/// Whether words beside a schedule narrow it in a way that its fields cannot say: then the page is not to show it as open.
fn is_limited(description: &str) -> bool {
    const WORDS: [&str; 14] = [
        "term",
        "holiday",
        "except",
        "appointment",
        "fortnight",
        "alternate",
        "every other",
        "subject to",
        "check",
        "ring ",
        "call ",
        "book",
        "season",
        "weather",
    ];
    let small = description.to_lowercase();
    WORDS.iter().any(|word| small.contains(word))
}

/// A schedule as the reader of times takes it. `2MO` is days; only what has an `=` is a rule.
fn of(schedule: &RawSchedule) -> Fields<'_> {
    let is_rule = schedule.rule.contains('=');
    let days = if schedule.days.is_empty() && !is_rule { &schedule.rule } else { &schedule.days };
    Fields {
        days,
        opens: &schedule.opens,
        closes: &schedule.closes,
        freq: &schedule.freq,
        interval: &schedule.interval,
        rule: if is_rule { &schedule.rule } else { "" },
        month_days: &schedule.month_days,
        from: &schedule.from,
        to: &schedule.to,
        is_exception: schedule.is_exception,
        description: &schedule.description,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_with_words_that_narrow_it_says_so() {
        let told = |description: &str| {
            let schedule = RawSchedule {
                days: "MO".into(),
                opens: "10:00".into(),
                closes: "12:00".into(),
                description: description.into(),
                ..RawSchedule::default()
            };
            Rooms.time(&RawTime::Schedule(Box::new(schedule)), "Mondays 10:00 to 12:00")
        };
        assert_eq!((told("Drop in").osm.as_deref(), told("Drop in").why), (Some("Mo 10:00-12:00"), None));
        assert_eq!(told("Term time only").why.as_deref(), Some(LIMITED));
        assert_eq!(told("Term time only").osm.as_deref(), Some("Mo 10:00-12:00"));
    }
}
