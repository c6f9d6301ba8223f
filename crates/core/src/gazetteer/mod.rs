//! Place names and outcodes of Great Britain: where a person is, from what they type.
//!
//! What is known of an outcode: its centre, the council most of it lies in, its nation, its region. Northern Ireland has
//! neither names nor points here, as its postcodes have another licence; of a `BT` outcode only the nation is known.
//! Outcodes the post office gave up are found when typed whole and are not offered otherwise.

mod fold;
mod packed;
mod postcodes;
mod region;
mod suggest;

pub use fold::fold;
pub use packed::{Contents, Council, Entry, Packed, Rank, Unstorable};
pub use region::RegionId;
pub use suggest::Suggestion;

use crate::envelope::{self, EnvelopeError, Kind};
use crate::geo::{self, Nation, Point, Whereabouts};
use crate::order;
use std::cmp::Ordering;

/// The first half of a postcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcode {
    /// Such as `M33`.
    pub code: String,
    /// Its centre.
    pub point: Point,
    /// Code of the council most of it lies in.
    pub council: String,
    /// Its nation, that of the council.
    pub nation: Nation,
    /// Its region: by postcode area in England.
    pub region: RegionId,
    /// Whether post is still sent to it.
    pub in_use: bool,
    /// Position of the council.
    council_at: u16,
    /// Position of the place that stands for it.
    place: Option<u32>,
}

/// A named place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    name: String,
    folded: String,
    outcode: u16,
    rank: Rank,
}

/// The gazetteer at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gazetteer {
    councils: Vec<Council>,
    outcodes: Vec<Outcode>,
    places: Vec<Place>,
    /// Positions of the outcodes, in the order of their codes.
    by_code: Vec<u16>,
}

impl Gazetteer {
    /// Opens the compiled file. It is made from no vocabulary, so it fits every catalogue.
    ///
    /// # Errors
    /// One [`EnvelopeError`] for each way the bytes can be wrong.
    pub fn open(bytes: &[u8]) -> Result<Self, EnvelopeError> {
        let malformed = || EnvelopeError::Malformed("the columns of the gazetteer do not fit together".to_owned());
        let packed: Packed = envelope::open(Kind::Gazetteer, None, bytes)?;
        packed.unpack().and_then(Self::from_contents).ok_or_else(malformed)
    }

    /// From its contents; `None` when a council or postcode area is not known.
    pub fn from_contents(contents: Contents) -> Option<Self> {
        let mut gazetteer = Self { councils: contents.councils, ..Self::default() };
        for entry in contents.entries {
            let at = u16::try_from(gazetteer.outcodes.len()).ok()?;
            let council = gazetteer.councils.get(usize::from(entry.council))?.code.clone();
            let nation = council.chars().next().and_then(Nation::from_letter)?;
            let region = region(nation, &entry.code, &contents.areas)?;
            let place = u32::try_from(gazetteer.places.len()).ok().filter(|_| !entry.names.is_empty());
            gazetteer.places.extend(entry.names.into_iter().map(|(rank, name)| {
                let folded = fold(&name);
                Place { name, folded, outcode: at, rank }
            }));
            let place_of_code = gazetteer.find_code(&entry.code).unwrap_or_else(|place| place);
            gazetteer.by_code.insert(place_of_code, at);
            let (point, in_use, council_at) = (entry.point, entry.in_use, entry.council);
            gazetteer.outcodes.push(Outcode {
                code: entry.code,
                point,
                council,
                nation,
                region,
                in_use,
                council_at,
                place,
            });
        }
        Some(gazetteer)
    }

