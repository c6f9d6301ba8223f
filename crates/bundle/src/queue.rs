//! Records in order, taken off list by list: as many in sight as the next cut has to see.

use crate::builder::BuildError;
use crate::curve;
use crate::cut::Sizes;
use crate::record::Record;
use crate::sort::{Merge, Store, StoreError};
use std::collections::VecDeque;

/// A record in its place in the order.
pub(crate) struct Row {
    pub(crate) order: Vec<u8>,
    pub(crate) record: Record,
}

impl Row {
    pub(crate) fn is_placed(&self) -> bool {
        self.record.facts.point.is_some()
    }
    pub(crate) fn key(&self) -> Option<u64> {
        self.record.facts.point.and_then(curve::key)
    }
}

/// How coarse the border between two neighbours is: on the curve, or between the areas of services without a point.
fn border(before: &Row, after: &Row) -> u32 {
    match (before.key(), after.key()) {
        (Some(before), Some(after)) => curve::border(before, after),
        _ => u32::from(before.record.area != after.record.area),
    }
}

/// Rows in order, as far as the next cut has to see.
pub(crate) struct Queue<S> {
    merge: Merge<S>,
    rows: VecDeque<Row>,
    /// The first row that does not belong with those in sight.
    next: Option<Row>,
}

impl<S: Store> Queue<S> {
    pub(crate) fn new(merge: Merge<S>) -> Self {
        Self { merge, rows: VecDeque::new(), next: None }
    }

    /// The rows of the next list, and whether they have points.
    pub(crate) fn next_list(&mut self, sizes: Option<Sizes>) -> Result<Option<(Vec<Row>, bool)>, BuildError> {
        let sight = sizes.map_or(usize::MAX, Sizes::sight);
        while self.rows.len() < sight {
            let Some(row) = self.read()? else { break };
            let belongs = sizes.is_none() || self.rows.back().is_none_or(|last| last.is_placed() == row.is_placed());
            if !belongs {
                self.next = Some(row);
                break;
            }
            self.rows.push_back(row);
        }
        let before = |at: usize| Some((self.rows.get(at.checked_sub(1)?)?, self.rows.get(at)?));
        let border = |at: usize| before(at).map_or(0, |(before, after)| border(before, after));
        let len = sizes.map_or(self.rows.len(), |sizes| sizes.next(self.rows.len(), border));
        let rows: Vec<Row> = self.rows.drain(..len).collect();
        // A list of everything is for everybody, so it does not count as one of a place.
        let is_placed = sizes.is_some() && rows.first().is_some_and(Row::is_placed);
        Ok((!rows.is_empty()).then_some((rows, is_placed)))
    }

    fn read(&mut self) -> Result<Option<Row>, BuildError> {
        if let Some(row) = self.next.take() {
            return Ok(Some(row));
        }
        let Some((order, bytes)) = self.merge.next()? else { return Ok(None) };
        let lost = |_| StoreError("the store gave back other bytes than were put into it".to_owned());
        Ok(Some(Row { order, record: postcard::from_bytes(&bytes).map_err(lost)? }))
    }
}
