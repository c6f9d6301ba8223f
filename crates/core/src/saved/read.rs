//! A visit read from text. Nothing in the text is trusted: it may be cut short, changed, of another day or a newer form.

use super::{END, FORM, KEPT_DAYS, MOST_BYTES, NAME, Saved, is_kept};
use crate::bank::Bank;
use crate::date::Date;
use crate::envelope::checksum;
use crate::plan::{IfThen, PlanEdit, READY, StepKind, Then};
use crate::questionnaire::{Answer, QuestionIx, QuestionKind};
use crate::session::{Msg, Session, update};
use crate::text::plain;

/// Why a saved visit is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// Cut short, changed, or nothing of ours.
    Damaged,
    /// Written by a newer version.
    Newer,
    /// Its last day has passed.
    Expired,
}

/// Reads what [`super::write`] wrote, as it stands on a day. What this bank no longer knows is left out and counted.
///
/// # Errors
/// See [`NotRead`]; then nothing of it is used.
pub fn read(bank: &Bank, text: &str, today: Date) -> Result<Saved, NotRead> {
    let items = items(text)?;
    let until = items.iter().find(|(name, _)| *name == "until").and_then(|(_, day)| Date::parse(day));
    let until = until.ok_or(NotRead::Damaged)?;
    // A device whose clock was wrong when it wrote must not keep for years.
    if today > until || until > today.plus_days(2 * KEPT_DAYS) {
        return Err(NotRead::Expired);
    }
    let mut saved = Saved { session: Session::new(bank), place_name: String::new(), until, lost: 0 };
    let mut barrier = None;
    for (name, value) in items {
        let known = match name {
            "if" => {
                barrier = Some(value).filter(|value| !value.is_empty());
                barrier.is_some()
            }
            "then" | "then-remedy" => barrier.and_then(|barrier| if_then(&mut saved, barrier, name, value)).is_some(),
            _ => item(bank, &mut saved, name, value).is_some(),
        };
        saved.lost += usize::from(!known);
    }
    Ok(saved)
}

/// Names and values of the lines between first and last, once these are as they were written.
fn items(text: &str) -> Result<Vec<(&str, &str)>, NotRead> {
    if text.len() > MOST_BYTES {
        return Err(NotRead::Damaged);
    }
    let form = text.lines().next().map(pair).filter(|(name, _)| *name == NAME);
    match form.and_then(|(_, form)| form.parse::<u32>().ok()) {
        Some(FORM) => {}
        Some(newer) if newer > FORM => return Err(NotRead::Newer),
        _ => return Err(NotRead::Damaged),
    }
    let body = text.strip_suffix('\n').unwrap_or(text);
    let start_of_last = body.rfind('\n').map_or(0, |at| at + 1);
    let (above, last) = body.split_at(start_of_last);
    let whole = pair(last) == (END, checksum(above.as_bytes()).to_string().as_str());
    if whole { Ok(above.lines().skip(1).map(pair).collect()) } else { Err(NotRead::Damaged) }
}

/// The first word of a line, and the rest.
fn pair(line: &str) -> (&str, &str) {
    line.split_once(' ').unwrap_or((line, ""))
}

/// Takes up one item; `None` when it is not known here.
fn item(bank: &Bank, saved: &mut Saved, name: &str, value: &str) -> Option<()> {
    let edit = match name {
        "until" => return Some(()),
        "place-name" => {
            saved.place_name = plain(value, 80);
            return Some(());
        }
        "answer" => return answer(bank, saved, value),
        "hidden" => return services(bank, saved, value, Msg::Hide),
        "chosen" => return services(bank, saved, value, Msg::Choose),
        "ready" | "not-ready" => return ready(bank, saved, value, name == "ready"),
        "large-print" => {
            saved.session.large_print = true;
            return Some(());
        }
        "step-service" => PlanEdit::StepService(Some(value.to_owned())),
        "step" => PlanEdit::StepAction(Some(StepKind::ALL.into_iter().find(|kind| kind.key() == value)?)),
        "when" => PlanEdit::StepWhen(value.to_owned()),
        "where" => PlanEdit::StepPlace(value.to_owned()),
        "with" => PlanEdit::StepWith(value.to_owned()),
        "check-in" => PlanEdit::CheckIn(Some(Date::parse(value).filter(|date| date.day > 0)?)),
        "hope" => PlanEdit::Hope(Some(bank.vocabulary.find(value)?)),
        "note" => PlanEdit::Note(value.to_owned()),
        _ => return None,
    };
    tell(bank, saved, Msg::Plan(edit));
    Some(())
}

fn tell(bank: &Bank, saved: &mut Saved, msg: Msg) {
    saved.session = update(bank, std::mem::take(&mut saved.session), msg).0;
}

fn services(bank: &Bank, saved: &mut Saved, ids: &str, msg: impl Fn(String) -> Msg) -> Option<()> {
    ids.split(' ').for_each(|id| tell(bank, saved, msg(id.to_owned())));
    Some(())
}

/// What was said to questions that are no longer asked is not known.
fn ready(bank: &Bank, saved: &mut Saved, ids: &str, yes: bool) -> Option<()> {
    let at: Vec<usize> = ids.split(' ').map(|id| READY.iter().position(|known| *known == id)).collect::<Option<_>>()?;
    at.into_iter().for_each(|at| tell(bank, saved, Msg::Plan(PlanEdit::Ready(at, Some(yes)))));
    Some(())
}

/// Barriers are fetched later than a visit is read, so that here the names are only kept.
fn if_then(saved: &mut Saved, barrier: &str, name: &str, value: &str) -> Option<()> {
    let then = if name == "then" {
        Then::Own(plain(value, crate::plan::OWN_WORDS))
    } else {
        Then::Remedy(value.parse().ok()?)
    };
    saved.session.plan.if_then = Some(IfThen { barrier: plain(barrier, 60), then });
    Some(())
}

fn answer(bank: &Bank, saved: &mut Saved, line: &str) -> Option<()> {
    let mut words = line.split(' ');
    let ix = bank.find_question(words.next()?).filter(|ix| is_kept(bank, *ix))?;
    let values: Vec<&str> = words.collect();
    let given = if values.is_empty() { Answer::Skipped } else { given(bank, ix, &values)? };
    bank.takes(ix, &given).then(|| tell(bank, saved, Msg::Answer(ix, given)))
}

/// An answer from the names of its choices. One choice that is no longer there loses the answer: what is left of it might
/// say something else.
fn given(bank: &Bank, ix: QuestionIx, values: &[&str]) -> Option<Answer> {
    match (bank.question(ix)?.kind, values) {
        (QuestionKind::Place, [code]) => Some(Answer::Outcode((*code).to_owned())),
        (QuestionKind::Scale, [n]) => n.parse().ok().map(Answer::Scale),
        (QuestionKind::Place | QuestionKind::Scale, _) => None,
        (QuestionKind::Order, ids) => {
            ids.iter().map(|id| bank.find_topic(id)).collect::<Option<_>>().map(Answer::Order)
        }
        (_, ids) => ids.iter().map(|id| bank.find_choice(ix, id)).collect::<Option<_>>().map(Answer::Choices),
    }
}
