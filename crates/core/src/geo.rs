//! Places: nations, points, distances, outcodes. The gazetteer of names is in [`crate::gazetteer`].

use serde::{Deserialize, Serialize};

/// A nation of the United Kingdom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Nation {
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
}

impl Nation {
    /// All, with the letters used in sources.
    pub const ALL: [(Self, char); 4] =
        [(Self::England, 'E'), (Self::Scotland, 'S'), (Self::Wales, 'W'), (Self::NorthernIreland, 'N')];

    /// The nation with this letter, as in `E;S;W;N` and at the front of council codes.
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, l)| *l == letter).map(|(nation, _)| nation)
    }
    /// Its letter.
    pub fn letter(self) -> char {
        Self::ALL[self as usize].1
    }
    /// The nation that all of an outcode's postcode area lies in, by its letters alone: for when place names could not be
    /// had, so that urgent numbers are the right ones all the same. `None` for areas on both sides of a border, and for
    /// those of England, where most homes are.
    pub fn of_postcode_area(outcode: &str) -> Option<Self> {
        let area = outcode.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
        let has = |areas: &str| areas.split(' ').any(|known| known == area);
        let rows = [
            (Self::Scotland, "AB DD DG EH FK G HS IV KA KW KY ML PA PH ZE"),
            (Self::Wales, "CF LD LL NP SA"),
            (Self::NorthernIreland, "BT"),
        ];
        rows.into_iter().find(|(_, areas)| has(areas)).map(|(nation, _)| nation)
    }
}

/// A set of nations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nations(pub u8);

impl Nations {
    /// Adds a nation.
    pub fn insert(&mut self, nation: Nation) {
        self.0 |= 1 << nation as u8;
    }
    /// Whether the nation is a member.
    pub fn contains(self, nation: Nation) -> bool {
        self.0 & 1 << nation as u8 != 0
    }
}

/// A point on the ground, in units of 1/10,000 degree (about 11 m north–south, 7 m east–west).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Point {
    /// Latitude × 10,000.
    pub lat: i32,
    /// Longitude × 10,000.
    pub lon: i32,
}

impl Point {
    /// From degrees; `None` outside a box round the United Kingdom.
    pub fn from_degrees(lat: f64, lon: f64) -> Option<Self> {
        let inside = (49.0..=61.5).contains(&lat) && (-9.0..=2.5).contains(&lon);
        inside.then(|| Self { lat: (lat * 10_000.0).round() as i32, lon: (lon * 10_000.0).round() as i32 })
    }

    /// Distance in metres on a flat earth at the middle latitude, in whole numbers so that every machine agrees: within 0.5 %
    /// of the great circle over 60 km in Great Britain. Divisions and the root are those of floating point, which are
    /// exact to the last bit everywhere, and quicker: what is cut off is what whole numbers would cut off.
    pub fn metres_to(self, other: Self) -> u32 {
        // Metres per 1/10,000 degree of longitude ×1000, for 49° to 62° north: 11,132 × cos(latitude).
        const EAST: [i32; 14] = [7303, 7156, 7006, 6854, 6699, 6543, 6385, 6225, 6063, 5899, 5733, 5566, 5397, 5226];
        let middle = self.lat.saturating_add(other.lat);
        let (whole, rest) = ((middle / 20_000 - 49).clamp(0, 12) as usize, (middle % 20_000).clamp(0, 19_999));
        let east = EAST[whole] + (EAST[whole + 1] - EAST[whole]) * rest / 20_000;
        let metres = |units: i32, each: i32| (f64::from(units) * f64::from(each) / 1000.0).trunc();
        let north_south = metres(self.lat - other.lat, 11_132);
        let east_west = metres(self.lon - other.lon, east);
        (north_south * north_south + east_west * east_west).sqrt() as u32
    }
}

/// Metres to tenths of a mile, rounded to the nearest.
pub fn tenths_of_mile(metres: u32) -> u32 {
    (metres.saturating_mul(10) + 804) / 1609
}

