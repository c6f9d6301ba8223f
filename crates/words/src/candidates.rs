//! What a typed word may stand for: itself, a word it begins, another form of it, two words written as one, a slip.

use crate::forms::{is_form, root};
use crate::index::Index;
use crate::meaning::slips_forgiven;
use crate::query::{Asked, Candidate, Typed};
use crate::variants::stem;
use crate::worth::{is_general, is_small};
use waymark_core::search::How;
use waymark_core::spelling::{can_be_close, edits, is_stop_word, letters};

/// Letters of two words written as one, and of each of them, at least: shorter ones stand by chance in others.
const PAIR: usize = 6;
const PART_OF_PAIR: usize = 3;
/// In what a word is made of: something else than the letters from a to z.
const OTHER: u32 = 26;

impl Index {
    /// A single word: general, known, or two known words that were written as one, each then asked for by itself.
    pub(crate) fn one(&self, word: &Typed, is_last: bool, here: &Asked) -> Vec<Asked> {
        let mut general = is_general(&word.stem);
        let mut words = self.begun_by(&word.stem, is_last);
        if !general {
            self.add_forms(&word.stem, &mut words);
        }
        if words.is_empty() {
            let is_one = |candidate: &Candidate| is_general(self.word(candidate.word as usize));
            words = self.slips(&word.stem);
            if words.is_empty() {
                words = self.slips(root(&word.stem));
            }
            general = !words.is_empty() && words.iter().all(is_one);
        }
        if general {
            words.iter_mut().for_each(|candidate| candidate.means = false);
        }
        let is_unknown = words.iter().all(|candidate| candidate.how == How::Typo);
        let parts = if is_unknown && !self.is_near(&word.stem, &words) { self.parts(&word.stem) } else { None };
        let is_small = is_small(&word.stem);
        let asked = |words| Asked { words: vec![words], is_general: general, is_small, ..here.clone() };
        match parts {
            // What is two slips away stays: nobody may find less because a word can be taken apart.
            Some(parts) => parts.map(|part| asked([&[part], words.as_slice()].concat())).into(),
            None => vec![asked(words)],
        }
    }

    /// Whether what a word may stand for is one slip away.
    fn is_near(&self, word: &str, candidates: &[Candidate]) -> bool {
        candidates.first().is_some_and(|first| edits(word, self.word(first.word as usize), 1).is_some())
    }

    /// The two words of the lexicon that were written as one.
    fn parts(&self, word: &str) -> Option<[Candidate; 2]> {
        let known = |part: &str| {
            let at = self.find(&stem(part)).filter(|_| part.len() >= PART_OF_PAIR)?;
            Some(Candidate { word: at as u32, how: How::Exact, means: true })
        };
        let cuts = word.char_indices().filter_map(|(at, _)| Some((word.get(..at)?, word.get(at..)?)));
        cuts.filter_map(|(one, other)| Some([known(one)?, known(other)?])).next()
    }

    /// Two words that the lexicon has as one: "well being". Where the second is unknown it may have a slip.
    pub(crate) fn pair(&self, two: &[Typed]) -> Option<Asked> {
        let [one, other] = two else { return None };
        if one.folded.len() < PART_OF_PAIR || other.folded.len() < PART_OF_PAIR {
            return None;
        }
        let slips = usize::from(other.stem.len() >= PAIR && self.find(&other.stem).is_none());
        let begun = (self.position(&one.folded)..self.words()).take_while(|at| self.word(*at).starts_with(&one.folded));
        let distance = |at: usize| {
            let whole = self.word(at);
            let rest = whole.get(one.folded.len()..).filter(|_| whole.len() >= PAIR && !is_stop_word(whole));
            rest.and_then(|rest| edits(&other.stem, rest, slips))
        };
        let is_said = |at: &usize| !self.postings(*at).is_empty() || self.meaning(*at).is_any();
        let (slips, word) = begun.filter(is_said).filter_map(|at| Some((distance(at)?, at as u32))).min()?;
        let how = if slips == 0 { How::Exact } else { How::Typo };
        let content = two.iter().filter(|word| !is_stop_word(&word.folded));
        Some(Asked {
            typed: one.at.start..other.at.end,
            words: content.map(|word| self.candidates(&word.stem, false)).collect(),
            joined: vec![Candidate { word, how, means: true }],
            ..Asked::default()
        })
    }

    /// The words of the lexicon that a typed word may stand for: itself, those it begins, and where there is neither,
    /// those nearest after slips.
    pub(crate) fn candidates(&self, word: &str, is_last: bool) -> Vec<Candidate> {
        let found = self.begun_by(word, is_last);
        if found.is_empty() { self.slips(word) } else { found }
    }

    /// A word itself and those it begins.
    fn begun_by(&self, word: &str, is_last: bool) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let long = word.len() > 2;
        for at in self.position(word)..self.words() {
            let entry = self.word(at);
            if !entry.starts_with(word) {
                break;
            }
            let how = if entry == word { How::Exact } else { How::Prefix };
            // A finished short word is meant as it stands: "men" is not "mental".
            if how == How::Exact || is_last || word.len() > 3 || found.is_empty() {
                found.push(Candidate { word: at as u32, how, means: how == How::Exact || long });
            }
        }
        found
    }

    /// Other forms of a word, as good as its beginning.
    fn add_forms(&self, word: &str, found: &mut Vec<Candidate>) {
        let root = root(word);
        for at in self.position(root)..self.words() {
            let entry = self.word(at);
            if !entry.starts_with(root) {
                break;
            }
            let is_new = found.iter().all(|known| known.word as usize != at);
            if is_new && is_form(root, entry) {
                found.push(Candidate { word: at as u32, how: How::Prefix, means: true });
            }
        }
    }

    /// Words a slip or two away, the nearest only.
    fn slips(&self, word: &str) -> Vec<Candidate> {
        let mut most = slips_forgiven(word);
        let mut found = Vec::new();
        if most == 0 {
            return found;
        }
        let made_of = letters(word);
        for (at, entry) in self.made_of.iter().enumerate() {
            // Most are passed over by this one count.
            if (made_of ^ entry).count_ones() as usize > 2 * most || !can_be_close(made_of, *entry, most) {
                continue;
            }
            let entry_word = self.word(at);
            // Where all are plain letters, lengths tell without looking at any.
            if (made_of | entry) >> OTHER == 0 && word.len().abs_diff(entry_word.len()) > most {
                continue;
            }
            let Some(slips) = edits(word, entry_word, most) else { continue };
            if slips < most {
                (most, found) = (slips, Vec::new());
            }
            found.push(Candidate { word: at as u32, how: How::Typo, means: true });
        }
        found
    }
}
