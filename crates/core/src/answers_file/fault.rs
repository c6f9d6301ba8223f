//! What can be wrong with an answers file, each said with what would be right.

use crate::slip::nearest;

/// Why an answers file was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswersError {
    /// The date is none.
    #[error("\"today\" is {0:?}, which is no date; write it as 2026-11-22")]
    Today(String),
    /// A name that does not exist.
    #[error("there is no {what} {name:?}{}; there are: {}", meant(.near), .all.join(", "))]
    Unknown {
        /// What the name is of, such as "question" or "choice of \"age\"".
        what: String,
        /// The name written.
        name: String,
        /// The name that was probably meant.
        near: Option<String>,
        /// Every name there is.
        all: Vec<String>,
    },
    /// An answer of another form than the question takes.
    #[error("the question {question:?} takes {takes}")]
    Form {
        /// The question.
        question: String,
        /// What it takes.
        takes: &'static str,
    },
    /// A choice that stands alone, together with others.
    #[error("the question {question:?} has {choice:?} among several choices, but it stands alone")]
    NotAlone {
        /// The question.
        question: String,
        /// The choice.
        choice: String,
    },
}

fn meant(near: &Option<String>) -> String {
    near.as_ref().map(|near| format!(", did you mean {near:?}?")).unwrap_or_default()
}

/// The fault of a name that is not among all there are.
pub(super) fn unknown<'a>(what: &str, name: &str, all: impl Iterator<Item = &'a str>) -> AnswersError {
    let all: Vec<&str> = all.collect();
    let near = nearest(name, &all).map(str::to_owned);
    let name = name.chars().take(60).collect();
    AnswersError::Unknown { what: what.to_owned(), name, near, all: all.into_iter().map(str::to_owned).collect() }
}
