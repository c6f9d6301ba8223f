//! The CSV files of `content/catalogue/`, read into services and contacts with every fault found.

mod cells;
mod contacts;
mod edition;
mod libraries;
mod place;
mod service;
mod sources;
mod table;

pub use contacts::{read as contacts, settle};
pub use edition::read as edition;
pub use libraries::read as libraries;
pub use service::{COLUMNS, Entry, services};
pub use sources::SourceNames;
pub use table::Table;

use crate::problem::{Fault, Problems};
use std::collections::{BTreeMap, BTreeSet};
use waymark_core::catalogue::{Catalogue, Source};

/// Refuses ids that two services share, in one file or in two.
pub fn unique<'a>(entries: impl Iterator<Item = &'a Entry>, problems: &mut Problems) {
    let mut seen = BTreeMap::new();
    for Entry { service, at, .. } in entries {
        if let Some(first) = seen.insert(service.id.as_str(), at) {
            let message = format!("id: \"{}\" is taken", service.id);
            problems.error(at, Fault::new(message).hint(format!("it is first used at {}:{}", first.file, first.line)));
        }
    }
}

/// Puts a catalogue together: services by id, each pointing to its publisher and licence.
pub fn catalogue(name: &str, entries: Vec<Entry>) -> Catalogue {
    let sources: BTreeSet<Source> = entries.iter().map(|entry| entry.source.clone()).collect();
    let sources: Vec<Source> = sources.into_iter().collect();
    let newest = entries.iter().filter_map(|entry| entry.service.known_since()).max();
    let mut services: Vec<_> = entries
        .into_iter()
        .map(|Entry { mut service, source, .. }| {
            let position = sources.binary_search(&source).unwrap_or_default();
            service.source = u16::try_from(position).unwrap_or(u16::MAX);
            service
        })
        .collect();
    services.sort_by(|a, b| a.id.cmp(&b.id));
    Catalogue { name: name.to_owned(), newest, edition: None, sources, services }
}
