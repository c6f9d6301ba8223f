//! A person before the combinations of facts: what the rules make of each, asked at most once a pass.

use crate::ask::Asked;
use crate::bits::ones;
use crate::bound::{APART, Criteria, ORDER, READ, READ_ALL, bits, favours, group_of, most_left, weighed};
use crate::columns::{Columns, GROUND, GROUPS, HOW, Hot, NOWHERE};
use waymark_core::geo::Point;
use waymark_core::matching::weights as w;
use waymark_core::matching::{Case, Context, Criterion, Facts, distance_steps, is_only_if, rule};
use waymark_core::profile::{Company, Language};

/// What rules make of a combination.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Entry {
    stamp: u32,
    pub(crate) points: i16,
    pub(crate) is_only_if: bool,
    pub(crate) is_aside: bool,
    /// Criteria that leave it out, as bits.
    pub(crate) out: u32,
}

/// What was asked, kept so that the next pass need not find room for it again.
#[derive(Default)]
pub struct Memo {
    stamp: u32,
    tables: [Vec<Entry>; GROUPS],
    /// How far each block is, at least.
    pub(crate) reach: Vec<Reach>,
}

/// Distances that rules tell apart: not known, and between any two neighbouring steps.
const CLASSES: usize = 11;
/// So far that no step is beyond.
const FAR: usize = CLASSES - 1;

/// Where a row is from the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Away {
    /// How far; `u32::MAX` not known, or so far that nothing depends on it.
    metres: u32,
    /// Which of the distances that rules tell apart.
    class: usize,
}

impl Away {
    /// Metres for the rules.
    fn metres(self) -> Option<u32> {
        Some(self.metres).filter(|_| self.class > 0)
    }
}

/// Where the nearest of a block can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    /// The first ring of distances that it is in: one for each step of being near, one beyond, one so far that nothing
    /// depends on how far.
    pub(crate) ring: u8,
    /// Whether all that one has to go to is too far.
    pub(crate) is_beyond: bool,
}

/// Rings of distances.
pub(crate) const RINGS: usize = w::NEAR.len() + 2;
/// The ring in which nothing depends on how far.
pub(crate) const FAR_RING: u8 = RINGS as u8 - 1;

/// A person compiled for a catalogue.
pub struct Person<'a> {
    pub(crate) asked: &'a Asked,
    pub(crate) ctx: Context<'a>,
    pub(crate) columns: &'a Columns<'a>,
    pub(crate) memo: &'a mut Memo,
    here: Option<Point>,
    steps: [u32; CLASSES - 2],
    /// Criteria to be asked of the combinations of each group, and of whole rows.
    read: [Criteria; GROUPS],
    whole: Criteria,
    /// The most points that are left to give after each group to a row that is not near.
    left: [i32; GROUPS],
    /// What of that only those rows can get that offer what the person likes or are meant for somebody like them.
    pub(crate) favours: i32,
}

