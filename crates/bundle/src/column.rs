//! A column of whole numbers, one a row, looked up where it lies.
//!
//! Written in one of three ways, whichever suits the values: `0` one value for all rows; `1` a table of up to 256 values and
//! a byte a row; `2` planes: the lowest byte of every row, then the next byte of every row, and so on (bytes of one weight
//! side by side are what a general compressor does well with).

use crate::bytes::{Rest, put_number};
use crate::frame::OpenError;
use std::collections::BTreeMap;

const ONE: u8 = 0;
const TABLE: u8 = 1;
const PLANES: u8 = 2;

/// A column in a file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Column<'a> {
    One(u64),
    Table { width: usize, table: &'a [u8], codes: &'a [u8] },
    Planes { rows: usize, planes: &'a [u8] },
}

/// Appends a column.
pub(crate) fn put_column(out: &mut Vec<u8>, values: &[u64]) {
    let mut counts: BTreeMap<u64, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(*value).or_default() += 1;
    }
    if counts.len() <= 1 {
        out.push(ONE);
        return put_number(out, values.first().copied().unwrap_or_default());
    }
    let most = counts.keys().next_back().copied().unwrap_or_default();
    let width = (64 - most.leading_zeros()).div_ceil(8).max(1) as usize;
    if width > 1 && counts.len() <= 256 && counts.len() * width * 8 <= values.len() {
        put_table(out, values, counts, width);
    } else {
        out.extend_from_slice(&[PLANES, width as u8]);
        for byte in 0..width {
            out.extend(values.iter().map(|value| (value >> (8 * byte)) as u8));
        }
    }
}

/// The commonest value first, so that its code is the same in every file.
fn put_table(out: &mut Vec<u8>, values: &[u64], counts: BTreeMap<u64, usize>, width: usize) {
    let mut order: Vec<(u64, usize)> = counts.into_iter().collect();
    order.sort_by_key(|(value, count)| (usize::MAX - count, *value));
    let codes: BTreeMap<u64, u8> = order.iter().enumerate().map(|(code, (value, _))| (*value, code as u8)).collect();
    out.extend_from_slice(&[TABLE, width as u8]);
    put_number(out, order.len() as u64);
    for (value, _) in &order {
        out.extend_from_slice(value.to_le_bytes().get(..width).unwrap_or_default());
    }
    out.extend(values.iter().map(|value| codes.get(value).copied().unwrap_or_default()));
}

impl<'a> Column<'a> {
    /// Takes a column of so many rows from the front.
    pub(crate) fn take(rest: &mut Rest<'a>, rows: usize) -> Result<Self, OpenError> {
        match rest.byte()? {
            ONE => rest.number().map(Self::One),
            TABLE => {
                let (width, len) = (width(rest)?, rest.size()?);
                let table = rest.take(width.saturating_mul(len))?;
                let codes = rest.take(rows)?;
                if codes.iter().any(|code| usize::from(*code) >= len) {
                    return Err(OpenError::Malformed("a row has a value that is not in its table"));
                }
                Ok(Self::Table { width, table, codes })
            }
            PLANES => {
                let planes = width(rest)?.saturating_mul(rows);
                Ok(Self::Planes { rows, planes: rest.take(planes)? })
            }
            _ => Err(OpenError::Malformed("a column is written in a way this reader does not know")),
        }
    }

    /// The value of a row; 0 past the end.
    pub(crate) fn get(&self, row: usize) -> u64 {
        match *self {
            Self::One(value) => value,
            Self::Table { width, table, codes } => {
                let at = codes.get(row).map_or(usize::MAX, |code| usize::from(*code) * width);
                let entry = table.get(at..at.saturating_add(width)).unwrap_or_default();
                entry.iter().rev().fold(0, |n, byte| (n << 8) | u64::from(*byte))
            }
            Self::Planes { rows, planes } if row < rows => {
                let (mut number, mut weight, mut at) = (0, 0, row);
                while let Some(byte) = planes.get(at) {
                    number |= u64::from(*byte) << weight;
                    (weight, at) = (weight + 8, at + rows);
                }
                number
            }
            Self::Planes { .. } => 0,
        }
    }
}

fn width(rest: &mut Rest<'_>) -> Result<usize, OpenError> {
    let width = usize::from(rest.byte()?);
    if (1..=8).contains(&width) { Ok(width) } else { Err(OpenError::Malformed("a column is too wide")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn round_trip(values: &[u64]) -> u8 {
        let mut out = Vec::new();
        put_column(&mut out, values);
        let mut rest = Rest(&out);
        let column = Column::take(&mut rest, values.len()).unwrap();
        assert_eq!(rest.end(), Ok(()));
        assert_eq!((0..values.len()).map(|row| column.get(row)).collect::<Vec<_>>(), values);
        out[0]
    }

    #[test]
    fn each_way_is_taken_where_it_suits() {
        assert_eq!(round_trip(&[]), ONE);
        assert_eq!(round_trip(&[u64::MAX; 9]), ONE);
        assert_eq!(round_trip(&(0..3000).map(|n| (n % 20) << 50).collect::<Vec<_>>()), TABLE);
        assert_eq!(round_trip(&(0..300).collect::<Vec<_>>()), PLANES);
    }

    proptest! {
        #[test]
        fn any_column_comes_back(values in proptest::collection::vec(any::<u64>(), 0..50), shift in 0u32..64) {
            round_trip(&values.into_iter().map(|value| value >> shift).collect::<Vec<_>>());
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..60), rows in 0usize..40) {
            if let Ok(column) = Column::take(&mut Rest(&bytes), rows) {
                let _ = (0..rows + 2).map(|row| column.get(row)).collect::<Vec<_>>();
            }
        }
    }
}
