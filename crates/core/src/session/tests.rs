//! A visit under every kind of message.

use super::*;
use crate::condition::Condition;
use crate::date::Date;
use crate::ids::{Flag, Hint, Topic, Trait};
use crate::plan::{IfThen, StepKind, Then};
use crate::questionnaire::{Choice, ChoiceIx, Effect, PageIx, Question, QuestionKind, QuestionPage, Stage};
use crate::search::fixture;
use proptest::prelude::*;

fn question(id: &str, kind: QuestionKind, effects: &[&[Effect]], ask_when: Condition) -> Question {
    let choice = |effects: &&[Effect]| Choice {
        id: String::new(),
        label: String::new(),
        hint: String::new(),
        exclusive: effects.is_empty(),
        effects: effects.to_vec(),
    };
    Question {
        id: id.into(),
        kind,
        title: String::new(),
        title_helper: String::new(),
        hint: String::new(),
        why: String::new(),
        sensitive: false,
        short: String::new(),
        choices: effects.iter().map(choice).collect(),
        ask_when,
    }
}

/// Place, traits, topics, their order, private (asked with a topic), safety (asked in private only), confidence.
fn bank() -> Bank {
    let in_private = Condition::Chose(QuestionIx(4), ChoiceIx(0));
    let questions = vec![
        question("place", QuestionKind::Place, &[], Condition::Always),
        question(
            "about",
            QuestionKind::Multi,
            &[&[Effect::Trait(Trait(0))], &[Effect::Trait(Trait(1))], &[]],
            Condition::Always,
        ),
        question("topics", QuestionKind::Topics, &[&[], &[], &[]], Condition::Always),
        question("order", QuestionKind::Order, &[], Condition::Answered(QuestionIx(2))),
        question(
            "private",
            QuestionKind::Single,
            &[&[Effect::Private(true)], &[Effect::Private(false)]],
            Condition::Goal(Topic(0)),
        ),
        question("safety", QuestionKind::Single, &[&[Effect::Flag(Flag(6))], &[]], in_private),
        question("sure", QuestionKind::Scale, &[], Condition::Always),
    ];
    let page = |at: u8| QuestionPage {
        id: at.to_string(),
        stage: Stage::First,
        heading: String::new(),
        questions: vec![QuestionIx(at)],
    };
    let mut bank = Bank { pages: (0..7).map(page).collect(), questions, ..fixture::bank() };
    if let Some(topics) = bank.questions.get_mut(2) {
        topics.choices.iter_mut().for_each(|choice| choice.exclusive = false);
    }
    bank
}

fn after(bank: &Bank, msgs: impl IntoIterator<Item = Msg>) -> Session {
    msgs.into_iter().fold(Session::new(bank), |session, msg| update(bank, session, msg).0)
}

fn answer(question: u8, choices: &[u8]) -> Msg {
    Msg::Answer(QuestionIx(question), Answer::Choices(choices.iter().copied().map(ChoiceIx).collect()))
}

#[test]
fn an_answer_on_an_abandoned_branch_stops_counting_and_comes_back() {
    let bank = bank();
    let session = after(&bank, [answer(2, &[0]), answer(4, &[0]), answer(5, &[0])]);
    assert!(session.profile(&bank).flags.contains(Flag(6)));
    let (session, _) = update(&bank, session, answer(4, &[1]));
    assert!(session.profile(&bank).flags.is_empty(), "no longer in private: no trace");
    assert!(!session.journey(&bank).pages.contains(&PageIx(5)));
    let (session, _) = update(&bank, session, answer(4, &[0]));
    assert!(session.profile(&bank).flags.contains(Flag(6)), "the answer was kept");
    let (session, _) = update(&bank, session, Msg::Clear(QuestionIx(2)));
    assert!(session.profile(&bank).goals.is_empty() && session.profile(&bank).private.is_none());
}

#[test]
fn choosing_and_hiding_exclude_each_other_and_are_announced_once() {
    let bank = bank();
    let choose = |id: &str| Msg::Choose(id.to_owned());
    let (session, said) = update(&bank, Session::new(&bank), choose("choir"));
    assert_eq!((session.chosen(), said), (["choir".to_owned()].as_slice(), vec![Outcome::Announce("session.added")]));
    let (session, said) = update(&bank, session, choose("choir"));
    assert_eq!(said, []);
    let (session, said) = update(&bank, session, Msg::Hide("choir".into()));
    assert_eq!(said, [Outcome::Announce("session.hidden")]);
    assert!(session.has_hidden("choir") && !session.has_chosen("choir"));
    let (session, _) = update(&bank, session, choose("choir"));
    assert!(!session.has_hidden("choir") && session.has_chosen("choir"));
    let (session, said) = update(&bank, session, Msg::Unchoose("choir".into()));
    assert_eq!((session.chosen().len(), said), (0, vec![Outcome::Announce("session.removed")]));
    assert_eq!(update(&bank, session, choose(&"x".repeat(999))).0.chosen().len(), 0);
}

