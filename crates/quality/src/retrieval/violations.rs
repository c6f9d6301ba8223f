//! Whether a filter ever shows, among the first ten, a service that is known not to fit it. What is known not to fit is
//! said here anew, from the facts alone, not asked of the filter.

use super::engine::Ours;
use super::{Labels, lists};
use crate::Fault;
use crate::world::World;
use waymark_core::catalogue::{Catalogue, Cost, Modes, Service, Shelf, Tri};
use waymark_core::geo::Nation;
use waymark_core::ids::{Access, Set};
use waymark_core::search::Filter;

/// How many of the first ten were looked at, and which are known not to fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations {
    /// Searches made.
    pub searches: usize,
    /// Services looked at.
    pub shown: usize,
    /// "service, filter, query" of each that is known not to fit.
    pub found: Vec<String>,
}

/// A filter, its name, and what is known not to fit it.
struct Asked {
    name: &'static str,
    filter: Filter,
    excludes: fn(&Service, Set<Access>) -> bool,
}

fn asked(world: &World) -> Vec<Asked> {
    let of = |name, filter, excludes| Asked { name, filter, excludes };
    let none = Filter::default;
    let place = Some(world.place(Some("M33")));
    vec![
        of("free", Filter { free: true, ..none() }, |s, _| matches!(s.cost, Cost::Low | Cost::Paid)),
        of("step-free", Filter { step_free: true, ..none() }, |s, step_free| {
            s.access_absent.meets(step_free) && (s.has_place() || !s.modes.meets(Modes::remote()))
        }),
        of("aged 18 to 24", Filter { age: Some((18, 24)), ..none() }, |s, _| {
            s.age.min.is_some_and(|min| min > 24) || s.age.max.is_some_and(|max| max < 18)
        }),
        of("75 and over", Filter { age: Some((75, 120)), ..none() }, |s, _| s.age.max.is_some_and(|max| max < 75)),
        of("by oneself", Filter { self_refer: true, ..none() }, |s, _| s.self_referral == Tri::No),
        of("in England", Filter { place, ..none() }, |s, _| s.nations.0 != 0 && !s.serves(Nation::England)),
    ]
}

/// Puts every query with every filter to the lists, whole: services of other nations among them.
///
/// # Errors
/// When a list or a label cannot be read.
pub fn violations(world: &World) -> Result<Violations, Fault> {
    let lists = lists(world)?;
    let labels = Labels::load(lists.iter().flat_map(|(_, services)| services))?;
    let step_free: Set<Access> = world.bank.vocabulary.find::<Access>("step-free").into_iter().collect();
    let mut violations = Violations::default();
    for (list, services) in lists.iter().filter(|(list, _)| *list != super::LIBRARIES) {
        let mut whole = Shelf::default();
        whole.add(Catalogue { services: services.clone(), ..Catalogue::default() });
        let ours = Ours::build(&world.bank, &whole, Nation::England);
        for query in labels.queries.iter().filter(|query| query.list == *list) {
            for asked in asked(world) {
                violations.searches += 1;
                for service in ours.filtered(&query.text, &asked.filter).into_iter().take(10) {
                    violations.shown += 1;
                    if (asked.excludes)(service, step_free) {
                        violations.found.push(format!("{}, {}, {:?}", service.id, asked.name, query.text));
                    }
                }
            }
        }
    }
    Ok(violations)
}
