//! What the lists of services hold against a barrier: services that help over it, and what is known of the one that the
//! first step is about.

use crate::bank::{Bank, Barrier};
use crate::catalogue::{Mode, Origin, Service, ServiceIx};
use crate::ids::{Access, Set, Topic};
use crate::matching::{Context, Criterion, Match, Part, Reason, judge, part};
use crate::order::sort_by_key;
use crate::profile::Goal;

/// Facts of a service that may help over a barrier, by the names used in `content/barriers.toml` and in wording keys.
pub const FACTS: [&str; 5] = ["bring", "script", "write", "remote", "interpreter"];
/// Services named at most; more is a burden.
const MOST: usize = 2;

/// Whether this one of [`FACTS`] is known of a service. What is not known is not said.
pub fn has_fact(bank: &Bank, service: &Service, fact: &str) -> bool {
    let access = |name: &str| bank.vocabulary.find::<Access>(name).is_some_and(|id| service.access.contains(id));
    match fact {
        "bring" => access("bring-someone"),
        "script" => !service.phone.is_empty(),
        "write" => !service.email.is_empty() || !service.text.is_empty() || service.modes.contains(Mode::Chat),
        "remote" => service.is_remote(),
        "interpreter" => service.languages.interpreter || access("interpreter"),
        _ => false,
    }
}

/// Services that may help a person over a barrier: those of their own area first, then by points, distance and name.
/// Each would be suggested to them for what it does, and is known to take their age where it has limits.
pub fn may_help(ctx: &Context<'_>, barrier: &Barrier) -> Vec<ServiceIx> {
    let help = &barrier.help;
    let mut found: Vec<(bool, Match)> = Vec::new();
    for (ix, service) in ctx.shelf.iter() {
        let local = !service.area.is_empty() || service.origin == Origin::Local;
        if (local && service.primary.meets(help.needs)) || help.services.contains(&service.id) {
            found.extend(fits(ctx, barrier, ix, service).map(|matched| (!local, matched)));
        }
    }
    let name = |m: &Match| ctx.shelf.by_name(m.service);
    sort_by_key(&mut found, |(afar, m)| (*afar, -m.points, m.metres.unwrap_or(u32::MAX), name(m)));
    found.into_iter().take(MOST).map(|(_, matched)| matched.service).collect()
}

