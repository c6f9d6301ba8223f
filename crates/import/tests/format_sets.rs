//! Every set of records in the folder of data beside the checkout: told as the right form, every record accounted for.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot go on is to stop")]

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use waymark_import::formats::{Row, Told, detect};
use waymark_import::source::Source;

fn data() -> Option<PathBuf> {
    let start = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = start.ancestors().map(|folder| folder.join("shared/data")).find(|folder| folder.is_dir());
    if found.is_none() {
        println!("skipped: no ../shared");
    }
    found
}

#[derive(Debug, Default, PartialEq)]
struct Sums {
    services: u64,
    merged: u64,
    held: u64,
    ignored: u64,
    notes: BTreeMap<String, u64>,
}

impl Sums {
    fn rows(&self) -> u64 {
        self.services + self.merged + self.held + self.ignored
    }
}

fn sources(root: &Path, names: &[&str]) -> Vec<Source> {
    let mut out = Vec::new();
    for name in names {
        let path = root.join(name);
        let mut files = vec![path.clone()];
        if path.is_dir() {
            files = std::fs::read_dir(&path)
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.is_file())
                .collect();
            files.sort();
        }
        for file in files {
            let bytes = std::fs::read(&file).unwrap();
            out.push(Source::of_bytes(file.strip_prefix(root).unwrap().display().to_string(), bytes).unwrap());
        }
    }
    out
}

fn read(root: &Path, names: &[&str]) -> (&'static str, Sums) {
    let mut sources = sources(root, names);
    let format = match detect(&sources) {
        Ok(format) => format,
        Err(problem) => {
            println!("{names:?}: {} ({})", problem.headline(), problem.hint);
            return ("unknown", Sums::default());
        }
    };
    let mut sums = Sums::default();
    let show = std::env::var("SHOW").is_ok_and(|part| names.join(" ").contains(&part));
    let mut tell = |told: Told| {
        if show {
            println!("{told:#?}");
        }
        match told {
            Told::Row(Row::Service(_)) => sums.services += 1,
            Told::Row(Row::Merged) => sums.merged += 1,
            Told::Row(Row::HeldBack(problem)) => {
                sums.held += 1;
                *sums.notes.entry(problem.code).or_default() += 1;
            }
            Told::Row(Row::Ignored(problem)) => {
                sums.ignored += 1;
                *sums.notes.entry(problem.code).or_default() += 1;
            }
            Told::Note(problem) => *sums.notes.entry(problem.code).or_default() += 1,
            Told::Progress { .. } => {}
        }
        ControlFlow::Continue(())
    };
    format.read(&mut sources, &mut tell).unwrap();
    (format.name(), sums)
}

