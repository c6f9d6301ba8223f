//! The last look at a schedule: what is closed is taken away, what is doubtful stops it.

use super::assemble::Build;
use super::closures::{self, Closures};
use super::events::Event;
use super::item::{Item, RawSpan};
use crate::model::DAY;
use crate::{Caveat, Edge, End, Pick, Rule, Schedule, Span, Why, tidy};

/// A text without any times, and what it says instead.
pub(super) fn nothing_to_read(items: &[Item]) -> Result<(), Why> {
    let has = |wanted: fn(&Item) -> bool| items.iter().any(wanted);
    if has(|item| matches!(item, Item::Span(..))) {
        return Ok(());
    }
    Err(if has(|item| *item == Item::Caveat(Caveat::Appointment)) {
        Why::Appointment
    } else if has(|item| *item == Item::Closed) {
        Why::NotRunning
    } else if has(|item| matches!(item, Item::Days(_))) {
        Why::DayWithoutTime
    } else {
        Why::NoTimes
    })
}

impl Build {
    /// A sentence with what it says of being closed.
    pub(super) fn closing(&mut self, mut events: Vec<Event>) -> Result<(), Why> {
        let closed = closures::take(&mut events)?;
        self.sentence(events)?;
        self.close(&closed)
    }

    /// Takes days out of what is told so far: other times follow for them.
    pub(super) fn without(&mut self, days: Option<&Event>) -> Result<(), Why> {
        let Some(Event::Days(days)) = days else { return Ok(()) };
        let is_weekly = days.picks.iter().all(|pick| pick.nth.is_empty());
        let named = |pick: &Pick| days.picks.iter().any(|day| day.weekday == pick.weekday);
        if !is_weekly || !days.picks.iter().all(|day| self.schedule.rules.iter().any(|rule| rule.days.contains(day))) {
            return Err(Why::Exceptions);
        }
        self.schedule.rules.iter_mut().for_each(|rule| rule.days.retain(|pick| !named(pick)));
        self.schedule.rules.retain(|rule| !rule.days.is_empty());
        self.last = None;
        self.daily.clear();
        Ok(())
    }

    pub(super) fn close(&mut self, closures: &Closures) -> Result<(), Why> {
        self.closed.extend(closures.days.iter().cloned());
        for (times, mask) in &closures.breaks {
            for hole in self.spans(times, 0, false)? {
                let hole = hole.minutes().ok_or(Why::Exceptions)?;
                let rules = self.schedule.rules.iter_mut();
                let within = rules.filter(|rule| rule.weekdays() & !mask.unwrap_or(u8::MAX) == 0);
                let cut: Vec<bool> = within.map(|rule| cut(&mut rule.times, hole)).collect();
                if !cut.contains(&true) {
                    return Err(Why::Exceptions);
                }
            }
        }
        Ok(())
    }

    pub(super) fn finish(mut self, monthly: bool) -> Result<Schedule, Why> {
        if let Some(times) = self.waiting_times.take() {
            // "24 hours a day": every day.
            let always = times.spans.iter().all(|told| told.span == RawSpan::AllHours && !told.apart);
            if !always || !self.schedule.rules.is_empty() {
                return Err(Why::NoDays);
            }
            let days = (0..7).map(Pick::weekly).collect();
            self.schedule.rules.push(Rule { season: self.season, days, times: vec![Span::of(0, DAY)] });
        }
        self.blank.extend(self.waiting_days.take().filter(|days| !days.generic));
        self.blanks()?;
        let closed = |pick: &Pick| self.closed.iter().any(|day| day.weekday == pick.weekday);
        for rule in &mut self.schedule.rules {
            rule.days.retain(|pick| !closed(pick));
            if rule.days.is_empty() {
                return Err(Why::Contradiction);
            }
        }
        if self.closed.iter().any(|pick| !pick.nth.is_empty()) {
            return Err(Why::Exceptions);
        }
        if monthly && self.schedule.rules.iter().any(|rule| rule.days.iter().any(|pick| pick.nth.is_empty())) {
            return Err(Why::Monthly);
        }
        self.lone_times()?;
        self.all_hours()?;
        self.daily_and_others()?;
        tidy::tidy(&mut self.schedule.rules);
        open_ends(&mut self.schedule.rules)?;
        if self.schedule.rules.is_empty() { Err(Why::NoDays) } else { Ok(self.schedule) }
    }

