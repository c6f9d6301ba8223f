//! What conditions read as, and what is said of slips in them.

use super::*;
use proptest::prelude::*;
use waymark_core::questionnaire::Choice;

fn question(id: &str, kind: QuestionKind, choices: &[&str]) -> Question {
    let choice = |id: &&str| Choice {
        id: (*id).into(),
        label: String::new(),
        hint: String::new(),
        exclusive: false,
        effects: vec![],
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
        choices: choices.iter().map(choice).collect(),
        ask_when: Condition::Always,
    }
}
fn read(text: &str, before: usize) -> Result<Condition, String> {
    let questions = [
        question("age", QuestionKind::Single, &["under-18", "adult"]),
        question("topics", QuestionKind::Topics, &["money"]),
        question("sure", QuestionKind::Scale, &[]),
    ];
    let topics = [Topics {
        id: "money".into(),
        label: String::new(),
        hint: String::new(),
        icon: String::new(),
        needs: Default::default(),
        with_trait: vec![],
        if_named: Default::default(),
        practical: true,
        places_welcome: false,
        topic: Topic(0),
    }];
    let fault = |f: Fault| if f.hint.is_empty() { f.message } else { format!("{} | {}", f.message, f.hint) };
    parse(text, Scope { questions: &questions, topics: &topics, before }).map_err(fault)
}
fn chose(question: u8, choice: u8) -> Condition {
    Condition::Chose(QuestionIx(question), ChoiceIx(choice))
}

#[test]
fn or_binds_weaker_than_and_and_and_weaker_than_not() {
    let all = Condition::All(vec![chose(0, 0), Condition::Not(Box::new(chose(0, 1)))]);
    let expected = Condition::Any(vec![Condition::Goal(Topic(0)), all]);
    assert_eq!(read("goal money or age is under-18 and not age is adult", 3), Ok(expected));
    let grouped = Condition::Any(vec![chose(0, 0), Condition::Below(QuestionIx(2), 5)]);
    assert_eq!(read("not (age has under-18 or sure below 5)", 3), Ok(Condition::Not(Box::new(grouped))));
    assert_eq!(read("always", 0), Ok(Condition::Always));
    assert_eq!(read("topics answered and topics has money", 3).map(|c| c.questions().len()), Ok(2));
}

#[test]
fn every_fault_names_its_column_and_the_way_out() {
    for (text, expected) in [
        (
            "aeg is adult",
            "no question called \"aeg\", column 1 of the condition \"aeg is adult\" | did you mean \"age\"?",
        ),
        (
            "age is adlt",
            "no choice of \"age\" called \"adlt\", column 8 of the condition \"age is adlt\" | did you mean \"adult\"?",
        ),
        (
            "age was adult",
            "no comparison called \"was\", column 5 of the condition \"age was adult\" | did you mean \"has\"?",
        ),
        ("goal mony", "no topic called \"mony\", column 6 of the condition \"goal mony\" | did you mean \"money\"?"),
        ("(age is adult", "this bracket is not closed, column 1 of the condition \"(age is adult\""),
        (
            "age is adult age",
            "\"age\" is one word too many, column 14 of the condition \"age is adult age\" | join conditions with \"and\" or \"or\"",
        ),
        ("age below 5", "the question \"age\" is not a scale, column 11 of the condition \"age below 5\""),
        ("sure below 11", "\"11\" is not a number from 1 to 10, column 12 of the condition \"sure below 11\""),
        (
            "sure is adult",
            "the question \"sure\" has no choices, column 9 of the condition \"sure is adult\" | \"answered\" works for every question, \"below\" for scales",
        ),
        ("age is", "the name of a choice is missing, column 7 of the condition \"age is\""),
        ("", "a condition is missing, column 1 of the condition \"\""),
    ] {
        assert_eq!(read(text, 3), Err(expected.to_owned()));
    }
}

#[test]
fn conditions_look_back_and_never_ahead() {
    assert_eq!(
        read("age is adult", 0),
        Err("the question \"age\" is not asked before this, column 1 of the condition \"age is adult\" | conditions look back, never ahead".to_owned())
    );
    assert!(read("goal money", 1).is_err_and(|e| e.starts_with("the topics are asked later")));
}

#[test]
fn deep_nesting_is_refused_instead_of_overflowing() {
    assert!(read(&"(".repeat(100_000), 3).is_err_and(|e| e.contains("nested too deeply")));
    assert!(read(&"not ".repeat(100_000), 3).is_err());
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[a-z0-9() é-]{0,60}") {
        let _ = read(&text, 3);
    }
}
