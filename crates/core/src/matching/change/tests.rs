use super::*;
use crate::bank::Bank;
use crate::catalogue::{Cost, Mode, Precision, Service, Shelf};
use crate::condition::Condition;
use crate::fixture::{ALTRINCHAM, SALE, Trial, access, bank, modes, random, service, shelf, today};
use crate::matching::{goal_result, part, shortlist};
use crate::profile::{Company, TimeSlot};
use crate::questionnaire::Choice;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The small bank with the questions about limits that the real one has.
static BANK: LazyLock<Bank> = LazyLock::new(|| {
    use Effect as E;
    let mut bank = bank().clone();
    let mut ask = |id: &str, kind, choices: Vec<(&str, Vec<Effect>)>| {
        let choice = |(id, effects): (&str, Vec<Effect>)| Choice {
            id: id.into(),
            label: id.into(),
            hint: String::new(),
            exclusive: false,
            effects,
        };
        let choices = choices.into_iter().map(choice).collect();
        let asked = Question { id: id.into(), kind, choices, ask_when: Condition::Always, ..bank.questions[0].clone() };
        bank.questions.push(asked);
    };
    let miles = |id, n: u16| (id, vec![E::TravelUpTo(n)]);
    let far = vec![miles("home", 0), miles("mile", 10), miles("three", 30), miles("ten", 100), miles("far", 250)];
    let cost = |id, cost| (id, vec![E::CostUpTo(cost)]);
    let time = |id, slot| (id, vec![E::Time(slot)]);
    let way = |id, names: &str| (id, modes(names).iter().map(E::Mode).collect());
    let (single, multi) = (QuestionKind::Single, QuestionKind::Multi);
    ask("far", single, far);
    ask("cost", single, vec![cost("free", Cost::Free), cost("low", Cost::Low), cost("any", Cost::Paid)]);
    let slots = vec![time("day", TimeSlot::WeekdayDay), time("evening", TimeSlot::WeekdayEvening)];
    ask("times", multi, slots.into_iter().chain([time("weekend", TimeSlot::Weekend)]).collect());
    ask(
        "mode",
        multi,
        vec![way("phone", "phone;text"), way("in-person", "in-person;group"), way("online", "online;chat")],
    );
    let languages = [Language::English, Language::Bsl, Language::Other];
    ask("language", single, languages.map(|l| ("l", vec![E::Language(l)])).to_vec());
    ask("mixed", single, vec![("both", vec![E::CostUpTo(Cost::Paid), E::AskPlaces])]);
    ask("alone", single, vec![("alone", vec![E::Company(Company::Alone)])]);
    bank
});

fn asked() -> Vec<QuestionIx> {
    (0..BANK.questions.len() as u8).map(QuestionIx).collect()
}
fn context<'a>(trial: &'a Trial, profile: &'a Profile, shelf: &'a Shelf) -> Context<'a> {
    Context { bank: &BANK, shelf, profile, place: &trial.place, today: today() }
}
fn name(change: &Change) -> (String, u8) {
    (BANK.questions[usize::from(change.question.0)].choices[usize::from(change.choice.0)].id.clone(), change.steps)
}
fn names(changes: &[Change]) -> Vec<(String, u8)> {
    changes.iter().map(name).collect()
}
/// The names of the choices, and how many steps each is.
fn steps(of: &[(&str, u8)]) -> Vec<(String, u8)> {
    of.iter().map(|(id, steps)| ((*id).to_owned(), *steps)).collect()
}
fn ranked(ctx: &Context<'_>, goal: &Goal) -> BTreeSet<ServiceIx> {
    goal_result(ctx, goal).ranked.iter().map(|matched| matched.service).collect()
}
fn made(changes: &[Change], ctx: &Context<'_>) -> Profile {
    changes.iter().fold(ctx.profile.clone(), |profile, change| change.made(&Context { profile: &profile, ..*ctx }))
}

