//! Records that stand as members under their ids, `{"101": {…}, "102": {…}}`, where a list is usual.

use super::lists::may_hold_records;
use super::parse::spelling;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

const NAMED: &[&str] = &["name", "title", "service_name"];

fn says_name(map: &Map<String, Value>) -> bool {
    NAMED.iter().any(|key| map.get(*key).is_some_and(Value::is_string))
}

/// Whether these members are records under their ids: every object among them has a name, and the whole is no record.
fn is_keyed(members: &Map<String, Value>) -> bool {
    let mut objects = members.iter().filter_map(|(key, value)| Some((key, value.as_object()?))).peekable();
    let is_part = |key: &str| may_hold_records(key, false) || key == "organisation" || key == "program";
    let is_record = says_name(members) || members.contains_key("id") || members.values().any(Value::is_array);
    !is_record && objects.peek().is_some() && objects.all(|(key, map)| says_name(map) && !is_part(key))
}

/// The members that are records under their ids: the document's own, or those of one member that is named as lists of
/// records are. Empty: there are none.
pub fn inside(members: &Map<String, Value>) -> Option<&Map<String, Value>> {
    if is_keyed(members) {
        return Some(members);
    }
    let named = says_name(members);
    let mut held = members
        .iter()
        .filter(|(key, _)| may_hold_records(key, named))
        .filter_map(|(_, held)| held.as_object().filter(|held| is_keyed(held) && held.values().all(Value::is_object)));
    held.next().filter(|_| held.next().is_none())
}

/// The records, each with its key as its id where it has none: as it is in `spelt`, where that has it.
pub fn records(keyed: &Map<String, Value>, spelt: &BTreeMap<String, String>) -> Vec<Map<String, Value>> {
    let record = |(key, value): (&String, &Value)| {
        let mut record = value.as_object()?.clone();
        let has_id = ["id", "service_id", "uuid"].iter().any(|own| record.get(*own).is_some_and(|id| !id.is_null()));
        if !has_id {
            record.insert("id".to_owned(), Value::String(spelt.get(key).unwrap_or(key).clone()));
        }
        Some(record)
    };
    keyed.iter().filter_map(record).collect()
}

/// Keeps a member under its name in the one spelling. An object whose name would be the same as another's keeps its own: it
/// may be an id.
pub fn keep(into: &mut Map<String, Value>, key: &str, value: Value) {
    let spelt = spelling(key);
    if value.is_object() && into.contains_key(&spelt) {
        into.entry(key).or_insert(value);
    } else {
        into.entry(spelt).or_insert(value);
    }
}
