//! Every form, read from a small sample, against what it is to say. `BLESS=1` writes the answers anew, to be read before
//! they are kept.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on is to stop")]

mod telling;

use std::path::Path;
use telling::{dump, sources};

const FORMS: &[(&str, &str)] = &[
    ("oruk_1", "oruk-1.0"),
    ("oruk_3_pages", "oruk-3.0"),
    ("outpost", "outpost"),
    ("outpost_csv", "outpost-csv"),
    ("geojson", "geojson"),
    ("aliss", "aliss"),
    ("aliss_tables", "aliss-tables"),
    ("hsds", "hsds-json"),
    ("hsds_tables", "hsds-tables"),
    ("hsds_json_tables", "hsds-tables"),
    ("prefixed_tables", "hsds-tables"),
    ("named_tables", "tables"),
    ("ndjson", "ndjson"),
    ("json_list", "json-list"),
];

#[test]
fn every_form_says_what_it_is_to_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for (folder, form) in FORMS {
        let mut given = sources(&root.join(folder));
        let format = waymark_import::formats::detect(&given)
            .unwrap_or_else(|problem| panic!("{folder}: {}", problem.headline()));
        assert_eq!(format.name(), *form, "{folder}");
        let found = dump(format, &mut given);
        let answer = root.join(format!("{folder}.golden"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&answer, &found).unwrap();
        }
        let wanted = std::fs::read_to_string(&answer).unwrap_or_default();
        assert!(found == wanted, "{folder} says otherwise:\n{found}");
    }
}
