//! Needs suggested from the words of a description: which, how surely, by which words.
//!
//! Every phrase of `needs.toml` and every word with a weight of `weights.tsv` adds or takes away whole points; the sum is
//! the logarithm of the odds in hundredths, and the odds are shown in steps of five in a hundred. Nothing else counts.

use crate::features::{self, Feature};
use crate::learned::{FIRST, START, Weights};
use crate::names::Names;
use crate::negation::{Negation, Of};
use crate::phrase::longest;
use crate::tables::{Lexicon, Wrong};
use crate::text::{Word, words};
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
impl NeedsReader {
    /// A reader from the texts of `needs.toml` with `ukcat_words.toml`, `names.toml`, `negation.toml` and `weights.tsv`.
    ///
    /// # Errors
    /// See [`Wrong`].
    pub fn read((needs, mentions): (&str, &str), names: &str, negation: &str, weights: &str) -> Result<Self, Wrong> {
        let lexicon = Lexicon::read(needs, mentions)?;
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
        let (need, kind) = feature.strip_prefix('~')?.split_once(':').filter(|(_, kind)| !kind.starts_with("word"))?;
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
        let mut features = features::of_phrases(&self.lexicon, &meant);
        let is_told = |words: &Range<usize>| {
            words.clone().all(|at| masked.get(at) == Some(&false)) && !turned.covers(text, words)
        };
        features.extend(features::of_mentions(&self.lexicon, text, is_told));
        features.extend(features::of_many(&features));
        features.extend(features::of_words(text, &masked));
        features
    }
}

/// What stands inside a longer one counts with it: "food" and "food bank" are told as "food bank".
fn most_telling(mut telling: Vec<Telling>) -> Vec<Telling> {
    let order = |one: &Telling| (std::cmp::Reverse(one.at.len()), std::cmp::Reverse(one.points), one.at.start);
    telling.sort_by_key(order);
    let mut kept: Vec<Telling> = Vec::new();
    for one in telling {
        let holds = |other: &&mut Telling| other.at.start <= one.at.start && one.at.end <= other.at.end;
        if let Some(longer) = kept.iter_mut().find(holds) {
            longer.points += one.points;
        } else if !kept.iter().any(|other| one.at.start < other.at.end && other.at.start < one.at.end) {
            kept.push(one);
        }
    }
    kept.sort_by_key(|one| (std::cmp::Reverse(one.points), one.at.start));
    kept.truncate(MOST_WORDS);
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
