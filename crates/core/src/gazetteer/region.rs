//! The large regions that library catalogue files are cut into.

use serde::{Deserialize, Serialize};

/// A large region. Few and large on purpose: the name of the catalogue file a page asks for is all that the host learns
/// about where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RegionId {
    /// North East of England.
    NorthEast,
    /// North West of England.
    NorthWest,
    /// Yorkshire and the Humber.
    Yorkshire,
    /// East Midlands.
    EastMidlands,
    /// West Midlands.
    WestMidlands,
    /// East of England.
    East,
    /// London.
    London,
    /// South East of England.
    SouthEast,
    /// South West of England.
    SouthWest,
    /// Scotland: no library file.
    Scotland,
    /// Wales: no library file.
    Wales,
}

impl RegionId {
    /// All, with the names used in sources and file names.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::NorthEast, "north-east"),
        (Self::NorthWest, "north-west"),
        (Self::Yorkshire, "yorkshire"),
        (Self::EastMidlands, "east-midlands"),
        (Self::WestMidlands, "west-midlands"),
        (Self::East, "east"),
        (Self::London, "london"),
        (Self::SouthEast, "south-east"),
        (Self::SouthWest, "south-west"),
        (Self::Scotland, "scotland"),
        (Self::Wales, "wales"),
    ];

    /// The region of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, n)| *n == name).map(|(region, _)| region)
    }
    /// Its name, as in `libraries-north-west`.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }
    /// Whether it is a part of England, and so has a library file.
    pub fn is_english(self) -> bool {
        !matches!(self, Self::Scotland | Self::Wales)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_is_found_by_its_name() {
        for (region, name) in RegionId::ALL {
            assert_eq!((region.name(), RegionId::from_name(name)), (name, Some(region)));
        }
        assert_eq!(RegionId::from_name("atlantis"), None);
        assert_eq!(RegionId::ALL.iter().filter(|(region, _)| region.is_english()).count(), 9);
    }
}
