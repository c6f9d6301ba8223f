//! Declared answers and their notices over the real questions, rules and catalogue: nothing answered besides takes one
//! away (rules S5, S9).

use crate::route::Route;
use crate::testing::{bank, page, put_everything, visit, visit_with};
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::geo::{Nation, Whereabouts};
use waymark_core::ids::{Topic, Trait};
use waymark_core::matching::{Context, GoalResult, shortlist};
use waymark_core::profile::{Profile, profile};
use waymark_core::questionnaire::{Answer, Answers, ChoiceIx, QuestionIx, QuestionKind, journey};
use waymark_core::safety::{Placement, notices, stops};
use waymark_core::search::hand;
use waymark_core::session::{Msg, Session, update};
use waymark_find::Finder;

type Said = &'static [(&'static str, &'static str)];

/// Every rule with a trigger, and the answers that declare it: the topic, where its question belongs to one, and being
/// able to answer in private, where that is asked first.
pub const TRIGGERS: [(&str, Said); 7] = [
    ("under-18", &[("age", "under-18")]),
    ("hunger-today", &[("topics", "food"), ("more-food", "no")]),
    ("nowhere-tonight", &[("topics", "home"), ("more-home", "tonight")]),
    ("abuse", &[("topics", "safe"), ("private", "yes"), ("more-safe", "abuse")]),
    ("sexual-violence", &[("topics", "safe"), ("private", "yes"), ("more-safe", "sexual")]),
    ("unsafe-care", &[("topics", "family"), ("more-family", "unsafe-care")]),
    ("heavy-drinking", &[("topics", "habits"), ("more-habits", "heavy")]),
];

/// Any answer of the kind a question takes; none for one seed in five.
fn any_answer(bank: &Bank, ix: QuestionIx, seed: u64) -> Option<Answer> {
    let question = bank.question(ix)?;
    let (pick, most) = (seed / 5, question.choices.len());
    let bits = |count: usize| (0..count).filter(move |bit| pick >> bit & 1 == 1);
    match (seed % 5, question.kind) {
        (0, _) => None,
        (1, _) => Some(Answer::Skipped),
        (_, QuestionKind::Single) => Some(Answer::Choices(vec![ChoiceIx((pick % most as u64) as u8)])),
        (_, QuestionKind::Multi) => {
            Some(Answer::Choices(bits(most).filter(|at| !question.choices[*at].exclusive).map(ix_of).collect()))
        }
        (_, QuestionKind::Topics) => Some(Answer::Choices(bits(bank.topics.len()).map(ix_of).collect())),
        (_, QuestionKind::Order) => {
            let mut all: Vec<_> = bank.topics.iter().map(|topic| topic.topic).collect();
            let first = (pick % all.len() as u64) as usize;
            all.rotate_left(first);
            Some(Answer::Order(all))
        }
        (_, QuestionKind::Place) => {
            let places = ["M33", "EH6", "CF10", "BT1", "TR18", "ZZ9"];
            Some(Answer::Outcode(places[(pick % 6) as usize].to_owned()))
        }
        (_, QuestionKind::Scale) => Some(Answer::Scale((pick % 11) as u8)),
    }
}

fn ix_of(at: usize) -> ChoiceIx {
    ChoiceIx(at as u8)
}

/// A visit with any answers at all, given in the order of the questions or against it.
pub fn any_visit(seeds: &[u64], backwards: bool) -> Session {
    let bank = bank();
    let mut session = Session::new(&bank);
    let mut all: Vec<usize> = (0..bank.questions.len()).collect();
    if backwards {
        all.reverse();
    }
    for at in all {
        let ix = QuestionIx(at as u8);
        if let Some(answer) = any_answer(&bank, ix, seeds[at]) {
            session = update(&bank, session, Msg::Answer(ix, answer)).0;
        }
    }
    session
}

/// The same visit with a choice made besides whatever else the question was answered with.
pub fn declare(bank: &Bank, session: Session, (question, choice): (&str, &str)) -> Session {
    let ix = bank.find_question(question).unwrap();
    let kind = bank.question(ix).unwrap().kind;
    let declared = match kind {
        QuestionKind::Topics => ChoiceIx(bank.find_topic(choice).unwrap().0),
        _ => bank.find_choice(ix, choice).unwrap(),
    };
    let mut choices = match session.answers.get(ix) {
        Some(Answer::Choices(given)) if kind != QuestionKind::Single => given.clone(),
        _ => Vec::new(),
    };
    if !choices.contains(&declared) {
        choices.push(declared);
    }
    update(bank, session, Msg::Answer(ix, Answer::Choices(choices))).0
}

pub fn counting(bank: &Bank, session: &Session) -> Answers {
    journey(bank, &session.answers).answers
}

fn rules_of(bank: &Bank, session: &Session, nation: Nation) -> BTreeSet<String> {
    let found = notices(bank, &counting(bank, session), nation);
    found.iter().map(|notice| bank.safety[notice.rule].id.clone()).collect()
}

pub fn seeds() -> impl Strategy<Value = Vec<u64>> {
    proptest::collection::vec(any::<u64>(), bank().questions.len())
}

thread_local! {
    /// The real services of the nation and of one area, and what finds in them.
    pub static SHELF: (Rc<Shelf>, RefCell<Finder>) = {
        let shelf = visit_with(Route::Start, &[], put_everything).state.data.shelf.ready().unwrap().clone();
        (shelf.clone(), RefCell::new(Finder::open(hand::services(&bank(), &shelf)).unwrap()))
    };
}

/// What the real services give a person with these answers.
pub fn found(bank: &Bank, shelf: &Shelf, answers: &Answers) -> (Profile, Vec<GoalResult>) {
    let profile = profile(bank, answers);
    let place = Whereabouts::somewhere_in(Nation::England);
    let today = crate::testing::TODAY;
    let goals = shortlist(&Context { bank, shelf, profile: &profile, place: &place, today }).goals;
    (profile, goals)
}

