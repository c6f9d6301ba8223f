//! Archives and workbooks that are small and unpack to far more, or say what is not so.

use crate::bench::import;
use std::io::{Cursor, Write};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const GOOD: &str = r#"[{"id":"1","name":"Tea","status":"active","organization":{"name":"O"}}]"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// An archive whose members are made of these blocks, so many times each.
fn zip(members: &[(&str, &[u8], usize)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, block, times) in members {
        // The first member of an OpenDocument file is never compressed: it is told by that.
        let method = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).unwrap();
        (0..*times).for_each(|_| zip.write_all(block).unwrap());
    }
    zip.finish().unwrap().into_inner()
}

fn xlsx(sheet: &str, strings: &str) -> Vec<u8> {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{kinds}\"><sheets><sheet name=\"G\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let root = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
         Type=\"{kinds}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
         Type=\"{kinds}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{kinds}/sharedStrings\" \
         Target=\"sharedStrings.xml\"/></Relationships>"
    );
    zip(&[
        ("[Content_Types].xml", types.as_bytes(), 1),
        ("_rels/.rels", root.as_bytes(), 1),
        ("xl/workbook.xml", book.as_bytes(), 1),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes(), 1),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes(), 1),
        ("xl/sharedStrings.xml", strings.as_bytes(), 1),
    ])
}

#[test]
fn archives_that_swell_are_refused() {
    let spaces = vec![b' '; 1 << 20];
    let ran = import("bomb", &zip(&[("services.json", &spaces, 64)]));
    assert!(ran.code == 1 && ran.entries.is_empty(), "{}", ran.said);
    assert!(
        ran.said.contains("unpacks to more than is read: 512 MB in all, and 200 times its packed size"),
        "{}",
        ran.said
    );
    // Each within its bounds, and all together not.
    let one = zip(&[("one.json", &spaces, 4)]);
    let mut many = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..140 {
        let mut one = zip::ZipArchive::new(Cursor::new(&one)).unwrap();
        many.raw_copy_file_rename(one.by_index(0).unwrap(), format!("{n}.json")).unwrap();
    }
    let ran = import("bombs", &many.finish().unwrap().into_inner());
    assert!(ran.code == 1 && ran.said.contains("unpacks to more than is read"), "{}", ran.said);
    let names: Vec<String> = (0..3000).map(|n| format!("{n}.csv")).collect();
    let members: Vec<(&str, &[u8], usize)> = names.iter().map(|name| (name.as_str(), b"a,b\n".as_slice(), 1)).collect();
    let ran = import("thousands", &zip(&members));
    assert!(ran.code == 1 && ran.said.contains("this archive has 3000 members; at most 2000 are read"), "{}", ran.said);
}

#[test]
fn archives_in_archives_are_named_and_the_rest_is_read() {
    let inner = zip(&[("a.json", GOOD.as_bytes(), 1)]);
    let mut deep = inner.clone();
    for _ in 0..20 {
        deep = zip(&[("inner.zip", &deep, 1)]);
    }
    let ran = import("nested", &zip(&[("deep.zip", &deep, 1), ("a.json", GOOD.as_bytes(), 1)]));
    assert_eq!((ran.code, ran.count("taken")), (0, 1), "{}", ran.said);
    assert!(ran.said.contains("deep.zip is an archive itself; unpack it and give what it holds"), "{}", ran.said);
    let ran = import("only-nested", &deep);
    assert!(ran.code > 0 && ran.said.contains("is an archive itself"), "{}", ran.said);
}

#[test]
fn members_are_never_written_anywhere_whatever_they_are_called() {
    let names = ["../../../../escaped.json", "/escaped.json", "C:\\escaped.json", "a\u{1b}[2J\u{202e}.json"];
    for (at, name) in names.into_iter().enumerate() {
        let ran = import(&format!("path-{at}"), &zip(&[(name, GOOD.as_bytes(), 1)]));
        assert_eq!((ran.code, ran.count("taken")), (0, 1), "{}", ran.said);
    }
    let above = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    assert!(!above.join("escaped.json").exists() && !above.join("path-0/escaped.json").exists());
}

