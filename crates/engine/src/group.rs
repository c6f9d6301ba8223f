//! Combinations of facts: each that occurs is kept once, and a row has the number of its own.

use waymark_core::matching::Facts;

/// A group of facts that some rules read together.
pub(crate) struct Group<'a> {
    /// The number of each row's combination.
    pub(crate) codes: Vec<u32>,
    /// Combinations in the order of first appearance: facts in which nothing but the group's is known.
    pub(crate) members: Vec<Facts<'a>>,
    /// Positions of members plus one by hash, a power of two of them, at most half full.
    slots: Vec<u32>,
}

const FEWEST_SLOTS: usize = 64;

impl<'a> Group<'a> {
    pub(crate) fn new(rows: usize) -> Self {
        Self { codes: Vec::with_capacity(rows), members: Vec::new(), slots: vec![0; FEWEST_SLOTS] }
    }
    /// The combination of a row; nothing known past the end.
    pub(crate) fn member(&self, row: usize) -> Facts<'a> {
        self.codes.get(row).and_then(|code| self.members.get(*code as usize)).copied().unwrap_or_default()
    }
    /// Takes the facts of the next row.
    pub(crate) fn push(&mut self, facts: Facts<'a>, hash: u64) {
        // Neighbours are often alike.
        let last = self.codes.last().copied().filter(|code| self.members.get(*code as usize) == Some(&facts));
        let code = last.unwrap_or_else(|| self.code(facts, hash));
        self.codes.push(code);
    }
    fn code(&mut self, facts: Facts<'a>, hash: u64) -> u32 {
        if self.members.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mut at = place(hash, self.slots.len());
        loop {
            match self.slots.get(at).copied().unwrap_or_default() {
                0 => break,
                known if self.members.get(known as usize - 1) == Some(&facts) => return known - 1,
                _ => at = (at + 1) % self.slots.len(),
            }
        }
        self.members.push(facts);
        self.slots[at] = self.members.len() as u32;
        self.members.len() as u32 - 1
    }
    fn grow(&mut self) {
        let size = self.slots.len() * 4;
        self.slots = vec![0; size];
        for (code, facts) in self.members.iter().enumerate() {
            let mut at = place(hash(facts), size);
            while self.slots[at] != 0 {
                at = (at + 1) % size;
            }
            self.slots[at] = code as u32 + 1;
        }
    }
    /// Lets go of what only building needs.
    pub(crate) fn close(&mut self) {
        self.slots = Vec::new();
    }
}

fn place(hash: u64, size: usize) -> usize {
    (hash >> 32) as usize % size
}

/// A number that differs for most facts that differ.
pub(crate) fn hash(facts: &Facts<'_>) -> u64 {
    let date = |date: Option<waymark_core::date::Date>| {
        date.map_or(0, |date| u64::from(date.year) << 16 | u64::from(date.month) << 8 | u64::from(date.day) | 1 << 32)
    };
    let age = |age: Option<u8>| age.map_or(0, |age| u64::from(age) + 1);
    let small = [
        facts.class as u64,
        facts.cost as u64,
        facts.self_referral as u64,
        facts.capacity as u64,
        facts.evidence as u64,
        facts.precision as u64,
        u64::from(facts.modes.0),
        u64::from(facts.nations.0),
        facts.hours.map_or(0, |hours| u64::from(hours.0) + 1),
        age(facts.age.min) << 9 | age(facts.age.max),
        u64::from(facts.languages.welsh)
            | u64::from(facts.languages.bsl) << 1
            | u64::from(facts.languages.interpreter) << 2,
        u64::from(facts.who) | u64::from(facts.has_contact) << 1 | u64::from(facts.point.is_some()) << 2,
        facts.origin as u64,
    ];
    let wide = [
        facts.only_for.bits(),
        facts.made_for.bits(),
        facts.not_for.bits(),
        facts.interests.bits(),
        facts.access.bits(),
        facts.access_absent.bits(),
        date(facts.known_since),
        date(facts.checked_on),
        date(facts.next_check),
    ];
    let letters = facts.area.bytes().map(u64::from);
    small.into_iter().chain(wide).chain(letters).fold(0, |sum, part| {
        let mixed = (sum ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ mixed >> 29
    })
}
