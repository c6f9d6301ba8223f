//! Broken content, and exactly what is said of it.

use super::fixture::Fixture;

/// What is said when a text is replaced in a file.
fn broken(file: &str, from: &str, to: &str) -> Vec<String> {
    Fixture::new().with(file, from, to).problems()
}

#[test]
fn content_in_order_has_no_problems() {
    assert_eq!(Fixture::new().problems(), [""; 0]);
}

#[test]
fn names_and_forms_of_questions_are_checked() {
    for (from, to, said) in [
        ("trait carer", "trait carrer", "23: no trait called \"carrer\"\n    did you mean \"carer\"?"),
        (
            "kind = \"multi\"",
            "kind = \"mutli\"",
            "15: no kind of question called \"mutli\"\n    did you mean \"multi\"?",
        ),
        ("stage = \"more\"", "stage = \"later\"", "45: no stage called \"later\"\n    one of: start, first, more, fit"),
        ("id = \"carer\"", "id = \"none\"", "29: the choice id \"none\" is taken\n    it is first used in line 21"),
        ("sensitive = true", "sensitve = true", "18: no field called \"sensitve\"\n    did you mean \"sensitive\"?"),
        ("label = \"Fine\"", "label = \"\"", "58: the label is empty"),
        ("title = \"How are things at home?\"\n", "", "46: the field \"title\" is missing"),
        ("[[page]]\nid = \"safe\"", "[[page]\nid = \"safe\"", "43: unclosed array table, expected `]`"),
    ] {
        assert_eq!(broken("questions.toml", from, to), [format!("content/questions.toml:{said}")], "{from} → {to}");
    }
}

#[test]
fn questions_keep_the_rules_of_the_house() {
    for (from, to, said) in [
        (
            "why = \"Some groups are only for some people.\"\n",
            "",
            "14: the sensitive question \"describe\" does not say why it is asked\n    add why = \"…\"",
        ),
        (
            "label = \"Carer\"",
            "label = \"Carer\"\nexclusive = true",
            "14: an exclusive choice stands before one that is not\n    \"none of these\" and the like come last",
        ),
        (
            "exclusive = true",
            "",
            "29: \"none\" of \"describe\" says none-of-these but is not exclusive\n    add exclusive = true, in a question of the kind \"multi\"",
        ),
        (
            "title = \"How are things at home?\"",
            "title = \"Where do you live?\"",
            "47: the title \"Where do you live?\" is used twice\n    it is first used in line 5",
        ),
        (
            "title = \"How are things at home?\"",
            "title = \"Should you go?\"",
            "49: \"should\" in text people are shown\n    say what happens, or \"you can\" and \"you may\"",
        ),
        (
            "kind = \"place\"",
            "kind = \"multi\"",
            "5: a question of the kind \"multi\" has 0 choices\n    it needs at least 2",
        ),
    ] {
        assert_eq!(broken("questions.toml", from, to), [format!("content/questions.toml:{said}")], "{from} → {to}");
    }
}

#[test]
fn conditions_name_what_is_there_and_was_asked_before() {
    for (from, to, said) in [
        (
            "short = \"Topics\"",
            "short = \"Topics\"\nwhen = \"safe is fine\"",
            "42: the question \"safe\" is not asked before this, column 1 of the condition \"safe is fine\"\n    conditions look back, never ahead",
        ),
        (
            "topics has money or topics has people",
            "describe is noone",
            "51: no choice of \"describe\" called \"noone\", column 13 of the condition \"describe is noone\"\n    did you mean \"none\"?",
        ),
    ] {
        assert_eq!(broken("questions.toml", from, to), [format!("content/questions.toml:{said}")], "{from} → {to}");
    }
    let later = Fixture::new().with("questions.toml", "kind = \"topics\"", "kind = \"order\"");
    assert_eq!(
        later.with("questions.toml", "topics has money or topics has people", "goal money").problems(),
        [
            "content/questions.toml:51: the topics are asked later, column 6 of the condition \"goal money\"\n    conditions look back, never ahead"
        ]
    );
}

#[test]
fn a_question_that_changes_nothing_is_refused() {
    let pets = "[[page]]\nid = \"pets\"\nstage = \"fit\"\n[[page.question]]\nid = \"pets\"\nkind = \"single\"\ntitle = \"Pets?\"\n\
                short = \"Pets\"\n[[page.question.choice]]\nid = \"yes\"\nlabel = \"Yes\"\n[[page.question.choice]]\nid = \"no\"\nlabel = \"No\"\n\n";
    assert_eq!(
        broken("questions.toml", "[[page]]\nid = \"place\"", &format!("{pets}[[page]]\nid = \"place\"")),
        [
            "content/questions.toml:5: no answer to \"pets\" changes a suggestion, a notice or the plan\n    give a choice effects, or take the question out"
        ]
    );
}

#[test]
fn what_no_answers_can_bring_up_is_refused() {
    assert_eq!(
        broken("questions.toml", "topics has money or topics has people", "describe is none and describe is carer"),
        [
            "content/questions.toml:47: the question \"safe\" can never be asked\n    no answers make its condition hold",
            "content/safety.toml:7: the rule \"abuse\" can never speak\n    no answers make its condition hold",
        ]
    );
}

#[test]
fn a_flag_has_to_be_heard_by_a_safety_rule() {
    assert_eq!(
        broken("safety.toml", "safe is abuse", "safe is fine"),
        [
            "content/questions.toml:53: no safety rule hears \"abuse\" of \"safe\", which sets the flag \"abuse\"\n    name the choice in a rule of content/safety.toml"
        ]
    );
}

