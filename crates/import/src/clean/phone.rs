//! Phone numbers: found in what was written, checked, and written in the groups people know.

mod groups;

use super::line;
use groups::{grouped, lost_nought, national};
use serde::{Deserialize, Serialize};

/// A phone number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Phone {
    /// As people write it: `0161 496 0000`.
    pub number: String,
    /// Extension.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub extension: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Kind::is_voice")]
    pub kind: Kind,
    /// What is said beside it: whose it is, or when it is answered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a number is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Speaking.
    #[default]
    Voice,
    /// Text messages.
    Text,
    /// Textphone, Minicom, text relay.
    Textphone,
    /// Fax.
    Fax,
}

impl Kind {
    fn is_voice(&self) -> bool {
        *self == Self::Voice
    }
    fn of(words: &str) -> Option<Self> {
        let small = words.to_lowercase();
        let has = |list: &[&str]| list.iter().any(|word| small.contains(word));
        if has(&["minicom", "textphone", "text phone", "typetalk", "tty", "text relay", "relay uk", "ngt"]) {
            Some(Self::Textphone)
        } else if has(&["fax"]) {
            Some(Self::Fax)
        } else if has(&["text", "sms", "whatsapp"]) && !has(&["call or text", "or text", "text or"]) {
            Some(Self::Text)
        } else {
            None
        }
    }
}

/// The numbers in a text; `kind` is what else is known of what they are for. The second list has what looked like a
/// number and is none.
pub fn phones(text: &str, kind: &str) -> (Vec<Phone>, Vec<String>) {
    let text = line(text);
    let runs = runs(&text);
    let mut found: Vec<Phone> = Vec::new();
    let mut unread = Vec::new();
    let general = Kind::of(kind);
    for (at, run) in runs.iter().enumerate() {
        let before =
            text.get(at.checked_sub(1).and_then(|b| runs.get(b)).map_or(0, |r| r.to)..run.from).unwrap_or_default();
        let after = text.get(run.to..runs.get(at + 1).map_or(text.len(), |r| r.from)).unwrap_or_default();
        if let Some(last) = found.last_mut().filter(|_| is_extension(before) && run.digits.len() <= 6) {
            last.extension = run.digits.clone();
            continue;
        }
        let special = Kind::of(before) == Some(Kind::Text);
        let short = lost_nought(&run.digits, text.get(run.from..run.to).unwrap_or_default());
        match national(short.as_deref().unwrap_or(&run.digits), run.plus, special) {
            Some(number) => {
                let note = note(before, after, at + 1 == runs.len());
                let kind = Kind::of(before)
                    .or_else(|| Kind::of(after.split(['/', ';', ',']).next().unwrap_or_default()))
                    .or(general)
                    .unwrap_or_default();
                let number = grouped(&number);
                if !found.iter().any(|phone| phone.number == number) {
                    found.push(Phone { number, extension: String::new(), kind, note });
                }
            }
            None if run.digits.len() >= 6 => {
                unread.push(text.get(run.from..run.to).unwrap_or_default().trim().to_owned())
            }
            None => {}
        }
    }
    (found, unread)
}

fn is_extension(before: &str) -> bool {
    let small = before.trim().trim_end_matches([':', '.', ' ', '-']).to_lowercase();
    ["ext", "extension", "extn", "x", "option", "opt", "(ext", "(option", "(extension", "ex", "#"]
        .iter()
        .any(|word| small == *word || small.ends_with(&format!(" {word}")))
}

/// What is said beside a number, without the words that only say that it is one.
fn note(before: &str, after: &str, is_last: bool) -> String {
    let bare = |text: &str| {
        let text = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '£');
        let small = text.to_lowercase();
        let says_nothing = [
            "",
            "or",
            "and",
            "tel",
            "t",
            "telephone",
            "phone",
            "mobile",
            "mob",
            "m",
            "call",
            "tel no",
            "ring",
            "ext",
            "n/a",
            "on",
            "contact",
            "please call",
            "fax",
            "text",
            "minicom",
            "textphone",
            "sms",
            "option",
            "extension",
            "tty",
            "phone number",
            "landline",
        ];
        if says_nothing.contains(&small.as_str()) || is_extension(text) { String::new() } else { text.to_owned() }
    };
    let after = if is_last || after.trim_start().starts_with('(') {
        bare(after.split(" or ").next().unwrap_or_default())
    } else {
        String::new()
    };
    let before = before.rsplit([';', '/', ')']).next().map(bare).unwrap_or_default();
    let both = match (before.is_empty(), after.is_empty()) {
        (false, false) => format!("{before}; {after}"),
        (true, _) => after,
        (false, true) => before,
    };
    both.chars().take(80).collect()
}

