//! The sets of data beside the checkout through the whole pipeline: sums, figures, no mark-up left, the same ids again. It
//! also writes the table of the guide: `WRITE=1 cargo test -p waymark-import --test sets`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot go on is to stop")]

mod reading;

use reading::{data, imported, left, sources, texts};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use waymark_import::entry::Entry;
use waymark_import::report::Report;
use waymark_import::source::Source;

/// What there is of a set: a file or folder, and services in it where that is known.
const SETS: &[(&str, Option<u64>)] = &[
    ("csv-aliss", Some(23)),
    ("csv-folkestone-hythe", Some(133)),
    ("csv-outpost-template", None),
    ("csv-sf", None),
    ("default-catalogue", Some(3_750)),
    ("geojson-warm-spaces/warm_spaces.geojson", Some(4_513)),
    ("hsds-csv-florida", Some(135)),
    ("hsds-csv-ohana-sample", Some(23)),
    ("hsds-servicenet-adapters", None),
    ("hsds-spec", None),
    ("labelled-charities/charities.csv", Some(2_101)),
    ("mobile-library-stops", None),
    ("oruk-1.0-bristol", Some(819)),
    ("oruk-3.0-bristol-page", None),
    ("oruk-spec", None),
    ("oruk-validator-mocks", None),
    ("taxonomies", None),
    ("trafford-extra", None),
];

#[test]
fn every_set_adds_up_and_is_clean() {
    let Some(root) = data() else { return };
    let mut rows = Vec::new();
    for (set, services) in SETS {
        let (entries, report) = imported(sources(&root, set));
        assert!(report.agrees() && report.taken == entries.len() as u64, "{set}: {report:?}");
        if let Some(services) = services {
            assert_eq!(report.input_rows, *services, "{set}: {:?}", report.counts);
        }
        for entry in &entries {
            let value = serde_json::to_value(entry).unwrap();
            let mut all = Vec::new();
            texts(&value, "", &mut all);
            for (path, text) in all.iter().filter(|(path, _)| !path.starts_with(".from")) {
                assert_eq!(left(text), None, "{set}{path}: {text}");
            }
        }
        let different: BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(different.len(), entries.len(), "{set}: ids");
        rows.push(row(set, &report));
    }
    written(&rows);
}

fn row(set: &str, report: &Report) -> String {
    let mut counts: Vec<(&String, &u64)> = report.counts.iter().collect();
    counts.sort_by_key(|(code, count)| (std::cmp::Reverse(**count), (*code).clone()));
    let top: Vec<String> = counts.iter().take(4).map(|(code, count)| format!("`{code}` {count}")).collect();
    let Report { format, input_rows, taken, merged, held_back, ignored, .. } = report;
    format!("| {set} | {format} | {input_rows} | {taken} | {merged} | {held_back} | {ignored} | {} |", top.join(", "))
}