/// Everything that is suggested, in any list.
pub fn suggested(goal: &GoalResult) -> impl Iterator<Item = ServiceIx> {
    [&goal.ranked, &goal.only_if, &goal.places].into_iter().flatten().map(|matched| matched.service)
}

#[test]
fn s5_the_triggers_here_are_all_the_rules_there_are() {
    let bank = bank();
    let rules = bank.safety.iter().filter(|rule| rule.door.is_none()).map(|rule| rule.id.as_str());
    assert_eq!(rules.collect::<BTreeSet<_>>(), TRIGGERS.iter().map(|(id, _)| *id).collect());
    for rule in bank.safety.iter().filter(|rule| rule.id != "under-18") {
        assert_eq!(rule.placement, Placement::Results, "{} stands above the results", rule.id);
    }
}

#[test]
fn s5_putting_a_topic_last_takes_no_notice_away() {
    let bank = bank();
    let order = bank.find_question("order").unwrap();
    for (id, said) in TRIGGERS {
        let mut session = said.iter().fold(Session::new(&bank), |visit, said| declare(&bank, visit, *said));
        for topic in ["money", "people", "feelings", "grief", "rights"] {
            session = declare(&bank, session, ("topics", topic));
        }
        let topics = bank.topics_question().and_then(|ix| session.answers.get(ix).cloned());
        let Some(Answer::Choices(ticked)) = topics else { panic!("topics are ticked") };
        let last_first = ticked.iter().rev().map(|choice| Topic(choice.0)).collect();
        session = update(&bank, session, Msg::Answer(order, Answer::Order(last_first))).0;
        assert!(rules_of(&bank, &session, Nation::England).contains(id), "{id}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn s5_a_declared_trigger_gives_its_notice_whatever_else_is_answered(seeds in seeds(), backwards: bool, which in 0usize..7) {
        let bank = bank();
        let (id, said) = TRIGGERS[which];
        let session = said.iter().fold(any_visit(&seeds, backwards), |visit, said| declare(&bank, visit, *said));
        let answers = counting(&bank, &session);
        for (nation, _) in Nation::ALL {
            let found = notices(&bank, &answers, nation);
            let notice = found.iter().find(|notice| bank.safety[notice.rule].id == id);
            prop_assert!(notice.is_some(), "{} in {:?}", id, nation);
            let contacts = notice.unwrap().contacts.iter().map(|ix| &bank.contacts[usize::from(*ix)]);
            prop_assert!(contacts.clone().all(|contact| contact.nations.contains(nation)));
            prop_assert!(contacts.count() > 0 || bank.safety[notice.unwrap().rule].site_numbers);
            prop_assert_eq!(stops(&bank, &found), rules_of(&bank, &session, nation).contains("under-18"));
        }
    }

    #[test]
    fn s5_nothing_is_brought_up_that_was_not_declared(seeds in seeds(), backwards: bool) {
        let bank = bank();
        let session = any_visit(&seeds, backwards);
        let answers = counting(&bank, &session);
        for id in rules_of(&bank, &session, Nation::England) {
            let (_, said) = TRIGGERS.iter().find(|(rule, _)| *rule == id).unwrap();
            let (question, choice) = said[said.len() - 1];
            let ix = bank.find_question(question).unwrap();
            prop_assert!(answers.chose(ix, bank.find_choice(ix, choice).unwrap()), "{}", id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn s5_declared_abuse_keeps_out_what_is_not_for_people_who_are_hurt(seeds in seeds(), which in 3usize..5) {
        let bank = bank();
        let (_, said) = TRIGGERS[which];
        let session = said.iter().fold(any_visit(&seeds, false), |visit, said| declare(&bank, visit, *said));
        let session = declare(&bank, session, ("topics", "family"));
        let declared: Trait = bank.vocabulary.find("abuse-declared").unwrap();
        SHELF.with(|(shelf, _)| {
            let (_, goals) = found(&bank, shelf, &counting(&bank, &session));
            let family = goals.iter().find(|goal| Some(goal.topic) == bank.find_topic("family")).unwrap();
            let kept_out = |ix: ServiceIx| shelf.get(ix).unwrap().not_for.contains(declared);
            prop_assert!(family.left_out.iter().any(|left_out| kept_out(left_out.service)), "there is one to keep out");
            for goal in &goals {
                prop_assert!(!suggested(goal).any(kept_out));
            }
            Ok(())
        })?;
    }
}

#[test]
fn s5_quick_find_shows_what_was_declared_before_it_was_opened() {
    let html = page(&visit(Route::QuickFind, &[("topics", &["food"]), ("more-food", &["no"])]));
    assert!(html.says("Food today") && html.says("0808 208 2138"));
    assert!(!page(&visit(Route::QuickFind, &[])).says("Food today"));
}

#[test]
fn s9_under_eighteen_no_page_with_suggestions_stands_open() {
    let said: [(&str, &[&str]); 3] = [("who", &["me"]), ("age", &["under-18"]), ("topics", &["money"])];
    for route in [Route::Results, Route::Compare, Route::Plan, Route::QuickFind, Route::Opened(1), Route::Why(1)] {
        let mut cx = visit(route.clone(), &said);
        let opened = crate::state::Opened { goal: None, service: "age-uk".into() };
        cx.state = std::rc::Rc::new(crate::state::State { opened: vec![opened], ..(*cx.state).clone() });
        let stop = cx.steps.stop().unwrap().0;
        assert_eq!(crate::app::arrived(cx).route, Route::Question(stop), "{route:?}");
    }
}
