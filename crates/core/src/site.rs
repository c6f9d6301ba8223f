//! What a site says about itself: the content of `site.json`, read at run time.
//!
//! Whatever is wrong in it is left out ([`Site::sanitised`]) and said ([`Site::check`]); a site is never refused.

mod check;
mod colour;

pub use check::{SiteFault, SiteProblem};

use crate::gazetteer::Gazetteer;
use crate::geo::{Nation, Whereabouts};
use serde::{Deserialize, Serialize};

/// Settings of a site. Every part may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Site {
    /// Name shown at the top; empty: Waymark.
    pub name: String,
    /// Who runs the site, for the about and privacy pages.
    pub run_by: String,
    /// Colour of the header as `#rrggbb`; one that would be hard to read with white text is refused.
    pub colour: String,
    /// Letter of the home nation: E, S, W or N.
    pub home_nation: String,
    /// The area whose catalogue file is the site's own: `trafford`.
    pub home_area: String,
    /// Words for the area: "Trafford".
    pub home_area_name: String,
    /// Outcode in the middle of the area, for people who would rather not say where they are.
    pub home_outcode: String,
    /// Link workers' phone or page; empty: "Ask your GP surgery for a social prescribing link worker".
    pub link_worker: SiteContact,
    /// The council's adult safeguarding contact.
    pub safeguarding: SiteContact,
    /// The council's out-of-hours contact for people with nowhere to stay.
    pub out_of_hours: SiteContact,
    /// The council's crisis help with food and fuel.
    pub crisis_help: SiteContact,
    /// The site was set up by someone; without it a banner says that this is a demonstration.
    pub set_up: bool,
}

/// A contact of the site's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SiteContact {
    /// Who answers.
    pub name: String,
    /// Phone number.
    pub phone: String,
    /// When it is answered.
    pub hours: String,
    /// Web page, `https` only.
    pub url: String,
}

impl Site {
    /// Where a person of this outcode is. Of somebody who did not say, or whose outcode is not known, only the home
    /// nation is taken: nothing that is shown may then say "your council".
    pub fn whereabouts(&self, outcode: Option<&str>, gazetteer: Option<&Gazetteer>) -> Whereabouts {
        let find = |code: &str| gazetteer.and_then(|gazetteer| gazetteer.whereabouts(code));
        let stated = self.home_nation.chars().next().and_then(Nation::from_letter);
        let home = || stated.or_else(|| find(&self.home_outcode).map(|home| home.nation)).unwrap_or(Nation::England);
        outcode.and_then(find).unwrap_or_else(|| Whereabouts::somewhere_in(home()))
    }
}

impl SiteContact {
    /// Whether it says how to reach anyone.
    pub fn is_set(&self) -> bool {
        !self.phone.is_empty() || !self.url.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::{Contents, Council, Entry, RegionId};
    use crate::geo::Point;

    fn small() -> Gazetteer {
        let point = Point { lat: 534_200, lon: -23_200 };
        let contents = Contents {
            councils: vec![Council { code: "E08000009".into(), name: "Trafford".into(), also: Vec::new() }],
            areas: vec![("M".into(), RegionId::NorthWest)],
            entries: vec![Entry { code: "M33".into(), point, council: 0, in_use: true, names: Vec::new() }],
        };
        Gazetteer::from_contents(contents).unwrap()
    }

    #[test]
    fn who_did_not_say_is_somewhere_in_the_home_nation() {
        let gazetteer = small();
        let site = |letter: &str| Site { home_nation: letter.into(), home_outcode: "M33".into(), ..Site::default() };
        let found = |site: Site, outcode| site.whereabouts(outcode, Some(&gazetteer));
        assert_eq!(found(site("W"), None), Whereabouts::somewhere_in(Nation::Wales));
        assert_eq!(found(site("W"), Some("ZZ1")), Whereabouts::somewhere_in(Nation::Wales));
        assert_eq!(found(site(""), None), Whereabouts::somewhere_in(Nation::England), "the nation of its outcode");
        assert_eq!(found(Site::default(), None).nation, Nation::England);
        let said = found(site("W"), Some("M33"));
        assert_eq!((said.nation, said.area.as_str(), said.point.is_some()), (Nation::England, "E08000009", true));
        assert_eq!(site("S").whereabouts(Some("M33"), None), Whereabouts::somewhere_in(Nation::Scotland));
    }
}
