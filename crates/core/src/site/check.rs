//! Checks of a site's settings, and the copy of them that is safe to show.

use super::colour::colour_fault;
use super::{Site, SiteContact};
use crate::geo::{Nation, outcode};
use crate::text::{phone, plain, web_address};

/// The most characters of a name; of other texts the same.
const LONGEST: usize = 120;

/// What is wrong with a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteFault {
    /// Not `#rrggbb`.
    ColourFormat,
    /// White text on it has less contrast than 4.5 to 1.
    ColourContrast,
    /// Not one of E, S, W, N.
    Nation,
    /// Not shaped like an outcode.
    Outcode,
    /// Not the name of an area file.
    Area,
    /// Not a whole `https` address.
    Url,
    /// Not a British phone number.
    Phone,
    /// Too long, or with characters that cannot be shown.
    Text,
    /// Not text in quotation marks.
    NotText,
    /// Neither true nor false.
    NotYesNo,
}

impl SiteFault {
    /// Key of its wording.
    pub fn key(self) -> &'static str {
        match self {
            Self::ColourFormat => "site.fault.colour-format",
            Self::ColourContrast => "site.fault.colour-contrast",
            Self::Nation => "site.fault.nation",
            Self::Outcode => "site.fault.outcode",
            Self::Area => "site.fault.area",
            Self::Url => "site.fault.url",
            Self::Phone => "site.fault.phone",
            Self::Text => "site.fault.text",
            Self::NotText => "site.fault.not-text",
            Self::NotYesNo => "site.fault.not-yes-no",
        }
    }
}

/// A setting that was left out or cleaned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteProblem {
    /// The setting as it is called in `site.json`: `linkWorker.phone`.
    pub part: String,
    /// What is wrong.
    pub fault: SiteFault,
    /// What stands there, cleaned for showing.
    pub value: String,
}

impl Site {
    /// Everything that is wrong, in the order of the settings.
    pub fn check(&self) -> Vec<SiteProblem> {
        self.checked().1
    }

    /// The settings with every fault left out, so that the defaults stand in for it.
    #[must_use]
    pub fn sanitised(&self) -> Self {
        self.checked().0
    }

    fn checked(&self) -> (Self, Vec<SiteProblem>) {
        let mut problems = Problems(Vec::new());
        let site = Self {
            name: problems.text("name", &self.name),
            run_by: problems.text("runBy", &self.run_by),
            colour: problems.keep("colour", &self.colour, colour_fault(&self.colour)),
            home_nation: problems.keep("homeNation", &self.home_nation, nation_fault(&self.home_nation)),
            home_area: problems.keep("homeArea", &self.home_area, area_fault(&self.home_area)),
            home_area_name: problems.text("homeAreaName", &self.home_area_name),
            home_outcode: outcode(&problems.keep("homeOutcode", &self.home_outcode, outcode_fault(&self.home_outcode)))
                .unwrap_or_default(),
            link_worker: problems.contact("linkWorker", &self.link_worker),
            safeguarding: problems.contact("safeguarding", &self.safeguarding),
            out_of_hours: problems.contact("outOfHours", &self.out_of_hours),
            crisis_help: problems.contact("crisisHelp", &self.crisis_help),
            set_up: self.set_up,
        };
        (site, problems.0)
    }
}

struct Problems(Vec<SiteProblem>);

impl Problems {
    /// The value where there is no fault, else nothing.
    fn keep(&mut self, part: &str, value: &str, fault: Option<SiteFault>) -> String {
        let Some(fault) = fault.filter(|_| !value.is_empty()) else { return value.to_owned() };
        self.0.push(SiteProblem { part: part.to_owned(), fault, value: plain(value, LONGEST) });
        String::new()
    }

    /// Text is never dropped, only cleaned.
    fn text(&mut self, part: &str, value: &str) -> String {
        let clean = plain(value, LONGEST);
        if clean != value.trim() {
            self.0.push(SiteProblem { part: part.to_owned(), fault: SiteFault::Text, value: clean.clone() });
        }
        clean
    }