/// Sources, the form they are of, rows, services among them.
const SETS: &[(&[&str], &str, u64, u64)] = &[
    (&["oruk-1.0-bristol/services.json"], "oruk-1.0", 819, 819),
    (&["oruk-3.0-bristol-page/bristol-services-page1.json"], "oruk-3.0", 3, 3),
    (&["oruk-3.0-bristol-page/bristol-service-1625ip.json"], "oruk-3.0", 1, 1),
    (
        &["oruk-3.0-bristol-page/bristol-service-1625ip.json", "oruk-3.0-bristol-page/bristol-services-page1.json"],
        "oruk-3.0",
        4,
        4,
    ),
    (&["oruk-spec/3.0/examples/service_full.json"], "oruk-3.0", 1, 1),
    (&["oruk-spec/3.0/examples/service_list.json"], "oruk-3.0", 1, 1),
    (&["oruk-spec/3.0/examples/service_at_location_full.json"], "oruk-3.0", 1, 1),
    (&["oruk-spec/3.0/examples/service_at_location_list.json"], "oruk-3.0", 1, 1),
    (&["oruk-spec/3.0/examples/organization_full.json"], "oruk-3.0", 1, 1),
    (&["oruk-spec/3.0/examples/organization_list.json"], "oruk-3.0", 1, 0),
    (&["oruk-spec/3.0/examples/taxonomy_list.json"], "oruk-3.0", 1, 0),
    (&["oruk-validator-mocks/V3.0-UK-Test/service_list.json"], "oruk-3.0", 128, 88),
    (&["oruk-validator-mocks/V3.0-UK-Test/service_list_data.json"], "oruk-3.0", 128, 88),
    (&["oruk-validator-mocks/V3.0-UK-Fail/service_list.json"], "oruk-3.0", 4, 4),
    (&["oruk-validator-mocks/V3.0-UK-Fail/service_full.json"], "oruk-3.0", 1, 1),
    (&["oruk-validator-mocks/V3.0-UK-Warn/service_full.json"], "oruk-3.0", 1, 1),
    (&["hsds-spec/v3.0/examples/service_full.json"], "hsds-json", 1, 1),
    (&["hsds-spec/v3.0/examples/organization_full.json"], "hsds-json", 1, 1),
    (&["hsds-spec/v3.1-dev/examples/service_full.json"], "hsds-json", 1, 1),
    (&["hsds-spec/v3.1-dev/examples/service_at_location_list.json"], "hsds-json", 1, 1),
    (&["hsds-spec/v3.0/docs/figures/field-guidance/attributes/service.json"], "oruk-3.0", 2, 2),
    (&["geojson-warm-spaces/warm_spaces.geojson"], "geojson", 4513, 4513),
    (&["hsds-servicenet-adapters/sheltertech/complete.json"], "hsds-json", 1, 1),
    (&["hsds-servicenet-adapters/anonymous/AnonymousData.json"], "json-list", 2, 2),
    (&["hsds-servicenet-adapters/laac/orgs.json"], "json-list", 3, 3),
    (
        &[
            "csv-folkestone-hythe/services.csv",
            "csv-folkestone-hythe/organisations.csv",
            "csv-folkestone-hythe/locations.csv",
        ],
        "tables",
        133,
        133,
    ),
    (
        &["hsds-csv-florida/services.csv", "hsds-csv-florida/organizations.csv", "hsds-csv-florida/locations.csv"],
        "hsds-tables",
        135,
        135,
    ),
    (&["hsds-csv-ohana-sample/sample-csv"], "hsds-tables", 23, 23),
    (
        &[
            "csv-aliss/aliss_service_result.csv",
            "csv-aliss/aliss_location_result.csv",
            "csv-aliss/aliss_organisation_result.csv",
            "csv-aliss/aliss_services_at_location_result.csv",
        ],
        "aliss-tables",
        23,
        23,
    ),
    (&["hsds-servicenet-adapters/healthleads"], "hsds-tables", 3, 3),
    (&["hsds-servicenet-adapters/healthleads/complete"], "hsds-tables", 1, 1),
    (&["hsds-servicenet-adapters/healthleads/minimal"], "hsds-tables", 1, 1),
    (&["hsds-servicenet-adapters/healthleads/bad_matches"], "hsds-tables", 6, 6),
    (&["hsds-servicenet-adapters/healthleads/conflicting/1"], "hsds-tables", 1, 1),
    (&["hsds-servicenet-adapters/healthleads/invalid_fields"], "hsds-tables", 1, 1),
    (&["hsds-servicenet-adapters/smcconnect/complete"], "hsds-tables", 1, 1),
    (&["hsds-servicenet-adapters/smcconnect/minimal"], "hsds-tables", 1, 1),
    (&["hsds-servicenet-adapters/smcconnect/bad_matches"], "hsds-tables", 1, 1),
    (&["hsds-servicenet-adapters/smcconnect/invalid_fields"], "hsds-tables", 1, 1),
    (&["hsds-spec/v3.0/examples/csv"], "hsds-tables", 1, 1),
    (&["hsds-spec/v3.1-dev/examples/csv"], "hsds-tables", 1, 1),
    (&["oruk-spec/uk-profile/examples/csv"], "hsds-tables", 1, 1),
    (&["hsds-spec/v3.0/examples/tabular.json"], "hsds-tables", 1, 1),
    (&["csv-outpost-template/lib__tasks__data_import__services__services--with-sample-data.csv"], "outpost-csv", 8, 2),
    (&["csv-outpost-template/spec__fixtures__data_import__services_valid.csv"], "outpost-csv", 8, 2),
    (&["csv-outpost-template/lib__tasks__data_import__services__services.csv"], "outpost-csv", 0, 0),
    (&["csv-aliss/categories_fixture.json"], "json-list", 212, 0),
    (&["csv-sf/apd/open_ref.json"], "hsds-json", 229, 229),
    (&["csv-sf/linksf/linksf.json"], "hsds-json", 130, 96),
    (&["csv-sf/ss4women/1_100.json"], "hsds-json", 95, 95),
];

#[test]
fn every_set_is_told_and_accounted_for() {
    let Some(root) = data() else { return };
    let mut wrong = Vec::new();
    for (names, form, rows, services) in SETS {
        let (found, sums) = read(&root, names);
        println!(
            "{:<70} {found:<10} rows {:>5} services {:>5} merged {:>3} held {:>3} ignored {:>3} {:?}",
            names.join(" + "),
            sums.rows(),
            sums.services,
            sums.merged,
            sums.held,
            sums.ignored,
            sums.notes
        );
        if (found, sums.rows(), sums.services) != (form, *rows, *services) {
            wrong.push(format!("{names:?}: {found} {sums:?}, not {form} {rows} {services}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every file by itself, whatever it is: it is read or refused.
#[test]
fn every_file_alone_is_read_or_refused() {
    let Some(root) = data() else { return };
    let mut folders = vec![root.clone()];
    let (mut read_so, mut refused) = (BTreeMap::<&str, u64>::new(), 0);
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let mut alone = [Source::of_bytes("file", std::fs::read(&path).unwrap()).unwrap()];
            match detect(&alone) {
                Ok(format) => {
                    let read = format.read(&mut alone, &mut |_| ControlFlow::Continue(()));
                    assert!(read.is_ok(), "{}", path.display());
                    *read_so.entry(format.name()).or_default() += 1;
                }
                Err(_) => refused += 1,
            }
        }
    }
    println!("files alone: {read_so:?}, refused {refused}");
}
