//! Puts a service together from the rows that belong to it, as one record.

use super::index::{Index, Spot};
use super::kind::Kind;
use super::names::Found;
use super::read::Table;
use super::words::{guessed, is_no_place, unknown_name, unused};
use crate::formats::json::node::Log;
use crate::formats::told::Out;
use crate::formats::{Row, Stopped, record};
use crate::problem::{At, Problem};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

pub(super) const ORGANISATION: &[&str] =
    &["organisation_id", "organisation_ids", "organisation", "organisations", "organisation_name"];
pub(super) const LOCATION: &[&str] = &["location_id", "location_ids", "location", "locations", "location_name"];

/// Tells all services of a set, and what in it belongs to nothing.
///
/// # Errors
/// See [`Stopped`].
pub fn services(tables: &[Table], out: &mut Out<'_, '_>) -> Result<(), Stopped> {
    let index = Index::of(tables);
    let mut set = Set { tables, index: &index, used: BTreeSet::new(), notes: Vec::new() };
    for (number, table) in tables.iter().enumerate().filter(|(_, table)| table.kind == Kind::Services) {
        for row in 0..table.rows.len() {
            let at = table.at(row);
            let map = set.service((number, row), &at);
            let log = Log::new(&at);
            let mut service = record::plain(&map, &log, &at);
            service.terms.iter_mut().filter(|term| term.label.is_empty()).for_each(|term| set.label(term));
            set.notes.drain(..).chain(log.problems()).try_for_each(|note| out.note(note))?;
            out.row(Row::Service(Box::new(service)))?;
        }
    }
    let unused = unused(tables, &set.used);
    unused.into_iter().chain(index.problems.iter().cloned()).try_for_each(|note| out.note(note))
}

struct Set<'a> {
    tables: &'a [Table],
    index: &'a Index,
    used: BTreeSet<Spot>,
    notes: Vec<Problem>,
}

