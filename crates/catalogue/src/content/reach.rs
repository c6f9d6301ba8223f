//! Whether any person's answers can make a condition hold.

use std::collections::BTreeSet;
use waymark_core::bank::Bank;
use waymark_core::condition::Condition;
use waymark_core::questionnaire::{Answer, Answers, ChoiceIx, QuestionIx, QuestionKind, journey};

/// Journeys tried before a condition gets the benefit of the doubt.
const MOST_TRIES: usize = 4000;

/// Whether some journey ends with the condition holding. Walks real journeys, so that branches count; a condition over
/// too many questions to try them all is taken to be reachable.
pub fn reachable(bank: &Bank, condition: &Condition) -> bool {
    let mut asked = BTreeSet::new();
    let mut chosen = BTreeSet::new();
    look_into(bank, condition, &mut asked, &mut chosen);
    let options: Vec<(QuestionIx, Vec<Option<Answer>>)> =
        asked.into_iter().map(|question| (question, candidates(bank, question, &chosen))).collect();
    let mut digits = vec![0usize; options.len()];
    for _ in 0..MOST_TRIES {
        let mut answers = Answers::new(bank.topics_question());
        for ((question, candidates), digit) in options.iter().zip(&digits) {
            if let Some(Some(answer)) = candidates.get(*digit) {
                answers.set(*question, answer.clone());
            }
        }
        if condition.holds(&journey(bank, &answers).answers) {
            return true;
        }
        if !count_up(&mut digits, &options) {
            return false;
        }
    }
    true
}

/// The questions a condition leans on, those that decide whether these are asked among them, and the choices named.
fn look_into(
    bank: &Bank,
    condition: &Condition,
    asked: &mut BTreeSet<QuestionIx>,
    chosen: &mut BTreeSet<(QuestionIx, ChoiceIx)>,
) {
    note_choices(bank, condition, chosen);
    let goals = if speaks_of_goals(condition) { bank.topics_question() } else { None };
    for question in condition.questions().into_iter().chain(goals) {
        if let (true, Some(q)) = (asked.insert(question), bank.question(question)) {
            look_into(bank, &q.ask_when, asked, chosen);
        }
    }
}

fn speaks_of_goals(condition: &Condition) -> bool {
    match condition {
        Condition::Goal(_) => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(speaks_of_goals),
        Condition::Not(part) => speaks_of_goals(part),
        _ => false,
    }
}

fn note_choices(bank: &Bank, condition: &Condition, chosen: &mut BTreeSet<(QuestionIx, ChoiceIx)>) {
    match condition {
        Condition::Chose(question, choice) => {
            chosen.insert((*question, *choice));
        }
        Condition::Goal(topic) => chosen.extend(bank.topics_question().map(|q| (q, ChoiceIx(topic.0)))),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| note_choices(bank, part, chosen)),
        Condition::Not(part) => note_choices(bank, part, chosen),
        _ => {}
    }
}

/// Answers worth trying: every named choice alone, all that go together, one that is not named, none at all.
fn candidates(bank: &Bank, question: QuestionIx, chosen: &BTreeSet<(QuestionIx, ChoiceIx)>) -> Vec<Option<Answer>> {
    let Some(q) = bank.question(question) else { return vec![None] };
    let named: Vec<ChoiceIx> = chosen.iter().filter(|(of, _)| *of == question).map(|(_, choice)| *choice).collect();
    let mut found = match q.kind {
        QuestionKind::Scale => (0..=10).map(Answer::Scale).collect(),
        QuestionKind::Place => vec![Answer::Outcode("M33".to_owned())],
        QuestionKind::Order => vec![Answer::Order(Vec::new())],
        _ => {
            let together: Vec<ChoiceIx> = named.iter().copied().filter(|c| !is_exclusive(q, *c)).collect();
            let other = (0..q.choices.len()).map(|i| ChoiceIx(i as u8)).find(|c| !named.contains(c));
            let alone = named.iter().copied().chain(other).map(|choice| vec![choice]);
            alone.chain([together]).map(Answer::Choices).collect()
        }
    };
    found.retain(|answer| bank.takes(question, answer));
    found.into_iter().map(Some).chain([None]).collect()
}

fn is_exclusive(question: &waymark_core::questionnaire::Question, choice: ChoiceIx) -> bool {
    question.choices.get(usize::from(choice.0)).is_some_and(|c| c.exclusive)
}

/// Moves to the next combination; `false` after the last.
fn count_up(digits: &mut [usize], options: &[(QuestionIx, Vec<Option<Answer>>)]) -> bool {
    for (digit, (_, candidates)) in digits.iter_mut().zip(options) {
        *digit += 1;
        if *digit < candidates.len() {
            return true;
        }
        *digit = 0;
    }
    false
}
