//! Where a service takes place, and whom it serves by where they live.

use super::texts::shortened;
use super::{Made, Ways};
use waymark_core::catalogue::Precision;
use waymark_core::geo::{Nation, Nations, Point, outcode};
use waymark_import::entry::{self, Entry};

pub fn read(entry: &Entry, ways: &Ways<'_>, made: &mut Made) {
    let place = best(entry);
    if let Some(place) = place {
        put(place, made);
    }
    areas(entry, ways, made);
    let council = place.map_or("", |place| place.council.as_str());
    let of_council = |code: &str| code.chars().next().and_then(Nation::from_letter);
    let nation = [made.service.area.as_str(), council].into_iter().find_map(of_council);
    nation.into_iter().for_each(|nation| made.service.nations.insert(nation));
    let (has_point, others) = (made.service.point.is_some(), entry.delivery().count().saturating_sub(1));
    if others > 0 {
        let words = if others == 1 {
            "1 more place is not shown".to_owned()
        } else {
            format!("{others} more places are not shown")
        };
        made.unsaid("address", words);
    }
    if !has_point && made.service.area.is_empty() && made.service.nations == Nations::default() {
        made.unsaid("area", "neither where it takes place nor which area it serves is known");
    }
}

/// The place that is shown: of those where it takes place, the first of those that are known most exactly.
fn best(entry: &Entry) -> Option<&entry::Place> {
    entry.delivery().min_by_key(|place| (place.point.is_none(), place.precision))
}

fn put(place: &entry::Place, made: &mut Made) {
    let service = &mut made.service;
    let parts = [place.name.as_str(), place.address.as_str()];
    let address = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    service.address = shortened(&address, 200);
    service.postcode.clone_from(&place.postcode);
    service.point = place.point.and_then(|(lat, lon)| Point::from_degrees(lat, lon));
    service.precision = match place.precision {
        _ if service.point.is_none() => Precision::None,
        entry::Precision::Source => Precision::Exact,
        // A sector's middle is some 0.6 km off: a district, never a pin.
        entry::Precision::Sector | entry::Precision::Outcode | entry::Precision::Place => Precision::Outcode,
        entry::Precision::Council => Precision::Area,
        entry::Precision::Unknown => Precision::None,
    };
    if service.precision == Precision::Outcode && service.address.is_empty() {
        service.postcode = outcode(&place.postcode).unwrap_or_default();
    }
    if service.point.is_none() {
        made.unsaid("lat, lon", "where its place lies is not known");
    }
}

/// Names of nations as sources write them.
const NATIONS: [(&str, &[Nation]); 9] = [
    ("england", &[Nation::England]),
    ("scotland", &[Nation::Scotland]),
    ("wales", &[Nation::Wales]),
    ("northern ireland", &[Nation::NorthernIreland]),
    ("england and wales", &[Nation::England, Nation::Wales]),
    ("great britain", &[Nation::England, Nation::Scotland, Nation::Wales]),
    ("uk", &UK),
    ("united kingdom", &UK),
    ("national", &UK),
];
const UK: [Nation; 4] = [Nation::England, Nation::Scotland, Nation::Wales, Nation::NorthernIreland];

/// The one council it serves, or its nations. Areas that are not known by their names say nothing: they may be wards.
fn areas(entry: &Entry, ways: &Ways<'_>, made: &mut Made) {
    let mut councils: Vec<String> = Vec::new();
    let mut unknown = Vec::new();
    let mut is_national = false;
    for area in &entry.areas {
        let name = area.trim().to_lowercase();
        if let Some((_, nations)) = NATIONS.iter().find(|(known, _)| *known == name) {
            is_national = true;
            nations.iter().for_each(|nation| made.service.nations.insert(*nation));
        } else if let Some(code) = council(area, ways) {
            if !councils.contains(&code) {
                councils.push(code);
            }
        } else {
            unknown.push(area.as_str());
        }
    }
    match councils.as_slice() {
        [one] if !is_national && unknown.is_empty() => made.service.area.clone_from(one),
        [] if !is_national && entry.areas.is_empty() && entry.places.is_empty() => {
            made.service.area.clone_from(&ways.publisher.area);
        }
        _ => {}
    }
    if !unknown.is_empty() {
        made.unsaid("area", format!("no council is known by the name of {}", shortened(&unknown.join(", "), 80)));
    }
    if councils.len() > 1 {
        made.unsaid("area", format!("it serves {} councils, and the page knows one or all", councils.len()));
    }
}

fn council(area: &str, ways: &Ways<'_>) -> Option<String> {
    let code = area.trim();
    let is_code = code.len() == 9
        && code.chars().next().and_then(Nation::from_letter).is_some()
        && code.get(1..).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    if is_code {
        return Some(code.to_owned());
    }
    let tables = ways.tables?;
    tables.council(code).map(|spot| tables.council_code(spot.council).to_owned()).filter(|code| !code.is_empty())
}
