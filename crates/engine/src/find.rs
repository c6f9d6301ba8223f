//! Finding by words, for callers of another language: texts come in as they are fetched, hits go out as bytes. What is
//! found and in which order is `crates/words`' to say. The layouts are in `ABI.md`.

use crate::answer::put_bytes;
use waymark_core::ids::{Interest, Need, Set, VocabularyId};
use waymark_words::{Builder, Index, Meanings, Parts, Row, Scratch, Texts, Top};

/// The most hits of an answer.
pub const MOST_HITS: usize = 20;
/// Texts of a service, each ended by a line feed.
const LINES: usize = 5;
const LINE_END: u8 = b'\n';
/// In the number of needs: urgent help. In a need: a chief one.
const FLAG: u8 = 1 << 7;
const MOST_IDS: u8 = 64;

/// What a service is about.
struct About {
    needs: Set<Need>,
    primary: Set<Need>,
    interests: Set<Interest>,
    is_urgent: bool,
}

/// Texts that are still coming in.
#[derive(Default)]
pub struct Reading {
    about: std::vec::IntoIter<About>,
    /// The beginning of a service whose end has not come.
    tail: Vec<u8>,
    builder: Builder,
}

impl Reading {
    /// Of services that these bytes say what they are about. `None` where the bytes are none of ours.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        let mut parts = Parts::of(bytes);
        let count = parts.number()?;
        let about = (0..count).map(|_| about(&mut parts)).collect::<Option<Vec<_>>>()?;
        let is_all = parts.rest().is_empty();
        is_all.then(|| Self { about: about.into_iter(), ..Self::default() })
    }

    /// How many services have no texts yet.
    pub fn left(&self) -> usize {
        self.about.len()
    }

    /// Takes the next bytes of texts in. `None` where they are no text, or belong to nobody.
    pub fn take(&mut self, bytes: &[u8]) -> Option<()> {
        self.tail.extend_from_slice(bytes);
        let tail = std::mem::take(&mut self.tail);
        let mut rest = tail.as_slice();
        while let Some((lines, after)) = service(rest) {
            let [name, organisation, place, who, summary] = lines?;
            let About { needs, primary, interests, is_urgent } = self.about.next()?;
            let (id, place) = ("", [place, ""]);
            self.builder.add(&Texts {
                id,
                name,
                organisation,
                place,
                who,
                summary,
                needs,
                primary,
                interests,
                is_urgent,
            });
            rest = after;
        }
        self.tail = rest.to_vec();
        (self.left() > 0 || rest.is_empty()).then_some(())
    }

    /// What can be searched once all texts are in.
    pub fn finish(self, meanings: Meanings) -> Search {
        Search { index: self.builder.finish(meanings), scratch: Scratch::default() }
    }
}

/// The lines of the next service, or that they are no text, and what follows; `None` where its end has not come.
fn service(bytes: &[u8]) -> Option<(Option<[&str; LINES]>, &[u8])> {
    let (mut lines, mut rest) = (Some([""; LINES]), bytes);
    for at in 0..LINES {
        let (line, after) = rest.split_at_checked(rest.iter().position(|byte| *byte == LINE_END)?)?;
        match (&mut lines, std::str::from_utf8(line)) {
            (Some(lines), Ok(line)) => lines[at] = line,
            _ => lines = None,
        }
        rest = after.get(1..)?;
    }
    Some((lines, rest))
}

fn about(parts: &mut Parts<'_>) -> Option<About> {
    let count = byte(parts)?;
    let (mut needs, mut primary, mut interests) = (Set::EMPTY, Set::EMPTY, Set::EMPTY);
    for _ in 0..count & !FLAG {
        let need = byte(parts)?;
        let id = Need::from_index(Some(need & !FLAG).filter(|id| *id < MOST_IDS)?);
        needs.insert(id);
        if need & FLAG != 0 {
            primary.insert(id);
        }
    }
    for _ in 0..byte(parts)? {
        interests.insert(Interest::from_index(byte(parts).filter(|id| *id < MOST_IDS)?));
    }
    Some(About { needs, primary, interests, is_urgent: count & FLAG != 0 })
}

fn byte(parts: &mut Parts<'_>) -> Option<u8> {
    parts.take(1)?.first().copied()
}

/// What words mean, from the bytes that the page hands its finder. `None` where they are none of ours.
pub fn meanings(bytes: &[u8]) -> Option<Meanings> {
    let mut parts = Parts::of(bytes);
    let meanings = parts.meanings()?;
    parts.rest().is_empty().then_some(meanings)
}

/// Services that can be searched.
pub struct Search {
    index: Index,
    scratch: Scratch,
}

impl Search {
    /// Writes the best few for what was typed: how many, then row and points of each, the best first.
    pub fn find(&mut self, typed: &str, out: &mut Vec<u8>) {
        let query = self.index.query(typed);
        let scored = self.index.score(&query, &mut self.scratch);
        let keep = scored.fullest(|_| true);
        let mut top = Top::new(MOST_HITS);
        for service in scored.services().iter().copied().filter(|service| keep(*service)) {
            let points = scored.points(service);
            // What decides between equals is not looked up where there is none to decide.
            if points >= top.floor() {
                top.offer(Row { service, points, tie: self.index.tie(service) });
            }
        }
        out.clear();
        let mut put = |number: u32| put_bytes(out, &number.to_le_bytes());
        put(top.rows().len() as u32);
        for Row { service, points, .. } in top.rows() {
            put(*service);
            put(*points);
        }
    }
}