/// Figures with what may stand between the figures of a number.
struct Run {
    from: usize,
    to: usize,
    digits: String,
    plus: bool,
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut current: Option<Run> = None;
    for (at, c) in text.char_indices() {
        let whole = current.as_ref().is_some_and(|run| is_whole(&run.digits, run.plus));
        match c {
            // A second number right behind a whole one.
            '0' | '+' | '(' if whole && text.get(..at).is_some_and(|t| t.ends_with([' ', '-', '/', '.'])) => {
                runs.extend(current.take());
                current = begin(at, c);
            }
            '0'..='9' => match current.as_mut() {
                Some(run) => {
                    run.digits.push(c);
                    run.to = at + 1;
                }
                None => current = begin(at, c),
            },
            '+' | '(' if current.is_none() => current = begin(at, c),
            ' ' | '(' | ')' | '-' | '.' | '\u{2011}'..='\u{2014}' if current.is_some() => {}
            '/' if current.is_some() && !whole => {}
            _ => runs.extend(current.take()),
        }
    }
    runs.extend(current);
    // Opening hours and floors beside a number are none; an extension may be as short.
    runs.retain(|run| {
        run.digits.len() > 2 || (!run.digits.is_empty() && is_extension(text.get(..run.from).unwrap_or_default()))
    });
    runs
}

fn begin(at: usize, c: char) -> Option<Run> {
    let digits = if c.is_ascii_digit() { c.to_string() } else { String::new() };
    Some(Run { from: at, to: at + c.len_utf8(), digits, plus: c == '+' })
}

fn is_whole(digits: &str, plus: bool) -> bool {
    digits.len() >= 10 && national(digits, plus, false).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_as_people_write_them() {
        for (text, expected) in [
            ("01614960000", "0161 496 0000"),
            ("+44 (0)161 496 0000", "0161 496 0000"),
            ("0044 20 7946 0000", "020 7946 0000"),
            ("Tel: 01632 960001 ext 12", "01632 960001 x12"),
            ("0161-496-0000 / 0161 496 0001", "0161 496 0000|0161 496 0001"),
            ("0161 496 0000 01614960001", "0161 496 0000|0161 496 0001"),
            ("0161 496 0000 or 07700900123 (Jo)", "0161 496 0000|07700 900123 [Jo]"),
            ("Minicom 0161 496 0002", "0161 496 0002 Textphone"),
            ("0161 496 0000; Fax: 0161 496 0003", "0161 496 0000|0161 496 0003 Fax"),
            ("Text SHOUT to 85258", "85258 Text [Text SHOUT to]"),
            ("0808 808 1234 (Mon-Fri 9-5)", "0808 808 1234 [Mon-Fri 9-5]"),
            ("0800 1111", "0800 1111"),
            ("116 123", "116 123"),
            ("111 option 2", "111 x2"),
            ("1614960000", "0161 496 0000"),
            ("+353 1 234 5678", "+353 1 234 5678"),
            ("018001 0161 496 0000", ""),
            ("no phone", ""),
            ("None", ""),
            ("0161 496", ""),
            ("", ""),
        ] {
            let shown: Vec<String> = phones(text, "")
                .0
                .iter()
                .map(|phone| {
                    let extension =
                        if phone.extension.is_empty() { String::new() } else { format!(" x{}", phone.extension) };
                    let kind = if phone.kind.is_voice() { String::new() } else { format!(" {:?}", phone.kind) };
                    let note = if phone.note.is_empty() { String::new() } else { format!(" [{}]", phone.note) };
                    format!("{}{extension}{kind}{note}", phone.number)
                })
                .collect();
            assert_eq!(shown.join("|"), expected, "{text}");
        }
        assert_eq!(phones("(415) 642-0234", "").1, ["(415) 642-0234"]);
        assert_eq!(phones("0161 496 0002", "Textphone").0[0].kind, Kind::Textphone);
    }
}
