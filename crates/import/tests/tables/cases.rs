//! Tables through the whole pipeline: ordinary, odd, hostile, and any bytes at all.

use crate::workbook;

use proptest::prelude::*;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use waymark_import::clean::rich;
use waymark_import::entry::Entry;
use waymark_import::formats::Format;
use waymark_import::formats::table::Table;
use waymark_import::identity::Ids;
use waymark_import::pipeline::{Event, Options, import};
use waymark_import::report::Report;
use waymark_import::seams::Nothing;
use waymark_import::source::Source;

pub fn imported(bytes: &[u8], keep_contacts: bool) -> (Vec<Entry>, Report) {
    imported_by(&Table::default(), bytes, keep_contacts)
}

pub fn imported_by(table: &Table, bytes: &[u8], keep_contacts: bool) -> (Vec<Entry>, Report) {
    let mut sources = [Source::of_bytes("groups", bytes.to_vec()).unwrap()];
    let options = Options { keep_contacts, prefix: "", tables: None, seams: &Nothing };
    let mut entries = Vec::new();
    let report = import(table, &mut sources, &options, &mut Ids::default(), &mut |event| {
        if let Event::Entry(entry) = event {
            entries.push(*entry);
        }
        ControlFlow::Continue(())
    });
    (entries, report)
}

pub fn codes(report: &Report) -> Vec<&str> {
    report.counts.keys().map(String::as_str).collect()
}

const ODD: &str = "Groups of Sale 2024,,,,,\n,,,,,\nName,Tel,Contact,E-mail,What we do,When\n\
    TEA AND COMPANY CLUB,0161 496 0000 ext 2,Ann Other,ann.other@example.org,\"<p>Tea &amp;amp; <b>cake</b><script>x()</script></p>\",Mondays 10-12\n\
    ,,,,Bring a cup,Thursdays 2-4\nWalking groups,,,,,\nName,Tel,Contact,E-mail,What we do,When\n\
    Walkers,07700 900123,,info@example.org,\"Short walks, every\nweek\",Tuesdays 10am\n\
    ,0161 496 0009,Bob,x@example.org,\"Nameless, with a long text and much else\",Fridays 10-11\n";

#[test]
fn a_table_with_everything_odd_about_it_is_accounted_for() {
    let (entries, report) = imported(ODD.as_bytes(), false);
    assert!(report.agrees(), "{report:?}");
    assert_eq!((report.taken, report.merged, report.held_back, report.ignored), (2, 1, 1, 2), "{report:#?}");
    let tea = &entries[0];
    assert_eq!(
        (tea.name.as_str(), tea.description.plain().as_str()),
        ("Tea and Company Club", "Tea & cake\n\nBring a cup")
    );
    assert_eq!((tea.phones[0].number.as_str(), tea.phones[0].extension.as_str()), ("0161 496 0000", "2"));
    assert_eq!(tea.times.len(), 2);
    assert!(tea.contacts.is_empty() && tea.emails.is_empty() && entries[1].phones.is_empty());
    let expected = "contact-left-out email-left-out mobile-left-out no-name title-lines single-cell headings-again";
    for code in expected.split(' ') {
        assert!(codes(&report).contains(&code), "{code}: {:?}", codes(&report));
    }
    assert!(!report.json().unwrap().contains("Ann Other"), "a report names nobody");
    let (kept, _) = imported(ODD.as_bytes(), true);
    assert_eq!((kept[0].contacts[0].name.as_str(), kept[0].emails.len()), ("Ann Other", 1));
    assert_eq!(kept[0].id, tea.id, "ids do not depend on what is kept");
}

#[test]
fn a_row_of_100_000_columns_is_held_back_and_the_others_are_taken() {
    let wide = ",x".repeat(100_000);
    let text = format!("Name,Phone,Web\nTea,0161 496 0000,example.org\n{wide}\nWalk,0161 496 0001,example.com\n");
    let (entries, report) = imported(text.as_bytes(), false);
    assert_eq!((entries.len(), report.held_back, report.input_rows), (2, 1, 3), "{:?}", codes(&report));
    assert!(report.problems.iter().any(|p| p.code == "too-many-columns" && p.message.starts_with("100001 columns")));
}

