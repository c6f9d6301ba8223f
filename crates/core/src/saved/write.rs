//! A visit written as text.

use super::{END, FORM, KEPT_DAYS, NAME, is_kept};
use crate::bank::Bank;
use crate::date::Date;
use crate::envelope::checksum;
use crate::plan::{Plan, READY, StepKind, Then};
use crate::questionnaire::{Answer, QuestionIx};
use crate::session::Session;

/// The text of a visit, to be read until [`KEPT_DAYS`] after `today`.
pub fn write(bank: &Bank, session: &Session, place_name: &str, today: Date) -> String {
    let mut lines = Lines(String::new());
    lines.put(NAME, [FORM.to_string().as_str()]);
    lines.put("until", [day(today.plus_days(KEPT_DAYS)).as_str()]);
    lines.put("place-name", [place_name]);
    for (ix, given) in session.answers.iter().filter(|(ix, _)| is_kept(bank, *ix)) {
        answer(bank, ix, given, &mut lines);
    }
    lines.put("hidden", session.hidden.iter().map(String::as_str));
    plan(bank, &session.plan, &mut lines);
    if session.large_print {
        lines.put("large-print", ["yes"]);
    }
    let sum = checksum(lines.0.as_bytes()).to_string();
    lines.put(END, [sum.as_str()]);
    lines.0
}

fn answer(bank: &Bank, ix: QuestionIx, given: &Answer, lines: &mut Lines) {
    let Some(question) = bank.question(ix) else { return };
    let number;
    let values: Vec<&str> = match given {
        Answer::Skipped => Vec::new(),
        Answer::Choices(choices) => {
            choices.iter().filter_map(|c| question.choices.get(usize::from(c.0))).map(|c| c.id.as_str()).collect()
        }
        Answer::Outcode(code) => vec![code],
        Answer::Order(topics) => topics.iter().filter_map(|t| bank.topic(*t)).map(|t| t.id.as_str()).collect(),
        Answer::Scale(n) => {
            number = n.to_string();
            vec![&number]
        }
    };
    lines.always("answer", [question.id.as_str()].into_iter().chain(values));
}

fn plan(bank: &Bank, plan: &Plan, lines: &mut Lines) {
    lines.put("chosen", plan.chosen.iter().map(String::as_str));
    lines.put("step-service", plan.step.service.as_deref());
    lines.put("step", plan.step.action.map(StepKind::key));
    lines.put("when", [plan.step.when.as_str()]);
    lines.put("where", [plan.step.place.as_str()]);
    lines.put("with", [plan.step.with.as_str()]);
    if let Some(if_then) = &plan.if_then {
        lines.put("if", [if_then.barrier.as_str()]);
        match &if_then.then {
            Then::Remedy(n) => lines.put("then-remedy", [n.to_string().as_str()]),
            Then::Own(words) => lines.put("then", [words.as_str()]),
        }
    }
    lines.put("check-in", plan.check_in.map(day).as_deref());
    lines.put("hope", plan.hope.map(|hint| bank.vocabulary.name(hint)));
    let ready = |yes: bool| READY.iter().zip(plan.ready).filter(move |(_, said)| *said == Some(yes)).map(|(id, _)| *id);
    lines.put("ready", ready(true));
    lines.put("not-ready", ready(false));
    lines.put("note", [plan.note.as_str()]);
}

/// `2026-11-22`.
fn day(date: Date) -> String {
    let two = |n: u8| if n < 10 { "-0".to_owned() + &n.to_string() } else { "-".to_owned() + &n.to_string() };
    date.year.to_string() + &two(date.month) + &two(date.day)
}

struct Lines(String);

impl Lines {
    /// A line, unless there is nothing to say on it.
    fn put<'a>(&mut self, name: &str, values: impl IntoIterator<Item = &'a str>) {
        let values: Vec<&str> = values.into_iter().filter(|value| !value.is_empty()).collect();
        if !values.is_empty() {
            self.always(name, values);
        }
    }
    fn always<'a>(&mut self, name: &str, values: impl IntoIterator<Item = &'a str>) {
        self.0.push_str(name);
        for value in values {
            self.0.push(' ');
            // A line is an item: own words have no line breaks, and if they had one it would end the item.
            self.0.extend(value.chars().map(|c| if c.is_control() { ' ' } else { c }));
        }
        self.0.push('\n');
    }
}
