//! Rows as bits: for each id of a vocabulary, which rows have it, a word for 64 rows.

/// Rows by id.
pub(crate) struct Bits {
    words: usize,
    /// Empty for what no row has.
    rows: [Vec<u64>; 64],
}

impl Bits {
    /// For so many words of rows.
    pub(crate) fn new(words: usize) -> Self {
        Self { words, rows: [const { Vec::new() }; 64] }
    }
    /// Notes that a row has all of some ids.
    pub(crate) fn put(&mut self, row: usize, ids: u64) {
        for id in ones(ids) {
            let rows = &mut self.rows[id];
            rows.resize(self.words, 0);
            rows[row / 64] |= 1 << (row % 64);
        }
    }
    /// Which of some ids a row has.
    pub(crate) fn ids(&self, row: usize, of: u64) -> u64 {
        ones(of).map(|id| (word(self.rows_with(id), row / 64) >> (row % 64) & 1) << id).sum()
    }
    /// The rows that have an id.
    pub(crate) fn rows_with(&self, id: usize) -> &[u64] {
        self.rows.get(id).map_or(&[], Vec::as_slice)
    }
}

/// A word of rows; none past the end.
#[inline]
pub(crate) fn word(rows: &[u64], at: usize) -> u64 {
    rows.get(at).copied().unwrap_or_default()
}

/// The bits that are set, from the lowest.
#[inline]
pub(crate) fn ones(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (bits != 0).then(|| bits.trailing_zeros() as usize);
        bits &= bits.wrapping_sub(1);
        lowest
    })
}
