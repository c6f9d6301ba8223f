//! What may help where something leaves a service out, lowers it or is not known: words, and a need for which the
//! catalogue may have somebody.

use super::model::{Context, Judgement};
use super::reason::Reason;
use super::shortlist::goal_result;
use crate::catalogue::{Cost, Mode, Modes, ServiceIx};
use crate::ids::{Set, Topic, Trait};
use crate::profile::{Goal, Language};

/// Something that may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// The key of its words.
    pub key: &'static str,
    /// The need under which the catalogue has services for it; empty: words are all there is.
    need: &'static str,
}

/// What may help with what a judgement says, if anything does.
pub fn remedy(ctx: &Context<'_>, judgement: &Judgement) -> Option<Remedy> {
    use Reason as R;
    let cares = || {
        let carer: Set<Trait> = ctx.bank.vocabulary.find::<Trait>("carer").into_iter().collect();
        ctx.profile.traits.meets(carer)
    };
    let (key, need) = match judgement.reason {
        // Who looks after somebody cannot go, or not then, before somebody else is there.
        R::HasToTravel | R::TimeClash if cares() => ("reason.remedy.carer", "carer"),
        R::HasToTravel | R::TooFar(_) | R::MaybeTooFar(_) => ("reason.remedy.travel", "transport"),
        R::CannotBring | R::BringNotKnown => ("reason.remedy.company", ""),
        R::LanguageAbsent(Language::Other) => ("reason.remedy.language", ""),
        R::CostsTooMuch(_) => ("reason.remedy.cost", ""),
        R::Costs(Cost::Paid) if judgement.points == 0 => ("reason.remedy.cost", ""),
        R::ModeClash(modes) if only(modes, Modes::remote(), &[Mode::Phone, Mode::Text, Mode::Post]) => {
            ("reason.remedy.online", "digital")
        }
        R::ModeClash(modes) if only(modes, [Mode::Phone, Mode::Text].into_iter().collect(), &[]) => {
            ("reason.remedy.phone", "")
        }
        R::Full => ("reason.remedy.full", ""),
        _ => return None,
    };
    Some(Remedy { key, need })
}

/// Whether these are all among some, and none of the others.
fn only(modes: Modes, among: Modes, not: &[Mode]) -> bool {
    modes.iter().all(|mode| among.contains(mode) && !not.contains(&mode))
}

/// The service of the catalogue that fits the person best for a remedy.
pub fn remedy_service(ctx: &Context<'_>, remedy: Remedy) -> Option<ServiceIx> {
    let needs: Set<_> = [ctx.bank.vocabulary.find(remedy.need)?].into_iter().collect();
    let goal = Goal { topic: Topic(u8::MAX), needs, wanted: needs };
    // Chiefly about that, so that help at stations is no answer to a bus that does not come.
    let is_about_it = |ix: &ServiceIx| ctx.shelf.get(*ix).is_some_and(|service| service.primary == needs);
    goal_result(ctx, &goal).ranked.iter().map(|matched| matched.service).find(is_about_it)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Service;
    use crate::fixture::{Trial, modes, needs, service, shelf, traits};
    use crate::matching::{Criterion, reason_words};

    fn key(trial: &Trial, reason: Reason) -> Option<&'static str> {
        let shelf = shelf(vec![]);
        remedy(&trial.context(&shelf), &Judgement::unknown(Criterion::Company, 0, reason)).map(|remedy| remedy.key)
    }

    #[test]
    fn each_limit_brings_what_may_help_with_it() {
        use Reason as R;
        let mut trial = Trial::new("people");
        for (reason, helps) in [
            (R::MaybeTooFar(9_000), Some("travel")),
            (R::TooFar(90_000), Some("travel")),
            (R::HasToTravel, Some("travel")),
            (R::TimeClash, None),
            (R::BringNotKnown, Some("company")),
            (R::CannotBring, Some("company")),
            (R::CanBring, None),
            (R::LanguageAbsent(Language::Other), Some("language")),
            (R::LanguageAbsent(Language::Bsl), None),
            (R::CostsTooMuch(Cost::Low), Some("cost")),
            (R::Costs(Cost::Paid), Some("cost")),
            (R::Costs(Cost::Free), None),
            (R::ModeClash(modes("online;app")), Some("online")),
            (R::ModeClash(modes("phone;text")), Some("phone")),
            (R::ModeClash(modes("phone;online")), None),
            (R::ModeClash(modes("group")), None),
            (R::Full, Some("full")),
        ] {
            let found = key(&trial, reason);
            assert_eq!(found.map(|key| key.trim_start_matches("reason.remedy.")), helps, "{reason:?}");
            let words = found.map(|key| crate::fixture::bank().words.get(key));
            assert!(words.is_none_or(|words| words.starts_with("You could ") && words.ends_with('.')), "{words:?}");
            assert!(!reason_words(crate::fixture::bank(), &service("debt"), &reason).is_empty());
        }
        let affordable = Judgement::met(Criterion::Cost, 10, R::Costs(Cost::Paid));
        assert_eq!(remedy(&trial.context(&shelf(vec![])), &affordable), None, "the person can pay it");
        trial.profile.traits = traits("carer");
        assert_eq!([R::HasToTravel, R::TimeClash].map(|r| key(&trial, r)), [Some("reason.remedy.carer"); 2]);
    }

    #[test]
    fn the_catalogue_names_somebody_who_fits() {
        let trial = Trial::new("people");
        let bus = Service { id: "bus".into(), primary: needs("transport"), ..service("transport") };
        let scots = Service { nations: crate::geo::Nations(2), ..service("transport") };
        let shelf = shelf(vec![scots, bus]);
        let ctx = trial.context(&shelf);
        let far = Judgement::unknown(Criterion::Distance, 0, Reason::MaybeTooFar(9_000));
        let found = remedy_service(&ctx, remedy(&ctx, &far).unwrap());
        assert_eq!(found, shelf.find("bus"));
        let alone = Judgement::unknown(Criterion::Company, 0, Reason::BringNotKnown);
        assert_eq!(remedy_service(&ctx, remedy(&ctx, &alone).unwrap()), None, "words are all there is");
    }
}
