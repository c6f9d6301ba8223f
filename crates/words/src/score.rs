//! Points for every service that answers a query, whole numbers added up in arrays that are used again.
//!
//! Each word (or everyday phrase) that a service answers counts 100 points, so that more words answered always stand
//! first; within that, a chief need (16) counts more than a word in the name, and that more than one in the summary (12
//! to 3), three times that when found as typed, twice when it begins a longer word or after a small slip. An everyday
//! word's need adds its weight once: who says "choir" wants the choirs first, then other arts. Of words that tell
//! little of what is wanted (`worth.rs`) all this counts for a part, and they decide nothing of who is shown.

use crate::cells::Cells;
use crate::index::{Card, Index};
use crate::points::{FURTHER, FURTHER_CHIEF, OF_TEXT, ONCE, OUTRIGHT, PART, PER_WORD, PRIMARY_NEED, factor, weight};
use crate::query::{Asked, Candidate, Query};
use waymark_core::ids::{Need, Set, VocabularyId};
use waymark_core::search::Field;

/// Where fewer than this answer all that most do, what helps with something asked for is shown too.
const FEW: usize = 10;

/// Room for adding up, kept from one query to the next.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    term: Cells,
    word: Cells,
    part: Cells,
    all: Cells,
}

/// What a query gave: services with points.
#[derive(Clone, Copy, Debug)]
pub struct Scored<'a> {
    all: &'a Cells,
}

// A term's value: points, and in the lowest bit whether a meaning gave them. In sums: points, how many terms were
// answered in bits 20 to 23, and the bit of meaning on top.
const MEANT: u32 = 1;
const ANSWERED: u32 = 1 << 20;
const BY_MEANING: u32 = 1 << 24;
const TELLING: u32 = 1 << 25;

impl Asked {
    /// What answering it is worth, with the points of where it was found.
    pub(crate) fn points(&self, found: u32) -> u32 {
        (PER_WORD + found) * self.worth / 100
    }
}

impl Index {
    /// Points for all services that answer at least one term of the query.
    pub fn score<'s>(&self, query: &Query, scratch: &'s mut Scratch) -> Scored<'s> {
        let Scratch { term, word, part, all } = scratch;
        [&mut *term, word, part, all].into_iter().for_each(|cells| cells.fit(self.len()));
        for asked in &query.asked {
            self.score_term(asked, term, word, part);
            let answered = ANSWERED + u32::from(asked.tells()) * TELLING;
            for service in term.touched() {
                let value = term.get(*service);
                if value > 1
                    && let Some(sum) = all.at(*service)
                {
                    *sum += asked.points(value >> 1) + answered;
                    *sum |= (value & MEANT) * BY_MEANING;
                }
            }
        }
        Scored { all }
    }

    fn score_term(&self, asked: &Asked, term: &mut Cells, word: &mut Cells, part: &mut Cells) {
        term.clear();
        part.clear();
        for (at, candidates) in asked.words.iter().enumerate() {
            if at == 0 {
                self.score_word(candidates, term);
            } else {
                word.clear();
                self.score_word(candidates, word);
                term.join(word, part);
            }
        }
        word.clear();
        self.score_word(&asked.joined, word);
        for service in word.touched() {
            term.raise(*service, word.get(*service));
        }
        self.add_meaning(term, asked.needs, OUTRIGHT);
        for service in part.touched() {
            if let Some(value) = term.values.get_mut(*service as usize).filter(|value| **value > 0) {
                *value += part_of(part.get(*service)) << 1;
            }
        }
    }

    fn score_word(&self, candidates: &[Candidate], cells: &mut Cells) {
        let mut everyday = Set::EMPTY;
        for candidate in candidates {
            let times = u32::from(factor(candidate.how));
            let weights = OF_TEXT.map(|field| u32::from(weight(field)) * times * 2);
            for posting in self.postings(candidate.word as usize) {
                cells.raise(posting.service(), weights.get(posting.field()).copied().unwrap_or_default());
            }
            if candidate.means {
                let meaning = self.meaning(candidate.word as usize);
                everyday = everyday.union(meaning.everyday);
                self.each_helping(meaning.needs, |service, weight| {
                    cells.raise(service, (u32::from(weight) * times * 2) | MEANT);
                });
                for interest in meaning.interests.iter() {
                    let worth = (u32::from(weight(Field::Interest(interest))) * times * 2) | MEANT;
                    let list = self.by_interest.get(usize::from(interest.index()));
                    list.into_iter().flatten().for_each(|service| cells.raise(*service, worth));
                }
            }
        }
        self.add_meaning(cells, everyday, ONCE);
    }

    /// Adds what an everyday meaning is worth: once for a single word, as much as a need named outright for a phrase.
    fn add_meaning(&self, cells: &mut Cells, needs: Set<Need>, times: u16) {
        self.each_helping(needs, |service, weight| {
            if let Some(value) = cells.at(service) {
                *value = if *value < 2 { MEANT } else { *value } + u32::from(weight * times) * 2;
            }
        });
    }

    /// Each service that helps with one of these needs, once, with what that is worth.
    fn each_helping(&self, needs: Set<Need>, mut call: impl FnMut(u32, u16)) {
        for need in needs.iter() {
            for service in self.by_need.get(usize::from(need.index())).into_iter().flatten() {
                let card = self.card(*service);
                if card.needs.intersection(needs).iter().next() == Some(need) {
                    call(*service, helps(&card, needs, need));
                }
            }
        }
    }
}

