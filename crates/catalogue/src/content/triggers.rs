//! Rule S5: what a person declared brings its notice, whatever order they put their goals in.

use super::Content;
use crate::problem::{Fault, Problems};
use waymark_core::bank::Bank;
use waymark_core::condition::Condition;

/// `goal money` holds while money is among the first three: an answer that is only asked for, or only heard, by such a
/// condition would stop counting when its topic is moved down, and its notice would go.
pub fn check(content: &Content, problems: &mut Problems) {
    let bank = &content.bank;
    for (rule, at) in bank.safety.iter().zip(&content.places.rules) {
        if speaks_of_goals(&rule.when) {
            let message = format!("the rule {:?} would fall silent when a topic is moved down", rule.id);
            problems.error(at, Fault::new(message).hint(INSTEAD));
        }
        for question in rule.when.questions() {
            let asked = bank.question(question).filter(|question| leans_on_order(bank, &question.ask_when));
            let Some((asked, at)) = asked.zip(content.places.questions.get(usize::from(question.0))) else { continue };
            let message = format!(
                "{:?} would stop counting when its topic is moved down, and the rule {:?} with it",
                asked.id, rule.id
            );
            problems.error(at, Fault::new(message).hint(INSTEAD));
        }
    }
}

const INSTEAD: &str = "in the condition, write \"topics has …\" in place of \"goal …\"";

/// Whether a condition, or one that decides whether it can hold, looks at the order of the goals.
fn leans_on_order(bank: &Bank, condition: &Condition) -> bool {
    let asks = |question| bank.question(question).is_some_and(|question| leans_on_order(bank, &question.ask_when));
    speaks_of_goals(condition) || condition.questions().into_iter().any(asks)
}

fn speaks_of_goals(condition: &Condition) -> bool {
    match condition {
        Condition::Goal(_) => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(speaks_of_goals),
        Condition::Not(part) => speaks_of_goals(part),
        Condition::Always | Condition::Chose(..) | Condition::Answered(_) | Condition::Below(..) => false,
    }
}