    /// What is known of an outcode; a whole postcode is cut to its outcode first.
    pub fn outcode(&self, typed: &str) -> Option<&Outcode> {
        self.known(&geo::outcode(typed)?)
    }
    /// The outcode with exactly this code.
    fn known(&self, code: &str) -> Option<&Outcode> {
        self.find_code(code)
            .ok()
            .and_then(|place| self.by_code.get(place))
            .and_then(|at| self.outcodes.get(usize::from(*at)))
    }
    fn find_code(&self, code: &str) -> Result<usize, usize> {
        let outcode = |place: usize| self.by_code.get(place).and_then(|at| self.outcodes.get(usize::from(*at)));
        order::find(self.by_code.len(), &|place| {
            outcode(place).map_or(Ordering::Equal, |known| known.code.as_str().cmp(code))
        })
    }
    /// All outcodes in natural order: `M3`, `M4`, `M30`.
    pub fn outcodes(&self) -> &[Outcode] {
        &self.outcodes
    }
    /// The region of an outcode.
    pub fn region_of(&self, outcode: &str) -> Option<RegionId> {
        self.outcode(outcode).map(|outcode| outcode.region)
    }
    /// The council with this code.
    pub fn council(&self, code: &str) -> Option<&Council> {
        self.councils.iter().find(|council| council.code == code)
    }
    /// Whether what is offered in `area` (a council's code, its county's, or one it had before) is offered in the council.
    pub fn serves(&self, area: &str, council: &str) -> bool {
        area == council || self.council(council).is_some_and(|council| council.also.iter().any(|code| code == area))
    }
    /// Where someone of this outcode is. Of Northern Ireland only the nation is known.
    pub fn whereabouts(&self, outcode: &str) -> Option<Whereabouts> {
        if is_northern_irish(&geo::outcode(outcode)?) {
            return Some(Whereabouts::somewhere_in(Nation::NorthernIreland));
        }
        let outcode = self.outcode(outcode)?;
        let also = self.council(&outcode.council).map(|council| council.also.clone()).unwrap_or_default();
        Some(Whereabouts { nation: outcode.nation, area: outcode.council.clone(), also, point: Some(outcode.point) })
    }
}

/// `BT1` to `BT94`.
fn is_northern_irish(outcode: &str) -> bool {
    outcode
        .strip_prefix("BT")
        .and_then(|number| number.parse().ok())
        .is_some_and(|number: u8| (1..=94).contains(&number))
}

/// Wales and Scotland by council; England by postcode area, which must then belong to an English region.
fn region(nation: Nation, code: &str, areas: &[(String, RegionId)]) -> Option<RegionId> {
    let letters = code.split(|c: char| c.is_ascii_digit()).next()?;
    match nation {
        Nation::Wales => Some(RegionId::Wales),
        Nation::Scotland => Some(RegionId::Scotland),
        Nation::England => areas
            .iter()
            .find(|(area, _)| area == letters)
            .map(|(_, region)| *region)
            .filter(|region| region.is_english()),
        Nation::NorthernIreland => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_outcode_tells_council_nation_and_region() {
        let gazetteer = suggest::tests::small();
        let sale = gazetteer.outcode("m33 7xs").unwrap();
        assert_eq!((sale.code.as_str(), sale.council.as_str(), sale.nation), ("M33", "E08000009", Nation::England));
        assert_eq!(gazetteer.region_of("M33").map(RegionId::name), Some("north-west"));
        assert_eq!(gazetteer.region_of("TR26").map(RegionId::name), Some("south-west"));
        assert_eq!(gazetteer.region_of("ZZ1"), None);
        let there = gazetteer.whereabouts("M337XS").unwrap();
        assert_eq!((there.area.as_str(), there.point), ("E08000009", Some(sale.point)));
        assert_eq!(gazetteer.whereabouts("Sale"), None);
    }

    #[test]
    fn of_northern_ireland_only_the_nation_is_known() {
        let gazetteer = suggest::tests::small();
        let there = gazetteer.whereabouts("BT7 1NN").unwrap();
        assert_eq!((there.nation, there.area.as_str(), there.point), (Nation::NorthernIreland, "", None));
        assert_eq!((gazetteer.outcode("BT7"), gazetteer.whereabouts("BT99")), (None, None));
    }

    #[test]
    fn a_county_serves_its_councils() {
        let gazetteer = suggest::tests::small();
        assert!(gazetteer.serves("E10000003", "E07000011") && gazetteer.serves("E07000011", "E07000011"));
        assert!(!gazetteer.serves("E10000003", "E08000009"));
        let there = gazetteer.whereabouts("PE27").unwrap();
        assert!(there.is_in("E10000003") && there.is_in("E07000011") && !there.is_in("E08000009") && !there.is_in(""));
    }

    proptest! {
        #[test]
        fn any_bytes_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(Gazetteer::open(&bytes).is_err());
        }

        #[test]
        fn a_whole_frame_round_any_bytes_never_panics(at in 0usize..400, byte in any::<u8>()) {
            let contents = suggest::tests::contents();
            let mut bytes = envelope::seal(Kind::Gazetteer, 0, &Packed::pack(&contents).unwrap()).unwrap();
            let header = 27;
            let at = header + at % (bytes.len() - header);
            bytes[at] = byte;
            let sum = envelope::checksum(&bytes[header..]).to_le_bytes();
            bytes[header - 8..header].copy_from_slice(&sum);
            if let Ok(gazetteer) = Gazetteer::open(&bytes) {
                gazetteer.suggest("s", 9);
            }
        }
    }
}
