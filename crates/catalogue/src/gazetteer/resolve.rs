//! Which outcode a named place belongs to.
//!
//! No list says so under an open licence, so it is worked out from centres: that of the nearest sector counts, and a
//! little that of its whole outcode, because the list of sectors still has those the post office moved to a new outcode
//! (Alfreton was `DE5 7`, now `DE55 7`: the centre of `DE55` is the nearer). Outcodes of few postcodes, which large
//! users have for themselves in the middle of towns, stand back behind real ones.

use super::grid::Grid;
use super::read::Sources;
use std::collections::BTreeMap;
use waymark_core::geo::Point;

/// How far to look, in metres, before looking further.
const RINGS: [u32; 3] = [6_000, 25_000, 100_000];

/// Finds outcodes.
pub struct Resolver<'a> {
    sources: &'a Sources,
    sectors: Grid<u16>,
}

impl<'a> Resolver<'a> {
    /// From sectors of outcodes that are in use and are places.
    pub fn new(sources: &'a Sources) -> Self {
        let wanted: BTreeMap<&str, u16> = sources
            .outcodes
            .iter()
            .zip(0..)
            .filter(|(outcode, _)| {
                sources.in_use.contains(&outcode.code) && !sources.not_places.contains(&outcode.code)
            })
            .map(|(outcode, at)| (outcode.code.as_str(), at))
            .collect();
        let sectors = sources.sectors.iter().filter_map(|(code, point)| Some((*point, *wanted.get(code.as_str())?)));
        Self { sources, sectors: sectors.collect() }
    }

    /// Position of the outcode that the point most likely belongs to; `None` only where no sector is within 100 km.
    pub fn outcode_at(&self, point: Point) -> Option<u16> {
        RINGS.into_iter().find_map(|ring| {
            let scored =
                self.sectors.within(point, ring).filter_map(|(metres, at)| Some((self.score(point, metres, at)?, at)));
            scored.min().map(|(_, at)| at)
        })
    }

    /// The lower, the likelier.
    fn score(&self, point: Point, to_sector: u32, outcode: u16) -> Option<u64> {
        let outcode = self.sources.outcodes.get(usize::from(outcode))?;
        let postcodes = u64::from(outcode.postcodes);
        let metres = u64::from(to_sector) + 300 + u64::from(outcode.point.metres_to(point)) * 3 / 10;
        Some(metres * (postcodes + 350) / (postcodes + 50))
    }
}
