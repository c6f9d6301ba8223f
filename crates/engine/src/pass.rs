//! The pass: the best few rows for a person, and where everything is counted, what each rule leaves out.

use crate::ask::Asked;
use crate::bits::{ones, word};
use crate::bound::{ORDER, PLACED};
use crate::columns::{BLOCK, BLOCK_WORDS, Columns, GROUPS, Hot};
use crate::needs::Needs;
use crate::person::{Entry, FAR_RING, Memo, Person};
use crate::top::{Place, Top};
use waymark_core::matching::Criterion;

/// Criteria that a tally has room for.
pub const TALLY: usize = 32;

/// What a pass found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best suggestions, best first.
    pub places: Vec<Place>,
    /// Where everything was counted: suggested, only for some, places aside, left out.
    pub counts: [u32; 4],
    /// Where everything was counted: rows that each criterion leaves out.
    pub tally: [u32; TALLY],
    /// Rows that were looked at one by one.
    pub looked: u32,
}

/// Looks through the catalogue.
pub fn pass(asked: &Asked, columns: &Columns<'_>, memo: &mut Memo) -> Found {
    let (needs, wanted) = (asked.goal.needs.bits(), asked.goal.wanted.bits());
    let liked = ones(asked.profile.interests.bits()).map(|id| columns.interests.rows_with(id));
    let meant = ones(asked.known.traits.bits()).map(|id| columns.meant_for.rows_with(id));
    let mut pass = Pass {
        person: Person::new(asked, columns, memo),
        columns,
        favoured: liked.chain(meant).filter(|rows| !rows.is_empty()).collect(),
        counts: asked.counts,
        top: Top::new(asked.most),
        found: Found::default(),
    };
    pass.rings(needs, &Needs::new(columns, needs, wanted, asked.goal.about(asked.context().bank).bits()));
    pass.finish()
}

struct Pass<'a> {
    person: Person<'a>,
    columns: &'a Columns<'a>,
    /// Rows with something the person likes, and rows meant for somebody like them.
    favoured: Vec<&'a [u64]>,
    counts: bool,
    top: Top,
    found: Found,
}

impl Pass<'_> {
    /// From the nearest blocks outwards: what is near is likely to be best, so that most of what is far has not to be looked
    /// at closely.
    fn rings(&mut self, wanted: u64, needs: &Needs<'_>) {
        let mut reach = std::mem::take(&mut self.person.memo.reach);
        reach.clear();
        reach.extend(self.columns.blocks.iter().map(|block| self.person.reach(block.corners)));
        for ring in 0..=FAR_RING {
            let left = self.person.left(ring);
            for (at, (block, reach)) in self.columns.blocks.iter().zip(&reach).enumerate() {
                if reach.ring == ring && block.needs & wanted != 0 {
                    self.block(at, needs, ring, reach.is_beyond && !self.counts, &left);
                }
            }
        }
        self.person.memo.reach = reach;
    }
    fn block(&mut self, at: usize, needs: &Needs<'_>, ring: u8, is_beyond: bool, left: &[i32; GROUPS]) {
        for at in at * BLOCK_WORDS..(at + 1) * BLOCK_WORDS {
            let rows = if is_beyond { word(&self.columns.anywhere, at) } else { u64::MAX };
            if rows != 0 {
                needs.each(&needs.helps(at, rows), |rows, points| self.rows(at, rows, points, ring, left));
            }
        }
    }
    /// Rows of a word that have the same points for needs.
    fn rows(&mut self, at: usize, mut rows: u64, points: i32, ring: u8, left: &[i32; GROUPS]) {
        if !self.counts && points + left[0] - self.person.favours < self.top.floor() {
            rows &= self.favoured.iter().fold(0, |all, rows| all | word(rows, at));
        }
        for row in ones(rows) {
            let row = at * 64 + row;
            let hot = self.columns.hot(row);
            if self.counts {
                self.count(row, &hot, points, ring);
            } else if points + left[0] >= self.top.floor() {
                self.weigh(row, &hot, points, ring, left);
            }
        }
    }
    /// Weighs a row as far as it can still be among the best.
    fn weigh(&mut self, row: usize, hot: &Hot, mut points: i32, ring: u8, left: &[i32; GROUPS]) {
        self.found.looked += 1;
        let mut away = self.person.away(crate::columns::NOWHERE, ring);
        for (step, group) in ORDER.into_iter().enumerate() {
            if step == PLACED {
                away = self.person.away(hot.spot, ring);
            }
            let entry = self.person.entry(group, hot, away);
            points += i32::from(entry.points);
            let is_out = entry.out != 0 || entry.is_only_if || entry.is_aside;
            if is_out || points + left[step + 1] < self.top.floor() {
                return;
            }
        }
        if self.person.whole_rows() {
            let entry = self.person.whole(row as u32, away);
            points += i32::from(entry.points);
            if entry.out != 0 {
                return;
            }
        }
        self.offer(row, hot, points);
    }
    /// Weighs a row by all rules and counts what becomes of it.
    fn count(&mut self, row: usize, hot: &Hot, mut points: i32, ring: u8) {
        self.found.looked += 1;
        let away = self.person.away(hot.spot, ring);
        let mut all = Entry::default();
        let mut add = |entry: Entry| {
            points += i32::from(entry.points);
            all.out |= entry.out;
            all.is_only_if |= entry.is_only_if;
            all.is_aside |= entry.is_aside;
        };
        ORDER.into_iter().for_each(|group| add(self.person.entry(group, hot, away)));
        if self.person.whole_rows() {
            add(self.person.whole(row as u32, away));
        }
        let part = match all {
            Entry { out: 1.., .. } => 3,
            Entry { is_only_if: true, .. } => 1,
            Entry { is_aside: true, .. } => 2,
            _ => 0,
        };
        self.found.counts[part] += 1;
        let mut out = all.out;
        while out != 0 {
            if let Some(tally) = self.found.tally.get_mut(out.trailing_zeros() as usize) {
                *tally += 1;
            }
            out &= out - 1;
        }
        if part == 0 {
            self.offer(row, hot, points);
        }
    }
    fn offer(&mut self, row: usize, hot: &Hot, points: i32) {
        if points >= self.top.floor() {
            let metres = self.person.metres(hot.spot);
            self.top.offer(self.columns, Place { row: row as u32, points, metres });
        }
    }
    fn finish(self) -> Found {
        let Self { person, top, mut found, columns, .. } = self;
        found.places = top.into_places();
        // Lists of private therapists are never first: where nothing else is left, nothing is suggested.
        let is_private = |place: &Place| {
            let facts = columns.facts(place.row);
            let rule = waymark_core::matching::rule(Criterion::PrivateTherapy);
            rule(&person.case(&facts, None)).is_some()
        };
        if found.places.first().is_some_and(is_private) {
            found.places.clear();
            let [ranked, only_if, ..] = &mut found.counts;
            *only_if += std::mem::take(ranked);
        }
        found
    }
}

const _: () = assert!(BLOCK_WORDS * 64 == BLOCK && Criterion::ALL.len() <= TALLY);
