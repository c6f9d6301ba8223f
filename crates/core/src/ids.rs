//! Ids of the closed vocabularies (`content/vocabulary.toml`) and sets of them.
//!
//! An id is the position of its entry in the vocabulary. The catalogue and the bank are compiled from the same
//! vocabulary; [`crate::envelope`] refuses to load a catalogue made for another one.

use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// An entry of a closed vocabulary.
pub trait VocabularyId: Copy + Ord {
    /// The id at this position of its vocabulary.
    fn from_index(index: u8) -> Self;
    /// The position in the vocabulary.
    fn index(self) -> u8;
}

macro_rules! vocabulary_id {
    ($(#[$doc:meta] $name:ident;)*) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u8);
        impl VocabularyId for $name {
            fn from_index(index: u8) -> Self { Self(index) }
            fn index(self) -> u8 { self.0 }
        }
    )*};
}

vocabulary_id! {
    /// Something a person may want help with, such as debt.
    Need;
    /// Something a person enjoys, such as gardening.
    Interest;
    /// Something true of a person that a service can be for, such as being a carer.
    Trait;
    /// Something a place or service offers so that people can use it, such as step-free access.
    Access;
    /// A declared answer that safety rules listen to.
    Flag;
    /// A strength, hope or worry that shapes the plan.
    Hint;
    /// A group of needs as people see them on the topics page; one goal of the results each.
    Topic;
}

/// A set of vocabulary ids below 128.
#[derive(Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Set<T> {
    bits: u128,
    #[serde(skip)]
    of: PhantomData<T>,
}

impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> Default for Set<T> {
    fn default() -> Self {
        Self { bits: 0, of: PhantomData }
    }
}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for Set<T> {}
impl<T: VocabularyId + std::fmt::Debug> std::fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: VocabularyId> Set<T> {
    /// The set with no members.
    pub const EMPTY: Self = Self { bits: 0, of: PhantomData };

    /// The set as a number: a bit a member.
    pub fn bits(self) -> u128 {
        self.bits
    }
    /// The set that a number stands for.
    pub fn from_bits(bits: u128) -> Self {
        Self { bits, of: PhantomData }
    }
    /// Adds one id. Ids of 128 and over cannot be held and are left out; the content check refuses them.
    pub fn insert(&mut self, id: T) {
        self.bits |= 1u128.checked_shl(u32::from(id.index())).unwrap_or(0);
    }
    /// The same set without one id.
    pub fn remove(&mut self, id: T) {
        self.bits &= !1u128.checked_shl(u32::from(id.index())).unwrap_or(0);
    }
    /// Whether the id is a member.
    pub fn contains(self, id: T) -> bool {
        self.bits & 1u128.checked_shl(u32::from(id.index())).unwrap_or(0) != 0
    }
    /// Members of either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, of: PhantomData }
    }
    /// Members of both.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self { bits: self.bits & other.bits, of: PhantomData }
    }
    /// Members of this one that are not in the other.
    #[must_use]
    pub fn difference(self, other: Self) -> Self {
        Self { bits: self.bits & !other.bits, of: PhantomData }
    }
    /// Whether the two share a member.
    pub fn meets(self, other: Self) -> bool {
        self.bits & other.bits != 0
    }
    /// Whether there is no member.
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }
    /// How many members there are.
    pub fn len(self) -> usize {
        self.bits.count_ones() as usize
    }
    /// Members in vocabulary order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        let mut bits = self.bits;
        std::iter::from_fn(move || {
            (bits != 0).then(|| {
                let index = bits.trailing_zeros() as u8;
                bits &= bits - 1;
                T::from_index(index)
            })
        })
    }
}

impl<T: VocabularyId> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(ids: I) -> Self {
        let mut set = Self::EMPTY;
        ids.into_iter().for_each(|id| set.insert(id));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_set_holds_exactly_what_was_put_in(ids in proptest::collection::btree_set(0u8..128, 0..20)) {
            let set: Set<Need> = ids.iter().copied().map(Need).collect();
            prop_assert_eq!(set.iter().map(|n| n.0).collect::<Vec<_>>(), ids.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(set.len(), ids.len());
            for id in 0..128 {
                prop_assert_eq!(set.contains(Need(id)), ids.contains(&id));
            }
        }
    }

    #[test]
    fn union_intersection_and_difference_are_those_of_sets() {
        let a: Set<Need> = [Need(1), Need(2)].into_iter().collect();
        let b: Set<Need> = [Need(2), Need(127)].into_iter().collect();
        assert_eq!(a.union(b).len(), 3);
        assert_eq!(a.intersection(b).iter().collect::<Vec<_>>(), [Need(2)]);
        assert_eq!(a.difference(b).iter().collect::<Vec<_>>(), [Need(1)]);
        assert!(a.meets(b) && !a.difference(b).meets(b));
        assert!(Set::<Need>::EMPTY.is_empty() && !a.is_empty());
        let mut c = b;
        c.remove(Need(2));
        assert_eq!(c.iter().collect::<Vec<_>>(), [Need(127)]);
    }
}
