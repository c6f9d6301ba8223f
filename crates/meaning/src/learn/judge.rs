//! How well suggestions agree with labels.

use std::collections::{BTreeMap, BTreeSet};

/// Needs of one text as labelled and as suggested.
pub type Pair<'a> = (&'a BTreeSet<String>, &'a BTreeSet<String>);

/// Right, wrong and missed suggestions of one need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Suggested and labelled.
    pub right: usize,
    /// Suggested and not labelled.
    pub wrong: usize,
    /// Labelled and not suggested.
    pub missed: usize,
}

impl Tally {
    /// Counts a text that is labelled or not, and suggested or not.
    pub fn add(&mut self, is_labelled: bool, is_suggested: bool) {
        match (is_labelled, is_suggested) {
            (true, true) => self.right += 1,
            (true, false) => self.missed += 1,
            (false, true) => self.wrong += 1,
            (false, false) => {}
        }
    }
    /// Twice the right ones of all that were suggested or labelled.
    pub fn f1(self) -> f64 {
        let all = 2 * self.right + self.wrong + self.missed;
        if all == 0 { 0.0 } else { 2.0 * self.right as f64 / all as f64 }
    }
    /// Of those suggested, how many are right.
    pub fn precision(self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }
    /// Of those labelled, how many are suggested.
    pub fn recall(self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }
}

/// Micro-F1 and macro-F1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scores {
    /// Of all suggestions together.
    pub micro: f64,
    /// The mean over needs, each counting the same.
    pub macro_: f64,
}

/// A tally for each of these needs.
pub fn tallies<'a>(pairs: impl Iterator<Item = Pair<'a>>, needs: &[String]) -> BTreeMap<String, Tally> {
    let mut tallies: BTreeMap<String, Tally> = needs.iter().map(|need| (need.clone(), Tally::default())).collect();
    for (labelled, suggested) in pairs {
        for need in labelled.union(suggested) {
            let Some(tally) = tallies.get_mut(need) else { continue };
            tally.add(labelled.contains(need), suggested.contains(need));
        }
    }
    tallies
}

/// Micro-F1 and macro-F1 of tallies.
pub fn scores(tallies: &BTreeMap<String, Tally>) -> Scores {
    let all = tallies.values().fold(Tally::default(), |sum, one| Tally {
        right: sum.right + one.right,
        wrong: sum.wrong + one.wrong,
        missed: sum.missed + one.missed,
    });
    let macro_ = tallies.values().map(|tally| tally.f1()).sum::<f64>() / tallies.len().max(1) as f64;
    Scores { micro: all.f1(), macro_ }
}
