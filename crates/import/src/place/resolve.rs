//! A place as told, resolved: a point with how exact it is, and the council.

use super::tables::{Spot, Tables};
use crate::clean::{line, postcode, postcode_in};
use crate::entry::{Place, Precision};
use crate::problem::Severity;
use crate::raw::{PlaceKind, RawPlace};
use crate::table::field::heading;
use waymark_core::geo::{Point, outcode};

/// What was found of a place.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The place, without its times.
    pub place: Place,
    /// What is worth saying.
    pub raised: Vec<Raised>,
}

/// Something worth saying: code, severity, words, hint.
pub type Raised = (&'static str, Severity, String, &'static str);

/// Further than this from its postcode a point is not believed: the middle of a sector is seldom 5 km off, that of an
/// outcode seldom 15.
const FAR: [(Precision, u32); 2] = [(Precision::Sector, 12_000), (Precision::Outcode, 30_000)];

/// Resolves a place. `areas` are the areas the service serves, for when nothing better is said.
pub fn resolve(raw: &RawPlace, areas: &[String], tables: Option<&Tables>) -> Found {
    let mut found = Found::default();
    words(raw, &mut found);
    let given = raw.point.and_then(|point| inside(point, &mut found.raised));
    let Some(tables) = tables else {
        set(&mut found.place, given, Precision::Source);
        return found;
    };
    let by_code = by_postcode(tables, &mut found);
    match (given, by_code) {
        (Some(point), Some((spot, precision))) => {
            let metres = point.metres_to(spot.point);
            let is_far = FAR.iter().any(|(of, far)| *of == precision && metres > *far);
            if is_far {
                let message = format!(
                    "the point lies {} km from the middle of {}; the postcode is used",
                    metres / 1_000,
                    found.place.postcode
                );
                found.raised.push((
                    "point-far-from-postcode",
                    Severity::Warning,
                    message,
                    "Check which of the two is right.",
                ));
                put(&mut found.place, spot, precision, tables);
            } else {
                put(&mut found.place, Spot { point, council: spot.council }, Precision::Source, tables);
            }
        }
        (Some(point), None) => {
            put(&mut found.place, Spot { point, council: tables.council_at(point) }, Precision::Source, tables);
        }
        (None, Some((spot, precision))) => put(&mut found.place, spot, precision, tables),
        (None, None) => by_words(&mut found.place, areas, tables),
    }
    found
}

fn words(raw: &RawPlace, found: &mut Found) {
    let place = &mut found.place;
    place.name = line(&raw.name);
    place.address = line(&raw.address);
    place.access = raw.access.iter().map(|words| line(words)).filter(|words| !words.is_empty()).collect();
    let small = format!("{} {}", place.name, place.address).to_lowercase();
    let is_post = ["po box", "p.o. box", "head office", "registered office", "registered address", "correspondence"]
        .iter()
        .any(|words| small.contains(words));
    place.office = raw.kind == PlaceKind::Office || is_post;
    let given = line(&raw.postcode);
    match (postcode(&given), postcode_in(&given), postcode_in(&place.address)) {
        (Some(code), ..) | (None, Some((code, _)), _) => place.postcode = code,
        (None, None, Some((code, at))) => {
            place.postcode = code;
            place.address.replace_range(at, "");
        }
        // An outcode alone is worth having.
        (None, None, None) if outcode(&given).is_some_and(|code| code.len() == given.len()) => {
            place.postcode = given.to_uppercase()
        }
        (None, None, None) if !given.is_empty() => {
            let message = format!("{given:?} is not shaped like a postcode");
            found.raised.push(("postcode-unreadable", Severity::Warning, message, "It is kept in the address."));
            if !place.address.contains(&given) {
                place.address = format!("{}, {given}", place.address).trim_start_matches(", ").to_owned();
            }
        }
        _ => {}
    }
    if let Some((_, at)) = postcode_in(&place.address).filter(|(code, _)| *code == place.postcode) {
        place.address.replace_range(at, "");
    }
    postcode_of_name(place);
    let bare = line(&place.address);
    let parts: Vec<&str> = bare.split(',').map(str::trim).filter(|part| !part.is_empty() && *part != ".").collect();
    place.address = parts.join(", ");
}

/// `Stretford Library, M32 8AP` is a place with its postcode.
fn postcode_of_name(place: &mut Place) {
    let found = postcode_in(&place.name).filter(|(_, at)| at.len() < place.name.len());
    if let Some((code, at)) = found.filter(|(code, _)| place.postcode.is_empty() || place.postcode == *code) {
        place.postcode = code;
        place.name.replace_range(at, "");
        place.name = line(&place.name).trim_matches([',', ' ', '(', ')', '-', '.']).to_owned();
    }
}

/// The point, set right where latitude and longitude stand the wrong way round; `None` outside the United Kingdom.
fn inside((lat, lon): (f64, f64), raised: &mut Vec<Raised>) -> Option<Point> {
    if lat == 0.0 && lon == 0.0 {
        return None;
    }
    if let Some(point) = Point::from_degrees(lat, lon) {
        return Some(point);
    }
    if let Some(point) = Point::from_degrees(lon, lat) {
        let message = "latitude and longitude stand the wrong way round; they were exchanged".to_owned();
        raised.push(("point-exchanged", Severity::Warning, message, ""));
        return Some(point);
    }
    let message = format!("the point {lat:.4}, {lon:.4} lies outside the United Kingdom; it is not used");
    let hint = "Check latitude and longitude: a minus may be missing.";
    raised.push(("point-outside-uk", Severity::Warning, message, hint));
    None
}

