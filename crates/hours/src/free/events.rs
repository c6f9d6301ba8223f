//! Items of a text by sentence, spans that belong together made one, parts of the day put to their spans.

use super::item::{Days, Item, RawSpan};
use crate::Season;
use crate::words::key::Part;

/// Spans of the same days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Times {
    /// In the order they are told.
    pub spans: Vec<Told>,
}

/// A span and what is said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// The span.
    pub span: RawSpan,
    /// Part of the day said beside it.
    pub part: Option<Part>,
    /// Whether words stand between it and what was told before.
    pub apart: bool,
}

/// One thing said in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// Days.
    Days(Days),
    /// Times.
    Times(Times),
    /// Closed.
    Closed,
    /// Except; whether it may be about something else.
    Except(bool),
    /// Part of the year.
    Season(Season),
    /// Weeks of the month.
    Weeks(Vec<i8>),
}

/// Events, sentence by sentence.
pub(super) fn sentences(items: &[Item]) -> Vec<Vec<Event>> {
    items.split(|item| *item == Item::Break).map(events).collect()
}

fn events(items: &[Item]) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut part: Option<Part> = None;
    for (at, item) in items.iter().enumerate() {
        let next_is_span = matches!(items.get(at + 1), Some(Item::Span(..)));
        let event = match item {
            Item::Span(span, apart) => {
                push_span(&mut events, Told { span: *span, part: part.take(), apart: *apart });
                None
            }
            Item::Part(said) => {
                if next_is_span || !give(events.last_mut(), *said) {
                    part = Some(*said);
                }
                None
            }
            Item::Days(days) => Some(Event::Days(days.clone())),
            Item::Closed => Some(Event::Closed),
            Item::Except(weak) => Some(Event::Except(*weak)),
            Item::Season(season) => Some(Event::Season(*season)),
            Item::Weeks(weeks) => Some(Event::Weeks(weeks.clone())),
            Item::NoBankHolidays | Item::Caveat(_) => {
                // What was closed or excepted is told by now.
                if matches!(events.last(), Some(Event::Closed | Event::Except(_))) {
                    events.pop();
                }
                None
            }
            Item::Break | Item::Monthly => None,
        };
        events.extend(event);
    }
    events
}

fn push_span(events: &mut Vec<Event>, told: Told) {
    match events.last_mut() {
        Some(Event::Times(times)) => times.spans.push(told),
        _ => events.push(Event::Times(Times { spans: vec![told] })),
    }
}

/// Gives a part of the day to the span just before it.
fn give(last: Option<&mut Event>, part: Part) -> bool {
    let Some(Event::Times(times)) = last else { return false };
    match times.spans.last_mut() {
        Some(told) if told.part.is_none() => {
            told.part = Some(part);
            true
        }
        _ => false,
    }
}
