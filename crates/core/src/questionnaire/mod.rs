//! The self-assessment: its model, what a person answered, and which pages that leads to.

mod answers;
mod journey;
mod model;

pub use answers::{Answer, Answers};
pub use journey::{Journey, journey};
pub use model::{Choice, ChoiceIx, Effect, PageIx, Question, QuestionIx, QuestionKind, QuestionPage, Stage, Topics};
