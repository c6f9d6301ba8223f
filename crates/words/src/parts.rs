//! What is handed over as bytes, read from the front: numbers, sets and texts, and the meanings that are made of them.
//! `waymark_core::search::hand` writes them. Numbers are little-endian; nothing is trusted.

use crate::meaning::Meanings;
use std::ops::Range;
use waymark_core::bank::{Entry, Synonym};
use waymark_core::ids::{Need, Set, VocabularyId};
use waymark_core::spelling::{is_stop_word, split};

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
    /// The next so many bytes.
    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
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
    pub fn placed(&mut self) -> Option<(&'a str, Range<usize>)> {
        let text = self.text()?;
        Some((text, self.at - text.len()..self.at))
    }
    /// What was not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }
    /// Names of needs and activities, and everyday words.
    pub fn meanings(&mut self) -> Option<Meanings> {
        let (needs, interests) = (self.entries()?, self.entries()?);
        let count = self.number()?;
        let synonym = |_| Some(Synonym { words: self.text()?.to_owned(), needs: self.set()? });
        let mut synonyms = (0..count).map(synonym).collect::<Option<Vec<_>>>()?;
        synonyms.extend(common_names(&needs));
        Some(Meanings::read(&needs, &interests, &synonyms))
    }
    fn entries(&mut self) -> Option<Vec<Entry>> {
        let count = self.number()?;
        (0..count).map(|_| Some(Entry { id: self.text()?.to_owned(), label: self.text()?.to_owned() })).collect()
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
