//! What the beginning of a source looks like as JSON: a list, an envelope with a list, one record, a record a line; and
//! the first records themselves. Enough to tell a form by, never the whole.

use super::lists::may_hold_records;
use super::parse::{parse, parse_begun};
use super::scan::{Piece, Scan, Whole};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};

/// Records that are looked at.
const ENOUGH: usize = 8;

/// What a source looks like.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// Members that stand beside the lists, in the one spelling.
    pub members: Map<String, Value>,
    /// Members that hold lists; empty text: the document is the list.
    pub lists: Vec<String>,
    /// The first records with the list they are of. The last may be a part.
    pub records: Vec<(String, Map<String, Value>)>,
    /// One record stands on each line.
    pub lines: bool,
}

impl Shape {
    /// What a beginning looks like; none: it is no JSON.
    pub fn of(head: &[u8]) -> Option<Self> {
        let mut text = Vec::new();
        decoded(head).read_to_end(&mut text).ok()?;
        let mut begins = text.iter().filter(|byte| !byte.is_ascii_whitespace());
        // `[![Licence]…` begins a note in Markdown, `{{ name }}` a template.
        match (begins.next()?, begins.next()) {
            (b'{', None | Some(b'"' | b'}' | b'\'')) => {}
            (b'{', Some(next)) if next.is_ascii_alphabetic() => {}
            (b'[', None | Some(b'{' | b'[' | b'"' | b']' | b'-' | b't' | b'f' | b'n' | b'0'..=b'9')) => {}
            _ => return None,
        }
        let mut shape = Self { lines: by_lines(&text), ..Self::default() };
        let mut scan = Scan::new(text.as_slice());
        while shape.records.len() < ENOUGH {
            match scan.piece().ok()? {
                Some(piece) => shape.take(piece),
                None => break,
            }
        }
        if shape.records.is_empty() {
            let keyed = super::keyed::inside(&shape.members)
                .map(|keyed| super::keyed::records(keyed, &BTreeMap::new()))
                .unwrap_or_default();
            shape.records = keyed.into_iter().take(ENOUGH).map(|record| (String::new(), record)).collect();
        }
        let plausible = !shape.members.is_empty() || !shape.lists.is_empty() || text.len() < 64;
        plausible.then_some(shape)
    }

    fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Member { key, text, whole: Whole::Yes, .. } => {
                let value = parse(&text).map_or(Value::Null, |(value, _)| value);
                self.members.insert(super::parse::spelling(&key), value);
            }
            Piece::Member { key, text, .. } => {
                let value = if text.first() == Some(&b'{') { Value::Object(parse_begun(&text)) } else { Value::Null };
                self.members.insert(super::parse::spelling(&key), value);
            }
            Piece::Element { list, text, whole, .. } => {
                if !self.lists.contains(&list) {
                    self.lists.push(list.clone());
                }
                let parsed = if whole == Whole::Yes { parse(&text).ok().map(|(value, _)| value) } else { None };
                match parsed {
                    Some(Value::Object(record)) => self.records.push((list, record)),
                    Some(_) => {}
                    None => self.records.push((list, parse_begun(&text))),
                }
            }
            Piece::End | Piece::Cut { .. } => {}
        }
    }

    /// The first record: of the list, or the document itself.
    pub fn record(&self) -> &Map<String, Value> {
        self.records.first().map_or(&self.members, |(_, record)| record)
    }

    /// Whether any of the first records has one of these members.
    pub fn has(&self, keys: &[&str]) -> bool {
        let all = self.records.iter().map(|(_, record)| record);
        let alone = self.records.is_empty().then_some(&self.members);
        all.chain(alone).any(|record| keys.iter().any(|key| record.contains_key(*key)))
    }

    /// How many of these members the first records have.
    pub fn count(&self, keys: &[&str]) -> usize {
        keys.iter().filter(|key| self.has(&[key])).count()
    }
}

/// Whatever encoding a byte order mark tells, as UTF-8. Without a mark: as it is, but for UTF-16.
pub fn decoded<'a>(from: impl BufRead + 'a) -> BufReader<Box<dyn Read + 'a>> {
    let mut from = from;
    let guess = from.fill_buf().ok().and_then(|start| match start {
        [b'{' | b'[', 0, ..] => Some(encoding_rs::UTF_16LE),
        [0, b'{' | b'[', ..] => Some(encoding_rs::UTF_16BE),
        _ => None,
    });
    let decoder = encoding_rs_io::DecodeReaderBytesBuilder::new()
        .encoding(guess)
        .utf8_passthru(true)
        .strip_bom(true)
        .bom_override(true)
        .build(from);
    BufReader::with_capacity(crate::source::HEAD, Box::new(decoder))
}

/// Whether a line holds a list of records, as pages of a feed do that were written one after another.
fn is_page(members: &Map<String, Value>) -> bool {
    let holds = |value: &Value| value.as_array().and_then(|items| items.first()).is_some_and(Value::is_object);
    let named = ["name", "title", "service_name", "id"].iter().any(|key| members.contains_key(*key));
    !named && members.iter().any(|(key, value)| may_hold_records(key, true) && holds(value))
}

fn by_lines(text: &[u8]) -> bool {
    let mut lines = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    let (first, second) = (lines.next(), lines.next());
    let is_record = |line| matches!(parse(line), Ok((Value::Object(members), _)) if !is_page(&members));
    let whole = first.is_some_and(|line| line.starts_with(b"{") && is_record(line));
    whole && second.is_some_and(|line| line.starts_with(b"{"))
}