/// What helping with a need is worth: more where it is a chief one, and more again for each further need that is meant:
/// a word often means a thing between two needs.
pub(crate) fn helps(card: &Card, needs: Set<Need>, need: Need) -> u16 {
    let chief = if card.primary.meets(needs) { PRIMARY_NEED } else { weight(Field::Need(need)) };
    let further = card.needs.intersection(needs).len().saturating_sub(1) as u16;
    let further_chief = card.primary.intersection(needs).len().saturating_sub(1) as u16;
    chief + FURTHER * further + FURTHER_CHIEF * further_chief
}

/// What words of a phrase are worth where only some of them stand.
pub(crate) fn part_of(points: u32) -> u32 {
    points / PART
}

impl Scored<'_> {
    /// Services that answer a term or more, in no order.
    pub fn services(&self) -> &[u32] {
        self.all.touched()
    }
    /// A service's points; nought: it answers nothing.
    pub fn points(&self, service: u32) -> u32 {
        self.all.get(service) & (ANSWERED - 1)
    }
    /// How many terms it answers.
    pub fn answered(&self, service: u32) -> u32 {
        (self.all.get(service) / ANSWERED) & 15
    }
    /// How many terms it answers that tell what is wanted.
    fn telling(&self, service: u32) -> u32 {
        (self.all.get(service) / TELLING) & 15
    }
    /// Which of the services that may be shown are: those that answer as many terms as the fullest does. Where those are
    /// few, services that help with a need or offer an activity asked for come after them: "my husband died and I feel
    /// alone" is two things, and few help with both.
    pub fn fullest(&self, may_be: impl Fn(u32) -> bool) -> impl Fn(u32) -> bool {
        let all = || self.services().iter().copied().filter(|service| may_be(*service));
        let tells = all().any(|service| self.telling(service) > 0);
        let answered = |service: u32| if tells { self.telling(service) } else { self.answered(service) } as usize;
        let mut counts = [0usize; 16];
        for service in all() {
            if let Some(count) = counts.get_mut(answered(service)) {
                *count += 1;
            }
        }
        let most = counts.iter().rposition(|count| *count > 0).unwrap_or_default();
        let are_few = counts.get(most).is_some_and(|count| *count < FEW);
        move |service| {
            let answered = |service: u32| if tells { self.telling(service) } else { self.answered(service) } as usize;
            let by_meaning = self.all.get(service) & BY_MEANING != 0;
            let answered = answered(service);
            may_be(service) && answered > 0 && (answered == most || are_few && by_meaning)
        }
    }
}
