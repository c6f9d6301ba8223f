//! A query over the index.
//!
//! Each word (or everyday phrase) that a service answers counts 100 points, so that more words answered always stand
//! first; within that, a word in the name counts more than one in the summary ([`Field`]'s weight: 3 to 12, a chief
//! need 10), three times that when found as typed, twice when it begins a longer word, once after a small slip. An
//! everyday word's need adds its weight once: who says "choir" wants the choirs first, then other arts.

use super::index::{Card, Field, Index, Word};
use super::points::{Best, How, NOWHERE, add_meaning, note, note_interests, note_needs, weakest};
use crate::catalogue::ServiceIx;
use crate::ids::{Need, Set};
use crate::order::sort_by_key;
use crate::spelling::{can_be_close, edits, is_stop_word, letters, singular, split};
use std::cmp::Reverse;

/// Points for each word answered; more than one word can ever earn by where it stands.
const PER_WORD: u32 = 100;
/// Words of a query that are read; the rest of a pasted page is not.
const MOST_WORDS: usize = 12;

/// Why a service is among the hits: one for each word it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitReason {
    /// The word or phrase as typed, in small letters.
    pub typed: String,
    /// Where it was found.
    pub field: Field,
    /// How.
    pub how: How,
}

/// A service that answers at least one word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub service: ServiceIx,
    /// Points; only good for ordering, never shown.
    pub points: u32,
    /// How many words it answers.
    pub answered: usize,
    /// Why.
    pub why: Vec<HitReason>,
}

/// One thing asked for: a word, or an everyday phrase with the needs it means.
struct Term {
    typed: String,
    words: Vec<String>,
    needs: Set<Need>,
    is_last: bool,
}

impl Index {
    /// The services that answer all the words; where none does, those that answer the most; where those are few, others
    /// that help with what was asked. Best first, then by name and id. Urgent help is not among them ([`super::find`] lists it apart). No words: no hits.
    pub fn search(&self, words: &str) -> Vec<Hit> {
        let hits = self.matches(words).into_iter().filter(|hit| !self.is_urgent(hit.service)).collect();
        self.sorted(fullest(hits))
    }

    /// Whether there is a word to look for.
    pub(super) fn asks_nothing(&self, words: &str) -> bool {
        self.terms(words).is_empty()
    }

    pub(super) fn is_urgent(&self, service: ServiceIx) -> bool {
        self.card(service).is_some_and(|card| card.is_urgent)
    }

    /// Position of a service by name and id.
    pub(super) fn rank(&self, service: ServiceIx) -> u32 {
        self.card(service).map_or(u32::MAX, |card| card.rank)
    }

    fn card(&self, service: ServiceIx) -> Option<&Card> {
        self.cards.get(service.0 as usize)
    }

    fn sorted(&self, mut hits: Vec<Hit>) -> Vec<Hit> {
        sort_by_key(&mut hits, |hit| (Reverse(hit.points), self.rank(hit.service)));
        hits
    }

    /// Every service that answers at least one word, in shelf order.
    pub(super) fn matches(&self, words: &str) -> Vec<Hit> {
        let terms = self.terms(words);
        let found: Vec<Vec<Best>> = terms.iter().map(|term| self.answer(term)).collect();
        let hit = |at: usize| {
            let best = terms.iter().zip(&found).filter_map(|(term, best)| Some((term, best.get(at)?)));
            let best: Vec<_> = best.filter(|(_, best)| best.points > 0).collect();
            let reason = |(term, best): &(&Term, &Best)| HitReason {
                typed: term.typed.clone(),
                field: best.field,
                how: best.how,
            };
            (!best.is_empty()).then(|| Hit {
                service: ServiceIx(at as u32),
                points: best.iter().map(|(_, best)| PER_WORD + u32::from(best.points)).sum(),
                answered: best.len(),
                why: best.iter().map(reason).collect(),
            })
        };
        (0..self.cards.len()).filter_map(hit).collect()
    }

    fn terms(&self, query: &str) -> Vec<Term> {
        let typed: Vec<String> = split(query).into_iter().take(MOST_WORDS).collect();
        let words: Vec<String> = typed.iter().map(|word| singular(word).into_owned()).collect();
        let (mut terms, mut at) = (Vec::new(), 0);
        while let Some(word) = words.get(at) {
            let rest = words.get(at..).unwrap_or_default();
            let phrase = self.phrases.iter().find(|phrase| rest.starts_with(&phrase.words));
            let length = phrase.map_or(1, |phrase| phrase.words.len());
            let as_typed = typed.get(at..at + length).unwrap_or_default();
            if phrase.is_some() || !as_typed.iter().any(|word| is_stop_word(word)) {
                let needs = phrase.map_or(Set::EMPTY, |phrase| phrase.needs);
                let words = phrase.map_or_else(|| vec![word.clone()], |phrase| content_words(&phrase.words));
                terms.push(Term { typed: as_typed.join(" "), words, needs, is_last: at + length == typed.len() });
            }
            at += length;
        }
        if terms.is_empty() { self.common_words(&words) } else { terms }
    }

