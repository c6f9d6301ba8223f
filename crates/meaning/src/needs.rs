//! Needs suggested from the words of a description: which, how surely, by which words.
//!
//! Every phrase of `needs.toml` and every word with a weight of `weights.tsv` adds or takes away whole points; the sum is
//! the logarithm of the odds in hundredths, and the odds are shown in steps of five in a hundred. Nothing else counts.

use crate::index::Index;
use crate::learned::{FIRST, START, Weights};
use crate::names::Names;
use crate::negation::{Negation, Of};
use crate::phrase::{Found, longest};
use crate::tables::{Level, Lexicon, Wrong};
use crate::text::{Gap, Word, words};
use std::collections::BTreeMap;
use std::ops::Range;

/// A need read from a text. It is a suggestion, never a fact: somebody has to look at it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Suggestion {
    /// The need's id in `content/vocabulary.toml`.
    pub need: String,
    /// Of a hundred such suggestions, so many are right, in steps of five; never more than 95.
    pub confidence: u8,
    /// The words that say so, most telling first.
    pub words: Vec<Telling>,
}

/// Words that tell something.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Telling {
    /// Where they stand in the text, in bytes.
    pub at: Range<usize>,
    /// What they add to the logarithm of the odds, in hundredths.
    pub points: i32,
}

/// Something of a text that may have a weight: its name, where it stands, how much it counts in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// `choir`, `brass band`, or `~faith:sure` for a phrase of the table.
    pub name: String,
    /// Which words.
    pub words: Range<usize>,
    /// 100 counts in full.
    pub share: i32,
}

/// Reads needs from texts.
#[derive(Clone, Debug, Default)]
pub struct NeedsReader {
    /// The phrases.
    pub lexicon: Lexicon,
    names: Names,
    negation: Negation,
    weights: Weights,
}

/// So many telling words are named at most, and each has to add so much.
const MOST_WORDS: usize = 8;
const LEAST_POINTS: i32 = 25;
/// Points of two phrases that say it by themselves.
const TOLD_TWICE: i32 = 180;
/// A need told twice is suggested from this confidence on.
const LEAST_TWICE: u8 = 25;
/// Single words of a text longer than this count less each: a long text says something of everything.
const FULL_WORDS: usize = 40;
/// A text's first words say what it is about.
const EARLY: usize = 12;

