//! One piece of JSON into a value, with the slips of hand-made feeds mended: text that is not UTF-8, line breaks in text,
//! half a surrogate, a comma before a bracket, `NaN`, `1e999`. Member names come out in one spelling: `serviceAtLocations` and
//! `Service At Locations` as `service_at_locations`.

use serde_json::{Map, Value};

/// A piece as a value, and whether it had to be mended.
///
/// # Errors
/// Says in words what is wrong.
pub fn parse(text: &[u8]) -> Result<(Value, bool), String> {
    match serde_json::from_slice(text) {
        Ok(value) => Ok((one_spelling(value), false)),
        Err(error) => match serde_json::from_str(&mend(text)) {
            Ok(value) => Ok((one_spelling(value), true)),
            Err(_) => Err(error.to_string()),
        },
    }
}

/// The whole members of an object of which the end is missing.
pub fn parse_begun(text: &[u8]) -> Map<String, Value> {
    let mut scan = super::scan::Scan::new(text);
    let mut found = Map::new();
    while let Ok(Some(piece)) = scan.piece() {
        match piece {
            super::scan::Piece::Member { key, text, .. } => {
                let value = parse(&text).map_or(Value::Null, |(value, _)| value);
                found.insert(spelling(&key), value);
            }
            super::scan::Piece::Element { list, .. } => {
                found.insert(spelling(&list), Value::Array(Vec::new()));
            }
            _ => {}
        }
    }
    found
}

/// A member's name in the one spelling: words in small letters, with `_` between them.
pub fn spelling(key: &str) -> String {
    if key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_') {
        return key.to_owned();
    }
    let mut out = String::with_capacity(key.len() + 4);
    let mut last = ' ';
    for letter in key.chars() {
        if letter.is_alphanumeric() {
            let begins = letter.is_uppercase() && (last.is_lowercase() || last.is_ascii_digit());
            if begins && !out.ends_with('_') {
                out.push('_');
            }
            out.extend(letter.to_lowercase());
        } else if letter == '@' || letter == '$' {
            out.push(letter);
        } else if !out.is_empty() && !out.ends_with('_') {
            out.push('_');
        }
        last = letter;
    }
    let kept = out.trim_end_matches('_').len();
    out.truncate(kept);
    if key.starts_with('_') && !out.is_empty() { format!("_{out}") } else { out }
}

fn one_spelling(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut out = Map::new();
            for (key, value) in members {
                let value = one_spelling(value);
                let spelt = spelling(&key);
                // Objects under names that are nearly the same are likely records under their ids.
                let key = if value.is_object() && out.get(&spelt).is_some_and(Value::is_object) { key } else { spelt };
                if out.get(&key).is_none_or(is_nothing) {
                    out.insert(key, value);
                }
            }
            Value::Object(out)
        }
        Value::Array(items) => Value::Array(items.into_iter().map(one_spelling).collect()),
        other => other,
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(str::is_empty)
}

/// The text in UTF-8: as it is, or read as Windows wrote it.
fn as_text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

fn mend(bytes: &[u8]) -> String {
    let text = as_text(bytes);
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let taken = if letter == '"' { quoted(rest, &mut out) } else { unquoted(rest, &mut out) };
        rest = rest.get(taken.max(1)..).unwrap_or_default();
    }
    out
}

/// Text in quotes; how many bytes of it were taken.
fn quoted(rest: &str, out: &mut String) -> usize {
    out.push('"');
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => {
                out.push('"');
                return at + 1;
            }
            '\\' => {
                let escape = rest.get(at..).unwrap_or_default();
                let taken = escaped(escape, out);
                for _ in 1..escape.get(..taken).unwrap_or_default().chars().count() {
                    letters.next();
                }
            }
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    rest.len()
}

/// An escape as it may stand; how many bytes it took.
fn escaped(rest: &str, out: &mut String) -> usize {
    let unit = |at: usize| {
        let text = rest.get(at..at + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(text, 16).ok()
    };
    match (rest.chars().nth(1), unit(0), unit(6)) {
        (Some('u'), Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => {
            out.push_str(rest.get(..12).unwrap_or_default());
            12
        }
        (Some('u'), Some(0xd800..=0xdfff) | None, _) => {
            out.push('\u{fffd}');
            if unit(0).is_some() { 6 } else { 2 }
        }
        (Some('u'), Some(_), _) => {
            out.push_str(rest.get(..6).unwrap_or_default());
            6
        }
        (Some(letter @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't')), ..) => {
            out.push('\\');
            out.push(letter);
            2
        }
        (Some(_), ..) => 1,
        (None, ..) => {
            out.push_str("\\\\");
            1
        }
    }
}

/// What stands outside quotes; how many bytes of it were taken.
fn unquoted(rest: &str, out: &mut String) -> usize {
    for word in ["-Infinity", "Infinity", "NaN", "undefined", "None"] {
        if rest.starts_with(word) {
            out.push_str("null");
            return word.len();
        }
    }
    for (word, meant) in [("True", "true"), ("False", "false")] {
        if rest.starts_with(word) {
            out.push_str(meant);
            return word.len();
        }
    }
    let letter = rest.chars().next().unwrap_or(' ');
    if letter.is_ascii_digit() || letter == '-' {
        let inside = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let number = rest.get(..rest.find(|c| !inside(c)).unwrap_or(rest.len())).unwrap_or_default();
        // Larger than numbers are: it says nothing.
        let is_endless = number.parse::<f64>().is_ok_and(f64::is_infinite);
        out.push_str(if is_endless { "null" } else { number });
        return number.len();
    }
    let after = || rest.get(letter.len_utf8()..).unwrap_or_default().trim_start();
    let needless = letter == ',' && after().chars().next().is_none_or(|next| matches!(next, '}' | ']' | ','));
    if !needless {
        out.push(letter);
    }
    letter.len_utf8()
}
