//! Our own learner: phrases of the table with their first weights, and single words beside them.

use crate::learn::data::Labelled;
use crate::learn::linear::{Pull, Row};
use crate::learn::train::{Learned, Task, learn, points, set_least};
use crate::learned::{FIRST, OfNeed, START};
use crate::needs::NeedsReader;
use crate::text::words;
use std::collections::BTreeMap;

/// Texts as features of ours.
pub struct Features {
    /// Names of features.
    pub names: Vec<String>,
    /// Texts.
    pub rows: Vec<Row>,
}

/// How weights are pulled, found on the parts that may be looked at.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Phrases of the need itself, towards their first weights.
    pub own: f64,
    /// Where a need stands before a word is read.
    pub start: f64,
    /// Phrases of other needs, and words.
    pub other: Pull,
    /// A need is learned from so many labels on.
    pub least_labels: usize,
    /// A word counts from so many texts on.
    pub least_rows: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { own: 4.0, start: 20.0, other: Pull { square: 0.5, absolute: 0.9 }, least_labels: 3, least_rows: 8 }
    }
}

impl Features {
    /// Of these texts.
    pub fn new<'a>(reader: &NeedsReader, texts: impl Iterator<Item = &'a str>) -> Self {
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        let mut features = Self { names: Vec::new(), rows: Vec::new() };
        for text in texts {
            let found = reader.features(&words(text)).into_iter();
            let row = found.map(|feature| {
                let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                let at = *known.entry(feature.name.clone()).or_insert(next);
                if at == next {
                    features.names.push(feature.name);
                }
                (at, feature.share as f32 / 100.0)
            });
            features.rows.push(row.collect());
        }
        features
    }
    /// Weights learned from some of the texts, by need.
    pub fn learn(
        &self,
        settings: Settings,
        texts: &[Labelled],
        among: &[usize],
        needs: &[String],
    ) -> BTreeMap<String, OfNeed> {
        let labels = |need: &String| {
            among.iter().filter(|&&at| texts.get(at).is_some_and(|text| text.needs.contains(need))).count()
        };
        let learnable = needs.iter().filter(|need| labels(need) >= settings.least_labels);
        let mut learned: Vec<Learned> = learnable.map(|need| self.learn_one(settings, texts, among, need)).collect();
        set_least(&mut learned);
        learned.iter().map(|one| (one.need.clone(), self.kept(one))).collect()
    }
    fn learn_one(&self, settings: Settings, texts: &[Labelled], among: &[usize], need: &str) -> Learned {
        let own = format!("~{need}:");
        let first = |name: &str| {
            FIRST
                .iter()
                .find(|(kind, _)| name.strip_prefix(&own) == Some(kind))
                .map_or(0.0, |(_, weight)| f64::from(*weight) / 100.0)
        };
        let starts: Vec<f64> = self.names.iter().map(|name| first(name)).collect();
        let pull = |name: &String| {
            if name.starts_with(&own) { Pull { square: settings.own, absolute: 0.0 } } else { settings.other }
        };
        let pulls: Vec<Pull> = self.names.iter().map(pull).collect();
        let start = f64::from(START) / 100.0;
        learn(
            &Task {
                need,
                starts: &starts,
                pulls: &pulls,
                start,
                start_pull: settings.start,
                least_rows: settings.least_rows,
            },
            texts,
            &self.rows,
            among,
        )
    }
    /// What is worth keeping: weights that come to a tenth and more.
    fn kept(&self, one: &Learned) -> OfNeed {
        let own = format!("~{}:", one.need);
        let named = self.names.iter().zip(&one.weights).map(|(name, weight)| (name, points(*weight)));
        let worth = named.filter(|(name, weight)| weight.abs() >= 10 || (name.starts_with(&own) && *weight != 0));
        let weights = worth.map(|(name, weight)| (name.clone(), weight)).collect();
        OfNeed { start: points(one.start), least: one.least, weights }
    }
}
