//! Where the curve is cut into lists.
//!
//! A cut is made at the coarsest border of the grid within reach, so that lists are compact, and so that a service more or
//! less moves no cut but those beside it: the other files keep their names, and stay in caches.

/// How many services a list has at least and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// At least so many: what is fetched points to no fewer.
    pub fewest: usize,
    /// At most so many; twice the fewest or more.
    pub most: usize,
}

impl Sizes {
    pub(crate) fn checked(self) -> Self {
        let fewest = self.fewest.max(1);
        Self { fewest, most: self.most.max(fewest.saturating_mul(2)) }
    }
    /// How many services have to be in sight before the next list can be cut off.
    pub(crate) fn sight(self) -> usize {
        self.most.saturating_add(self.fewest)
    }
    /// How many of the services in sight the next list takes. `border` is the coarseness of the border before a service.
    /// Never leaves fewer than the fewest behind.
    pub(crate) fn next(self, in_sight: usize, border: impl Fn(usize) -> u32) -> usize {
        if in_sight <= self.most {
            return in_sight;
        }
        let last = self.most.min(in_sight - self.fewest);
        (self.fewest..=last).max_by_key(|at| (border(*at), *at)).unwrap_or(in_sight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_coarsest_border_within_reach_is_taken() {
        let sizes = Sizes { fewest: 2, most: 6 };
        assert_eq!(sizes.next(20, |at| [9, 9, 0, 3, 1, 3, 0, 9][at]), 5);
        assert_eq!(sizes.next(6, |_| 9), 6);
        assert_eq!(sizes.next(7, |at| u32::from(at == 6)), 5, "one would be left alone");
    }

    proptest! {
        #[test]
        fn lists_are_never_too_small_or_too_large(
            borders in proptest::collection::vec(0u32..5, 0..200), fewest in 1usize..9, more in 0usize..20,
        ) {
            let sizes = Sizes { fewest, most: fewest * 2 + more }.checked();
            let mut from = 0;
            while from < borders.len() {
                let in_sight = (borders.len() - from).min(sizes.sight());
                let len = sizes.next(in_sight, |at| borders[from + at]);
                prop_assert!(len <= sizes.most);
                prop_assert!(len >= sizes.fewest || borders.len() < fewest);
                from += len;
            }
        }
    }
}