impl Set<'_> {
    fn cell(&self, spot: Spot, columns: &[&str]) -> &str {
        self.tables.get(spot.0).map_or("", |table| table.cell(spot.1, columns))
    }

    fn service(&mut self, spot: Spot, at: &At) -> Map<String, Value> {
        let id = self.cell(spot, &["id", "service_id"]).to_owned();
        let mut map = self.whole(Kind::Services, &id, spot);
        let mut places: Vec<Value> = self.index.at(&id).iter().map(|spot| self.at_location(*spot)).collect();
        let named = self.named(spot, Kind::Locations, LOCATION, at);
        let (online, named): (Vec<_>, Vec<_>) =
            named.into_iter().partition(|(found, name)| found.is_none() && is_no_place(name));
        if !online.is_empty() {
            let modes = online.into_iter().map(|(_, name)| Value::String(name));
            map.insert("attending_types".to_owned(), Value::Array(modes.collect()));
        }
        let mut places_at: Vec<Spot> = Vec::new();
        for (found, name) in named {
            let location = found.map_or_else(|| name_only(&name), |spot| self.location(spot));
            places_at.extend(found);
            if !places.iter().any(|place| {
                place.get("location").and_then(|inner| inner.get("name")) == location.get("name") && found.is_some()
            }) {
                places.push(Value::Object(Map::from_iter([("location".to_owned(), Value::Object(location))])));
            }
        }
        let organisation = self.organisation(spot, &places_at, places.is_empty(), at);
        LOCATION.iter().chain(ORGANISATION).for_each(|key| drop(map.remove(*key)));
        if !places.is_empty() {
            map.insert("service_at_locations".to_owned(), Value::Array(places));
        }
        if let Some(organisation) = organisation {
            map.insert("organization".to_owned(), Value::Object(organisation));
        }
        map
    }

    /// What a row names: rows, or names that are known to no table.
    fn named(&mut self, spot: Spot, kind: Kind, columns: &[&'static str], at: &At) -> Vec<(Option<Spot>, String)> {
        let has_table = self.tables.iter().any(|table| table.kind == kind);
        let (mut lost, mut online) = (Vec::new(), Vec::new());
        for column in columns {
            let cell = self.cell(spot, &[column]).to_owned();
            if cell.is_empty() {
                continue;
            }
            let (found, unknown) = self.index.all(kind, &cell);
            let at = At { field: (*column).to_owned(), ..at.clone() };
            for name in unknown.iter().filter(|name| has_table && !is_no_place(name)) {
                lost.push((name.clone(), unknown_name(&at, name, kind)));
            }
            online.extend(unknown.iter().filter(|name| is_no_place(name)).map(|name| (None, name.clone())));
            for (how, _, name) in &found {
                if let Found::Nearly(_, really) = how {
                    self.notes.push(guessed(&at, name, really));
                }
            }
            if !found.is_empty() || (!has_table && !column.ends_with("_id")) {
                self.used.extend(found.iter().map(|(_, spot, _)| *spot));
                self.notes.extend(lost.iter().map(|(_, problem)| problem.clone()));
                let rows = found.into_iter().map(|(_, spot, name)| (Some(spot), name));
                return rows.chain(unknown.into_iter().map(|name| (None, name))).collect();
            }
        }
        self.notes.extend(lost.iter().map(|(_, problem)| problem.clone()));
        let ids = columns.iter().filter(|column| column.ends_with("_id") || column.ends_with("_ids"));
        let is_id = |name: &String| ids.clone().any(|column| self.cell(spot, &[column]).contains(name.as_str()));
        lost.into_iter()
            .map(|(name, _)| name)
            .filter(|name| !is_id(name))
            .map(|name| (None, name))
            .chain(online)
            .collect()
    }

    fn organisation(&mut self, spot: Spot, places: &[Spot], placeless: bool, at: &At) -> Option<Map<String, Value>> {
        let mut named = self.named(spot, Kind::Organisations, ORGANISATION, at);
        if named.is_empty() {
            let program = self.index.id(Kind::Programs, self.cell(spot, &["program_id"]));
            let holders: Vec<Spot> = program.into_iter().chain(places.iter().copied()).collect();
            named = holders
                .into_iter()
                .flat_map(|holder| self.named(holder, Kind::Organisations, ORGANISATION, at))
                .take(1)
                .collect();
        }
        let found = named.iter().find_map(|(spot, _)| *spot);
        let mut map = match found {
            Some(spot) => {
                let id = self.cell(spot, &["id", "organisation_id"]).to_owned();
                let mut map = self.whole(Kind::Organisations, &id, spot);
                let locations = self.parts_of(Kind::Organisations, &id, spot, Kind::Locations);
                if placeless && !locations.is_empty() {
                    let each = locations.into_iter().map(|spot| Value::Object(self.location(spot)));
                    map.insert("locations".to_owned(), Value::Array(each.collect()));
                }
                map
            }
            None => name_only(&named.first()?.1),
        };
        let names: Vec<&str> = named
            .iter()
            .map(|(spot, name)| spot.map_or(name.as_str(), |spot| self.cell(spot, &["name"])))
            .filter(|name| !name.is_empty())
            .collect();
        if names.len() > 1 {
            map.insert("name".to_owned(), Value::String(names.join("; ")));
        }
        Some(map)
    }

    fn at_location(&mut self, spot: Spot) -> Value {
        let id = self.cell(spot, &["id", "service_at_location_id"]).to_owned();
        let mut map = self.whole(Kind::AtLocation, &id, spot);
        let location = [self.cell(spot, &["location_id"]), self.cell(spot, &["description"])];
        if let Some(place) = location.iter().find_map(|id| self.index.id(Kind::Locations, id)) {
            map.insert("location".to_owned(), Value::Object(self.location(place)));
        } else if !location[0].is_empty() {
            let at = At {
                field: "location_id".to_owned(),
                ..self.tables.get(spot.0).map(|table| table.at(spot.1)).unwrap_or_default()
            };
            let problem = unknown_name(&at, location[0], Kind::Locations);
            self.notes.push(problem);
        }
        ["service_id", "location_id", "service_name", "organisation_id"].iter().for_each(|key| drop(map.remove(*key)));
        Value::Object(map)
    }

    fn location(&mut self, spot: Spot) -> Map<String, Value> {
        self.used.insert(spot);
        let id = self.cell(spot, &["id", "location_id"]).to_owned();
        self.whole(Kind::Locations, &id, spot)
    }

    fn parts_of(&self, kind: Kind, id: &str, spot: Spot, of: Kind) -> Vec<Spot> {
        let all = self.index.parts(kind, id, spot);
        all.filter(|part| self.tables.get(part.0).is_some_and(|table| table.kind == of)).collect()
    }

    /// A row with everything that belongs to it.
    fn whole(&self, kind: Kind, id: &str, spot: Spot) -> Map<String, Value> {
        let mut map = self.tables.get(spot.0).map(|table| table.record(spot.1)).unwrap_or_default();
        for part in self.index.parts(kind, id, spot) {
            let Some(table) = self.tables.get(part.0).filter(|table| table.kind != Kind::Locations) else { continue };
            let inner = match table.kind {
                Kind::Contacts => self.whole(Kind::Contacts, self.cell(part, &["id"]), part),
                Kind::ServiceTerms => self.term(part),
                _ => table.record(part.1),
            };
            let postal =
                table.kind == Kind::Addresses && ["postal", "mail"].iter().any(|word| table.source.contains(word));
            let member = if postal { "postal_addresses" } else { table.kind.member() };
            match map.entry(member).or_insert_with(|| Value::Array(Vec::new())) {
                Value::Array(items) => items.push(Value::Object(inner)),
                other => *other = Value::Array(vec![other.take(), Value::Object(inner)]),
            }
        }
        map
    }

    fn term(&self, spot: Spot) -> Map<String, Value> {
        let link = self.tables.get(spot.0).map(|table| table.record(spot.1)).unwrap_or_default();
        let id = self.cell(spot, &["taxonomy_term_id", "taxonomy_id"]);
        let Some(found) = self.index.id(Kind::Terms, id).or_else(|| self.index.id(Kind::Taxonomies, id)) else {
            return link;
        };
        let mut term = self.tables.get(found.0).map(|table| table.record(found.1)).unwrap_or_default();
        if let Some(list) = self
            .index
            .id(Kind::Taxonomies, self.cell(found, &["taxonomy_id"]))
            .filter(|_| !term.contains_key("taxonomy"))
        {
            term.insert("taxonomy".to_owned(), Value::String(self.cell(list, &["name"]).to_owned()));
        }
        Map::from_iter([("taxonomy_term".to_owned(), Value::Object(term))])
    }

    fn label(&self, term: &mut crate::raw::RawTerm) {
        if let Some(spot) = self.index.id(Kind::Terms, &term.code) {
            term.label = self.cell(spot, &["name", "term"]).to_owned();
        }
    }
}

fn name_only(name: &str) -> Map<String, Value> {
    Map::from_iter([("name".to_owned(), Value::String(name.to_owned()))])
}
