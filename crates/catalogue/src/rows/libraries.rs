//! Libraries of England, from the published list in its own columns, in Waymark's words
//! (`content/catalogue/libraries.toml`).

use super::cells::Cells;
use super::place::place;
use super::service::Entry;
use super::sources::SourceNames;
use super::table::Table;
use crate::content::toml_file::TomlFile;
use crate::names::{find, kebab};
use crate::problem::{Fault, Problems};
use crate::text;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::{Class, Cost, Evidence, Mode, Origin, Service, Tri, WeekHours};
use waymark_core::geo::Nation;
use waymark_core::ids::{Need, Set};

const COLUMNS: [&str; 18] = [
    "id",
    "name",
    "kind",
    "address",
    "postcode",
    "lat",
    "lon",
    "url",
    "phone",
    "hours_text",
    "source",
    "licence",
    "data_date",
    "description",
    "tags",
    "la_code",
    "geo",
    "tier",
];

/// What is said of libraries.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    /// Of every library.
    library: String,
    /// Of every home library service.
    home: String,
    /// Whom home library services are for.
    home_who: String,
    /// Before the list of what is in the same building.
    shares: String,
    /// Between the last two parts of that list.
    and: String,
    /// Sentence for a tag of the list.
    tags: BTreeMap<String, String>,
    /// What the list calls the others in the building, and our words for them.
    building: BTreeMap<String, String>,
}

/// Reads the libraries.
pub fn read(dir: &Path, vocabulary: &Vocabulary, names: &SourceNames, problems: &mut Problems) -> Vec<Entry> {
    let file = TomlFile::read(dir, "catalogue/libraries.toml", problems);
    let mut root = file.root(problems);
    let wording: Option<Spanned<Wording>> = file.one(&mut root, "wording", problems);
    file.nothing_else(&root, &["wording"], problems);
    let table = Table::read(dir, "catalogue/libraries-england.csv", &COLUMNS, problems);
    // Without words every row would be a fault.
    let Some(wording) = wording.map(Spanned::into_inner) else { return Vec::new() };
    table
        .rows
        .iter()
        .map(|row| entry(&mut Cells::new(&table, row, vocabulary, problems), vocabulary, &wording, names))
        .collect()
}

fn entry(cells: &mut Cells<'_>, vocabulary: &Vocabulary, wording: &Wording, names: &SourceNames) -> Entry {
    let class = cells.one("kind", &[("library", Class::Library), ("home_library_service", Class::HomeLibrary)]);
    let council = cells.raw("la_code").to_owned();
    let (needs, primary) = needs(cells, vocabulary, class == Class::Library);
    let mut service = Service {
        id: cells.raw("id").to_ascii_lowercase(),
        name: cells.name("name", 120),
        class,
        needs,
        primary,
        phone: cells.via("phone", text::phone),
        phone_is_office: true,
        url: cells.via("url", text::web_address),
        hours_text: cells.text("hours_text", 300),
        data_date: cells.date("data_date"),
        evidence: Evidence::Published,
        origin: Origin::Area,
        ..Service::default()
    };
    cells.keep("id", kebab("service", &service.id));
    service.interests = cells.keep("id", find(vocabulary, "interest", "reading")).into_iter().collect();
    service.hours = WeekHours::parse(&service.hours_text);
    // The list is of England, and has no column to say so.
    service.nations.insert(Nation::England);
    place(cells, &mut service);
    if class == Class::Library {
        service.summary = summary(cells, wording);
        service.modes.insert(Mode::InPerson);
        service.cost = Cost::Free;
        service.self_referral = Tri::Yes;
    } else {
        service.summary.clone_from(&wording.home);
        service.who.clone_from(&wording.home_who);
        service.modes.insert(Mode::Home);
        service.area.clone_from(&council);
    }
    let source = cells.keep("source", names.of(cells.raw("source"), cells.raw("licence"))).unwrap_or_default();
    Entry { service, source, council, at: cells.at() }
}

fn needs(cells: &mut Cells<'_>, vocabulary: &Vocabulary, with_computers: bool) -> (Set<Need>, Set<Need>) {
    let names: &[&str] = if with_computers { &["learning", "digital"] } else { &["learning"] };
    let needs: Set<Need> =
        names.iter().filter_map(|name| cells.keep("kind", find::<Need>(vocabulary, "need", name))).collect();
    (needs, vocabulary.find("learning").into_iter().collect())
}

/// What a library is, and what else is in the building as far as our words go: other words of the list are left out.
fn summary(cells: &mut Cells<'_>, wording: &Wording) -> String {
    let mut sentences = vec![wording.library.clone()];
    for tag in cells.raw("tags").split(',').map(str::trim) {
        sentences.extend(wording.tags.get(tag).cloned());
    }
    let shared = cells.raw("description").split_once(": ").map_or("", |(_, list)| list);
    let mut others: Vec<&str> = Vec::new();
    for part in shared.split([',', ';', '.', '/', '&']).map(|part| part.trim().to_lowercase()) {
        let words = wording.building.get(part.as_str()).map(String::as_str);
        others.extend(words.filter(|words| !others.contains(words)));
    }
    if let Some((last, rest)) = others.split_last() {
        let rest = rest.join(", ");
        let list = if rest.is_empty() { (*last).to_owned() } else { format!("{rest} {} {last}", wording.and) };
        sentences.push(format!("{} {list}.", wording.shares));
    }
    sentences.retain(|sentence| !sentence.is_empty());
    let summary = sentences.join(" ");
    if summary.is_empty() {
        cells.fault(
            "tags",
            Fault::new("there are no words for this library").hint("see content/catalogue/libraries.toml"),
        );
    }
    summary
}
