//! Pages of a feed: which of them there are, and which are missing.

use crate::problem::{At, Problem, Severity};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

const NUMBER: &[&str] = &["page_number", "number", "page", "current_page", "page_index"];
const TOTAL_PAGES: &[&str] = &["total_pages", "page_count", "pages", "last_page_number"];
const TOTAL_ITEMS: &[&str] =
    &["total_items", "total_elements", "total_count", "total_results", "count", "total", "number_of_results"];
const OTHER: &[&str] =
    &["size", "first_page", "last_page", "first", "last", "empty", "next", "previous", "per_page", "meta", "links"];

/// The pages of a feed.
#[derive(Default)]
pub struct Pages {
    numbers: BTreeMap<u64, u64>,
    total_pages: BTreeSet<u64>,
    total_items: BTreeSet<u64>,
    records: u64,
    goes_on: bool,
    is_unordered: bool,
    first_is: Option<u64>,
    at: At,
}

impl Pages {
    /// Whether this object says nothing but which page it is.
    pub fn is_envelope(members: &Map<String, Value>) -> bool {
        let all = [NUMBER, TOTAL_PAGES, TOTAL_ITEMS, OTHER].concat();
        !members.is_empty() && members.keys().all(|key| all.contains(&key.as_str()))
    }

    /// One page with so many records.
    pub fn page(&mut self, source: &str, members: &Map<String, Value>, records: u64) {
        let meta = ["meta", "pagination", "paging"].iter().find_map(|key| members.get(*key)?.as_object());
        let find = |keys: &[&str]| [Some(members), meta].into_iter().flatten().find_map(|map| number(map, keys));
        self.at.source = if self.at.source.is_empty() { source.to_owned() } else { self.at.source.clone() };
        self.records += records;
        self.total_pages.extend(find(TOTAL_PAGES));
        self.total_items.extend(find(TOTAL_ITEMS));
        let first = ["first_page", "first"].iter().any(|key| members.get(*key) == Some(&Value::Bool(true)));
        let here = find(NUMBER);
        if let Some(page) = here {
            let last = self.numbers.keys().next_back();
            self.is_unordered |= last.is_some_and(|last| page < *last) && !self.numbers.contains_key(&page);
            *self.numbers.entry(page).or_default() += 1;
            self.first_is = if first || page == 0 { Some(page) } else { self.first_is };
        }
        let next = members.get("next").or_else(|| meta?.get("next"));
        self.goes_on |= here.is_none() && next.and_then(Value::as_str).is_some_and(|next| !next.is_empty());
    }

    /// What is worth saying of them.
    pub fn problems(&self) -> Vec<Problem> {
        let missing = self.missing();
        let twice: Vec<u64> = self.numbers.iter().filter(|(_, times)| **times > 1).map(|(page, _)| *page).collect();
        let mut out = Vec::new();
        if let (Some(total), false) = (self.total_pages.last(), missing.is_empty()) {
            let message = format!("of {total} pages, these are missing: {}", ranges(&missing));
            out.push(self.warn("page-missing", message).hint("fetch the whole feed, and give all its pages together"));
        }
        if !twice.is_empty() {
            out.push(
                self.warn("page-again", format!("these pages are here more than once: {}", ranges(&twice)))
                    .hint("records that stand in both count once"),
            );
        }
        if self.is_unordered {
            let message = "the pages were not given in their order; all the same they were read".to_owned();
            out.push(Problem { severity: Severity::Note, ..self.warn("pages-unordered", message) });
        }
        if self.total_pages.len() > 1 {
            let message = format!("the pages do not agree on how many there are: {}", list(&self.total_pages));
            out.push(self.warn("pages-differ", message).hint("they are of several feeds, or of several days"));
        }
        if let Some(total) = self.total_items.last().filter(|total| missing.is_empty() && **total != self.records) {
            let message = format!("the feed says that it has {total} records, and {} were found", self.records);
            out.push(self.warn("count-differs", message).hint("see that every page is there, once"));
        }
        if self.goes_on && self.total_pages.is_empty() && self.total_items.is_empty() {
            out.push(self.warn("page-missing", "the feed goes on after what is here".to_owned()));
        }
        out
    }

    fn missing(&self) -> Vec<u64> {
        let Some(total) =
            self.total_pages.last().copied().filter(|total| *total <= 1_000_000 && !self.numbers.is_empty())
        else {
            return Vec::new();
        };
        let first = self.first_is.unwrap_or(1);
        (first..first.saturating_add(total)).filter(|page| !self.numbers.contains_key(page)).collect()
    }

    fn warn(&self, code: &str, message: String) -> Problem {
        Problem::new(code, Severity::Warning, self.at.clone(), message)
    }
}

fn number(members: &Map<String, Value>, keys: &[&str]) -> Option<u64> {
    keys.iter().find_map(|key| match members.get(*key)? {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    })
}

fn list(numbers: &BTreeSet<u64>) -> String {
    numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
}

/// `1 to 3, 7`, at most a dozen parts of it.
fn ranges(numbers: &[u64]) -> String {
    let mut spans: Vec<(u64, u64)> = Vec::new();
    for number in numbers {
        match spans.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*number) => *last = *number,
            _ => spans.push((*number, *number)),
        }
    }
    let more = spans.len() > 12;
    let shown: Vec<String> = spans
        .iter()
        .take(12)
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first} to {last}") })
        .collect();
    shown.join(", ") + if more { " and more" } else { "" }
}
