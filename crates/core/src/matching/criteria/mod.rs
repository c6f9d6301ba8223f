//! The criteria, one file each, listed once. Each judges one service for one goal, or does not apply.
//!
//! Rules they all keep: excluded only where known to be false; not knowing is neither yes nor no; a known fact that
//! fits never gives fewer points than not knowing it.

mod access;
mod age;
mod area;
mod capacity;
mod company;
mod contact;
mod cost;
mod distance;
mod freshness;
mod interest;
mod language;
mod local;
mod mode;
mod need;
mod not_for;
mod private_therapy;
mod referral;
mod time;
mod who_for;
mod wish;

pub(super) use wish::grants;

pub use distance::distance_steps;
pub use need::{NeedCounts, need_points};

use super::case::Case;
use super::model::{Criterion, Judgement};
use crate::profile::Profile;

/// A criterion's rule; `None` where it does not apply.
pub type Rule = fn(&Case<'_>) -> Option<Judgement>;

/// The rule of a criterion.
pub fn rule(criterion: Criterion) -> Rule {
    RULES[criterion as usize]
}

/// The rules that have anything to say to a person: nothing is asked of wishes where none was given weight.
pub(super) fn rules(profile: &Profile) -> &'static [Rule] {
    if profile.wishes.any() { &RULES } else { &RULES[..Criterion::WishNear as usize] }
}

/// The rule of every criterion, in the order of [`Criterion::ALL`].
pub(super) const RULES: [Rule; Criterion::ALL.len()] = [
    need::judge,
    not_for::judge,
    who_for::judge,
    age::judge,
    area::judge,
    distance::judge,
    interest::judge,
    cost::judge,
    time::judge,
    mode::judge,
    language::judge,
    access::judge,
    company::judge,
    referral::judge,
    capacity::judge,
    freshness::judge,
    contact::judge,
    private_therapy::judge,
    local::judge,
    wish::judge::<0>,
    wish::judge::<1>,
    wish::judge::<2>,
    wish::judge::<3>,
    wish::judge::<4>,
    wish::judge::<5>,
    wish::judge::<6>,
];
