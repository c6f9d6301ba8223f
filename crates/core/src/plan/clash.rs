//! Times of a plan that do not go together: two sessions at once, or one when the person said it does not suit.
//!
//! Said only where it is known. Whoever is open all week, or whose times are not known, is in nobody's way; and nothing
//! is taken off the plan for it.

use crate::catalogue::{Class, Interval, Service, ServiceIx};
use crate::matching::{Context, Criterion, Verdict, judge};

/// Up to this many minutes one stays to the end; what is open longer one comes to when one likes.
const SESSION: u32 = 180;
/// Minutes that are enough for a visit to what is open longer.
const VISIT: u32 = 60;

/// What does not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Two services with no way to go to both.
    SameTime {
        /// The one chosen first.
        first: ServiceIx,
        /// The other.
        second: ServiceIx,
        /// The day of both; Monday = 0.
        weekday: u8,
    },
    /// Not on at any of the times the person said suit.
    OtherTimes(ServiceIx),
}

/// What does not go together among the services chosen, in their order.
pub fn clashes(ctx: &Context<'_>, chosen: &[String]) -> Vec<Clash> {
    let known: Vec<(ServiceIx, &Service)> =
        chosen.iter().filter_map(|id| ctx.shelf.find(id).and_then(|ix| Some((ix, ctx.shelf.get(ix)?)))).collect();
    let mut found = Vec::new();
    for (at, (first, one)) in known.iter().enumerate() {
        let others = known.iter().skip(at + 1);
        found.extend(others.filter_map(|(second, other)| {
            let weekday = clash(sessions(one)?, sessions(other)?)?;
            Some(Clash::SameTime { first: *first, second: *second, weekday })
        }));
        found.extend(does_not_suit(ctx, *first).then_some(Clash::OtherTimes(*first)));
    }
    found
}

/// Whether matching knows that none of the times fits.
fn does_not_suit(ctx: &Context<'_>, ix: ServiceIx) -> bool {
    let judged = ctx.profile.goals.first().and_then(|goal| judge(ctx, goal, ix));
    judged.and_then(|judged| judged.judgement(Criterion::Time).map(|j| j.verdict)) == Some(Verdict::NotMet)
}

/// The weekly times of a service that meets at fixed ones: a group, or whatever is only open for a short while a day.
fn sessions(service: &Service) -> Option<&[Interval]> {
    let times = service.hours.as_ref()?.0.as_slice();
    let is_short = |at: usize, span: &Interval| {
        minutes(span) <= SESSION && times.iter().skip(at + 1).all(|other| other.weekday != span.weekday)
    };
    let meets = service.class == Class::Group || times.iter().enumerate().all(|(at, span)| is_short(at, span));
    Some(times).filter(|times| meets && !times.is_empty())
}

/// The one day of two services of which no two times leave room for both.
fn clash(one: &[Interval], other: &[Interval]) -> Option<u8> {
    let in_the_way = one.iter().all(|a| other.iter().all(|b| !both(a, b)));
    one.first().filter(|_| in_the_way).map(|span| span.weekday)
}

/// Whether one can go to both: one after the other, staying as long at each as it takes.
fn both(a: &Interval, b: &Interval) -> bool {
    let then = |first: &Interval, second: &Interval| {
        u32::from(first.opens) + stay(first) + stay(second) <= u32::from(second.closes)
    };
    a.weekday != b.weekday || then(a, b) || then(b, a)
}

fn minutes(span: &Interval) -> u32 {
    u32::from(span.closes.saturating_sub(span.opens))
}

fn stay(span: &Interval) -> u32 {
    let all = minutes(span);
    if all <= SESSION { all } else { VISIT }
}

#[cfg(test)]
mod tests;
