//! The ring list: which services to ring this month, why, and what to ask.
//!
//! A service's score is (1 + how many made-up people see it) × (months since anything was known of it + 5 × things not
//! known). What is shown most and known least comes first; the words beside it say the same numbers. Left off are urgent
//! lines (nobody holds up a crisis line with questions: the release checklist has a person ring each), what was rung
//! within half a year or is not due yet, and what has no phone, e-mail or page.

use crate::apply::Tried;
use crate::field::Field;
use crate::fresh::written;
use crate::people::Shown;
use serde::Serialize;
use std::collections::BTreeMap;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::{Cost, Kind, Service};
use waymark_core::date::Date;

/// Services on the list when no number is given.
pub const TOP: usize = 20;
/// Months that stand for "no date at all", and the most that count.
pub const NO_DATE: u32 = 60;
/// Months for which one unknown thing stands.
pub const UNKNOWN: u32 = 5;
/// Months after which a check by hand is due again where no day was set.
pub const AGAIN: u32 = 6;
/// Months after which what is known is asked again.
const OLD: u32 = 12;

/// The ring list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ring {
    /// Whom to ring, the most pressing first.
    pub calls: Vec<Call>,
    /// Services that are due, in all.
    pub due: u32,
    /// Services that were rung lately and are not due.
    pub not_due: u32,
    /// Services that are left off as there is no way to reach anybody.
    pub no_way: u32,
    /// Made-up people.
    pub people: u32,
}

/// One service to ring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who runs it.
    pub organisation: String,
    /// Its number as far as is known.
    pub phone: String,
    /// Its e-mail address.
    pub email: String,
    /// Its web page.
    pub url: String,
    /// How many made-up people see it.
    pub shown: u32,
    /// Months since anything was known of it; [`NO_DATE`] at most, and where there is no date.
    pub months: u32,
    /// Things not known.
    pub unknown: u32,
    /// The score.
    pub score: u32,
    /// The score in words.
    pub why: String,
    /// What to ask.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The column of the sheet where the answer goes.
    pub column: &'static str,
    /// As one says it.
    pub words: String,
}

/// Makes the list. `shown` stands in the order of the services.
pub fn ring(
    services: &[&Service],
    vocabulary: &Vocabulary,
    shown: &Shown,
    tried: &BTreeMap<String, Tried>,
    today: Date,
    top: usize,
) -> Ring {
    let mut ring = Ring { people: shown.people, ..Ring::default() };
    for (service, times) in services.iter().zip(&shown.times).filter(|(service, _)| service.kind != Kind::Urgent) {
        if !is_due(service, today) {
            ring.not_due += 1;
        } else if [&service.phone, &service.email, &service.url].iter().all(|way| way.is_empty()) {
            ring.no_way += 1;
        } else {
            ring.due += 1;
            ring.calls.push(call(service, vocabulary, (*times, shown.people), tried.get(&service.id), today));
        }
    }
    ring.calls.sort_by(|a, b| {
        b.score.cmp(&a.score).then(b.shown.cmp(&a.shown)).then_with(|| (&a.name, &a.id).cmp(&(&b.name, &b.id)))
    });
    ring.calls.truncate(top);
    ring
}

fn is_due(service: &Service, today: Date) -> bool {
    match (service.next_check, service.checked_on) {
        (Some(due), _) => due <= today,
        (None, Some(checked)) => checked.months_until(today) >= AGAIN,
        (None, None) => true,
    }
}

fn call(
    service: &Service,
    vocabulary: &Vocabulary,
    (shown, people): (u32, u32),
    tried: Option<&Tried>,
    today: Date,
) -> Call {
    let since = service.known_since();
    let months = since.map_or(NO_DATE, |since| since.months_until(today).min(NO_DATE));
    let unknown = Field::unknowns(service, vocabulary).count() as u32;
    let score = (1 + shown) * (months + UNKNOWN * unknown);
    let known = match since {
        Some(since) => format!("what we know is from {} ({months} months)", written(since)),
        None => format!("what we know has no date (counts as {NO_DATE} months)"),
    };
    let checked = service.checked_on.map_or("never".to_owned(), written);
    let tried =
        tried.map(|t| format!(" Rung {} with no answer, last on {}.", times(t.times), t.last)).unwrap_or_default();
    let things = if unknown == 1 { "thing" } else { "things" };
    // Without a place to look from there are no people to show anything to.
    let begin = match people {
        0 => "Last checked".to_owned(),
        _ => format!("Shown to {shown} of {people} made-up people; last checked"),
    };
    let why = format!(
        "{begin} {checked}; {known}; {unknown} {things} unknown. \
         Score: (1 + {shown}) × ({months} + {UNKNOWN} × {unknown}) = {score}.{tried}"
    );
    Call {
        id: service.id.clone(),
        name: service.name.clone(),
        organisation: service.organisation.clone(),
        phone: service.phone.clone(),
        email: service.email.clone(),
        url: service.url.clone(),
        shown,
        months,
        unknown,
        score,
        why,
        questions: questions(service, vocabulary, today),
    }
}

fn times(count: u32) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}

/// Whether it is still there, then what is old, then what is not known.
fn questions(service: &Service, vocabulary: &Vocabulary, today: Date) -> Vec<Question> {
    let ask = |column, words: &str| Question { column, words: words.to_owned() };
    let mut questions = vec![ask("open", "Are you still running, and can people still come or ring?")];
    let is_old = service.checked_on.is_none_or(|checked| checked.months_until(today) > OLD);
    let unknown: Vec<Field> = Field::unknowns(service, vocabulary).collect();
    if is_old && !unknown.contains(&Field::Contact) && !service.phone.is_empty() {
        questions.push(ask("phone", &format!("Is {} still the right number for people to ring?", service.phone)));
    }
    let cost = match service.cost {
        Cost::Free => "that it is free",
        Cost::Donation => "that people give what they can",
        Cost::Low => "that it costs a few pounds",
        Cost::Paid => "that people pay for it",
        Cost::Unknown => "",
    };
    if is_old && !cost.is_empty() {
        questions.push(ask("cost", &format!("We have {cost}. Is that right?")));
    }
    if is_old && !service.hours_text.is_empty() {
        let said = waymark_core::text::plain(&service.hours_text, 160);
        questions.push(ask("hours", &format!("We have these times: {said}. Are they right?")));
    }
    let is_said = |field: &Field| *field == Field::Hours && is_old && !service.hours_text.is_empty();
    let open = unknown.iter().filter(|field| !is_said(field));
    questions.extend(open.map(|field| ask(column(*field), field.question(service))));
    questions
}

/// The column of the sheet for a fact.
fn column(field: Field) -> &'static str {
    match field {
        Field::Contact => "phone",
        Field::Place => "postcode",
        Field::Serves => "notes",
        Field::Ages => "youngest",
        other => other.id(),
    }
}
