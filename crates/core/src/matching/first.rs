//! How many suggestions of a goal are shown before "Show all".

use super::model::{Context, Listed};
use super::shortlist::SHOWN_FIRST;
use super::weights::BELOW;
use crate::profile::Goal;

/// How many suggestions are shown at once: three at most, and no place is filled with what is poor beside the best. That
/// is what helps with nothing [the goal is about](Goal::about) where the best does, or has less than half the points of
/// the best and is [well below](BELOW). Where wishes weigh, points tell how well they are met, and half of them is help.
pub(super) fn shown_first(ctx: &Context<'_>, goal: &Goal, ranked: &[Listed]) -> usize {
    let (weighs, about) = (ctx.profile.wishes.any(), goal.about(ctx.bank));
    let is_beside = |listed: &Listed| ctx.shelf.get(listed.service).is_some_and(|service| !service.needs.meets(about));
    let Some(best) = ranked.first() else { return 0 };
    let is_poor = |listed: &Listed| {
        let is_low = listed.points * 2 < best.points && listed.points + BELOW < best.points;
        is_low && !weighs || is_beside(listed) && !is_beside(best)
    };
    let most = ranked.len().min(SHOWN_FIRST);
    ranked.iter().take(most).position(is_poor).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use crate::catalogue::{Capacity, Service};
    use crate::fixture::{Trial, needs, service, shelf};
    use crate::matching::goal_result;
    use crate::profile::{Weight, Wish};

    fn named(id: &str, about: &str) -> Service {
        Service { id: id.into(), name: id.into(), ..service(about) }
    }
    /// How many of these are shown at once.
    fn first(trial: &Trial, services: Vec<Service>) -> usize {
        let shelf = shelf(services);
        goal_result(&trial.context(&shelf), &trial.goal).first
    }

    #[test]
    fn what_is_beside_what_was_named_fills_no_place_below_help_with_it() {
        let list = |ids: &[(&str, &str)]| ids.iter().map(|(id, about)| named(id, about)).collect::<Vec<_>>();
        let mut trial = Trial::new("money");
        let debts = [("a", "debt"), ("b", "money"), ("c", "benefits")];
        assert_eq!(first(&trial, list(&debts)), 3, "nothing was named");
        trial.goal.wanted = needs("debt");
        assert_eq!(first(&trial, list(&debts)), 1);
        assert_eq!(first(&trial, list(&debts[1..])), 2, "nothing better is there");
        assert_eq!(first(&trial, list(&[("a", "debt"), ("b", "debt;money"), ("c", "debt"), ("d", "debt")])), 3);
        assert_eq!(first(&trial, vec![]), 0);
    }

    #[test]
    fn what_has_less_than_half_the_points_of_the_best_is_not_shown_at_once() {
        let best = Service { primary: needs("loneliness"), ..named("best", "loneliness") };
        let poor = |id: &str| Service { capacity: Capacity::Full, ..named(id, "loneliness") };
        let all = || vec![best.clone(), poor("a"), poor("b")];
        let mut trial = Trial::new("people");
        assert_eq!(first(&trial, all()), 1);
        trial.profile.wishes.set(Wish::Free, Weight::Bit);
        assert_eq!(first(&trial, all()), 3, "where wishes weigh, points tell how well they are met");
    }
}
