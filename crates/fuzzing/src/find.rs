//! The finder: what the page hands it in any bytes, and services and words of any letters through the index and back.
//! Its bytes have no checksum; that both ends are of one build is all that holds them together.

use crate::parts::{choice, parts};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Cost, Kind, Service, ServiceIx, Shelf};
use waymark_core::geo::Nation;
use waymark_core::ids::{Set, VocabularyId};
use waymark_core::search::hand::{NEVER, ROW, ask, read, rows, services};
use waymark_core::search::{Filter, FilterPart, Found};
use waymark_find::Finder;
use waymark_words::{Index, Meanings, Row, Scratch, Top, marks};

static BANK: LazyLock<Bank> = LazyLock::new(|| waymark_content::whole_bank().unwrap_or_default());
/// The least that a service is in what is handed over: seven texts' lengths and three sets.
const LEAST: usize = 7 * 4 + 3 * 8;
/// Services made of one input.
const MOST: usize = 40;

/// What is handed over, then questions, in any bytes.
pub fn bytes(bytes: &[u8]) {
    let mut parts = parts(bytes).into_iter();
    let shelf = parts.next().unwrap_or_default();
    let Some(mut finder) = Finder::open(shelf.to_vec()) else { return };
    for question in parts.chain([[0; 16].as_slice()]) {
        let said = finder.ask(question);
        assert_eq!(said, finder.ask(question), "a question leaves nothing behind");
        let Some(found) = read(&said) else {
            assert!(said.is_empty(), "an answer reads back");
            continue;
        };
        assert!(found.services.iter().all(|one| (one.service.0 as usize) < shelf.len() / LEAST), "a service is there");
        of_counts(&found, question);
    }
}

/// Sums agree, and nothing is listed that a filter leaves out.
fn of_counts(found: &Found, question: &[u8]) {
    let number =
        |at: usize| question.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes);
    let (set, most) = (number(0) as u16, number(4).min(1000) as usize);
    let words_at = 12 + number(8) as usize * 8;
    let rows_at = words_at + 4 + number(words_at) as usize;
    assert_eq!(found.services.len(), most.min(found.total as usize), "as many as were asked for");
    let listed: BTreeSet<u32> = found.services.iter().map(|one| one.service.0).collect();
    assert_eq!(listed.len(), found.services.len(), "each once");
    for service in listed {
        let row = question.get(rows_at + service as usize * ROW..).and_then(|row| row.first_chunk::<ROW>());
        let against = row.map(|[.., low, high]| u16::from_le_bytes([*low, *high]));
        assert!(against.is_some_and(|against| against & (set | NEVER) == 0), "{service} is left out by a filter");
    }
    for part in FilterPart::ALL {
        let count = found.parts.get(part as usize).copied();
        let agrees = |count: u32| if set & part.bit() == 0 { count <= found.total } else { count == found.total };
        assert!(count.is_some_and(agrees), "{part:?}: {count:?} of {}", found.total);
    }
    assert!(found.instead.is_empty() || (found.total, found.left_out) == (0, 0), "nothing was found");
}

/// Services and words: lines of fields between bars, and lines that begin with a question mark.
pub fn words(bytes: &[u8]) {
    let (choice, text) = choice(bytes);
    let text = String::from_utf8_lossy(text);
    let (asked, lines): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with('?'));
    let services: Vec<Service> = lines.into_iter().take(MOST).enumerate().map(|(at, line)| service(at, line)).collect();
    let mut shelf = Shelf::default();
    shelf.add(Catalogue { services, ..Catalogue::default() });
    // Everyday words change what is found; without any, a name finds its service.
    let none = Bank::default();
    let bank = if choice % 2 == 0 { &none } else { &*BANK };
    let filter = Filter { free: choice & 2 != 0, home: choice & 4 != 0, ..Filter::default() };
    let names = shelf.iter().filter(|_| choice % 2 == 0).map(|(ix, service)| (service.name.as_str(), Some(ix)));
    let asked = asked.into_iter().take(MOST).map(|line| (line.trim_start_matches('?'), None));
    let index = Index::of(Meanings::of(bank), &shelf);
    let Some(mut finder) = Finder::open(self::services(bank, &shelf)) else {
        unreachable!("what the page hands over is read");
    };
    for (words, named) in asked.chain(names) {
        let rows = rows(bank, &shelf, &filter, Nation::England, &|_| true);
        let question = ask(words, filter.set_parts(), 1000, &[Set::from_bits(u64::MAX)], &rows);
        let Some(found) = read(&finder.ask(&question)) else { unreachable!("a question is answered") };
        of_counts(&found, &question);
        of_marks(&found, &shelf, words);
        of_reasons(&index, &shelf, words);
        if let Some(ix) = named.filter(|ix| filter.set_parts() == 0 && is_findable(&index, &shelf, *ix)) {
            assert!(found.services.iter().any(|one| one.service == ix), "{words:?} finds what is called so");
        }
    }
}

