//! What can be asked of a service: which facts concern it, which are not known, and the question to ask by phone.

use serde::Serialize;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::{AgeRange, Capacity, Class, Cost, Evidence, Mode, Service, Tri};
use waymark_core::geo::Nations;
use waymark_core::ids::Access;

/// A fact that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// A way to reach it that somebody has confirmed.
    Contact,
    /// How people take part.
    Modes,
    /// Where it is.
    Place,
    /// Which areas it serves.
    Serves,
    /// Days and times.
    Hours,
    /// What it costs.
    Cost,
    /// Ages taken.
    Ages,
    /// Whether people can come by themselves.
    Referral,
    /// Whether there is room.
    Room,
    /// What happens the first time.
    FirstTime,
    /// Getting in without a step.
    StepFree,
    /// An accessible toilet.
    Toilet,
    /// A hearing loop.
    HearingLoop,
    /// British Sign Language.
    Bsl,
    /// Interpreters.
    Interpreter,
    /// Disabled parking.
    Parking,
    /// A quiet space.
    Quiet,
    /// Bringing someone along.
    BringSomeone,
}

impl Field {
    /// All, in the order they are asked, with the name in files and the words for the middle of a sentence.
    pub const ALL: [(Self, &'static str, &'static str); 18] = [
        (Self::Contact, "contact", "a confirmed phone number or address"),
        (Self::Modes, "modes", "how people take part"),
        (Self::Place, "place", "where it is"),
        (Self::Serves, "serves", "which areas it serves"),
        (Self::Hours, "hours", "days and times"),
        (Self::Cost, "cost", "what it costs"),
        (Self::Ages, "ages", "which ages it is for"),
        (Self::Referral, "referral", "whether people can come by themselves"),
        (Self::Room, "room", "whether there is room"),
        (Self::FirstTime, "first-time", "what happens the first time"),
        (Self::StepFree, "step-free", "getting in without a step"),
        (Self::Toilet, "accessible-toilet", "an accessible toilet"),
        (Self::HearingLoop, "hearing-loop", "a hearing loop"),
        (Self::Bsl, "bsl", "British Sign Language"),
        (Self::Interpreter, "interpreter", "interpreters"),
        (Self::Parking, "disabled-parking", "disabled parking"),
        (Self::Quiet, "quiet", "a quiet space"),
        (Self::BringSomeone, "bring-someone", "bringing someone with you"),
    ];

    /// Its name in files; for access it is the id of the vocabulary.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].1
    }
    /// Words for the middle of a sentence.
    pub fn words(self) -> &'static str {
        Self::ALL[self as usize].2
    }
    /// The access feature it is, if it is one.
    pub fn feature(self, vocabulary: &Vocabulary) -> Option<Access> {
        (self >= Self::StepFree).then(|| vocabulary.find(self.id())).flatten()
    }
    /// The field of an access feature.
    pub fn of_feature(feature: Access, vocabulary: &Vocabulary) -> Option<Self> {
        let name = vocabulary.name(feature);
        Self::ALL.iter().find(|(field, id, _)| *field >= Self::StepFree && *id == name).map(|(field, ..)| *field)
    }
    /// Whether it makes sense to ask this of a service: nobody asks a helpline about a step at its door, or a park
    /// whether people may come by themselves.
    pub fn concerns(self, service: &Service) -> bool {
        let class = service.class;
        let is_place = class.is_place();
        let open_to_all = is_place || matches!(class, Class::Library | Class::HomeLibrary);
        let goes_there = goes_there(service);
        match self {
            Self::Contact => !is_place,
            Self::Modes | Self::Referral => !is_place,
            Self::Serves => service.area.is_empty() && service.point.is_none(),
            Self::Place => goes_there && !service.is_remote(),
            Self::Hours => !matches!(class, Class::Park | Class::Allotment),
            Self::Cost => true,
            Self::Ages | Self::FirstTime | Self::Interpreter | Self::Bsl => !open_to_all,
            Self::Room => !open_to_all || class == Class::Allotment,
            Self::StepFree | Self::Toilet | Self::Parking => goes_there,
            Self::HearingLoop | Self::Quiet => goes_there && !is_place,
            Self::BringSomeone => goes_there && !open_to_all,
        }
    }
    /// Whether it concerns a service and is not known of it.
    pub fn is_unknown(self, service: &Service, vocabulary: &Vocabulary) -> bool {
        let missing = match self {
            Self::Contact => {
                let ways = [&service.phone, &service.text, &service.email, &service.url];
                let unconfirmed = service.evidence == Evidence::ToConfirm || service.class == Class::CharityRegister;
                ways.iter().all(|way| way.is_empty()) || service.checked_on.is_none() && unconfirmed
            }
            Self::Modes => service.modes.is_unknown(),
            Self::Place => service.point.is_none(),
            Self::Serves => service.nations == Nations::default(),
            Self::Hours => service.hours.is_none() && (goes_there(service) || service.phone_hours.is_empty()),
            Self::Cost => service.cost == Cost::Unknown,
            Self::Ages => service.age == AgeRange::default(),
            Self::Referral => service.self_referral == Tri::Unknown,
            Self::Room => service.capacity == Capacity::Unknown,
            Self::FirstTime => service.first_time.is_empty(),
            Self::Bsl if service.languages.bsl => false,
            Self::Interpreter if service.languages.interpreter => false,
            _ => self
                .feature(vocabulary)
                .is_some_and(|feature| !service.access.contains(feature) && !service.access_absent.contains(feature)),
        };
        missing && self.concerns(service)
    }
    /// Everything that is not known of a service, in the order it is asked.
    pub fn unknowns<'a>(service: &'a Service, vocabulary: &'a Vocabulary) -> impl Iterator<Item = Self> + 'a {
        Self::ALL.iter().map(|(field, ..)| *field).filter(|field| field.is_unknown(service, vocabulary))
    }
    /// The question, as one says it on the phone.
    pub fn question(self, service: &Service) -> &'static str {
        let outdoors = matches!(service.class, Class::Park | Class::Allotment | Class::Facility);
        match self {
            Self::Contact if service.phone.is_empty() => "What is the best number for people to ring?",
            Self::Contact => "Is this the right number for people to ring?",
            Self::Modes => "How do people take part: in person, in a group, by phone, online, or at home?",
            Self::Place => "Where do people go? What is the postcode?",
            Self::Serves => "Which areas do you cover?",
            Self::Hours if service.class == Class::Facility => "When is it open?",
            Self::Hours if goes_there(service) => "Which days and times do you meet or open?",
            Self::Hours => "Which days and times do you answer?",
            Self::Cost => "What does it cost? Is it free?",
            Self::Ages => "Is it for people of any age, or is there a youngest and an oldest?",
            Self::Referral => "Can people come by themselves, or does somebody have to refer them?",
            Self::Room if service.class == Class::Allotment => "Is there a plot free, or is there a waiting list?",
            Self::Room => "Have you room for new people, or is there a waiting list?",
            Self::FirstTime => "What happens the first time somebody comes or rings?",
            Self::StepFree if outdoors => "Can people get round in a wheelchair, without a step or a stile?",
            Self::StepFree => "Can people get in without a step at the door?",
            Self::Toilet => "Is there an accessible toilet?",
            Self::HearingLoop => "Is there a hearing loop, and does it work?",
            Self::Bsl => "Can Deaf people use British Sign Language with you?",
            Self::Interpreter => "Can you get an interpreter for somebody who speaks no English?",
            Self::Parking => "Is there parking for disabled people?",
            Self::Quiet => "Is there a quiet space if it gets too much?",
            Self::BringSomeone => "May people bring a friend or helper?",
        }
    }
}

