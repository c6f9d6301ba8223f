//! Points sorted into squares, to find those near a point without looking at all.

use std::collections::BTreeMap;
use waymark_core::geo::Point;

/// Side of a square in units of [`Point`]: 0.05° is 5.6 km north–south and at least 2.7 km east–west.
const SIDE: i32 = 500;
/// The shortest side in metres, at 61° north, rounded down.
const SHORTEST: u32 = 2_600;
/// The longest in metres, north–south, rounded down.
const TALL: u32 = 5_500;

/// Points with something attached.
#[derive(Clone, Debug)]
pub struct Grid<T> {
    squares: BTreeMap<(i32, i32), Vec<(Point, T)>>,
}

impl<T> Default for Grid<T> {
    fn default() -> Self {
        Self { squares: BTreeMap::new() }
    }
}

impl<T: Copy> Grid<T> {
    /// Adds a point.
    pub fn insert(&mut self, point: Point, item: T) {
        self.squares.entry(square(point)).or_default().push((point, item));
    }

    /// All within so many metres of a point, with their distance.
    pub fn within(&self, from: Point, metres: u32) -> impl Iterator<Item = (u32, T)> {
        let (row, column) = square(from);
        let (rows, columns) = ((metres / TALL + 1) as i32, (metres / SHORTEST + 1) as i32);
        (row - rows..=row + rows)
            .flat_map(move |row| self.squares.range((row, column - columns)..=(row, column + columns)))
            .flat_map(|(_, points)| points)
            .filter_map(move |(point, item)| {
                let distance = point.metres_to(from);
                (distance <= metres).then_some((distance, *item))
            })
    }
}

impl<T: Copy> FromIterator<(Point, T)> for Grid<T> {
    fn from_iter<I: IntoIterator<Item = (Point, T)>>(points: I) -> Self {
        let mut grid = Self::default();
        points.into_iter().for_each(|(point, item)| grid.insert(point, item));
        grid
    }
}

fn square(point: Point) -> (i32, i32) {
    (point.lat.div_euclid(SIDE), point.lon.div_euclid(SIDE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point() -> impl Strategy<Value = Point> {
        (498_000i32..609_000, -75_000i32..18_000).prop_map(|(lat, lon)| Point { lat, lon })
    }

    proptest! {
        #[test]
        fn finds_what_looking_at_all_would_find(
            points in proptest::collection::vec(point(), 0..200), from in point(), metres in 0u32..300_000,
        ) {
            let grid: Grid<usize> = points.iter().copied().enumerate().map(|(i, p)| (p, i)).collect();
            let mut found: Vec<usize> = grid.within(from, metres).map(|(_, i)| i).collect();
            found.sort_unstable();
            let all: Vec<usize> = (0..points.len()).filter(|i| points[*i].metres_to(from) <= metres).collect();
            prop_assert_eq!(found, all);
        }
    }
}