/// A service of a line: name, who runs it, address, postcode, for whom, summary, and a letter for each thing it is for.
fn service(at: usize, line: &str) -> Service {
    let mut fields = line.split('|').map(str::to_owned);
    let mut next = || fields.next().unwrap_or_default();
    let (name, organisation, address, postcode, who, summary) = (next(), next(), next(), next(), next(), next());
    let (needs, interests) = (next(), next());
    Service {
        id: format!("s{at:02}"),
        kind: if name.starts_with('!') { Kind::Urgent } else { Kind::Support },
        needs: ids(&needs),
        primary: ids(needs.get(..1).unwrap_or_default()),
        interests: ids(&interests),
        cost: if at.is_multiple_of(3) { Cost::Paid } else { Cost::Free },
        name,
        organisation,
        address,
        postcode,
        who,
        summary,
        ..Service::default()
    }
}

fn ids<T: VocabularyId>(letters: &str) -> Set<T> {
    letters.bytes().map(|letter| T::from_index(letter % 64)).collect()
}

/// Whether its name has a word that is looked for; urgent help is not the finder's.
fn is_findable(index: &Index, shelf: &Shelf, ix: ServiceIx) -> bool {
    let service = shelf.get(ix).filter(|service| service.kind != Kind::Urgent);
    service.is_some_and(|service| !index.query(&service.name).is_empty())
}

/// Reasons quote what was typed, and marks stand in the texts, one after the other.
fn of_marks(found: &Found, shelf: &Shelf, words: &str) {
    for one in &found.services {
        let Some(service) = shelf.get(one.service) else { unreachable!("a service is there") };
        assert!(one.why.iter().all(|why| !why.typed.is_empty() && words.contains(&why.typed)), "{:?}", one.why);
        for (text, marks) in [(&service.name, &one.in_name), (&service.summary, &one.in_summary)] {
            let stand = |(from, to): &(u32, u32)| text.get(*from as usize..*to as usize).is_some_and(|m| !m.is_empty());
            assert!(marks.iter().all(stand), "{marks:?} in {text:?}");
            assert!(marks.is_sorted_by(|one, next| one.1 <= next.0), "{marks:?} in {text:?}");
        }
    }
}

/// The points of the reasons are the points of the hit; the best are those that a full sort puts first.
fn of_reasons(index: &Index, shelf: &Shelf, words: &str) {
    let (mut scratch, query) = (Scratch::default(), index.query(words));
    let scored = index.score(&query, &mut scratch);
    let mut all = Vec::new();
    for (ServiceIx(service), told) in shelf.iter() {
        let why = index.why(&query, service);
        let points = scored.points(service);
        assert_eq!(why.iter().map(|reason| reason.points).sum::<u32>(), points, "{words:?} in {:?}", told.name);
        assert_eq!(why.len() as u32, scored.answered(service));
        assert_eq!(scored.services().contains(&service), points > 0);
        assert!(points == 0 || told.kind != Kind::Urgent, "urgent help is found elsewhere");
        assert!(why.iter().all(|reason| words.get(reason.typed.clone()).is_some()));
        assert!(marks(&told.name, &index.words_of(&query), 3).len() <= 3);
        all.push(Row { service, points, tie: u64::from(index.rank(service)) });
    }
    let mut top = Top::new(3);
    all.iter().for_each(|row| top.offer(*row));
    all.sort_by_key(|row| (u32::MAX - row.points, row.tie));
    all.truncate(3);
    assert_eq!(top.rows(), all);
    let keep = scored.fullest(|_| true);
    assert_eq!(scored.services().is_empty(), !scored.services().iter().any(|service| keep(*service)));
    let _ = index.instead(words);
}
