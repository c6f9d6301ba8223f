//! Records in the order of their keys, in bounded memory: sorted in portions, spilled to a [`Store`] of the caller's, and
//! merged. What comes out does not depend on the order in which records went in.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Why the caller's store or sink failed, in words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct StoreError(pub String);

/// Somewhere to put sorted portions: temporary files on a native machine, memory in a browser.
pub trait Store {
    /// Appends to a portion; portions are numbered from 0 and written one after the other.
    ///
    /// # Errors
    /// In words.
    fn append(&mut self, portion: usize, bytes: &[u8]) -> Result<(), StoreError>;
    /// Reads from a portion into all of a buffer, or to the portion's end; says how many bytes it read.
    ///
    /// # Errors
    /// In words.
    fn read(&mut self, portion: usize, at: u64, into: &mut [u8]) -> Result<usize, StoreError>;
}

/// A store in memory, for catalogues that fit there.
#[derive(Clone, Debug, Default)]
pub struct InMemory(Vec<Vec<u8>>);

impl Store for InMemory {
    fn append(&mut self, portion: usize, bytes: &[u8]) -> Result<(), StoreError> {
        if self.0.len() <= portion {
            self.0.resize(portion + 1, Vec::new());
        }
        self.0.get_mut(portion).into_iter().for_each(|portion| portion.extend_from_slice(bytes));
        Ok(())
    }
    fn read(&mut self, portion: usize, at: u64, into: &mut [u8]) -> Result<usize, StoreError> {
        let rest = self.0.get(portion).and_then(|portion| portion.get(at as usize..)).unwrap_or_default();
        let len = rest.len().min(into.len());
        into.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        Ok(len)
    }
}

/// A record on its way: the key it is ordered by, and its bytes.
pub(crate) type Entry = (Vec<u8>, Vec<u8>);

/// Bytes read ahead from each portion while merging, and gathered while spilling.
const AHEAD: usize = 1 << 18;

/// Takes entries in any order and gives them back in order.
pub(crate) struct Sorter<S> {
    store: S,
    budget: usize,
    held: Vec<Entry>,
    bytes: usize,
    portions: usize,
}

impl<S: Store> Sorter<S> {
    pub(crate) fn new(store: S, budget: usize) -> Self {
        Self { store, budget, held: Vec::new(), bytes: 0, portions: 0 }
    }

    pub(crate) fn add(&mut self, entry: Entry) -> Result<(), StoreError> {
        // Two vectors and their heap blocks besides the bytes themselves.
        self.bytes += entry.0.len() + entry.1.len() + 2 * size_of::<Entry>();
        self.held.push(entry);
        if self.bytes > self.budget { self.spill() } else { Ok(()) }
    }

    fn spill(&mut self) -> Result<(), StoreError> {
        self.held.sort_unstable();
        let mut out = Vec::with_capacity(AHEAD);
        for (key, record) in self.held.drain(..) {
            for part in [&key, &record] {
                out.extend_from_slice(&(part.len() as u32).to_le_bytes());
                out.extend_from_slice(part);
            }
            if out.len() > AHEAD {
                self.store.append(self.portions, &out)?;
                out.clear();
            }
        }
        self.store.append(self.portions, &out)?;
        self.portions += 1;
        self.bytes = 0;
        Ok(())
    }

    pub(crate) fn merge(mut self) -> Result<Merge<S>, StoreError> {
        self.held.sort_unstable();
        self.held.reverse();
        let ahead = (0..self.portions).map(|_| Ahead::default()).collect();
        let mut merge = Merge { store: self.store, ahead, held: self.held, heap: BinaryHeap::new() };
        for portion in 0..=self.portions {
            merge.refill(portion)?;
        }
        Ok(merge)
    }
}

/// What was read ahead of a portion.
#[derive(Default)]
struct Ahead {
    buffer: Vec<u8>,
    at: usize,
    next: u64,
}

/// Entries in order.
pub(crate) struct Merge<S> {
    store: S,
    ahead: Vec<Ahead>,
    /// What was never spilled, last first.
    held: Vec<Entry>,
    heap: BinaryHeap<Reverse<(Entry, usize)>>,
}

