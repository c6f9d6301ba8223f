//! The gazetteer of this checkout, and faulty files.

use super::*;
use std::sync::LazyLock;
use waymark_core::geo::Nation;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/geo")
}

/// Compiled once for all tests, and how long that took.
static REAL: LazyLock<(Compiled, std::time::Duration)> = LazyLock::new(|| {
    let start = std::time::Instant::now();
    (compile(&folder()).unwrap(), start.elapsed())
});

fn labels(typed: &str) -> Vec<String> {
    REAL.0.gazetteer.suggest(typed, 8).into_iter().map(|suggestion| suggestion.label).collect()
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).unwrap();
    out.len()
}

#[test]
fn the_file_keeps_within_its_budget() {
    let (compiled, time) = &*REAL;
    let size = brotli(&compiled.bytes);
    let report = format!("{size} bytes of {}, {:?}, {time:?}", compiled.bytes.len(), compiled.coverage);
    assert!((100_000..=138_000).contains(&size), "{report}");
}

#[test]
fn cities_towns_villages_and_suburbs_are_all_there() {
    for (kept, all) in &REAL.0.coverage[..4] {
        assert_eq!(kept, all);
    }
}

#[test]
fn every_outcode_is_found_and_says_where_it_is() {
    let gazetteer = &REAL.0.gazetteer;
    let sources = Sources::read(&folder()).unwrap();
    assert_eq!(gazetteer.outcodes().len(), sources.outcodes.len());
    for row in &sources.outcodes {
        let outcode = gazetteer.outcode(&row.code).unwrap();
        assert!(outcode.point.metres_to(row.point) < 70, "{}", row.code);
        assert_eq!(outcode.council, sources.councils[usize::from(row.council)].code);
        assert_eq!(outcode.region.is_english(), outcode.nation == Nation::England);
        assert!(gazetteer.suggest(&row.code, 1).iter().any(|found| found.outcode == row.code), "{}", row.code);
    }
}

#[test]
fn sale_is_found_first() {
    assert_eq!(labels("sale")[0], "Sale, Trafford (M33)");
    assert_eq!(labels("M33 7XS"), ["M33 (Sale, Trafford)"]);
    assert!(labels("m3").iter().any(|label| label.starts_with("M33 ")));
}

#[test]
fn places_of_one_name_are_told_apart() {
    let ives = labels("st ives");
    assert!(ives.contains(&"St Ives, Cornwall (TR26)".to_owned()), "{ives:?}");
    assert!(ives.contains(&"St Ives, Huntingdonshire (PE27)".to_owned()), "{ives:?}");
    let mut unique = ives.clone();
    unique.dedup();
    assert_eq!(unique, ives);
}

#[test]
fn names_are_found_however_they_are_typed() {
    for (typed, expected) in [
        ("ashton-under", "Ashton-under-Lyne, Tameside (OL6)"),
        ("ashton under lyne", "Ashton-under-Lyne, Tameside (OL6)"),
        ("kings lynn", "King's Lynn, King's Lynn and West Norfolk (PE30)"),
        ("alfreton", "Alfreton, Amber Valley (DE55)"),
        ("kendal", "Kendal, Westmorland and Furness (LA9)"),
        ("oban", "Oban, Argyll and Bute (PA34)"),
        ("inverness", "Inverness, Highland (IV1)"),
        ("wrexham", "Wrexham (LL11)"),
        ("hackney", "Hackney (E8)"),
        ("ashton", "Ashton-in-Makerfield, Wigan (WN4)"),
        ("Caernarfon", "Caernarfon, Gwynedd (LL55)"),
    ] {
        assert_eq!(labels(typed).first().map(String::as_str), Some(expected), "{:?}", labels(typed));
    }
    assert!(labels("qqqq").is_empty());
}

#[test]
fn nations_and_regions_follow_council_and_postcode_area() {
    let gazetteer = &REAL.0.gazetteer;
    for (outcode, nation, region) in [
        ("M33", Nation::England, "north-west"),
        ("TD15", Nation::England, "north-east"),
        ("SY23", Nation::Wales, "wales"),
        ("SY1", Nation::England, "west-midlands"),
        ("CH5", Nation::Wales, "wales"),
        ("G1", Nation::Scotland, "scotland"),
        ("SW1A", Nation::England, "london"),
    ] {
        let found = gazetteer.outcode(outcode).unwrap();
        assert_eq!((found.nation, found.region.name()), (nation, region), "{outcode}");
    }
}

#[test]
fn a_faulty_row_is_named_with_file_and_line() {
    let copy = std::env::temp_dir().join(format!("waymark-geo-{}", std::process::id()));
    for (file, rows, expected) in [
        ("councils.csv", "code,name\n", "content/geo/councils.csv:1: the columns should be code, name, also, source"),
        ("councils.csv", "code,name,also,source\n", "content/geo/outcodes.csv:2: the council is not in councils.csv"),
        (
            "regions.csv",
            "area,region\nM,north-west\nZZ,atlantis\n",
            "content/geo/regions.csv:3: there is no such region",
        ),
        (
            "sectors.csv",
            "sector,postcodes,lat,lon,main_laua,main_laua_share,n_laua\nM33 7,1,0,0,,,\n",
            "content/geo/sectors.csv:2: the point is not in the United Kingdom",
        ),
        (
            "places.tsv",
            "name\tcouncil\tkind\tlat\tlon\nSale\t\tq\t53.4\t-2.3\n",
            "content/geo/places.tsv:2: the kind should be c, t, v, a, h or o, and empty for postcode districts",
        ),
        (
            "places.tsv",
            "name\tcouncil\tkind\tlat\tlon\nSale\tt\n",
            "content/geo/places.tsv:2: other columns than the heading",
        ),
    ] {
        std::fs::create_dir_all(&copy).unwrap();
        for entry in std::fs::read_dir(folder()).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), copy.join(entry.file_name())).unwrap();
        }
        std::fs::write(copy.join(file), rows).unwrap();
        assert_eq!(Sources::read(&copy).unwrap_err().to_string(), expected);
    }
    std::fs::remove_dir_all(&copy).unwrap();
    assert!(matches!(compile(&copy), Err(GeoError::Unreadable { .. })));
}
