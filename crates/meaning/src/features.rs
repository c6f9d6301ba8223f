//! What of a text may have a weight: phrases of the tables, mentions, how many needs are spoken of, single words and
//! pairs. What weighs how much is in [`crate::learned`].

use crate::index::Index;
use crate::phrase::Found;
use crate::tables::{Level, Lexicon};
use crate::text::{Gap, Word};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Something of a text that may have a weight: its name, where it stands, how much it counts in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// `choir`, `brass band`, or `~faith:sure` for a phrase of the table, `#5` for five needs in one text.
    pub name: String,
    /// Which words.
    pub words: Range<usize>,
    /// 100 counts in full.
    pub share: i32,
}

/// Single words of a text longer than this count less each: a long text says something of everything.
const FULL_WORDS: usize = 40;
/// A text's first words say what it is about.
const EARLY: usize = 12;

/// A text that speaks of so many needs.
const MANY: [(usize, &str); 3] = [(3, "#3"), (5, "#5"), (8, "#8")];

/// Phrases of `needs.toml`, by need and by how much they say; one that says it by itself counts more at the beginning.
pub fn of_phrases(lexicon: &Lexicon, found: &[Found<'_, (usize, Level)>]) -> Vec<Feature> {
    let mut by_need: BTreeMap<(usize, Level), Vec<Range<usize>>> = BTreeMap::new();
    for f in found {
        by_need.entry(*f.what).or_default().push(f.words.clone());
    }
    let mut features = Vec::new();
    for ((need, level), places) in by_need {
        let Some(id) = lexicon.needs.get(need) else { continue };
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

/// Words of `ukcat_words.toml`: whether one stands anywhere, another beside it, one in the first sentence.
pub fn of_mentions(lexicon: &Lexicon, text: &[Word], is_told: impl Fn(&Range<usize>) -> bool) -> Vec<Feature> {
    let unless: BTreeSet<usize> = lexicon.unless.find(text).iter().map(|found| *found.what).collect();
    let mut by_need: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for found in lexicon.mentions.find(text) {
        if is_told(&found.words) && !unless.contains(found.what) {
            by_need.entry(*found.what).or_default().push(found.words);
        }
    }
    let first = first_sentence(text);
    let mut features = Vec::new();
    for (need, places) in by_need {
        let (Some(id), Some(place)) = (lexicon.needs.get(need), places.first()) else { continue };
        let mut add = |kind: &str, words: &Range<usize>| {
            features.push(Feature { name: format!("~{id}:{kind}"), words: words.clone(), share: 100 });
        };
        add("word", place);
        if place.end <= first {
            add("word1", place);
        }
        if let Some(second) = places.iter().find(|other| other.start >= place.end) {
            add("word2", second);
        }
    }
    features
}

/// Whether so many needs are spoken of: a text that names everything says less of each. These name no words.
pub fn of_many(features: &[Feature]) -> Vec<Feature> {
    let kinds = features.iter().filter_map(|feature| feature.name.strip_prefix('~')?.split_once(':'));
    let told: BTreeSet<&str> =
        kinds.filter(|(_, kind)| matches!(*kind, "sure" | "word")).map(|(need, _)| need).collect();
    let steps = MANY.iter().filter(|(needs, _)| told.len() >= *needs);
    steps.map(|(_, name)| Feature { name: (*name).to_owned(), words: 0..0, share: 100 }).collect()
}

/// Single words and pairs of words.
pub fn of_words(text: &[Word], masked: &[bool]) -> Vec<Feature> {
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
    let first = first_sentence(text);
    let firsts: Vec<Feature> = features
        .iter()
        .filter(|f| f.words.len() == 1 && f.words.end <= first)
        .map(|f| Feature { name: format!("^{}", f.name), words: f.words.clone(), share: 100 })
        .collect();
    features.extend(firsts);
    features
}

/// Where the first sentence ends: a name, mostly.
fn first_sentence(text: &[Word]) -> usize {
    text.iter().skip(1).position(|word| word.gap == Gap::Stop).map_or(text.len(), |at| at + 1).min(EARLY)
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
