//! Chance that is the same each time: a generator, a hash to shuffle by, and the bootstrap.

/// SplitMix64.
#[derive(Clone, Debug)]
pub struct Draw(u64);

impl Draw {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }
    /// The next number below a limit; 0 where the limit is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        (mixed(self.0) % limit.max(1) as u64) as usize
    }
}

fn mixed(state: u64) -> u64 {
    let z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number that says nothing of the text it is made from: what is ordered by it is shuffled, the same each time.
pub fn hash(text: &str) -> u64 {
    mixed(
        text.bytes()
            .fold(0xcbf2_9ce4_8422_2325, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)),
    )
}

/// How often a bootstrap draws.
const DRAWS: usize = 2_000;
const SEED: u64 = 20_261_122;

/// The middle 95 % of a statistic over groups drawn anew with replacement. What belongs together stands in one group.
/// `None` where there is nothing to draw from.
pub fn interval<T>(groups: &[Vec<T>], statistic: impl Fn(&[&T]) -> Option<f64>) -> Option<(f64, f64)> {
    let mut draw = Draw::new(SEED);
    let mut found = Vec::with_capacity(DRAWS);
    let mut drawn: Vec<&T> = Vec::new();
    for _ in 0..DRAWS {
        drawn.clear();
        for _ in 0..groups.len() {
            drawn.extend(groups.get(draw.below(groups.len())).into_iter().flatten());
        }
        found.extend(statistic(&drawn));
    }
    found.sort_by(f64::total_cmp);
    let at = |share: usize| found.get(found.len().saturating_sub(1) * share / 1_000).copied();
    Some((at(25)?, at(975)?))
}

/// The mean; `None` of nothing.
pub fn mean(figures: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = figures.fold((0.0, 0u32), |(sum, count), figure| (sum + figure, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_holds_the_mean_and_is_the_same_each_time() {
        let groups: Vec<Vec<f64>> = (0..50).map(|n| vec![f64::from(n % 10)]).collect();
        let of = |groups: &[Vec<f64>]| interval(groups, |drawn| mean(drawn.iter().map(|figure| **figure)));
        let (low, high) = of(&groups).unwrap();
        assert!(low < 4.5 && 4.5 < high && high - low < 2.0, "{low} {high}");
        assert_eq!(of(&groups), Some((low, high)));
        assert_eq!(of(&[]), None);
    }
}
