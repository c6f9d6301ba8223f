//! Looking into a record without trusting the type of anything in it: a number may stand as text, one object where a list
//! is meant, `null` anywhere. What is of no use is told, with its path, and costs the rest of the record nothing.

pub use super::log::Log;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// An object in a record.
#[derive(Clone)]
pub struct Node<'a> {
    map: &'a Map<String, Value>,
    path: String,
    log: &'a Log,
}

impl<'a> Node<'a> {
    /// A record.
    pub fn root(map: &'a Map<String, Value>, log: &'a Log) -> Self {
        Self { map, path: String::new(), log }
    }

    fn below(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn used(&self, key: &str) {
        if self.path.is_empty() {
            self.log.used(key);
        }
    }

    /// Whether one of these members is there and says something.
    pub fn has(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.map.get(*key).is_some_and(|value| !says_nothing(value)))
    }

    /// The first of these members that says something, with its name.
    fn said<'k>(&self, keys: &[&'k str]) -> Option<(&'k str, &'a Value)> {
        let found =
            keys.iter().find_map(|key| Some((*key, self.map.get(*key).filter(|value| !says_nothing(value))?)))?;
        self.used(found.0);
        Some(found)
    }

    /// The first of these members that is text, or can be.
    pub fn text(&self, keys: &[&str]) -> String {
        let mut odd = None;
        for key in keys {
            let Some(value) = self.map.get(*key).filter(|value| !says_nothing(value)) else { continue };
            if let Some(text) = as_text(value) {
                self.used(key);
                return text;
            }
            odd = odd.or(Some((*key, value)));
        }
        if let Some((key, value)) = odd {
            self.log.odd(&self.below(key), "text", value);
        }
        String::new()
    }

    /// The same without saying anything of other types: the member is known to stand for several things.
    pub fn text_if(&self, keys: &[&str]) -> String {
        let found =
            keys.iter().find_map(|key| Some((*key, as_text(self.map.get(*key)?).filter(|text| !text.is_empty())?)));
        found.map_or_else(String::new, |(key, text)| {
            self.used(key);
            text
        })
    }

    /// A number, also where it stands as text.
    pub fn number(&self, keys: &[&str]) -> Option<f64> {
        let (key, value) = self.said(keys)?;
        let number = match value {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().trim_start_matches('£').replace(',', "").parse().ok(),
            _ => None,
        };
        if number.is_none_or(|number| !number.is_finite()) {
            self.log.odd(&self.below(key), "a number", value);
        }
        number.filter(|number| number.is_finite())
    }

    /// Yes or no, also where it stands as text or number.
    pub fn flag(&self, keys: &[&str]) -> Option<bool> {
        let (_, value) = self.said(keys)?;
        match value {
            Value::Bool(flag) => Some(*flag),
            Value::Number(number) => Some(number.as_f64() != Some(0.0)),
            Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
                "true" | "yes" | "y" | "1" | "t" => Some(true),
                "false" | "no" | "n" | "0" | "f" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// The objects of a list, or the one object that stands in its place.
    pub fn nodes(&self, keys: &[&str]) -> Vec<Node<'a>> {
        let mut out = Vec::new();
        for key in keys {
            let Some(value) = self.map.get(*key).filter(|value| !says_nothing(value)) else { continue };
            let before = out.len();
            for (place, item) in items(value) {
                if let Value::Object(map) = item {
                    out.push(Node { map, path: format!("{}{place}", self.below(key)), log: self.log });
                }
            }
            if out.len() > before {
                self.used(key);
            }
        }
        out
    }

    /// The object that stands there, or the first of a list.
    pub fn node(&self, keys: &[&str]) -> Option<Node<'a>> {
        self.nodes(keys).into_iter().next()
    }

    /// Texts of a list: texts as they stand, objects by the first of `inner` that they have.
    pub fn texts(&self, keys: &[&str], inner: &[&str]) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for key in keys {
            let Some(value) = self.map.get(*key).filter(|value| !says_nothing(value)) else { continue };
            self.used(key);
            for (place, item) in items(value) {
                let path = format!("{}{place}", self.below(key));
                let text = match item {
                    Value::Object(map) if inner.len() > 1 => Node { map, path, log: self.log }.text(inner),
                    Value::Object(map) => {
                        let text = Node { map, path: path.clone(), log: self.log }.text(inner);
                        if text.is_empty() && !says_nothing(item) {
                            self.log.odd(&path, "text", item);
                        }
                        text
                    }
                    Value::Array(_) => {
                        self.log.odd(&path, "text", item);
                        String::new()
                    }
                    other => as_text(other).unwrap_or_default(),
                };
                if !text.is_empty() && !out.contains(&text) {
                    out.push(text);
                }
            }
        }
        out
    }

    /// Says of these members that anything but objects or lists of objects is of no use.
    pub fn expect_objects(&self, keys: &[&str]) {
        for key in keys {
            let Some(value) = self.map.get(*key).filter(|value| !says_nothing(value)) else { continue };
            for (place, item) in items(value).filter(|(_, item)| !item.is_object() && !says_nothing(item)) {
                self.log.odd(&format!("{}{place}", self.below(key)), "an object", item);
            }
        }
    }

    /// The pair of numbers of a GeoJSON point, as latitude and longitude.
    pub fn coordinates(&self) -> Option<(f64, f64)> {
        let pair = self.map.get("coordinates")?.as_array()?;
        self.used("coordinates");
        Some((pair.get(1)?.as_f64()?, pair.first()?.as_f64()?))
    }

    /// Pairs of whole numbers under this member: `[[1230, 1330]]`.
    pub fn pairs(&self, key: &str) -> Vec<(u64, u64)> {
        let all = self.map.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_array);
        all.filter_map(|pair| Some((pair.first()?.as_u64()?, pair.get(1)?.as_u64()?))).collect()
    }

    /// Everything that nobody looked at, by name.
    pub fn rest(&self) -> BTreeMap<String, String> {
        let unused = self.map.iter().filter(|(key, value)| !self.log.is_used(key) && !says_nothing(value));
        unused.map(|(key, value)| (key.clone(), as_text(value).unwrap_or_else(|| public(value).to_string()))).collect()
    }

    /// Names of members that end so and are true, in words: `homeless_only` as `homeless only`.
    pub fn truths(&self, ending: &str) -> Vec<String> {
        let named = self.map.keys().filter(|key| key.ends_with(ending) && *key != "referrals_only");
        named.filter(|key| self.flag(&[key]) == Some(true)).map(|key| key.replace('_', " ")).collect()
    }

    /// Counts these members as looked at.
    pub fn known(&self, keys: &[&str]) {
        keys.iter().for_each(|key| self.used(key));
    }
}

/// An object without the members that its publisher keeps for itself.
fn public(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, value)| !crate::clean::is_internal(key) && !says_nothing(value));
            Value::Object(kept.map(|(key, value)| (key.clone(), public(value))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(public).collect()),
        other => other.clone(),
    }
}

/// Nothing, or nothing but nothing.
pub fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(says_nothing),
        Value::Object(map) => map.values().all(says_nothing),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Scalars as text, and a list of one scalar as that scalar.
fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(items) if items.iter().all(|item| item.is_string() || item.is_number()) => {
            let texts: Vec<String> = items.iter().filter_map(as_text).filter(|text| !text.trim().is_empty()).collect();
            Some(texts.join("; "))
        }
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// The items of a list with their place, or the one thing that stands in its place.
fn items(value: &Value) -> Box<dyn Iterator<Item = (String, &Value)> + '_> {
    match value {
        Value::Array(items) => Box::new(items.iter().enumerate().map(|(index, item)| (format!("[{index}]"), item))),
        other => Box::new(std::iter::once((String::new(), other))),
    }
}
