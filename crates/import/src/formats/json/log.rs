//! What is said about a record while it is looked into, and which of its members were looked at.

use crate::problem::{At, Problem, Severity};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Most that is said about the types in one record.
const MOST: usize = 100;

/// What is said about one record while it is looked into.
#[derive(Default)]
pub struct Log {
    at: At,
    problems: RefCell<Vec<Problem>>,
    used: RefCell<BTreeSet<String>>,
}

impl Log {
    /// For the record that stands there.
    pub fn new(at: &At) -> Self {
        Self { at: at.clone(), ..Self::default() }
    }
    /// Everything said.
    pub fn problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
    /// A member of the record was looked at.
    pub fn used(&self, key: &str) {
        if !self.is_used(key) {
            self.used.borrow_mut().insert(key.to_owned());
        }
    }
    /// Whether a member of the record was looked at.
    pub fn is_used(&self, key: &str) -> bool {
        self.used.borrow().contains(key)
    }
    /// Something of a type that is of no use stands there.
    pub fn odd(&self, path: &str, meant: &str, found: &Value) {
        let at = At { field: path.to_owned(), ..self.at.clone() };
        let message = format!("{meant} was expected, and {} stands there", kind(found));
        let hint = "the rest of the record was taken; mend the field at its source".to_owned();
        let problem = Problem::new("wrong-type", Severity::Warning, at, message).hint(hint);
        let room = self.problems.borrow().len() < MOST;
        if room && !self.problems.borrow().contains(&problem) {
            self.problems.borrow_mut().push(problem);
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "yes or no",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
