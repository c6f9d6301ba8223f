//! Checks laid over services by their ids.
//!
//! What somebody was told stands over what a publisher wrote before that day. What a publisher has dated later stands,
//! and the check then fills only what is still unknown. A service that was found closed is left out, with the reason.

use crate::check::Check;
use crate::field::Field;
use serde::Serialize;
use std::collections::BTreeMap;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::{AgeRange, Capacity, Cost, Evidence, Mode, Modes, Service, Tri, WeekHours};
use waymark_core::date::Date;

/// Days after a check at which the next is due, where no day was set.
const AGAIN_DAYS: u32 = 182;

/// What laying checks over services did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Services that now say when they were checked, and by whom.
    pub checked: u32,
    /// Services that were found closed and are left out.
    pub left_out: Vec<Closed>,
    /// Checks of services that are not in the list; they are kept.
    pub without_service: u32,
    /// Services that were rung without reaching anybody since they were last checked, by id.
    pub tried: BTreeMap<String, Tried>,
}

/// A service that was found closed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Closed {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who found it closed, and when.
    pub reason: String,
}

/// Calls that nobody answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// How many.
    pub times: u32,
    /// The last day.
    pub last: String,
}

/// Lays the checks over the services, in any order: they are sorted by day. Doing it twice is doing it once.
pub fn apply(checks: &[Check], services: &mut Vec<Service>, vocabulary: &Vocabulary) -> Applied {
    let mut by_id: BTreeMap<&str, Vec<(Date, &Check)>> = BTreeMap::new();
    for check in checks {
        if let Some(day) = Date::parse(&check.checked_on).filter(|day| day.day > 0) {
            by_id.entry(&check.id).or_default().push((day, check));
        }
    }
    // Stable: of two on one day the later line counts.
    by_id.values_mut().for_each(|list| list.sort_by_key(|(day, _)| *day));
    let mut applied = Applied::default();
    services.retain_mut(|service| {
        let Some(list) = by_id.remove(service.id.as_str()) else { return true };
        match lay_over(service, &list, vocabulary, &mut applied) {
            None => true,
            Some(reason) => {
                applied.left_out.push(Closed { id: service.id.clone(), name: service.name.clone(), reason });
                false
            }
        }
    });
    applied.left_out.sort();
    applied.without_service = by_id.values().map(|list| list.len() as u32).sum();
    applied
}

/// All checks of one service; the reason where it is closed.
fn lay_over(
    service: &mut Service,
    list: &[(Date, &Check)],
    words: &Vocabulary,
    applied: &mut Applied,
) -> Option<String> {
    let mut closed = None;
    let mut tried = Tried::default();
    let mut last = None;
    // Of two answers to one question the later stands.
    let mut answers: BTreeMap<&str, (Date, &str)> = BTreeMap::new();
    for (day, check) in list {
        if check.answers.get("open").is_some_and(|open| open == "no") {
            closed = Some(format!("found closed on {} by {}", check.checked_on, check.by));
        } else if check.reached {
            closed = None;
        }
        if check.reached {
            tried = Tried::default();
            last = Some((*day, *check));
            answers.extend(check.answers.iter().map(|(name, value)| (name.as_str(), (*day, value.as_str()))));
        } else {
            tried = Tried { times: tried.times + 1, last: check.checked_on.clone() };
        }
    }
    if closed.is_none() && tried.times > 0 {
        applied.tried.insert(service.id.clone(), tried);
    }
    if let (None, Some((day, check))) = (&closed, last) {
        applied.checked += 1;
        let since = service.known_since();
        for (name, (day, value)) in &answers {
            let value = waymark_core::text::plain(value, 700);
            set(service, name, &value, since.is_none_or(|since| since <= *day), words);
        }
        sign(service, day, check);
    }
    closed
}

/// Who checked it, and when it is due again.
fn sign(service: &mut Service, day: Date, check: &Check) {
    if service.checked_on.is_some_and(|before| before > day) {
        return;
    }
    service.checked_on = Some(day);
    service.checked_by = waymark_core::text::plain(&check.by, 80);
    let next = check.answers.get("next-check").and_then(|next| Date::parse(next));
    service.next_check = Some(next.unwrap_or_else(|| day.plus_days(AGAIN_DAYS)));
    service.evidence = Evidence::OwnPage;
}

