//! Files that are not what they seem, are spoilt, or lie where they are in the way.

use crate::bench::{folder, import, run, waymark};
use std::fs;

const ROWS: &str = "Name,Phone,When\nTea,0161 496 0000,Mondays 10-12\nWalk,0161 496 0001,Tuesdays 2-4\n";

#[test]
fn what_is_no_directory_is_refused_with_what_it_looks_like() {
    for (name, bytes, expected) in [
        ("empty", b"".as_slice(), "is empty"),
        ("pdf", b"%PDF-1.7 x", "is a PDF"),
        ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff\xff\xff\x3f", "is compressed with gzip"),
        ("page", b"<!DOCTYPE html><title>404</title>", "is a web page"),
    ] {
        let ran = import(name, bytes);
        assert!(ran.code == 2 && ran.said.contains(expected), "{name}: {}", ran.said);
        assert!(ran.report.is_null(), "nothing is written");
    }
}

#[test]
fn places_that_cannot_be_read_or_written_are_named() {
    let folder = folder("places");
    let input = folder.join("a.csv");
    fs::write(&input, ROWS).unwrap();
    let missing = run(&folder, &[&folder.join("missing.csv")]);
    assert!(missing.code == 2 && missing.said.contains("missing.csv: No such file"), "{}", missing.said);
    let empty = folder.join("empty");
    fs::create_dir_all(&empty).unwrap();
    let ran = run(&folder, &[&empty]);
    assert!(ran.code == 2 && ran.said.contains("there is no file in it"), "{}", ran.said);
    // A file stands where the folder would be.
    let words = |out: &str| vec![input.display().to_string(), "--out".to_owned(), out.to_owned()];
    let (code, said) = waymark("import", &words(&format!("{}/out", input.display())));
    assert!(code == 2 && said.contains("a.csv/out: "), "{said}");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("forbidden");
    let input = folder.join("a.csv");
    fs::write(&input, ROWS).unwrap();
    fs::set_permissions(&input, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&input).is_ok() {
        println!("skipped: whoever runs this may read everything");
        return;
    }
    let ran = run(&folder, &[&input]);
    assert!(ran.code == 2 && ran.said.contains("a.csv: Permission denied"), "{}", ran.said);
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_back_to_itself_is_read_once() {
    let folder = folder("circle");
    fs::write(folder.join("a.csv"), ROWS).unwrap();
    std::os::unix::fs::symlink(&folder, folder.join("again")).unwrap();
    let ran = run(&folder, &[&folder]);
    assert_eq!((ran.code, ran.count("taken"), ran.count("input_rows")), (0, 2, 2), "{}", ran.said);
}

#[test]
fn what_the_command_writes_is_not_read_again() {
    let folder = folder("inside");
    fs::write(folder.join("a.csv"), ROWS).unwrap();
    for _ in 0..2 {
        let ran = run(&folder, &[&folder]);
        assert_eq!((ran.code, ran.count("input_rows"), ran.entries.len()), (0, 2, 2), "{}", ran.said);
    }
    let ours = folder.join("out/services.jsonl");
    let before = fs::read(&ours).unwrap();
    let ran = run(&folder, &[&ours]);
    assert!(ran.code == 2 && ran.said.contains("would be written over: choose another --out"), "{}", ran.said);
    assert_eq!(fs::read(&ours).unwrap(), before);
    // The same where the folder that is read is the one that is written to.
    let out = folder.join("out").display().to_string();
    fs::write(folder.join("out/b.csv"), ROWS).unwrap();
    for file in ["r.json", "r.html", "s.csv"] {
        fs::remove_file(folder.join("out").join(file)).unwrap();
    }
    let (code, said) = waymark("import", &[out.clone(), "--out".to_owned(), out]);
    assert!(code == 0 && said.contains("2 rows: 2 taken"), "{said}");
}

#[test]
fn every_encoding_is_read_and_spoilt_letters_cost_nothing_else() {
    let wide: Vec<u8> = ROWS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let spoilt = ROWS.replace("Walk", "W\u{fffd}lk").into_bytes();
    let spoilt: Vec<u8> = spoilt.split(|b| *b == 0xef).collect::<Vec<_>>().join(&0xff).to_vec();
    let zeros = ROWS.replace("Walk", "Wa\0lk").into_bytes();
    for (name, bytes) in [("utf16", wide), ("spoilt", spoilt), ("zeros", zeros)] {
        let ran = import(name, &bytes);
        assert_eq!((ran.code, ran.count("taken")), (0, 2), "{name}: {}", ran.said);
        assert_eq!(ran.entries[0].name, "Tea", "{name}");
    }
    let json = br#"[{"id":"1","name":"Te\ud800a","status":"active","organization":{"name":"\udfffO"}}]"#;
    let ran = import("surrogates", json);
    assert_eq!((ran.code, ran.count("taken"), ran.entries[0].name.as_str()), (0, 1, "Tea"), "{}", ran.said);
    assert!(ran.codes().contains(&"mended"), "{:?}", ran.codes());
}

#[test]
fn a_quote_that_is_never_closed_swallows_no_rows() {
    let rows: String = (0..200).map(|n| format!("{n},Group {n},0161 496 {n:04},o\n")).collect();
    let open = rows.replace("7,Group 7,", "7,\"Group 7,");
    let ran = import("open-quote", format!("id,name,phone,organization_id\n{open}").as_bytes());
    assert_eq!(ran.count("input_rows"), 200, "{}", ran.said);
    assert!(ran.count("taken") >= 199 && ran.codes().contains(&"stray-quote"), "{}", ran.said);
    let folder = folder("open-quote-set");
    fs::write(
        folder.join("services.csv"),
        format!("id,name,description,organization_id,status\n{}", open.replace(",o\n", ",o,active\n")),
    )
    .unwrap();
    fs::write(folder.join("organizations.csv"), "id,name,description,email,url,legal_status\no,Org,x,,,\n").unwrap();
    let ran = run(&folder, &[&folder]);
    assert!(ran.said.contains("200 rows") && ran.codes().contains(&"stray-quote"), "{}", ran.said);
    assert!(ran.count("taken") >= 199, "{}", ran.said);
}

#[test]
fn odd_values_cost_a_field_and_not_the_row() {
    let service = |at: usize, more: &str| {
        format!(
            "{{\"id\":\"{at}\",\"name\":\"Tea {at}\",\"status\":\"active\",\"organization\":{{\"name\":\"O\"}}{more}}}"
        )
    };
    let odd = [
        ",\"minimum_age\":1e999",
        ",\"maximum_age\":NaN,\"minimum_age\":-Infinity",
        ",\"last_modified\":\"0000-00-00\"",
        ",\"last_modified\":\"99999-12-31T99:99:99Z\"",
        ",\"cost_options\":[{\"amount\":-1e308}]",
        ",\"phones\":7",
        ",\"contacts\":{\"phones\":\"x\"}",
        ",\"name\":\"Other\"",
        ",\"service_at_locations\":[{\"location\":{\"latitude\":1e99,\"longitude\":\"x\"}}]",
        ",\"regular_schedules\":[{\"byday\":\"QQ\",\"opens_at\":\"99:99\",\"valid_from\":\"99999-01-01\"}]",
        ",\"url\":{\"a\":[[[]]]}",
    ];
    let all: Vec<String> = odd.iter().enumerate().map(|(at, more)| service(at, more)).collect();
    let ran = import("odd", format!("[{}]", all.join(",\n")).as_bytes());
    assert_eq!((ran.code, ran.count("taken")), (0, odd.len() as u64), "{}", ran.said);
    assert!(ran.entries.iter().all(|entry| entry.updated.is_empty()), "no such day is made up");
}

#[test]
fn a_file_that_turns_into_another_keeps_what_came_before() {
    let record = r#"{"id":"1","name":"Tea","status":"active","organization":{"name":"O"}}"#;
    let ran = import(
        "turns",
        format!("[{record},\n{}]\nname,phone\nTea,0161 496 0000\n", record.replace('1', "2")).as_bytes(),
    );
    assert!(ran.code == 1 && ran.count("taken") == 2 && ran.count("held_back") > 0, "{}", ran.said);
    let cut = import("cut", format!("[{record},\n{{\"id\":\"2\",\"na").as_bytes());
    assert_eq!((cut.code, cut.count("taken"), cut.count("held_back")), (1, 1, 1), "{}", cut.said);
    assert!(cut.said.contains("the source ends within this record"), "{}", cut.said);
}
