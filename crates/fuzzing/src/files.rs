//! Files that Waymark itself writes and reads: mappings, lists of services, reports, bundles, data files, saved visits, and a
//! site's own groups. Where a checksum stands in front, it is put right here so that the fuzzer gets past it.

use crate::parts::choice;
use crate::promises;
use std::sync::LazyLock;
use waymark_bundle::{Bundle, Details, Field, FileRef, Plan, Summary};
use waymark_core::bank::{Bank, Wording};
use waymark_core::catalogue::Catalogue;
use waymark_core::date::Date;
use waymark_core::envelope::{self, Kind, checksum};
use waymark_core::gazetteer::Gazetteer;
use waymark_core::geo::Point;
use waymark_core::local_csv::{LocalContext, LocalGroups, read_local};
use waymark_core::saved;
use waymark_import::diff::diff;
use waymark_import::entry::Entry;
use waymark_import::formats::table::Table;
use waymark_import::report::Report;
use waymark_import::table::Mappings;

static BANK: LazyLock<Option<Bank>> = LazyLock::new(|| waymark_content::whole_bank().ok());
/// A place that a search is made from.
const HERE: Point = Point { lat: 534_227, lon: -23_248 };
const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

/// A mapping, and a table read by it.
pub fn mapping(bytes: &[u8]) {
    let Ok(mappings) = Mappings::from_toml(&String::from_utf8_lossy(bytes)) else { return };
    let again = mappings.to_toml().ok().and_then(|text| Mappings::from_toml(&text).ok());
    assert_eq!(again.as_ref(), Some(&mappings), "a mapping reads back");
    let headings = mappings.all.first().map(|mapping| mapping.columns.iter().map(|column| column.heading.as_str()));
    let mut table = csv::Writer::from_writer(Vec::new());
    let row = headings.map(|headings| headings.collect::<Vec<_>>()).unwrap_or_default();
    let values = ["Tea", "0161 496 0000", "Mondays 10-12", "=1+1", "18", "M33 7AA", "www.example.org", "2024-03-05"];
    let cells = values.iter().cycle().take(row.len());
    if table.write_record(&row).is_ok() && table.write_record(cells).is_ok() {
        let bytes = table.into_inner().unwrap_or_default();
        promises::import(&Table { mappings: Some(mappings) }, &mut crate::imports::sources([bytes.as_slice()]));
    }
}

/// Lists of services: what is read is written alike, compared, and exported.
pub fn services(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let entries: Vec<Entry> = text.lines().take(50).filter_map(|line| Entry::from_line(line).ok()).collect();
    for entry in &entries {
        let again = entry.to_line().ok().and_then(|line| Entry::from_line(&line).ok());
        assert_eq!(again.as_ref(), Some(entry), "a line reads back");
        promises::of_csv(entry);
    }
    let (old, new) = entries.split_at(entries.len() / 2);
    let said = diff(old, new).terminal(false);
    assert!(said.chars().all(|c| c == '\n' || !c.is_control()), "{said:?}");
}

/// Reports as other programs may have written them.
pub fn report(bytes: &[u8]) {
    if let Ok(report) = serde_json::from_slice::<Report>(bytes) {
        let _ = report.agrees();
        promises::of_report(&report);
    }
}

/// The files of a bundle: every kind opened as what it says, and everything in it looked at.
pub fn bundle(bytes: &[u8]) {
    let (kind, payload) = choice(bytes);
    let kind = kind as u8 % 4;
    let framed = if kind == 0 { payload.to_vec() } else { framed(kind, payload) };
    if let Ok(summary) = Summary::open(&framed) {
        let _ = summary.lists();
        for metres in [0, 5_000, u32::MAX] {
            let _ = Plan::for_place(&summary, HERE, metres, &["E08000009"]);
        }
        let joined = Summary::join(std::slice::from_ref(&summary));
        assert!(joined.is_ok());
    }
    if let Ok(list) = Bundle::open(&framed) {
        // A row that is not there has an answer too.
        for row in 0..list.len().min(300) + 2 {
            let _ = (list.facts(row), list.needs(row), list.details_of(row), list.service(row));
        }
        assert!(Bundle::parts(&framed).is_ok());
    }
    let Some(wanted) = named(&framed) else { return };
    if let Ok(details) = Details::open(&framed, &wanted) {
        for row in 0..details.len().min(300) + 2 {
            let _ = Field::ALL.into_iter().map(|field| details.text(row, field).len()).sum::<usize>();
            let _ = (details.dates(row), details.source(row));
            details.complete(row, &mut Default::default());
        }
    }
}

