//! People made up, the same on every machine.

use crate::chance::Chance;
use crate::land::Land;
use waymark_core::catalogue::{Cost, Modes};
use waymark_core::fixture;
use waymark_core::geo::{Nation, Whereabouts};
use waymark_core::ids::{Access, Interest, Need, Set, Topic, Trait, VocabularyId};
use waymark_core::matching::Context;
use waymark_core::profile::{Company, Goal, Language, Limits, Profile, TimeSlot};

/// A person with one goal.
#[derive(Clone, Debug)]
pub struct Made {
    pub profile: Profile,
    pub place: Whereabouts,
    pub goal: Goal,
}

impl Made {
    /// The person of a number: where people live, with goals, limits and likes by assumed shares.
    pub fn new(land: &Land, number: u64) -> Self {
        let chance = &mut Chance(number ^ 0xa5c_0000);
        let (point, sector) = land.somewhere(chance);
        let nation = sector.council.chars().next().and_then(Nation::from_letter).unwrap_or(Nation::England);
        let first = (chance.below(12) * 4) as u8;
        let needs: Set<Need> = (first..first + 4 + chance.below(3) as u8).map(Need).collect();
        let wanted =
            if chance.is(0.5) { [Need(first + chance.below(4) as u8)].into_iter().collect() } else { Set::EMPTY };
        let bands = fixture::AGE_BANDS;
        let profile = Profile {
            age: chance.is(0.8).then(|| bands[1 + chance.below(8)]),
            interests: few::<Interest>(chance, 20, 3),
            traits: few::<Trait>(chance, 42, 2),
            limits: limits(chance),
            ..Profile::default()
        };
        let place =
            Whereabouts { area: sector.council.to_owned(), point: Some(point), ..Whereabouts::somewhere_in(nation) };
        Self { profile, place, goal: Goal { topic: Topic(u8::MAX), needs, wanted } }
    }
    pub fn context<'a>(&'a self, shelf: &'a waymark_core::catalogue::Shelf) -> Context<'a> {
        Context { bank: fixture::bank(), shelf, profile: &self.profile, place: &self.place, today: fixture::today() }
    }
}

fn few<T: VocabularyId>(chance: &mut Chance, below: usize, most: usize) -> Set<T> {
    (0..chance.below(most + 1)).map(|_| T::from_index(chance.below(below) as u8)).collect()
}

fn limits(chance: &mut Chance) -> Limits {
    let slots = [TimeSlot::WeekdayDay, TimeSlot::WeekdayEvening, TimeSlot::Weekend];
    Limits {
        cost: chance.is(0.4).then(|| [Cost::Free, Cost::Low, Cost::Paid][chance.below(3)]),
        travel: chance.is(0.6).then(|| [0, 10, 30, 50, 100][chance.below(5)]),
        times: if chance.is(0.3) { vec![slots[chance.below(3)]] } else { Vec::new() },
        modes: if chance.is(0.3) { Modes(1 << chance.below(10) | 1 << 7) } else { Modes::default() },
        access: if chance.is(0.25) { few::<Access>(chance, 10, 2) } else { Set::EMPTY },
        language: chance.is(0.1).then(|| [Language::Welsh, Language::Bsl, Language::Other][chance.below(3)]),
        company: chance.is(0.3).then_some(Company::WithSomeone),
    }
}