    /// Words too common to look for that mean something when nothing else is asked: "will".
    fn common_words(&self, words: &[String]) -> Vec<Term> {
        let meant = |word: &&String| self.find_word(word).is_some_and(|entry| !entry.everyday.is_empty());
        let term =
            |word: &String| Term { typed: word.clone(), words: vec![word.clone()], needs: Set::EMPTY, is_last: false };
        words.iter().filter(meant).map(term).collect()
    }

    fn find_word(&self, word: &str) -> Option<&Word> {
        let at = self.words.binary_search_by(|entry| entry.word.as_str().cmp(word)).ok()?;
        self.words.get(at)
    }

    /// Where each service answers a term: because all its words stand in the service's text ("food bank" and "foodbank"
    /// alike), and by the needs the phrase means.
    fn answer(&self, term: &Term) -> Vec<Best> {
        let by_word: Vec<Vec<Best>> = term.words.iter().map(|word| self.look_up(word, term.is_last)).collect();
        let mut best: Vec<Best> = match by_word.split_first() {
            Some((first, rest)) => (0..self.cards.len()).map(|at| weakest(first, rest, at)).collect(),
            None => vec![NOWHERE; self.cards.len()],
        };
        if term.words.len() > 1 {
            let joined = self.look_up(&term.words.concat(), false);
            best.iter_mut().zip(joined).for_each(|(best, joined)| note(best, joined));
        }
        for (best, card) in best.iter_mut().zip(&self.cards) {
            add_meaning(best, card, term.needs, true);
        }
        best
    }

    fn look_up(&self, word: &str, is_last: bool) -> Vec<Best> {
        let mut best = vec![NOWHERE; self.cards.len()];
        let mut everyday = Set::EMPTY;
        for (entry, how) in self.candidates(word, is_last) {
            for &(at, field) in &entry.places {
                if let Some(best) = best.get_mut(at as usize) {
                    note(best, Best::at(field, how));
                }
            }
            // One or two letters begin too many words to mean anything yet.
            let means = how != How::Prefix || word.len() > 2;
            everyday = everyday.union(if means { entry.everyday } else { Set::EMPTY });
            if means && !(entry.needs.is_empty() && entry.interests.is_empty()) {
                for (best, card) in best.iter_mut().zip(&self.cards) {
                    note_needs(best, card, entry.needs, how);
                    note_interests(best, card, entry.interests, how);
                }
            }
        }
        for (best, card) in best.iter_mut().zip(&self.cards) {
            add_meaning(best, card, everyday, false);
        }
        best
    }

    /// The words of the index that a typed word may stand for. Slips are only looked for where nothing else is found,
    /// and never in words with a figure: M33 is not a slip for M32.
    fn candidates(&self, word: &str, is_last: bool) -> Vec<(&Word, How)> {
        let from = self.words.partition_point(|entry| entry.word.as_str() < word);
        let rest = self.words.get(from..).unwrap_or_default();
        let mut found: Vec<(&Word, How)> = Vec::new();
        for entry in rest.iter().take_while(|entry| entry.word.starts_with(word)) {
            let how = if entry.word == word { How::Exact } else { How::Prefix };
            // A finished short word is meant as it stands: "men" is not "mental".
            if how == How::Exact || is_last || word.len() > 3 || found.is_empty() {
                found.push((entry, how));
            }
        }
        let length = word.chars().count();
        let most = usize::from(length >= 4) + usize::from(length >= 8);
        if !found.is_empty() || most == 0 || word.bytes().any(|b| b.is_ascii_digit()) {
            return found;
        }
        let made_of = letters(word);
        let may_be = self.words.iter().filter(|entry| can_be_close(made_of, entry.letters, most));
        let close: Vec<(usize, &Word)> =
            may_be.filter_map(|entry| Some((edits(word, &entry.word, most)?, entry))).collect();
        let least = close.iter().map(|(edits, _)| *edits).min();
        close.into_iter().filter(|(edits, _)| Some(*edits) == least).map(|(_, entry)| (entry, How::Typo)).collect()
    }
}

/// The hits that answer as many words as the fullest does. Where those are few, services that help with a need or offer
/// an activity asked for come after them: "my husband died and I feel alone" is two things, and few help with both.
pub(super) fn fullest(mut hits: Vec<Hit>) -> Vec<Hit> {
    const FEW: usize = 5;
    let most = hits.iter().map(|hit| hit.answered).max();
    let are_few = hits.iter().filter(|hit| Some(hit.answered) == most).count() < FEW;
    let is_meant = |hit: &Hit| hit.why.iter().any(|why| matches!(why.field, Field::Need(_) | Field::Interest(_)));
    hits.retain(|hit| Some(hit.answered) == most || are_few && is_meant(hit));
    hits
}

fn content_words(words: &[String]) -> Vec<String> {
    words.iter().filter(|word| !is_stop_word(word)).cloned().collect()
}
