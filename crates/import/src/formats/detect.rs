//! Which importer a set of sources is for, by what their beginnings look like. Names of files do not count.

use super::json::{pages::Pages, shape::Shape};
use super::{
    Format, aliss, aliss_tables, archive, geojson, hsds, hsds_tables, json_list, named_tables, ndjson, oruk_1, oruk_3,
    outpost, outpost_csv,
};
use crate::problem::{At, Problem, Severity};
use crate::source::{HEAD, Source};

/// All importers that stand here, the most particular first: of two that are as sure, the first is taken.
pub fn all() -> &'static [&'static dyn Format] {
    const ALL: &[&dyn Format] = &[
        &archive::Archive,
        &outpost_csv::OutpostCsv,
        &geojson::GeoJson,
        &aliss_tables::AlissTables,
        &hsds_tables::HsdsTables,
        &named_tables::NamedTables,
        &aliss::Aliss,
        &outpost::Outpost,
        &oruk_1::Oruk1,
        &oruk_3::Oruk3,
        &hsds::Hsds,
        &ndjson::NdJson,
        &json_list::JsonList,
    ];
    ALL
}

/// Least certainty that is acted on.
const ENOUGH: u8 = 5;

/// The importer for these sources.
///
/// # Errors
/// None fits: what was tried, and what each source looks like.
pub fn detect(sources: &[Source]) -> Result<&'static dyn Format, Problem> {
    let scored = all().iter().map(|format| (format.fits(sources), *format));
    let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
    match best {
        Some((sure, format)) if sure >= ENOUGH => Ok(format),
        _ => Err(unknown(sources)),
    }
}

fn unknown(sources: &[Source]) -> Problem {
    let first = sources.first().map(|source| source.name.clone()).unwrap_or_default();
    let at = At { source: first, ..At::default() };
    let seen: Vec<String> =
        sources.iter().take(5).map(|source| format!("{} {}", source.name, looks(&source.head))).collect();
    let tried: Vec<&str> = all().iter().map(|format| format.name()).collect();
    let message = match sources.len() {
        0 => "nothing was given to read".to_owned(),
        1 => format!("this is no form of a directory that can be read: it {}", looks(&sources[0].head)),
        _ => format!("these together are no form of a directory that can be read: {}", seen.join("; ")),
    };
    let hint = format!("tried: {}. Give the files of one feed or one set of tables at a time", tried.join(", "));
    Problem::new("unknown-form", Severity::Error, at, message).hint(hint)
}

/// What a beginning looks like, in words: "begins with a JSON list", "is empty".
pub fn looks(head: &[u8]) -> String {
    let known: &[(&[u8], &str)] = &[
        (b"%PDF", "is a PDF"),
        (b"PK\x03\x04", "is a zip archive or an office document"),
        (b"\xd0\xcf\x11\xe0", "is an old office document"),
        (b"\x1f\x8b", "is compressed with gzip"),
        (b"<!DOCTYPE", "is a web page"),
        (b"<!doctype", "is a web page"),
        (b"<html", "is a web page"),
        (b"<?xml", "is XML"),
        (b"\x89PNG", "is a picture"),
        (b"\xff\xd8\xff", "is a picture"),
    ];
    let start = head.trim_ascii_start();
    if start.is_empty() {
        return "is empty".to_owned();
    }
    if let Some((_, words)) = known.iter().find(|(mark, _)| start.starts_with(mark)) {
        return (*words).to_owned();
    }
    if head.len() >= HEAD && !start.contains(&b'\n') && !start.contains(&b'\r') {
        return format!("has a first line longer than {} kB", HEAD / 1024);
    }
    let text = String::from_utf8_lossy(start.get(..start.len().min(240)).unwrap_or(start));
    let line: String =
        text.lines().next().unwrap_or_default().chars().filter(|letter| !letter.is_control()).take(60).collect();
    format!("begins with “{line}”")
}

/// How well all sources fit that are JSON, the least of them; those that are pages without records do not count.
pub fn fits_each(sources: &[Source], score: impl Fn(&Shape, &[u8]) -> u8) -> u8 {
    let mut least = None;
    for source in sources {
        let Some(shape) = Shape::of(&source.head) else { return 0 };
        let empty_page = shape.records.is_empty() && (Pages::is_envelope(&shape.members) || shape.members.is_empty());
        if empty_page && sources.len() > 1 {
            continue;
        }
        // Several lists in one document are tables of a set, not records of a feed.
        let most = if shape.lists.len() > 1 { 30 } else { 100 };
        let sure = score(&shape, &source.head).min(most);
        least = Some(least.map_or(sure, |least: u8| least.min(sure)));
    }
    least.unwrap_or(0)
}
