//! One service as the builder takes it: what matching needs, what a list of results shows, and everything else by field.

use crate::facts::Facts;
use crate::week::{Week, in_words};
use serde::{Deserialize, Serialize};
use waymark_core::catalogue::Service;
use waymark_core::date::Date;

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident $name:literal $member:ident;)*) => {
        /// A text that stands in the details.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Field { $($(#[$doc])* $field,)* /** Opening times in the form that `WeekHours::parse` reads. */ Hours }
        impl Field {
            /// All, in the order of the file.
            pub const ALL: [Self; TEXTS] = [$(Self::$field,)* Self::Hours];
            /// Its name in reports, as in the catalogue's files.
            pub fn name(self) -> &'static str {
                match self { $(Self::$field => $name,)* Self::Hours => "hours" }
            }
        }
        fn texts_of(service: &Service) -> [String; TEXTS] {
            [$(service.$member.clone(),)* service.hours.as_ref().map(in_words).unwrap_or_default()]
        }
        pub(crate) fn put_texts_back(service: &mut Service, text: &dyn Fn(Field) -> String) {
            $(service.$member = text(Field::$field);)*
            service.hours = waymark_core::catalogue::WeekHours::parse(&text(Field::Hours));
        }
    };
}

const TEXTS: usize = 21;

fields! {
    /// Stable name.
    Id "id" id;
    /// One or two plain sentences.
    Summary "summary" summary;
    /// Who it is for.
    Who "who" who;
    /// More on the cost.
    CostNote "cost_note" cost_note;
    /// Phone number.
    Phone "phone" phone;
    /// When the phone is answered.
    PhoneHours "phone_hours" phone_hours;
    /// Text number and what to send.
    Text "text" text;
    /// E-mail address.
    Email "email" email;
    /// Its own page.
    Url "url" url;
    /// Where to find the nearest branch.
    FindLocalUrl "find_local_url" find_local_url;
    /// Postal address.
    Address "address" address;
    /// Postcode.
    Postcode "postcode" postcode;
    /// Opening times as the publisher wrote them.
    HoursText "hours_text" hours_text;
    /// More on access.
    AccessNote "access_note" access_note;
    /// More on languages.
    LanguagesNote "languages_note" languages_note;
    /// What happens the first time.
    FirstTime "first_time" first_time;
    /// Good points.
    GoodPoints "good_points" good_points;
    /// Downsides.
    Downsides "downsides" downsides;
    /// Page the facts came from.
    SourceUrl "source_url" source_url;
    /// Who checked it.
    CheckedBy "checked_by" checked_by;
}

/// Days that stand in the details; matching has the month of the newest of the first two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    /// When the publisher's facts were true.
    pub data: Option<Date>,
    /// The day someone rang or visited.
    pub checked: Option<Date>,
    /// When it is due again.
    pub next_check: Option<Date>,
}

/// A service. Empty text is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// What it is called.
    pub name: String,
    /// Who runs it.
    pub organisation: String,
    /// Council code where it serves one council only; else empty.
    pub area: String,
    /// What matching needs.
    pub facts: Facts,
    /// Days.
    pub dates: Dates,
    /// Position in [`crate::Options::sources`].
    pub source: u16,
    /// Texts of the details, in the order of [`Field::ALL`].
    pub texts: [String; TEXTS],
}

impl Record {
    /// A text of the details.
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(field as usize).map_or("", String::as_str)
    }
    /// Sets a text of the details.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        if let Some(place) = self.texts.get_mut(field as usize) {
            *place = text.into();
        }
    }
}

impl From<&Service> for Record {
    fn from(service: &Service) -> Self {
        let month = |date: Date| Date { day: 0, ..date };
        Self {
            name: service.name.clone(),
            organisation: service.organisation.clone(),
            area: service.area.clone(),
            facts: Facts {
                kind: service.kind,
                class: service.class,
                needs: service.needs,
                primary: service.primary,
                interests: service.interests,
                nations: service.nations,
                age: service.age,
                only_for: service.only_for,
                made_for: service.made_for,
                not_for: service.not_for,
                cost: service.cost,
                modes: service.modes,
                point: service.point,
                precision: service.precision,
                week: service.hours.as_ref().map(Week::of),
                access: service.access,
                access_absent: service.access_absent,
                languages: service.languages,
                self_referral: service.self_referral,
                capacity: service.capacity,
                evidence: service.evidence,
                phone_is_office: service.phone_is_office,
                since: service.known_since().map(month),
                since_is_check: service.checked_on.is_some() && service.checked_on == service.known_since(),
                next_check: service.next_check.map(month),
            },
            dates: Dates { data: service.data_date, checked: service.checked_on, next_check: service.next_check },
            source: service.source,
            texts: texts_of(service),
        }
    }
}
