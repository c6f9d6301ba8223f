//! Texts that several rows share, such as who runs them: each once, in the order of first appearance, and a column of
//! positions in that list.

use crate::bytes::Rest;
use crate::column::{Column, put_column};
use crate::frame::OpenError;
use crate::text::{Texts, put_texts};
use std::collections::BTreeMap;

/// Texts that several rows share. Positions count from 1 where a text was there before; 0 is the next new one.
pub(crate) fn put_shared<'t>(out: &mut Vec<u8>, texts: impl Iterator<Item = &'t str>) {
    let mut known: BTreeMap<&str, u64> = BTreeMap::new();
    let mut list = Vec::new();
    let codes = texts.map(|text| {
        known.get(text).copied().unwrap_or_else(|| {
            list.push(text);
            known.insert(text, list.len() as u64);
            0
        })
    });
    let codes: Vec<u64> = codes.collect();
    put_texts(out, list.into_iter());
    put_column(out, &codes);
}

/// Such texts in a file.
#[derive(Clone, Debug)]
pub(crate) struct Shared<'a> {
    list: Texts<'a>,
    positions: Vec<u32>,
}

impl<'a> Shared<'a> {
    pub(crate) fn take(rest: &mut Rest<'a>, rows: usize) -> Result<Self, OpenError> {
        let list = Texts::take(rest)?;
        let codes = Column::take(rest, rows)?;
        let mut new = 0;
        let mut positions = Vec::with_capacity(rows);
        for row in 0..rows {
            let position = match codes.get(row) {
                0 => {
                    new += 1;
                    new - 1
                }
                code => (code - 1).min(u64::from(u32::MAX)) as u32,
            };
            if position >= new {
                return Err(OpenError::Malformed("a text is used before it appears"));
            }
            positions.push(position);
        }
        if new as usize == list.len() {
            Ok(Self { list, positions })
        } else {
            Err(OpenError::Malformed("texts are missing"))
        }
    }
    /// The text of a row; empty past the end.
    pub(crate) fn get(&self, row: usize) -> &'a str {
        self.positions.get(row).map_or("", |position| self.list.get(*position as usize))
    }
}
