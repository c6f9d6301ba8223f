//! Weights of phrases and words: those that hold for every need until something was learned, and those learned from
//! labelled charities (`weights.tsv`).

use crate::index::Index;
use crate::tables::Wrong;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Where every need stands before a word is read.
pub const START: i32 = -350;
/// What phrases of `needs.toml` and words of `ukcat_words.toml` add where nothing was learned.
pub const FIRST: [(&str, i32); 13] = [
    ("sure", 460),
    ("sure2", 70),
    ("early", 50),
    ("likely", 260),
    ("likely2", 100),
    ("hint", 60),
    ("hint2", 50),
    ("word", 100),
    ("word1", 30),
    ("word2", 30),
    ("#3", 0),
    ("#5", 0),
    ("#8", 0),
];
/// A need is suggested from here on where nothing was learned.
pub const LEAST: u8 = 50;

/// What was learned of one need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfNeed {
    /// Where it stands before a word is read, in hundredths.
    pub start: i32,
    /// It is suggested from this confidence on.
    pub least: u8,
    /// Weights of features in hundredths.
    pub weights: BTreeMap<String, i32>,
}

/// All weights.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    by_feature: Index<Vec<(usize, i32)>>,
    starts: Vec<i32>,
    least: Vec<u8>,
}

impl Weights {
    /// Weights of these needs: what was learned, and the first weights for all else.
    pub fn new(needs: &[String], learned: &BTreeMap<String, OfNeed>) -> Self {
        let mut weights = Self::default();
        for (at, need) in needs.iter().enumerate() {
            let of = learned.get(need).cloned().unwrap_or_else(|| first(need));
            weights.starts.push(of.start);
            weights.least.push(of.least);
            for (feature, weight) in of.weights {
                weights.by_feature.entry(feature).or_default().push((at, weight));
            }
        }
        weights
    }
    /// Reads `weights.tsv`: lines of a need, where it starts and from when on it is suggested; then its words.
    ///
    /// # Errors
    /// A line that cannot be read, or that names a need without phrases.
    pub fn read(text: &str, needs: &[String]) -> Result<Self, Wrong> {
        let mut learned: BTreeMap<String, OfNeed> = BTreeMap::new();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (need, of) = line_of(line).ok_or_else(|| wrong(format!("cannot read \"{line}\"")))?;
            if !needs.contains(&need) {
                return Err(wrong(format!("{need} has no phrases in needs.toml")));
            }
            learned.insert(need, of);
        }
        Ok(Self::new(needs, &learned))
    }
    /// Needs and weights of a feature.
    pub fn of(&self, feature: &str) -> impl Iterator<Item = (usize, i32)> + '_ {
        self.by_feature.get(feature).into_iter().flatten().copied()
    }
    /// Where a need stands before a word is read.
    pub fn start(&self, need: usize) -> i32 {
        self.starts.get(need).copied().unwrap_or(START)
    }
    /// From which confidence on a need is suggested.
    pub fn least(&self, need: usize) -> u8 {
        self.least.get(need).copied().unwrap_or(LEAST)
    }
}

/// What holds of a need until something is learned.
pub fn first(need: &str) -> OfNeed {
    let weights = FIRST.iter().map(|(kind, weight)| (format!("~{need}:{kind}"), *weight)).collect();
    OfNeed { start: START, least: LEAST, weights }
}

/// `weights.tsv` from what was learned, a need a line.
pub fn written(learned: &BTreeMap<String, OfNeed>) -> String {
    let mut text = String::new();
    for (need, of) in learned {
        let _ = write!(text, "{need}\t{}\t{}", of.start, of.least);
        for (feature, weight) in &of.weights {
            let _ = write!(text, "\t{feature}={weight}");
        }
        text.push('\n');
    }
    text
}

fn line_of(line: &str) -> Option<(String, OfNeed)> {
    let mut parts = line.split('\t');
    let need = parts.next()?.to_owned();
    let (start, least) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let weights = parts.map(|part| {
        let (feature, weight) = part.rsplit_once('=')?;
        Some((feature.to_owned(), weight.parse().ok()?))
    });
    Some((need, OfNeed { start, least, weights: weights.collect::<Option<_>>()? }))
}

fn wrong(what: String) -> Wrong {
    Wrong::Target { file: "weights.tsv", what }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut of = first("food");
        of.weights.insert("soup kitchen".to_owned(), 120);
        let text = format!("# a remark\n\n{}", written(&BTreeMap::from([("food".to_owned(), of)])));
        let needs = ["food".to_owned(), "work".to_owned()];
        let weights = Weights::read(&text, &needs).unwrap();
        assert_eq!(weights.of("soup kitchen").collect::<Vec<_>>(), [(0, 120)]);
        assert_eq!(weights.of("~work:sure").collect::<Vec<_>>(), [(1, 460)]);
        for wrong in ["food", "food\tx\t50", "nothing\t1\t50", "food\t1\t50\tword"] {
            assert!(Weights::read(wrong, &needs).is_err(), "{wrong}");
        }
    }
}
