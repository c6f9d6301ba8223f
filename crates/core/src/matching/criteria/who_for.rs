//! Who it is for: only for some people, or especially for them.
//!
//! "Only for carers": a carer gets it with extra points; someone who has not said so finds it under "Only if this is
//! you"; someone who said they are not a carer finds it among those left out.

use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{
    MADE_FOR_MAYBE, MADE_FOR_MET, MADE_FOR_OTHERS, MADE_FOR_PARTICULAR, MADE_FOR_PARTICULAR_MAYBE, ONLY_FOR_MET,
    ONLY_FOR_PARTICULAR,
};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (known, service) = (case.known, case.service);
    let (only, made) = (service.only_for, service.made_for);
    let all_denied = |set: crate::ids::Set<_>| set.difference(known.not_traits).is_empty();
    let is_wide = |set: crate::ids::Set<_>| set.difference(known.wide).is_empty();
    let criterion = Criterion::WhoFor;
    if !only.is_empty() {
        let shared = only.intersection(known.traits);
        return Some(if !shared.is_empty() {
            let points = if is_wide(shared) { ONLY_FOR_MET } else { ONLY_FOR_PARTICULAR };
            Judgement::met(criterion, points, Reason::OnlyForYou(shared))
        } else if all_denied(only) {
            Judgement::excludes(criterion, Reason::OnlyForOthers(only))
        } else {
            Judgement::unknown(criterion, 0, Reason::OnlyIf(only.difference(known.not_traits)))
        });
    }
    if !made.is_empty() {
        let shared = made.intersection(known.traits);
        return Some(if !shared.is_empty() {
            let points = if is_wide(shared) { MADE_FOR_MET } else { MADE_FOR_PARTICULAR };
            Judgement::met(criterion, points, Reason::MadeForYou(shared))
        } else if all_denied(made) {
            Judgement::not_met(criterion, MADE_FOR_OTHERS, Reason::MadeForOthers(made))
        } else {
            let points = if is_wide(made) { MADE_FOR_MAYBE } else { MADE_FOR_PARTICULAR_MAYBE };
            Judgement::unknown(criterion, points, Reason::MadeForMaybe(made))
        });
    }
    let only_in_words = service.who && service.age == crate::catalogue::AgeRange::default();
    only_in_words.then(|| Judgement::unknown(criterion, 0, Reason::WhoInWords))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Trial, service, traits};
    use crate::matching::Verdict;

    #[test]
    fn only_for_is_met_unknown_or_excluding_as_the_person_said() {
        let mut trial = Trial::new("people");
        let mut group = service("loneliness");
        group.only_for = traits("carer;parent");
        let judgement = trial.judge(judge, &group).unwrap();
        assert_eq!((judgement.verdict, judgement.points, judgement.excludes), (Verdict::Unknown, 0, false));
        trial.profile.not_traits = traits("carer");
        let judgement = trial.judge(judge, &group).unwrap();
        assert_eq!(judgement.reason, Reason::OnlyIf(traits("parent")), "what was denied is not asked again");
        trial.profile.not_traits = traits("carer;parent");
        let judgement = trial.judge(judge, &group).unwrap();
        assert!(judgement.excludes && judgement.verdict == Verdict::NotMet);
        trial.profile.not_traits = traits("parent");
        trial.profile.traits = traits("carer");
        let judgement = trial.judge(judge, &group).unwrap();
        assert_eq!((judgement.points, judgement.reason), (20, Reason::OnlyForYou(traits("carer"))));
    }

    #[test]
    fn made_for_never_excludes() {
        let mut trial = Trial::new("people");
        let mut group = service("loneliness");
        group.made_for = traits("lgbt");
        assert_eq!(trial.judge(judge, &group).unwrap().points, -25);
        trial.profile.not_traits = traits("lgbt");
        let judgement = trial.judge(judge, &group).unwrap();
        assert_eq!((judgement.points, judgement.excludes), (-20, false));
        trial.profile.not_traits = traits("");
        trial.profile.traits = traits("lgbt");
        assert_eq!(trial.judge(judge, &group).unwrap().points, 30);
    }

    #[test]
    fn help_for_a_particular_group_counts_more_than_for_a_wide_one() {
        let points = |only: &str, made: &str, said: &str| {
            let mut trial = Trial::new("people");
            trial.profile.traits = traits(said);
            let mut group = service("loneliness");
            (group.only_for, group.made_for) = (traits(only), traits(made));
            trial.judge(judge, &group).unwrap().points
        };
        assert_eq!(points("parent;lone-parent", "", "parent"), 20);
        assert_eq!(points("parent;lone-parent", "", "parent;lone-parent"), 45);
        assert_eq!(points("", "disabled", "disabled"), 15);
        assert_eq!(points("", "cancer", "cancer"), 30);
        for wide in ["older", "young", "women", "men", "parent", "carer", "disabled", "long-term-condition"] {
            assert_eq!(points(wide, "", wide), 20, "{wide}");
        }
    }

    #[test]
    fn older_and_young_follow_from_the_age_where_that_is_clear() {
        let verdict = |only: &str, age| {
            let mut trial = Trial::new("people");
            trial.profile.age = age;
            let mut group = service("loneliness");
            group.only_for = traits(only);
            trial.judge(judge, &group).unwrap().verdict
        };
        let bands =
            [None, Some((18, 24)), Some((25, 34)), Some((35, 49)), Some((50, 54)), Some((55, 59)), Some((60, 69))];
        use Verdict::{Met, NotMet, Unknown};
        assert_eq!(bands.map(|b| verdict("older", b)), [Unknown, NotMet, NotMet, NotMet, Unknown, Unknown, Met]);
        assert_eq!(bands.map(|b| verdict("young", b)), [Unknown, Met, Unknown, NotMet, NotMet, NotMet, NotMet]);
        assert_eq!(verdict("young", Some((25, 25))), Met);
        assert_eq!(verdict("young", Some((31, 34))), NotMet);
        assert_eq!(verdict("older", Some((40, 50))), Unknown);
    }

    #[test]
    fn words_alone_are_for_the_person_to_judge() {
        let mut group = service("loneliness");
        assert!(Trial::new("people").judge(judge, &group).is_none());
        group.who = "People who cannot get to a library".into();
        assert_eq!(Trial::new("people").judge(judge, &group).unwrap().reason, Reason::WhoInWords);
        group.age.min = Some(60);
        assert!(
            Trial::new("people").judge(judge, &group).is_none(),
            "the words tell the age, which has its own criterion"
        );
    }
}
