//! The points of matching, all integers, all in one place.
//!
//! A criterion's points say how much it moves a service up or down a goal's order. 0 always means "makes no
//! difference". Most judgements give 0 for "we don't know"; where they give less, a known fact that fits never gives
//! less than not knowing it. Nothing here excludes a service: exclusion is a verdict, not a weight.

use crate::profile::Weight;

/// For a need the topic covers, though the person named no need of the topic, or others that it helps with, too. 0: does
/// not help with it.
pub const NEED_COVERED: i32 = 15;
/// For a need of a service that is beside the point: it helps with none of those the person named, or, where they named
/// none, only with what a trait brings to the topic. Being near and free must not bring help with drink before help with
/// gambling, or counselling for young people before company.
pub const NEED_BESIDE: i32 = 5;
/// For a need the person named in particular. Twice a covered one.
pub const NEED_NAMED: i32 = 30;
/// A need the service is chiefly about counts this many times.
pub const PRIMARY_TIMES: i32 = 2;
/// How many of a service's needs count, the best first, so that long lists of needs win nothing.
/// The most a service can get for needs is 2 × 2 × 30 = 120, the least 5.
pub const NEEDS_COUNTED: usize = 2;

/// More than this below the best, and less than half of it: not shown beside it before "Show all".
pub const BELOW: i32 = 20;

/// For each thing the person enjoys that the service really offers. 0: none of them, or none known.
pub const INTEREST: i32 = 20;
/// How many of those count; the most for interests is 40.
pub const INTERESTS_COUNTED: usize = 2;

/// Only for a wide group the person is in, as they said: parents, older people. 0: not only for some, or not known.
pub const ONLY_FOR_MET: i32 = 20;
/// Only for a particular group the person is in, as they said: people with cancer, people who served in the forces.
/// Help made for exactly them comes before general help.
pub const ONLY_FOR_PARTICULAR: i32 = 45;
/// Especially for a wide group the person is in. 0: not especially for some, or not known.
pub const MADE_FOR_MET: i32 = 15;
/// Especially for a particular group the person is in.
pub const MADE_FOR_PARTICULAR: i32 = 30;
/// Especially for some people, and the person did not say whether they are: what is for everyone comes before.
pub const MADE_FOR_MAYBE: i32 = -5;
/// The same for a particular group, such as a faith: few are in it, so that it comes well after what is for everyone.
pub const MADE_FOR_PARTICULAR_MAYBE: i32 = -25;
/// Especially for people the person said they are not, though they may come.
pub const MADE_FOR_OTHERS: i32 = -20;

/// The whole of the person's age band is inside the ages taken. 0: ages not stated.
pub const AGE_MET: i32 = 5;
/// For some adults only, by age, and the person's age is not known or partly inside.
pub const AGE_MAYBE: i32 = -10;

/// Serves the person's council in particular. 0: serves the whole nation, or the council is not known.
pub const OWN_COUNCIL: i32 = 6;
/// Points by distance: up to so many metres, so many points (1, 3, 5 and 10 miles). 0: farther, or not known.
pub const NEAR: [(u32, i32); 4] = [(1_609, 24), (4_828, 18), (8_047, 12), (16_093, 6)];
/// Perhaps a little farther than the person said they can travel: loses what the nearest gains.
pub const MAYBE_TOO_FAR: i32 = -24;
/// Farther than this is too far for anyone who named no limit: 10 miles.
pub const FAR_METRES: u32 = 16_093;
/// The same in tenths of a mile, as choices have it.
pub const FAR_TENTHS: u16 = 100;
/// How far the person may be from the middle of their outcode; closer than this to a limit is "we don't know".
pub const OUTCODE_METRES: u32 = 2_000;

/// Free, by donation, or within what the person can pay. 0: not known, or paid where no limit was named.
pub const COST_MET: i32 = 10;
/// A few pounds, where the person named no limit: between free and paid.
pub const COST_LOW: i32 = 5;

/// Open at a time that suits. 0: hours not known.
pub const TIME_MET: i32 = 6;
/// Meets in a way that suits. 0: ways of meeting not known.
pub const MODE_MET: i32 = 6;
/// Has the language asked for. 0: not known.
pub const LANGUAGE_MET: i32 = 20;
/// Has everything asked for to get in and take part. 0: something is not known.
pub const ACCESS_MET: i32 = 10;
/// Lacks something asked for, where there is another way to take part.
pub const ACCESS_LACKS: i32 = -10;
/// The person would rather not go alone, and can bring someone. 0: not known.
pub const COMPANY_BRING: i32 = 6;
/// The person would rather not go alone, and need not go anywhere.
pub const COMPANY_HOME: i32 = 4;
/// The person would rather not go alone, and cannot bring anyone.
pub const COMPANY_ALONE: i32 = -6;
/// The person is not sure about trying something, and can bring someone. 0: not known.
pub const UNSURE_BRING: i32 = 4;
/// The person is not sure about trying something, and need not go anywhere.
pub const UNSURE_HOME: i32 = 3;
/// Up to this, from 0 to 10, somebody is not sure.
pub const UNSURE: u8 = 4;

