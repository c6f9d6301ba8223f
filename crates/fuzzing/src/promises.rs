//! What an import promises whatever it is given: sums agree, entries are clean and read back, exports run nothing.

use crate::words::is_clean;
use serde_json::Value;
use std::ops::ControlFlow;
use std::sync::LazyLock;
use waymark_import::clean::csv_cell;
use waymark_import::diff::diff;
use waymark_import::entry::{Entry, Fact};
use waymark_import::export::Csv;
use waymark_import::formats::Format;
use waymark_import::identity::{Ids, Index, merge};
use waymark_import::pipeline::{self, Event, Options};
use waymark_import::place::Tables;
use waymark_import::raw::RawTime;
use waymark_import::report::Report;
use waymark_import::seams::{Reading, Seams};
use waymark_import::source::Source;

/// A few places, so that looking them up is part of it.
static PLACES: LazyLock<Option<Tables>> = LazyLock::new(|| {
    let sectors = "sector,lat,lon,main_laua\nM33 7,53.4227,-2.3248,E08000009\n";
    let outcodes = "outcode,lat,lon,main_laua\nM33,53.4227,-2.3248,E08000009\n";
    Tables::new(sectors, outcodes, "", "").ok()
});

/// The rooms that read times and words.
struct Rooms;

impl Seams for Rooms {
    fn time(&self, raw: &RawTime, words: &str) -> Reading {
        let read = match raw {
            RawTime::Text(_) => waymark_hours::read(words),
            RawTime::Schedule(schedule) => waymark_hours::Reading {
                text: words.to_owned(),
                outcome: waymark_hours::fields::read(&[waymark_hours::fields::Fields {
                    days: &schedule.days,
                    opens: &schedule.opens,
                    closes: &schedule.closes,
                    freq: &schedule.freq,
                    interval: &schedule.interval,
                    rule: &schedule.rule,
                    month_days: &schedule.month_days,
                    from: &schedule.from,
                    to: &schedule.to,
                    is_exception: schedule.is_exception,
                    description: &schedule.description,
                }]),
            },
        };
        Reading { osm: read.osm(), why: read.why() }
    }
    fn facts(&self, entry: &Entry) -> Vec<Fact> {
        let text = entry.description.plain();
        assert!(waymark_meaning::facts(&text).iter().all(|fact| text.get(fact.at.clone()).is_some()));
        Vec::new()
    }
}

/// A few places, so that a postcode has a point.
pub fn places() -> Option<&'static Tables> {
    PLACES.as_ref()
}

/// Imports with this form and looks at everything that comes of it.
pub fn import(format: &dyn Format, sources: &mut [Source]) {
    let options = Options { keep_contacts: false, prefix: "x", tables: places(), seams: &Rooms };
    let (mut ids, mut index, mut entries) = (Ids::default(), Index::default(), Vec::new());
    let report = pipeline::import(format, sources, &options, &mut ids, &mut |event| {
        if let Event::Entry(entry) = event {
            index.add(&entry);
            entries.push(*entry);
        }
        ControlFlow::Continue(())
    });
    assert_eq!(report.input_rows, report.taken + report.merged + report.held_back + report.ignored);
    assert_eq!(report.taken, entries.len() as u64, "one entry for each row taken");
    of_report(&report);
    of_entries(&entries);
    for group in index.groups() {
        let mut members = group.members.iter().filter_map(|at| entries.get(*at as usize)).cloned();
        let Some(mut first) = members.next() else { continue };
        members.for_each(|other| merge(&mut first, other));
        of_entry(&first);
    }
}

/// A report can be printed: nothing in it steers a terminal, and nothing in it is HTML.
pub fn of_report(report: &Report) {
    let text = report.terminal(false, true);
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
    const OURS: [&str; 25] = [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "a", "span", "strong",
        "small", "code", "table", "caption", "thead", "tbody", "tr", "th", "td", "section", "details",
    ];
    let page = report.html();
    for (at, _) in page.match_indices('<') {
        let tag = page.get(at + 1..).unwrap_or_default().trim_start_matches('/');
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '!').next().unwrap_or_default();
        assert!(OURS.contains(&name) || name == "summary", "{name:?} in the report");
    }
    let read = report.json().ok().and_then(|json| serde_json::from_str::<Report>(&json).ok());
    assert_eq!(read.as_ref(), Some(report), "a report reads back");
}

/// Entries have ids of their own, and a list of them is no different from itself.
pub fn of_entries(entries: &[Entry]) {
    let ids: std::collections::BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), entries.len(), "an id belongs to one entry");
    entries.iter().for_each(of_entry);
    assert!(diff(entries, entries).is_empty());
}

fn of_entry(entry: &Entry) {
    let line = entry.to_line().unwrap_or_default();
    assert!(!line.contains('\n'));
    assert_eq!(Entry::from_line(&line).ok().as_ref(), Some(entry), "a line reads back");
    assert!(!entry.name.is_empty());
    let mut told = serde_json::from_str::<Value>(&line).unwrap_or_default();
    if let Some(members) = told.as_object_mut() {
        // Where it stands is said in the source's own words, in reports alone.
        members.remove("from");
    }
    clean(&told);
    let links = entry.description.links.iter().chain(&entry.links).map(|link| &link.url);
    for url in links.chain([&entry.url, &entry.source_url]).filter(|url| !url.is_empty()) {
        let web = url.starts_with("https://") || url.starts_with("http://");
        assert!(web && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'`".contains(c)), "{url:?}");
    }
    of_csv(entry);
}

/// Every text in it is clean.
fn clean(value: &Value) {
    match value {
        Value::String(text) => assert!(is_clean(text), "{text:?}"),
        Value::Array(items) => items.iter().for_each(clean),
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            assert!(is_clean(key), "{key:?}");
            clean(value);
        }),
        _ => {}
    }
}

/// No cell of the exported table is run by a spreadsheet.
pub fn of_csv(entry: &Entry) {
    let mut bytes = Vec::new();
    let mut table = Csv::new(&mut bytes);
    assert!(table.entry(entry).is_ok() && table.finish().is_ok());
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    let cells: Vec<csv::StringRecord> = rows.records().filter_map(Result::ok).collect();
    assert_eq!(cells.len(), 1, "an entry is one row");
    for cell in cells.iter().flatten() {
        let runs = cell.trim_start().starts_with(['=', '+', '-', '@', '|', '%']) && cell.parse::<f64>().is_err();
        assert!(!runs && csv_cell(cell) == cell, "{cell:?}");
    }
}