fn by_postcode(tables: &Tables, found: &mut Found) -> Option<(Spot, Precision)> {
    let code = found.place.postcode.as_str();
    if code.is_empty() || !tables.has_postcodes() {
        return None;
    }
    let out = code.split(' ').next().unwrap_or(code);
    let sector = code.len().checked_sub(2).filter(|_| code.contains(' ')).and_then(|end| code.get(..end));
    if let Some(spot) = sector.and_then(|sector| tables.code(sector)) {
        return Some((spot, Precision::Sector));
    }
    let spot = tables.code(out);
    let (message, hint) = match spot {
        Some(spot) if !code.contains(' ') => return Some((spot, Precision::Outcode)),
        Some(_) => (format!("{out} is known but not the rest of {code}"), "It may be new, or mistyped."),
        None if out.starts_with("BT") || out.starts_with("JE") || out.starts_with("GY") || out.starts_with("IM") => {
            return None;
        }
        None => (format!("there is no postcode that begins with {out}"), "Check the postcode."),
    };
    let severity = if spot.is_some() { Severity::Note } else { Severity::Warning };
    found.raised.push(("postcode-unknown", severity, message, hint));
    spot.map(|spot| (spot, Precision::Outcode))
}

/// By the names in the address from its end, then by the areas served.
fn by_words(place: &mut Place, areas: &[String], tables: &Tables) {
    let all = format!("{} {}", heading(&place.address), heading(&areas.join(" ")));
    let named = |text: &str| {
        let mut parts = text.split(',').map(str::trim).filter(|part| part.len() > 2).rev().collect::<Vec<_>>();
        parts.truncate(4);
        parts.into_iter().find_map(|part| tables.named(part, &all, None))
    };
    if let Some(spot) = named(&place.address).or_else(|| named(&place.name)) {
        return put(place, spot, Precision::Place, tables);
    }
    let council = place.address.split(',').rev().find_map(|part| tables.council(part));
    if let Some(spot) = council.or_else(|| areas.iter().find_map(|area| tables.council(area))) {
        put(place, spot, Precision::Council, tables);
    }
}

fn put(place: &mut Place, spot: Spot, precision: Precision, tables: &Tables) {
    set(place, Some(spot.point), precision);
    place.council = tables.council_code(spot.council).to_owned();
}

fn set(place: &mut Place, point: Option<Point>, precision: Precision) {
    if let Some(point) = point {
        place.point = Some((f64::from(point.lat) / 10_000.0, f64::from(point.lon) / 10_000.0));
        place.precision = precision;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables() -> Tables {
        Tables::new(
            "sector,lat,lon,main_laua\nM33 7,53.42,-2.32,E08000009\nM1 1,53.48,-2.23,E08000003\n",
            "outcode,lat,lon,main_laua\nM33,53.42,-2.33,E08000009\nM1,53.48,-2.23,E08000003\n",
            "name\tcouncil\tkind\tlat\tlon\nSale\tTrafford\tt\t53.4246\t-2.3222\nNewton\tA\tv\t53\t-2\nNewton\tB\tv\t54\t-2\n",
            "code,name\nE08000003,Manchester\nE08000009,Trafford\n",
        )
        .unwrap()
    }

    #[test]
    fn the_best_that_is_known_is_used_and_named() {
        let tables = tables();
        for (name, address, code, point, precision, council) in [
            ("Hall", "1 Road", "m337xs", Some((53.4201, -2.3205)), Precision::Source, "E08000009"),
            ("", "1 Road, Sale, M33 7XS", "", None, Precision::Sector, "E08000009"),
            ("", "1 Road", "M33 9XS", None, Precision::Outcode, "E08000009"),
            ("", "1 Road", "M33", None, Precision::Outcode, "E08000009"),
            ("", "1 Road, Sale", "", None, Precision::Place, "E08000009"),
            ("", "1 Road, Trafford Council", "", None, Precision::Council, "E08000009"),
            ("", "1 Road, Newton", "", None, Precision::Unknown, ""),
            ("", "", "M33 7XS", Some((51.5, -0.12)), Precision::Sector, "E08000009"),
            ("", "", "", Some((-2.32, 53.42)), Precision::Source, "E08000009"),
            ("", "", "", Some((27.9, -82.4)), Precision::Unknown, ""),
            ("", "", "", Some((0.0, 0.0)), Precision::Unknown, ""),
        ] {
            let raw = RawPlace {
                name: name.into(),
                address: address.into(),
                postcode: code.into(),
                point,
                ..RawPlace::default()
            };
            let found = resolve(&raw, &[], Some(&tables));
            assert_eq!(
                (found.place.precision, found.place.council.as_str()),
                (precision, council),
                "{raw:?} {found:?}"
            );
        }
    }

    #[test]
    fn what_is_odd_is_said() {
        let tables = tables();
        let of = |address: &str, code: &str, point| {
            let raw = RawPlace { address: address.into(), postcode: code.into(), point, ..RawPlace::default() };
            let found = resolve(&raw, &[], Some(&tables));
            (found.raised.first().map(|raised| raised.0), found.place)
        };
        assert_eq!(of("", "M33 7XS", Some((51.5, -0.12))).0, Some("point-far-from-postcode"));
        assert_eq!(of("", "", Some((27.9, -82.4))).0, Some("point-outside-uk"));
        assert_eq!(of("", "ZZ9 7XS", None).0, Some("postcode-unknown"));
        let (code, place) = of("1 Road", "somewhere", None);
        assert_eq!((code, place.address.as_str()), (Some("postcode-unreadable"), "1 Road, somewhere"));
        assert!(of("Head Office, 1 Road", "", None).1.office);
    }
}
