//! Which criteria read which group of facts, and the most points that are left to give after each.

use crate::ask::Asked;
use crate::columns::{AUDIENCE, Columns, GROUND, GROUPS, HOW, INTERESTS, TERMS, TRUST};
use waymark_core::matching::Criterion;
use waymark_core::matching::weights as w;
use waymark_core::profile::{Weight, Wish};

/// Criteria as bits.
pub(crate) type Criteria = u32;

/// The criteria that read each group, and nothing else of a service, wishes apart. How far it is stands with how one takes
/// part.
pub(crate) const READ: [Criteria; GROUPS] = [
    bits(&[Criterion::NotFor, Criterion::WhoFor, Criterion::Age]),
    bits(&[Criterion::Cost, Criterion::Time, Criterion::Referral, Criterion::Capacity]),
    bits(&[Criterion::Mode, Criterion::PrivateTherapy, Criterion::Distance]),
    bits(&[Criterion::Area]),
    bits(&[Criterion::Interest]),
    bits(&[Criterion::Freshness, Criterion::Contact]),
    0,
];
/// The criteria that read several groups: asked of the whole row.
pub(crate) const READ_ALL: Criteria = bits(&[Criterion::Language, Criterion::Access, Criterion::Company]);
/// Need, which has columns of its own, and whether it is one of the site's own.
pub(crate) const APART: Criteria = bits(&[Criterion::Need, Criterion::Local]);

/// Criteria as bits.
pub(crate) const fn bits(criteria: &[Criterion]) -> Criteria {
    let (mut all, mut at) = (0, 0);
    while at < criteria.len() {
        all |= 1 << criteria[at] as u32;
        at += 1;
    }
    all
}

/// Groups in the order in which they are looked at: what tells rows apart first, and costs little to ask.
pub(crate) const ORDER: [usize; GROUPS - 1] = [INTERESTS, AUDIENCE, TERMS, HOW, GROUND, TRUST];
/// From which place of the order on groups are read together with how far it is.
pub(crate) const PLACED: usize = 3;

/// The group whose facts a wish reads; none where it reads several.
pub(crate) fn group_of(wish: Criterion) -> Option<usize> {
    match wish {
        Criterion::WishFree | Criterion::WishSoon => Some(TERMS),
        Criterion::WishNear | Criterion::WishOthers | Criterion::WishOwnTime => Some(HOW),
        _ => None,
    }
}

/// The wishes that were given weight.
pub(crate) fn weighed(asked: &Asked) -> impl Iterator<Item = (Criterion, Weight)> {
    let weight = |wish| (Criterion::of_wish(wish), asked.profile.wishes.get(wish));
    Wish::ALL.into_iter().map(move |(wish, _)| weight(wish)).filter(|(_, weight)| *weight > Weight::Not)
}

/// The most points for offering what the person likes, and for being meant for somebody like them: no other row gets any.
pub(crate) fn favours(asked: &Asked) -> [i32; 2] {
    let most = w::INTEREST * w::INTERESTS_COUNTED as i32;
    [when(!asked.profile.interests.is_empty(), most), when(!asked.known.traits.is_empty(), w::ONLY_FOR_PARTICULAR)]
}

fn when(is: bool, points: i32) -> i32 {
    if is { points } else { 0 }
}

/// The most points that the rules can give after each group: never less than they do, which the tests hold against the
/// core's shortlist.
/// Being near is not counted.
pub(crate) fn most_left(asked: &Asked, columns: &Columns<'_>, others: i32) -> [i32; GROUPS] {
    let limits = &asked.profile.limits;
    // Wishes by the group that they read; those that read several stand with the whole row.
    let wished = |group: Option<usize>| {
        let of_group = weighed(asked).filter(|(criterion, _)| group_of(*criterion) == group);
        of_group.map(|(_, weight)| w::wish_points(weight)).sum::<i32>()
    };
    let most = |group: usize| match group {
        TRUST => w::FRESH_CHECKED + w::CONTACT_OWN,
        INTERESTS => favours(asked)[0],
        AUDIENCE => favours(asked)[1] + when(asked.profile.age.is_some(), w::AGE_MET),
        TERMS => w::COST_MET + w::REFERRAL_SELF + w::CAPACITY_ROOM + when(!limits.times.is_empty(), w::TIME_MET),
        HOW => when(!limits.modes.is_unknown(), w::MODE_MET),
        GROUND => when(!asked.place.area.is_empty() || !asked.place.also.is_empty(), w::OWN_COUNCIL),
        _ => 0,
    };
    let whole = when(!limits.access.is_empty(), w::ACCESS_MET)
        + when(limits.language.is_some(), w::LANGUAGE_MET)
        + when(limits.company.is_some() || asked.profile.confidence.is_some(), w::COMPANY_BRING)
        + wished(None)
        + when(columns.has_own, w::LOCAL)
        + others;
    let mut left = [0; GROUPS];
    let mut sum = whole;
    for after in (0..GROUPS).rev() {
        if let Some(group) = ORDER.get(after) {
            sum += most(*group) + wished(Some(*group));
        }
        left[after] = sum;
    }
    left
}
