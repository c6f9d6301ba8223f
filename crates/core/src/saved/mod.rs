//! A visit as text, for a person who asks to keep it on their own device (rule V4), and back.
//!
//! One line an item, by the names of questions and choices rather than their positions, so that a newer bank reads what
//! an older one wrote; what it no longer knows is counted, not guessed. What was said in private is never written
//! (rules S7, V8): see [`is_kept`]. Storing the text is the shell's business.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::{NotRead, read};
pub use write::write;

use crate::bank::Bank;
use crate::date::Date;
use crate::questionnaire::{Effect, Question, QuestionIx};
use crate::session::Session;

/// Days that a saved visit is kept.
pub const KEPT_DAYS: u32 = 30;
/// The longest text that is read, in bytes: a visit with everything answered takes about two thousand.
pub const MOST_BYTES: usize = 100_000;
/// First words of the text, before the number of its form.
const NAME: &str = "waymark-visit";
/// The form written by this version.
const FORM: u32 = 1;
/// First word of the last line, before the checksum of all lines above it.
const END: &str = "end";

/// A visit that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Answers, plan, what was put aside.
    pub session: Session,
    /// The words under which the person found their place; empty where they named none.
    pub place_name: String,
    /// The last day on which it may be read.
    pub until: Date,
    /// How many items this bank no longer knows.
    pub lost: usize,
}

/// Whether the answer to a question may be written: neither whether the person is alone, nor what is asked only then.
pub fn is_kept(bank: &Bank, question: QuestionIx) -> bool {
    let asks_private = |question: &Question| {
        let effects = question.choices.iter().flat_map(|choice| &choice.effects);
        effects.into_iter().any(|effect| matches!(effect, Effect::Private(_)))
    };
    let Some(asked) = bank.question(question) else { return false };
    let depends = asked.ask_when.questions().into_iter().filter_map(|ix| bank.question(ix)).any(asks_private);
    !depends && !asks_private(asked)
}
