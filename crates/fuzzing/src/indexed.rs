//! Finding by words through the engine: what services are about, their texts in pieces of any length, and what was typed, all
//! of it in any bytes.

use crate::parts::{choice, parts};
use waymark_engine::{MOST_HITS, Reading, Search, meanings};

/// Bytes of a piece, by the input's first: one, few, and all at once.
const PIECES: [usize; 4] = [1, 3, 64, usize::MAX];
/// In the number of needs that a service begins with: urgent help.
const URGENT: u8 = 1 << 7;

/// Meanings, what services are about, texts, then what is typed.
pub fn find(bytes: &[u8]) {
    let (choice, rest) = choice(bytes);
    let parts = parts(rest);
    let [means, about, texts, typed @ ..] = parts.as_slice() else { return };
    let read = |piece: usize| -> Option<Search> {
        let mut reading = Reading::new(about)?;
        texts.chunks(piece).try_for_each(|part| reading.take(part))?;
        (reading.left() == 0).then(|| reading.finish(meanings(means).unwrap_or_default()))
    };
    let piece = PIECES.get(choice % PIECES.len()).copied().unwrap_or(1);
    let (by_pieces, at_once) = (read(piece), read(usize::MAX));
    assert_eq!(by_pieces.is_some(), at_once.is_some(), "what is text at once is text by pieces");
    let (Some(mut by_pieces), Some(mut at_once)) = (by_pieces, at_once) else { return };
    let urgent = urgent(about);
    // Names of services are typed, too, so that there is always something to find.
    let names = texts.split(|byte| *byte == b'\n').step_by(5).take(MOST_HITS);
    for typed in typed.iter().copied().chain(names).filter_map(|typed| std::str::from_utf8(typed).ok()) {
        let hits = hits(&mut by_pieces, typed);
        assert_eq!(hits, self::hits(&mut by_pieces, typed), "a question leaves nothing behind");
        assert_eq!(hits, self::hits(&mut at_once, typed), "pieces do not matter");
        assert!(
            hits.is_sorted_by(|a, b| a.1 >= b.1) && hits.iter().all(|hit| hit.1 > 0),
            "best first, and for something"
        );
        for (at, (row, _)) in hits.iter().enumerate() {
            assert_eq!(urgent.get(*row as usize), Some(&false), "a service is there, and no urgent help");
            assert!(hits.iter().skip(at + 1).all(|(other, _)| other != row), "each once");
        }
    }
}

/// Rows and points of an answer.
fn hits(search: &mut Search, typed: &str) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    search.find(typed, &mut out);
    let numbers: Vec<u32> = out.chunks_exact(4).map(|four| four.try_into().map_or(0, u32::from_le_bytes)).collect();
    let Some((count, pairs)) = numbers.split_first() else { unreachable!("an answer says how many there are") };
    assert!(out.len() % 4 == 0 && *count as usize * 2 == pairs.len() && *count as usize <= MOST_HITS);
    pairs.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
}

/// Of each service, whether it is urgent help: a number of needs, so many needs, a number of interests, so many interests.
fn urgent(about: &[u8]) -> Vec<bool> {
    let (mut rest, mut urgent) = (about.iter().skip(4), Vec::new());
    while let Some(needs) = rest.next() {
        urgent.push(needs & URGENT != 0);
        let Some(interests) = rest.nth(usize::from(needs & !URGENT)) else { break };
        if *interests > 0 {
            rest.nth(usize::from(*interests) - 1);
        }
    }
    urgent
}
