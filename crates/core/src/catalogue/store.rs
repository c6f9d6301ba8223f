//! Catalogue files, and the shelf they are put on together.

use super::{Edition, Origin, Service, Source};
use crate::date::Date;
use crate::ids::{Need, Set};
use crate::order::{find, sort, sort_by_key};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::sync::Arc;

/// One compiled catalogue file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// What it is: `national`, `trafford`, `libraries-north-west`.
    pub name: String,
    /// The newest date in it, shown as "Information from".
    pub newest: Option<Date>,
    /// When the list was put together; none for a site's own groups, which are fetched each time.
    pub edition: Option<Edition>,
    /// Publishers and licences its services point to.
    pub sources: Vec<Source>,
    /// Services in id order.
    pub services: Vec<Service>,
}

/// Position of a service on the [`Shelf`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ServiceIx(pub u32);

/// All services at hand: the national file, the area's, and the site's own groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// Shared, so that a shelf to which a file is added need not be copied, service by service.
    services: Vec<Arc<Service>>,
    sources: Vec<Source>,
    /// Positions of the services, in the order of their ids.
    by_id: Vec<ServiceIx>,
    /// Where each service stands in the order of names.
    places: Vec<u32>,
    /// What each service helps with, in the order of names: most services are passed over for it and never looked at.
    helps: Vec<(Set<Need>, ServiceIx)>,
    edition: Option<Edition>,
}

impl Shelf {
    /// Adds the services of a catalogue. An id already there is replaced by the site's own entry and kept otherwise, so
    /// that loading the same file twice changes nothing.
    pub fn add(&mut self, catalogue: Catalogue) {
        self.edition = match (self.edition, catalogue.edition) {
            (Some(known), Some(new)) => Some(known.and(new)),
            (known, new) => known.or(new),
        };
        let offset = self.sources.len() as u16;
        self.sources.extend(catalogue.sources);
        for mut service in catalogue.services {
            service.source = service.source.saturating_add(offset);
            match self.place_of(&service.id) {
                Ok(place) if service.origin == Origin::Local => {
                    if let Some(known) = self.by_id.get(place).and_then(|ix| self.services.get_mut(ix.0 as usize)) {
                        *known = Arc::new(service);
                    }
                }
                Ok(_) => {}
                Err(place) => {
                    self.by_id.insert(place, ServiceIx(self.services.len() as u32));
                    self.services.push(Arc::new(service));
                }
            }
        }
        self.put_in_order_of_names();
    }
    fn put_in_order_of_names(&mut self) {
        let mut order: Vec<ServiceIx> = self.iter().map(|(ix, _)| ix).collect();
        sort_by_key(&mut order, |ix| self.get(*ix).map(|s| (s.name.as_str(), s.id.as_str())));
        self.places = vec![0; order.len()];
        self.helps.clear();
        for (place, ix) in order.into_iter().enumerate() {
            self.places[ix.0 as usize] = place as u32;
            self.helps.push((self.services[ix.0 as usize].needs, ix));
        }
    }
    /// Where a service stands in the order of names, ids where names are the same: what decides between equals.
    pub fn by_name(&self, ix: ServiceIx) -> u32 {
        self.places.get(ix.0 as usize).copied().unwrap_or(u32::MAX)
    }
    /// All services with their positions.
    pub fn iter(&self) -> impl Iterator<Item = (ServiceIx, &Service)> {
        self.services.iter().enumerate().map(|(i, s)| (ServiceIx(i as u32), &**s))
    }
    /// The services that help with one of these needs, in the order of names, ids where names are the same.
    pub fn helping(&self, needs: Set<Need>) -> impl Iterator<Item = (ServiceIx, &Service)> {
        let helping = self.helps.iter().filter(move |(known, _)| known.meets(needs));
        helping.filter_map(|(_, ix)| Some((*ix, self.get(*ix)?)))
    }
    /// The service at a position.
    pub fn get(&self, ix: ServiceIx) -> Option<&Service> {
        self.services.get(ix.0 as usize).map(|service| &**service)
    }
    /// The position of the service with this id.
    pub fn find(&self, id: &str) -> Option<ServiceIx> {
        self.place_of(id).ok().and_then(|place| self.by_id.get(place)).copied()
    }
    fn place_of(&self, id: &str) -> Result<usize, usize> {
        let service = |place: usize| self.by_id.get(place).and_then(|ix| self.get(*ix));
        find(self.by_id.len(), &|place| service(place).map_or(Ordering::Equal, |known| known.id.as_str().cmp(id)))
    }
    /// Publisher and licence of a service.
    pub fn source(&self, service: &Service) -> Option<&Source> {
        self.sources.get(usize::from(service.source))
    }
    /// Publishers and licences of everything here, each once.
    pub fn sources(&self) -> Vec<&Source> {
        let mut sources: Vec<&Source> = self.sources.iter().collect();
        sort(&mut sources);
        sources.dedup();
        sources
    }
    /// When the lists were put together: the oldest of them.
    pub fn edition(&self) -> Option<Edition> {
        self.edition
    }
    /// How many services there are.
    pub fn len(&self) -> usize {
        self.services.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.services.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(origin: Origin, name: &str) -> Catalogue {
        Catalogue {
            sources: vec![Source { name: format!("{name} source"), ..Source::default() }],
            services: vec![Service { id: "a".into(), name: name.into(), origin, ..Service::default() }],
            ..Catalogue::default()
        }
    }

    #[test]
    fn the_sites_own_entry_wins_and_nothing_is_doubled() {
        let mut shelf = Shelf::default();
        shelf.add(catalogue(Origin::National, "national"));
        shelf.add(catalogue(Origin::Area, "area"));
        assert_eq!(shelf.len(), 1);
        let name = |shelf: &Shelf| shelf.get(shelf.find("a").unwrap()).unwrap().name.clone();
        assert_eq!(name(&shelf), "national");
        shelf.add(catalogue(Origin::Local, "local"));
        assert_eq!((shelf.len(), name(&shelf).as_str()), (1, "local"));
        let service = shelf.get(ServiceIx(0)).unwrap();
        assert_eq!(shelf.source(service).unwrap().name, "local source");
    }
}