impl<'a> Person<'a> {
    /// Makes ready to ask.
    pub fn new(asked: &'a Asked, columns: &'a Columns<'a>, memo: &'a mut Memo) -> Self {
        memo.stamp = memo.stamp.wrapping_add(1);
        for (group, table) in memo.tables.iter_mut().enumerate() {
            let size = columns.groups.get(group).map_or(0, |known| known.members.len()) * apart(group);
            if table.len() < size || memo.stamp == 0 {
                *table = vec![Entry::default(); size.max(table.len())];
            }
        }
        memo.stamp = memo.stamp.max(1);
        let limits = &asked.profile.limits;
        let cares = !limits.access.is_empty()
            || limits.language.is_some_and(|language| language != Language::English)
            || limits.company == Some(Company::WithSomeone)
            || asked.profile.confidence.is_some();
        let (mut read, mut whole) = (READ, if cares { READ_ALL } else { 0 });
        let mut others = READ.into_iter().fold(READ_ALL | APART, |all, read| all | read);
        for (criterion, _) in &Criterion::ALL {
            others ^= if criterion.wish().is_some() { bits(&[*criterion]) } else { 0 };
        }
        // A criterion that nobody sorted in here is asked of every row, and nothing is passed over.
        let others = !others & ((1 << Criterion::ALL.len()) - 1);
        for (criterion, _) in weighed(asked) {
            let of_group = group_of(criterion).and_then(|group| read.get_mut(group));
            *of_group.unwrap_or(&mut whole) |= bits(&[criterion]);
        }
        whole |= others | if columns.has_own { bits(&[Criterion::Local]) } else { 0 };
        let others_most = if others == 0 { 0 } else { i32::MAX / 4 };
        let here = asked.place.point;
        let left = most_left(asked, columns, others_most);
        let favours = favours(asked);
        let favours = favours[0] + favours[1];
        Self {
            favours,
            ctx: asked.context(),
            here,
            steps: distance_steps(limits.travel),
            asked,
            columns,
            memo,
            read,
            whole,
            left,
        }
    }
    /// The most points that a row of a ring can get after so many groups of [`ORDER`].
    pub(crate) fn left(&self, ring: u8) -> [i32; GROUPS] {
        let near = w::NEAR.get(usize::from(ring)).filter(|_| self.here.is_some()).map_or(0, |(_, points)| *points);
        let mut left = self.left;
        let before = ORDER.iter().position(|group| *group == HOW).unwrap_or_default();
        left.iter_mut().take(before + 1).for_each(|left| *left += near);
        left
    }
    /// Where a row is.
    #[inline]
    pub(crate) fn away(&self, spot: Point, ring: u8) -> Away {
        match self.here {
            Some(_) if spot != NOWHERE && ring == FAR_RING => Away { metres: u32::MAX, class: FAR },
            Some(here) if spot != NOWHERE => {
                let metres = here.metres_to(spot);
                Away { metres, class: 1 + self.steps.iter().map(|step| usize::from(*step < metres)).sum::<usize>() }
            }
            _ => Away { metres: u32::MAX, class: 0 },
        }
    }
    /// How far a row is; `u32::MAX` not known.
    pub(crate) fn metres(&self, spot: Point) -> u32 {
        self.away(spot, 0).metres
    }
    /// Where the nearest of places within corners can be.
    pub(crate) fn reach(&self, corners: Option<(Point, Point)>) -> Reach {
        let limit = self.asked.profile.limits.travel;
        let Some((here, (low, high))) = self.here.zip(corners) else {
            return Reach { ring: FAR_RING - 1, is_beyond: limit == Some(0) };
        };
        let nearest = Point { lat: here.lat.clamp(low.lat, high.lat), lon: here.lon.clamp(low.lon, high.lon) };
        let metres = here.metres_to(nearest);
        // A flat map is not quite the same for every pair of points.
        let metres = metres - metres / 8;
        let farthest = self.steps.iter().fold(0, |farthest, step| farthest.max(*step));
        let ring =
            if metres > farthest { FAR_RING } else { w::NEAR.iter().map(|(up_to, _)| u8::from(*up_to < metres)).sum() };
        let too_far = limit.map_or(w::FAR_METRES, |tenths| u32::from(tenths) * 1609 / 10 + 2 * w::OUTCODE_METRES);
        Reach { ring, is_beyond: metres > too_far || limit == Some(0) }
    }
    /// Whether rows have to be asked as a whole.
    pub(crate) fn whole_rows(&self) -> bool {
        self.whole != 0
    }
    /// What the rules of a group make of a combination.
    #[inline]
    pub(crate) fn entry(&mut self, group: usize, hot: &Hot, away: Away) -> Entry {
        let code = hot.codes.get(group).map_or(0, |code| *code as usize);
        let variant = match group {
            HOW => away.class,
            GROUND => usize::from(away.class > 0 && away.metres <= w::FAR_METRES),
            _ => 0,
        };
        let at = code * apart(group) + variant;
        match self.memo.tables.get(group).and_then(|table| table.get(at)) {
            Some(entry) if entry.stamp == self.memo.stamp => *entry,
            _ => self.ask(group, code, at, away),
        }
    }
    #[inline(never)]
    fn ask(&mut self, group: usize, code: usize, at: usize, away: Away) -> Entry {
        let member = self.columns.groups.get(group).and_then(|group| group.members.get(code));
        let Some(facts) = member else { return Entry::default() };
        let case = self.case(facts, away.metres().filter(|_| matches!(group, HOW | GROUND)));
        let mut entry = asked_of(&case, self.read.get(group).copied().unwrap_or_default());
        entry.is_aside = group == HOW && case.is_place_aside();
        entry.stamp = self.memo.stamp;
        if let Some(kept) = self.memo.tables.get_mut(group).and_then(|table| table.get_mut(at)) {
            *kept = entry;
        }
        entry
    }
    /// What the rules that read the whole row make of it.
    pub(crate) fn whole(&self, row: u32, away: Away) -> Entry {
        let facts = self.facts(row);
        asked_of(&self.case(&facts, away.metres()), self.whole)
    }
    /// What the rules read of a row: of its needs, the goal's.
    pub(crate) fn facts(&self, row: u32) -> Facts<'a> {
        self.columns.facts_for(row, self.asked.goal.needs.bits())
    }
    /// A row before the rules.
    pub(crate) fn case<'c>(&'c self, facts: &'c Facts<'c>, metres: Option<u32>) -> Case<'c> {
        Case { ctx: &self.ctx, known: &self.asked.known, goal: &self.asked.goal, service: facts, metres }
    }
}

/// How many distances the rules of a group tell apart.
const fn apart(group: usize) -> usize {
    match group {
        HOW => CLASSES,
        GROUND => 2,
        _ => 1,
    }
}

fn asked_of(case: &Case<'_>, criteria: Criteria) -> Entry {
    let mut entry = Entry::default();
    for (criterion, _) in ones(criteria.into()).filter_map(|at| Criterion::ALL.get(at)) {
        if let Some(judgement) = rule(*criterion)(case) {
            entry.points += judgement.points as i16;
            entry.is_only_if |= is_only_if(case, &judgement);
            entry.out |= u32::from(judgement.excludes) << *criterion as u32;
        }
    }
    entry
}
