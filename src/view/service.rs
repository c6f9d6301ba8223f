//! The sections of a service's own page. Every section is there for every service; what is not known says so.

use super::fact;
use crate::cx::Cx;
use waymark_core::bank::{Entries, Vocabulary};
use waymark_core::catalogue::{Capacity, Precision, Service, Tri};
use waymark_core::ids::{Access, Set, VocabularyId};
use waymark_core::matching::distance_words;

/// Access features of a place, those of language aside.
const OF_A_PLACE: [&str; 6] =
    ["step-free", "accessible-toilet", "hearing-loop", "disabled-parking", "quiet", "bring-someone"];

/// Who it is for: its own words, ages, and people it is only or mostly for.
pub fn who(cx: &Cx, service: &Service) -> Vec<String> {
    let own = (!service.who.is_empty()).then(|| service.who.clone());
    let people = |key: &str, who| {
        let names = names(cx, who);
        (!names.is_empty()).then(|| cx.fill(key, &[("who", &names)]).to_string())
    };
    let ages = ages(cx, service);
    let any_limit = own.is_some() || ages.is_some() || !service.only_for.is_empty() || !service.made_for.is_empty();
    let age_line = ages.or_else(|| any_limit.then(|| cx.t("service.ages-unknown").to_string()));
    let lines: Vec<String> =
        [own, people("service.only-for", service.only_for), people("service.made-for", service.made_for), age_line]
            .into_iter()
            .flatten()
            .collect();
    if lines.is_empty() { vec![cx.t("service.everyone").to_string()] } else { lines }
}

fn ages(cx: &Cx, service: &Service) -> Option<String> {
    let (key, from, to) = match (service.age.min, service.age.max) {
        (Some(from), Some(to)) => ("service.ages-between", from, to),
        (Some(from), None) => ("service.ages-from", from, 0),
        (None, Some(to)) => ("service.ages-to", 0, to),
        (None, None) => return None,
    };
    Some(cx.fill(key, &[("from", &from.to_string()), ("to", &to.to_string())]).to_string())
}

/// Getting there; `None` for what is no place.
pub fn travel(cx: &Cx, service: &Service, metres: Option<u32>) -> Option<String> {
    if fact::address(cx, service).is_empty() {
        return None;
    }
    let away = metres.map(|metres| distance_words(&cx.state.bank, service, metres));
    Some(match away {
        Some(away) => cx.fill("service.travel-away", &[("away", &away)]).to_string(),
        None => fact::unknown(cx, service),
    })
}

/// What is known to be there, known not to be, and not known.
pub fn access(cx: &Cx, service: &Service) -> Vec<String> {
    let (mut lines, unknown) = access_known(cx, service);
    let names = names(cx, unknown);
    if !names.is_empty() {
        lines.push(cx.fill("service.access-unknown", &[("what", &names)]).to_string());
    }
    if lines.is_empty() { vec![cx.t("reason.access.no-place").to_string()] } else { lines }
}

/// What is known to be there and known not to be, in lines, and what of a place is not known.
pub fn access_known(cx: &Cx, service: &Service) -> (Vec<String>, Set<Access>) {
    let vocabulary = &cx.state.bank.vocabulary;
    let goes_there = service.has_place() || !service.address.is_empty() || !service.is_remote();
    let asked: Set<Access> =
        OF_A_PLACE.iter().filter(|_| goes_there).filter_map(|id| vocabulary.find::<Access>(id)).collect();
    let unknown = asked.difference(service.access).difference(service.access_absent);
    let line = |key: &str, what| {
        let names = names(cx, what);
        (!names.is_empty()).then(|| cx.fill(key, &[("what", &names)]).to_string())
    };
    let note = (!service.access_note.is_empty()).then(|| service.access_note.clone());
    let lines: Vec<String> =
        [line("service.access-yes", service.access), note, line("service.access-no", service.access_absent)]
            .into_iter()
            .flatten()
            .collect();
    (lines, unknown)
}

