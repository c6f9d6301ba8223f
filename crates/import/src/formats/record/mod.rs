//! One record into services, whatever member of the Open Referral family it is of: ORUK and HSDS in all versions, Outpost,
//! ALISS, and their relatives. They say the same things under names that hardly clash, so that one reader knows them all,
//! and a feed that mixes versions is read as well. What is no service is told as such.

mod contact;
mod kind;
mod label;
mod parents;
mod place;
mod service;
mod time;

pub use kind::{Kind, kind};
pub use label::split as split_list;
pub use place::{address, points_of};

use super::Row;
use super::json::node::Log;
use super::told::Taken;
use crate::problem::{At, Problem, Severity};
use crate::raw::RawService;
use serde_json::{Map, Value};

/// Members under which services stand within another record.
pub const SERVICES: &[&str] = &["services", "services_attributes", "programs_services"];
const PLACES: &[&str] = &["locations", "locations_attributes"];

/// What becomes of a record.
pub fn rows(record: Map<String, Value>, at: &At) -> Taken {
    match kind(&record) {
        Kind::Service => one(&record, &[], at),
        Kind::Holder => holder(record, at),
        Kind::AtLocation => at_location(record, at),
        other => Taken::one(Row::Ignored(no_service(other, at))),
    }
}

/// A record that is known to be a service's.
pub fn plain(record: &Map<String, Value>, log: &Log, at: &At) -> RawService {
    service::service(record, &[], log, at)
}

fn one(record: &Map<String, Value>, parents: &[&Map<String, Value>], at: &At) -> Taken {
    let log = Log::new(at);
    let service = service::service(record, parents, &log, at);
    Taken { rows: vec![Row::Service(Box::new(service))], notes: log.problems() }
}

fn no_service(kind: Kind, at: &At) -> Problem {
    let what = match kind {
        Kind::Organisation => "an organisation without services",
        Kind::Place => "a place without services",
        Kind::Term => "a term or list of terms",
        _ => "nothing that could be a service: it has no name",
    };
    Problem::new("no-service", Severity::Note, at.clone(), format!("this record is {what}"))
        .hint("give the feed's services; organisations, places and terms are read where services name them")
}

/// An organisation, or a place, that holds its services.
fn holder(mut record: Map<String, Value>, at: &At) -> Taken {
    let mut all = Taken::default();
    let own = take_services(&mut record);
    let places: Vec<Value> = PLACES.iter().filter_map(|key| record.get(*key)?.as_array()).flatten().cloned().collect();
    let mut below = Vec::new();
    for place in places {
        let Value::Object(mut place) = place else { continue };
        let services = take_services(&mut place);
        below.extend(services.into_iter().map(|service| (service, place.clone())));
    }
    if !below.is_empty() {
        PLACES.iter().for_each(|key| drop(record.remove(*key)));
    }
    let parent = &record;
    for (service, place) in &below {
        extend(&mut all, one(service, &[place, parent], at));
    }
    for service in &own {
        extend(&mut all, one(service, &[parent], at));
    }
    if all.rows.is_empty() {
        return Taken::one(Row::Ignored(no_service(Kind::Organisation, at)));
    }
    all
}

fn take_services(record: &mut Map<String, Value>) -> Vec<Map<String, Value>> {
    let mut out = Vec::new();
    for key in SERVICES {
        match record.remove(*key) {
            Some(Value::Array(items)) => out.extend(items.into_iter().filter_map(|item| match item {
                Value::Object(map) => Some(map),
                _ => None,
            })),
            Some(Value::Object(map)) => out.push(map),
            _ => {}
        }
    }
    out
}

fn extend(all: &mut Taken, more: Taken) {
    all.rows.extend(more.rows);
    all.notes.extend(more.notes);
}

/// A service at one of its places: turned round, the service with the place.
fn at_location(mut record: Map<String, Value>, at: &At) -> Taken {
    let service = match record.remove("service") {
        Some(Value::Object(service)) => service,
        _ => return Taken::one(Row::Ignored(no_service(Kind::Place, at))),
    };
    let mut service = service;
    let mut all = match service.remove("service_at_locations") {
        Some(Value::Array(items)) => items,
        _ => Vec::new(),
    };
    if !all.iter().any(|other| other.get("id").is_some() && other.get("id") == record.get("id")) {
        all.push(Value::Object(record));
    }
    service.insert("service_at_locations".to_owned(), Value::Array(all));
    one(&service, &[], at)
}
