//! The engine: lists and questions of any bytes, answered as the core's rules asked of every row would have it. The
//! functions for other languages (`abi.rs`) do no more than hand both on.

use crate::files::framed;
use std::sync::LazyLock;
use waymark_bundle::{Builder, Bundle, InMemory, Options, Record};
use waymark_core::catalogue::{Catalogue, Kind};
use waymark_core::envelope;
use waymark_core::matching::{Case, Criterion, Part, Rule, Standing, rule};
use waymark_engine::{
    ASK_BYTES, Ask, Asked, Columns, Found, HEAD_BYTES, JUDGEMENT_BYTES, Memo, Place, ROW_BYTES, answer, pass,
};

/// The national list as it is, packed.
static NATIONAL: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let bytes = waymark_content::data_file("national").map(|file| file.bytes).unwrap_or_default();
    let catalogue = envelope::open::<Catalogue>(envelope::Kind::Catalogue, None, bytes).unwrap_or_default();
    let mut builder = Builder::new(Options { sizes: None, ..Options::default() }, InMemory::default());
    let taken = catalogue.services.iter().all(|service| builder.add(&Record::from(service)).is_ok());
    let mut list = Vec::new();
    let built = builder.finish(&mut |_, bytes| {
        if Bundle::open(bytes).is_ok() {
            list = bytes.to_vec();
        }
        Ok(())
    });
    assert!(taken && built.is_ok() && !list.is_empty(), "the national list is packed");
    list
});

/// A question, and a list with its checksum put right.
pub fn list(bytes: &[u8]) {
    let (question, payload) = bytes.split_at(bytes.len().min(ASK_BYTES));
    let file = framed(2, payload);
    let (columns, list) = (Columns::open(&file), Bundle::open(&file));
    assert_eq!(columns.is_ok(), list.is_ok(), "the engine refuses what is no list, and nothing else");
    let (Ok(columns), Ok(list)) = (columns, list) else { return };
    assert_eq!(columns.len(), list.len());
    for row in 0..list.len() {
        let (kept, told) = (columns.facts(row as u32), list.facts(row));
        let needs = if told.kind == Kind::Urgent { Default::default() } else { told.needs };
        assert_eq!((kept.needs, kept.class, kept.age, kept.area), (needs, told.class, told.age, list.area(row)));
        assert_eq!((kept.only_for, kept.not_for, kept.cost), (told.only_for, told.not_for, told.cost));
        assert_eq!((kept.modes, kept.access, kept.next_check), (told.modes, told.access, told.next_check));
        assert_eq!(columns.name(row as u32), list.name(row));
    }
    answered(&columns, question);
}

/// Questions of any bytes, asked of the national list.
pub fn ask(bytes: &[u8]) {
    let opened = Columns::open(&NATIONAL);
    let Ok(columns) = opened else { unreachable!("the national list opens") };
    let (mut memo, mut out) = (Memo::default(), Vec::new());
    let is_one =
        bytes.first_chunk::<ASK_BYTES>().is_some_and(|ask| bytes.len() == ASK_BYTES && Ask(*ask).read().is_some());
    assert_eq!(answer(&columns, &mut memo, bytes, &mut out).is_some_and(|()| bytes.len() == ASK_BYTES), is_one);
    answered(&columns, bytes);
}

/// What is answered agrees with itself, and with every rule asked of every row.
fn answered(columns: &Columns<'_>, bytes: &[u8]) {
    let mut ask = [0; ASK_BYTES];
    ask.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    ask[..4].copy_from_slice(b"WAK1");
    let Some(mut asked) = Ask(ask).read() else { unreachable!("a question begins so") };
    let (mut memo, mut out) = (Memo::default(), Vec::new());
    assert!(answer(columns, &mut memo, &[ask, ask].concat(), &mut out).is_some());
    let (one, again) = out.split_at(out.len() / 2);
    assert_eq!(one, again, "a question leaves nothing behind");
    let wanted = by_rules(&asked, columns);
    for counts in [false, true] {
        asked.counts = counts;
        let found = pass(&asked, columns, &mut memo);
        assert_eq!(found.places, wanted.places, "counting: {counts}");
        assert!(!counts || (found.counts, found.tally) == (wanted.counts, wanted.tally), "{found:?} {wanted:?}");
    }
    explained(one, &wanted.places);
}

/// Every rule asked of every row.
fn by_rules(asked: &Asked, columns: &Columns<'_>) -> Found {
    let (ctx, mut found) = (asked.context(), Found::default());
    let rules = Criterion::ALL.map(|(criterion, _)| rule(criterion));
    let mut is_first_private = None;
    for row in 0..columns.len() as u32 {
        let facts = columns.facts(row);
        if !facts.needs.meets(asked.goal.needs) {
            continue;
        }
        let case = Case::new(&ctx, &asked.known, &asked.goal, &facts);
        let standing = Standing::of(&case, &rules);
        let part = match standing.part(&case) {
            Part::Ranked => 0,
            Part::OnlyIf => 1,
            Part::Places => 2,
            Part::LeftOut | Part::Urgent => 3,
        };
        found.counts[part] += 1;
        tally(&case, &rules, &mut found);
        if part == 0 {
            let metres = case.metres.unwrap_or(u32::MAX);
            found.places.push(Place { row, points: standing.points, metres });
        }
    }
    found.places.sort_by_key(|place| (-place.points, place.metres, columns.name(place.row), place.row));
    if let Some(first) = found.places.first() {
        let facts = columns.facts(first.row);
        let case = Case::new(&ctx, &asked.known, &asked.goal, &facts);
        is_first_private = rule(Criterion::PrivateTherapy)(&case);
    }
    if is_first_private.is_some() {
        found.places.clear();
        found.counts[1] += std::mem::take(&mut found.counts[0]);
    }
    found.places.truncate(asked.most);
    found
}

fn tally(case: &Case<'_>, rules: &[Rule], found: &mut Found) {
    for judgement in rules.iter().filter_map(|rule| rule(case)).filter(|judgement| judgement.excludes) {
        found.tally[judgement.criterion as usize] += 1;
    }
}

/// The bytes of an answer say these places, and the points of each are the sum of its judgements'.
fn explained(bytes: &[u8], places: &[Place]) {
    let number = |at: usize| bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes);
    let slots = number(4) as usize;
    assert_eq!((number(0) as usize, slots), (places.len(), Criterion::ALL.len()));
    let judgements = HEAD_BYTES + places.len() * ROW_BYTES;
    assert_eq!(bytes.len(), judgements + places.len() * slots * JUDGEMENT_BYTES);
    for (at, place) in places.iter().enumerate() {
        let row = HEAD_BYTES + at * ROW_BYTES;
        assert_eq!((number(row), number(row + 4) as i32, number(row + 8)), (place.row, place.points, place.metres));
        let from = |slot: usize| judgements + (at * slots + slot) * JUDGEMENT_BYTES;
        let sum: i32 = (0..slots).map(|slot| number(from(slot) + 4) as i32).sum();
        assert_eq!(sum, place.points, "the explanation is the ranking");
        assert!((0..slots).all(|slot| number(from(slot)).to_le_bytes()[2] == 0 || number(from(slot)) as u8 == 255));
    }
}
