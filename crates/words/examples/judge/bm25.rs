//! The baseline: plain BM25 over name (twice), organisation, address, outcode, for whom, and summary; the last word also as
//! a beginning; nothing for slips, everyday words or needs. As `tests/search/bm25.mjs`.

use crate::labels::Row;
use std::collections::HashMap;
use waymark_core::spelling::split;

const K1: f64 = 1.2;
const B: f64 = 0.75;
const BEGINNING: f64 = 0.7;

pub struct Bm25 {
    documents: Vec<(usize, HashMap<String, f64>, f64)>,
    having: HashMap<String, f64>,
    usual: f64,
}

fn words(text: &str) -> Vec<String> {
    split(text).into_iter().map(|word| singular(&word)).collect()
}

fn singular(word: &str) -> String {
    if word.len() <= 3 {
        return word.to_owned();
    }
    let word = word.strip_suffix("ies").map_or_else(|| word.to_owned(), |stem| format!("{stem}y"));
    match word.strip_suffix('s') {
        Some(stem) if !stem.ends_with(['s', 'u']) => stem.to_owned(),
        _ => word,
    }
}

impl Bm25 {
    /// Over the rows at these positions.
    pub fn of(rows: &[Row], which: &[usize]) -> Self {
        let mut documents = Vec::new();
        let mut having: HashMap<String, f64> = HashMap::new();
        for at in which {
            let text = words(&rows[*at].text);
            let mut counts: HashMap<String, f64> = HashMap::new();
            text.iter().for_each(|word| *counts.entry(word.clone()).or_default() += 1.0);
            counts.keys().for_each(|word| *having.entry(word.clone()).or_default() += 1.0);
            documents.push((*at, counts, text.len() as f64));
        }
        let usual = documents.iter().map(|(_, _, length)| length).sum::<f64>() / documents.len().max(1) as f64;
        Self { documents, having, usual }
    }

    /// The best twenty, best first; ties in the order of rows.
    pub fn search(&self, text: &str) -> Vec<usize> {
        let asked = words(text);
        let points = |counts: &HashMap<String, f64>, length: f64, word: &str| {
            let Some(count) = counts.get(word) else { return 0.0 };
            let rarity =
                (1.0 + (self.documents.len() as f64 - self.having[word] + 0.5) / (self.having[word] + 0.5)).ln();
            rarity * count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length / self.usual))
        };
        let mut found: Vec<(usize, f64)> = Vec::new();
        for (at, counts, length) in &self.documents {
            let mut sum = 0.0;
            for (place, word) in asked.iter().enumerate() {
                let mut best = points(counts, *length, word);
                if place + 1 == asked.len() {
                    let begun = counts.keys().filter(|other| other.starts_with(word.as_str()) && *other != word);
                    best = begun.map(|other| points(counts, *length, other) * BEGINNING).fold(best, f64::max);
                }
                sum += best;
            }
            if sum > 0.0 {
                found.push((*at, sum));
            }
        }
        found.sort_by(|a, b| b.1.total_cmp(&a.1));
        found.truncate(20);
        found.into_iter().map(|(at, _)| at).collect()
    }
}
