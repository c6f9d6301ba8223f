//! Why a criterion judged as it did: typed, small, without words. Each reason has its wording key beside it.

use crate::catalogue::{Cost, Modes};
use crate::date::Date;
use crate::geo::Nation;
use crate::ids::{Access, Interest, Need, Set, Trait};
use crate::profile::{Language, TimeSlot};

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident $(($($part:ty),+))? => $key:literal;)+) => {
        /// The reason of a judgement. Its words come from `content/reasons.toml`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Reason {
            $($(#[$doc])* $name $(($($part),+))?,)+
        }
        impl Reason {
            /// The key of every reason; some have a further part for each value, such as `reason.cost.costs.free`.
            pub const KEYS: &'static [&'static str] = &[$($key),+];
            /// Its position in [`Reason::KEYS`].
            pub fn code(&self) -> u8 {
                enum Code { $($name),+ }
                (match self { $(Self::$name { .. } => Code::$name,)+ }) as u8
            }
            /// Its wording key.
            pub fn key(&self) -> &'static str {
                match self { $(Self::$name { .. } => $key,)+ }
            }
        }
    };
}

reasons! {
    /// Helps with what the person named.
    NeedNamed(Set<Need>) => "reason.need.named";
    /// Helps with what the topic covers.
    NeedCovered(Set<Need>) => "reason.need.covered";
    /// Helps with other things.
    NeedOther => "reason.need.other";
    /// Must not be offered to people like the person.
    NotForYou(Set<Trait>) => "reason.not-for.you";
    /// Is not for some people, and the person did not say if they are among them.
    NotForMaybe(Set<Trait>) => "reason.not-for.maybe";
    /// Is not for some people, whom the person said they are not among.
    NotForOthers(Set<Trait>) => "reason.not-for.others";
    /// Only for people like the person.
    OnlyForYou(Set<Trait>) => "reason.who-for.only-you";
    /// Only for some people; the person did not say.
    OnlyIf(Set<Trait>) => "reason.who-for.only-if";
    /// Only for people the person said they are not.
    OnlyForOthers(Set<Trait>) => "reason.who-for.only-others";
    /// Especially for people like the person.
    MadeForYou(Set<Trait>) => "reason.who-for.made-you";
    /// Especially for some people; the person did not say.
    MadeForMaybe(Set<Trait>) => "reason.who-for.made-maybe";
    /// Especially for people the person said they are not.
    MadeForOthers(Set<Trait>) => "reason.who-for.made-others";
    /// The service says in its own words who it is for.
    WhoInWords => "reason.who-for.words";
    /// The person's ages are taken.
    AgeFits(Option<u8>, Option<u8>) => "reason.age.fits";
    /// Some of the band is taken, or the person did not say their age.
    AgeMaybe(Option<u8>, Option<u8>) => "reason.age.maybe";
    /// Other ages are taken.
    AgeOther(Option<u8>, Option<u8>) => "reason.age.other";
    /// Ages are not stated.
    AgeNotStated => "reason.age.not-stated";
    /// Can be used in the person's nation.
    CoversNation(Nation) => "reason.area.nation";
    /// Cannot be used in the person's nation.
    NotInNation(Nation) => "reason.area.not-in-nation";
    /// It is not stated where it can be used.
    NationNotStated => "reason.area.not-stated";
    /// Serves the person's council.
    YourCouncil => "reason.area.your-council";
    /// Serves one council; the person's is not known.
    CouncilNotKnown => "reason.area.council-not-known";
    /// Serves another council, but is near.
    OtherCouncilNear => "reason.area.other-near";
    /// Serves another council.
    OtherCouncil => "reason.area.other";
    /// So many metres away.
    Away(u32) => "reason.distance.away";
    /// So many metres away, perhaps more than the person can travel.
    MaybeTooFar(u32) => "reason.distance.maybe";
    /// So many metres away, more than the person can travel or than anyone is sent.
    TooFar(u32) => "reason.distance.too-far";
    /// The person cannot travel, and one has to go there.
    HasToTravel => "reason.distance.has-to-travel";
    /// Nobody has to travel.
    NoTravel => "reason.distance.no-travel";
    /// The person did not say where they are.
    PlaceNotSaid => "reason.distance.place-not-said";
    /// Where the nearest one is, is not known.
    NearestNotKnown => "reason.distance.nearest-not-known";
    /// Offers what the person enjoys.
    YouLike(Set<Interest>) => "reason.interest.like";
    /// Offers other things.
    Offers(Set<Interest>) => "reason.interest.offers";
    /// What it costs.
    Costs(Cost) => "reason.cost.costs";
    /// More than the person can pay.
    CostsTooMuch(Cost) => "reason.cost.too-much";
    /// Cost not known.
    CostNotKnown => "reason.cost.not-known";
    /// Open at this time, which suits.
    TimeFits(TimeSlot) => "reason.time.fits";
    /// Not open when it suits.
    TimeClash => "reason.time.clash";
    /// Hours not known.
    TimeNotKnown => "reason.time.not-known";
    /// Meets in these ways, which suit.
    ModeFits(Modes) => "reason.mode.fits";
    /// Meets only in ways that do not suit.
    ModeClash(Modes) => "reason.mode.clash";
    /// Meets as a group; whether face to face is not known.
    GroupMaybe => "reason.mode.group-maybe";
    /// Ways of meeting not known.
    ModeNotKnown => "reason.mode.not-known";
    /// Has the language.
    LanguageThere(Language) => "reason.language.there";
    /// Does not have it.
    LanguageAbsent(Language) => "reason.language.absent";
    /// Not known.
    LanguageNotKnown(Language) => "reason.language.not-known";
    /// Has everything asked for.
    AccessThere(Set<Access>) => "reason.access.there";
    /// No place to get into.
    AccessNoPlace => "reason.access.no-place";
    /// These are not there.
    AccessAbsent(Set<Access>) => "reason.access.absent";
    /// Of these it is not known.
    AccessNotKnown(Set<Access>) => "reason.access.not-known";
    /// Can bring someone.
    CanBring => "reason.company.can-bring";
    /// Can be used from home.
    FromHome => "reason.company.from-home";
    /// Cannot bring anyone.
    CannotBring => "reason.company.cannot-bring";
    /// The person is not sure, and can bring someone.
    EasierWithSomeone => "reason.company.easier-with";
    /// The person is not sure, and can use it from home.
    EasierFromHome => "reason.company.easier-home";
    /// Not known whether one can bring someone.
    BringNotKnown => "reason.company.not-known";
    /// People can come by themselves.
    SelfReferral => "reason.referral.self";
    /// Somebody has to refer them.
    NeedsReferral => "reason.referral.needed";
    /// Not known whether people can come by themselves.
    ReferralNotKnown => "reason.referral.not-known";
    /// Has room.
    HasRoom => "reason.capacity.room";
    /// Has a waiting list.
    Waitlist => "reason.capacity.waitlist";
    /// Is full.
    Full => "reason.capacity.full";
    /// Not known whether there is room.
    RoomNotKnown => "reason.capacity.not-known";
    /// Someone rang or visited then.
    CheckedOn(Date) => "reason.freshness.checked";
    /// The publisher's facts are of then, in the last year.
    ListedOn(Date) => "reason.freshness.listed";
    /// The facts are of then, which is long ago.
    ListedLongAgo(Date) => "reason.freshness.long-ago";
    /// Was due to be checked again then.
    CheckOverdue(Date) => "reason.freshness.overdue";
    /// No date is known.
    NoDate => "reason.freshness.no-date";
    /// Someone rang or visited.
    ContactChecked => "reason.contact.checked";
    /// Contact details seen on its own page, or told by the service.
    ContactOwn => "reason.contact.own";
    /// Contact details seen on another body's list.
    ContactPublished => "reason.contact.published";
    /// From the charity register, contact not checked.
    ContactNotChecked => "reason.contact.not-checked";
    /// Details not confirmed.
    ContactToConfirm => "reason.contact.to-confirm";
    /// No way to reach anyone is known.
    ContactNone => "reason.contact.none";
    /// A list of private therapists.
    PrivateTherapists => "reason.private-therapy.list";
    /// With other people: not known.
    OthersNotKnown => "reason.wish.others-not-known";
    /// One goes when it suits.
    WhenItSuits => "reason.wish.when-it-suits";
    /// Has room, and people can come by themselves.
    CanStart => "reason.wish.can-start";
    /// Open to all: one just goes.
    OpenToAll => "reason.wish.open-to-all";
    /// One of the site's own.
    FromYourTeam => "reason.local.from-your-team";
}

impl Reason {
    /// Whether nothing is known of the service here: no source says it.
    pub fn is_not_said(&self) -> bool {
        use Reason as R;
        matches!(
            self,
            R::AgeNotStated
                | R::NationNotStated
                | R::NearestNotKnown
                | R::CostNotKnown
                | R::TimeNotKnown
                | R::ModeNotKnown
                | R::LanguageNotKnown(_)
                | R::AccessNotKnown(_)
                | R::BringNotKnown
                | R::ReferralNotKnown
                | R::RoomNotKnown
                | R::NoDate
                | R::ContactNone
        )
    }
    /// Whether it was worked out from where the two are.
    pub fn is_worked_out(&self) -> bool {
        matches!(self, Self::Away(_) | Self::MaybeTooFar(_) | Self::TooFar(_))
    }
}
