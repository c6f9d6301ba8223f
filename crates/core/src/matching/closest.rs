//! Where nothing is suggested for a goal: what comes closest, by one change or by distance, and what can be used from
//! home.

use super::case::{Case, Known};
use super::change::{Change, Trying};
use super::model::{Context, Criterion, Judgement};
use super::result::GoalResult;
use crate::catalogue::ServiceIx;
use crate::profile::Goal;
use crate::questionnaire::QuestionIx;

/// A service that misses by the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The service.
    pub service: ServiceIx,
    /// What it misses by.
    pub because: Judgement,
    /// The one change that would let it in; none where it is only the nearest.
    pub change: Option<Change>,
}

/// What comes closest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closest {
    /// What one change lets in, the smallest such change; else the nearest of those that are too far or serve others.
    pub miss: Option<Miss>,
    /// Something besides that can be used without going anywhere: only for some people, or left out for one limit.
    pub from_home: Option<ServiceIx>,
}

impl Closest {
    /// The one to name first: a place to use or something for some people only, where there is any, else the miss.
    pub fn next(&self, result: &GoalResult) -> Option<ServiceIx> {
        let below = result.places.first().or(result.only_if.first()).map(|matched| matched.service);
        below.or(self.miss.map(|miss| miss.service))
    }
}

