//! What the page hands over, read from its bytes.

use std::ops::Range;
use waymark_core::bank::{Entry, Synonym};
use waymark_core::ids::{Need, Set, VocabularyId};
use waymark_core::spelling::{is_stop_word, split};
use waymark_words::{Builder, Index, Meanings};

/// Bytes read from the front.
pub struct Parts<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Parts<'a> {
    /// All of them.
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let part = self.bytes.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        Some(part)
    }
    /// A number of four bytes.
    pub fn number(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }
    /// A set of ids.
    pub fn set<T: VocabularyId>(&mut self) -> Option<Set<T>> {
        let bits = self.take(8)?.try_into().ok().map(u64::from_le_bytes)?;
        Some(Set::from_bits(bits))
    }
    /// A text.
    pub fn text(&mut self) -> Option<&'a str> {
        let length = self.number()? as usize;
        std::str::from_utf8(self.take(length)?).ok()
    }
    /// A text, and where it stands.
    fn placed(&mut self) -> Option<(&'a str, Range<usize>)> {
        let text = self.text()?;
        Some((text, self.at - text.len()..self.at))
    }
    /// What was not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }
    fn entries(&mut self) -> Option<Vec<Entry>> {
        let count = self.number()?;
        (0..count).map(|_| Some(Entry { id: self.text()?.to_owned(), label: self.text()?.to_owned() })).collect()
    }
}

/// Names and summaries, for highlights: the bytes as they were handed over, and where each text stands.
pub struct Texts {
    bytes: Vec<u8>,
    at: Vec<[Range<usize>; 2]>,
}

impl Texts {
    /// Name and summary of a service; empty for one that is not there.
    pub fn of(&self, service: u32) -> (&str, &str) {
        let text = |range: &Range<usize>| {
            let bytes = self.bytes.get(range.clone()).unwrap_or_default();
            std::str::from_utf8(bytes).unwrap_or_default()
        };
        self.at.get(service as usize).map_or(("", ""), |[name, summary]| (text(name), text(summary)))
    }
}

/// Names of needs that hold no word worth looking for, "getting around": as phrases they lead to their needs all the same.
fn common_names(needs: &[Entry]) -> impl Iterator<Item = Synonym> {
    let is_common = |entry: &Entry| split(&entry.label).iter().all(|word| word.len() < 3 || is_stop_word(word));
    let common = needs.iter().enumerate().filter(move |(_, entry)| is_common(entry));
    common.map(|(at, entry)| {
        let need = Need::from_index(at as u8);
        Synonym { words: entry.label.clone(), needs: [need].into_iter().collect() }
    })
}

/// The index of what was handed over, with the texts.
pub fn read(bytes: Vec<u8>) -> Option<(Index, Texts)> {
    let mut parts = Parts::of(&bytes);
    let (needs, interests) = (parts.entries()?, parts.entries()?);
    let count = parts.number()?;
    let synonym = |_| Some(Synonym { words: parts.text()?.to_owned(), needs: parts.set()? });
    let mut synonyms = (0..count).map(synonym).collect::<Option<Vec<_>>>()?;
    synonyms.extend(common_names(&needs));
    let (mut builder, mut at) = (Builder::default(), Vec::new());
    while !parts.rest().is_empty() {
        let id = parts.text()?;
        let (name, name_at) = parts.placed()?;
        let (organisation, address, outcode, who) = (parts.text()?, parts.text()?, parts.text()?, parts.text()?);
        let (summary, summary_at) = parts.placed()?;
        let (needs, primary, interests) = (parts.set()?, parts.set()?, parts.set()?);
        let place = [address, outcode];
        let is_urgent = false;
        let texts =
            waymark_words::Texts { id, name, organisation, place, who, summary, needs, primary, interests, is_urgent };
        builder.add(&texts);
        at.push([name_at, summary_at]);
    }
    let index = builder.finish(Meanings::read(&needs, &interests, &synonyms));
    Some((index, Texts { bytes, at }))
}
