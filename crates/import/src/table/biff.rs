//! The records of an old workbook, looked through before they are read: what reserves memory by what it claims, and all that
//! says nothing of what stands in cells, is taken out.

use super::compound;

/// Cells that the area of a sheet may have.
const MOST_CELLS: u64 = 4_000_000;

const BOF: u16 = 0x0809;
const CONTINUE: u16 = 0x003c;
const BOUNDSHEET: u16 = 0x0085;
const FORMULA: u16 = 0x0006;
const MULRK: u16 = 0x00bd;
/// A kind of record that nobody reads.
const NOTHING: u16 = 0x0fff;

/// Kinds that are kept, with the bytes that each has at least: of the workbook, then of cells.
const OF_BOOK: &[(u16, usize)] = &[
    (BOF, 4),
    (0x000a, 0),
    (CONTINUE, 0),
    (BOUNDSHEET, 8),
    (0x00fc, 8),
    (0x0042, 2),
    (0x0022, 2),
    (0x041e, 5),
    (0x00e0, 4),
    (0x0207, 3),
];
const OF_CELLS: &[(u16, usize)] =
    &[(0x0203, 14), (0x0204, 9), (0x00d6, 9), (0x0205, 8), (0x027e, 10), (0x00fd, 10), (MULRK, 12), (FORMULA, 22)];

/// Why a workbook is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is broken.
    Broken,
    /// Its cells lie so far apart that reading it would take more memory than there is.
    TooFar,
}

/// The workbook anew, with its cells and what these need alone.
///
/// # Errors
/// See [`Refused`].
pub fn bare(workbook: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut stream = compound::stream(workbook).ok_or(Refused::Broken)?;
    let (mut at, mut kept, mut begins, mut sheets) = (0, true, Vec::new(), Vec::new());
    let mut far = (0_u64, 0_u64);
    while let Some([a, b, c, d]) = stream.get(at..at + 4).and_then(|head| <[u8; 4]>::try_from(head).ok()) {
        let (kind, length) = (u16::from_le_bytes([a, b]), usize::from(u16::from_le_bytes([c, d])));
        let Some(data) = stream.get_mut(at + 4..at + 4 + length) else { break };
        let cell = OF_CELLS.iter().any(|(known, least)| *known == kind && length >= *least);
        kept = cell
            || (OF_BOOK.iter().any(|(known, least)| *known == kind && length >= *least) && (kind != CONTINUE || kept));
        if cell {
            far = (far.0.max(number(data, 0)), far.1.max(number(data, 2)));
            if kind == MULRK {
                far.1 = far.1.max(number(data, length - 2));
                kept = number(data, length - 2) >= number(data, 2)
                    && (length - 6) as u64 / 6 == number(data, length - 2) - number(data, 2) + 1;
            }
        }
        match kind {
            BOF => begins.push(at as u64),
            BOUNDSHEET if length >= 8 => sheets.push(number(data, 0) | number(data, 2) << 16),
            // What a formula came to is kept; the formula itself is nobody's business.
            FORMULA => data.iter_mut().skip(20).for_each(|byte| *byte = 0),
            _ => {}
        }
        if !kept {
            stream.get_mut(at..at + 2).into_iter().for_each(|kind| kind.copy_from_slice(&NOTHING.to_le_bytes()));
        }
        at += 4 + length;
    }
    stream.truncate(at);
    if sheets.iter().any(|sheet| !begins.contains(sheet)) || sheets.len() > 1_000 {
        return Err(Refused::Broken);
    }
    if (far.0 + 1) * (far.1 + 1) > MOST_CELLS {
        return Err(Refused::TooFar);
    }
    compound::file(&stream).ok_or(Refused::Broken)
}

fn number(data: &[u8], at: usize) -> u64 {
    let bytes = data.get(at..at + 2).and_then(|two| <[u8; 2]>::try_from(two).ok());
    u64::from(u16::from_le_bytes(bytes.unwrap_or_default()))
}
