//! Cost: what it costs against what the person can pay. A donation counts as free.

use crate::catalogue::Cost;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{COST_LOW, COST_MET};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (criterion, cost) = (Criterion::Cost, case.service.cost);
    if cost == Cost::Unknown {
        return Some(Judgement::unknown(criterion, 0, Reason::CostNotKnown));
    }
    let asks_nothing = cost <= Cost::Donation;
    Some(match case.ctx.profile.limits.cost {
        Some(limit) if !asks_nothing && cost > limit => Judgement::excludes(criterion, Reason::CostsTooMuch(cost)),
        None if cost == Cost::Low => Judgement::met(criterion, COST_LOW, Reason::Costs(cost)),
        None if cost == Cost::Paid => Judgement::met(criterion, 0, Reason::Costs(cost)),
        _ => Judgement::met(criterion, COST_MET, Reason::Costs(cost)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Trial, service};
    use Cost::{Donation, Free, Low, Paid, Unknown};

    /// Points, or `None` where excluded.
    fn points(limit: Option<Cost>, cost: Cost) -> Option<i32> {
        let mut trial = Trial::new("people");
        trial.profile.limits.cost = limit;
        let judgement = trial.judge(judge, &crate::catalogue::Service { cost, ..service("loneliness") }).unwrap();
        (!judgement.excludes).then_some(judgement.points)
    }

    #[test]
    fn above_the_limit_excludes_where_known_and_a_donation_is_free() {
        let costs = [Free, Donation, Low, Paid, Unknown];
        let all = |limit| costs.map(|cost| points(limit, cost));
        assert_eq!(all(Some(Free)), [Some(10), Some(10), None, None, Some(0)]);
        assert_eq!(all(Some(Donation)), [Some(10), Some(10), None, None, Some(0)]);
        assert_eq!(all(Some(Low)), [Some(10), Some(10), Some(10), None, Some(0)]);
        assert_eq!(all(Some(Paid)), [Some(10), Some(10), Some(10), Some(10), Some(0)]);
        assert_eq!(all(None), [Some(10), Some(10), Some(5), Some(0), Some(0)]);
    }
}