    /// "Mon-Fri 9-5; helpline 24/7": day and night is of something else.
    fn all_hours(&self) -> Result<(), Why> {
        let times = || self.schedule.rules.iter().flat_map(|rule| &rule.times);
        let always = times().filter(|span| **span == Span::of(0, DAY)).count();
        if always > 0 && always < times().count() { Err(Why::Contradiction) } else { Ok(()) }
    }

    /// "Lunch at 12" within hours that are told says no more; elsewhere its end is missing.
    fn lone_times(&self) -> Result<(), Why> {
        let told = |(days, at): &(u8, u16)| {
            let mut rules = self.schedule.rules.iter().filter(|rule| rule.weekdays() & days != 0);
            rules.any(|rule| rule.times.iter().filter_map(Span::minutes).any(|(from, to)| (from..to).contains(at)))
        };
        if self.lone.iter().all(told) { Ok(()) } else { Err(Why::EndUnknown) }
    }

    /// "Daily 9-6 on weekdays, Saturdays 10-4": every day, and yet otherwise on some.
    fn daily_and_others(&self) -> Result<(), Why> {
        let rules = self.schedule.rules.iter().enumerate();
        let times = |at: usize| self.schedule.rules.get(at).map(|rule| &rule.times);
        let mut others = rules.filter(|(at, _)| !self.daily.contains(at));
        let differs = others.any(|(_, rule)| self.daily.iter().any(|at| times(*at) != Some(&rule.times)));
        if differs { Err(Why::Contradiction) } else { Ok(()) }
    }

    /// Days without times are no matter where the text goes through the whole week, or tells of them elsewhere.
    fn blanks(&self) -> Result<(), Why> {
        let told = self.schedule.rules.iter().fold(0, |mask, rule| mask | rule.weekdays());
        let closed = self.closed.iter().fold(0, |mask, pick| mask | 1 << pick.weekday);
        let masks = self.blank.iter().map(|days| days.picks.iter().fold(0, |mask: u8, pick| mask | 1 << pick.weekday));
        let blank = masks.fold(0, |all, mask| all | mask);
        let each_alone = self.blank.iter().all(|days| days.picks.len() == 1);
        let whole_week = each_alone && told | closed | blank == 0b111_1111;
        if blank & !told == 0 || whole_week { Ok(()) } else { Err(Why::DayWithoutTime) }
    }
}

/// Cuts a break out of the span it lies in.
fn cut(times: &mut Vec<Span>, (from, to): (u16, u16)) -> bool {
    let around =
        times.iter().position(|span| span.minutes().is_some_and(|(opens, closes)| opens < from && to < closes));
    let Some((opens, closes)) = around.and_then(|at| times.get(at)).and_then(Span::minutes) else { return false };
    times.retain(|span| span.minutes() != Some((opens, closes)));
    times.extend([Span::of(opens, from), Span::of(to, closes)]);
    true
}

/// "Soup from 12" within hours that are told is no time of its own; beside them it leaves the end unclear.
///
/// # Errors
/// [`Why::EndUnknown`] where a day has an open end and other times.
fn open_ends(rules: &mut Vec<Rule>) -> Result<(), Why> {
    let told: Vec<(u8, Span)> = rules.iter().flat_map(|r| r.times.iter().map(|span| (r.weekdays(), *span))).collect();
    for rule in rules.iter_mut() {
        let days = rule.weekdays();
        let others: Vec<(u16, u16)> =
            told.iter().filter(|(mask, _)| mask & days != 0).filter_map(|(_, span)| span.minutes()).collect();
        let is_open = |span: &Span| span.to == End::Open;
        if others.is_empty() || !rule.times.iter().any(is_open) {
            continue;
        }
        let within = |span: &Span| match span.from {
            Edge::Minute(from) => others.iter().any(|(opens, closes)| (*opens..*closes).contains(&from)),
            _ => false,
        };
        if rule.times.iter().any(|span| is_open(span) && !within(span)) {
            return Err(Why::EndUnknown);
        }
        rule.times.retain(|span| !is_open(span));
    }
    rules.retain(|rule| !rule.times.is_empty());
    Ok(())
}
