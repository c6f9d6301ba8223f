//! The baseline: plain BM25 over name (twice), organisation, address, outcode, for whom and summary; the last word also
//! as a beginning; nothing for slips, everyday words or needs. The twin of `tests/search/bm25.mjs`, so that one run
//! compares.

use super::engine::Finder;
use super::labels::fold;
use std::collections::BTreeMap;
use waymark_core::catalogue::{Service, Shelf};

const K1: f64 = 1.2;
const B: f64 = 0.75;
/// What a word counts that only begins with what was typed.
const BEGINNING: f64 = 0.7;

struct Document {
    id: String,
    counts: BTreeMap<String, u32>,
    length: u32,
}

/// The index.
pub struct Bm25 {
    documents: Vec<Document>,
    having: BTreeMap<String, u32>,
    usual: f64,
}

fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(singular).collect()
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

fn text(service: &Service) -> String {
    let outcode = service.postcode.split(' ').next().unwrap_or_default();
    let name = service.name.as_str();
    [name, name, &service.organisation, &service.address, outcode, &service.who, &service.summary].join(" ")
}

impl Bm25 {
    /// Of the services of a shelf.
    pub fn build(shelf: &Shelf) -> Self {
        let mut having: BTreeMap<String, u32> = BTreeMap::new();
        let document = |service: &Service| {
            let words = words(&text(service));
            let length = words.len() as u32;
            let mut counts = BTreeMap::new();
            words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1);
            Document { id: service.id.clone(), counts, length }
        };
        let documents: Vec<Document> = shelf.iter().map(|(_, service)| document(service)).collect();
        for word in documents.iter().flat_map(|document| document.counts.keys()) {
            *having.entry(word.clone()).or_default() += 1;
        }
        let all: u32 = documents.iter().map(|document| document.length).sum();
        let usual = f64::from(all) / documents.len().max(1) as f64;
        Self { documents, having, usual }
    }
    fn points(&self, document: &Document, word: &str) -> f64 {
        let count = f64::from(document.counts.get(word).copied().unwrap_or_default());
        let having = f64::from(self.having.get(word).copied().unwrap_or_default());
        let rarity = (1.0 + (self.documents.len() as f64 - having + 0.5) / (having + 0.5)).ln();
        rarity * count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * f64::from(document.length) / self.usual))
    }
    fn best(&self, document: &Document, word: &str, is_last: bool) -> f64 {
        if !is_last {
            return self.points(document, word);
        }
        let begun = document.counts.range(word.to_owned()..).map(|(other, _)| other.as_str());
        let begun = begun.take_while(|other| other.starts_with(word));
        let points = |other: &str| self.points(document, other) * if other == word { 1.0 } else { BEGINNING };
        begun.map(points).fold(0.0, f64::max)
    }
}

impl Finder for Bm25 {
    fn find(&self, asked: &str) -> Vec<String> {
        let asked = words(asked);
        let sum = |document: &Document| -> f64 {
            let each = asked.iter().enumerate();
            each.map(|(at, word)| self.best(document, word, at + 1 == asked.len())).sum()
        };
        let mut found: Vec<(f64, &str)> =
            self.documents.iter().map(|document| (sum(document), document.id.as_str())).collect();
        found.retain(|(points, _)| *points > 0.0);
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        found.into_iter().map(|(_, id)| id.to_owned()).collect()
    }
}