/// What comes closest of what a goal has below its suggestions.
pub fn closest(ctx: &Context<'_>, asked: &[QuestionIx], goal: &Goal, result: &GoalResult) -> Closest {
    let (trying, known) = (Trying::new(ctx, asked, goal), Known::new(ctx));
    let is_remote = |ix: ServiceIx| ctx.shelf.get(ix).is_some_and(|service| service.is_remote());
    let only_if = result.only_if.iter().map(|matched| matched.service).find(|ix| is_remote(*ix));
    let (mut miss, mut nearest, mut from_home): (Option<Miss>, Option<(u32, Miss)>, _) = (None, None, only_if);
    for left_out in &result.left_out {
        let (service, because) = (left_out.service, left_out.because);
        if let Some([change]) = trying.way_in(service).as_deref() {
            if miss.and_then(|known| known.change).is_none_or(|known| change.steps < known.steps) {
                miss = Some(Miss { service, because, change: Some(*change) });
            }
            from_home = from_home.or(Some(service).filter(|ix| is_remote(*ix)));
        }
        // What must not be offered to somebody is left out for that, before where it is.
        let is_elsewhere = matches!(because.criterion, Criterion::Distance | Criterion::Area);
        let entry = ctx.shelf.get(service).filter(|_| is_elsewhere);
        if let Some(metres) = entry.and_then(|entry| Case::new(ctx, &known, goal, &entry.facts()).metres)
            && nearest.is_none_or(|(known, _)| metres < known)
        {
            nearest = Some((metres, Miss { service, because, change: None }));
        }
    }
    let miss = miss.or(nearest.map(|(_, miss)| miss));
    Closest { miss, from_home: from_home.filter(|ix| miss.is_none_or(|miss| miss.service != *ix)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Bank;
    use crate::catalogue::{Cost, Precision, Service};
    use crate::fixture::{ALTRINCHAM, PENZANCE, SALE, Trial, bank, modes, service, shelf, traits};
    use crate::geo::Point;
    use crate::matching::goal_result;
    use crate::questionnaire::Effect;

    fn found(trial: &Trial, services: Vec<Service>) -> (String, bool, String) {
        found_asking(bank(), trial, services)
    }
    fn found_asking(bank: &Bank, trial: &Trial, services: Vec<Service>) -> (String, bool, String) {
        let shelf = shelf(services);
        let ctx = Context { bank, ..trial.context(&shelf) };
        let asked: Vec<_> = (0..ctx.bank.questions.len() as u8).map(QuestionIx).collect();
        let closest = closest(&ctx, &asked, &trial.goal, &goal_result(&ctx, &trial.goal));
        let id = |ix: Option<ServiceIx>| ix.and_then(|ix| shelf.get(ix)).map(|s| s.id.clone()).unwrap_or_default();
        let by_change = closest.miss.is_some_and(|miss| miss.change.is_some());
        (id(closest.miss.map(|miss| miss.service)), by_change, id(closest.from_home))
    }

    fn there(id: &str, point: Point) -> Service {
        let (modes, precision) = (modes("group"), Precision::Exact);
        Service { id: id.into(), name: id.into(), modes, point: Some(point), precision, ..service("loneliness") }
    }

    #[test]
    fn the_nearest_miss_is_what_the_smallest_change_lets_in_else_the_nearest() {
        let mut trial = Trial::new("people");
        (trial.place.point, trial.profile.limits.travel) = (Some(SALE), Some(0));
        let none = (String::new(), false, String::new());
        assert_eq!(found(&trial, vec![]), none);
        let (here, near, far) = (there("here", SALE), there("near", ALTRINCHAM), there("far", PENZANCE));
        let of = |services: &[&Service]| found(&trial, services.iter().map(|s| (*s).clone()).collect());
        assert_eq!(of(&[&far, &here]), ("here".into(), true, String::new()), "the small bank asks for a mile at most");
        assert_eq!(of(&[&far, &near]), ("near".into(), false, String::new()));
        let unsafe_for = Service { not_for: traits("carer"), ..here.clone() };
        let mut carer = trial.clone();
        carer.profile.traits = traits("carer");
        assert_eq!(found(&carer, vec![unsafe_for]), none, "never what must not be offered");
        let young = Service { age: crate::catalogue::AgeRange { min: None, max: Some(25) }, ..here };
        carer.profile.age = Some((60, 69));
        assert_eq!(found(&carer, vec![young]), none, "nobody can change their age");
    }

    #[test]
    fn a_smaller_change_comes_before_a_better_service_and_of_equals_the_better_stands() {
        let mut trial = Trial::new("people");
        (trial.place.point, trial.profile.limits.travel) = (Some(SALE), Some(0));
        let mut bank = bank().clone();
        let travel = bank.questions.iter_mut().find(|question| question.id == "travel").unwrap();
        travel
            .choices
            .push(crate::questionnaire::Choice { effects: vec![Effect::TravelUpTo(100)], ..travel.choices[0].clone() });
        let of = |services: &[Service]| found_asking(&bank, &trial, services.to_vec()).0;
        let chiefly = |service: Service| Service { primary: service.needs, ..service };
        let (here, farther) = (there("here", SALE), there("farther", ALTRINCHAM));
        assert_eq!(of(&[here.clone(), chiefly(farther.clone())]), "here", "a mile is less than ten");
        assert_eq!(of(&[farther]), "farther");
        assert_eq!(of(&[here, chiefly(there("better", SALE))]), "better");
        assert_eq!(of(&[there("far", PENZANCE), chiefly(there("better", PENZANCE))]), "better", "as far as each other");
    }

    #[test]
    fn something_to_use_from_home_stands_beside_it() {
        let mut trial = Trial::new("people");
        trial.profile.limits.cost = Some(Cost::Free);
        let line = |id: &str| Service { id: id.into(), modes: modes("phone"), ..service("loneliness") };
        let carers = Service { only_for: traits("carer"), ..line("carers") };
        assert_eq!(found(&trial, vec![carers.clone()]), (String::new(), false, "carers".into()));
        let mut at_home = trial.clone();
        (at_home.place.point, at_home.profile.limits.travel) = (Some(SALE), Some(0));
        let both = found(&at_home, vec![carers, there("here", SALE)]);
        assert_eq!(both, ("here".into(), true, "carers".into()), "one to go to, one to use from home");
        let paid = Service { cost: Cost::Paid, ..line("paid") };
        assert_eq!(
            found(&trial, vec![paid]),
            (String::new(), false, String::new()),
            "the small bank asks nothing of cost"
        );
    }
}