#[test]
fn only_limits_that_people_can_change_are_made_wider_the_next_choice_first() {
    let mut trial = Trial::new("people");
    let shelf = Shelf::default();
    let of = |trial: &Trial| names(&changes(&context(trial, &trial.profile, &shelf), &asked()));
    assert_eq!(of(&trial), steps(&[("far", 1)]), "nobody is sent farther than ten miles unless they say so");
    trial.profile.limits.travel = Some(250);
    assert_eq!(of(&trial), []);
    trial.profile.limits.access = access("step-free");
    (trial.profile.limits.company, trial.profile.age) = (Some(Company::WithSomeone), Some((18, 24)));
    assert_eq!(of(&trial), [], "never what somebody needs, or who they are");
    (trial.profile.limits.travel, trial.profile.limits.cost) = (Some(10), Some(Cost::Free));
    assert_eq!(of(&trial), steps(&[("three", 1), ("low", 1), ("ten", 2), ("any", 2), ("far", 3)]));
    (trial.profile.limits.travel, trial.profile.limits.cost) = (Some(250), None);
    (trial.profile.limits.times, trial.profile.limits.modes) = (vec![TimeSlot::Weekend], modes("phone;text"));
    assert_eq!(of(&trial), steps(&[("day", 1), ("evening", 1), ("in-person", 1), ("online", 1)]));
    (trial.profile.limits.times, trial.profile.limits.modes) = (vec![], modes(""));
    trial.profile.limits.language = Some(Language::Bsl);
    assert_eq!(of(&trial), []);
    trial.profile.limits.language = Some(Language::Other);
    assert_eq!(of(&trial), steps(&[("l", 1)]));
}

#[test]
fn a_change_is_an_answer_in_place_of_the_one_or_beside_the_others() {
    let trial = Trial::new("people");
    let shelf = Shelf::default();
    let mut answers = Answers::new(None);
    let find = |id: &str| BANK.questions.iter().position(|q| q.id == id).map(|at| QuestionIx(at as u8)).unwrap();
    answers.set(find("times"), Answer::Choices(vec![ChoiceIx(2)]));
    answers.set(find("cost"), Answer::Choices(vec![ChoiceIx(0)]));
    let profile = crate::profile::profile(&BANK, &answers);
    let ctx = context(&trial, &profile, &shelf);
    let answer = |id: &str| {
        let all = changes(&ctx, &asked());
        all.iter().find(|change| change.question == find(id)).unwrap().answer(&BANK, &answers)
    };
    assert_eq!(answer("cost"), Answer::Choices(vec![ChoiceIx(1)]));
    assert_eq!(answer("times"), Answer::Choices(vec![ChoiceIx(2), ChoiceIx(0)]));
}

#[test]
fn what_would_let_more_in_is_counted_and_a_wider_choice_that_adds_nothing_is_not_said() {
    let mut trial = Trial::new("people");
    trial.place.point = Some(SALE);
    trial.profile.limits.travel = Some(0);
    trial.profile.limits.cost = Some(Cost::Free);
    let there = |id: &str, cost| Service {
        id: id.into(),
        modes: modes("group"),
        point: Some(ALTRINCHAM),
        precision: Precision::Exact,
        cost,
        ..service("loneliness")
    };
    let paid = Service { cost: Cost::Paid, id: "paid".into(), modes: modes("phone"), ..service("loneliness") };
    let shelf = shelf(vec![there("a", Cost::Free), there("b", Cost::Low), there("c", Cost::Free), paid]);
    let ctx = context(&trial, &trial.profile, &shelf);
    let said = what_would_change(&ctx, &asked(), &trial.goal, &goal_result(&ctx, &trial.goal));
    let said: Vec<_> = said.iter().map(|l| (name(&l.change).0, l.change.steps, l.services.len())).collect();
    let at = |id: &str| said.iter().find(|(name, ..)| name == id).map(|(_, steps, n)| (*steps, *n));
    assert_eq!((at("three"), at("any"), at("ten"), at("low")), (Some((2, 2)), Some((2, 1)), None, None));
    let way = |id: &str| way_in(&ctx, &asked(), &trial.goal, shelf.find(id).unwrap()).map(|way| names(&way));
    assert_eq!(way("a"), Some(steps(&[("three", 2)])));
    assert_eq!(way("b"), Some(steps(&[("three", 2), ("low", 1)])), "no single change lets it in");
    let scots = Service { nations: crate::geo::Nations(2), ..service("loneliness") };
    let elsewhere = crate::fixture::shelf(vec![scots]);
    let ctx = context(&trial, &trial.profile, &elsewhere);
    assert_eq!(way_in(&ctx, &asked(), &trial.goal, ServiceIx(0)), None, "nobody can change where they live");
}

#[test]
fn what_is_open_to_all_again_comes_with_lists_of_private_therapists_below_it() {
    let mut trial = Trial::new("feeling");
    trial.profile.limits.cost = Some(Cost::Free);
    trial.profile.limits.modes = [Mode::Phone].into_iter().collect();
    let private = crate::catalogue::Class::PrivateTherapy;
    let list =
        Service { id: "list".into(), class: private, cost: Cost::Free, modes: modes("phone"), ..service("mood") };
    let online = Service { id: "online".into(), cost: Cost::Free, modes: modes("online"), ..service("mood") };
    let shelf = shelf(vec![list, online]);
    let ctx = context(&trial, &trial.profile, &shelf);
    let result = goal_result(&ctx, &trial.goal);
    assert!(result.ranked.is_empty());
    let said = what_would_change(&ctx, &asked(), &trial.goal, &result);
    assert_eq!(said.iter().map(|l| l.services.len()).collect::<Vec<_>>(), [2]);
}

