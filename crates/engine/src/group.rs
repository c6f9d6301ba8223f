//! Combinations of facts: each that occurs is kept once, and a row has the number of its own.

use waymark_core::date::Date;
use waymark_core::matching::Facts;

/// A group of facts that some rules read together.
pub(crate) struct Group<'a> {
    /// Combinations in the order of first appearance: the facts of the first row that has one, of which the group's count.
    pub(crate) members: Vec<Facts<'a>>,
    /// What tells the members apart.
    keys: Vec<Key<'a>>,
    /// Positions of members plus one by hash, a power of two of them, at most half full.
    slots: Vec<u32>,
    /// The combination that came last.
    last: u32,
}

/// Everything that a group holds of a row, in as few numbers as it fits into: rows of equal keys have equal facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Key<'a> {
    pub(crate) numbers: [u64; 4],
    pub(crate) area: &'a str,
}

const FEWEST_SLOTS: usize = 64;

impl<'a> Group<'a> {
    pub(crate) fn new() -> Self {
        Self { members: Vec::new(), keys: Vec::new(), slots: vec![0; FEWEST_SLOTS], last: 0 }
    }
    /// The number of the next row's combination; its facts are kept where no row before had its key.
    #[inline]
    pub(crate) fn code(&mut self, key: Key<'a>, facts: &Facts<'a>) -> u32 {
        // Neighbours are often alike.
        if self.keys.get(self.last as usize) != Some(&key) {
            self.last = self.search(key, facts);
        }
        self.last
    }
    fn search(&mut self, key: Key<'a>, facts: &Facts<'a>) -> u32 {
        if self.members.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let most = self.slots.len() - 1;
        let mut at = key.place() & most;
        loop {
            match self.slots.get(at).copied().unwrap_or_default() {
                0 => break,
                known if self.keys.get(known as usize - 1) == Some(&key) => return known - 1,
                _ => at = (at + 1) & most,
            }
        }
        self.members.push(*facts);
        self.keys.push(key);
        self.slots[at] = self.members.len() as u32;
        self.members.len() as u32 - 1
    }
    fn grow(&mut self) {
        let size = self.slots.len() * 4;
        self.slots = vec![0; size];
        for (code, key) in self.keys.iter().enumerate() {
            let mut at = key.place() & (size - 1);
            while self.slots[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = code as u32 + 1;
        }
    }
    /// Lets go of what only building needs.
    pub(crate) fn close(&mut self) {
        (self.slots, self.keys) = (Vec::new(), Vec::new());
    }
}

impl Key<'_> {
    /// Where to look for it first: differs for most keys that differ.
    fn place(&self) -> usize {
        let mix = |sum: u64, part: u64| {
            let mixed = (sum ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed ^ mixed >> 29
        };
        let numbers = self.numbers.into_iter().fold(0, mix);
        (self.area.bytes().map(u64::from).fold(numbers, mix) >> 32) as usize
    }
}

/// Small numbers side by side, each with the bits it needs.
pub(crate) fn packed<const N: usize>(parts: [(u32, u64); N]) -> u64 {
    debug_assert!(parts.iter().map(|(bits, _)| bits).sum::<u32>() <= 64);
    parts.into_iter().fold(0, |sum, (bits, part)| {
        debug_assert!(part >> bits == 0);
        sum << bits | part
    })
}

/// A day that may not be known as a number.
pub(crate) fn day(date: Option<Date>) -> u64 {
    date.map_or(0, |date| packed([(1, 1), (16, date.year.into()), (8, date.month.into()), (8, date.day.into())]))
}
