//! Whatever a person says and plans comes back as it was, and nothing that is not ours is taken up.

use super::{KEPT_DAYS, NotRead, Saved, is_kept, read, write};
use crate::bank::Bank;
use crate::condition::Condition;
use crate::date::Date;
use crate::envelope::checksum;
use crate::fixture::{self, date, today};
use crate::ids::{Hint, Topic};
use crate::plan::{IfThen, Plan, PlanEdit, StepKind, Then};
use crate::questionnaire::{Answer, ChoiceIx, Effect, QuestionIx};
use crate::session::{Msg, Session, update};
use proptest::prelude::*;

const PRIVATE: QuestionIx = QuestionIx(8);
const IN_PRIVATE: QuestionIx = QuestionIx(9);

/// The small bank, with a question whether the person is alone and one that is asked only then.
fn bank() -> Bank {
    let mut bank = fixture::bank().clone();
    bank.questions[8].choices[0].effects = vec![Effect::Private(true)];
    bank.questions[9].ask_when = Condition::Chose(PRIVATE, ChoiceIx(0));
    bank
}

fn session(msgs: impl IntoIterator<Item = Msg>) -> Session {
    let bank = bank();
    msgs.into_iter().fold(Session::new(&bank), |session, msg| update(&bank, session, msg).0)
}

fn back(text: &str) -> Result<Saved, NotRead> {
    read(&bank(), text, today())
}

/// The text with other lines above its last, which fits them.
fn with(change: impl FnOnce(&str) -> String) -> String {
    let text = write(&bank(), &session([]), "", today());
    let (above, _) = text.split_at(text.rfind("end ").unwrap());
    let above = change(above);
    let sum = checksum(above.as_bytes());
    format!("{above}end {sum}\n")
}

#[test]
fn the_text_can_be_read_by_people() {
    let said = session([
        Msg::Answer(QuestionIx(0), Answer::Outcode("M33".into())),
        Msg::Answer(QuestionIx(2), Answer::Skipped),
        Msg::Answer(QuestionIx(3), Answer::Choices(vec![ChoiceIx(1), ChoiceIx(0)])),
        Msg::Choose("age-uk".into()),
        Msg::Plan(PlanEdit::Note("ring\non Monday".into())),
    ]);
    let text = write(&bank(), &said, "Sale, Trafford", today());
    let expected = "waymark-visit 1\nuntil 2026-12-22\nplace-name Sale, Trafford\nanswer place M33\nanswer describe\n\
                    answer topics people money\nchosen age-uk\nnote ring on Monday\nend ";
    assert!(text.starts_with(expected), "{text}");
}

#[test]
fn v4_nothing_said_in_private_is_written() {
    let kept: Vec<bool> = (0..11).map(|ix| is_kept(&bank(), QuestionIx(ix))).collect();
    assert_eq!(kept.iter().filter(|kept| !**kept).count(), 2);
    let said = session([
        Msg::Answer(PRIVATE, Answer::Choices(vec![ChoiceIx(0)])),
        Msg::Answer(IN_PRIVATE, Answer::Choices(vec![ChoiceIx(0)])),
    ]);
    let text = write(&bank(), &said, "", today());
    assert!(!text.contains("answer"), "{text}");
    let smuggled = with(|above| format!("{above}answer safe yes\n"));
    assert_eq!(back(&smuggled).unwrap().session, session([]));
}

#[test]
fn v4_its_last_day_is_thirty_days_on() {
    let text = write(&bank(), &session([]), "", today());
    let on = |day: Date| read(&bank(), &text, day).map(|saved| saved.until);
    let last = today().plus_days(KEPT_DAYS);
    assert_eq!(on(last), Ok(last));
    assert_eq!(on(last.plus_days(1)), Err(NotRead::Expired));
    // A clock set back a little still reads; one that was years ahead when it wrote does not keep for years.
    assert_eq!(on(date("2026-11-01")), Ok(last));
    assert_eq!(on(date("2024-11-01")), Err(NotRead::Expired));
}

#[test]
fn what_is_damaged_is_not_used_at_all() {
    let text = write(&bank(), &session([Msg::Choose("age-uk".into())]), "", today());
    for at in 0..text.len() - 1 {
        assert_eq!(back(&text[..at]), Err(NotRead::Damaged), "cut at {at}");
    }
    assert_eq!(back(&text.replace("age-uk", "age-um")), Err(NotRead::Damaged));
    assert_eq!(back(""), Err(NotRead::Damaged));
    assert_eq!(back(&"x".repeat(200_000)), Err(NotRead::Damaged));
    assert_eq!(back(&with(|above| above.replace("until 2026-12-22\n", ""))), Err(NotRead::Damaged));
}