#[test]
fn lists_of_private_therapists_alone_are_let_in_by_no_change() {
    let mut trial = Trial::new("feeling");
    trial.profile.limits.cost = Some(Cost::Free);
    let list = Service { class: crate::catalogue::Class::PrivateTherapy, cost: Cost::Paid, ..service("mood") };
    let said = |services: Vec<Service>| {
        let shelf = shelf(services);
        let ctx = context(&trial, &trial.profile, &shelf);
        let said = what_would_change(&ctx, &asked(), &trial.goal, &goal_result(&ctx, &trial.goal));
        said.iter().map(|l| l.services.len()).collect::<Vec<_>>()
    };
    assert_eq!(said(vec![list.clone()]), []);
    let club = Service { id: "club".into(), cost: Cost::Paid, ..service("mood") };
    assert_eq!(said(vec![list, club]), [2], "a list stands below what is open to all");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_a_change_is_said_to_let_in_is_what_matching_everything_anew_suggests(trial in random::trial(), services in random::services()) {
        let shelf = shelf(services);
        let ctx = context(&trial, &trial.profile, &shelf);
        let before = shortlist(&ctx);
        for (goal, result) in trial.profile.goals.iter().zip(&before.goals) {
            let said = what_would_change(&ctx, &asked(), goal, result);
            prop_assert!(said.is_sorted_by_key(|l| (l.change.steps, usize::MAX - l.services.len())));
            let was = ranked(&ctx, goal);
            for change in changes(&ctx, &asked()) {
                let profile = change.made(&ctx);
                let now = ranked(&context(&trial, &profile, &shelf), goal);
                prop_assert!(was.is_subset(&now), "a wider limit takes nothing away");
                let more: BTreeSet<_> = now.difference(&was).copied().collect();
                match said.iter().find(|l| l.change == change) {
                    Some(lets_in) => prop_assert_eq!(&lets_in.services.iter().copied().collect::<BTreeSet<_>>(), &more),
                    None => {
                        let same = said.iter().filter(|l| l.change.question == change.question);
                        let smaller = same.filter(|l| l.change.steps < change.steps).map(|l| l.services.len()).max();
                        prop_assert!(more.len() <= smaller.unwrap_or(0), "{change:?} lets in {more:?}");
                    }
                }
            }
            prop_assert_eq!(&goal_result(&ctx, goal), result, "and put back, all is as it was");
        }
    }

    #[test]
    fn the_way_in_lets_a_service_in_and_nothing_less_does(trial in random::trial(), services in random::services()) {
        let shelf = shelf(services);
        let ctx = context(&trial, &trial.profile, &shelf);
        let is_out = |profile: &Profile, ix| {
            let ctx = context(&trial, profile, &shelf);
            let judged = crate::matching::judge(&ctx, &trial.goal, ix).unwrap();
            part(&ctx, &trial.goal, &judged) == Some(Part::LeftOut)
        };
        for left_out in goal_result(&ctx, &trial.goal).left_out {
            let ix = left_out.service;
            match way_in(&ctx, &asked(), &trial.goal, ix) {
                Some(way) => {
                    prop_assert!(!is_out(&made(&way, &ctx), ix), "{way:?}");
                    for less in 0..way.len() {
                        let rest: Vec<_> = way.iter().enumerate().filter(|(at, _)| *at != less).map(|(_, c)| *c).collect();
                        prop_assert!(is_out(&made(&rest, &ctx), ix), "without {:?}", way[less]);
                    }
                    let smaller = changes(&ctx, &asked()).into_iter().filter(|c| way.iter().any(|w| w.question == c.question && w.steps > c.steps));
                    for change in smaller {
                        let others = way.iter().filter(|w| w.question != change.question).copied();
                        let tried: Vec<_> = others.chain([change]).collect();
                        prop_assert!(is_out(&made(&tried, &ctx), ix), "{change:?} is enough");
                    }
                }
                None => {
                    let all = made(&changes(&ctx, &asked()), &ctx);
                    prop_assert!(is_out(&all, ix), "all changes together let it in");
                }
            }
        }
    }
}
