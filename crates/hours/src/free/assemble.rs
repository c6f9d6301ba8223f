//! Days and times put together, in whichever order they are told, into a schedule.

use super::events::{self, Event, Times, Told};
use super::half::{self, Around};
use super::item::{Days, Item, RawSpan};
use super::token::Style;
use super::{closures, finish};
use crate::model::DAY;
use crate::{Edge, End, Pick, Rule, Schedule, Season, Span, Why};

/// The schedule that these items tell.
///
/// # Errors
/// Where a day has no time, a time no day, or it is not clear which belongs to which.
pub(super) fn assemble(items: &[Item], style: Style) -> Result<Schedule, Why> {
    finish::nothing_to_read(items)?;
    let mut build = Build { style, ..Build::default() };
    for item in items {
        match item {
            Item::Caveat(caveat) => drop(build.schedule.caveats.insert(*caveat)),
            Item::NoBankHolidays => build.schedule.off_on_bank_holidays = true,
            _ => {}
        }
    }
    for mut sentence in events::sentences(items) {
        while let Some(otherwise) = closures::otherwise(&mut sentence) {
            let before = std::mem::replace(&mut sentence, otherwise);
            build.closing(before)?;
            build.without(sentence.first())?;
        }
        build.closing(sentence)?;
    }
    build.finish(items.contains(&Item::Monthly))
}

/// A schedule in the making.
#[derive(Debug, Default)]
pub(super) struct Build {
    pub(super) schedule: Schedule,
    pub(super) style: Style,
    /// Days of a sentence that had no times, waiting for the next.
    pub(super) waiting_days: Option<Days>,
    /// Times of a sentence that had no days.
    pub(super) waiting_times: Option<Times>,
    /// Days of the rule before, where days are told first.
    pub(super) last: Option<Days>,
    /// Days without times.
    pub(super) blank: Vec<Days>,
    pub(super) closed: Vec<Pick>,
    pub(super) season: Option<Season>,
    pub(super) weeks: Vec<i8>,
    /// Times told alone, and the weekdays they are for.
    pub(super) lone: Vec<(u8, u16)>,
    /// Rules said to be for every day, by position.
    pub(super) daily: Vec<usize>,
}

impl Build {
    pub(super) fn sentence(&mut self, events: Vec<Event>) -> Result<(), Why> {
        let first_rule = self.schedule.rules.len();
        let mut pairs: Vec<Event> = Vec::new();
        let mut events = events.into_iter().peekable();
        while let Some(event) = events.next() {
            let is_timed = matches!(events.peek(), Some(Event::Times(_)));
            let rest = events.clone();
            match event {
                Event::Season(_) if is_between(&pairs, rest) => return Err(Why::Seasons),
                Event::Season(season) => self.season(season, first_rule, &mut pairs)?,
                Event::Weeks(weeks) => self.weeks(weeks, &mut pairs),
                Event::Days(days) if !is_timed && is_repeat(&days, &mut pairs)? => {}
                event => pairs.push(event),
            }
        }
        self.pairs(pairs)
    }

    /// Days and times by turns.
    fn pairs(&mut self, mut pairs: Vec<Event>) -> Result<(), Why> {
        let days = pairs.iter().filter(|event| matches!(event, Event::Days(_))).count();
        let starts_with_times = matches!(pairs.first(), Some(Event::Times(_)));
        if starts_with_times && let Some(days) = self.waiting_days.take() {
            pairs.insert(0, Event::Days(days));
        } else if starts_with_times && days == 0 {
            return self.times_alone(pairs);
        } else if starts_with_times {
            return self.times_first(pairs);
        } else if days == 1
            && pairs.len() == 1
            && let Some(times) = self.waiting_times.take()
        {
            return self.times_first([Event::Times(times)].into_iter().chain(pairs).collect());
        }
        self.days_first(pairs)
    }

    fn times_alone(&mut self, pairs: Vec<Event>) -> Result<(), Why> {
        for event in pairs {
            let Event::Times(times) = event else { continue };
            match self.last.clone() {
                Some(days) => self.rule(days, &times)?,
                None if self.waiting_times.is_some() => return Err(Why::TimeWithoutDay),
                None => self.waiting_times = Some(times),
            }
        }
        Ok(())
    }

    fn times_first(&mut self, pairs: Vec<Event>) -> Result<(), Why> {
        if self.waiting_times.is_some() {
            return Err(Why::TimeWithoutDay);
        }
        let mut waiting: Option<Times> = None;
        for event in pairs {
            match (event, waiting.take()) {
                (Event::Times(times), None) => waiting = Some(times),
                (Event::Days(days), Some(times)) => self.rule(days, &times)?,
                _ => return Err(Why::DayWithoutTime),
            }
        }
        self.last = None;
        if waiting.is_some() { Err(Why::TimeWithoutDay) } else { Ok(()) }
    }