/// The outcode at the front of what was typed, upper case: `m33 7xs` → `M33`, `M337XS` → `M33`, `sw1a` → `SW1A`.
/// `None` when it is not shaped like a British postcode.
pub fn outcode(typed: &str) -> Option<String> {
    let compact: String = typed.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    if !compact.is_ascii() || compact.len() > 7 {
        return None;
    }
    let first = typed.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
    [first.as_str(), compact.as_str(), compact.get(..compact.len().saturating_sub(3)).unwrap_or_default()]
        .into_iter()
        .find(|candidate| is_outcode(candidate) && rest_is_inward(compact.get(candidate.len()..).unwrap_or_default()))
        .map(str::to_owned)
}

/// Area letters (1–2), then a digit, then maybe a digit or letter.
fn is_outcode(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = text.get(letters..).unwrap_or_default().as_bytes();
    (1..=2).contains(&letters)
        && match rest {
            [digit] => digit.is_ascii_digit(),
            [digit, last] => digit.is_ascii_digit() && last.is_ascii_alphanumeric(),
            _ => false,
        }
}

/// Nothing, or a digit and up to two letters: the inward half as far as it was typed.
fn rest_is_inward(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() <= 3 && bytes.first().is_none_or(u8::is_ascii_digit) && bytes.iter().skip(1).all(u8::is_ascii_uppercase)
}

/// Where a person is, as far as they said, resolved with the gazetteer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whereabouts {
    /// Nation; the site's home nation when the person rather not said.
    pub nation: Nation,
    /// Council code; empty when not known.
    pub area: String,
    /// Other codes for the same ground: the county's, or one the council had before.
    pub also: Vec<String>,
    /// Centre of the outcode (off by 1.3 km at the median); `None` when not said.
    pub point: Option<Point>,
}

