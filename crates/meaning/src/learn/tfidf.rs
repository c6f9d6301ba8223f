//! The second thing to beat: words and pairs of words weighed by how rare they are (TF-IDF), one linear model a need,
//! learned, made true and cut off the same way as ours.

use crate::learn::data::Labelled;
use crate::learn::linear::{Pull, Row, margin};
use crate::learn::train::{Learned, Task, learn, points, set_least};
use crate::needs::confidence;
use std::collections::{BTreeMap, BTreeSet};
use waymark_core::letters::{in_small, is_of_word};

/// Texts as counts of words and pairs.
pub struct Counts {
    rows: Vec<BTreeMap<u32, u32>>,
    features: usize,
}

impl Counts {
    /// Of these texts.
    pub fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        let rows = texts.map(|text| {
            let small = in_small(text);
            let words: Vec<&str> = small.split(|c| !is_of_word(c)).filter(|word| word.len() > 1).collect();
            let pairs = words.windows(2).map(|pair| pair.join(" "));
            let mut counts = BTreeMap::new();
            for feature in words.iter().map(|word| (*word).to_owned()).chain(pairs) {
                let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                *counts.entry(*known.entry(feature).or_insert(next)).or_default() += 1;
            }
            counts
        });
        let rows = rows.collect();
        Self { rows, features: known.len() }
    }
    /// Rows weighed by what is rare among some of the texts, each of length one.
    fn weighed(&self, among: &[usize]) -> Vec<Row> {
        let mut texts = vec![0usize; self.features];
        for feature in among.iter().filter_map(|&at| self.rows.get(at)).flat_map(BTreeMap::keys) {
            texts.iter_mut().skip(*feature as usize).take(1).for_each(|count| *count += 1);
        }
        let rarity = |feature: u32| {
            let with = texts.get(feature as usize).copied().unwrap_or(0);
            if with < 2 { 0.0 } else { ((1.0 + among.len() as f64) / (1.0 + with as f64)).ln() + 1.0 }
        };
        self.rows
            .iter()
            .map(|counts| {
                let row: Vec<(u32, f64)> = counts
                    .iter()
                    .map(|(at, count)| (*at, (1.0 + f64::from(*count).ln()) * rarity(*at)))
                    .filter(|(_, v)| *v > 0.0)
                    .collect();
                let length = row.iter().map(|(_, value)| value * value).sum::<f64>().sqrt().max(1e-9);
                row.into_iter().map(|(at, value)| (at, (value / length) as f32)).collect()
            })
            .collect()
    }
    /// Needs suggested for texts held back, learned from others.
    pub fn suggested(
        &self,
        pull: f64,
        texts: &[Labelled],
        among: &[usize],
        held_back: &[usize],
        needs: &[String],
    ) -> Vec<BTreeSet<String>> {
        let rows = self.weighed(among);
        let (starts, pulls) = (vec![0.0; self.features], vec![Pull { square: pull, absolute: 0.0 }; self.features]);
        let task = |need| Task { need, starts: &starts, pulls: &pulls, start: -3.0, start_pull: 0.0, least_rows: 2 };
        let mut learned: Vec<Learned> = needs.iter().map(|need| learn(&task(need), texts, &rows, among)).collect();
        set_least(&mut learned);
        let of = |row: &Row| {
            let is_suggested = |one: &&Learned| confidence(points(margin(one.start, &one.weights, row))) >= one.least;
            learned.iter().filter(is_suggested).map(|one| one.need.clone()).collect()
        };
        held_back.iter().filter_map(|&at| rows.get(at)).map(of).collect()
    }
}
