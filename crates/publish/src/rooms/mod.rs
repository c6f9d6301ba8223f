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
        Reading { osm: read.osm(), why: read.why() }
    }
    fn facts(&self, entry: &Entry) -> Vec<Fact> {
        facts::of(entry)
    }
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