    fn days_first(&mut self, pairs: Vec<Event>) -> Result<(), Why> {
        for event in pairs {
            match event {
                Event::Days(days) => {
                    if self.waiting_times.is_some() {
                        return Err(Why::TimeWithoutDay);
                    }
                    let before = self.waiting_days.replace(days);
                    self.blank.extend(before.filter(|days| !days.generic));
                }
                Event::Times(times) => {
                    let days = self.waiting_days.take().or_else(|| self.last.clone());
                    let days = days.ok_or(Why::NoDays)?;
                    self.last = Some(days.clone());
                    self.rule(days, &times)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn weeks(&mut self, weeks: Vec<i8>, pairs: &mut [Event]) {
        let days = pairs.iter_mut().rev().find_map(|event| match event {
            Event::Days(days) => Some(days),
            _ => None,
        });
        match days {
            Some(days) => days.picks.iter_mut().for_each(|pick| pick.nth.clone_from(&weeks)),
            None => self.weeks = weeks,
        }
    }

    /// A season before any times is for what follows; one after them for its own sentence.
    fn season(&mut self, season: Season, first_rule: usize, pairs: &mut Vec<Event>) -> Result<(), Why> {
        let has_times = pairs.iter().any(|event| matches!(event, Event::Times(_)));
        if !has_times && (self.schedule.rules.is_empty() || self.season.is_some()) {
            self.season = Some(season);
            return Ok(());
        }
        self.pairs(std::mem::take(pairs))?;
        if self.season.is_some() {
            self.season = Some(season);
            return Ok(());
        }
        let from = if self.schedule.rules.len() > first_rule { first_rule } else { 0 };
        let rules = self.schedule.rules.iter_mut().skip(from);
        rules.filter(|rule| rule.season.is_none()).for_each(|rule| rule.season = Some(season));
        Ok(())
    }

    fn rule(&mut self, days: Days, times: &Times) -> Result<(), Why> {
        let Days { picks: mut days, generic, .. } = days;
        if !self.weeks.is_empty() {
            days.iter_mut().for_each(|pick| pick.nth.clone_from(&self.weeks));
        }
        let mask = days.iter().fold(0, |mask, pick| mask | 1 << pick.weekday);
        let times = self.spans(times, mask, days.len() >= 5)?;
        if !times.is_empty() {
            self.daily.extend(generic.then_some(self.schedule.rules.len()));
            self.schedule.rules.push(Rule { season: self.season, days, times });
        }
        Ok(())
    }

    pub(super) fn spans(&mut self, times: &Times, days: u8, most_days: bool) -> Result<Vec<Span>, Why> {
        let mut spans: Vec<Span> = Vec::new();
        for Told { span: raw, part, apart } in &times.spans {
            let before = spans.last().and_then(Span::minutes);
            let after = before.map(|(_, to)| to);
            let alone = times.spans.len() == 1 || before.is_some();
            let Style { of_24, by_night } = self.style;
            let around = Around { part: *part, of_24, after, most_days, by_night, alone };
            let span = match *raw {
                RawSpan::Lone(at) => {
                    self.lone.push((days, half::start(at, around)?));
                    continue;
                }
                RawSpan::Clock(from, to) => {
                    let (from, to, caveat) = half::resolve(from, to, around)?;
                    self.schedule.caveats.extend(caveat);
                    Span::of(from, to)
                }
                RawSpan::Open(from) => Span { from: Edge::Minute(half::start(from, around)?), to: End::Open },
                RawSpan::Sun(from, to) => Span { from, to: End::At(to) },
                RawSpan::AllHours => Span::of(0, DAY),
            };
            // "9-17 / 13-14": twice open, or closed for an hour?
            let within = |(from, to): (u16, u16)| span.minutes().is_some_and(|(a, b)| from < a && b < to);
            if !apart && before.is_some_and(within) {
                return Err(Why::Contradiction);
            }
            spans.push(span);
        }
        Ok(spans)
    }
}

/// Times before a season and after it, and no other: it could be of either.
fn is_between(before: &[Event], rest: impl Iterator<Item = Event>) -> bool {
    let is_times = |event: &Event| matches!(event, Event::Times(_));
    let rest: Vec<Event> = rest.collect();
    let told_again = rest.iter().any(|event| matches!(event, Event::Season(_)));
    before.iter().any(is_times) && rest.iter().any(is_times) && !told_again
}

/// Days that only say again, or more closely, which days the times before were for.
fn is_repeat(days: &Days, pairs: &mut [Event]) -> Result<bool, Why> {
    let [.., Event::Days(before), Event::Times(_)] = pairs else { return Ok(false) };
    let covers = |pick: &Pick| before.picks.iter().any(|other| other.weekday == pick.weekday && other.nth.is_empty());
    let narrower = days.picks.iter().all(|pick| !pick.nth.is_empty() && covers(pick));
    if !narrower || days.apart || before.picks.len() != days.picks.len() {
        // "Monday to Friday 9-5 daily".
        return Ok(days.generic);
    }
    // "Thursday 2-4, 1st Thursday of the month lunch": every Thursday, or the first?
    if days.is_led_on {
        return Err(Why::Contradiction);
    }
    before.picks.clone_from(&days.picks);
    Ok(true)
}
