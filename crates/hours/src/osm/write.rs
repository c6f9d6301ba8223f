//! A schedule written in the `opening_hours` syntax: `Mo-Fr 09:00-17:00; Sa[1] 10:00-12:00; PH off`.
//!
//! What OpenStreetMap can say but nobody could work out (the school holidays differ from council to council) is left
//! to the caveats; [`Schedule::with_conditions`] writes it too.

use super::{DAYS, MONTHS};
use crate::{Caveat, Edge, End, Pick, Rule, Schedule, Season, SeasonDay, Span};
use std::fmt::{Display, Formatter, Result};

impl Display for Schedule {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        joined(f, &self.rules, "; ")?;
        if self.off_on_bank_holidays { f.write_str("; PH off") } else { Ok(()) }
    }
}

impl Schedule {
    /// The same with its conditions: `SH off` for term time, a comment for appointments.
    pub fn with_conditions(&self) -> String {
        let mut text = self.to_string();
        let appointment = self.caveats.contains(&Caveat::Appointment);
        if appointment {
            text = self.rules.iter().map(|rule| format!("{rule} \"by appointment\"")).collect::<Vec<_>>().join("; ");
            text.push_str(if self.off_on_bank_holidays { "; PH off" } else { "" });
        }
        if self.caveats.contains(&Caveat::TermTime) {
            text.push_str("; SH off");
        }
        text
    }
}

impl Display for Rule {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if let Some(season) = &self.season {
            write!(f, "{season} ")?;
        }
        days(f, &self.days)?;
        f.write_str(" ")?;
        joined(f, &self.times, ",")
    }
}

fn joined<T: Display>(f: &mut Formatter<'_>, items: &[T], between: &str) -> Result {
    for (n, item) in items.iter().enumerate() {
        write!(f, "{}{item}", if n > 0 { between } else { "" })?;
    }
    Ok(())
}

/// Days, three or more in a row as a range.
fn days(f: &mut Formatter<'_>, picks: &[Pick]) -> Result {
    let mut at = 0;
    while let Some(pick) = picks.get(at) {
        if at > 0 {
            f.write_str(",")?;
        }
        let run = run_length(&picks[at..]);
        let last = picks.get(at + run - 1).unwrap_or(pick);
        if run >= 3 {
            write!(f, "{}-{}", name(pick), name(last))?;
            at += run;
        } else {
            write!(f, "{pick}")?;
            at += 1;
        }
    }
    Ok(())
}

fn run_length(picks: &[Pick]) -> usize {
    let is_next =
        |pair: &&[Pick]| matches!(pair, [a, b] if a.nth.is_empty() && b.nth.is_empty() && a.weekday + 1 == b.weekday);
    1 + picks.windows(2).take_while(is_next).count()
}

fn name(pick: &Pick) -> &'static str {
    DAYS.get(usize::from(pick.weekday)).copied().unwrap_or_default()
}

impl Display for Pick {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(name(self))?;
        if self.nth.is_empty() {
            return Ok(());
        }
        f.write_str("[")?;
        joined(f, &self.nth, ",")?;
        f.write_str("]")
    }
}

impl Display for Span {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self.to {
            End::At(to) => write!(f, "{}-{to}", self.from),
            End::Open => write!(f, "{}+", self.from),
        }
    }
}

impl Display for Edge {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Minute(minute) => write!(f, "{:02}:{:02}", minute / 60, minute % 60),
            Self::Dawn => f.write_str("dawn"),
            Self::Sunrise => f.write_str("sunrise"),
            Self::Sunset => f.write_str("sunset"),
            Self::Dusk => f.write_str("dusk"),
        }
    }
}

impl Display for Season {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match &self.to {
            Some(to) if *to == self.from => write!(f, "{to}"),
            Some(to) => write!(f, "{}-{to}", self.from),
            None => write!(f, "{}+", self.from),
        }
    }
}

impl Display for SeasonDay {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if let Some(year) = self.year {
            write!(f, "{year} ")?;
        }
        f.write_str(MONTHS.get(usize::from(self.month).wrapping_sub(1)).copied().unwrap_or_default())?;
        self.day.map_or(Ok(()), |day| write!(f, " {day:02}"))
    }
}
