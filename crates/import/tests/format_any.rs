//! Any bytes at all, and samples with a few bytes changed: nothing panics, the same input says the same, a cut costs what
//! was cut alone.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

mod telling;

use proptest::prelude::*;
use std::io::Write;
use std::path::{Path, PathBuf};
use telling::{dump, sources, told};
use waymark_import::formats::{Row, Told, all, detect};
use waymark_import::source::Source;

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut all: Vec<_> =
        std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    all.sort();
    all
}

fn of(parts: &[Vec<u8>]) -> Vec<Source> {
    parts
        .iter()
        .enumerate()
        .map(|(index, bytes)| Source::of_bytes(format!("{index}"), bytes.clone()).unwrap())
        .collect()
}

fn contents(folder: &Path) -> Vec<Vec<u8>> {
    let mut all: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

fn rows(told: &[Told]) -> usize {
    told.iter().filter(|told| matches!(told, Told::Row(_))).count()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_survived_by_every_form(bytes in prop::collection::vec(any::<u8>(), 0..600), other in "[\\[\\]{}\",:a-z0-9 \\n\\\\;]{0,300}") {
        for format in all() {
            for parts in [vec![bytes.clone()], vec![other.clone().into_bytes()], vec![bytes.clone(), other.clone().into_bytes()]] {
                let first = dump(*format, &mut of(&parts));
                prop_assert_eq!(first, dump(*format, &mut of(&parts)));
                let _ = detect(&of(&parts)).map(|format| format.name());
            }
        }
    }

    #[test]
    fn changed_samples_are_survived(folder in 0..14usize, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3u8), 1..6)) {
        let folder = folders()[folder].clone();
        let mut parts = contents(&folder);
        for (place, byte, how) in changes {
            let part = place.index(parts.len());
            let bytes = &mut parts[part];
            if bytes.is_empty() {
                continue;
            }
            let at = place.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.truncate(at),
            }
        }
        let format = detect(&sources(&folder)).unwrap();
        let first = told(format, &mut of(&parts));
        prop_assert_eq!(rows(&first), rows(&told(format, &mut of(&parts))));
        let zip = zipped(&parts.iter().map(|part| ("part", part.as_slice())).take(1).collect::<Vec<_>>());
        let _ = dump(all()[0], &mut of(&[zip]));
    }

    #[test]
    fn a_cut_costs_what_was_cut(at in 0..100usize) {
        let record = |number: usize| format!("{{\"id\":\"{number}\",\"name\":\"Service [{{ {number}\",\"status\":\"active\",\"organization\":{{\"name\":\"O\"}}}}");
        let whole = format!("[{}]", (0..10).map(record).collect::<Vec<_>>().join(",\n"));
        let cut = whole.len() * at / 100;
        let complete = whole[..cut].matches("}}").count();
        let all = told(&waymark_import::formats::json_list::JsonList, &mut of(&[whole.as_bytes()[..cut].to_vec()]));
        let services = all.iter().filter(|told| matches!(told, Told::Row(Row::Service(_)))).count();
        prop_assert_eq!(services, complete);
        let said = all.iter().any(|told| matches!(told, Told::Note(problem) if problem.code == "cut-off"));
        prop_assert!(said || cut == 0);
    }
}

#[test]
fn an_archive_is_read_as_what_it_holds() {
    let parts = contents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hsds_tables"));
    let names: Vec<String> = (0..parts.len()).map(|index| format!("../deep/{index:02}.csv")).collect();
    let named: Vec<(&str, &[u8])> = names.iter().map(String::as_str).zip(parts.iter().map(Vec::as_slice)).collect();
    let mut given = of(&[zipped(&named)]);
    assert_eq!(detect(&given).unwrap().name(), "zip");
    let said = dump(detect(&given).unwrap(), &mut given);
    assert_eq!(said.matches("service at").count(), 2, "{said}");
    assert!(said.contains("holds the form hsds-tables"), "{said}");
}

#[test]
fn archives_that_swell_or_nest_are_refused_or_left_alone() {
    let bomb = zipped(&[("services.json", &vec![b' '; 40 * 1024 * 1024])]);
    let said = dump(all()[0], &mut of(&[bomb]));
    assert!(said.contains("unpacks to more than is read: 512 MB in all, and 200 times its packed size"), "{said}");
    let inner = zipped(&[("a.json", b"[{\"name\":\"x\",\"status\":\"active\"}]")]);
    let nested = zipped(&[("inner.zip", &inner), ("a.json", b"[{\"name\":\"x\",\"status\":\"active\"}]")]);
    let said = dump(all()[0], &mut of(&[nested]));
    assert!(said.contains("inner.zip is an archive itself") && said.contains("service at"), "{said}");
}

#[test]
fn what_is_no_directory_is_named_with_what_it_looks_like() {
    let tell = |bytes: &[u8]| {
        detect(&of(&[bytes.to_vec()]))
            .err()
            .map(|problem| format!("{} ({})", problem.message, problem.hint))
            .unwrap_or_default()
    };
    assert!(tell(b"%PDF-1.7").contains("is a PDF"));
    assert!(tell(b"").contains("is empty"));
    assert!(tell(b"<!DOCTYPE html>").contains("is a web page"));
    let words = tell(b"Dear all, here is our list\n");
    assert!(
        words.contains("begins with \u{201c}Dear all, here is our list\u{201d}") && words.contains("oruk-1.0"),
        "{words}"
    );
}

#[test]
fn the_same_in_other_encodings_says_the_same() {
    let text = "[{\"id\":\"1\",\"name\":\"Café\",\"status\":\"active\",\"organization\":{\"name\":\"O\"}}]";
    let plain = dump(detect(&of(&[text.into()])).unwrap(), &mut of(&[text.into()]));
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let windows: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    for bytes in [wide, marked, windows] {
        let said = dump(detect(&of(std::slice::from_ref(&bytes))).unwrap(), &mut of(std::slice::from_ref(&bytes)));
        assert_eq!(
            said.lines().filter(|line| !line.starts_with("note")).collect::<Vec<_>>(),
            plain.lines().collect::<Vec<_>>()
        );
    }
}
