//! The bytes of an answer: a head, the rows shown, and their judgements. The layout is in `ABI.md`.

use crate::ask::{Ask, Asked};
use crate::columns::Columns;
use crate::pass::{Found, pass};
use crate::person::{Memo, Person};
use crate::top::Place;
use waymark_core::date::Date;
use waymark_core::matching::{Criterion, Judgement, Reason, Verdict, rule};

/// Bytes of a question.
pub const ASK_BYTES: usize = crate::ask::BYTES;
/// Bytes of an answer's head.
pub const HEAD_BYTES: usize = 160;
/// Bytes of a row.
pub const ROW_BYTES: usize = 32;
/// Bytes of a judgement.
pub const JUDGEMENT_BYTES: usize = 16;
const EMPTY: u8 = 255;

/// Answers questions one after the other. `None` where the bytes are no questions.
pub fn answer(columns: &Columns<'_>, memo: &mut Memo, questions: &[u8], out: &mut Vec<u8>) -> Option<()> {
    out.clear();
    if questions.is_empty() || !questions.len().is_multiple_of(ASK_BYTES) {
        return None;
    }
    for question in questions.chunks_exact(ASK_BYTES) {
        let asked = Ask(question.try_into().ok()?).read()?;
        let found = pass(&asked, columns, memo);
        put_answer(out, &asked, columns, memo, &found);
    }
    Some(())
}

fn put_answer(out: &mut Vec<u8>, asked: &Asked, columns: &Columns<'_>, memo: &mut Memo, found: &Found) {
    let mut put = |number: u32| put_bytes(out, &number.to_le_bytes());
    put(found.places.len() as u32);
    put(Criterion::ALL.len() as u32);
    found.counts.into_iter().for_each(&mut put);
    put(found.looked);
    put(0);
    found.tally.into_iter().for_each(&mut put);
    let person = Person::new(asked, columns, memo);
    let first = out.len();
    let rows = found.places.len();
    out.resize(first + rows * (ROW_BYTES + Criterion::ALL.len() * JUDGEMENT_BYTES), 0);
    let (heads, judgements) = out.get_mut(first..).unwrap_or_default().split_at_mut(rows * ROW_BYTES);
    let judgements = judgements.chunks_exact_mut(Criterion::ALL.len() * JUDGEMENT_BYTES);
    for ((place, head), judgements) in found.places.iter().zip(heads.chunks_exact_mut(ROW_BYTES)).zip(judgements) {
        let marks = put_judgements(judgements, &person, place);
        let name = columns.name(place.row);
        // Where it stands in memory is for the caller of the cdylib, whose addresses have 32 bits.
        let (start, len) = (name.as_ptr() as usize as u32, name.len() as u32);
        let row = [place.row, place.points as u32, place.metres, marks[0], marks[2], marks[1], start, len];
        for (bytes, number) in head.chunks_exact_mut(4).zip(row) {
            bytes.copy_from_slice(&number.to_le_bytes());
        }
    }
}

/// The judgements of a row by the core's rules; which are met, not met and unknown.
fn put_judgements(room: &mut [u8], person: &Person<'_>, place: &Place) -> [u32; 3] {
    let facts = person.facts(place.row);
    let case = person.case(&facts, Some(place.metres).filter(|metres| *metres != u32::MAX));
    let mut marks = [0; 3];
    let mut sum = 0;
    for ((criterion, _), room) in Criterion::ALL.iter().zip(room.chunks_exact_mut(JUDGEMENT_BYTES)) {
        let mut bytes = [0; JUDGEMENT_BYTES];
        bytes[0] = EMPTY;
        if let Some(judgement) = rule(*criterion)(&case) {
            let Judgement { verdict: known, points, reason, excludes, .. } = &judgement;
            sum += points;
            marks[verdict(*known)] |= 1 << *criterion as u32;
            let head = [*criterion as u8, verdict(*known) as u8, u8::from(*excludes), reason.code()];
            bytes[..4].copy_from_slice(&head);
            bytes[4..8].copy_from_slice(&points.to_le_bytes());
            bytes[8..].copy_from_slice(&detail(reason).to_le_bytes());
        }
        room.copy_from_slice(&bytes);
    }
    debug_assert_eq!(sum, place.points, "the explanation is the ranking");
    marks
}

/// Once in the program: where it is drawn into its callers, so is all that finds memory.
#[inline(never)]
pub(crate) fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(bytes);
}

fn verdict(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Met => 0,
        Verdict::NotMet => 1,
        Verdict::Unknown => 2,
    }
}

/// What a reason speaks of.
fn detail(reason: &Reason) -> u64 {
    use Reason as R;
    let age = |age: Option<u8>| u64::from(age.unwrap_or(EMPTY));
    let date = |date: &Date| u64::from(date.year) << 16 | u64::from(date.month) << 8 | u64::from(date.day);
    match reason {
        R::NeedNamed(set) | R::NeedCovered(set) => set.bits(),
        R::NotForYou(set) | R::NotForMaybe(set) | R::NotForOthers(set) => set.bits(),
        R::OnlyForYou(set) | R::OnlyIf(set) | R::OnlyForOthers(set) => set.bits(),
        R::MadeForYou(set) | R::MadeForMaybe(set) | R::MadeForOthers(set) => set.bits(),
        R::AgeFits(min, max) | R::AgeMaybe(min, max) | R::AgeOther(min, max) => age(*min) | age(*max) << 8,
        R::CoversNation(nation) | R::NotInNation(nation) => *nation as u64,
        R::Away(metres) | R::MaybeTooFar(metres) | R::TooFar(metres) => u64::from(*metres),
        R::YouLike(set) | R::Offers(set) => set.bits(),
        R::Costs(cost) | R::CostsTooMuch(cost) => *cost as u64,
        R::TimeFits(slot) => *slot as u64,
        R::ModeFits(modes) | R::ModeClash(modes) => u64::from(modes.0),
        R::LanguageThere(language) | R::LanguageAbsent(language) | R::LanguageNotKnown(language) => *language as u64,
        R::AccessThere(set) | R::AccessAbsent(set) | R::AccessNotKnown(set) => set.bits(),
        R::CheckedOn(day) | R::ListedOn(day) | R::ListedLongAgo(day) | R::CheckOverdue(day) => date(day),
        _ => 0,
    }
}
