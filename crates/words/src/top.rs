//! The best few of many, without putting all in order.

/// A service found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its position.
    pub service: u32,
    /// Points; only good for ordering, never shown.
    pub points: u32,
    /// What decides between equals: less stands first.
    pub tie: u64,
}

impl Row {
    fn stands_before(&self, other: &Self) -> bool {
        let key = |row: &Self| (u32::MAX - row.points, row.tie, row.service);
        key(self) < key(other)
    }
}

/// Keeps the best `most` rows it is given.
#[derive(Clone, Debug, Default)]
pub struct Top {
    rows: Vec<Row>,
    most: usize,
}

impl Top {
    /// For this many.
    pub fn new(most: usize) -> Self {
        Self { rows: Vec::with_capacity(most.min(1024)), most }
    }
    /// Takes a row in where it is among the best.
    pub fn offer(&mut self, row: Row) {
        let is_full = self.rows.len() >= self.most;
        if is_full && self.rows.last().is_none_or(|last| !row.stands_before(last)) {
            return;
        }
        if is_full {
            self.rows.pop();
        }
        let at = self.rows.partition_point(|known| known.stands_before(&row));
        self.rows.insert(at, row);
    }
    /// What has fewer points is not among the best.
    pub fn floor(&self) -> u32 {
        self.rows.last().filter(|_| self.rows.len() >= self.most).map_or(0, |last| last.points)
    }
    /// The best, best first.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_best_few_are_those_a_full_sort_puts_first(points in proptest::collection::vec(0u32..9, 0..60), most in 0usize..12) {
            let all: Vec<Row> =
                points.iter().enumerate().map(|(at, p)| Row { service: at as u32, points: *p, tie: u64::from(p * 7 % 3) }).collect();
            let mut top = Top::new(most);
            all.iter().for_each(|row| top.offer(*row));
            let mut sorted = all;
            sorted.sort_by_key(|row| (u32::MAX - row.points, row.tie, row.service));
            sorted.truncate(most);
            prop_assert_eq!(top.rows(), sorted.as_slice());
        }
    }
}
