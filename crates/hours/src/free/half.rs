//! Morning or afternoon: what a span means where `am` and `pm` are not written at both ends.
//!
//! Only what has one likely reading is read: `10-2` is 10:00 to 14:00, `2-4` is unknown.

use super::token::{Clock, Half};
use crate::model::DAY;
use crate::words::key::Part;
use crate::{Caveat, Why};

const NOON: u16 = 720;
/// Nothing that is read begins in the night before this, but what goes on past midnight.
const EARLIEST: u16 = 300;
/// The longest day that is read into a span whose end is written as if at night.
const LONGEST: u16 = 600;
/// The longest afternoon that is read into "2-4".
const AFTERNOON: u16 = 360;

/// What is known from around a span.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    /// Part of the day that is said beside it.
    pub part: Option<Part>,
    /// The text uses the 24-hour clock.
    pub of_24: bool,
    /// Where the span before on the same days ends.
    pub after: Option<u16>,
    /// On five days of the week or more.
    pub most_days: bool,
    /// The text tells of times in the night: a place that is open then.
    pub by_night: bool,
    /// The only span of its days.
    pub alone: bool,
}

/// Start and end in minutes, and how sure that is.
pub(super) type Said = (u16, u16, Option<Caveat>);

/// What a span means.
///
/// # Errors
/// Where it could mean two things, or nothing likely.
pub(super) fn resolve(from: Clock, to: Clock, around: Around) -> Result<Said, Why> {
    if from.face() > DAY || to.face() > DAY {
        return Err(Why::TimeUnlikely);
    }
    let halves = (half_of(&from), half_of(&to));
    match halves {
        (Some(a), Some(b)) => both(from, a, to, b),
        (None, Some(b)) => start_unsaid(from, to, b, around),
        (Some(a), None) => end_unsaid(from, a, to, around),
        (None, None) if around.of_24 || from.is_of_24() || to.is_of_24() => of_24(from, to, around.by_night),
        (None, None) => neither(from.face(), to.face(), around),
    }
}

/// am or pm where it is written and can be meant: 13:00pm is 13:00.
fn half_of(clock: &Clock) -> Option<Half> {
    if clock.hour > 12 { Some(Half::Pm) } else { clock.half }
}

/// Minutes of the day, given the half.
fn minutes(clock: Clock, half: Half) -> u16 {
    let face = clock.face();
    match (clock.hour, half) {
        (13.., _) => face,
        (12, Half::Pm) => face,
        (12, Half::Am) => face - NOON,
        (_, Half::Pm) => face + NOON,
        (_, Half::Am) => face,
    }
}

/// The last look: in order, and at likely hours.
fn checked(from: u16, to: u16, caveat: Option<Caveat>) -> Result<Said, Why> {
    let overnight = to < from && from >= 1020 && to <= 360;
    let by_day = from < to && (from >= EARLIEST || (from == 0 && to >= DAY - 1));
    if overnight && to == 0 {
        return Ok((from, DAY, caveat));
    }
    if overnight || by_day { Ok((from, to, caveat)) } else { Err(Why::TimeUnlikely) }
}

fn both(from: Clock, a: Half, to: Clock, b: Half) -> Result<Said, Why> {
    // "9am - 12am" may be meant as noon.
    let to_midnight = to.hour == 12 && b == Half::Am;
    if to_midnight && a == Half::Am && !to.in_words {
        return Err(Why::HalfUnknown);
    }
    let end = if to_midnight && to.in_words { DAY } else { minutes(to, b) };
    checked(minutes(from, a), end, twelve(to))
}

/// 12pm, which some write for midnight.
fn twelve(to: Clock) -> Option<Caveat> {
    let is_twelve = to.face() == NOON && to.half == Some(Half::Pm) && !to.in_words;
    is_twelve.then_some(Caveat::TwelvePm)
}

/// `2-4pm`, `10-1pm`, `10-midnight`.
fn start_unsaid(from: Clock, to: Clock, half: Half, around: Around) -> Result<Said, Why> {
    let end = minutes(to, half);
    if from.is_of_24() || (to.hour > 12 && to.half.is_none()) {
        let start = from.face();
        // "2-16:00" by one clock; "1:30 - 15:00" too: afternoon cannot be told from a slip.
        return if (1..EARLIEST).contains(&start) { Err(Why::HalfUnknown) } else { checked(start, end, None) };
    }
    if half == Half::Am {
        let start = minutes(from, Half::Am);
        return if to.hour == 12 { Err(Why::HalfUnknown) } else { checked(start, end, None) };
    }
    let twelve = twelve(to);
    let afternoon = minutes(from, Half::Pm);
    if afternoon < end && around.part != Some(Part::Morning) {
        // "7-11pm" every day may well be a shop that opens in the morning.
        let doubtful = around.most_days && (360..NOON).contains(&from.face()) && around.part.is_none();
        return if doubtful { Err(Why::HalfUnknown) } else { checked(afternoon, end, twelve) };
    }
    checked(minutes(from, Half::Am), end, twelve)
}

