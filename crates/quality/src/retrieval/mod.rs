//! Finding by words on labelled searches: how good the ten shown are, beside plain BM25, and whether a filter ever shows
//! what is known not to fit.

mod bm25;
mod engine;
mod labels;
mod measure;
mod violations;

pub use labels::{Labels, Query};
pub use measure::{Answer, Row, answers, rows};
pub use violations::{Violations, violations};

use crate::Fault;
use crate::world::World;
use waymark_core::catalogue::{Catalogue, Kind, Service, Shelf};
use waymark_core::gazetteer::RegionId;
use waymark_core::geo::Nation;

/// The list of libraries, which ships cut into regions.
const LIBRARIES: &str = "libraries-england";
/// The lists queries are put to.
pub const LISTS: [&str; 3] = ["national", "trafford", LIBRARIES];

/// Every list's services, by the name of the list.
///
/// # Errors
/// When a catalogue is missing.
pub fn lists(world: &World) -> Result<Vec<(&'static str, Vec<Service>)>, Fault> {
    let mut lists = Vec::new();
    for list in LISTS {
        let mut services = Vec::new();
        let regions = RegionId::ALL.iter().filter(|(region, _)| region.is_english());
        let names: Vec<String> = match list {
            LIBRARIES => regions.map(|(_, region)| format!("libraries-{region}")).collect(),
            list => vec![list.to_owned()],
        };
        for name in names {
            services.extend(world.catalogue(&name)?.services);
        }
        services.sort_by(|a, b| a.id.cmp(&b.id));
        services.dedup_by(|a, b| a.id == b.id);
        lists.push((list, services));
    }
    Ok(lists)
}

/// The services a query is put to: those of the list that are for the nation, without urgent help.
pub fn shelf(services: &[Service], nation: Nation) -> Shelf {
    let kept = services.iter().filter(|service| service.kind != Kind::Urgent && service.serves(nation));
    let mut shelf = Shelf::default();
    shelf.add(Catalogue { services: kept.cloned().collect(), ..Catalogue::default() });
    shelf
}
