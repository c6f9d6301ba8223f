//! Two lists of services compared: new ones, gone ones, and changed ones field by field.

use crate::entry::Entry;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What differs.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Diff {
    /// In the second list alone.
    pub new: Vec<Named>,
    /// In the first list alone.
    pub gone: Vec<Named>,
    /// In both, not the same.
    pub changed: Vec<Changed>,
    /// In both, the same.
    pub same: u64,
}

/// A service by id and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// A service that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Changed {
    /// Id.
    pub id: String,
    /// Its name now.
    pub name: String,
    /// Fields that differ.
    pub fields: BTreeMap<String, Change>,
}

/// A field before and after; null: not there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Before.
    pub old: Value,
    /// After.
    pub new: Value,
}

/// Compares two lists. Where a service stands in its source is no difference.
pub fn diff(old: &[Entry], new: &[Entry]) -> Diff {
    let by_id =
        |list: &[Entry]| list.iter().enumerate().map(|(at, entry)| (entry.id.clone(), at)).collect::<BTreeMap<_, _>>();
    let (before, after) = (by_id(old), by_id(new));
    let mut diff = Diff::default();
    let named = |entry: &Entry| Named { id: entry.id.clone(), name: entry.name.clone() };
    for (id, at) in &before {
        let Some(entry) = old.get(*at) else { continue };
        match after.get(id).and_then(|at| new.get(*at)) {
            None => diff.gone.push(named(entry)),
            Some(now) => {
                let fields = fields(entry, now);
                if fields.is_empty() {
                    diff.same += 1;
                } else {
                    diff.changed.push(Changed { id: id.clone(), name: now.name.clone(), fields });
                }
            }
        }
    }
    diff.new = after
        .iter()
        .filter(|(id, _)| !before.contains_key(*id))
        .filter_map(|(_, at)| new.get(*at))
        .map(named)
        .collect();
    diff
}

fn fields(old: &Entry, new: &Entry) -> BTreeMap<String, Change> {
    let of = |entry: &Entry| match serde_json::to_value(entry) {
        Ok(Value::Object(mut fields)) => {
            fields.remove("from");
            fields
        }
        _ => serde_json::Map::new(),
    };
    let (old, new) = (of(old), of(new));
    let names: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let change = |name: &String| {
        let (old, new) = (old.get(name).cloned().unwrap_or_default(), new.get(name).cloned().unwrap_or_default());
        (old != new).then(|| (name.clone(), Change { old, new }))
    };
    names.into_iter().filter_map(change).collect()
}

impl Diff {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty() && self.changed.is_empty()
    }
    /// For reading at a terminal.
    pub fn terminal(&self, colour: bool) -> String {
        let paint = |code: &str, text: String| if colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text };
        let mut out = String::new();
        for (sign, tint, list) in [("+", "32", &self.new), ("-", "31", &self.gone)] {
            for Named { id, name } in list {
                let _ = writeln!(out, "{}", paint(tint, format!("{sign} {} [{}]", seen(name), seen(id))));
            }
        }
        for Changed { id, name, fields } in &self.changed {
            let _ = writeln!(out, "{}", paint("33", format!("~ {} [{}]", seen(name), seen(id))));
            for (field, Change { old, new }) in fields {
                let _ = writeln!(out, "    {field}: {} → {}", short(old), short(new));
            }
        }
        let _ = writeln!(
            out,
            "{} new, {} gone, {} changed, {} the same",
            self.new.len(),
            self.gone.len(),
            self.changed.len(),
            self.same
        );
        out
    }
}

fn short(value: &Value) -> String {
    let text = match value {
        Value::Null => "nothing".to_owned(),
        other => other.to_string(),
    };
    let cut = text.chars().count() > 90;
    let mut text: String = seen(&text).chars().take(90).collect();
    if cut {
        text.push('…');
    }
    text
}

fn seen(text: &str) -> String {
    waymark_core::text::plain(text, 300)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_gone_and_changed_are_told_apart() {
        let entry = |id: &str, name: &str, url: &str| Entry {
            id: id.into(),
            name: name.into(),
            url: url.into(),
            ..Entry::default()
        };
        let old = [entry("1", "Tea", ""), entry("2", "Walk", "https://a.org"), entry("3", "Choir", "")];
        let mut moved = entry("3", "Choir", "");
        moved.from.at.line = 9;
        let new = [moved, entry("2", "Walk", "https://b.org"), entry("4", "Chess", "")];
        let diff = diff(&old, &new);
        assert_eq!((diff.new[0].id.as_str(), diff.gone[0].id.as_str(), diff.same), ("4", "1", 1));
        assert_eq!(diff.changed[0].fields.keys().collect::<Vec<_>>(), ["url"]);
        let text = diff.terminal(false);
        assert!(text.contains("+ Chess [4]") && text.contains("url: \"https://a.org\" → \"https://b.org\""), "{text}");
        assert!(super::diff(&old, &old).is_empty());
    }
}