#[test]
fn safety_rules_are_complete() {
    for (from, to, said) in [
        (
            "safe is abuse",
            "safe is abuse and safe is fine",
            "7: the rule \"abuse\" can never speak\n    no answers make its condition hold",
        ),
        ("lines = [\"In danger now: call 999.\"]", "lines = []", "7: the rule \"abuse\" has no lines"),
        ("heading = \"If someone hurts you\"", "heading = \" \"", "9: the heading is empty"),
        ("contacts = [\"999\"]", "contacts = []", "7: the rule \"abuse\" names nobody to turn to"),
        (
            "contacts = [\"999\"]",
            "contacts = [\"999\", \"baet\"]",
            "11: no contact called \"baet\"\n    did you mean \"beat\"?",
        ),
        (
            "contacts = [\"999\"]",
            "contacts = [\"beat\"]",
            "7: warning: the rule \"abuse\" has no contact for N\n    people there see the lines and the site's own numbers only",
        ),
        (
            "when = \"safe is abuse\"",
            "when = \"safe is abuse\"\nplacement = \"topic\"",
            "7: \"topic\" goes with placement = \"topic\", and only with it",
        ),
        ("when = \"safe is abuse\"\n", "", "7: the rule \"abuse\" needs either \"when\" or \"door\""),
        ("2027-05-22", "May 2027", "4: \"May 2027\" is not a day\n    as in \"2026-11-22\""),
    ] {
        assert_eq!(broken("safety.toml", from, to), [format!("content/safety.toml:{said}")], "{from} → {to}");
    }
}

#[test]
fn every_door_has_one_rule() {
    assert_eq!(
        broken("safety.toml", "door = \"someone-else\"", "door = \"myself\""),
        [
            "content/safety.toml: 2 rules stand behind the door \"myself\"; it takes one",
            "content/safety.toml: 0 rules stand behind the door \"someone-else\"; it takes one",
        ]
    );
}

#[test]
fn the_closed_lists_are_whole() {
    for (from, to, said) in [
        ("id = \"older\"", "id = \"carer\"", "20: the trait id \"carer\" is taken\n    it is first used in line 17"),
        (
            "id = \"gets-out\"",
            "id = \"gets_out\"",
            "32: the hint id \"gets_out\" is not of the form \"two-words\"\n    ids are at most 60 lower-case letters, digits and single hyphens",
        ),
        (
            "[[hint]]",
            "[[hint]]\nid = \"extra\"\nlabel = \"extra\"\n[[hint]]",
            "32: warning: no answer says the hint \"extra\"",
        ),
        (
            "[[trait]]",
            "[[trait]]\nid = \"farmer\"\nlabel = \"farmers\"\n[[trait]]",
            "17: warning: no answer says the trait \"farmer\", and no service is for it",
        ),
        (
            "[[need]]",
            "[[need]]\nid = \"housing\"\nlabel = \"housing\"\n[[need]]",
            "2: the need \"housing\" belongs to no topic\n    add it to the needs of a topic in content/topics.toml",
        ),
    ] {
        assert_eq!(broken("vocabulary.toml", from, to), [format!("content/vocabulary.toml:{said}")], "{from} → {to}");
    }
}

#[test]
fn topics_words_and_barriers_are_checked() {
    for (file, from, to, said) in [
        ("topics.toml", "older = ", "oldr = ", "15: no trait called \"oldr\"\n    did you mean \"older\"?"),
        ("topics.toml", "icon = \"money\"", "icon = \"\"", "5: the icon is empty"),
        ("synonyms.toml", "skint", "Skint", "2: the words \"Skint\" are not plain lower case\n    write \"skint\""),
        ("synonyms.toml", "debt", "debts", "2: no need called \"debts\"\n    did you mean \"debt\"?"),
        ("barriers.toml", "[\"ring them\"]", "[]", "2: nothing is said to help against the barrier"),
        ("barriers.toml", "Ask us.", "", "6: \"ask\" is empty"),
        ("barriers.toml", "\"bring\"", "\"brings\"", "5: no fact called \"brings\"\n    did you mean \"bring\"?"),
        (
            "words.toml",
            "Waymark",
            "Waymark!",
            "2: \"!\" in text people are shown\n    the voice is calm: use a full stop",
        ),
        ("plan-words.toml", "[plan]", "[start]", "2: the wording \"start.title\" stands in two files"),
    ] {
        assert_eq!(broken(file, from, to), [format!("content/{file}:{said}")]);
    }
}

#[test]
fn every_fault_is_found_in_one_go() {
    let problems = Fixture::new()
        .with("questions.toml", "trait carer", "trait carrer")
        .with("topics.toml", "older = ", "oldr = ")
        .with("safety.toml", "safe is abuse", "safe is absue")
        .with("synonyms.toml", "debt", "debts")
        .problems();
    let files = ["questions.toml:23", "safety.toml:8", "synonyms.toml:2", "topics.toml:15"];
    assert_eq!(problems.len(), files.len());
    for (problem, file) in problems.iter().zip(files) {
        assert!(problem.starts_with(&format!("content/{file}: ")), "{problem}");
    }
}

#[test]
fn a_missing_file_is_one_problem() {
    for file in ["questions.toml", "words.toml", "synonyms.toml", "safety.toml", "catalogue/national.csv"] {
        let problems = Fixture::new().without(file).problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].starts_with(&format!("content/{file}: cannot be read: ")), "{problems:?}");
    }
}