/// Puts the table where the guide has it.
fn written(rows: &[String]) {
    println!("{}", rows.join("\n"));
    if std::env::var_os("WRITE").is_none() {
        return;
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/import.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("<!-- sets -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end of sets -->").unwrap();
    let head = "| Set | Read as | Rows | Taken | Merged | Held back | Ignored | Most often said |\n|---|---|--:|--:|--:|--:|--:|---|";
    let all = format!("{before}<!-- sets -->\n\n{head}\n{}\n\n<!-- end of sets -->{after}", rows.join("\n"));
    std::fs::write(path, all).unwrap();
}

#[test]
fn the_figures_asked_for_are_met() {
    let Some(root) = data() else { return };
    let (_, bristol) = imported(sources(&root, "oruk-1.0-bristol"));
    assert!(bristol.taken >= 780, "{bristol:?}");
    assert_eq!(imported(sources(&root, "hsds-csv-florida")).1.taken, 135);
    let (entries, folkestone) = imported(sources(&root, "csv-folkestone-hythe"));
    assert_eq!(folkestone.taken, 133);
    joined(&root, &entries, &folkestone);
}

/// Names in cells that stand in the other table, counted apart from the importer: these are to be joined, and a place that has
/// a postcode there is to have it here.
fn joined(root: &Path, entries: &[Entry], report: &Report) {
    let cells = |file: &str, column: &str| -> Vec<String> {
        let mut reader = csv::Reader::from_path(root.join("csv-folkestone-hythe").join(file)).unwrap();
        let at = reader.headers().unwrap().iter().position(|heading| heading.trim_start_matches('\u{feff}') == column);
        reader.records().map(|row| row.unwrap().get(at.unwrap()).unwrap_or_default().trim().to_owned()).collect()
    };
    let table = |file: &str, name: &str, postcode: &str| -> BTreeMap<String, String> {
        let codes = if postcode.is_empty() { Vec::new() } else { cells(file, postcode) };
        cells(file, name).into_iter().zip(codes.into_iter().chain(std::iter::repeat(String::new()))).collect()
    };
    let said = |code: &str, cell: &str| report.problems.iter().any(|p| p.code == code && p.message.contains(cell));
    for (column, known) in [
        ("Organisation(s)", table("organisations.csv", "Organisation", "")),
        ("Location(s)", table("locations.csv", "Location name", "Postcode")),
    ] {
        let all = cells("services.csv", column);
        let bare = |code: &str| code.replace(' ', "").to_uppercase();
        let is_joined = |cell: &str, entry: &Entry, postcode: &str| {
            let clean = waymark_import::clean::line(cell);
            entry.organisation.contains(&clean)
                || entry.places.iter().any(|place| {
                    place.name == clean && (postcode.is_empty() || bare(&place.postcode) == bare(postcode))
                })
        };
        let told: Vec<bool> = all
            .iter()
            .zip(entries)
            .filter_map(|(cell, entry)| Some(is_joined(cell, entry, known.get(cell)?)))
            .collect();
        let (right, of) = (told.iter().filter(|is| **is).count(), told.len());
        println!("{column}: {right} of {of} joined");
        assert!(of > 20 && right * 100 >= of * 95, "{column}: {right} of {of}");
        let is_single = |cell: &&String| !cell.is_empty() && !cell.contains([',', ';', '"']);
        let letters = |text: &str| {
            text.replace('&', "and").chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
        };
        let nearly: BTreeSet<String> = known.keys().map(|name| letters(name)).collect();
        let is_known = |cell: &&String| known.contains_key(*cell) || nearly.contains(&letters(cell));
        for cell in all.iter().filter(is_single).filter(|cell| !is_known(cell)) {
            let is_no_place = entries.iter().any(|entry| entry.modes.contains(cell));
            assert!(
                is_no_place || said("reference-unknown", cell) || said("reference-guessed", cell),
                "{cell:?} is neither joined nor named"
            );
        }
    }
}

#[test]
fn ids_are_the_same_again_and_in_any_order() {
    let Some(root) = data() else { return };
    let ids = |entries: &[Entry]| -> BTreeMap<String, String> {
        entries.iter().map(|entry| (entry.id.clone(), entry.name.clone())).collect()
    };
    let whole = |set: &str| std::fs::read_to_string(root.join(set)).unwrap();
    let json = whole("oruk-1.0-bristol/services.json");
    let mut list: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    let of_list = |list: &[serde_json::Value]| {
        ids(&imported(vec![Source::of_bytes("a.json", serde_json::to_vec(list).unwrap()).unwrap()]).0)
    };
    let first = of_list(&list);
    list.reverse();
    assert_eq!(first, of_list(&list));
    let mut reader = csv::Reader::from_path(root.join("default-catalogue/trafford.csv")).unwrap();
    let (head, mut rows) =
        (reader.headers().unwrap().clone(), reader.records().map(Result::unwrap).collect::<Vec<_>>());
    let of_rows = |rows: &[csv::StringRecord], without_ids: bool| {
        let mut csv = csv::Writer::from_writer(Vec::new());
        let keep = |at: &usize| !without_ids || head.get(*at) != Some("id");
        for row in std::iter::once(&head).chain(rows) {
            csv.write_record((0..head.len()).filter(keep).map(|at| row.get(at).unwrap_or_default())).unwrap();
        }
        ids(&imported(vec![Source::of_bytes("a.csv", csv.into_inner().unwrap()).unwrap()]).0)
    };
    let (with, without) = (of_rows(&rows, false), of_rows(&rows, true));
    rows.reverse();
    rows.rotate_left(100);
    assert_eq!(with, of_rows(&rows, false));
    assert_eq!(without, of_rows(&rows, true));
}
