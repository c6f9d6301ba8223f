//! Finding by words through the engine's bytes against the index of `crates/words`, on the default catalogue.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use proptest::prelude::*;
use waymark_core::catalogue::{Catalogue, Kind, Shelf};
use waymark_core::envelope;
use waymark_core::ids::VocabularyId;
use waymark_core::search::hand;
use waymark_engine::{MOST_HITS, Reading, Search, meanings};
use waymark_words::{Index, Meanings, Row, Scratch, Top};

fn shelf(name: &str) -> Shelf {
    let bytes = waymark_content::data_file(name).unwrap().bytes;
    let mut shelf = Shelf::default();
    shelf.add(envelope::open::<Catalogue>(envelope::Kind::Catalogue, None, bytes).unwrap());
    shelf
}

/// What a caller writes: what services are about, and their texts.
fn handed(shelf: &Shelf) -> (Vec<u8>, String) {
    let (mut about, mut texts) = ((shelf.len() as u32).to_le_bytes().to_vec(), String::new());
    for (_, service) in shelf.iter() {
        let urgent = u8::from(service.kind == Kind::Urgent) << 7;
        about.push(service.needs.len() as u8 | urgent);
        about.extend(service.needs.iter().map(|need| need.index() | u8::from(service.primary.contains(need)) << 7));
        about.push(service.interests.len() as u8);
        about.extend(service.interests.iter().map(|interest| interest.index()));
        let place = format!("{} {}", service.address, service.postcode.split(' ').next().unwrap());
        for text in [&service.name, &service.organisation, &place, &service.who, &service.summary] {
            texts.push_str(&text.replace('\n', " "));
            texts.push('\n');
        }
    }
    (about, texts)
}

fn read(about: &[u8], texts: &[u8], piece: usize, meanings: Meanings) -> Option<Search> {
    let mut reading = Reading::new(about)?;
    texts.chunks(piece).try_for_each(|part| reading.take(part))?;
    (reading.left() == 0).then(|| reading.finish(meanings))
}

fn found(search: &mut Search, words: &str) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    search.find(words, &mut out);
    let numbers: Vec<u32> = out.chunks_exact(4).map(|bytes| u32::from_le_bytes(bytes.try_into().unwrap())).collect();
    assert_eq!((numbers[0] as usize * 2 + 1, out.len()), (numbers.len(), numbers.len() * 4));
    numbers[1..].chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

/// The same by `crates/words` itself.
fn wanted(index: &Index, scratch: &mut Scratch, words: &str) -> Vec<(u32, u32)> {
    let scored = index.score(&index.query(words), scratch);
    let keep = scored.fullest(|_| true);
    let mut top = Top::new(MOST_HITS);
    for service in scored.services().iter().copied().filter(|service| keep(*service)) {
        top.offer(Row { service, points: scored.points(service), tie: index.tie(service) });
    }
    top.rows().iter().map(|row| (row.service, row.points)).collect()
}

#[test]
fn the_engine_finds_what_the_index_of_words_finds_however_the_texts_come() {
    let bank = waymark_content::whole_bank().unwrap();
    let means = hand::services(&bank, &Shelf::default());
    for name in ["national", "trafford"] {
        let shelf = shelf(name);
        let (about, texts) = handed(&shelf);
        let index = Index::of(Meanings::of(&bank), &shelf);
        let mut scratch = Scratch::default();
        let ids: Vec<&str> = shelf.iter().map(|(_, service)| service.id.as_str()).collect();
        for piece in [97, 1 << 16, usize::MAX] {
            let mut search = read(&about, texts.as_bytes(), piece, meanings(&means).unwrap()).unwrap();
            for words in [
                "skint",
                "debt",
                "wal",
                "bereavment",
                "m33",
                "choir sale",
                "my husband died and I feel alone",
                "",
                "zzz",
                "national debtlien",
                "rent arreas",
                "memory cafe",
                "men's shed",
            ] {
                let (ours, theirs) = (found(&mut search, words), wanted(&index, &mut scratch, words));
                // Names that are the same are told apart by ids, which nobody hands over here.
                let sorted = |hits: &[(u32, u32)]| {
                    let mut names: Vec<_> =
                        hits.iter().map(|(row, points)| (shelf_name(&shelf, ids[*row as usize]), *points)).collect();
                    names.sort();
                    names
                };
                let points = |hits: &[(u32, u32)]| hits.iter().map(|(_, points)| *points).collect::<Vec<_>>();
                assert_eq!(points(&ours), points(&theirs), "{name}: {words}");
                assert_eq!(sorted(&ours), sorted(&theirs), "{name}: {words}");
            }
            assert!(!found(&mut search, "skint").is_empty());
        }
    }
}

fn shelf_name<'s>(shelf: &'s Shelf, id: &str) -> &'s str {
    &shelf.get(shelf.find(id).unwrap()).unwrap().name
}

#[test]
fn urgent_help_is_never_found_and_what_belongs_to_nobody_is_refused() {
    let about = [2, 0, 0, 0, 0x81, 0x83, 0, 1, 0x83, 1, 2];
    let texts = b"Listening Line\n\n\n\nTalk now\nTalk and Walk\n\n\n\n\n";
    let mut search = read(&about, texts, 5, Meanings::default()).unwrap();
    assert_eq!(found(&mut search, "talk").iter().map(|(row, _)| *row).collect::<Vec<_>>(), [1]);
    assert!(read(&about, b"One\n\n\n\n\n", 5, Meanings::default()).is_none(), "a service has no texts");
    assert!(read(&about, &[&texts[..], b"Three\n\n\n\n\n"].concat(), 500, Meanings::default()).is_none());
    assert!(read(&about, b"\xff\n\n\n\n\n\n\n\n\n\n", 500, Meanings::default()).is_none(), "no text");
    assert!(Reading::new(&about[..10]).is_none() && Reading::new(&[&about[..], &[0]].concat()).is_none());
    assert!(Reading::new(&[1, 0, 0, 0, 1, 64, 0]).is_none(), "no need has this number");
    assert!(meanings(&[0; 12]).is_some() && meanings(&[0; 13]).is_none() && meanings(&[]).is_none());
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_and_any_words_answered(
        count in 0u32..4, about in proptest::collection::vec(0u8..5, 0..20), texts in "[a-c \n]{0,60}",
        any in proptest::collection::vec(any::<u8>(), 0..60), words in "\\PC{0,20}",
    ) {
        let about = [&count.to_le_bytes()[..], &about].concat();
        for (about, texts) in [(&about, texts.as_bytes()), (&about, &any), (&any, texts.as_bytes())] {
            if let Some(mut search) = read(about, texts, 7, meanings(&any).unwrap_or_default()) {
                prop_assert!(found(&mut search, &words).len() <= MOST_HITS);
            }
        }
    }
}