#[test]
fn a_newer_form_is_left_alone_and_said() {
    assert_eq!(back("waymark-visit 2\nwhatever\n"), Err(NotRead::Newer));
    assert_eq!(back("waymark-visit 0\n"), Err(NotRead::Damaged));
    assert_eq!(back("waymark-visit x\n"), Err(NotRead::Damaged));
}

#[test]
fn what_this_bank_no_longer_knows_is_counted_and_the_rest_read() {
    let lines = [
        "answer place M33",
        "answer gone yes",
        "answer age never",
        "answer describe carer gone",
        "answer confidence 11",
        "answer place Sale Moor",
        "hope no-such-hint",
        "step fly",
        "check-in 2026-13-01",
        "ready to-go",
        "then words without an if",
        "colour blue",
    ];
    let saved = back(&with(|above| format!("{above}{}\n", lines.join("\n")))).unwrap();
    assert_eq!(saved.lost, lines.len() - 1);
    assert_eq!(saved.session, session([Msg::Answer(QuestionIx(0), Answer::Outcode("M33".into()))]));
}

#[test]
fn an_if_then_comes_back_before_the_barriers_have_arrived() {
    for then in [Then::Remedy(1), Then::Own("ring first".into())] {
        let mut said = session([]);
        said.plan.if_then = Some(IfThen { barrier: "bad-day".into(), then });
        assert_eq!(back(&write(&bank(), &said, "", today())).unwrap().session, said);
    }
}

fn words() -> impl Strategy<Value = String> {
    // As a plan holds them: cleaned when they were typed.
    "[a-zA-Z0-9é,.'\" -]{0,40}".prop_map(|text| crate::text::plain(&text, 120))
}

fn plan() -> impl Strategy<Value = Plan> {
    let ids = proptest::collection::hash_set("[a-z][a-z-]{0,12}", 0..5);
    let step = (proptest::option::of(0usize..7), words(), words(), words());
    let ready = any::<[Option<bool>; 4]>();
    (ids, step, words(), proptest::option::of(0u8..5), proptest::option::of(0u32..400), ready).prop_map(
        |(ids, (action, when, place, with), note, hope, days, ready)| {
            let chosen: Vec<String> = ids.into_iter().collect();
            let mut plan = Plan { note, hope: hope.map(Hint), ready, ..Plan::default() };
            plan.step.service = chosen.first().cloned();
            plan.step.action = action.map(|at| StepKind::ALL[at]);
            (plan.step.when, plan.step.place, plan.step.with) = (when, place, with);
            plan.check_in = days.map(|days| today().plus_days(days));
            plan.chosen = chosen;
            plan
        },
    )
}

fn given() -> impl Strategy<Value = (u8, Answer)> {
    let choices = proptest::collection::vec((0u8..6).prop_map(ChoiceIx), 1..4).prop_map(Answer::Choices);
    let order = proptest::collection::vec((0u8..4).prop_map(Topic), 1..4).prop_map(Answer::Order);
    let answer = prop_oneof![
        Just(Answer::Skipped),
        choices,
        order,
        (0u8..11).prop_map(Answer::Scale),
        prop_oneof!["M33", "SW1A", "TR1"].prop_map(Answer::Outcode),
    ];
    (0u8..11, answer)
}

proptest! {
    #[test]
    fn whatever_was_said_comes_back(said in proptest::collection::vec(given(), 0..12), plan in plan(), hidden in proptest::collection::hash_set("[a-z]{1,9}[0-9]", 0..4), place in words(), large: bool) {
        let kept = said.into_iter().filter(|(ix, _)| is_kept(&bank(), QuestionIx(*ix)));
        let mut session = session(kept.map(|(ix, answer)| Msg::Answer(QuestionIx(ix), answer)));
        session.plan = plan;
        session.hidden = hidden.into_iter().collect();
        session.large_print = large;
        let saved = back(&write(&bank(), &session, &place, today())).unwrap();
        prop_assert_eq!(saved, Saved { session, place_name: place, until: today().plus_days(KEPT_DAYS), lost: 0 });
    }

    #[test]
    fn any_text_is_read_without_a_panic(lines in proptest::collection::vec("(answer |chosen |if |then |step |until |note |hidden |hope )?\\PC{0,30}", 0..12)) {
        let _ = back(&lines.join("\n"));
        let _ = back(&with(|above| format!("{above}{}\n", lines.join("\n"))));
    }
}
