//! Cuts library services into region files.
//!
//! Borders of regions are not borders for people, so a region's file has what lies near it too.

use crate::gazetteer::Grid;
use std::collections::{BTreeMap, BTreeSet};
use waymark_core::catalogue::Service;
use waymark_core::gazetteer::{Gazetteer, RegionId};
use waymark_core::geo::Point;

/// A service this near to an outcode of a region is in the region's file.
pub const NEAR: u32 = 15_000;
/// How far to look for the outcode that says which region a lonely service is in.
const FAR: u32 = 60_000;

/// The services of each English region: those in it, those within 15 km of one of its outcodes, and those without a
/// point whose council has an outcode in it. Services keep their order. What is left over, if anything, lies in no
/// English region, and is returned beside the files so that the caller can say so.
pub fn by_region(services: Vec<Service>, gazetteer: &Gazetteer) -> (BTreeMap<RegionId, Vec<Service>>, Vec<Service>) {
    let english = || gazetteer.outcodes().iter().filter(|outcode| outcode.region.is_english());
    let centres: Grid<RegionId> = english().map(|outcode| (outcode.point, outcode.region)).collect();
    let mut files: BTreeMap<RegionId, Vec<Service>> = english().map(|outcode| (outcode.region, Vec::new())).collect();
    let mut left_over = Vec::new();
    for service in services {
        let regions = match service.point {
            Some(point) => regions_near(point, &centres),
            None => regions_of_council(&service.area, gazetteer),
        };
        if regions.is_empty() {
            left_over.push(service);
            continue;
        }
        for region in regions {
            files.entry(region).or_default().push(service.clone());
        }
    }
    (files, left_over)
}

fn regions_near(point: Point, centres: &Grid<RegionId>) -> BTreeSet<RegionId> {
    let near: BTreeSet<RegionId> = centres.within(point, NEAR).map(|(_, region)| region).collect();
    if near.is_empty() {
        centres.within(point, FAR).min().map(|(_, region)| region).into_iter().collect()
    } else {
        near
    }
}

fn regions_of_council(area: &str, gazetteer: &Gazetteer) -> BTreeSet<RegionId> {
    let there = |council: &str| !area.is_empty() && gazetteer.serves(area, council);
    let english = gazetteer.outcodes().iter().filter(|outcode| outcode.region.is_english());
    english.filter(|outcode| there(&outcode.council)).map(|outcode| outcode.region).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::gazetteer::{Contents, Council, Entry};

    fn gazetteer() -> Gazetteer {
        let council = |code: &str, also: &[&str]| Council {
            code: code.into(),
            name: code.into(),
            also: also.iter().map(|code| (*code).to_owned()).collect(),
        };
        let entry = |code: &str, lat: i32, lon: i32, council| Entry {
            code: code.into(),
            point: Point { lat, lon },
            council,
            in_use: true,
            names: Vec::new(),
        };
        Gazetteer::from_contents(Contents {
            councils: vec![council("E07000037", &["E10000007"]), council("E08000009", &[]), council("W06000005", &[])],
            areas: vec![("M".into(), RegionId::NorthWest), ("DE".into(), RegionId::EastMidlands)],
            entries: vec![
                entry("DE4", 531_100, -15_600, 0),
                entry("M33", 534_200, -23_200, 1),
                entry("M90", 533_600, -22_700, 0),
                entry("CH5", 532_100, -30_500, 2),
            ],
        })
        .unwrap()
    }

    fn placed(point: Option<(i32, i32)>, area: &str) -> Vec<&'static str> {
        let point = point.map(|(lat, lon)| Point { lat, lon });
        let service = Service { id: "a".into(), point, area: area.into(), ..Service::default() };
        let (files, left_over) = by_region(vec![service], &gazetteer());
        assert_eq!(files.len(), 2);
        assert_eq!(left_over.is_empty(), files.values().any(|services| !services.is_empty()));
        files.into_iter().filter(|(_, services)| !services.is_empty()).map(|(region, _)| region.name()).collect()
    }

    #[test]
    fn a_service_goes_with_every_region_it_is_near_to() {
        assert_eq!(placed(Some((534_200, -23_300)), ""), ["north-west"]);
        assert_eq!(placed(Some((531_100, -15_500)), ""), ["east-midlands"]);
        assert_eq!(placed(Some((531_100, -18_000)), ""), ["east-midlands"], "the nearest, when none is near");
        assert_eq!(placed(Some((600_000, -18_000)), ""), [""; 0]);
    }

    #[test]
    fn a_service_without_a_point_goes_with_its_councils_outcodes() {
        assert_eq!(placed(None, "E08000009"), ["north-west"]);
        assert_eq!(placed(None, "E10000007"), ["north-west", "east-midlands"]);
        assert_eq!(placed(None, "W06000005"), [""; 0]);
        assert_eq!(placed(None, ""), [""; 0]);
    }

    #[test]
    fn every_library_of_england_goes_somewhere() {
        let content = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let gazetteer = crate::gazetteer::compile(&content.join("geo")).unwrap().gazetteer;
        let mut reader = csv::Reader::from_path(content.join("catalogue/libraries-england.csv")).unwrap();
        let headings = reader.headers().unwrap().clone();
        let column = |names: [&str; 2]| headings.iter().position(|heading| names.contains(&heading)).unwrap();
        let (id, lat, lon, area) =
            (column(["id"; 2]), column(["lat"; 2]), column(["lon"; 2]), column(["area", "la_code"]));
        let service = |row: csv::StringRecord| Service {
            id: row[id].to_owned(),
            point: row[lat].parse().ok().and_then(|lat| Point::from_degrees(lat, row[lon].parse().ok()?)),
            area: row[area].to_owned(),
            ..Service::default()
        };
        let services: Vec<Service> = reader.records().map(|row| service(row.unwrap())).collect();
        let all = services.len();
        let (files, left_over) = by_region(services, &gazetteer);
        assert_eq!(left_over.iter().map(|service| service.id.as_str()).collect::<Vec<_>>(), [""; 0]);
        assert_eq!(files.len(), 9);
        let copies: usize = files.values().map(Vec::len).sum();
        assert!(
            copies < all * 3 / 2,
            "{copies} of {all}: {:?}",
            files.iter().map(|(r, s)| (r.name(), s.len())).collect::<Vec<_>>()
        );
    }
}
