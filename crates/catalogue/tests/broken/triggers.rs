//! What brings up a safety notice does so whatever order the goals are in (rule S5).

use super::fixture::Fixture;

fn broken(file: &str, from: &str, to: &str) -> Vec<String> {
    Fixture::new().with(file, from, to).problems()
}

#[test]
fn s5_no_trigger_leans_on_the_order_of_the_goals() {
    let instead = "in the condition, write \"topics has …\" in place of \"goal …\"";
    let said = |file: &str, line, what: &str| format!("content/{file}.toml:{line}: {what}\n    {instead}");
    assert_eq!(
        broken("questions.toml", "topics has money or topics has people", "not (describe is none) or goal money"),
        [said(
            "questions",
            47,
            "\"safe\" would stop counting when its topic is moved down, and the rule \"abuse\" with it"
        )]
    );
    assert_eq!(
        broken("safety.toml", "safe is abuse", "safe is abuse and (describe is none or not goal money)"),
        [said("safety", 7, "the rule \"abuse\" would fall silent when a topic is moved down")]
    );
}

#[test]
fn s5_nor_does_what_decides_whether_its_question_is_asked() {
    let before = "[[page]]\nid = \"first\"\nstage = \"more\"\n[[page.question]]\nid = \"first\"\nkind = \"single\"\n\
                  title = \"First?\"\nshort = \"First\"\nwhen = \"goal money\"\n[[page.question.choice]]\nid = \"yes\"\n\
                  label = \"Yes\"\n[[page.question.choice]]\nid = \"no\"\nlabel = \"No\"\n\n[[page]]\nid = \"safe\"";
    let problems = Fixture::new()
        .with("questions.toml", "[[page]]\nid = \"safe\"", before)
        .with("questions.toml", "topics has money or topics has people", "first is yes")
        .problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("\"safe\" would stop counting"), "{problems:?}");
}