/// Whether people go there, as far as is known.
fn goes_there(service: &Service) -> bool {
    let modes = service.modes;
    let by_class = !matches!(service.class, Class::HomeLibrary);
    if modes.is_unknown() { by_class } else { modes.contains(Mode::InPerson) || modes.contains(Mode::Group) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::catalogue::Modes;

    fn bank() -> waymark_core::bank::Bank {
        waymark_content::whole_bank().unwrap()
    }
    fn unknown(service: &Service) -> Vec<&'static str> {
        Field::unknowns(service, &bank().vocabulary).map(Field::id).collect()
    }

    #[test]
    fn names_stand_where_the_list_has_them_and_access_is_in_the_vocabulary() {
        for (at, (field, id, _)) in Field::ALL.into_iter().enumerate() {
            assert_eq!((field as usize, field.id()), (at, id));
            let feature = field.feature(&bank().vocabulary);
            assert_eq!(feature.is_some(), field >= Field::StepFree, "{id}");
            assert!(feature.is_none_or(|f| Field::of_feature(f, &bank().vocabulary) == Some(field)));
        }
    }

    #[test]
    fn a_helpline_is_not_asked_about_its_door_nor_a_park_about_room() {
        let modes: Modes = [Mode::Phone].into_iter().collect();
        let line = Service { modes, phone: "0800 1111".into(), evidence: Evidence::OwnPage, ..Service::default() };
        assert_eq!(
            unknown(&line),
            ["serves", "hours", "cost", "ages", "referral", "room", "first-time", "bsl", "interpreter"]
        );
        let park = Service { class: Class::Park, area: "E08000009".into(), ..Service::default() };
        assert_eq!(unknown(&park), ["place", "cost", "step-free", "accessible-toilet", "disabled-parking"]);
        assert!(Field::StepFree.question(&park).contains("stile"));
    }

    #[test]
    fn what_is_known_either_way_is_not_asked_again() {
        let vocabulary = bank().vocabulary;
        let step_free = vocabulary.find("step-free").unwrap();
        let bare = Service::default();
        assert!(Field::StepFree.is_unknown(&bare, &vocabulary));
        for known in [
            Service { access: [step_free].into_iter().collect(), ..bare.clone() },
            Service { access_absent: [step_free].into_iter().collect(), ..bare.clone() },
        ] {
            assert!(!Field::StepFree.is_unknown(&known, &vocabulary));
        }
        let signs = waymark_core::catalogue::Languages { bsl: true, ..Default::default() };
        assert!(!Field::Bsl.is_unknown(&Service { languages: signs, ..bare }, &vocabulary));
    }
}
