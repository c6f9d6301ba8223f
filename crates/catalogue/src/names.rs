//! Names in the sources: their shape, and what was probably meant by one that does not exist.

use crate::problem::Fault;
use waymark_core::bank::{Entries, Vocabulary};
use waymark_core::ids::VocabularyId;

/// Checks that a name is lower-case letters, digits and single hyphens, so that it can stand in addresses and files.
///
/// # Errors
/// When it is not.
pub fn kebab(kind: &str, name: &str) -> Result<(), Fault> {
    let part = |p: &str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if name.len() <= 60 && name.split('-').all(part) {
        return Ok(());
    }
    Err(Fault::new(format!("the {kind} id {name:?} is not of the form \"two-words\""))
        .hint("ids are at most 60 lower-case letters, digits and single hyphens"))
}

/// The id of a vocabulary entry.
///
/// # Errors
/// When there is none of that name.
pub fn find<T: VocabularyId>(vocabulary: &Vocabulary, kind: &str, name: &str) -> Result<T, Fault>
where
    Vocabulary: Entries<T>,
{
    vocabulary.find(name).ok_or_else(|| {
        let entries = <Vocabulary as Entries<T>>::entries(vocabulary);
        unknown(kind, name, entries.iter().map(|entry| entry.id.as_str()))
    })
}

/// The fault of a name that is not among the candidates.
pub fn unknown<'a>(kind: &str, name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Fault {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let fault = Fault::new(format!("no {kind} called {}", quoted(name)));
    match nearest(name, &candidates) {
        Some(near) => fault.hint(format!("did you mean \"{near}\"?")),
        None if (1..=12).contains(&candidates.len()) => fault.hint(format!("one of: {}", candidates.join(", "))),
        None => fault,
    }
}

/// The text in quotation marks, shortened when it is long, so that a message never floods the screen.
pub fn quoted(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    if short.len() == text.len() { format!("{text:?}") } else { format!("{:?}", short + "…") }
}

/// The candidate nearest to a name, if it is near enough to have been meant.
pub fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let limit = (name.chars().count() / 3).clamp(1, 4);
    let near = candidates.iter().map(|c| (distance(name, c), *c)).min_by_key(|(d, _)| *d);
    near.filter(|(d, _)| *d <= limit).map(|(_, c)| c)
}

/// Letters to insert, delete, replace or swap with a neighbour to make one text into the other. Long texts are as far
/// apart as can be: nobody meant them.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(80).collect(), b.chars().take(80).collect());
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut next = vec![i];
        for j in 1..=b.len() {
            let replaced = row[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        let needs = ["money", "debt", "benefits", "food"];
        assert_eq!(nearest("debts", &needs), Some("debt"));
        assert_eq!(nearest("benifits", &needs), Some("benefits"));
        assert_eq!(nearest("moeny", &needs), Some("money"));
        assert_eq!(nearest("gardening", &needs), None);
        assert_eq!(nearest("x", &[]), None);
    }

    #[test]
    fn an_unknown_name_is_answered_with_what_there_is() {
        let fault = unknown("need", "gardening", ["money", "debt"]);
        assert_eq!(
            (fault.message.as_str(), fault.hint.as_str()),
            ("no need called \"gardening\"", "one of: money, debt")
        );
        assert!(unknown("need", &"x".repeat(1000), ["money"]).message.len() < 100);
    }

    #[test]
    fn ids_are_kebab_case() {
        for good in ["a", "under-18", "18-24"] {
            assert_eq!(kebab("choice", good), Ok(()), "{good}");
        }
        for bad in ["", "Under", "a b", "a_b", "-a", "a--b", "é"] {
            assert!(kebab("choice", bad).is_err(), "{bad}");
        }
    }
}
