//! What the note for the record says, and what it never says.

use super::*;
use crate::plan::{IfThen, PlanEdit, StepKind, Then};
use crate::search::fixture;

/// Someone with money worries and an abuse topic, who raised every flag and chose a debt line and an abuse line.
fn person(bank: &Bank) -> (Profile, Plan) {
    let goal = |at: usize| {
        let topic = bank.topics.get(at).unwrap();
        Goal { topic: topic.topic, needs: topic.needs, wanted: Set::EMPTY }
    };
    let profile = Profile {
        goals: vec![goal(1), goal(2)],
        age: Some((35, 49)),
        flags: (0..7).map(crate::ids::Flag).collect(),
        traits: ["carer", "lgbt", "abuse-declared"].iter().map(|t| bank.vocabulary.find(t).unwrap()).collect(),
        hints: bank.vocabulary.find("people-to-ask").into_iter().collect(),
        confidence: Some(6),
        person: Some(Person::LinkWorker),
        ..Profile::default()
    };
    let if_then = IfThen { barrier: "what-to-say".into(), then: Then::Remedy(0) };
    let edits = [
        PlanEdit::StepService(Some("debt-line".into())),
        PlanEdit::StepAction(Some(StepKind::Ring)),
        PlanEdit::StepWhen("Tuesday".into()),
        PlanEdit::IfThen(Some(if_then)),
        PlanEdit::CheckIn(Date::parse("2026-11-29")),
        PlanEdit::Hope(bank.vocabulary.find("hope-bills")),
        PlanEdit::Note("He must not find this".into()),
    ];
    (profile, edits.into_iter().fold(plan_with(&["debt-line", "safe"]), |plan, edit| plan.edited(bank, edit)))
}

fn plan_with(ids: &[&str]) -> Plan {
    Plan { chosen: ids.iter().map(|id| (*id).to_owned()).collect(), ..Plan::default() }
}

fn note(bank: &Bank, profile: &Profile, plan: &Plan, choice: &RecordChoice) -> String {
    let today = Date::parse("2026-11-22").unwrap();
    for_the_record(
        bank,
        &fixture::shelf(bank),
        RecordNote { profile, plan, choice, gap: &|_| None, today, site: "Waymark" },
    )
}

#[test]
fn the_note_follows_the_prsb_order() {
    let bank = fixture::bank();
    let (profile, plan) = person(&bank);
    let choice = RecordChoice { codes: vec![0, 3], ..RecordChoice::default() };
    let expected = "Social prescribing note\nDate: Sunday 22 November 2026\n\nPerson\n- Aged 35 to 49\n- Answered together \
        with a link worker\n- Describes themselves as among: people who look after someone\n- Strengths named: you have \
        people you can ask\n\nNeeds and concerns\n- Money and bills\n\nSupport offered\n- National Debtline\n\nOutcomes\n- \
        Own confidence to take the first step: 6 out of 10\n- To be recorded at follow-up\n\nGoals\n- Best hope, in the \
        person's choice: one bill sorted\n\nActions\n- First step: Ring National Debtline and ask one question\n- When: \
        Tuesday\n- Agreed: if I do not know what to say on the phone, then read out the words on my plan\n- Check-in on \
        Sunday 29 November 2026\n\nSNOMED CT (UK): confirm each code in your system\n- Social prescribing offered \
        (871691000000100) – confirm in your system\n- Seen by social prescribing link worker (1362931000000106) – confirm \
        in your system\n\nWritten with Waymark from what the person chose. Not a clinical assessment.\n";
    assert_eq!(note(&bank, &profile, &plan, &choice), expected);
}

#[test]
fn abuse_the_safety_answer_and_own_words_of_the_note_stay_out() {
    let bank = fixture::bank();
    let (profile, plan) = person(&bank);
    let text = note(&bank, &profile, &plan, &RecordChoice::default());
    for word in ["Safe Together", "Feeling safe", "hurt", "unsafe", "LGBT", "find this", "drinking", "food today"] {
        assert!(!text.contains(word), "{word}\n{text}");
    }
    let plan = plan.edited(&bank, PlanEdit::StepService(Some("safe".into())));
    assert!(!note(&bank, &profile, &plan, &RecordChoice::default()).contains("Tuesday"), "the step goes with it");
}