    fn contact(&mut self, part: &str, contact: &SiteContact) -> SiteContact {
        let is_number = phone(&contact.phone).is_some_and(|(_, rest)| rest.is_empty());
        let url = web_address(&contact.url).filter(|url| url.starts_with("https://"));
        let phone_fault = (!is_number).then_some(SiteFault::Phone);
        let url_fault = url.is_none().then_some(SiteFault::Url);
        SiteContact {
            name: self.text(&format!("{part}.name"), &contact.name),
            phone: self.keep(&format!("{part}.phone"), &contact.phone, phone_fault).trim().to_owned(),
            hours: self.text(&format!("{part}.hours"), &contact.hours),
            url: if self.keep(&format!("{part}.url"), &contact.url, url_fault).is_empty() {
                String::new()
            } else {
                url.unwrap_or_default()
            },
        }
    }
}

fn nation_fault(letter: &str) -> Option<SiteFault> {
    let mut letters = letter.chars();
    let known = letters.next().and_then(Nation::from_letter).is_some() && letters.next().is_none();
    (!known).then_some(SiteFault::Nation)
}

fn area_fault(area: &str) -> Option<SiteFault> {
    let fine = area.len() <= 60 && area.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    (!fine).then_some(SiteFault::Area)
}

fn outcode_fault(text: &str) -> Option<SiteFault> {
    outcode(text).is_none().then_some(SiteFault::Outcode)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn faults(site: &Site) -> Vec<(String, SiteFault)> {
        site.check().into_iter().map(|problem| (problem.part, problem.fault)).collect()
    }

    #[test]
    fn a_site_that_says_nothing_is_fine() {
        assert_eq!(faults(&Site::default()), []);
        assert_eq!(Site::default().sanitised(), Site::default());
    }

    #[test]
    fn every_fault_is_said_and_left_out() {
        let contact =
            |phone: &str, url: &str| SiteContact { phone: phone.into(), url: url.into(), ..Default::default() };
        let site = Site {
            name: "Our\u{202e} place".into(),
            colour: "#ffeb3b".into(),
            home_nation: "X".into(),
            home_area: "../secret".into(),
            home_outcode: "Sale".into(),
            link_worker: contact("ring us", "javascript:alert(1)"),
            safeguarding: contact("01632 960200", "http://example.org"),
            out_of_hours: contact("01632 960201", "https://example.org/help"),
            set_up: true,
            ..Site::default()
        };
        let expected = [
            ("name", SiteFault::Text),
            ("colour", SiteFault::ColourContrast),
            ("homeNation", SiteFault::Nation),
            ("homeArea", SiteFault::Area),
            ("homeOutcode", SiteFault::Outcode),
            ("linkWorker.phone", SiteFault::Phone),
            ("linkWorker.url", SiteFault::Url),
            ("safeguarding.url", SiteFault::Url),
        ];
        assert_eq!(faults(&site), expected.map(|(part, fault)| (part.to_owned(), fault)));
        let clean = site.sanitised();
        assert_eq!(clean.name, "Our place");
        assert_eq!((clean.colour.as_str(), clean.home_nation.as_str(), clean.home_outcode.as_str()), ("", "", ""));
        assert!(!clean.link_worker.is_set() && clean.set_up);
        assert_eq!((clean.safeguarding.phone.as_str(), clean.safeguarding.url.as_str()), ("01632 960200", ""));
        assert_eq!(clean.out_of_hours.url, "https://example.org/help");
    }

    #[test]
    fn small_slips_are_put_right() {
        let site = Site { home_outcode: "m33 7xs".into(), ..Site::default() };
        assert_eq!((site.check(), site.sanitised().home_outcode.as_str()), (vec![], "M33"));
    }

    #[test]
    fn every_fault_has_wording() {
        use SiteFault::{Area, ColourContrast, ColourFormat, Nation, Outcode, Phone, Text, Url};
        let bank = crate::search::fixture::bank();
        for fault in [Area, ColourContrast, ColourFormat, Nation, Outcode, Phone, Text, Url] {
            assert!(bank.words.find(fault.key()).is_some(), "{fault:?}");
        }
    }

    proptest! {
        #[test]
        fn what_was_sanitised_has_no_fault_left(texts in proptest::collection::vec("\\PC{0,20}|#[0-9a-f]{6}|[A-Z][0-9]{1,2}", 7)) {
            let [name, colour, nation, area, outcode, phone, url] = <[String; 7]>::try_from(texts).unwrap();
            let link_worker = SiteContact { phone, url, ..SiteContact::default() };
            let site = Site {
                name, colour, home_nation: nation, home_area: area, home_outcode: outcode, link_worker, ..Site::default()
            };
            let clean = site.sanitised();
            prop_assert_eq!(clean.check(), vec![]);
            prop_assert_eq!(clean.sanitised(), clean);
        }
    }
}
