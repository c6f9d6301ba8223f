//! Ids that were seen in a feed: feeds that change while they are fetched page by page repeat records.

use crate::problem::{At, Problem, Severity};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Different records of one id that are remembered.
const MARKS: usize = 1000;

/// Ids of a feed with what stood there.
#[derive(Default)]
pub struct Seen {
    ids: BTreeMap<String, Vec<u64>>,
    again: BTreeMap<String, Again>,
}

struct Again {
    first: At,
    same: u64,
    other: u64,
}

impl Seen {
    /// What tells one record's text from another's.
    pub fn mark(text: &[u8]) -> u64 {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        hasher.finish()
    }

    /// Whether the very same record was there before.
    pub fn is_again(&mut self, id: &str, mark: u64, at: &At) -> bool {
        if id.is_empty() {
            return false;
        }
        let Some(before) = self.ids.get_mut(id) else {
            self.ids.insert(id.to_owned(), vec![mark]);
            return false;
        };
        let same = before.contains(&mark);
        if !same && before.len() < MARKS {
            before.push(mark);
        }
        let again = self.again.entry(id.to_owned()).or_insert(Again { first: at.clone(), same: 0, other: 0 });
        if same {
            again.same += 1
        } else {
            again.other += 1
        };
        same
    }

    /// What is worth saying of ids that came again.
    pub fn problems(&self) -> Vec<Problem> {
        let each = self.again.iter().map(|(id, again)| {
            let times = again.same + again.other + 1;
            let (severity, rest) = match again.other {
                0 => (Severity::Note, "the copies are the same and count once".to_owned()),
                other => (
                    Severity::Warning,
                    format!("{other} of the copies differ from the first and were kept as they are"),
                ),
            };
            let at = At { field: "id".to_owned(), ..again.first.clone() };
            Problem::new(
                "id-again",
                severity,
                at,
                format!("the id {id} stands {times} times, here for the second time; {rest}"),
            )
            .hint("an id belongs to one service: ask the publisher, or fetch the feed again in one go")
        });
        each.collect()
    }
}
