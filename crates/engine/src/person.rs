//! A person before the combinations of facts: what the rules make of each, asked at most once a pass.

use crate::ask::Asked;
use crate::bound::{READ, READ_ALL, group_of, most_left, weighed};
use crate::columns::{Columns, GROUND, GROUPS, HOW};
use waymark_core::geo::Point;
use waymark_core::matching::weights as w;
use waymark_core::matching::{Case, Context, Criterion, Facts, Rule, rule};
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
}

/// Where a row is from the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Away {
    /// Not known.
    Unknown,
    /// So far that no limit is near.
    Far,
    /// So many metres.
    Metres(u32),
}

/// A person compiled for a catalogue.
pub struct Person<'a> {
    pub(crate) asked: &'a Asked,
    pub(crate) ctx: Context<'a>,
    pub(crate) columns: &'a Columns<'a>,
    memo: &'a mut Memo,
    here: Option<Point>,
    /// Criteria to be asked of whole rows.
    whole: Vec<Criterion>,
    /// The most points that are left to give after each group, for a row that is far and for one that is not.
    left: [[i32; GROUPS]; 2],
}

impl<'a> Person<'a> {
    /// Makes ready to ask.
    pub fn new(asked: &'a Asked, columns: &'a Columns<'a>, memo: &'a mut Memo) -> Self {
        memo.stamp = memo.stamp.wrapping_add(1);
        for (group, table) in memo.tables.iter_mut().enumerate() {
            let size = columns.groups.get(group).map_or(0, |group| group.members.len()) * 2;
            if table.len() < size || memo.stamp == 0 {
                *table = vec![Entry::default(); size.max(table.len())];
            }
        }
        memo.stamp = memo.stamp.max(1);
        let known = |criterion: &Criterion| {
            group_of(*criterion).is_some()
                || READ_ALL.contains(criterion)
                || matches!(criterion, Criterion::Need | Criterion::Local)
                || criterion.wish().is_some()
        };
        let limits = &asked.profile.limits;
        let cares = !limits.access.is_empty()
            || limits.language.is_some_and(|language| language != Language::English)
            || limits.company == Some(Company::WithSomeone)
            || asked.profile.confidence.is_some();
        let all = || Criterion::ALL.into_iter().map(|(criterion, _)| criterion);
        // A criterion that nobody sorted in here is asked of every row, and nothing is passed over.
        let others: Vec<Criterion> = all().filter(|criterion| !known(criterion)).collect();
        let others_most = if others.is_empty() { 0 } else { i32::MAX / 4 };
        let mut whole = others;
        whole.extend(READ_ALL.into_iter().filter(|_| cares));
        whole.extend(weighed(asked).map(|(criterion, _)| criterion).filter(|criterion| group_of(*criterion).is_none()));
        whole.extend([Criterion::Local].into_iter().filter(|_| columns.has_own));
        let left = [false, true].map(|is_far| most_left(asked, columns, is_far, others_most));
        Self { ctx: asked.context(), here: asked.place.point, asked, columns, memo, whole, left }
    }
    /// The most points that a row can get after so many groups of [`ORDER`].
    #[inline]
    pub(crate) fn left_after(&self, groups: usize, is_far: bool) -> i32 {
        self.left[usize::from(is_far)].get(groups).copied().unwrap_or_default()
    }
    /// How far a place is.
    #[inline]
    pub(crate) fn away(&self, spot: Point) -> Away {
        match self.here {
            Some(here) if spot != crate::columns::NOWHERE => Away::Metres(here.metres_to(spot)),
            _ => Away::Unknown,
        }
    }
    /// Past these metres nothing depends on how many there are.
    pub(crate) fn far_from(&self) -> u32 {
        let limit = self.asked.profile.limits.travel.map_or(0, |tenths| u32::from(tenths) * 1609 / 10);
        limit.max(w::FAR_METRES) + 2 * w::OUTCODE_METRES
    }
    /// Whether rows have to be asked as a whole.
    pub(crate) fn whole_rows(&self) -> bool {
        !self.whole.is_empty()
    }
    /// What the rules of a group make of a row's combination.
    #[inline]
    pub(crate) fn entry(&mut self, group: usize, row: usize, away: Away) -> Entry {
        let Some(kept) = self.columns.groups.get(group) else { return Entry::default() };
        let code = kept.codes.get(row).map_or(0, |code| *code as usize);
        let (variant, metres) = match (group, away) {
            // A distance that is near has as many verdicts as metres.
            (HOW, Away::Metres(metres)) => return self.ask(group, code, Some(metres)),
            (HOW, Away::Far) => (1, Some(u32::MAX)),
            (GROUND, Away::Metres(metres)) if metres <= w::FAR_METRES => (1, Some(0)),
            _ => (0, None),
        };
        let stamp = self.memo.stamp;
        let at = code * 2 + variant;
        match self.memo.tables.get(group).and_then(|table| table.get(at)) {
            Some(entry) if entry.stamp == stamp => *entry,
            _ => {
                let entry = Entry { stamp, ..self.ask(group, code, metres) };
                if let Some(kept) = self.memo.tables.get_mut(group).and_then(|table| table.get_mut(at)) {
                    *kept = entry;
                }
                entry
            }
        }
    }
    fn ask(&self, group: usize, code: usize, metres: Option<u32>) -> Entry {
        let member = self.columns.groups.get(group).and_then(|group| group.members.get(code));
        let Some(facts) = member else { return Entry::default() };
        let case = self.case(facts, metres);
        let mut entry = asked_of(&case, READ.get(group).copied().unwrap_or_default());
        entry.is_aside = group == HOW && case.is_place_aside();
        entry
    }
    /// What the rules that read the whole row make of it.
    pub(crate) fn whole(&self, row: u32, away: Away) -> Entry {
        let facts = self.columns.facts(row);
        asked_of(&self.case(&facts, metres(away)), &self.whole)
    }
    /// A row before the rules.
    pub(crate) fn case<'c>(&'c self, facts: &'c Facts<'c>, metres: Option<u32>) -> Case<'c> {
        Case { ctx: &self.ctx, known: &self.asked.known, goal: &self.asked.goal, service: facts, metres }
    }
}

pub(crate) fn metres(away: Away) -> Option<u32> {
    match away {
        Away::Unknown => None,
        Away::Far => Some(u32::MAX),
        Away::Metres(metres) => Some(metres),
    }
}

fn asked_of(case: &Case<'_>, criteria: &[Criterion]) -> Entry {
    let mut entry = Entry::default();
    for criterion in criteria {
        let rule: Rule = rule(*criterion);
        let standing = waymark_core::matching::Standing::of(case, &[rule]);
        entry.points += standing.points as i16;
        entry.is_only_if |= standing.is_only_if;
        entry.out |= u32::from(standing.because.is_some()) << *criterion as u32;
    }
    entry
}