#[test]
fn everything_announced_has_wording() {
    let bank = bank();
    for key in ["added", "removed", "hidden", "shown", "cleared"] {
        assert!(bank.words.find(&format!("session.{key}")).is_some(), "{key}");
    }
}

#[test]
fn starting_over_keeps_only_the_size_of_letters() {
    let bank = bank();
    let session = after(&bank, [Msg::LargePrint(true), answer(1, &[0]), Msg::Choose("choir".into()), Msg::Restart]);
    assert_eq!(session, Session { large_print: true, ..Session::new(&bank) });
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Skipped),
        proptest::collection::vec((0u8..5).prop_map(ChoiceIx), 0..4).prop_map(Answer::Choices),
        "M33|SW1A|m33|\\PC{0,5}".prop_map(Answer::Outcode),
        proptest::collection::vec((0u8..5).prop_map(Topic), 0..4).prop_map(Answer::Order),
        (0u8..14).prop_map(Answer::Scale),
    ]
}

fn any_edit() -> impl Strategy<Value = PlanEdit> {
    let kind = prop_oneof![Just(StepKind::Look), Just(StepKind::Ring), Just(StepKind::Own)];
    let barrier = prop_oneof![Just("full"), Just("dragons")];
    let then = prop_oneof![(0u8..5).prop_map(Then::Remedy), "\\PC{0,200}".prop_map(Then::Own)];
    let if_then = (barrier, then).prop_map(|(barrier, then)| IfThen { barrier: barrier.to_owned(), then });
    prop_oneof![
        proptest::option::of("[a-c]").prop_map(PlanEdit::StepService),
        proptest::option::of(kind).prop_map(PlanEdit::StepAction),
        "\\PC{0,200}".prop_map(PlanEdit::StepWhen),
        "\\PC{0,200}".prop_map(PlanEdit::Note),
        proptest::option::of(if_then).prop_map(PlanEdit::IfThen),
        proptest::option::of((0u8..20).prop_map(Hint)).prop_map(PlanEdit::Hope),
        Just(PlanEdit::CheckIn(Date::parse("2026-11-29"))),
    ]
}

fn any_msg() -> impl Strategy<Value = Msg> {
    prop_oneof![
        6 => ((0u8..9).prop_map(QuestionIx), any_answer()).prop_map(|(q, a)| Msg::Answer(q, a)),
        1 => (0u8..9).prop_map(|q| Msg::Clear(QuestionIx(q))),
        2 => "[a-c]".prop_map(Msg::Choose),
        1 => "[a-c]".prop_map(Msg::Unchoose),
        1 => "[a-c]".prop_map(Msg::Hide),
        1 => "[a-c]".prop_map(Msg::Unhide),
        2 => any_edit().prop_map(Msg::Plan),
        1 => any::<bool>().prop_map(Msg::LargePrint),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_visit_stays_whole_and_can_be_cleared(msgs in proptest::collection::vec(any_msg(), 0..40)) {
        let bank = bank();
        let session = after(&bank, msgs);
        for (question, answer) in session.answers.iter() {
            prop_assert!(bank.takes(question, answer));
        }
        prop_assert!(session.hidden.iter().all(|id| !session.has_chosen(id)));
        prop_assert!(session.plan.step.service.as_ref().is_none_or(|id| session.has_chosen(id)));
        prop_assert!(session.plan.note.chars().count() <= crate::plan::OWN_WORDS);
        let shelf = fixture::shelf(&bank);
        prop_assert!(crate::plan::for_the_patient(&bank, &shelf, &session.plan).len() < 20_000);
        let (cleared, outcomes) = update(&bank, session, Msg::FinishAndClear);
        prop_assert_eq!(cleared, Session::new(&bank));
        prop_assert!(outcomes.contains(&Outcome::Cleared));
    }

    #[test]
    fn answers_off_the_path_never_reach_the_profile(msgs in proptest::collection::vec(any_msg(), 0..40)) {
        let bank = bank();
        let session = after(&bank, msgs);
        let journey = session.journey(&bank);
        let mut on_path = Session::new(&bank);
        for (question, answer) in session.answers.iter().filter(|(q, _)| journey.questions.contains(q)) {
            on_path.answers.set(question, answer.clone());
        }
        prop_assert_eq!(session.profile(&bank), on_path.profile(&bank));
        let off_path = |said: &crate::profile::Said| !journey.questions.contains(&said.question);
        prop_assert!(!session.profile(&bank).said.iter().any(off_path));
    }
}
