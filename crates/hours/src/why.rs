//! Why a text was not read, and what to bear in mind where it was: closed lists with plain words.

use serde::{Deserialize, Serialize};

/// Why times are not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Nothing but spaces.
    #[error("there is no text")]
    Empty,
    /// Longer than any text about times.
    #[error("the text is too long to be about times alone")]
    TooLong,
    /// No time of day at all.
    #[error("no times are said")]
    NoTimes,
    /// Times, but no day.
    #[error("no days are said")]
    NoDays,
    /// A day that no time belongs to.
    #[error("a day has no times of its own")]
    DayWithoutTime,
    /// A time that could belong to several days.
    #[error("it is not clear which day a time belongs to")]
    TimeWithoutDay,
    /// `2-4`: morning or afternoon.
    #[error("morning or afternoon is not said")]
    HalfUnknown,
    /// Ends before it starts, or in the middle of the night.
    #[error("a time is not likely: it may be a slip")]
    TimeUnlikely,
    /// `Monday 2pm`.
    #[error("it is not said when it ends")]
    EndUnknown,
    /// `until 4pm`.
    #[error("it is not said when it starts")]
    StartUnknown,
    /// Every other week.
    #[error("every other week or every few weeks, but not which")]
    Fortnightly,
    /// Monthly, without the week.
    #[error("once a month, but not which week")]
    Monthly,
    /// `every 2nd Sunday`.
    #[error("it could be every other week or one week of the month")]
    EverySecond,
    /// Quarterly, occasionally, times vary.
    #[error("it does not repeat in a regular way, or times vary")]
    Irregular,
    /// Single dates, or only from or until a date.
    #[error("only on certain dates, or from or until a date")]
    Dates,
    /// Summer and winter apart, without months.
    #[error("it differs by season, but not in which months")]
    Seasons,
    /// Exceptions that cannot be told.
    #[error("there are exceptions that cannot be read")]
    Exceptions,
    /// By appointment or booking only.
    #[error("by appointment or booking only")]
    Appointment,
    /// Closed for now, or not begun.
    #[error("it is closed or has not begun")]
    NotRunning,
    /// A day both open and closed.
    #[error("it says two things that cannot both be true")]
    Contradiction,
    /// A number that is no time.
    #[error("there is a number that cannot be read")]
    Number,
    /// Not in the syntax that was asked for.
    #[error("it is not in a form that is known")]
    Syntax,
}

/// What to bear in mind about a schedule that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Caveat {
    /// Not in the school holidays.
    #[error("some or all of it only in school term time")]
    TermTime,
    /// Only in the school holidays.
    #[error("some or all of it in the school holidays")]
    SchoolHolidays,
    /// Dates on which it is otherwise.
    #[error("closed or at other times on certain dates")]
    Exceptions,
    /// From a date on, or until one, that the schedule does not hold.
    #[error("only from or until a date that is said")]
    Dates,
    /// Something about bank holidays.
    #[error("times may differ on bank holidays")]
    BankHolidays,
    /// By appointment, or to be booked.
    #[error("some or all of it by appointment or booking")]
    Appointment,
    /// A season in words.
    #[error("only for part of the year")]
    Season,
    /// `10-2` read as 10:00 to 14:00.
    #[error("am and pm are not written, but no other reading is likely")]
    HalfInferred,
    /// `12pm` read as noon.
    #[error("12pm is read as noon")]
    TwelvePm,
}

impl Caveat {
    /// Whether it limits when the schedule holds, rather than saying how it was read.
    pub fn is_condition(self) -> bool {
        !matches!(self, Self::HalfInferred | Self::TwelvePm)
    }
}
