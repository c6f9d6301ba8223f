//! What matching takes and says: the context, a judgement, a match.

use super::reason::Reason;
use crate::bank::Bank;
use crate::catalogue::{ServiceIx, Shelf};
use crate::date::Date;
use crate::geo::Whereabouts;
use crate::profile::{Profile, Wish};

/// Everything matching looks at. The same context always gives the same shortlist.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Vocabularies, topics and wording.
    pub bank: &'a Bank,
    /// The services at hand.
    pub shelf: &'a Shelf,
    /// What the person said.
    pub profile: &'a Profile,
    /// Where the person is.
    pub place: &'a Whereabouts,
    /// The day it is.
    pub today: Date,
}

/// What a judgement is about. The order is that of the explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// What the service helps with.
    Need,
    /// People it must not be offered to.
    NotFor,
    /// People it is only or especially for.
    WhoFor,
    /// Ages taken.
    Age,
    /// Nation and council area served.
    Area,
    /// How far it is.
    Distance,
    /// What the person enjoys.
    Interest,
    /// What it costs.
    Cost,
    /// Days and times.
    Time,
    /// Ways of meeting.
    Mode,
    /// Language.
    Language,
    /// Access needs.
    Access,
    /// Going alone.
    Company,
    /// Whether people can come by themselves.
    Referral,
    /// Whether there is room.
    Capacity,
    /// How old the facts are.
    Freshness,
    /// How well the contact details are supported.
    Contact,
    /// Lists of private therapists, which are never first for low mood or worry.
    PrivateTherapy,
    /// The site's own groups.
    Local,
    /// What matters to the person: near.
    WishNear,
    /// Free.
    WishFree,
    /// With other people.
    WishOthers,
    /// Small or quiet.
    WishQuiet,
    /// In one's own time.
    WishOwnTime,
    /// Someone can come along.
    WishCompany,
    /// Soon.
    WishSoon,
}

impl Criterion {
    /// All, with the names used in files and wording keys.
    pub const ALL: [(Self, &'static str); 19 + Wish::COUNT] = [
        (Self::Need, "need"),
        (Self::NotFor, "not-for"),
        (Self::WhoFor, "who-for"),
        (Self::Age, "age"),
        (Self::Area, "area"),
        (Self::Distance, "distance"),
        (Self::Interest, "interest"),
        (Self::Cost, "cost"),
        (Self::Time, "time"),
        (Self::Mode, "mode"),
        (Self::Language, "language"),
        (Self::Access, "access"),
        (Self::Company, "company"),
        (Self::Referral, "referral"),
        (Self::Capacity, "capacity"),
        (Self::Freshness, "freshness"),
        (Self::Contact, "contact"),
        (Self::PrivateTherapy, "private-therapy"),
        (Self::Local, "local"),
        (Self::WishNear, "wish-near"),
        (Self::WishFree, "wish-free"),
        (Self::WishOthers, "wish-others"),
        (Self::WishQuiet, "wish-quiet"),
        (Self::WishOwnTime, "wish-own-time"),
        (Self::WishCompany, "wish-company"),
        (Self::WishSoon, "wish-soon"),
    ];

    /// The criterion of a wish.
    pub fn of_wish(wish: Wish) -> Self {
        Self::ALL[Self::WishNear as usize + wish as usize].0
    }
    /// The wish it is about, if it is about one.
    pub fn wish(self) -> Option<Wish> {
        let at = (self as usize).checked_sub(Self::WishNear as usize)?;
        Wish::ALL.get(at).map(|(wish, _)| *wish)
    }

    /// Its name in files and wording keys.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// The three truth values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Known to fit.
    Met,
    /// Known not to fit.
    NotMet,
    /// We don't know.
    Unknown,
}

impl Verdict {
    /// Its name in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Unknown => "unknown",
        }
    }
}

/// What one criterion says of one service for one goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The criterion.
    pub criterion: Criterion,
    /// Its verdict.
    pub verdict: Verdict,
    /// What it adds to the service's points; see [`super::weights`].
    pub points: i32,
    /// Why, to be put into words by [`super::reason_words`].
    pub reason: Reason,
    /// The service is left out for this. Only ever with [`Verdict::NotMet`].
    pub excludes: bool,
}

impl Judgement {
    pub(super) fn met(criterion: Criterion, points: i32, reason: Reason) -> Self {
        Self { criterion, verdict: Verdict::Met, points, reason, excludes: false }
    }
    pub(super) fn unknown(criterion: Criterion, points: i32, reason: Reason) -> Self {
        Self { criterion, verdict: Verdict::Unknown, points, reason, excludes: false }
    }
    pub(super) fn not_met(criterion: Criterion, points: i32, reason: Reason) -> Self {
        Self { criterion, verdict: Verdict::NotMet, points, reason, excludes: false }
    }
    pub(super) fn excludes(criterion: Criterion, reason: Reason) -> Self {
        Self { criterion, verdict: Verdict::NotMet, points: 0, reason, excludes: true }
    }
}

/// Where a service stands in a list. [`super::judge`] gives the judgements that its points are the sum of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The service.
    pub service: ServiceIx,
    /// The sum of the judgements' points.
    pub points: i32,
    /// How far it is, where both places are known.
    pub metres: Option<u32>,
}

/// A service judged for a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The service.
    pub service: ServiceIx,
    /// The sum of the judgements' points.
    pub points: i32,
    /// One judgement for each criterion that applies, in the order of [`Criterion::ALL`].
    pub judgements: Vec<Judgement>,
    /// How far it is, where both places are known.
    pub metres: Option<u32>,
}

impl Match {
    /// The judgement of a criterion, if it applies.
    pub fn judgement(&self, criterion: Criterion) -> Option<&Judgement> {
        self.judgements.iter().find(|j| j.criterion == criterion)
    }
    /// Why it is left out, if it is.
    pub fn left_out_because(&self) -> Option<&Judgement> {
        self.judgements.iter().find(|j| j.excludes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_in_files_stay_what_they_are() {
        assert_eq!([Verdict::Met, Verdict::NotMet, Verdict::Unknown].map(Verdict::id), ["met", "not_met", "unknown"]);
        for (criterion, id) in Criterion::ALL {
            assert_eq!(criterion.id(), id);
        }
        let ids: BTreeSet<&str> = Criterion::ALL.iter().map(|(_, id)| *id).collect();
        assert_eq!(ids.len(), Criterion::ALL.len());
        assert_eq!((Criterion::Need.id(), Criterion::Local.id()), ("need", "local"));
        for (wish, id) in Wish::ALL {
            assert_eq!(Criterion::of_wish(wish).id(), format!("wish-{id}"));
            assert_eq!(Criterion::of_wish(wish).wish(), Some(wish));
        }
        assert_eq!(Criterion::ALL.iter().filter(|(criterion, _)| criterion.wish().is_some()).count(), Wish::COUNT);
    }
}
