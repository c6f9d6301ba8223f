//! Finds services by words for the page. It is a program of its own because nobody needs it before they search: the page
//! that is waited for need not carry it (docs/decisions/0013).
//!
//! Bytes go in, bytes come out ([`waymark_core::search::hand`] has their form): texts once for each shelf, then a question
//! and an answer each time. Filters were judged by the page; here they are counted. Any bytes in, no panic.

mod parts;

use parts::{Texts, read};
use waymark_core::catalogue::ServiceIx;
use waymark_core::ids::{Need, Set};
use waymark_core::search::hand::{NEVER, ROW, written};
use waymark_core::search::{FilterPart, Found, FoundService, HitReason};
use waymark_words::{Index, Parts, Query, Row, Scored, Scratch, Top, marks};

/// Highlights of one text; a text full of them says nothing.
const MOST_MARKS: usize = 12;

/// Finds, over the services it was handed.
pub struct Finder {
    index: Index,
    texts: Texts,
    scratch: Scratch,
}

/// What is asked, read.
struct Ask<'a> {
    words: &'a str,
    set: u16,
    most: usize,
    topics: Vec<Set<Need>>,
    rows: &'a [u8],
}

impl Ask<'_> {
    fn row(&self, service: u32) -> (u32, u16) {
        let from = service as usize * ROW;
        match self.rows.get(from..from + ROW) {
            Some(&[a, b, c, d, e, f]) => (u32::from_le_bytes([a, b, c, d]), u16::from_le_bytes([e, f])),
            _ => (u32::MAX, NEVER),
        }
    }
    /// The filters set that a service is known not to fit.
    fn blocks(&self, service: u32) -> u16 {
        self.row(service).1 & (self.set | NEVER)
    }
}

impl Finder {
    /// Makes the index of what was handed over; `None` where that cannot be read.
    pub fn open(bytes: Vec<u8>) -> Option<Self> {
        let (index, texts) = read(bytes)?;
        Some(Self { index, texts, scratch: Scratch::default() })
    }

    /// Answers a question; empty where it cannot be read.
    pub fn ask(&mut self, bytes: &[u8]) -> Vec<u8> {
        let Some(ask) = question(bytes) else { return Vec::new() };
        let query = self.index.query(ask.words);
        let scored = self.index.score(&query, &mut self.scratch);
        let mut found = count(&self.index, &ask, &query, &scored);
        let rows = best(&self.index, &ask, &query, &scored);
        let words = self.index.words_of(&query);
        found.services = rows.iter().map(|row| self.told(&ask, &query, &words, row.service)).collect();
        if found.total == 0 && found.left_out == 0 && !query.is_empty() {
            found.instead = self.index.instead(ask.words);
        }
        if found.total == 0 || query.is_empty() {
            found.ways = self.ways(&ask);
        }
        written(&found)
    }

    /// What services that fit the filters help with, whatever was typed.
    fn ways(&self, ask: &Ask<'_>) -> Set<Need> {
        let fitting = (0..self.index.len() as u32).filter(|service| ask.blocks(*service) == 0);
        fitting.fold(Set::EMPTY, |all, service| all.union(self.index.needs(service)))
    }

    fn told(&self, ask: &Ask<'_>, query: &Query, words: &[&str], service: u32) -> FoundService {
        let why = self.index.why(query, service).into_iter().map(|reason| HitReason {
            typed: ask.words.get(reason.typed).unwrap_or_default().to_owned(),
            field: reason.field,
            how: reason.how,
        });
        let marks = |text: &str| {
            let marks = marks(text, words, MOST_MARKS).into_iter();
            marks.map(|mark| (mark.start as u32, mark.end as u32)).collect()
        };
        let (name, summary) = self.texts.of(service);
        FoundService {
            service: ServiceIx(service),
            why: why.collect(),
            in_name: marks(name),
            in_summary: marks(summary),
        }
    }
}

fn question(bytes: &[u8]) -> Option<Ask<'_>> {
    let mut parts = Parts::of(bytes);
    let set = parts.number()? as u16;
    let most = parts.number()? as usize;
    let topics = (0..parts.number()?).map(|_| parts.set()).collect::<Option<Vec<_>>>()?;
    let words = parts.text()?;
    Some(Ask { words, set, most: most.min(1000), topics, rows: parts.rest() })
}

/// Services that the words may mean, before any filter: all, where there are no words.
fn meant<'a>(index: &Index, query: &Query, scored: &Scored<'a>) -> Vec<u32> {
    if query.is_empty() { (0..index.len() as u32).collect() } else { scored.services().to_vec() }
}

/// Whether a service is among the fullest hits of those that fit.
fn keeps<'a>(ask: &'a Ask<'_>, query: &Query, scored: &'a Scored<'_>) -> Box<dyn Fn(u32) -> bool + 'a> {
    let fits = |service: u32| ask.blocks(service) == 0;
    if query.is_empty() { Box::new(|_| true) } else { Box::new(scored.fullest(fits)) }
}

fn best(index: &Index, ask: &Ask<'_>, query: &Query, scored: &Scored<'_>) -> Vec<Row> {
    let keep = keeps(ask, query, scored);
    let mut top = Top::new(ask.most);
    for service in meant(index, query, scored) {
        if ask.blocks(service) == 0 && keep(service) {
            let tie = (u64::from(ask.row(service).0) << 32) | u64::from(index.rank(service));
            top.offer(Row { service, points: scored.points(service), tie });
        }
    }
    top.rows().to_vec()
}

/// How many there are, how many the filters leave out, and how many each filter would leave with the others as they
/// are.
fn count(index: &Index, ask: &Ask<'_>, query: &Query, scored: &Scored<'_>) -> Found {
    let keep = keeps(ask, query, scored);
    let mut found =
        Found { parts: vec![0; FilterPart::ALL.len()], topics: vec![0; ask.topics.len()], ..Found::default() };
    for service in meant(index, query, scored) {
        let (_, against) = ask.row(service);
        if against & NEVER != 0 {
            continue;
        }
        let blocks = ask.blocks(service);
        found.left_out += u32::from(blocks != 0);
        if !keep(service) {
            continue;
        }
        found.total += u32::from(blocks == 0);
        for (count, part) in found.parts.iter_mut().zip(FilterPart::ALL) {
            *count += u32::from(blocks & !part.bit() == 0 && against & part.bit() == 0);
        }
        if blocks & !FilterPart::Needs.bit() == 0 {
            let needs = index.needs(service);
            for (count, topic) in found.topics.iter_mut().zip(&ask.topics) {
                *count += u32::from(needs.is_empty() || needs.meets(*topic));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