impl<S: Store> Merge<S> {
    pub(crate) fn next(&mut self) -> Result<Option<Entry>, StoreError> {
        let Some(Reverse((entry, portion))) = self.heap.pop() else { return Ok(None) };
        self.refill(portion)?;
        Ok(Some(entry))
    }

    /// Puts the next entry of a portion on the heap; the portion after the last is what was never spilled.
    fn refill(&mut self, portion: usize) -> Result<(), StoreError> {
        let entry = if portion < self.ahead.len() { self.read(portion)? } else { self.held.pop() };
        self.heap.extend(entry.map(|entry| Reverse((entry, portion))));
        Ok(())
    }

    fn read(&mut self, portion: usize) -> Result<Option<Entry>, StoreError> {
        let Some(key) = self.part(portion)? else { return Ok(None) };
        match self.part(portion)? {
            Some(record) => Ok(Some((key, record))),
            None => Err(lost()),
        }
    }

    /// The next part of an entry; `None` at the portion's end.
    fn part(&mut self, portion: usize) -> Result<Option<Vec<u8>>, StoreError> {
        let head = self.bytes(portion, 4)?;
        let len = match <[u8; 4]>::try_from(head.as_slice()) {
            Ok(len) => u32::from_le_bytes(len) as usize,
            Err(_) if head.is_empty() => return Ok(None),
            Err(_) => return Err(lost()),
        };
        let part = self.bytes(portion, len)?;
        if part.len() == len { Ok(Some(part)) } else { Err(lost()) }
    }

    /// Up to so many bytes; fewer only at the portion's end.
    fn bytes(&mut self, portion: usize, len: usize) -> Result<Vec<u8>, StoreError> {
        let Some(ahead) = self.ahead.get_mut(portion) else { return Ok(Vec::new()) };
        if ahead.buffer.len() - ahead.at < len {
            ahead.buffer.drain(..ahead.at);
            let kept = ahead.buffer.len();
            ahead.buffer.resize(kept + len.max(AHEAD), 0);
            let room = ahead.buffer.get_mut(kept..).unwrap_or_default();
            let read = self.store.read(portion, ahead.next, room)?.min(room.len());
            ahead.buffer.truncate(kept + read);
            (ahead.at, ahead.next) = (0, ahead.next + read as u64);
        }
        let end = (ahead.at + len).min(ahead.buffer.len());
        let bytes = ahead.buffer.get(ahead.at..end).unwrap_or_default().to_vec();
        ahead.at = end;
        Ok(bytes)
    }
}

fn lost() -> StoreError {
    StoreError("the store gave back less than was put into it".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn entries_come_out_in_order_whatever_is_spilled(
            entries in proptest::collection::vec((proptest::collection::vec(any::<u8>(), 0..4), "[a-z]{0,9}"), 0..60),
            budget in 0usize..2000,
        ) {
            let mut sorter = Sorter::new(InMemory::default(), budget);
            let mut expected: Vec<Entry> = entries.into_iter().map(|(key, text)| (key, text.into_bytes())).collect();
            for entry in &expected {
                sorter.add(entry.clone()).unwrap();
            }
            expected.sort();
            let mut merge = sorter.merge().unwrap();
            for entry in expected {
                prop_assert_eq!(merge.next().unwrap(), Some(entry));
            }
            prop_assert_eq!(merge.next().unwrap(), None);
        }
    }

    #[test]
    fn a_store_that_loses_bytes_is_found_out() {
        struct Forgetful(InMemory);
        impl Store for Forgetful {
            fn append(&mut self, portion: usize, bytes: &[u8]) -> Result<(), StoreError> {
                self.0.append(portion, &bytes[..bytes.len().saturating_sub(1)])
            }
            fn read(&mut self, portion: usize, at: u64, into: &mut [u8]) -> Result<usize, StoreError> {
                self.0.read(portion, at, into)
            }
        }
        let mut sorter = Sorter::new(Forgetful(InMemory::default()), 0);
        sorter.add((vec![1], vec![2, 3])).unwrap();
        assert_eq!(sorter.merge().err(), Some(lost()));
    }
}
