//! The pass: the best few rows for a person, and where everything is counted, what each rule leaves out.

use crate::ask::Asked;
use crate::bound::ORDER;
use crate::columns::{BLOCK, BLOCK_WORDS, Block, Columns};
use crate::person::{Away, Entry, Memo, Person};
use crate::top::{Place, Top};
use waymark_core::geo::Point;
use waymark_core::matching::{Criterion, NeedCounts, need_points};

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
    let mut pass = Pass {
        person: Person::new(asked, columns, memo),
        columns,
        needs: asked.goal.needs.bits(),
        wanted: asked.goal.wanted.bits(),
        about: asked.goal.about(asked.context().bank).bits(),
        counts: asked.counts,
        top: Top::new(asked.most),
        found: Found::default(),
    };
    // What is near is likely to be best, so that most of what is far has not to be looked at closely.
    for wanted in [false, true] {
        for (at, block) in columns.blocks.iter().enumerate() {
            if block.needs & pass.needs != 0 && pass.is_far(block) == wanted {
                pass.block(at, wanted);
            }
        }
    }
    pass.finish()
}

struct Pass<'a> {
    person: Person<'a>,
    columns: &'a Columns<'a>,
    needs: u64,
    wanted: u64,
    about: u64,
    counts: bool,
    top: Top,
    found: Found,
}

impl Pass<'_> {
    /// Whether every place of a block is so far that it does not matter how far.
    fn is_far(&self, block: &Block) -> bool {
        let Some((here, (low, high))) = self.person.asked.place.point.zip(block.corners) else { return false };
        let nearest = Point { lat: here.lat.clamp(low.lat, high.lat), lon: here.lon.clamp(low.lon, high.lon) };
        let metres = here.metres_to(nearest);
        // A flat map is not quite the same for every pair of points.
        metres - metres / 8 > self.person.far_from()
    }
    fn block(&mut self, at: usize, is_far: bool) {
        for word in at * BLOCK_WORDS..(at + 1) * BLOCK_WORDS {
            let mut rows = 0;
            let mut needs = self.needs;
            while needs != 0 {
                let with = self.columns.with_need.get(needs.trailing_zeros() as usize);
                rows |= with.and_then(|bits| bits.get(word)).copied().unwrap_or_default();
                needs &= needs - 1;
            }
            if is_far && !self.counts {
                rows &= self.columns.anywhere.get(word).copied().unwrap_or_default();
            }
            while rows != 0 {
                self.row(word * 64 + rows.trailing_zeros() as usize, is_far);
                rows &= rows - 1;
            }
        }
    }
    #[inline]
    fn row(&mut self, row: usize, is_far: bool) {
        let bits = |column: &[u64]| column.get(row).copied().unwrap_or_default();
        let helps = bits(&self.columns.needs) & self.needs;
        let points = need_points(NeedCounts::of(helps, self.wanted, self.about, bits(&self.columns.primary)));
        if self.counts {
            self.count(row, points, is_far);
        } else if points + self.person.left_after(0, is_far) >= self.top.floor() {
            self.weigh(row, points, is_far);
        }
    }
    /// Weighs a row as far as it can still be among the best.
    fn weigh(&mut self, row: usize, mut points: i32, is_far: bool) {
        self.found.looked += 1;
        let away = self.away(row, is_far);
        for (step, group) in ORDER.into_iter().enumerate() {
            let entry = self.person.entry(group, row, away);
            points += i32::from(entry.points);
            let is_out = entry.out != 0 || entry.is_only_if || entry.is_aside;
            if is_out || points + self.person.left_after(step + 1, is_far) < self.top.floor() {
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
        self.offer(row, points, away);
    }
    /// Weighs a row by all rules and counts what becomes of it.
    fn count(&mut self, row: usize, mut points: i32, is_far: bool) {
        self.found.looked += 1;
        let away = self.away(row, is_far);
        let mut all = Entry::default();
        let mut add = |entry: Entry| {
            points += i32::from(entry.points);
            all.out |= entry.out;
            all.is_only_if |= entry.is_only_if;
            all.is_aside |= entry.is_aside;
        };
        ORDER.into_iter().for_each(|group| add(self.person.entry(group, row, away)));
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
            self.offer(row, points, away);
        }
    }
    #[inline]
    fn away(&self, row: usize, is_far: bool) -> Away {
        let spot = self.columns.spots.get(row).copied().unwrap_or(crate::columns::NOWHERE);
        if is_far && spot != crate::columns::NOWHERE { Away::Far } else { self.person.away(spot) }
    }
    fn offer(&mut self, row: usize, points: i32, away: Away) {
        if points < self.top.floor() {
            return;
        }
        let spot = self.columns.spots.get(row).copied().unwrap_or(crate::columns::NOWHERE);
        let metres = match away {
            Away::Metres(metres) => metres,
            Away::Unknown => u32::MAX,
            Away::Far => crate::person::metres(self.person.away(spot)).unwrap_or(u32::MAX),
        };
        self.top.offer(self.columns, Place { row: row as u32, points, metres });
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
