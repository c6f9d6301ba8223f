//! Where people live: postcode sectors of Great Britain, each as heavy as it has postcodes and as wide as the gap to its
//! neighbours, with the nearest place names.

use crate::chance::Chance;
use std::collections::BTreeMap;
use waymark_core::geo::Point;

const SECTORS: &str = include_str!("../../../../../content/geo/sectors.csv");
const PLACES: &str = include_str!("../../../../../content/geo/places.tsv");
const KM_A_DEGREE: f64 = 111.32;

pub struct Sector {
    pub name: &'static str,
    pub council: &'static str,
    lat: f64,
    lon: f64,
    spread_km: f64,
    weight_to_here: f64,
    pub places: Vec<&'static str>,
}

pub struct Land {
    sectors: Vec<Sector>,
}

/// Points in boxes of a tenth of a degree, so that neighbours need not be looked for everywhere.
struct Boxes<T>(BTreeMap<(i32, i32), Inside<T>>);

/// What lies in one of them: latitude, longitude, and what is there.
type Inside<T> = Vec<(f64, f64, T)>;

impl<T: Copy> Boxes<T> {
    fn new(points: impl Iterator<Item = (f64, f64, T)>) -> Self {
        let mut boxes = Self(BTreeMap::new());
        for (lat, lon, of) in points {
            boxes.0.entry(((lat * 10.0) as i32, (lon * 10.0) as i32)).or_default().push((lat, lon, of));
        }
        boxes
    }
    /// The nearest few with their distances, nearest first.
    fn nearest(&self, lat: f64, lon: f64, few: usize) -> Vec<(f64, T)> {
        let (row, column) = ((lat * 10.0) as i32, (lon * 10.0) as i32);
        for ring in [1, 3, 12] {
            let rows = self.0.range((row - ring, i32::MIN)..=(row + ring, i32::MAX));
            let near =
                rows.filter(|((_, at), _)| (column - ring..=column + ring).contains(at)).flat_map(|(_, list)| list);
            let mut found: Vec<(f64, T)> = near.map(|(a, o, of)| (km((lat, lon), (*a, *o)), *of)).collect();
            found.sort_by(|a, b| a.0.total_cmp(&b.0));
            if found.len() >= few {
                found.truncate(few);
                return found;
            }
        }
        Vec::new()
    }
}

fn km(from: (f64, f64), to: (f64, f64)) -> f64 {
    let east = (from.1 - to.1) * from.0.to_radians().cos();
    (from.0 - to.0).hypot(east) * KM_A_DEGREE
}

impl Land {
    pub fn new() -> Self {
        let rows = SECTORS.lines().skip(1).filter_map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let (lat, lon) = (cells.get(2)?.parse().ok()?, cells.get(3)?.parse().ok()?);
            Point::from_degrees(lat, lon)?;
            Some((*cells.first()?, cells.get(1)?.parse::<f64>().ok()?, lat, lon, *cells.get(4)?))
        });
        let rows: Vec<_> = rows.collect();
        let centres = Boxes::new(rows.iter().map(|(.., lat, lon, _)| (*lat, *lon, ())));
        let places = Boxes::new(PLACES.lines().skip(1).filter_map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            Some((cells.get(3)?.parse().ok()?, cells.get(4)?.parse().ok()?, *cells.first()?))
        }));
        let mut weight_to_here = 0.0;
        let sectors = rows.into_iter().map(|(name, postcodes, lat, lon, council)| {
            weight_to_here += postcodes;
            let gap = centres.nearest(lat, lon, 4).last().map_or(6.0, |(km, ())| *km);
            let places = places.nearest(lat, lon, 8).into_iter().map(|(_, name)| name).collect();
            Sector { name, council, lat, lon, spread_km: gap.clamp(0.2, 6.0) * 0.6, weight_to_here, places }
        });
        Self { sectors: sectors.collect() }
    }

    /// Where somebody lives, or a service for them stands.
    pub fn somewhere(&self, chance: &mut Chance) -> (Point, &Sector) {
        let all = self.sectors.last().map_or(0.0, |sector| sector.weight_to_here);
        loop {
            let weight = chance.share() * all;
            let at = self.sectors.partition_point(|sector| sector.weight_to_here <= weight);
            let sector = &self.sectors[at.min(self.sectors.len() - 1)];
            let (north, east) = (chance.bell() * sector.spread_km, chance.bell() * sector.spread_km);
            let lon = sector.lon + east / (KM_A_DEGREE * sector.lat.to_radians().cos());
            if let Some(point) = Point::from_degrees(sector.lat + north / KM_A_DEGREE, lon) {
                return (point, sector);
            }
        }
    }
}
