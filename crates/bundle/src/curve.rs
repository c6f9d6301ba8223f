//! The order of services along a curve that stays in one neighbourhood for long: Hilbert's, over a square grid of the
//! United Kingdom. This is the only definition of the key by which shards are cut; `docs/decisions/0011` writes it out
//! for other engines.
//!
//! Grid: `x = lon + 90,000`, `y = 2 × (lat − 490,000)`, in units of a [`Point`], 18 bits each: cells of about 6.5 by 5.6 m,
//! and one key for one point, so that a key gives its point back exactly.

use waymark_core::geo::Point;

/// Bits of each axis of the grid; a key has twice as many.
pub const BITS: u32 = 18;
const WEST: i32 = -90_000;
const SOUTH: i32 = 490_000;

/// The key of a point; `None` for a point off the grid.
pub fn key(point: Point) -> Option<u64> {
    let on_grid = |n: i32| u32::try_from(n).ok().filter(|n| *n < 1 << BITS);
    let mut x = on_grid(point.lon.checked_sub(WEST)?)?;
    let mut y = on_grid(point.lat.checked_sub(SOUTH)?.checked_mul(2)?)?;
    let mut key = 0;
    for level in (0..BITS).rev() {
        let (right, up) = (x >> level & 1, y >> level & 1);
        key = key << 2 | u64::from((3 * right) ^ up);
        (x, y) = turn(x, y, right, up);
    }
    Some(key)
}

/// The point of a key; `None` for a number that is no point's key.
pub fn point(key: u64) -> Option<Point> {
    let (x, y) = cell(key);
    let is_point = key >> (2 * BITS) == 0 && y & 1 == 0;
    is_point.then(|| Point { lat: (y / 2) as i32 + SOUTH, lon: x as i32 + WEST })
}

fn cell(key: u64) -> (u32, u32) {
    let (mut x, mut y) = (0u32, 0u32);
    for level in 0..BITS {
        let quarter = (key >> (2 * level) & 3) as u32;
        let right = quarter >> 1;
        let up = (quarter ^ right) & 1;
        // Turning back: only the bits below this level have been set, so the mirror is that of a square of this size.
        let size = (1u32 << level) - 1;
        if up == 0 {
            if right == 1 {
                (x, y) = (size - x, size - y);
            }
            std::mem::swap(&mut x, &mut y);
        }
        x |= right << level;
        y |= up << level;
    }
    (x, y)
}

/// The lower quarters of the curve are turned so that its ends meet.
fn turn(x: u32, y: u32, right: u32, up: u32) -> (u32, u32) {
    const MOST: u32 = (1 << BITS) - 1;
    match (right, up) {
        (_, 1) => (x, y),
        (1, _) => (MOST - y, MOST - x),
        _ => (y, x),
    }
}

/// How coarse the border between two neighbours on the curve is: the level of the smallest square of the grid that
/// holds both. A cut at a coarse border leaves compact shards on both sides. 0 for two keys in one cell.
pub fn border(before: u64, after: u64) -> u32 {
    (64 - (before ^ after).leading_zeros()).div_ceil(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_keys_that_other_engines_have_to_give() {
        let at = |lat, lon| key(Point { lat, lon }).unwrap();
        assert_eq!(at(490_000, -90_000), 0);
        // London, Manchester, Edinburgh: written out in docs/decisions/0011.
        assert_eq!([at(515_074, -1_278), at(534_808, -22_426), at(559_533, -31_883)], LANDMARKS);
    }
    const LANDMARKS: [u64; 3] = [7_715_667_230, 8_923_993_660, 18_655_260_637];

    #[test]
    fn neighbours_on_the_curve_are_neighbours_on_the_ground() {
        for start in (0..(1u64 << 36) - 64).step_by(997_331_117) {
            for (a, b) in (start..start + 64).map(|key| (cell(key), cell(key + 1))) {
                assert_eq!(a.0.abs_diff(b.0) + a.1.abs_diff(b.1), 1, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn off_the_grid_there_is_no_key() {
        for (lat, lon) in [(489_999, 0), (621_072, 0), (500_000, -90_001), (500_000, 172_144), (i32::MAX, i32::MIN)] {
            assert_eq!(key(Point { lat, lon }), None, "{lat} {lon}");
        }
        assert_eq!(point(1 << 36), None);
        assert_eq!(point(u64::MAX), None);
    }

    #[test]
    fn borders_are_as_coarse_as_the_square_that_holds_both() {
        assert_eq!((border(7, 7), border(0, 1), border(0, 3), border(3, 4), border(15, 16)), (0, 1, 1, 2, 3));
    }

    proptest! {
        #[test]
        fn a_key_gives_its_point_back(lat in 490_000i32..621_072, lon in -90_000i32..172_144) {
            let here = Point { lat, lon };
            prop_assert_eq!(key(here).and_then(point), Some(here));
        }
    }
}
