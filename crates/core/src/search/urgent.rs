//! Urgent help that answers words: found by the page itself, so that it waits for no program (rules S6, S11).
//!
//! There are few such services, so each is read anew. Slips are forgiven more freely than elsewhere: a card too many
//! harms less than one too few.

use crate::bank::{Bank, Entry};
use crate::catalogue::{Kind, Service, ServiceIx, Shelf};
use crate::ids::{Need, Set, VocabularyId};
use crate::order::sort_by_key;
use crate::spelling::{edits, is_stop_word, singular, split};

/// Words of a query that are read.
const MOST_WORDS: usize = 12;

fn singulars(text: &str) -> Vec<String> {
    split(text).iter().map(|word| singular(word).into_owned()).collect()
}

/// Whether a typed word, or its beginning, may stand for another.
fn stands_for(typed: &str, word: &str) -> bool {
    let slips = usize::from(typed.len() > 4) + usize::from(typed.len() > 7);
    typed == word || (typed.len() > 3 && word.starts_with(typed)) || (slips > 0 && edits(typed, word, slips).is_some())
}

/// Urgent help that answers as many of the words as any does, by name. Words too common to look for say nothing.
pub fn urgent(bank: &Bank, shelf: &Shelf, words: &str) -> Vec<ServiceIx> {
    let mut typed = singulars(words);
    typed.truncate(MOST_WORDS);
    let phrases = meant_by_phrases(bank, &typed);
    let words: Vec<(&String, Set<Need>)> = split(words)
        .iter()
        .zip(&typed)
        .filter(|(as_typed, _)| !is_stop_word(as_typed))
        .map(|(_, word)| (word, meant(bank, word)))
        .collect();
    let mut found: Vec<(usize, &str, ServiceIx)> = Vec::new();
    for (ix, service) in shelf.iter().filter(|(_, service)| service.kind == Kind::Urgent) {
        let texts = texts(service);
        let answers = |(word, needs): &&(&String, Set<Need>)| {
            needs.meets(service.needs) || texts.iter().any(|text| stands_for(word, text))
        };
        let by_phrase = phrases.iter().filter(|needs| needs.meets(service.needs)).count();
        let answered = words.iter().filter(answers).count() + by_phrase;
        if answered > 0 {
            found.push((answered, &service.name, ix));
        }
    }
    let most = found.iter().map(|(answered, ..)| *answered).max();
    found.retain(|(answered, ..)| Some(*answered) == most);
    sort_by_key(&mut found, |(_, name, ix)| (*name, *ix));
    found.into_iter().map(|(.., ix)| ix).collect()
}

fn texts(service: &Service) -> Vec<String> {
    let mut words = singulars(&service.name);
    for text in [&service.organisation, &service.who, &service.summary] {
        words.extend(singulars(text));
    }
    words.retain(|word| !is_stop_word(word));
    words
}

/// The needs that phrases among the words mean.
fn meant_by_phrases(bank: &Bank, typed: &[String]) -> Vec<Set<Need>> {
    let stands = |words: &[String]| words.len() > 1 && typed.windows(words.len()).any(|part| part == words);
    bank.synonyms.iter().filter(|synonym| stands(&singulars(&synonym.words))).map(|synonym| synonym.needs).collect()
}

/// The needs a single word means: by name, or in everyday speech.
fn meant(bank: &Bank, word: &str) -> Set<Need> {
    let needs = &bank.vocabulary.needs;
    let labelled = |entry: &Entry| entry.id == word || singulars(&entry.label).iter().any(|own| own == word);
    let mut named = needs.iter().enumerate().filter(|(_, entry)| labelled(entry)).map(|(at, _)| at);
    // A word that stands in several labels names none of them.
    let named = named.next().filter(|_| named.next().is_none()).map(|at| Need::from_index(at as u8));
    let means = |words: &str| singulars(words).iter().map(String::as_str).eq([word]);
    let everyday = bank.synonyms.iter().filter(|synonym| means(&synonym.words));
    everyday.fold(named.into_iter().collect(), |all: Set<Need>, synonym| all.union(synonym.needs))
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use proptest::prelude::*;

    fn found(words: &str) -> usize {
        let bank = fixture::bank();
        urgent(&bank, &fixture::shelf(&bank), words).len()
    }

    #[test]
    fn urgent_help_is_found_by_name_meaning_phrase_and_slip() {
        for words in ["listening", "listning line", "lonely", "suicide", "listen"] {
            assert_eq!(found(words), 1, "{words}");
        }
        for words in ["", "the of", "gardening", "allotment in truro"] {
            assert_eq!(found(words), 0, "{words}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn whatever_is_typed_only_urgent_help_is_set_apart(words in "\\PC{0,30}|[a-z ]{0,40}") {
            let bank = fixture::bank();
            let shelf = fixture::shelf(&bank);
            for ix in urgent(&bank, &shelf, &words) {
                prop_assert_eq!(shelf.get(ix).unwrap().kind, Kind::Urgent);
            }
        }
    }
}