/// Languages besides English.
pub fn languages(cx: &Cx, service: &Service) -> Vec<String> {
    let known = service.languages;
    let note = (!service.languages_note.is_empty()).then(|| service.languages_note.clone());
    let lines: Vec<String> = [
        known.welsh.then(|| cx.t("service.welsh").to_string()),
        known.bsl.then(|| cx.t("service.bsl").to_string()),
        known.interpreter.then(|| cx.t("service.interpreter").to_string()),
        note,
    ]
    .into_iter()
    .flatten()
    .collect();
    if lines.is_empty() { vec![fact::unknown(cx, service)] } else { lines }
}

/// How to get in, and whether there is room.
pub fn start(cx: &Cx, service: &Service) -> [String; 2] {
    let referral = match service.self_referral {
        Tri::Yes => "service.self-yes",
        Tri::No => "service.self-no",
        Tri::Unknown => "service.self-unknown",
    };
    let room = match service.capacity {
        Capacity::Room => "service.room",
        Capacity::Waitlist => "service.waitlist",
        Capacity::Full => "service.full",
        Capacity::Unknown => "service.room-unknown",
    };
    [referral, room].map(|key| cx.t(key).to_string())
}

/// A map of the place itself, where that is known. The address says where it is and nothing of where the person is.
pub fn map(service: &Service) -> Option<String> {
    if service.precision != Precision::Exact {
        return None;
    }
    let words: Vec<&str> =
        [&service.address, &service.postcode].into_iter().map(|t| t.trim()).filter(|t| !t.is_empty()).collect();
    let query = match (words.as_slice(), service.point) {
        ([], Some(point)) => format!("{},{}", degrees(point.lat), degrees(point.lon)),
        ([], None) => return None,
        (words, _) => words.join(", "),
    };
    Some(format!("https://www.openstreetmap.org/search?query={}", encoded(&query)))
}

fn degrees(ten_thousandths: i32) -> String {
    let sign = if ten_thousandths < 0 { "-" } else { "" };
    let size = ten_thousandths.unsigned_abs();
    format!("{sign}{}.{:04}", size / 10_000, size % 10_000)
}

/// Text as part of an address: everything but plain letters and digits is written as its bytes.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
        out
    })
}

/// Labels of a set, as a list in the middle of a sentence.
fn names<T: VocabularyId>(cx: &Cx, ids: Set<T>) -> String
where
    Vocabulary: Entries<T>,
{
    let labels: Vec<&str> = ids.iter().map(|id| cx.state.bank.vocabulary.label(id)).collect();
    listed(cx, &labels)
}

/// Words as a list in the middle of a sentence: "one, two and three".
pub fn listed(cx: &Cx, words: &[&str]) -> String {
    match words.split_last() {
        Some((last, first)) if !first.is_empty() => {
            cx.fill("reason.list.and", &[("first", &first.join(", ")), ("last", last)]).to_string()
        }
        _ => words.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::geo::Point;

    #[test]
    fn a_map_is_asked_for_by_the_place_alone() {
        let hall = Service {
            address: "St Mary’s, 1 High Street".into(),
            postcode: "M33 1AA".into(),
            precision: Precision::Exact,
            ..Service::default()
        };
        let by_address = "https://www.openstreetmap.org/search?query=St+Mary%E2%80%99s%2C+1+High+Street%2C+M33+1AA";
        assert_eq!(map(&hall).as_deref(), Some(by_address));
        let park = Service {
            point: Some(Point { lat: 533_794, lon: -23_532 }),
            precision: Precision::Exact,
            ..Service::default()
        };
        assert_eq!(map(&park).as_deref(), Some("https://www.openstreetmap.org/search?query=53.3794%2C-2.3532"));
        let somewhere = Service { postcode: "M41".into(), precision: Precision::Outcode, ..Service::default() };
        assert_eq!(map(&somewhere), None, "an area is no pin");
    }
}
