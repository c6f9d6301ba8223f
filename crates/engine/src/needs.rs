//! Points for needs, 64 rows at once: how many of the goal's needs a row helps with is counted in bits, as far as counts matter.

use crate::bits::{ones, word};
use crate::columns::Columns;
use waymark_core::matching::{NeedCounts, need_points};

/// Ways to help with a need, best first: one named and chiefly about it, one named, chiefly about one that was not, another.
const WAYS: usize = 4;

/// A need of the goal.
struct OfGoal<'a> {
    rows: &'a [u64],
    chiefly: &'a [u64],
    /// All rows where the goal is about it, else none.
    about: u64,
}

/// The needs of a goal.
pub(crate) struct Needs<'a> {
    /// Those the person named, and the others.
    of_goal: [Vec<OfGoal<'a>>; 2],
    /// By whether it helps with nothing the goal is about, the best way, and the second best, or none.
    points: [[[i32; WAYS + 1]; WAYS]; 2],
}

/// Rows of a word that help.
pub(crate) struct Helps {
    /// By way: which help with one need so, which with two or more.
    one: [u64; WAYS],
    two: [u64; WAYS],
    about: u64,
}

impl<'a> Needs<'a> {
    pub(crate) fn new(columns: &'a Columns<'_>, needs: u64, wanted: u64, about: u64) -> Self {
        let of_goal = [needs & wanted, needs & !wanted].map(|needs| {
            let of_goal = ones(needs).map(|need| OfGoal {
                rows: columns.needs.rows_with(need),
                chiefly: columns.primary.rows_with(need),
                about: (about >> need & 1).wrapping_neg(),
            });
            of_goal.filter(|need| !need.rows.is_empty()).collect()
        });
        let mut points = [[[0; WAYS + 1]; WAYS]; 2];
        for (is_beside, of_ways) in points.iter_mut().enumerate() {
            for (best, of_best) in of_ways.iter_mut().enumerate() {
                for (second, points) in of_best.iter_mut().enumerate() {
                    let mut counts = [0; WAYS + 1];
                    counts[best] += 1;
                    counts[second] += 1;
                    let [named_and_chief, named, chief, other, _] = counts;
                    *points = need_points(NeedCounts::new([named_and_chief, named, chief, other], is_beside != 0));
                }
            }
        }
        Self { of_goal, points }
    }
    /// The rows of a word that help, and how.
    #[inline]
    pub(crate) fn helps(&self, at: usize, of: u64) -> Helps {
        let mut about = 0;
        // Counted in numbers that need not lie in memory: this is done for every word of rows.
        let [named, others] = self.of_goal.each_ref().map(|needs| {
            let [mut chief, mut chief_again, mut other, mut other_again] = [0; WAYS];
            for need in needs {
                let rows = word(need.rows, at) & of;
                let chiefly = rows & word(need.chiefly, at);
                chief_again |= chief & chiefly;
                chief |= chiefly;
                other_again |= other & (rows ^ chiefly);
                other |= rows ^ chiefly;
                about |= rows & need.about;
            }
            [chief, chief_again, other, other_again]
        });
        let [a, b, c, d] = named;
        let [e, f, g, h] = others;
        Helps { one: [a, c, e, g], two: [b, d, f, h], about }
    }
    /// Hands on rows with their points, those with the same points together.
    #[inline]
    pub(crate) fn each(&self, helps: &Helps, mut hand: impl FnMut(u64, i32)) {
        let mut rest = u64::MAX;
        for best in 0..WAYS {
            let mut rows = rest & helps.one[best];
            rest &= !rows;
            for second in best..=WAYS {
                if rows == 0 {
                    break;
                }
                let these = match second {
                    WAYS => rows,
                    _ if second == best => rows & helps.two[best],
                    _ => rows & helps.one[second],
                };
                rows &= !these;
                for (is_beside, these) in [(0, these & helps.about), (1, these & !helps.about)] {
                    if these != 0 {
                        hand(these, self.points[is_beside][best][second]);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use waymark_core::ids::Set;
    use waymark_core::matching::Facts;

    /// Needs are few, so that rows have several of a goal's.
    fn few() -> impl Strategy<Value = u64> {
        any::<u64>().prop_map(|bits| bits & 0x3f)
    }

    proptest! {
        #[test]
        fn rows_at_once_get_the_points_that_each_gets(
            rows in proptest::collection::vec((few(), few()), 1..64), goal in few(), wanted in few(), about in few(), of in any::<u64>(),
        ) {
            let facts = |(needs, primary): &(u64, u64)| Facts {
                needs: Set::from_bits(*needs), primary: Set::from_bits(*primary), ..Facts::default()
            };
            let of_facts = rows.iter().map(|row| crate::Row { facts: facts(row), name: "", id: "" });
            let columns = Columns::new(of_facts.collect::<Vec<_>>().into_iter()).unwrap();
            let mut got = BTreeMap::new();
            let needs = Needs::new(&columns, goal, wanted, about);
            needs.each(&needs.helps(0, of), |rows, points| ones(rows).for_each(|row| assert!(got.insert(row, points).is_none())));
            let wanted: BTreeMap<usize, i32> = rows.iter().enumerate().filter_map(|(row, (needs, primary))| {
                let helps = needs & goal;
                let counts = NeedCounts::of(helps, wanted, about, *primary);
                (helps != 0 && of >> row & 1 != 0).then(|| (row, need_points(counts)))
            }).collect();
            prop_assert_eq!(got, wanted);
        }
    }
}
