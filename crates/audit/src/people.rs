//! The made-up people of the ring list: every need with every sort of person, each at one place.
//!
//! The set is fixed: for each need in the order of the vocabulary, and each sort of person in the order of [`Who::ALL`],
//! there is one person, who ticked the topic with that need and named the need, and said what everybody with it can say (a
//! carer that they are one). Where they live is drawn from the places
//! of the ground by a generator with the seed [`SEED`], so that needs and sorts are spread over all places and the next
//! audit draws the same.

use crate::ground::{Ground, Spot};
use crate::own::Own;
use crate::who::Who;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Service, Shelf};
use waymark_core::date::Date;
use waymark_core::ids::{Need, Set, Topic};
use waymark_core::matching::{Context, goal_result};
use waymark_core::profile::{Goal, Profile};
use waymark_core::questionnaire::Topics;

/// Where the draw of places begins.
pub const SEED: u64 = 20_261_122;

/// How often each service comes into what is shown first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Made-up people.
    pub people: u32,
    /// By position of the service: to how many of them it is shown.
    pub times: Vec<u32>,
}

/// Runs everybody through the matcher. No two services may have the same id; the counts stand in their order.
pub fn shown(bank: &Bank, services: &[&Service], ground: &Ground, today: Date) -> Shown {
    let spots: Vec<&Spot> = ground.spots().map(|(_, spot)| spot).collect();
    let mut shown = Shown { people: 0, times: vec![0; services.len()] };
    if spots.is_empty() {
        return shown;
    }
    let own = Own::of(bank);
    let mut state = SEED;
    for at in 0..bank.vocabulary.needs.len() {
        let need = Need(at as u8);
        let (topic, needs) = topic_of(bank, need);
        let (shelf, positions) = shelf_of(services, needs);
        for (who, ..) in Who::ALL {
            let spot = spots.get(draw(&mut state, spots.len())).copied();
            let Some(spot) = spot else { continue };
            let mut profile: Profile = who.profile(&bank.vocabulary);
            profile.traits = profile.traits.union(own.traits(need));
            let goal = Goal { topic, needs, wanted: [need].into_iter().collect() };
            let ctx = Context { bank, shelf: &shelf, profile: &profile, place: &spot.place, today };
            shown.people += 1;
            let result = goal_result(&ctx, &goal);
            for found in result.ranked.iter().take(result.first) {
                let service = positions.get(found.service.0 as usize).and_then(|at| shown.times.get_mut(*at));
                if let Some(times) = service {
                    *times += 1;
                }
            }
        }
    }
    shown
}

/// The topic under which people find a need, and all its needs.
fn topic_of(bank: &Bank, need: Need) -> (Topic, Set<Need>) {
    let alone: Set<Need> = [need].into_iter().collect();
    let brings = |topic: &&Topics| topic.with_trait.iter().any(|(_, brought)| *brought == need);
    let found = bank.topics.iter().find(|topic| topic.needs.contains(need));
    let found = found.or_else(|| bank.topics.iter().find(brings));
    found.map_or((Topic(u8::MAX), alone), |topic| (topic.topic, topic.needs.union(alone)))
}

/// The services with one of these needs as a shelf, and their positions in the list.
fn shelf_of(services: &[&Service], needs: Set<Need>) -> (Shelf, Vec<usize>) {
    let chosen: Vec<usize> =
        services.iter().enumerate().filter(|(_, service)| service.needs.meets(needs)).map(|(at, _)| at).collect();
    let mut shelf = Shelf::default();
    let lean = chosen.iter().filter_map(|at| services.get(*at)).map(|service| crate::lean::lean(service)).collect();
    shelf.add(Catalogue { services: lean, ..Catalogue::default() });
    (shelf, chosen)
}

/// SplitMix64: the next number below a limit.
fn draw(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) % below.max(1) as u64) as usize
}