#[test]
fn what_is_ticked_item_by_item_is_named() {
    let bank = fixture::bank();
    let (profile, plan) = person(&bank);
    let shelf = fixture::shelf(&bank);
    assert_eq!(sensitive_topics(&bank, &profile), [Topic(2)]);
    assert_eq!(sensitive_services(&bank, &shelf, &plan), ["safe"]);
    let choice = RecordChoice { topics: vec![Topic(2)], services: vec!["safe".into()], codes: vec![] };
    let text = note(&bank, &profile, &plan, &choice);
    assert!(text.contains("Feeling safe with people") && text.contains("Safe Together"), "{text}");
}

#[test]
fn what_was_not_found_is_said_in_one_line_with_why_and_what_comes_closest() {
    use crate::matching::Gap;
    let bank = fixture::bank();
    let shelf = fixture::shelf(&bank);
    let (mut profile, plan) = person(&bank);
    profile.goals[0].wanted = bank.vocabulary.find("debt").into_iter().collect();
    let text = |(topic, gap): (Topic, RecordGap), choice: RecordChoice| {
        let (today, gap) = (Date::parse("2026-11-22").unwrap(), &|goal: &Goal| (goal.topic == topic).then_some(gap));
        for_the_record(
            &bank,
            &shelf,
            RecordNote { profile: &profile, plan: &plan, choice: &choice, gap, today, site: "Waymark" },
        )
    };
    let (money, abuse) = (profile.goals[0].topic, profile.goals[1].topic);
    let gap = |topic, why, near: &str| (topic, (why, shelf.find(near)));
    let of = |gap| text(gap, RecordChoice::default());
    let needs = "Needs and concerns\n- Money and bills: debt – nothing found: ";
    let near = of(gap(money, Gap::TooFar, "choir"));
    let why = "all are too far away, or for another area. Closest: Sale Sing & Smile\n";
    assert!(near.contains(&[needs, why].concat()), "{near}");
    let hidden = of(gap(money, Gap::NoService, "safe"));
    assert!(
        hidden.contains("debt – nothing found: no service on the list\n") && !hidden.contains("Closest"),
        "{hidden}"
    );
    assert!(!of(gap(abuse, Gap::NoService, "choir")).contains("nothing found"));
    let asked = RecordChoice { topics: vec![abuse], services: vec!["safe".into()], codes: vec![] };
    assert!(text(gap(abuse, Gap::Costs, "safe"), asked).contains("can be paid. Closest: Safe Together"));
    let all = [
        Gap::NoService,
        Gap::TooFar,
        Gap::NotThisAge,
        Gap::NotOpenThen,
        Gap::NoAccess,
        Gap::Costs,
        Gap::Language,
        Gap::Ways,
        Gap::ForOthers,
        Gap::OnlyBelow,
        Gap::NothingLeft,
    ];
    let said = all.map(|why| of(gap(money, why, "")));
    assert!(said.iter().enumerate().all(|(at, one)| !one.contains("record.") && !said[..at].contains(one)));
}

#[test]
fn an_empty_visit_gives_a_note_that_says_so() {
    let bank = fixture::bank();
    let text =
        note(&bank, &Profile::default(), &Plan::default(), &RecordChoice { codes: vec![99], ..Default::default() });
    assert_eq!(text.matches("Nothing recorded").count(), 6, "{text}");
    assert!(!text.contains("record."), "no wording is missing");
}

#[test]
fn codes_are_well_formed_numbers_of_the_uk_extension() {
    for code in CODES {
        assert!(code.code.bytes().all(|b| b.is_ascii_digit()) && code.code.contains("100000"), "{code:?}");
    }
}
