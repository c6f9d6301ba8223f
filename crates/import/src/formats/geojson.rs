//! GeoJSON: places with properties of any names. What a property means is guessed by its name.

use super::json::feed;
use super::json::node::Log;
use super::told::Taken;
use super::{Format, Row, Stopped, Tell, fits_each, record};
use crate::problem::{At, Problem, Severity};
use crate::raw::{RawPhone, RawPlace, RawService};
use crate::source::Source;
use serde_json::{Map, Value};

/// The importer.
pub struct GeoJson;

impl Format for GeoJson {
    fn name(&self) -> &'static str {
        "geojson"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        fits_each(sources, |shape, _| {
            let is = |map: &Map<String, Value>, word: &str| map.get("type").and_then(Value::as_str) == Some(word);
            let collection =
                is(&shape.members, "FeatureCollection") || shape.lists.iter().any(|list| list == "features");
            let feature = is(shape.record(), "Feature") || shape.has(&["geometry"]);
            if feature || (collection && shape.records.is_empty()) { 95 } else { 0 }
        })
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        feed::read(sources, tell, &mut |map, at| feature(map, at))
    }
}

/// A feature as a record: its properties, with its point.
fn feature(mut feature: Map<String, Value>, at: &At) -> Taken {
    if feature.get("type").and_then(Value::as_str) == Some("FeatureCollection") {
        let why = Problem::new("no-service", Severity::Note, at.clone(), "this is a collection without features");
        return Taken::one(Row::Ignored(why));
    }
    let mut record = match feature.remove("properties") {
        Some(Value::Object(properties)) => flat(properties),
        _ => Map::new(),
    };
    if let Some(id) = feature.remove("id").filter(|_| !record.contains_key("id")) {
        record.insert("id".to_owned(), id);
    }
    let point = feature.get("geometry").and_then(middle);
    if record.is_empty() {
        let why = Problem::new(
            "no-service",
            Severity::Note,
            at.clone(),
            "this place has no properties, so that nobody knows what it is",
        );
        return Taken::one(Row::Ignored(why));
    }
    let contact =
        record.get("contact").or_else(|| record.get("contact_details")).and_then(Value::as_str).map(str::to_owned);
    let log = Log::new(at);
    let mut service = record::plain(&record, &log, at);
    place(&mut service, point);
    if let Some(contact) = contact {
        contacts(&contact, &mut service);
    }
    Taken { rows: vec![Row::Service(Box::new(service))], notes: log.problems() }
}

/// Properties with those of objects in them beside them, by their names with the object's before: `addr:street` and the like
/// come as `addr_street`, which here loses the prefix.
fn flat(properties: Map<String, Value>) -> Map<String, Value> {
    let mut out = Map::new();
    for (key, value) in properties {
        let key = key.strip_prefix("addr_").or_else(|| key.strip_prefix("contact_")).map(str::to_owned).unwrap_or(key);
        let key = match key.as_str() {
            "housenumber" => "address_1".to_owned(),
            "operator" => "organisation_name".to_owned(),
            _ => key,
        };
        out.entry(key).or_insert(value);
    }
    out
}

fn place(service: &mut RawService, point: Option<(f64, f64)>) {
    match service.places.first_mut() {
        Some(place) => place.point = point.or(place.point),
        None if point.is_some() => service.places.push(RawPlace { point, ..RawPlace::default() }),
        None => {}
    }
}

/// The middle of a geometry: the point, or the middle of all its corners' extent.
fn middle(geometry: &Value) -> Option<(f64, f64)> {
    let mut corners = Vec::new();
    collect(geometry, &mut corners, 0);
    let ends = |pick: fn(&(f64, f64)) -> f64| {
        let least = corners.iter().map(pick).min_by(f64::total_cmp)?;
        let most = corners.iter().map(pick).max_by(f64::total_cmp)?;
        Some(least.midpoint(most))
    };
    ends(|corner| corner.1).zip(ends(|corner| corner.0))
}

fn collect(value: &Value, corners: &mut Vec<(f64, f64)>, depth: u32) {
    match value {
        Value::Object(map) if depth < 8 => {
            ["coordinates", "geometries"]
                .iter()
                .filter_map(|key| map.get(*key))
                .for_each(|inner| collect(inner, corners, depth + 1));
        }
        Value::Array(items) => match (items.first().and_then(Value::as_f64), items.get(1).and_then(Value::as_f64)) {
            (Some(lon), Some(lat)) => corners.push((lon, lat)),
            _ if depth < 8 => items.iter().for_each(|item| collect(item, corners, depth + 1)),
            _ => {}
        },
        _ => {}
    }
}

/// Contacts in one text, as in `Tel: 0123; Email: a@b`.
fn contacts(text: &str, service: &mut RawService) {
    // `&#39;` has a semicolon that parts nothing.
    let text = &crate::clean::text(text);
    for part in text.split([';', '\n', '|']) {
        let bare = part.trim();
        let mail = bare
            .split_whitespace()
            .find(|word| word.contains('@'))
            .map(|word| word.trim_matches([',', '.', '<', '>', ':']));
        let digits = bare.chars().filter(char::is_ascii_digit).count();
        match mail {
            Some(mail) => service.emails.push(mail.trim_start_matches("mailto:").to_owned()),
            None if digits >= 7 => {
                let number = bare.split_once(':').map_or(bare, |(_, number)| number).trim().to_owned();
                service.phones.push(RawPhone { number, ..RawPhone::default() });
            }
            None => {}
        }
    }
    if service.emails.is_empty() && service.phones.is_empty() {
        service.more.insert("contact".to_owned(), text.clone());
    }
}