/// `10am-4`, `2pm-4`.
fn end_unsaid(from: Clock, half: Half, to: Clock, around: Around) -> Result<Said, Why> {
    let start = minutes(from, half);
    if to.is_of_24() {
        return checked(start, to.face(), None);
    }
    let (early, late) = (minutes(to, Half::Am), minutes(to, Half::Pm));
    match half {
        Half::Pm if late > start => checked(start, late, None),
        Half::Pm => Err(Why::HalfUnknown),
        Half::Am if to.hour == 12 => checked(start, late, None),
        Half::Am if early <= start => checked(start, late, None),
        // "9am-11": the morning; "8am-10" may go on into the evening.
        Half::Am if start >= 540 || around.part == Some(Part::Morning) => checked(start, early, None),
        Half::Am => Err(Why::HalfUnknown),
    }
}

/// Both by the 24-hour clock.
fn of_24(from: Clock, to: Clock, by_night: bool) -> Result<Said, Why> {
    let (start, end) = (from.face(), to.face());
    let wraps = end < start && to.hour > 0 && (420..NOON + 60).contains(&start);
    // "09:30 - 4:30": the end is not written as the start is, and cannot be in the night.
    let is_loose = wraps && end < 540 && !to.zero;
    // "10:30 - 01:30", from a form that asks for no am or pm: a morning that ends in the night is a slip.
    let is_slip = wraps && !by_night && (start + 1..=start + LONGEST).contains(&(end + NOON));
    if is_loose || is_slip {
        return checked(start, end + NOON, Some(Caveat::HalfInferred));
    }
    checked(start, end, None)
}

/// Nothing is said of either end.
fn neither(start: u16, end: u16, around: Around) -> Result<Said, Why> {
    let inferred = Some(Caveat::HalfInferred);
    let early = |minutes: u16| minutes % NOON;
    let late = |minutes: u16| minutes % NOON + NOON;
    match around.part {
        Some(Part::Afternoon | Part::Evening) if late(start) < late(end) && start != end => {
            return checked(late(start), late(end), None);
        }
        Some(Part::Morning) if start < end && (EARLIEST..NOON).contains(&start) && end <= NOON + 60 => {
            return checked(start, end, None);
        }
        _ => {}
    }
    // After a span that ends at noon or later, a small number is of the afternoon.
    let follows = around.after.is_some_and(|after| after <= late(start) && after > early(start));
    if follows && early(start) < 420 && late(start) < late(end) {
        return checked(late(start), late(end), inferred);
    }
    match (start < end, start) {
        (true, NOON..) => checked(start, end, None),
        (true, 540..) if end < NOON + 60 => checked(start, end, None),
        (true, 480..) if (NOON - 60..NOON + 60).contains(&end) => checked(start, end, None),
        (false, 420..) if end < NOON => checked(start, end + NOON, inferred),
        // "2-4", "1.30 - 3.30": nobody meets at two in the morning.
        (true, 60..360) if is_afternoon(start, end, around) => checked(start + NOON, end + NOON, inferred),
        _ => Err(Why::HalfUnknown),
    }
}

/// Small numbers that are the only times of their days, and not of the morning.
fn is_afternoon(start: u16, end: u16, around: Around) -> bool {
    around.alone && around.part.is_none() && end <= start + AFTERNOON && end < NOON
}

/// A start whose end is not told.
///
/// # Errors
/// Where it could be of the morning or the afternoon.
pub(super) fn start(from: Clock, around: Around) -> Result<u16, Why> {
    let face = from.face();
    let start = match (half_of(&from), around.part) {
        (Some(half), _) => minutes(from, half),
        (None, _) if from.is_of_24() || around.of_24 => face,
        (None, Some(Part::Afternoon | Part::Evening)) => face % NOON + NOON,
        (None, Some(Part::Morning)) => face,
        (None, None) if (540..NOON + 60).contains(&face) => face,
        (None, None) => return Err(Why::HalfUnknown),
    };
    if (EARLIEST..DAY).contains(&start) { Ok(start) } else { Err(Why::TimeUnlikely) }
}

/// Minutes of the day of a time that stands alone.
pub(super) fn of_day(clock: Clock) -> u16 {
    half_of(&clock).map_or(clock.face(), |half| minutes(clock, half))
}
