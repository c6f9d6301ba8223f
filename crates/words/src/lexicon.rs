//! Words as they are gathered: each form that comes is numbered once, by the one form that stands for all of them.

use crate::variants::stem;
use waymark_core::order::sort_by;
use waymark_core::spelling::is_stop_word;

/// Texts behind one another, and where each ends.
#[derive(Default)]
pub(crate) struct Lines {
    letters: String,
    ends: Vec<u32>,
}

impl Lines {
    pub(crate) fn push(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.letters.push_str(part));
    }
    /// Ends the text; its number.
    pub(crate) fn end(&mut self) -> u32 {
        self.ends.push(self.letters.len() as u32);
        self.ends.len() as u32 - 1
    }
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
    pub(crate) fn get(&self, at: u32) -> &str {
        let from = at.checked_sub(1).and_then(|before| self.ends.get(before as usize)).copied().unwrap_or_default();
        let to = self.ends.get(at as usize).copied().unwrap_or_default();
        self.letters.get(from as usize..to as usize).unwrap_or_default()
    }
    /// All numbers, in the order of the texts. Eight letters as a number decide most comparisons.
    pub(crate) fn in_order(&self) -> Vec<u32> {
        let key = |at: u32| {
            let bytes = self.get(at).bytes().chain(std::iter::repeat(0)).take(8);
            (bytes.fold(0u64, |key, byte| (key << 8) | u64::from(byte)), at)
        };
        let mut order: Vec<(u64, u32)> = (0..self.ends.len() as u32).map(key).collect();
        sort_by(&mut order, |a, b| a.0.cmp(&b.0).then_with(|| self.get(a.1).cmp(self.get(b.1))));
        order.into_iter().map(|(_, at)| at).collect()
    }
}

/// Numbers of words.
#[derive(Default)]
pub(crate) struct Lexicon {
    /// The forms that stand for all forms of a word: what is numbered.
    stems: Lines,
    by_stem: Table,
    /// Forms as they came, and for each its word's number.
    forms: Lines,
    by_form: Table,
    word_of: Vec<u32>,
}

/// Too common to be looked for.
const COMMON: u32 = u32::MAX;

impl Lexicon {
    /// The number of the word that a folded word is a form of; none of a common word.
    pub(crate) fn number(&mut self, form: &str) -> Option<u32> {
        let (at, is_new) = self.by_form.enter(&mut self.forms, form);
        if is_new {
            let word = if is_stop_word(form) { COMMON } else { self.stem(&stem(form)) };
            self.word_of.push(word);
        }
        self.word_of.get(at as usize).copied().filter(|word| *word != COMMON)
    }
    /// The number of a word by the form that stands for all.
    pub(crate) fn stem(&mut self, stem: &str) -> u32 {
        self.by_stem.enter(&mut self.stems, stem).0
    }
    pub(crate) fn word(&self, number: u32) -> &str {
        self.stems.get(number)
    }
    /// All numbers, in the order of the words.
    pub(crate) fn in_order(&self) -> Vec<u32> {
        self.stems.in_order()
    }
}

/// Finds texts among lines by their hash: position and one, or nought. At most half full.
#[derive(Default)]
struct Table {
    slots: Vec<u32>,
}

impl Table {
    /// The number of a text, and whether it is new.
    fn enter(&mut self, lines: &mut Lines, text: &str) -> (u32, bool) {
        if lines.len() * 2 >= self.slots.len() {
            self.grow(lines);
        }
        let mut slot = self.slot(text);
        loop {
            match self.slots.get(slot).copied().unwrap_or_default() {
                0 => break,
                known if lines.get(known - 1) == text => return (known - 1, false),
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
        lines.push(&[text]);
        let at = lines.end();
        if let Some(place) = self.slots.get_mut(slot) {
            *place = at + 1;
        }
        (at, true)
    }

    /// Where a word is looked for first: FNV-1a of its bytes.
    fn slot(&self, word: &str) -> usize {
        let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193));
        (hash ^ hash >> 15) as usize & (self.slots.len() - 1)
    }

    fn grow(&mut self, lines: &Lines) {
        self.slots = vec![0; (self.slots.len() * 2).max(1024)];
        for at in 0..lines.len() as u32 {
            let mut slot = self.slot(lines.get(at));
            while self.slots.get(slot).is_some_and(|known| *known != 0) {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            if let Some(place) = self.slots.get_mut(slot) {
                *place = at + 1;
            }
        }
    }
}
