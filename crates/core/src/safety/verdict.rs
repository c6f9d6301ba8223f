//! Which notices a person's answers bring up, and what stands behind each of the three doors.
//!
//! Nothing here looks at the catalogue, the shortlist or any filter: a rule that holds always gives its notice
//! (rules S5, S6).

use super::{Door, Notice, Placement, SafetyRule};
use crate::bank::Bank;
use crate::geo::{Nation, Nations};
use crate::profile::Profile;
use crate::questionnaire::Answers;

/// The notices of every rule whose answers were given, in the order of the rules. `answers` are those that count, of
/// [`crate::questionnaire::journey`].
pub fn notices(bank: &Bank, answers: &Answers, nation: Nation) -> Vec<Notice> {
    let rules = bank.safety.iter().enumerate();
    rules
        .filter(|(_, rule)| rule.door.is_none() && rule.when.holds(answers))
        .map(|(index, rule)| notice(bank, index, rule, nation))
        .collect()
}

/// What stands behind a door (rule S4). `None` only where the content has no rule for it, which its check refuses.
pub fn door_notice(bank: &Bank, door: Door, nation: Nation) -> Option<Notice> {
    let index = bank.safety.iter().position(|rule| rule.door == Some(door))?;
    bank.safety.get(index).map(|rule| notice(bank, index, rule, nation))
}

/// What stands behind all three doors, where the person said that they feel unsafe or are not sure; else nothing.
pub fn open_doors(bank: &Bank, profile: &Profile, nation: Nation) -> Vec<Notice> {
    let unsafe_now = bank.vocabulary.find("unsafe-now").is_some_and(|flag| profile.flags.contains(flag));
    let doors = [Door::Myself, Door::SomeoneHurtsMe, Door::SomeoneElse].into_iter().filter(|_| unsafe_now);
    doors.filter_map(|door| door_notice(bank, door, nation)).collect()
}

/// Whether one of the notices stops the page (under 18, rule S9): then nothing is matched.
pub fn stops(bank: &Bank, notices: &[Notice]) -> bool {
    let placement = |notice: &Notice| bank.safety.get(notice.rule).map(|rule| rule.placement);
    notices.iter().any(|notice| placement(notice) == Some(Placement::Stop))
}

fn notice(bank: &Bank, rule: usize, from: &SafetyRule, nation: Nation) -> Notice {
    // A contact that does not say where it serves is shown: better one too many than none.
    let serves = |nations: Nations| nations == Nations::default() || nations.contains(nation);
    let contact_serves = |ix: &u16| bank.contacts.get(usize::from(*ix)).is_some_and(|c| serves(c.nations));
    Notice { rule, contacts: from.contacts.iter().copied().filter(contact_serves).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::condition::Condition;
    use crate::fixture::{answers, bank, flags, nations};
    use crate::questionnaire::{Answer, ChoiceIx, QuestionIx, journey};
    use crate::safety::Contact;
    use proptest::prelude::*;

    fn rule(id: &str, when: Condition, door: Option<Door>) -> SafetyRule {
        SafetyRule {
            id: id.into(),
            when,
            heading: String::new(),
            lines: Vec::new(),
            contacts: vec![0, 1, 2, 9],
            site_numbers: false,
            placement: Placement::Results,
            topic: None,
            door,
        }
    }
    fn chose(question: &str, choice: &str) -> Condition {
        let ix = bank().find_question(question).unwrap();
        Condition::Chose(ix, bank().find_choice(ix, choice).unwrap())
    }
    fn safe_bank() -> Bank {
        let contact = |letters| Contact { nations: nations(letters), ..Contact::default() };
        Bank {
            contacts: vec![contact("E"), contact("SW"), contact("")],
            safety: vec![
                rule("myself", Condition::Always, Some(Door::Myself)),
                rule("abuse", chose("safe", "yes"), None),
                rule("under-18", chose("age", "0-17"), None),
                rule("someone-else", Condition::Always, Some(Door::SomeoneElse)),
            ],
            ..bank().clone()
        }
    }

    #[test]
    fn contacts_are_those_of_the_nation_in_their_order() {
        let given = answers(&[("topics", "feeling"), ("safe", "yes")]);
        let contacts = |nation| notices(&safe_bank(), &given, nation).remove(0).contacts;
        assert_eq!(contacts(Nation::England), [0, 2]);
        assert_eq!(contacts(Nation::Wales), [1, 2]);
        assert_eq!(contacts(Nation::NorthernIreland), [2]);
    }

    #[test]
    fn rules_keep_their_order_and_doors_open_only_when_chosen() {
        let given = answers(&[("age", "0-17"), ("safe", "yes")]);
        let rules: Vec<_> = notices(&safe_bank(), &given, Nation::England).iter().map(|n| n.rule).collect();
        assert_eq!(rules, [1, 2]);
        let door = |door| door_notice(&safe_bank(), door, Nation::Scotland);
        assert_eq!(door(Door::SomeoneElse), Some(Notice { rule: 3, contacts: vec![1, 2] }));
        assert_eq!(door(Door::Myself).unwrap().rule, 0);
        assert_eq!(door(Door::SomeoneHurtsMe), None);
    }

    #[test]
    fn s4_feeling_unsafe_opens_every_door_and_nothing_else_does() {
        let doors = |names: &str| {
            let profile = Profile { flags: flags(names), ..Profile::default() };
            open_doors(&safe_bank(), &profile, Nation::England).iter().map(|n| n.rule).collect::<Vec<_>>()
        };
        assert_eq!(doors("unsafe-now"), [0, 3]);
        assert!(doors("abuse;hunger-today").is_empty() && doors("").is_empty());
    }

    #[test]
    fn s9_only_a_rule_that_says_so_stops_the_page() {
        let mut bank = safe_bank();
        let under_18 = notices(&bank, &answers(&[("age", "0-17")]), Nation::England);
        assert!(!stops(&bank, &under_18));
        bank.safety[2].placement = Placement::Stop;
        assert!(stops(&bank, &under_18) && !stops(&bank, &[]));
    }

    #[test]
    fn s4_an_answer_on_an_abandoned_branch_brings_up_nothing() {
        let all = answers(&[("topics", "money"), ("safe", "yes")]);
        let counting = journey(&safe_bank(), &all).answers;
        assert!(notices(&safe_bank(), &counting, Nation::England).is_empty());
    }

    proptest! {
        #[test]
        fn s5_a_trigger_always_brings_its_notice(given in proptest::collection::btree_map(0u8..11, 0u8..9, 0..11)) {
            let bank = safe_bank();
            let mut answers = crate::questionnaire::Answers::new(bank.topics_question());
            for (question, choice) in given {
                answers.set(QuestionIx(question), Answer::Choices(vec![ChoiceIx(choice)]));
            }
            let answers = journey(&bank, &answers).answers;
            let found: Vec<_> = notices(&bank, &answers, Nation::England).iter().map(|n| n.rule).collect();
            let triggered = |(index, rule): (usize, &SafetyRule)|
                (rule.door.is_none() && rule.when.holds(&answers)).then_some(index);
            prop_assert_eq!(found, bank.safety.iter().enumerate().filter_map(triggered).collect::<Vec<_>>());
        }
    }
}