#[test]
fn a_workbook_is_read_and_a_cell_at_its_far_corner_costs_nothing() {
    let rows: [workbook::Row<'_>; 4] = [
        (1, &[("A", "Name"), ("B", "Phone"), ("C", "Website")]),
        (2, &[("A", "Tea Club"), ("B", "0161 496 0000"), ("C", "example.org")]),
        (3, &[("A", "Walkers"), ("B", "0161 496 0001"), ("C", "example.com")]),
        (1_048_576, &[("XFD", "far")]),
    ];
    let (entries, report) = imported(&workbook::xlsx(&rows), false);
    assert_eq!(entries.iter().map(|e| e.name.as_str()).collect::<Vec<_>>(), ["Tea Club", "Walkers"], "{report:#?}");
    assert!(report.agrees() && report.held_back == 1, "{report:#?}");
    assert_eq!(entries[0].from.at.source, "groups[Groups]");
}

#[test]
fn an_archive_that_unpacks_to_too_much_is_refused_in_words() {
    let bytes = workbook::bomb();
    assert!(bytes.len() < 1 << 20);
    let (entries, report) = imported(&bytes, false);
    assert!(entries.is_empty() && report.agrees());
    assert_eq!(codes(&report), ["unpacks-to-too-much"]);
}

#[test]
fn other_forms_are_left_to_others() {
    for text in ["{\"a\": 1}", "[1, 2]", "<html>", "", "%PDF-1.7"] {
        let sources = [Source::of_bytes("x", text.into()).unwrap()];
        assert_eq!(Table::default().fits(&sources), 0, "{text}");
    }
}

/// The folder with data that is not part of the repository, where it is there.
fn shared() -> Option<PathBuf> {
    let ancestors = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let found = ancestors.map(|up| up.join("shared/data")).find(|path| path.is_dir());
    if found.is_none() {
        println!("skipped: no ../shared");
    }
    found
}

#[test]
fn real_descriptions_have_no_tag_or_entity_left() {
    let Some(shared) = shared() else { return };
    let text = std::fs::read_to_string(shared.join("oruk-1.0-bristol/services.json")).unwrap();
    let services: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let mut seen = 0;
    for text in services.iter().filter_map(|service| service["description"].as_str()) {
        seen += 1;
        for piece in rich(text).0.pieces_mut() {
            let left = ["<p", "</", "<br", "&nbsp", "&amp;", "&quot;", "&gt;", "&lt;"];
            assert!(!left.iter().any(|left| piece.contains(left)), "{piece}");
        }
    }
    assert!(seen > 700);
}

#[test]
fn every_table_of_the_shared_data_adds_up() {
    let Some(shared) = shared() else { return };
    let mut seen = 0;
    for folder in ["csv-folkestone-hythe", "csv-aliss", "csv-sf/ss4women", "csv-sf/linksf", "csv-outpost-template"] {
        for entry in std::fs::read_dir(shared.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|end| end == "csv") {
                let (entries, report) = imported(&std::fs::read(&path).unwrap(), false);
                assert!(report.agrees() && report.taken == entries.len() as u64, "{path:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 10);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_accounted_for(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let (entries, report) = imported(&bytes, false);
        prop_assert!(report.agrees());
        prop_assert_eq!(report.taken, entries.len() as u64);
    }

    #[test]
    fn any_table_is_accounted_for_and_its_entries_read_back(
        cells in proptest::collection::vec("[ -~£é\n]{0,12}", 6..60),
        by in prop::sample::select(vec![",", ";", "\t"]),
    ) {
        let rows: Vec<String> = cells.chunks(3).map(|row| row.join(by)).collect();
        let text = format!("Name{by}Phone{by}Notes\n{}", rows.join("\n"));
        let (entries, report) = imported(text.as_bytes(), false);
        prop_assert!(report.agrees());
        prop_assert_eq!(report.taken, entries.len() as u64);
        for entry in &entries {
            prop_assert_eq!(&Entry::from_line(&entry.to_line().unwrap()).unwrap(), entry);
        }
        let ids: std::collections::BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
        prop_assert_eq!(ids.len(), entries.len());
    }
}
