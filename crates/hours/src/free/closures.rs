//! `Closed` and `except` in a sentence, taken out of it: days that are closed, and breaks such as lunch.

use super::events::{Event, Times};
use super::item::Days;
use crate::{Pick, Why};

/// What a sentence says of being closed.
#[derive(Debug, Default)]
pub(super) struct Closures {
    /// Closed on these days.
    pub days: Vec<Pick>,
    /// Closed at these times, on these weekdays or all.
    pub breaks: Vec<(Times, Option<u8>)>,
}

/// "Mon-Fri 9-5 except Wednesday 9-1": what is told of the days left out, taken off the sentence.
pub(super) fn otherwise(events: &mut Vec<Event>) -> Option<Vec<Event>> {
    let is_told = |events: &[Event]| matches!(events, [Event::Except(_), Event::Days(_), Event::Times(_), ..]);
    let at = (1..events.len()).find(|at| events.get(*at..).is_some_and(is_told))?;
    let days_first = events.iter().take(at).position(|e| matches!(e, Event::Days(_)))
        < events.iter().take(at).position(|e| matches!(e, Event::Times(_)));
    let rest = days_first.then(|| events.split_off(at))?;
    Some(rest.into_iter().skip(1).collect())
}

/// Takes them out of the events of a sentence.
///
/// # Errors
/// Where it is not clear what is closed, or when.
pub(super) fn take(events: &mut Vec<Event>) -> Result<Closures, Why> {
    let mut closures = Closures::default();
    while let Some(at) = events.iter().position(|event| matches!(event, Event::Closed | Event::Except(_))) {
        let days_first = !matches!(events.iter().find(|e| is_days_or_times(e)), Some(Event::Times(_)));
        let is_except = matches!(events.get(at), Some(Event::Except(_)));
        let before =
            at.checked_sub(1).and_then(|at| days_of(events.get(at))).filter(|_| days_first && !is_except).cloned();
        let after = days_of(events.get(at + 1)).cloned();
        match (before, after, events.get(at + 1)) {
            (Some(days), after, _) => {
                let untold =
                    after.is_some() && days.picks.len() > 3 && matches!(events.get(at + 2), Some(Event::Times(_)));
                if untold {
                    return Err(Why::Contradiction);
                }
                closures.days.extend(days.picks);
                events.drain(at - 1..=at);
            }
            // "Closed Wednesday 12-1": the day, or an hour of it?
            (None, Some(_), _) if !is_except && is_last_times(events.get(at + 2..)) => return Err(Why::Exceptions),
            (None, Some(days), _) if !(is_except && days.apart) => {
                closures.days.extend(days.picks);
                events.drain(at..=at + 1);
            }
            (None, _, Some(Event::Times(times))) if !is_except => {
                let times = times.clone();
                let days = days_of(events.get(at + 2)).filter(|_| !matches!(events.get(at + 3), Some(Event::Times(_))));
                let mask = days.map(|days| days.picks.iter().fold(0, |mask, pick| mask | 1 << pick.weekday));
                events.drain(at..at + 2 + usize::from(mask.is_some()));
                closures.breaks.push((times, mask));
            }
            _ if events.get(at) == Some(&Event::Except(true)) => {
                events.remove(at);
            }
            _ => return Err(Why::Exceptions),
        }
    }
    Ok(closures)
}

/// Times that no days follow.
fn is_last_times(events: Option<&[Event]>) -> bool {
    matches!(events, Some([Event::Times(_), after @ ..]) if !matches!(after.first(), Some(Event::Days(_))))
}

fn is_days_or_times(event: &Event) -> bool {
    matches!(event, Event::Days(_) | Event::Times(_))
}

fn days_of(event: Option<&Event>) -> Option<&Days> {
    match event {
        Some(Event::Days(days)) => Some(days),
        _ => None,
    }
}