/// How a service is judged for what it does, if it is for this person.
fn fits(ctx: &Context<'_>, barrier: &Barrier, ix: ServiceIx, service: &Service) -> Option<Match> {
    // No topic of the bank: the barrier is none of the person's goals.
    let goal = Goal { topic: Topic(u8::MAX), needs: service.needs, wanted: Set::EMPTY };
    let matched = judge(ctx, &goal, ix)?;
    let for_them = match part(ctx, &goal, &matched)? {
        Part::Ranked => true,
        Part::OnlyIf => service.only_for.meets(barrier.help.who),
        _ => false,
    };
    let age = matched.judgement(Criterion::Age).map(|judgement| judgement.reason);
    let may_be_for_others = matches!(age, Some(Reason::AgeMaybe(..)));
    (for_them && !may_be_for_others).then_some(matched)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Trial, access, needs, service, shelf, traits};
    use crate::search::fixture::bank as with_barriers;

    fn named(id: &str, about: &str) -> Service {
        Service { id: id.into(), name: id.into(), primary: needs(about), ..service(about) }
    }
    fn local(id: &str, about: &str) -> Service {
        Service { area: "E08000009".into(), ..named(id, about) }
    }
    /// The ids of the services named against the barrier with this id.
    fn ids(trial: &Trial, barrier: &str, services: Vec<Service>) -> Vec<String> {
        let (bank, shelf) = (with_barriers(), shelf(services));
        let barrier = bank.barriers.iter().find(|known| known.id == barrier).unwrap();
        let found = may_help(&trial.context(&shelf), barrier);
        found.iter().map(|ix| shelf.get(*ix).unwrap().id.clone()).collect()
    }

    #[test]
    fn those_of_the_own_area_come_before_the_one_named_and_never_more_than_two() {
        let trial = Trial::new("people");
        let services = || vec![named("community-transport", "transport"), local("b", "transport"), local("c", "debt")];
        assert_eq!(ids(&trial, "bus-fare", services()), ["b", "community-transport"]);
        let with = |more: Service| services().into_iter().chain([more]).collect();
        assert_eq!(ids(&trial, "bus-fare", with(local("a", "transport"))), ["a", "b"]);
        assert_eq!(ids(&trial, "bus-fare", with(named("railcard", "transport"))), ["b", "community-transport"]);
        assert!(ids(&trial, "forgetting", services()).is_empty());
    }

    #[test]
    fn a_sites_own_group_is_of_the_area_and_of_two_the_one_that_fits_better_comes_first() {
        let trial = Trial::new("people");
        let own = Service { origin: Origin::Local, ..named("own", "transport") };
        assert_eq!(ids(&trial, "bus-fare", vec![own, named("anywhere", "transport")]), ["own"]);
        let full = Service { capacity: crate::catalogue::Capacity::Full, ..local("a", "transport") };
        assert_eq!(ids(&trial, "bus-fare", vec![full, local("b", "transport")]), ["b", "a"]);
    }

    #[test]
    fn nobody_is_named_who_is_for_others() {
        let mut trial = Trial::new("people");
        let friend = |min| Service {
            age: crate::catalogue::AgeRange { min: Some(min), max: None },
            ..named("re-engage", "loneliness")
        };
        assert!(ids(&trial, "going-alone", vec![friend(75)]).is_empty(), "the age is not known");
        trial.profile.age = Some((75, 120));
        assert_eq!(ids(&trial, "going-alone", vec![friend(75)]), ["re-engage"]);
        let shop = Service { only_for: traits("disabled"), ..local("shop", "transport") };
        let elsewhere = Service { area: "W06000015".into(), ..local("other", "transport") };
        assert!(ids(&trial, "bus-fare", vec![shop, elsewhere]).is_empty());
    }

    #[test]
    fn who_cannot_leave_the_person_they_look_after_is_a_carer() {
        let centre = Service { only_for: traits("carer"), ..local("centre", "carer") };
        assert_eq!(ids(&Trial::new("people"), "caring", vec![centre.clone()]), ["centre"]);
        let mut trial = Trial::new("people");
        trial.profile.not_traits = traits("carer");
        assert!(ids(&trial, "caring", vec![centre]).is_empty(), "they said they are none");
    }

    #[test]
    fn only_what_is_known_of_a_service_is_said_to_help() {
        let bank = crate::fixture::bank();
        let facts =
            |service: &Service| FACTS.iter().filter(|f| has_fact(bank, service, f)).copied().collect::<Vec<_>>();
        assert!(facts(&service("debt")).is_empty() && !has_fact(bank, &service("debt"), "dragons"));
        let mut all =
            Service { email: "a@b.example".into(), access: access("bring-someone;interpreter"), ..service("debt") };
        (all.phone, all.modes) = ("0161 496 0000".into(), crate::fixture::modes("phone"));
        assert_eq!(facts(&all), FACTS);
        let chat = Service { modes: crate::fixture::modes("chat"), ..service("debt") };
        assert_eq!(facts(&chat), ["write", "remote"]);
    }

    #[test]
    fn every_barrier_says_whom_to_ask_and_has_known_facts() {
        for barrier in with_barriers().barriers {
            assert!(barrier.help.ask.ends_with('.') && barrier.help.ask.len() <= 120, "{}", barrier.id);
            assert!(barrier.help.facts.iter().all(|fact| FACTS.contains(&fact.as_str())), "{}", barrier.id);
        }
    }
}