impl Whereabouts {
    /// Somewhere in a nation, and no more is known.
    pub fn somewhere_in(nation: Nation) -> Self {
        Self { nation, area: String::new(), also: Vec::new(), point: None }
    }
    /// Whether the council is known to be the one with this code, or to lie in the county with it.
    pub fn is_in(&self, area: &str) -> bool {
        !area.is_empty() && (self.area == area || self.also.iter().any(|code| code == area))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s6_without_place_names_the_letters_of_an_outcode_tell_the_nation() {
        let mut seen = 0;
        for line in include_str!("../../../content/geo/outcodes.csv").lines().skip(1) {
            let mut cells = line.split(',');
            let (code, council) = (cells.next().unwrap(), cells.nth(3).unwrap());
            let stands = Nation::from_letter(council.chars().next().unwrap());
            if let Some(told) = Nation::of_postcode_area(code) {
                assert_eq!(Some(told), stands, "{code}");
                seen += 1;
            }
        }
        assert!(seen > 400, "{seen} outcodes");
        assert_eq!(Nation::of_postcode_area("CF10"), Some(Nation::Wales));
        assert_eq!(Nation::of_postcode_area("BT1"), Some(Nation::NorthernIreland));
        assert_eq!(Nation::of_postcode_area("G1"), Some(Nation::Scotland));
        for unsure in ["GL1", "TD15", "CH5", "SY10", "M33", "SW1A", ""] {
            assert_eq!(Nation::of_postcode_area(unsure), None, "{unsure}");
        }
    }

    use proptest::prelude::*;

    #[test]
    fn a_full_postcode_is_cut_to_its_outcode() {
        for (typed, expected) in [
            ("M33", Some("M33")),
            ("m33 7xs", Some("M33")),
            ("M337XS", Some("M33")),
            ("SW1A 1AA", Some("SW1A")),
            ("sw1a1aa", Some("SW1A")),
            ("B1 1AA", Some("B1")),
            ("M3 3", Some("M3")),
            ("EC1A1BB", Some("EC1A")),
            ("Sale", None),
            ("", None),
            ("M", None),
            ("M33 7XS extra", None),
            ("33", None),
            ("ÉC1", None),
        ] {
            assert_eq!(outcode(typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn distances_agree_with_the_great_circle() {
        let at = |lat, lon| Point::from_degrees(lat, lon).unwrap();
        for (a, b) in [
            (at(53.4227, -2.3248), at(53.3875, -2.3568)),
            (at(51.5, -0.12), at(51.75, -1.25)),
            (at(57.1269, -2.1364), at(57.4, -2.0)),
            (at(50.1, -5.5), at(50.1, -5.0)),
        ] {
            let rad = |p: Point| ((f64::from(p.lat) / 1e4).to_radians(), (f64::from(p.lon) / 1e4).to_radians());
            let ((la, lo), (lb, mo)) = (rad(a), rad(b));
            let h = ((lb - la) / 2.0).sin().powi(2) + la.cos() * lb.cos() * ((mo - lo) / 2.0).sin().powi(2);
            let circle = 2.0 * 6_371_000.0 * h.sqrt().asin();
            let ours = f64::from(a.metres_to(b));
            assert!((ours - circle).abs() / circle < 0.005, "{ours} against {circle}");
        }
        assert_eq!(Point::from_degrees(0.0, 0.0), None);
    }

    #[test]
    fn miles_are_rounded_to_tenths() {
        assert_eq!([0, 804, 1609, 1690, 16_093].map(tenths_of_mile), [0, 5, 10, 11, 100]);
    }

    /// The same in whole numbers throughout.
    fn metres_in_whole_numbers(a: Point, b: Point) -> u32 {
        const EAST: [i64; 14] = [7303, 7156, 7006, 6854, 6699, 6543, 6385, 6225, 6063, 5899, 5733, 5566, 5397, 5226];
        let middle = i64::from(a.lat) + i64::from(b.lat);
        let (whole, rest) = ((middle / 20_000 - 49).clamp(0, 12) as usize, (middle % 20_000).clamp(0, 19_999));
        let east = EAST[whole] + (EAST[whole + 1] - EAST[whole]) * rest / 20_000;
        let (north_south, east_west) =
            (i64::from(a.lat - b.lat) * 11_132 / 1000, i64::from(a.lon - b.lon) * east / 1000);
        u32::try_from((north_south * north_south + east_west * east_west).isqrt()).unwrap()
    }

    fn on_the_map() -> impl Strategy<Value = Point> {
        let anywhere = (-900_000..=900_000, -1_800_000..=1_800_000);
        let united_kingdom = (490_000..=615_000, -90_000..=25_000);
        prop_oneof![anywhere, united_kingdom].prop_map(|(lat, lon)| Point { lat, lon })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]
        #[test]
        fn no_metre_is_lost_to_floating_point(a in on_the_map(), b in on_the_map(), east in -3_000..3_000i32) {
            prop_assert_eq!(a.metres_to(b), metres_in_whole_numbers(a, b));
            let along = Point { lon: (a.lon + east).clamp(-1_800_000, 1_800_000), ..a };
            prop_assert_eq!(a.metres_to(along), metres_in_whole_numbers(a, along), "a root that is a whole number");
        }
    }

    proptest! {
        #[test]
        fn outcode_never_panics_and_is_stable(typed in "\\PC{0,12}") {
            if let Some(code) = outcode(&typed) {
                prop_assert_eq!(outcode(&code), Some(code));
            }
        }
        #[test]
        fn distance_is_the_same_both_ways(a in (490_000i32..610_000, -80_000i32..20_000), b in (490_000i32..610_000, -80_000i32..20_000)) {
            let (a, b) = (Point { lat: a.0, lon: a.1 }, Point { lat: b.0, lon: b.1 });
            prop_assert_eq!(a.metres_to(b), b.metres_to(a));
            prop_assert_eq!(a.metres_to(a), 0);
        }
    }
}
