//! Places of a record: a location with its addresses, a point in any of the ways it is written, access and times there.

use super::{label, time};
use crate::formats::json::node::Node;
use crate::raw::{PlaceKind, RawPlace};

const LINES: &[&str] = &[
    "address_1",
    "address_2",
    "address_3",
    "address_4",
    "line_1",
    "line1",
    "line_2",
    "line2",
    "line_3",
    "line3",
    "street",
    "street_1",
    "street_address",
    "address_line_1",
    "address_line1",
    "address1",
    "address_line_2",
    "address_line2",
    "address2",
    "address_line_3",
    "address_line3",
    "address3",
    "address_line_4",
];
const TOWNS: &[&str] = &["city", "town", "locality", "address_locality", "post_town"];
const REGIONS: &[&str] = &["region", "county", "state_province", "state", "address_region"];
const POSTCODE: &[&str] = &["postal_code", "postcode", "post_code", "zip", "zip_postal_code", "zip_code"];
const WHOLE: &[&str] = &["formatted_address", "full_address", "address", "location_address", "address_text"];
const ADDRESSES: &[&str] =
    &["physical_addresses", "addresses", "physical_address", "address_attributes", "address", "mail_address"];
const POSTAL: &[&str] = &["postal_addresses", "postal_address", "mail_addresses", "mail_address_attributes"];

/// Address in one line and postcode, as this object has them.
pub fn address(node: &Node<'_>) -> (String, String) {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |text: String| {
        let text = text.trim().trim_end_matches(',').to_owned();
        if !text.is_empty() && !parts.contains(&text) {
            parts.push(text);
        }
    };
    LINES.iter().for_each(|key| add(node.text_if(&[key])));
    if parts_missing(node) {
        let whole = node.text_if(WHOLE);
        let town = node.text_if(TOWNS);
        let told = whole.to_lowercase().contains(&town.to_lowercase());
        add(whole);
        add(if told { String::new() } else { town });
    } else {
        add(node.text(TOWNS));
        REGIONS.iter().for_each(|key| add(node.text_if(&[key])));
    }
    node.known(&["country", "attention", "address_type"]);
    let postcode = node.text_if(POSTCODE);
    (without(&parts.join(", "), &postcode), postcode)
}

/// There are no lines, but the address as a whole.
fn parts_missing(node: &Node<'_>) -> bool {
    !node.has(LINES) && !node.text_if(WHOLE).is_empty()
}

fn without(address: &str, postcode: &str) -> String {
    match address.trim_end().strip_suffix(postcode) {
        Some(rest) if !postcode.is_empty() => rest.trim_end_matches([' ', ',', '\n', '\r']).to_owned(),
        _ => address.trim().to_owned(),
    }
}

/// The point that an object tells, in any of the ways points are written.
pub fn points_of(node: &Node<'_>) -> Option<(f64, f64)> {
    let lat = ["latitude", "lat", "geo_lat", "location_latitude"];
    let lon = ["longitude", "lon", "lng", "long", "geo_lng", "location_longitude"];
    let pair = node.has(&lat) && node.has(&lon);
    let own = if pair { node.number(&lat).zip(node.number(&lon)) } else { None };
    let inner = || {
        let geometry = node.node(&["geometry", "geo", "point", "coordinates", "geo_location", "position"])?;
        geometry.coordinates().or_else(|| geometry.number(&lat).zip(geometry.number(&lon)))
    };
    own.or_else(inner)
}

/// All places of one location: one for each address, or the location alone.
pub fn places(node: &Node<'_>) -> Vec<RawPlace> {
    let masked = node.flag(&["mask_exact_address"]) == Some(true) || node.flag(&["visible"]) == Some(false);
    let base = RawPlace {
        name: node.text_if(&["name", "location_name", "venue", "building_name"]),
        point: points_of(node).filter(|_| !masked),
        kind: PlaceKind::Delivery,
        access: label::access(node),
        times: time::times(node),
        ..RawPlace::default()
    };
    let mut out = Vec::new();
    for (keys, office) in [(ADDRESSES, false), (POSTAL, true)] {
        for part in node.nodes(keys) {
            let postal = office || part.text_if(&["address_type"]).eq_ignore_ascii_case("postal");
            let (address, postcode) = address(&part);
            let point = base.point.or_else(|| points_of(&part));
            let kind = if postal { PlaceKind::Office } else { PlaceKind::Delivery };
            out.push(RawPlace {
                address: if masked { String::new() } else { address },
                postcode,
                point,
                kind,
                ..base.clone()
            });
        }
    }
    let (address, postcode) = address(node);
    let own = !address.is_empty() || !postcode.is_empty();
    if own || !out.iter().any(|place| place.kind == PlaceKind::Delivery) {
        let address = if masked { String::new() } else { address };
        out.insert(0, RawPlace { address, postcode, ..base });
    }
    if out.iter().any(|place| place.kind == PlaceKind::Delivery && says(place)) {
        out.retain(says);
    }
    out
}

/// Whether a place says where it is, or anything at all.
pub fn says(place: &RawPlace) -> bool {
    !place.name.trim().is_empty()
        || !place.address.is_empty()
        || !place.postcode.trim().is_empty()
        || place.point.is_some()
}
