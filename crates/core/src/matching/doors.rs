//! Fewest doors: which services between them help with everything a person asked for.
//!
//! Going somewhere new is the hard part, so one service that helps with two things is said to. A service serves a goal
//! for which it is suggested ([`super::Part::Ranked`]) and either stands among the first shown or is chiefly about what
//! was asked; nothing that is left out, only for some, or far down the list counts.

use super::model::{Context, Listed};
use super::result::GoalResult;
use super::shortlist::SHOWN_FIRST;
use crate::catalogue::ServiceIx;
use crate::order::sort_by_key;

/// Goals looked at, of more than there are topics; each is a bit.
const MOST_GOALS: usize = 16;
/// Services looked at; each is a bit.
const MOST_SERVICES: usize = 64;

/// The fewest services that serve all goals that any of those looked at serves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doors {
    /// The services, in the order they were given.
    pub services: Vec<ServiceIx>,
    /// How many goals they serve; never fewer than there are services.
    pub goals: usize,
}

impl Doors {
    /// Whether a person has fewer places to go to than things they asked for.
    pub fn saves(&self) -> bool {
        self.services.len() < self.goals
    }
}

/// Positions of the goals that a service serves.
pub fn serves(ctx: &Context<'_>, goals: &[GoalResult], ix: ServiceIx) -> Vec<usize> {
    goals.iter().enumerate().filter_map(|(at, goal)| served(ctx, goal, ix).map(|_| at)).collect()
}

/// A service as it was judged for a goal that it serves.
fn served<'a>(ctx: &Context<'_>, result: &'a GoalResult, ix: ServiceIx) -> Option<&'a Listed> {
    let service = ctx.shelf.get(ix)?;
    let goal = ctx.profile.goals.iter().find(|goal| goal.topic == result.topic)?;
    if !service.needs.meets(goal.needs) {
        return None;
    }
    let at = result.ranked.iter().position(|matched| matched.service == ix)?;
    let about = goal.about(ctx.bank);
    let is_near_the_top = at < result.first || at < SHOWN_FIRST && service.needs.meets(about);
    let counts = is_near_the_top || service.primary.meets(about);
    result.ranked.get(at).filter(|_| counts)
}

/// One service and all that it serves.
struct Way {
    service: ServiceIx,
    /// Its place among those given.
    at: usize,
    /// The goals it serves, by position.
    goals: usize,
    /// Its points for all of them.
    points: i32,
    metres: u32,
}

fn way(ctx: &Context<'_>, goals: &[GoalResult], at: usize, service: ServiceIx) -> Option<Way> {
    let mut way = Way { service, at, goals: 0, points: 0, metres: u32::MAX };
    for (at, result) in goals.iter().enumerate().take(MOST_GOALS) {
        if let Some(matched) = served(ctx, result, service) {
            way.goals |= 1 << at;
            way.points += matched.points;
            way.metres = matched.metres.unwrap_or(u32::MAX);
        }
    }
    (way.goals != 0).then_some(way)
}

/// How good a choice of services is, the best first: how few there are, the sum of their points, of their metres, and
/// which they are, by name.
type Worth = (u32, i32, u64, u64);

/// The fewest of these services that serve every goal any of them serves: exact, the same whatever order they come in
/// but for the order of the result, and never more services than goals. Of choices of the same size the one with most
/// points is taken, then the nearest, then by name.
pub fn fewest_doors(ctx: &Context<'_>, goals: &[GoalResult], from: &[ServiceIx]) -> Doors {
    let mut ways: Vec<Way> = from.iter().enumerate().filter_map(|(at, ix)| way(ctx, goals, at, *ix)).collect();
    let name = |way: &Way| ctx.shelf.by_name(way.service);
    // Two services that serve the same goals never both belong to the fewest.
    sort_by_key(&mut ways, |way| (way.goals, -way.points, way.metres, name(way)));
    ways.dedup_by_key(|way| way.goals);
    sort_by_key(&mut ways, name);
    ways.truncate(MOST_SERVICES);
    let all = ways.iter().fold(0, |all, way| all | way.goals);
    let chosen = best(&ways, all);
    let mut ways: Vec<&Way> =
        ways.iter().enumerate().filter(|(at, _)| chosen & bit(*at) != 0).map(|(_, way)| way).collect();
    sort_by_key(&mut ways, |way| way.at);
    Doors { services: ways.iter().map(|way| way.service).collect(), goals: all.count_ones() as usize }
}

/// The bit of the way at a position; the first has the highest, so that the greater of two numbers with as many bits
/// has the earlier names.
fn bit(at: usize) -> u64 {
    1 << (MOST_SERVICES - 1 - at)
}

/// Which ways serve all these goals best. Whatever serves the first goal left leaves others to be served best in turn,
/// so each set of goals is worked out once, from smaller ones.
fn best(ways: &[Way], all: usize) -> u64 {
    let mut known: Vec<Worth> = vec![(0, 0, 0, u64::MAX)];
    for left in 1..=all {
        let first = left & left.wrapping_neg();
        let with = |(at, way): (usize, &Way)| {
            let (count, points, metres, not_chosen) = *known.get(left & !way.goals)?;
            Some((count + 1, points - way.points, metres + u64::from(way.metres), not_chosen & !bit(at)))
        };
        let serving = ways.iter().enumerate().filter(|(_, way)| way.goals & first != 0);
        // A set with a goal that nothing serves is never looked up.
        known.push(serving.filter_map(with).min().unwrap_or_default());
    }
    known.last().map_or(0, |(.., not_chosen)| !not_chosen)
}

#[cfg(test)]
mod tests;