/// People can come by themselves. 0: not known.
pub const REFERRAL_SELF: i32 = 2;
/// Somebody has to refer them.
pub const REFERRAL_NEEDED: i32 = -8;

/// Has room. 0: not known.
pub const CAPACITY_ROOM: i32 = 4;
/// Has a waiting list.
pub const CAPACITY_WAIT: i32 = -12;
/// Is full: lowered, not hidden.
pub const CAPACITY_FULL: i32 = -30;

/// Checked by someone in the last year. 0: listed in the last year.
pub const FRESH_CHECKED: i32 = 4;
/// No date at all.
pub const FRESH_UNKNOWN: i32 = -6;
/// Points by age: older than so many months, so many points; the last that applies counts.
pub const STALE: [(u32, i32); 3] = [(12, -3), (24, -6), (48, -9)];
/// A check that is due and was not made.
pub const CHECK_OVERDUE: i32 = -3;

/// Contact details checked by someone, seen on the service's own page, or told by the service. 0: seen on another body's list.
pub const CONTACT_OWN: i32 = 3;
/// Contact details nobody has checked.
pub const CONTACT_UNCHECKED: i32 = -6;
/// No way to reach anyone is known.
pub const CONTACT_NONE: i32 = -12;

/// For each wish the person said matters a lot, where it is known to be met. 0: not met, or not known, so that no
/// weight ever takes points from anything.
pub const WISH_LOT: i32 = 30;
/// For each wish that matters a bit. The most for all wishes is 210.
pub const WISH_BIT: i32 = 10;

/// What a wish that is met adds.
pub fn wish_points(weight: Weight) -> i32 {
    [0, WISH_BIT, WISH_LOT][weight as usize]
}

/// A list of private therapists, for a goal with low mood or worry: below everything else. All other points of a
/// service lie between −134 and 641, so that nothing makes up for it.
pub const PRIVATE_THERAPY: i32 = -1_000;

/// One of the site's own groups that helps with what the person named, or with the topic where they named nothing: it
/// comes first, or nearly so.
pub const LOCAL: i32 = 120;
/// One of the site's own groups that helps with something else of the topic: less than help with what was named.
pub const LOCAL_ASIDE: i32 = 40;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{random, shelf};
    use crate::matching::{Criterion, judge};
    use crate::profile::Wish;
    use proptest::prelude::*;

    /// The most and the fewest points that a service can have, a list of private therapists aside: the best and the
    /// worst of every criterion, in the order above.
    fn bounds() -> (i32, i32) {
        let best = NEEDS_COUNTED as i32 * PRIMARY_TIMES * NEED_NAMED
            + INTERESTS_COUNTED as i32 * INTEREST
            + ONLY_FOR_PARTICULAR
            + [AGE_MET, OWN_COUNCIL, NEAR[0].1, COST_MET, TIME_MET, MODE_MET, LANGUAGE_MET, ACCESS_MET]
                .iter()
                .sum::<i32>()
            + [COMPANY_BRING, REFERRAL_SELF, CAPACITY_ROOM, FRESH_CHECKED, CONTACT_OWN].iter().sum::<i32>()
            + Wish::COUNT as i32 * WISH_LOT
            + LOCAL;
        let worst = [MADE_FOR_PARTICULAR_MAYBE, AGE_MAYBE, MAYBE_TOO_FAR, ACCESS_LACKS, COMPANY_ALONE, REFERRAL_NEEDED];
        let worst = worst.iter().sum::<i32>() + CAPACITY_FULL + STALE[STALE.len() - 1].1 + CONTACT_NONE;
        (worst, best)
    }

    #[test]
    fn nothing_makes_up_for_being_a_list_of_private_therapists() {
        assert_eq!(bounds(), (-134, 641), "the comment beside PRIVATE_THERAPY has these");
        assert!(PRIVATE_THERAPY + bounds().1 < bounds().0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        #[test]
        fn points_lie_between_the_bounds(trial in random::trial(), services in random::services()) {
            let shelf = shelf(services);
            let ctx = trial.context(&shelf);
            for goal in &trial.profile.goals {
                for (ix, _) in shelf.iter() {
                    let judged = judge(&ctx, goal, ix).unwrap();
                    let aside = judged.judgement(Criterion::PrivateTherapy).map_or(0, |j| j.points);
                    prop_assert!((bounds().0..=bounds().1).contains(&(judged.points - aside)), "{}", judged.points);
                }
            }
        }
    }
}