/// One answer. Where the publisher has said more since, it only fills what is not known.
fn set(service: &mut Service, name: &str, value: &str, is_newest: bool, words: &Vocabulary) {
    let text = |slot: &mut String| {
        if is_newest || slot.is_empty() {
            value.clone_into(slot);
        }
    };
    match name {
        "phone" => text(&mut service.phone),
        "email" => text(&mut service.email),
        "url" if waymark_core::text::web_address(value).is_some() => text(&mut service.url),
        "postcode" => text(&mut service.postcode),
        "first-time" => text(&mut service.first_time),
        "hours" if is_newest || service.hours_text.is_empty() => {
            value.clone_into(&mut service.hours_text);
            service.hours = WeekHours::parse(value);
        }
        "cost" if is_newest || service.cost == Cost::Unknown => service.cost = cost(value).unwrap_or(service.cost),
        "youngest" if is_newest || service.age.min.is_none() => {
            set_ages(service, AgeRange { min: age(value, Some(0)), ..service.age }, is_newest, |age| age.max = None);
        }
        "oldest" if is_newest || service.age.max.is_none() => {
            set_ages(service, AgeRange { max: age(value, None), ..service.age }, is_newest, |age| age.min = None);
        }
        "referral" if is_newest || service.self_referral == Tri::Unknown => {
            service.self_referral = if value == "yes" { Tri::Yes } else { Tri::No };
        }
        "room" if is_newest || service.capacity == Capacity::Unknown => {
            service.capacity = room(value).unwrap_or(service.capacity);
        }
        "modes" if is_newest || service.modes.is_unknown() => {
            let known = |name: &str| Mode::ALL.iter().find(|(_, known)| *known == name).map(|(mode, _)| *mode);
            let modes: Modes = value.split(';').filter_map(known).collect();
            service.modes = if modes.is_unknown() { service.modes } else { modes };
        }
        _ => feature(service, name, value, is_newest, words),
    }
}

/// Ages, unless the new end crosses the old one: then the older of the two is no longer known.
fn set_ages(service: &mut Service, mut ages: AgeRange, is_newest: bool, forget: fn(&mut AgeRange)) {
    let crossed = ages.min.zip(ages.max).is_some_and(|(min, max)| min > max);
    if crossed && is_newest {
        forget(&mut ages);
    }
    if !crossed || is_newest {
        service.age = ages;
    }
}

fn feature(service: &mut Service, name: &str, value: &str, is_newest: bool, words: &Vocabulary) {
    let field = Field::ALL.iter().find(|(_, id, _)| *id == name).map(|(field, ..)| *field);
    let Some(feature) = field.and_then(|field| field.feature(words)) else { return };
    let is_known = service.access.contains(feature) || service.access_absent.contains(feature);
    if is_known && !is_newest {
        return;
    }
    let yes = value == "yes";
    let (to, from) = if yes {
        (&mut service.access, &mut service.access_absent)
    } else {
        (&mut service.access_absent, &mut service.access)
    };
    to.insert(feature);
    from.remove(feature);
    match field {
        Some(Field::Bsl) => service.languages.bsl = yes,
        Some(Field::Interpreter) => service.languages.interpreter = yes,
        _ => {}
    }
}

fn cost(value: &str) -> Option<Cost> {
    let costs = [("free", Cost::Free), ("donation", Cost::Donation), ("low", Cost::Low), ("paid", Cost::Paid)];
    costs.into_iter().find(|(name, _)| *name == value).map(|(_, cost)| cost)
}
fn room(value: &str) -> Option<Capacity> {
    let rooms = [("room", Capacity::Room), ("waiting list", Capacity::Waitlist), ("full", Capacity::Full)];
    rooms.into_iter().find(|(name, _)| *name == value).map(|(_, room)| room)
}
fn age(value: &str, any: Option<u8>) -> Option<u8> {
    if value == "any" { any } else { value.parse().ok() }
}