impl NeedsReader {
    /// A reader from the texts of `needs.toml`, `names.toml`, `negation.toml` and `weights.tsv`.
    ///
    /// # Errors
    /// See [`Wrong`].
    pub fn read(needs: &str, names: &str, negation: &str, weights: &str) -> Result<Self, Wrong> {
        let lexicon = Lexicon::read(needs)?;
        let weights = Weights::read(weights, &lexicon.needs)?;
        Ok(Self { names: Names::read(names)?, negation: Negation::read(negation, Of::Needs)?, weights, lexicon })
    }
    /// The same with other weights.
    #[must_use]
    pub fn with_weights(self, weights: Weights) -> Self {
        Self { weights, ..self }
    }
    /// Needs that the text speaks of, most certain first.
    pub fn needs(&self, text: &str) -> Vec<Suggestion> {
        let words = words(text);
        let features = self.features(&words);
        let mut sums: BTreeMap<usize, i32> = BTreeMap::new();
        let mut telling: BTreeMap<usize, Vec<Telling>> = BTreeMap::new();
        let mut plain: BTreeMap<usize, i32> = BTreeMap::new();
        for feature in &features {
            if let Some((need, points)) = self.first(&feature.name) {
                *plain.entry(need).or_default() += points;
            }
            for (need, weight) in self.weights.of(&feature.name) {
                let points = weight * feature.share / 100;
                *sums.entry(need).or_default() += points;
                if points >= LEAST_POINTS && !feature.words.is_empty() {
                    telling.entry(need).or_default().push(Telling { at: bytes(&words, &feature.words), points });
                }
            }
        }
        let points = |need: usize| Some((*sums.get(&need)?, plain.get(&need).copied().unwrap_or(0)));
        let suggested = telling.into_iter().filter_map(|(need, telling)| self.suggestion(need, points(need)?, telling));
        let mut suggestions: Vec<Suggestion> = suggested.collect();
        suggestions.sort_by(|a, b| b.confidence.cmp(&a.confidence).then_with(|| a.need.cmp(&b.need)));
        suggestions
    }
    /// What a phrase of the table adds where nothing was learned.
    fn first(&self, feature: &str) -> Option<(usize, i32)> {
        let (need, kind) = feature.strip_prefix('~')?.split_once(':')?;
        let (_, points) = FIRST.iter().find(|(name, _)| *name == kind)?;
        Some((self.lexicon.needs.binary_search_by(|id| id.as_str().cmp(need)).ok()?, *points))
    }
    /// A need that phrases tell twice by themselves is worth a look, whatever was learned from texts of another kind.
    fn suggestion(&self, need: usize, (sum, plain): (i32, i32), telling: Vec<Telling>) -> Option<Suggestion> {
        let confidence = confidence(sum + self.weights.start(need));
        let is_told_twice = plain + START >= TOLD_TWICE && confidence >= LEAST_TWICE;
        (is_told_twice || confidence >= self.weights.least(need)).then_some(())?;
        Some(Suggestion { need: self.lexicon.needs.get(need)?.clone(), confidence, words: most_telling(telling) })
    }
    /// Everything of a text that may have a weight. A name that stands more than once counts once.
    pub fn features(&self, text: &[Word]) -> Vec<Feature> {
        let mut masked = self.names.mask(text);
        let turned = self.negation.turned(text);
        let mut found = self.lexicon.phrases.find(text);
        found.retain(|f| !f.words.clone().any(|at| masked.get(at).copied().unwrap_or(true)));
        longest(&mut found);
        let (denied, meant): (Vec<_>, Vec<_>) = found.into_iter().partition(|f| turned.covers(text, &f.words));
        for at in denied.iter().flat_map(|f| f.words.clone()) {
            masked.iter_mut().skip(at).take(1).for_each(|word| *word = true);
        }
        let mut features = self.of_phrases(&meant);
        features.extend(of_words(text, &masked));
        features
    }
    fn of_phrases(&self, found: &[Found<'_, (usize, Level)>]) -> Vec<Feature> {
        let mut by_need: BTreeMap<(usize, Level), Vec<Range<usize>>> = BTreeMap::new();
        for f in found {
            by_need.entry(*f.what).or_default().push(f.words.clone());
        }
        let mut features = Vec::new();
        for ((need, level), places) in by_need {
            let Some(id) = self.lexicon.needs.get(need) else { continue };
            let name = format!("~{id}:{}", level.name());
            let first = places.first().cloned().unwrap_or_default();
            if level == Level::Sure && first.start < EARLY {
                features.push(Feature { name: format!("~{id}:early"), words: first.clone(), share: 100 });
            }
            features.extend(places.get(1).map(|second| Feature {
                name: format!("{name}2"),
                words: second.clone(),
                share: 100,
            }));
            features.push(Feature { name, words: first, share: 100 });
        }
        features
    }
}

/// Single words and pairs of words.
fn of_words(text: &[Word], masked: &[bool]) -> Vec<Feature> {
    let is_told = |at: usize| masked.get(at) == Some(&false);
    let mut seen = Index::default();
    let mut features = Vec::new();
    for (at, word) in text.iter().enumerate().filter(|(at, word)| is_told(*at) && is_telling(&word.stem)) {
        if seen.insert(word.stem.clone(), ()).is_none() {
            features.push(Feature { name: word.stem.clone(), words: at..at + 1, share: 100 });
        }
        let next = text.get(at + 1).filter(|next| is_told(at + 1) && next.gap <= Gap::Dash && is_telling(&next.stem));
        if let Some(pair) = next
            .map(|next| format!("{} {}", word.stem, next.stem))
            .filter(|pair| seen.insert(pair.clone(), ()).is_none())
        {
            features.push(Feature { name: pair, words: at..at + 2, share: 100 });
        }
    }
    let singles = features.iter().filter(|feature| feature.words.len() == 1).count();
    let share = (100 * FULL_WORDS / singles.max(FULL_WORDS)) as i32;
    features.iter_mut().for_each(|feature| feature.share = share);
    // A text's first sentence, or its name, counts once more.
    let first = text.iter().skip(1).position(|word| word.gap == Gap::Stop).map_or(text.len(), |at| at + 1).min(EARLY);
    let firsts: Vec<Feature> = features
        .iter()
        .filter(|f| f.words.len() == 1 && f.words.end <= first)
        .map(|f| Feature { name: format!("^{}", f.name), words: f.words.clone(), share: 100 })
        .collect();
    features.extend(firsts);
    features
}

/// Words that say nothing of what a text is about.
const QUIET: &[&str] = &[
    "the", "and", "for", "with", "our", "you", "your", "are", "from", "that", "this", "which", "who", "will", "can",
    "has", "have", "all", "any", "also", "other", "their", "them", "they", "was", "were", "been", "its", "but", "not",
    "more", "such", "into", "within", "through", "may", "these", "those", "than", "then", "there", "where", "when",
    "what", "how", "each", "both", "well", "out",
];

fn is_telling(stem: &str) -> bool {
    stem.len() > 2 && !QUIET.contains(&stem) && !stem.starts_with(|c: char| c.is_ascii_digit())
}

fn most_telling(mut telling: Vec<Telling>) -> Vec<Telling> {
    telling.sort_by(|a, b| b.points.cmp(&a.points).then(a.at.start.cmp(&b.at.start)).then(a.at.end.cmp(&b.at.end)));
    let mut kept: Vec<Telling> = Vec::new();
    for one in telling {
        let overlaps = kept.iter().any(|other| one.at.start < other.at.end && other.at.start < one.at.end);
        if !overlaps && kept.len() < MOST_WORDS {
            kept.push(one);
        }
    }
    kept
}

fn bytes(text: &[Word], words: &Range<usize>) -> Range<usize> {
    let of = |at: usize| text.get(at).map(|word| word.at.clone()).unwrap_or_default();
    of(words.start).start..of(words.end.saturating_sub(1)).end
}

/// Points at which one in twenty, two in twenty … nineteen in twenty are right.
const ODDS: [i32; 19] = [-294, -220, -173, -139, -110, -85, -62, -41, -20, 0, 20, 41, 62, 85, 110, 139, 173, 220, 294];

/// The share that is right at so many points, in steps of five in a hundred, rounded down; never certain.
pub fn confidence(points: i32) -> u8 {
    let steps = ODDS.iter().filter(|odds| points >= **odds).count();
    u8::try_from(steps * 5).unwrap_or(95)
}
