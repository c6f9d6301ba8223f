//! What a site says about itself: the content of `site.json`, read at run time.
//!
//! Whatever is wrong in it is left out ([`Site::sanitised`]) and said ([`Site::check`]); a site is never refused.

mod check;
mod colour;

pub use check::{SiteFault, SiteProblem};

use crate::gazetteer::Gazetteer;
use crate::geo::{Nation, Whereabouts};

/// Settings of a site. Every part may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// What stands under a name in `site.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Nothing.
    Absent,
    /// Text.
    Text(String),
    /// Yes or no.
    YesNo(bool),
    /// Anything else.
    Other,
}

impl Site {
    /// Gathers the settings. `look` says what stands under a name, `linkWorker.phone` for one within another: reading
    /// JSON is the browser's part, or the command's. What is not of its kind is left out and named.
    pub fn gather(look: &dyn Fn(&str) -> Setting) -> (Self, Vec<SiteProblem>) {
        let (mut site, mut wrong) = (Self::default(), Vec::new());
        let texts = [
            ("name", &mut site.name),
            ("runBy", &mut site.run_by),
            ("colour", &mut site.colour),
            ("homeNation", &mut site.home_nation),
            ("homeArea", &mut site.home_area),
            ("homeAreaName", &mut site.home_area_name),
            ("homeOutcode", &mut site.home_outcode),
        ];
        for (name, text) in texts {
            *text = gather_text(look, name.to_owned(), &mut wrong);
        }
        let contacts = [
            ("linkWorker", &mut site.link_worker),
            ("safeguarding", &mut site.safeguarding),
            ("outOfHours", &mut site.out_of_hours),
            ("crisisHelp", &mut site.crisis_help),
        ];
        for (name, contact) in contacts {
            let SiteContact { name: who, phone, hours, url } = contact;
            for (part, text) in [("name", who), ("phone", phone), ("hours", hours), ("url", url)] {
                *text = gather_text(look, format!("{name}.{part}"), &mut wrong);
            }
        }
        site.set_up = match look("setUp") {
            Setting::Absent => false,
            Setting::YesNo(set_up) => set_up,
            Setting::Text(_) | Setting::Other => {
                wrong.push(not_of_its_kind("setUp".to_owned(), SiteFault::NotYesNo));
                false
            }
        };
        (site, wrong)
    }
    /// Where a person of this outcode is. Of somebody who did not say, or whose outcode is not known, only the home
    /// nation is taken, or the one its letters tell: nothing that is shown may then say "your council".
    pub fn whereabouts(&self, outcode: Option<&str>, gazetteer: Option<&Gazetteer>) -> Whereabouts {
        let find = |code: &str| gazetteer.and_then(|gazetteer| gazetteer.whereabouts(code));
        let stated = self.home_nation.chars().next().and_then(Nation::from_letter);
        let home = || stated.or_else(|| find(&self.home_outcode).map(|home| home.nation)).unwrap_or(Nation::England);
        let by_letters = || outcode.and_then(Nation::of_postcode_area);
        outcode.and_then(find).unwrap_or_else(|| Whereabouts::somewhere_in(by_letters().unwrap_or_else(home)))
    }
}

fn gather_text(look: &dyn Fn(&str) -> Setting, name: String, wrong: &mut Vec<SiteProblem>) -> String {
    match look(&name) {
        Setting::Absent => String::new(),
        Setting::Text(text) => text,
        Setting::YesNo(_) | Setting::Other => {
            wrong.push(not_of_its_kind(name, SiteFault::NotText));
            String::new()
        }
    }
}

fn not_of_its_kind(part: String, fault: SiteFault) -> SiteProblem {
    SiteProblem { part, fault, value: String::new() }
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
    fn settings_are_gathered_by_name_and_have_to_be_of_their_kind() {
        let of = |said: &[(&str, Setting)]| {
            let found = |name: &str| said.iter().find(|(known, _)| *known == name).map(|(_, setting)| setting.clone());
            Site::gather(&|name| found(name).unwrap_or(Setting::Absent))
        };
        assert_eq!(of(&[]), (Site::default(), Vec::new()));
        assert_eq!(of(&[("setUp", Setting::YesNo(true))]).0, Site { set_up: true, ..Site::default() });
        let (site, wrong) = of(&[
            ("name", Setting::YesNo(true)),
            ("runBy", Setting::Text("Sale PCN".into())),
            ("crisisHelp.url", Setting::Other),
            ("setUp", Setting::Other),
        ]);
        assert_eq!(site, Site { run_by: "Sale PCN".into(), ..Site::default() }, "the rest stands");
        let wrong: Vec<_> = wrong.iter().map(|wrong| (wrong.part.as_str(), wrong.fault)).collect();
        let (text, yes_no) = (SiteFault::NotText, SiteFault::NotYesNo);
        assert_eq!(wrong, [("name", text), ("crisisHelp.url", text), ("setUp", yes_no)]);
        let every = Site::gather(&|name| if name == "setUp" { Setting::Absent } else { Setting::Text(name.into()) });
        let every = every.0;
        assert_eq!((every.run_by.as_str(), every.home_outcode.as_str()), ("runBy", "homeOutcode"));
        assert_eq!(
            (every.link_worker.phone.as_str(), every.safeguarding.hours.as_str()),
            ("linkWorker.phone", "safeguarding.hours")
        );
        assert_eq!(
            (every.out_of_hours.name.as_str(), every.crisis_help.url.as_str()),
            ("outOfHours.name", "crisisHelp.url")
        );
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
