//! Putting things in order, and finding them by name.
//!
//! The standard sort and the standard maps are compiled anew for every type they hold, a few kilobytes each time, and
//! the page for patients has a budget in bytes (docs/decisions/0005). Here that machinery is compiled once.

use std::cmp::Ordering;

/// Sorts by a comparison; what is equal stays as it was.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let compare = |a: usize, b: usize| {
        let pair = items.get(a).zip(items.get(b));
        pair.map_or(Ordering::Equal, |(a, b)| compare(a, b))
    };
    let order = order(items.len(), &compare);
    put(items, order);
}

/// Sorts by what a function says of each; what is equal stays as it was.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by the order that the type has.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// The positions of `len` things in order: runs of one, merged to runs of two, of four, and so on. The standard sort is
/// many times longer, for lists many times longer than ours.
fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let (mut merged, mut half) = (order.clone(), 1);
    while half < len {
        let run = |from: usize| order.get(from.min(len)..(from + half).min(len)).unwrap_or_default();
        let mut from = 0;
        while from < len {
            let into = merged.get_mut(from..(from + 2 * half).min(len)).unwrap_or_default();
            merge((run(from), run(from + half)), into, compare);
            from += 2 * half;
        }
        std::mem::swap(&mut order, &mut merged);
        half *= 2;
    }
    order
}

/// Merges two runs in order; of what is equal, what stood left comes first.
fn merge((mut left, mut right): (&[usize], &[usize]), into: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    for place in into {
        let from = match (left.first(), right.first()) {
            (Some(a), Some(b)) if compare(*a, *b) == Ordering::Greater => &mut right,
            (Some(_), _) => &mut left,
            (None, _) => &mut right,
        };
        if let Some((first, rest)) = from.split_first() {
            (*place, *from) = (*first, rest);
        }
    }
}

/// Sorts a long list of numbers of up to so many bits, each with what belongs to it; what is equal stays as it was. Each is
/// put where its last eight bits say, then where the eight before say, and so on: nothing is compared.
pub fn sort_numbers(numbers: &mut Vec<(u64, usize)>, bits: u32) {
    let (mut sorted, mut shift) = (numbers.clone(), 0);
    while shift < bits {
        let digit = |number: u64| (number >> shift & 0xff) as usize;
        let (mut starts, mut start) = ([0; 256], 0);
        numbers.iter().for_each(|(number, _)| starts[digit(*number)] += 1);
        starts.iter_mut().for_each(|count| (*count, start) = (start, start + *count));
        for number in numbers.iter() {
            let at = &mut starts[digit(number.0)];
            if let Some(place) = sorted.get_mut(*at) {
                *place = *number;
            }
            *at += 1;
        }
        std::mem::swap(numbers, &mut sorted);
        shift += 8;
    }
}

/// Puts at each position what `order` says belongs there, one cycle of swaps after the other.
fn put<T>(items: &mut [T], mut order: Vec<usize>) {
    for start in 0..items.len() {
        let mut at = start;
        loop {
            let from = order.get_mut(at).map_or(start, |from| std::mem::replace(from, at));
            if from == start || at.max(from) >= items.len() {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// Things by name, in the order of the names. For hundreds of them: taking one up moves those after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<V>(Vec<(String, V)>);

impl<V> Default for Named<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Named<V> {
    fn find(&self, name: &str) -> Result<usize, usize> {
        find(self.0.len(), &|at| self.0.get(at).map_or(Ordering::Equal, |(known, _)| known.as_str().cmp(name)))
    }
    /// What has a name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.find(name).ok().and_then(|at| self.0.get(at)).map(|(_, value)| value)
    }
    /// Whether anything has a name.
    pub fn contains(&self, name: &str) -> bool {
        self.find(name).is_ok()
    }
    /// Takes something up, in place of what had the name before.
    pub fn insert(&mut self, name: String, value: V) {
        match self.find(&name) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (name, value)),
        }
    }
    /// Lets go of what has a name; whether there was anything.
    pub fn remove(&mut self, name: &str) -> bool {
        self.find(name).map(|at| self.0.remove(at)).is_ok()
    }
    /// Lets go of all that a test does not hold for.
    pub fn retain(&mut self, keep: impl Fn(&V) -> bool) {
        self.0.retain(|(_, value)| keep(value));
    }
    /// Everything with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Lets go of everything.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<V> Extend<(String, V)> for Named<V> {
    fn extend<I: IntoIterator<Item = (String, V)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(name, value)| self.insert(name, value));
    }
}

/// Where among `len` sorted things the one is that `compare` finds equal, or where it would be.
pub fn find(len: usize, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, usize> {
    let (mut from, mut to) = (0, len);
    while from < to {
        let middle = (from + to) / 2;
        match compare(middle) {
            Ordering::Less => from = middle + 1,
            Ordering::Equal => return Ok(middle),
            Ordering::Greater => to = middle,
        }
    }
    Err(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    #[test]
    fn names_are_taken_up_and_let_go_of_together() {
        let mut named = Named::default();
        named.extend([("b", 2), ("a", 1), ("b", 3)].map(|(name, n)| (name.to_owned(), n)));
        assert_eq!(named.iter().collect::<Vec<_>>(), [("a", &1), ("b", &3)]);
        named.retain(|n| *n > 1);
        assert_eq!(named.iter().collect::<Vec<_>>(), [("b", &3)]);
        named.clear();
        assert!(named.is_empty());
    }

    proptest! {
        #[test]
        fn sorting_is_the_stable_sort_of_the_standard_library(items in proptest::collection::vec((0u8..8, any::<u16>()), 0..60)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn long_lists_of_numbers_are_sorted_as_the_standard_library_sorts_them(
            numbers in proptest::collection::vec(prop_oneof![0u64..20, 0u64..70_000, 0u64..1 << 48], 0..60),
        ) {
            let mut ours: Vec<_> = numbers.into_iter().enumerate().map(|(at, number)| (number, at)).collect();
            let mut theirs = ours.clone();
            sort_numbers(&mut ours, 48);
            theirs.sort_by_key(|(number, _)| *number);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn names_are_kept_as_the_standard_map_keeps_them(steps in proptest::collection::vec(("[a-d]{0,2}", any::<bool>(), any::<u8>()), 0..60)) {
            let (mut ours, mut theirs) = (Named::default(), BTreeMap::new());
            for (name, takes, value) in steps {
                if takes {
                    ours.insert(name.clone(), value);
                    theirs.insert(name.clone(), value);
                } else {
                    prop_assert_eq!(ours.remove(&name), theirs.remove(&name).is_some());
                }
                prop_assert_eq!(ours.get(&name), theirs.get(&name));
                prop_assert_eq!(ours.contains(&name), theirs.contains_key(&name));
            }
            prop_assert!(ours.iter().eq(theirs.iter().map(|(name, value)| (name.as_str(), value))));
            prop_assert_eq!(ours.is_empty(), theirs.is_empty());
        }
    }
}
