//! One service, group or place. Anything absent is unknown, and is shown as unknown.

use super::hours::WeekHours;
use crate::date::Date;
use crate::geo::{Nation, Nations, Point};
use crate::ids::{Access, Interest, Need, Set, Trait};
use serde::{Deserialize, Serialize};

/// Three truth values for facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tri {
    /// Known to be so.
    Yes,
    /// Known not to be so.
    No,
    /// Not known.
    #[default]
    Unknown,
}

/// How an entry may be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Can be suggested.
    #[default]
    Support,
    /// Urgent help only, never suggested (rule S11).
    Urgent,
    /// Suggested, with number and hours from the urgent contact of the same id.
    Both,
}

/// What sort of thing an entry is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Class {
    /// A service or organisation.
    #[default]
    Service,
    /// A group that meets.
    Group,
    /// An entry of the charity register; its contact was not checked.
    CharityRegister,
    /// A list of private, paid therapists.
    PrivateTherapy,
    /// A public library.
    Library,
    /// Library books brought to the home.
    HomeLibrary,
    /// A sport site, pitch, court or gym.
    Facility,
    /// A park or green space.
    Park,
    /// An allotment site.
    Allotment,
    /// A community hub.
    Hub,
    /// A food bank session.
    FoodBank,
    /// Help with getting online.
    DigitalHelp,
    /// A leisure centre.
    LeisureCentre,
}

impl Class {
    /// Places one uses rather than people who help: they stand under "Places near you" unless asked for.
    pub fn is_place(self) -> bool {
        matches!(self, Self::Facility | Self::Park | Self::Allotment)
    }
}

/// What it costs. The order is that of the purse, [`Cost::Unknown`] aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cost {
    /// Free.
    Free,
    /// Give what you can.
    Donation,
    /// A few pounds.
    Low,
    /// Paid.
    Paid,
    /// Not known.
    #[default]
    Unknown,
}

/// A way of meeting or reaching a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mode {
    /// By phone.
    Phone,
    /// By text message.
    Text,
    /// By live chat.
    Chat,
    /// By e-mail.
    Email,
    /// On a website.
    Online,
    /// In an app.
    App,
    /// By letter.
    Post,
    /// Face to face.
    InPerson,
    /// In a group.
    Group,
    /// At the person's home.
    Home,
}

impl Mode {
    /// All, with the names used in sources.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Phone, "phone"),
        (Self::Text, "text"),
        (Self::Chat, "chat"),
        (Self::Email, "email"),
        (Self::Online, "online"),
        (Self::App, "app"),
        (Self::Post, "post"),
        (Self::InPerson, "in-person"),
        (Self::Group, "group"),
        (Self::Home, "home"),
    ];
}

/// A set of [`Mode`]s; empty means unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Modes(pub u16);

impl Modes {
    /// Adds a mode.
    pub fn insert(&mut self, mode: Mode) {
        self.0 |= 1 << mode as u16;
    }
    /// Whether the mode is offered.
    pub fn contains(self, mode: Mode) -> bool {
        self.0 & 1 << mode as u16 != 0
    }
    /// Whether the two share a mode.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
    /// Whether no mode is known.
    pub fn is_unknown(self) -> bool {
        self.0 == 0
    }
    /// Modes that need no travel.
    pub const fn remote() -> Self {
        const fn bit(mode: Mode) -> u16 {
            1 << mode as u16
        }
        use Mode::{App, Chat, Email, Online, Phone, Post, Text};
        Self(bit(Phone) | bit(Text) | bit(Chat) | bit(Email) | bit(Online) | bit(App) | bit(Post))
    }
    /// Whether one of them needs no travel.
    pub fn are_remote(self) -> bool {
        self.meets(Self::remote())
    }
    /// Members in order.
    pub fn iter(self) -> impl Iterator<Item = Mode> {
        Mode::ALL.into_iter().map(|(mode, _)| mode).filter(move |mode| self.contains(*mode))
    }
}

impl FromIterator<Mode> for Modes {
    fn from_iter<I: IntoIterator<Item = Mode>>(modes: I) -> Self {
        let mut set = Self::default();
        modes.into_iter().for_each(|mode| set.insert(mode));
        set
    }
}

/// Ages taken, ends included. Both absent: not stated, which is unknown, not "any".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeRange {
    /// Youngest.
    pub min: Option<u8>,
    /// Oldest.
    pub max: Option<u8>,
}

/// Whether there is room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Capacity {
    /// Taking people.
    Room,
    /// A waiting list.
    Waitlist,
    /// Full.
    Full,
    /// Not known.
    #[default]
    Unknown,
}

/// How well the contact facts are supported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evidence {
    /// Seen on the service's own page, or told by the service.
    OwnPage,
    /// Seen on another body's page or list.
    Published,
    /// Not confirmed: "check before you rely on it".
    #[default]
    ToConfirm,
}