#[test]
fn archives_that_say_what_is_not_so_cost_what_is_wrong_in_them() {
    let whole = zip(&[("a.json", GOOD.as_bytes(), 1)]);
    // Sizes in both headers: 4 GB less one each.
    let mut lies = whole.clone();
    for mark in [b"PK\x03\x04".as_slice(), b"PK\x01\x02"] {
        let at = lies.windows(4).position(|window| window == mark).unwrap() + if mark[2] == 3 { 18 } else { 20 };
        lies[at + 4..at + 8].fill(0xfe);
    }
    let cut = &whole[..whole.len() - 30];
    let mut spoilt = whole.clone();
    spoilt[45] ^= 0xff;
    // Two entries of the directory for the same bytes, which is how a small archive overlaps itself.
    let directory = whole.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    let end = whole.windows(4).position(|window| window == b"PK\x05\x06").unwrap();
    let mut twice = [&whole[..end], &whole[directory..end], &whole[end..]].concat();
    let tail = twice.len() - 22;
    (twice[tail + 8], twice[tail + 10]) = (2, 2);
    let size = ((end - directory) * 2) as u32;
    twice[tail + 12..tail + 16].copy_from_slice(&size.to_le_bytes());
    for (name, bytes) in [("lies", lies.as_slice()), ("cut-zip", cut), ("spoilt-zip", &spoilt), ("twice", &twice)] {
        let ran = import(name, bytes);
        assert!(ran.code > 0 || ran.count("taken") == 1, "{name}: {}", ran.said);
        assert!(!ran.said.is_empty());
    }
}

#[test]
fn workbooks_that_claim_or_swell_are_read_by_what_is_in_them_or_refused() {
    let row = |number: u32, cells: &str| format!("<row r=\"{number}\">{cells}</row>");
    let cell = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let head = row(1, &(cell("A1", "Name") + &cell("B1", "Phone")));
    let tea = row(2, &(cell("A2", "Tea") + &cell("B2", "0161 496 0000")));
    let sheet = |rows: &str| {
        format!(
            "<worksheet xmlns=\"{MAIN}\"><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
        )
    };
    let far = row(1_048_576, &cell("XFD1048576", "far"));
    let ran = import("claims", &xlsx(&sheet(&(head.clone() + &tea + &far)), "<sst/>"));
    assert_eq!((ran.count("input_rows"), ran.count("taken"), ran.count("held_back")), (2, 1, 1), "{}", ran.said);
    assert!(ran.said.contains("16384 columns; at most 1000 are read"), "{}", ran.said);
    let entities: String =
        (1..10).map(|n| format!("<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10))).collect();
    let laughs = format!(
        "<!DOCTYPE x [<!ENTITY a0 \"ha\">{entities}]>{}",
        sheet(&(head.clone() + &tea.replace("Tea", "Tea &a9;")))
    );
    let ran = import("laughs", &xlsx(&laughs, "<sst/>"));
    assert!(ran.entries.iter().all(|entry| entry.name.len() < 50), "{}", ran.said);
    let many = import(
        "strings",
        &xlsx(&sheet(&(head + &tea)), "<sst count=\"1\" uniqueCount=\"18446744073709551615\"><si/></sst>"),
    );
    assert!(many.code == 1 && many.said.contains("the workbook unpacks to more than 400 MB"), "{}", many.said);
}

#[test]
fn a_sheet_that_repeats_a_cell_without_end_is_refused() {
    let cell = |text: &str, more: &str| {
        format!("<table:table-cell office:value-type=\"string\" {more}><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: &str, more: &str| format!("<table:table-row {more}>{cells}</table:table-row>");
    let book = |rows: &str| {
        let content = format!(
            "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"G\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        );
        zip(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet", 1),
            ("META-INF/manifest.xml", b"<manifest:manifest/>", 1),
            ("content.xml", content.as_bytes(), 1),
        ])
    };
    let head = row(&(cell("Name", "") + &cell("Phone", "")), "");
    let tea = row(&(cell("Tea", "") + &cell("0161 496 0000", "")), "");
    let end =
        row("<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"1048574\"");
    let ran = import("ods", &book(&(head.clone() + &tea + &end)));
    assert_eq!((ran.code, ran.count("taken")), (0, 1), "{}", ran.said);
    let all = row(&cell("Tea", "table:number-columns-repeated=\"16384\""), "table:number-rows-repeated=\"1048576\"");
    let ran = import("ods-repeats", &book(&(head + &all)));
    assert!(ran.code == 1 && ran.said.contains("says that it has more than 4 million cells"), "{}", ran.said);
}
