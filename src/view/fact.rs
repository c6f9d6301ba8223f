//! The facts of a service as they stand on its card and page: when, where, cost, how to reach it.

use super::hours;
use crate::cx::Cx;
use waymark_core::catalogue::{Cost, Mode, Precision, Service};
use waymark_core::letters::{capitalised, uncapitalised};
use waymark_core::matching::distance_words;
use waymark_core::text::cut;
use yew::AttrValue;

/// What a fact says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Lines of text.
    Text(Vec<String>),
    /// A number to dial, with notes: an office, when it is answered.
    Phone(String, Vec<String>),
    /// An e-mail address.
    Email(String),
    /// A page of another website, by the words for its link.
    Web(String, String),
}

/// A fact and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// "When", "Where".
    pub name: AttrValue,
    /// What is known, or that nothing is.
    pub value: Value,
}

/// When, where, cost and how to reach it, in the same order for every service. What is not known says so.
pub fn facts(cx: &Cx, service: &Service, metres: Option<u32>) -> Vec<Fact> {
    let text = |key: &str, lines: Vec<String>| Fact { name: cx.t(key), value: Value::Text(lines) };
    let known = |lines: Vec<String>| if lines.is_empty() { vec![unknown(cx, service)] } else { lines };
    let place = place(cx, service, metres);
    let place_or_ways = match place.as_slice() {
        [] => text("fact.how", known(ways(cx, service).into_iter().collect())),
        _ => text("fact.where", place),
    };
    let cost = known(cost(cx, service));
    [text("fact.when", known(when(cx, service))), place_or_ways, text("fact.cost", cost)]
        .into_iter()
        .chain(contacts(cx, service))
        .collect()
}

/// Every way to reach a service, or that none is known.
pub fn contacts(cx: &Cx, service: &Service) -> Vec<Fact> {
    let fact = |key: &str, value: Value| Fact { name: cx.t(key), value };
    let web = |url: &String| Value::Web(url.clone(), host(url).to_owned());
    let near = |url: &String| Value::Web(url.clone(), cx.t("fact.find-local").to_string());
    let all = [
        (!service.phone.is_empty()).then(|| fact("fact.phone", phone(cx, service))),
        (!service.text.is_empty()).then(|| fact("fact.text", Value::Text(vec![service.text.clone()]))),
        (!service.email.is_empty()).then(|| fact("fact.email", Value::Email(service.email.clone()))),
        (!service.url.is_empty()).then(|| fact("fact.web", web(&service.url))),
        (!service.find_local_url.is_empty()).then(|| fact("fact.local", near(&service.find_local_url))),
    ];
    let known: Vec<Fact> = all.into_iter().flatten().collect();
    if known.is_empty() {
        return vec![fact("fact.contact", Value::Text(vec![cx.t("fact.no-contact").to_string()]))];
    }
    known
}

fn phone(cx: &Cx, service: &Service) -> Value {
    let office = service.phone_is_office.then(|| cx.t("fact.office").to_string());
    let hours = &service.phone_hours;
    let says_more = !hours.is_empty() && !is_open_by_phone(service);
    let answered = says_more.then(|| cx.fill("fact.answered", &[("hours", &lower_first(hours))]).to_string());
    Value::Phone(service.phone.clone(), office.into_iter().chain(answered).collect())
}

/// When it is open. The publisher's own words where they are no plain weekly hours; empty where nothing is known.
pub fn when(cx: &Cx, service: &Service) -> Vec<String> {
    let lines = |text: &String| Some(text.clone()).filter(|text| !text.is_empty()).into_iter().collect();
    match &service.hours {
        Some(week) => hours::lines(&cx.state.bank.words, week),
        None if is_open_by_phone(service) => lines(&service.phone_hours),
        None => lines(&service.hours_text),
    }
}

/// Whether it is open when its phone is answered: a line, with no place and no hours of its own.
fn is_open_by_phone(service: &Service) -> bool {
    let no_place = service.point.is_none() && service.address.is_empty() && service.postcode.is_empty();
    service.hours_text.is_empty() && no_place && !service.phone_is_office
}

/// Where it is, only as exactly as is known, and how far. Empty for what is no place.
pub fn place(cx: &Cx, service: &Service, metres: Option<u32>) -> Vec<String> {
    let mut lines = address(cx, service);
    let away = metres.filter(|_| !lines.is_empty()).map(|metres| distance_words(&cx.state.bank, service, metres));
    if away.is_some() && only_the_area_is_known(service) {
        // The words for the distance name the area too.
        lines.clear();
    }
    lines.extend(away);
    lines
}

/// How far it is, where both places are known closely enough.
pub fn metres(cx: &Cx, service: &Service) -> Option<u32> {
    let there = service.point.filter(|_| matches!(service.precision, Precision::Exact | Precision::Outcode));
    cx.place.point.zip(there).map(|(here, there)| here.metres_to(there))
}

/// The address as text, or the area it is in.
pub fn address(cx: &Cx, service: &Service) -> Vec<String> {
    let site = &cx.state.data.site;
    if only_the_area_is_known(service) {
        return vec![cx.fill("fact.in-area", &[("area", &service.postcode)]).to_string()];
    }
    let parts: Vec<&str> =
        [&service.address, &service.postcode].into_iter().map(|t| t.trim()).filter(|t| !t.is_empty()).collect();
    if parts.is_empty() && service.precision == Precision::Area && !site.home_area_name.is_empty() {
        return vec![cx.fill("fact.in-place", &[("place", &site.home_area_name)]).to_string()];
    }
    if parts.is_empty() { Vec::new() } else { vec![parts.join(", ")] }
}

fn only_the_area_is_known(service: &Service) -> bool {
    service.precision == Precision::Outcode && service.address.is_empty()
}

/// "By phone or online"; none where no way is known.
pub fn ways(cx: &Cx, service: &Service) -> Option<String> {
    let words = &cx.state.bank.words;
    let names: Vec<String> = Mode::ALL
        .iter()
        .filter(|(mode, _)| service.modes.contains(*mode))
        .map(|(_, name)| words.get(&format!("reason.mode.way.{name}")).to_owned())
        .collect();
    let (last, first) = names.split_last()?;
    let said = match first {
        [] => last.clone(),
        first => words.fill("reason.list.or", &[("first", &first.join(", ")), ("last", last)]),
    };
    Some(capitalised(&said))
}

/// What it costs; empty where that is not known.
pub fn cost(cx: &Cx, service: &Service) -> Vec<String> {
    let key = match service.cost {
        Cost::Free => Some("cost.free"),
        Cost::Donation => Some("cost.donation"),
        Cost::Low => Some("cost.low"),
        Cost::Paid => Some("cost.paid"),
        Cost::Unknown => None,
    };
    let note = Some(&service.cost_note).filter(|note| !note.is_empty()).cloned();
    key.map(|key| cx.t(key).to_string()).into_iter().chain(note).collect()
}

/// That something is not known, and how to find out.
pub fn unknown(cx: &Cx, service: &Service) -> String {
    cx.t(if service.phone.is_empty() { "fact.unknown" } else { "fact.unknown-ring" }).to_string()
}

/// The name of the website an address leads to.
pub fn host(url: &str) -> &str {
    let rest = cut(url, "://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// For the middle of a sentence, but for the names of days and months.
fn lower_first(text: &str) -> String {
    const NAMES: [&str; 8] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "English"];
    if NAMES.iter().any(|name| text.starts_with(name)) {
        return text.to_owned();
    }
    uncapitalised(text)
}
