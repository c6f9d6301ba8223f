//! What the person said about a criterion, in the words they chose: the first column of "Why this".

use super::model::Criterion;
use crate::bank::Bank;
use crate::profile::{Goal, Profile};
use crate::questionnaire::Effect;

/// The labels of the choices that bear on a criterion; empty where the person said nothing about it.
pub fn said<'a>(bank: &'a Bank, profile: &'a Profile, goal: &Goal, criterion: Criterion) -> Vec<&'a str> {
    let mut labels: Vec<&str> = Vec::new();
    if criterion == Criterion::Need {
        labels.extend(bank.topic(goal.topic).map(|topic| topic.label.as_str()));
    }
    if matches!(criterion, Criterion::Area | Criterion::Distance) {
        labels.extend(profile.outcode.as_deref());
    }
    for part in profile.said.iter().filter(|part| bears_on(&part.effect, criterion, goal)) {
        let choice = bank.question(part.question).and_then(|q| q.choices.get(usize::from(part.choice.0)));
        labels.extend(choice.map(|c| c.label.as_str()).filter(|label| !labels.contains(label)));
    }
    labels
}

fn bears_on(effect: &Effect, criterion: Criterion, goal: &Goal) -> bool {
    match effect {
        Effect::Need(need) => criterion == Criterion::Need && goal.needs.contains(*need),
        Effect::Interest(_) => criterion == Criterion::Interest,
        Effect::Trait(_) | Effect::NoneOfTheseTraits => matches!(criterion, Criterion::WhoFor | Criterion::NotFor),
        Effect::Age(..) => criterion == Criterion::Age,
        Effect::CostUpTo(_) => criterion == Criterion::Cost,
        Effect::TravelUpTo(_) => criterion == Criterion::Distance,
        Effect::Time(_) => criterion == Criterion::Time,
        Effect::Mode(_) => criterion == Criterion::Mode,
        Effect::Access(_) => criterion == Criterion::Access,
        Effect::Language(_) => criterion == Criterion::Language,
        Effect::Company(_) => criterion == Criterion::Company,
        Effect::Wish(wish, _) => criterion == Criterion::of_wish(*wish),
        // Safety answers are repeated nowhere (rule S7); the rest is not about services.
        Effect::Flag(_)
        | Effect::Hint(_)
        | Effect::AskPlaces
        | Effect::Device(_)
        | Effect::Person(_)
        | Effect::Private(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{answers, bank};
    use crate::profile::profile;

    #[test]
    fn each_effect_bears_on_its_own_criteria_and_no_others() {
        use crate::catalogue::{Cost, Mode};
        use crate::fixture::access;
        use crate::ids::{Flag, Hint, Interest, Need, Trait};
        use crate::profile::{Company, Device, Language, Person, TimeSlot, Weight, Wish};
        let goal = crate::fixture::Trial::new("money").goal;
        let debt = bank().vocabulary.find::<Need>("debt").unwrap();
        let arts = bank().vocabulary.find::<Need>("arts").unwrap();
        let step_free = access("step-free").iter().next().unwrap();
        let who = [Criterion::NotFor, Criterion::WhoFor].as_slice();
        for (effect, expected) in [
            (Effect::Need(debt), [Criterion::Need].as_slice()),
            (Effect::Need(arts), &[]),
            (Effect::Interest(Interest(0)), &[Criterion::Interest]),
            (Effect::Trait(Trait(0)), who),
            (Effect::NoneOfTheseTraits, who),
            (Effect::Age(60, 69), &[Criterion::Age]),
            (Effect::CostUpTo(Cost::Free), &[Criterion::Cost]),
            (Effect::TravelUpTo(10), &[Criterion::Distance]),
            (Effect::Time(TimeSlot::Weekend), &[Criterion::Time]),
            (Effect::Mode(Mode::Phone), &[Criterion::Mode]),
            (Effect::Access(step_free), &[Criterion::Access]),
            (Effect::Language(Language::Welsh), &[Criterion::Language]),
            (Effect::Company(Company::WithSomeone), &[Criterion::Company]),
            (Effect::Wish(Wish::Soon, Weight::Bit), &[Criterion::WishSoon]),
            (Effect::Flag(Flag(0)), &[]),
            (Effect::Hint(Hint(0)), &[]),
            (Effect::AskPlaces, &[]),
            (Effect::Device(Device::Shared), &[]),
            (Effect::Person(Person::Helper), &[]),
            (Effect::Private(true), &[]),
        ] {
            let mut found: Vec<_> = Criterion::ALL.map(|(criterion, _)| criterion).to_vec();
            found.retain(|criterion| bears_on(&effect, *criterion, &goal));
            assert_eq!(found.len(), expected.len(), "{effect:?} {found:?}");
            assert!(expected.iter().all(|criterion| found.contains(criterion)), "{effect:?} {found:?}");
        }
    }

    #[test]
    fn each_criterion_repeats_the_choices_that_bear_on_it() {
        let answers = answers(&[
            ("place", "M33"),
            ("age", "60-69"),
            ("describe", "carer"),
            ("topics", "money;feeling"),
            ("enjoy", "music;walking"),
            ("money-kind", "debt"),
            ("safe", "yes"),
            ("travel", "one-mile"),
        ]);
        let profile = profile(bank(), &answers);
        let said = |goal: usize, criterion| said(bank(), &profile, &profile.goals[goal], criterion);
        assert_eq!(said(0, Criterion::Need), ["money", "debt"]);
        assert_eq!(said(1, Criterion::Need), ["feeling"]);
        assert_eq!(said(0, Criterion::Age), ["60 69"]);
        assert_eq!(said(0, Criterion::WhoFor), ["carer"]);
        assert_eq!(said(0, Criterion::NotFor), ["carer"], "the safety answer is not repeated");
        assert_eq!(said(0, Criterion::Distance), ["M33", "one mile"]);
        assert_eq!(said(0, Criterion::Area), ["M33"]);
        assert_eq!(said(0, Criterion::Interest), ["music", "walking"]);
        for criterion in [Criterion::Cost, Criterion::Freshness, Criterion::Language] {
            assert!(said(0, criterion).is_empty());
        }
    }
}
