//! Which criteria read which group of facts, and the most points that are left to give after each.

use crate::ask::Asked;
use crate::columns::{AUDIENCE, Columns, GROUND, GROUPS, HOW, INTERESTS, TERMS, TRUST};
use waymark_core::matching::Criterion;
use waymark_core::matching::weights as w;
use waymark_core::profile::{Weight, Wish};

/// The criteria that read each group, and nothing else of a service. How far it is stands with how one takes part.
pub(crate) const READ: [&[Criterion]; GROUPS] = [
    &[Criterion::NotFor, Criterion::WhoFor, Criterion::Age],
    &[
        Criterion::Cost,
        Criterion::Time,
        Criterion::Referral,
        Criterion::Capacity,
        Criterion::WishFree,
        Criterion::WishSoon,
    ],
    &[
        Criterion::Mode,
        Criterion::PrivateTherapy,
        Criterion::Distance,
        Criterion::WishNear,
        Criterion::WishOthers,
        Criterion::WishOwnTime,
    ],
    &[Criterion::Area],
    &[Criterion::Interest],
    &[Criterion::Freshness, Criterion::Contact],
    &[],
];
/// The criteria that read several groups: asked of the whole row. Need has columns of its own.
pub(crate) const READ_ALL: [Criterion; 3] = [Criterion::Language, Criterion::Access, Criterion::Company];

/// Groups in the order in which they are looked at: what tells rows apart first.
pub(crate) const ORDER: [usize; GROUPS - 1] = [TRUST, INTERESTS, AUDIENCE, TERMS, HOW, GROUND];

/// The group whose facts a criterion reads; none where it reads several.
pub(crate) fn group_of(criterion: Criterion) -> Option<usize> {
    READ.iter().position(|read| read.contains(&criterion))
}

/// The wishes that were given weight.
pub(crate) fn weighed(asked: &Asked) -> impl Iterator<Item = (Criterion, Weight)> {
    let weight = |wish| (Criterion::of_wish(wish), asked.profile.wishes.get(wish));
    Wish::ALL.into_iter().map(move |(wish, _)| weight(wish)).filter(|(_, weight)| *weight > Weight::Not)
}

/// The most points that the rules can give after each group: never less than they do, which the tests hold against the
/// core's shortlist.
pub(crate) fn most_left(asked: &Asked, columns: &Columns<'_>, is_far: bool, others: i32) -> [i32; GROUPS] {
    let limits = &asked.profile.limits;
    let when = |is: bool, points: i32| if is { points } else { 0 };
    // Wishes by the group that they read; those that read several stand with the whole row.
    let wished = |group: Option<usize>| {
        let of_group = weighed(asked).filter(|(criterion, _)| group_of(*criterion) == group);
        of_group.map(|(_, weight)| w::wish_points(weight)).sum::<i32>()
    };
    let most = |group: usize| match group {
        TRUST => w::FRESH_CHECKED + w::CONTACT_OWN,
        INTERESTS => when(!asked.profile.interests.is_empty(), w::INTEREST * w::INTERESTS_COUNTED as i32),
        AUDIENCE => {
            when(!asked.known.traits.is_empty(), w::ONLY_FOR_PARTICULAR) + when(asked.profile.age.is_some(), w::AGE_MET)
        }
        TERMS => w::COST_MET + w::REFERRAL_SELF + w::CAPACITY_ROOM + when(!limits.times.is_empty(), w::TIME_MET),
        HOW => {
            let nearest = w::NEAR.first().map_or(0, |(_, points)| *points);
            when(!limits.modes.is_unknown(), w::MODE_MET) + when(!is_far && asked.place.point.is_some(), nearest)
        }
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