/// What a list says of a block of details with this checksum: a summary of one list that has it.
fn named(file: &[u8]) -> Option<FileRef> {
    let sum = file.get(19..23)?;
    let mut tag = sum.iter().rev().fold(0_u32, |n, byte| n << 8 | u32::from(*byte));
    // A label, no lists with points, one without: its id, rows, tag, first and last area.
    let mut payload = vec![1, 0, 0];
    payload.resize(3 + 7 * 2, 0);
    payload.extend([1, 0, 0, 0, 1, 0]);
    while tag > 0x7f {
        payload.push(tag as u8 | 0x80);
        tag >>= 7;
    }
    payload.extend([tag as u8, 2, 0, 0]);
    let summary = framed(1, &payload);
    let list = Summary::open(&summary).ok().and_then(|summary| summary.lists().into_iter().next());
    assert!(list.is_some(), "the summary made here is one");
    list
}

/// A payload in the frame of a file of a bundle.
pub fn framed(kind: u8, payload: &[u8]) -> Vec<u8> {
    let mut out = b"WMB1".to_vec();
    out.push(kind);
    out.extend(waymark_bundle::SCHEMA.to_le_bytes());
    out.extend(7_u64.to_le_bytes());
    out.extend((payload.len() as u32).to_le_bytes());
    let whole: Vec<u8> = out.iter().copied().chain(checksum(payload).to_le_bytes()).collect();
    out.extend(checksum(&whole).to_le_bytes());
    out.extend_from_slice(payload);
    out
}

/// The data files of the page: bank, catalogue, gazetteer, wording, own groups.
pub fn data_files(bytes: &[u8]) {
    let (kind, payload) = choice(bytes);
    let kind = kind as u8 % 6;
    let mut file = b"WMK1".to_vec();
    file.push(kind);
    file.extend(envelope::SCHEMA.to_le_bytes());
    file.extend(7_u64.to_le_bytes());
    file.extend((payload.len() as u32).to_le_bytes());
    file.extend(checksum(payload).to_le_bytes());
    file.extend_from_slice(payload);
    let file = if kind == 0 { payload } else { &file };
    let _ = envelope::open::<Bank>(Kind::Bank, None, file);
    let _ = envelope::open::<Catalogue>(Kind::Catalogue, None, file);
    let _ = envelope::open::<Wording>(Kind::Wording, None, file);
    let _ = envelope::open::<LocalGroups>(Kind::Local, None, file);
    if let Ok(gazetteer) = Gazetteer::open(file) {
        let _ = (gazetteer.outcode("M33"), gazetteer.whereabouts("M33"), gazetteer.serves("E08000009", "E08000009"));
    }
}

/// A saved visit, with its checksum put right.
pub fn saved(bytes: &[u8]) {
    let Some(bank) = BANK.as_ref() else { return };
    let body = String::from_utf8_lossy(bytes);
    let _ = saved::read(bank, &body, TODAY);
    let above = format!("waymark-visit 1\nuntil 2026-12-01\n{}\n", body.trim_end_matches('\n'));
    let text = format!("{above}end {}\n", checksum(above.as_bytes()));
    let Ok(visit) = saved::read(bank, &text, TODAY) else { return };
    let _ = (visit.session.journey(bank), visit.session.profile(bank));
    let again = saved::write(bank, &visit.session, &visit.place_name, TODAY);
    let read = saved::read(bank, &again, TODAY);
    assert!(read.is_ok_and(|read| read.lost == 0), "what is written is read");
}

/// A site's own groups.
pub fn local_csv(bytes: &[u8]) {
    let Some(bank) = BANK.as_ref() else { return };
    let place = |code: &str| (code == "M33").then(|| (HERE, "E08000009".to_owned()));
    let context = LocalContext { bank, home_nation: None, home_outcode: "M33", place: &place };
    let groups = read_local(bytes, &context);
    let unread: std::collections::BTreeSet<usize> = groups.problems.iter().map(|problem| problem.row).collect();
    assert!(groups.used() <= groups.rows_read && groups.rows_read <= groups.used() + unread.len());
    for service in &groups.catalogue.services {
        assert!(!service.name.is_empty() && !service.name.contains(char::is_control), "{:?}", service.name);
        assert!(service.url.is_empty() || service.url.starts_with("http"), "{:?}", service.url);
    }
}
