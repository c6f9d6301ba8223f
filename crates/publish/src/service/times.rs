//! When it takes place: the words as they are, and weekly hours where they say nothing but that.

use super::Made;
use super::texts::shortened;
use waymark_core::catalogue::WeekHours;
use waymark_hours::{Schedule, osm, week};
use waymark_import::entry::{Entry, Time};

pub fn read(entry: &Entry, made: &mut Made) {
    let shown = entry.delivery().find(|place| !place.times.is_empty()).map(|place| place.times.as_slice());
    let mut times: Vec<&Time> = entry.times.iter().collect();
    for time in shown.unwrap_or_default() {
        if !times.iter().any(|known| known.text == time.text) {
            times.push(time);
        }
    }
    let words: Vec<&str> = times.iter().map(|time| time.text.as_str()).collect();
    made.service.hours_text = shortened(&words.join("; "), 300);
    made.service.hours = hours(&times);
    if made.service.hours.is_none() {
        let why = times.iter().find_map(|time| time.why.as_deref());
        let why =
            why.unwrap_or(if times.is_empty() { "nothing says it" } else { "it is more than plain weekly times" });
        made.unsaid("hours", why);
    }
}

/// Weekly hours, where every text was read without doubt: a part of them would leave out people whom the rest suits.
fn hours(times: &[&Time]) -> Option<WeekHours> {
    let mut all = Schedule::default();
    for time in times {
        let text = time.osm.as_ref().filter(|_| time.why.is_none())?;
        let schedule = osm::read(text).ok()?;
        all.rules.extend(schedule.rules);
        all.off_on_bank_holidays |= schedule.off_on_bank_holidays;
        all.caveats.extend(schedule.caveats);
    }
    week::hours(&all)
}
