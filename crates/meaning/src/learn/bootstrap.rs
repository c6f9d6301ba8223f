//! How far a difference might be chance: the same texts drawn again and again, both ways judged on the same draw.

use crate::learn::judge::{Scores, scores, tallies};
use std::collections::BTreeSet;

/// Draws.
pub const DRAWS: usize = 2000;

/// A value with the bounds that 95 of 100 draws lie within.
#[derive(Clone, Copy, Debug)]
pub struct Interval {
    /// As measured.
    pub value: f64,
    /// Lower bound.
    pub low: f64,
    /// Upper bound.
    pub high: f64,
}

/// Micro-F1 and macro-F1 of `one` less those of `other`, with bounds. Without `other`: those of `one`.
pub fn difference(
    labelled: &[&BTreeSet<String>],
    one: &[BTreeSet<String>],
    other: Option<&[BTreeSet<String>]>,
    needs: &[String],
) -> (Interval, Interval) {
    let of = |drawn: &[usize]| {
        let judged = |suggested: &[BTreeSet<String>]| {
            let pairs = drawn.iter().filter_map(|&at| Some((*labelled.get(at)?, suggested.get(at)?)));
            scores(&tallies(pairs, needs))
        };
        let (one, other) = (judged(one), other.map(judged).unwrap_or_default());
        Scores { micro: one.micro - other.micro, macro_: one.macro_ - other.macro_ }
    };
    let all: Vec<usize> = (0..labelled.len()).collect();
    let measured = of(&all);
    let mut dice = 0x9e37_79b9_7f4a_7c15_u64;
    let draws: Vec<Scores> =
        (0..DRAWS).map(|_| of(&all.iter().map(|_| draw(&mut dice, all.len())).collect::<Vec<_>>())).collect();
    let bounds = |value: f64, of: fn(&Scores) -> f64| {
        let mut values: Vec<f64> = draws.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        let at = |share: usize| values.get(values.len() * share / 1000).copied().unwrap_or(value);
        Interval { value, low: at(25), high: at(974) }
    };
    (bounds(measured.micro, |scores| scores.micro), bounds(measured.macro_, |scores| scores.macro_))
}

/// The next number below `below`: xorshift64*, the same every time.
fn draw(dice: &mut u64, below: usize) -> usize {
    *dice ^= *dice >> 12;
    *dice ^= *dice << 25;
    *dice ^= *dice >> 27;
    (dice.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % below.max(1)
}