/// How exactly the place is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Precision {
    /// The place itself or its postcode.
    Exact,
    /// The first half of a postcode only: "Sale area", never a pin.
    Outcode,
    /// A whole council area.
    Area,
    /// No point on purpose, or none known.
    #[default]
    None,
}

/// Languages and ways of communicating besides spoken English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Languages {
    /// Welsh.
    pub welsh: bool,
    /// British Sign Language.
    pub bsl: bool,
    /// Interpreters on request, or several languages.
    pub interpreter: bool,
}

/// Which file an entry came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The bundled national list.
    #[default]
    National,
    /// The bundled list of an area.
    Area,
    /// The site's own `local.csv`.
    Local,
}

/// Where facts came from, and on which terms.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Source {
    /// Publisher, in words.
    pub name: String,
    /// Licence, in words.
    pub licence: String,
}

/// A service, group or place. Empty text is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Stable name: lower-case letters, digits, hyphens.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Who runs it.
    pub organisation: String,
    /// One or two plain sentences.
    pub summary: String,
    /// How it may be used.
    pub kind: Kind,
    /// What sort of thing it is.
    pub class: Class,
    /// Needs it helps with.
    pub needs: Set<Need>,
    /// At most two of them that it is chiefly about.
    pub primary: Set<Need>,
    /// Activities it really offers.
    pub interests: Set<Interest>,
    /// Where in the UK it can be used.
    pub nations: Nations,
    /// Council code where it serves one council only; else empty.
    pub area: String,
    /// Ages taken.
    pub age: AgeRange,
    /// Who it is for, in plain words.
    pub who: String,
    /// Only for people to whom at least one applies.
    pub only_for: Set<Trait>,
    /// Especially for them; others may come.
    pub made_for: Set<Trait>,
    /// Not to be offered to them.
    pub not_for: Set<Trait>,
    /// Cost.
    pub cost: Cost,
    /// More on the cost.
    pub cost_note: String,
    /// Ways of meeting; none known is unknown.
    pub modes: Modes,
    /// Phone number as written for people.
    pub phone: String,
    /// The number is an office, not a helpline.
    pub phone_is_office: bool,
    /// When the phone is answered.
    pub phone_hours: String,
    /// Text number and what to send.
    pub text: String,
    /// E-mail address.
    pub email: String,
    /// Its own web page; `http` or `https` only.
    pub url: String,
    /// Where to find the nearest branch.
    pub find_local_url: String,
    /// Postal address of the place.
    pub address: String,
    /// Postcode, or the first half of it.
    pub postcode: String,
    /// Where it is.
    pub point: Option<Point>,
    /// How exactly that is known.
    pub precision: Precision,
    /// Opening times as the publisher wrote them.
    pub hours_text: String,
    /// The same, where it reads as plain weekly hours; `None` is unknown.
    pub hours: Option<WeekHours>,
    /// Known to be there.
    pub access: Set<Access>,
    /// Known not to be there.
    pub access_absent: Set<Access>,
    /// More on access.
    pub access_note: String,
    /// Languages.
    pub languages: Languages,
    /// More on languages.
    pub languages_note: String,
    /// Whether people can come by themselves.
    pub self_referral: Tri,
    /// Whether there is room.
    pub capacity: Capacity,
    /// What happens the first time.
    pub first_time: String,
    /// Good points.
    pub good_points: String,
    /// Downsides.
    pub downsides: String,
    /// Position in [`super::Catalogue::sources`].
    pub source: u16,
    /// Page the facts came from.
    pub source_url: String,
    /// When the publisher's facts were true; `None`: "We have no date for this".
    pub data_date: Option<Date>,
    /// How well the contact facts are supported.
    pub evidence: Evidence,
    /// The day someone rang or visited.
    pub checked_on: Option<Date>,
    /// Who did.
    pub checked_by: String,
    /// When it is due again.
    pub next_check: Option<Date>,
    /// Which file it came from.
    pub origin: Origin,
}

impl Service {
    /// Whether it can be used from anywhere: by phone, post or online, or all over a nation at home.
    pub fn is_remote(&self) -> bool {
        self.modes.are_remote()
    }
    /// Whether it is one place one goes to.
    pub fn has_place(&self) -> bool {
        self.point.is_some() || !self.area.is_empty()
    }
    /// Whether it can be used in the nation.
    pub fn serves(&self, nation: Nation) -> bool {
        self.nations.contains(nation)
    }
    /// Where people look to judge how fresh the facts are: a check by hand, else the publisher's date.
    pub fn known_since(&self) -> Option<Date> {
        self.checked_on.max(self.data_date)
    }
}
