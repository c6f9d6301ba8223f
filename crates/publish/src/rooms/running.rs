//! What running text suggests: the name, the summary, the description, and labels that no table knows.

use super::told::{From, Told, words};
use crate::sure;
use waymark_import::entry::{Entry, Read};
use waymark_meaning::{Said, facts, needs};

/// So many bytes of text are read: one that is longer says something of everything.
const LONGEST: usize = 16_000;

/// Tells what the words suggest.
pub fn read(entry: &Entry, labels: &[&str], told: &mut Told) {
    let text = Running::of(entry, labels);
    for need in needs(&text.all) {
        let field = need.words.first().map_or("description", |telling| text.field(telling.at.start));
        let from = From { read: Read::Text, field, confidence: need.confidence };
        told.add("need", need.need.as_str(), from, words(&text.all, need.words.iter().map(|telling| &telling.at)));
    }
    for fact in facts(&text.all) {
        let field = text.field(fact.at.start);
        // Prices and ages in running text are as often of something else: they are told, and never surer than this.
        let is_number = matches!(fact.said, Said::Price(_) | Said::Ages { .. });
        let confidence = if field == "name" && !is_number { sure::NAME } else { sure::TEXT };
        let from = From { read: Read::Text, field, confidence };
        told.say(&fact.said, from, words(&text.all, [fact.at].iter()));
    }
}

/// Texts end to end, with where each begins.
#[derive(Default)]
struct Running {
    all: String,
    parts: Vec<(usize, &'static str)>,
}

impl Running {
    fn of(entry: &Entry, labels: &[&str]) -> Self {
        let mut running = Self::default();
        running.add("name", &entry.name);
        let description = entry.description.plain();
        // A summary is often the beginning of the description, cut: told twice it would count twice.
        let start = entry.summary.trim_end_matches(['.', '…', ' ']);
        if !description.starts_with(start) {
            running.add("summary", &entry.summary);
        }
        running.add("description", &description);
        labels.iter().for_each(|label| running.add("terms", label));
        running
    }
    fn add(&mut self, field: &'static str, text: &str) {
        let room = LONGEST.saturating_sub(self.all.len());
        let end = (0..=room.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        let text = text.get(..end).unwrap_or_default();
        if !text.is_empty() {
            self.parts.push((self.all.len(), field));
            self.all.push_str(text);
            self.all.push_str("\n\n");
        }
    }
    fn field(&self, at: usize) -> &'static str {
        self.parts.iter().rev().find(|(start, _)| *start <= at).map_or("description", |(_, field)| field)
    }
}
