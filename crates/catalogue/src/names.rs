//! Names in the sources: their shape, and what was probably meant by one that does not exist.

use crate::problem::Fault;
use waymark_core::bank::{Entries, Vocabulary};
use waymark_core::ids::VocabularyId;
use waymark_core::slip::nearest;

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

#[cfg(test)]
mod tests {
    use super::*;

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
