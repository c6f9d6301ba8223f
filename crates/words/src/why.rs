//! Why a service was found, term by term, and where the words stand in a text.

use crate::index::Index;
use crate::points::{Best, NOWHERE, OF_TEXT, ONCE, OUTRIGHT, factor, note, weight};
use crate::query::{Asked, Candidate, Query};
use crate::score::{helps, part_of};
use crate::variants::stem;
use std::ops::Range;
use waymark_core::ids::{Need, Set};
use waymark_core::search::{Field, How};
use waymark_core::spelling::each_word;

/// Why a service is among the hits: one for each term it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Where the word or phrase stands in what was typed, in bytes.
    pub typed: Range<usize>,
    /// Where it was found.
    pub field: Field,
    /// How.
    pub how: How,
    /// The points it gave.
    pub points: u32,
}

impl Index {
    /// Why a service answers a query; the points add up to those of [`Index::score`]. Empty: it does not.
    pub fn why(&self, query: &Query, service: u32) -> Vec<Reason> {
        let reason = |asked: &Asked| {
            let best = self.best(asked, service);
            let points = asked.points(u32::from(best.points));
            (best.points > 0).then(|| Reason { typed: asked.typed.clone(), field: best.field, how: best.how, points })
        };
        query.asked.iter().filter_map(reason).collect()
    }

    fn best(&self, asked: &Asked, service: u32) -> Best {
        let words: Vec<Best> = asked.words.iter().map(|candidates| self.best_of(candidates, service)).collect();
        let mut best = words.iter().copied().min_by_key(|best| best.points).unwrap_or(NOWHERE);
        let part = if best.points == 0 { words.iter().map(|best| u32::from(best.points)).sum() } else { 0 };
        note(&mut best, self.best_of(&asked.joined, service));
        self.meant(&mut best, asked.needs, OUTRIGHT, service);
        if best.points > 0 {
            best.points += part_of(part) as u16;
        }
        best
    }

    fn best_of(&self, candidates: &[Candidate], service: u32) -> Best {
        let (mut best, mut everyday) = (NOWHERE, Set::EMPTY);
        let card = self.card(service);
        for candidate in candidates {
            let (how, word) = (candidate.how, Some(candidate.word));
            if candidate.means {
                let meaning = self.meaning(candidate.word as usize);
                everyday = everyday.union(meaning.everyday);
                if let Some(need) = chief(card.needs, card.primary, meaning.needs) {
                    let points = helps(&card, meaning.needs, need) * factor(how);
                    note(&mut best, Best { points, field: Field::Need(need), how, word });
                }
                if let Some(interest) = card.interests.intersection(meaning.interests).iter().next() {
                    let field = Field::Interest(interest);
                    note(&mut best, Best { points: weight(field) * factor(how), field, how, word });
                }
            }
            let postings = self.postings(candidate.word as usize);
            let at = postings.binary_search_by_key(&service, |posting| posting.service()).ok();
            if let Some(field) = at.and_then(|at| OF_TEXT.get(postings.get(at)?.field())) {
                note(&mut best, Best { points: weight(*field) * factor(how), field: *field, how, word });
            }
        }
        self.meant(&mut best, everyday, ONCE, service);
        best
    }

    /// Adds the everyday meaning. How a word was found stays; where nothing was, the need is the reason.
    fn meant(&self, best: &mut Best, needs: Set<Need>, times: u16, service: u32) {
        let card = self.card(service);
        if let Some(need) = chief(card.needs, card.primary, needs) {
            if best.points == 0 {
                (best.field, best.how) = (Field::Need(need), How::Exact);
            }
            best.points += helps(&card, needs, need) * times;
        }
    }

    /// The words of the lexicon that a query may stand for, to be marked in texts.
    pub fn words_of(&self, query: &Query) -> Vec<&str> {
        let all = query.asked.iter().flat_map(|asked| asked.words.iter().chain([&asked.joined])).flatten();
        all.map(|candidate| self.word(candidate.word as usize)).collect()
    }
}

/// The need in common that is told: a chief one before others.
fn chief(needs: Set<Need>, primary: Set<Need>, wanted: Set<Need>) -> Option<Need> {
    let of = |set: Set<Need>| set.intersection(wanted).iter().next();
    of(primary).or_else(|| of(needs))
}

/// Where words of the lexicon stand in a text, in bytes, at most so many.
pub fn marks(text: &str, words: &[&str], most: usize) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    each_word(text, &mut |word, at| {
        if marks.len() < most && words.contains(&stem(word).as_ref()) {
            marks.push(at);
        }
    });
    marks
}
