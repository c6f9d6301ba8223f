//! For whom coverage is looked at: eleven sorts of person, each with what the matcher is told of them and with the
//! criteria that have to be known to fit.

use serde::Serialize;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::{Cost, Mode};
use waymark_core::ids::{Access, Trait};
use waymark_core::matching::Criterion;
use waymark_core::matching::weights::FAR_METRES;
use waymark_core::profile::{Language, Profile, TimeSlot};

/// How far somebody without a car goes, in tenths of a mile: the page's "about 3 miles".
const NO_CAR: u16 = 30;

/// A sort of person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// Said nothing of themselves.
    Anyone,
    /// Uses a wheelchair: needs to get in without a step.
    Wheelchair,
    /// Deaf, and signs.
    Deaf,
    /// Needs an interpreter.
    NoEnglish,
    /// Has no car.
    NoCar,
    /// Can pay nothing.
    NoMoney,
    /// Is not online.
    NoInternet,
    /// Is only free on weekday evenings.
    Evenings,
    /// Is 18.
    Age18,
    /// Is 40.
    Age40,
    /// Is 80.
    Age80,
}

impl Who {
    /// All, in the order they are shown, with the words for a heading and for the middle of a sentence.
    pub const ALL: [(Self, &'static str, &'static str); 11] = [
        (Self::Anyone, "Anyone", "anyone"),
        (Self::Wheelchair, "Wheelchair", "a wheelchair user"),
        (Self::Deaf, "Deaf (BSL)", "a Deaf person who signs"),
        (Self::NoEnglish, "No English", "someone who needs an interpreter"),
        (Self::NoCar, "No car", "someone without a car"),
        (Self::NoMoney, "No money", "someone who can pay nothing"),
        (Self::NoInternet, "No internet", "someone who is not online"),
        (Self::Evenings, "Evenings only", "someone free only on weekday evenings"),
        (Self::Age18, "Aged 18", "someone of 18"),
        (Self::Age40, "Aged 40", "someone of 40"),
        (Self::Age80, "Aged 80", "someone of 80"),
    ];

    /// Words for a column of a table.
    pub fn heading(self) -> &'static str {
        Self::ALL[self as usize].1
    }
    /// Words for the middle of a sentence.
    pub fn words(self) -> &'static str {
        Self::ALL[self as usize].2
    }
    /// How far they go, in metres.
    pub fn travel(self) -> u32 {
        if self == Self::NoCar { u32::from(NO_CAR) * 1609 / 10 } else { FAR_METRES }
    }
    /// What matters to them beside the place: it has to be known to fit.
    pub fn criterion(self) -> Option<Criterion> {
        match self {
            Self::Anyone | Self::NoCar => None,
            Self::Wheelchair => Some(Criterion::Access),
            Self::Deaf | Self::NoEnglish => Some(Criterion::Language),
            Self::NoMoney => Some(Criterion::Cost),
            Self::NoInternet => Some(Criterion::Mode),
            Self::Evenings => Some(Criterion::Time),
            Self::Age18 | Self::Age40 | Self::Age80 => Some(Criterion::Age),
        }
    }
    /// What the matcher is told, as the page would after their answers: no goals yet.
    pub fn profile(self, vocabulary: &Vocabulary) -> Profile {
        let mut profile = Profile::default();
        match self {
            Self::Anyone => {}
            Self::Wheelchair => profile.limits.access.extend_with(vocabulary.find::<Access>("step-free")),
            Self::Deaf => {
                profile.limits.language = Some(Language::Bsl);
                profile.traits.extend_with(vocabulary.find::<Trait>("hearing-loss"));
            }
            Self::NoEnglish => profile.limits.language = Some(Language::Other),
            Self::NoCar => profile.limits.travel = Some(NO_CAR),
            Self::NoMoney => profile.limits.cost = Some(Cost::Free),
            Self::NoInternet => {
                profile.limits.modes = [Mode::Phone, Mode::Text, Mode::Post, Mode::InPerson, Mode::Group, Mode::Home]
                    .into_iter()
                    .collect();
            }
            Self::Evenings => profile.limits.times = vec![TimeSlot::WeekdayEvening],
            Self::Age18 => profile.age = Some((18, 24)),
            Self::Age40 => profile.age = Some((35, 49)),
            Self::Age80 => profile.age = Some((75, 120)),
        }
        profile
    }
}

trait ExtendWith<T> {
    fn extend_with(&mut self, id: Option<T>);
}
impl<T: waymark_core::ids::VocabularyId> ExtendWith<T> for waymark_core::ids::Set<T> {
    fn extend_with(&mut self, id: Option<T>) {
        if let Some(id) = id {
            self.insert(id);
        }
    }
}
