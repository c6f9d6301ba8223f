//! What a site says about itself: the content of `site.json`, read at run time.
//!
//! Whatever is wrong in it is left out ([`Site::sanitised`]) and said ([`Site::check`]); a site is never refused.

mod check;
mod colour;

pub use check::{SiteFault, SiteProblem};

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

impl SiteContact {
    /// Whether it says how to reach anyone.
    pub fn is_set(&self) -> bool {
        !self.phone.is_empty() || !self.url.is_empty()
    }
}
