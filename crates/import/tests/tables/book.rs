//! Workbooks of several sheets as people keep them, in the three kinds that are read. A cell that begins with `n:` is a
//! number, with `d:` a number shown as a date, with `t:` one shown as a time of day; all others are words.

use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A sheet: its name and rows.
pub type Sheet<'a> = (&'a str, &'a [&'a [&'a str]]);

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn column(at: usize) -> char {
    char::from(b'A' + u8::try_from(at).unwrap())
}

fn zipped(files: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let options = if name == "mimetype" { plain } else { SimpleFileOptions::default() };
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An XLSX workbook.
pub fn xlsx(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let relation = |id: usize, kind: &str, target: &str| {
        format!("<Relationship Id=\"r{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inside: &str| {
        format!(
            "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>"
        )
    };
    let named: String = sheets
        .iter()
        .zip(1..)
        .map(|((name, _), at)| format!("<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"r{at}\"/>"))
        .collect();
    let mut own: String =
        (1..=sheets.len()).map(|at| relation(at, "worksheet", &format!("worksheets/sheet{at}.xml"))).collect();
    own.push_str(&relation(99, "styles", "styles.xml"));
    let mut files = vec![
        (
            "[Content_Types].xml".to_owned(),
            format!(
                "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
        ),
        ("_rels/.rels".to_owned(), relations(&relation(1, "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml".to_owned(),
            format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{named}</sheets></workbook>"),
        ),
        ("xl/_rels/workbook.xml.rels".to_owned(), relations(&own)),
        (
            "xl/styles.xml".to_owned(),
            format!(
                "{HEAD}<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"
            ),
        ),
    ];
    for ((_, rows), at) in sheets.iter().zip(1..) {
        let rows: String = rows.iter().zip(1..).map(|(row, number)| xlsx_row(row, number)).collect();
        let text = format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
        files.push((format!("xl/worksheets/sheet{at}.xml"), text));
    }
    zipped(&files)
}

fn xlsx_row(row: &[&str], number: u32) -> String {
    let cell = |(at, text): (usize, &&str)| {
        let place = format!("{}{number}", column(at));
        match text.split_once(':') {
            _ if text.is_empty() => String::new(),
            Some(("n", value)) => format!("<c r=\"{place}\"><v>{value}</v></c>"),
            Some(("d", value)) => format!("<c r=\"{place}\" s=\"1\"><v>{value}</v></c>"),
            Some(("t", value)) => format!("<c r=\"{place}\" s=\"2\"><v>{value}</v></c>"),
            _ => format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(text)),
        }
    };
    format!("<row r=\"{number}\">{}</row>", row.iter().enumerate().map(cell).collect::<String>())
}

/// An ODS workbook. Dates are not made here.
pub fn ods(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let cell = |text: &&str| match text.split_once(':') {
        _ if text.is_empty() => "<table:table-cell/>".to_owned(),
        Some(("n", value)) => {
            format!(
                "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
            )
        }
        _ => format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
            escaped(text)
        ),
    };
    let row =
        |row: &&[&str]| format!("<table:table-row>{}</table:table-row>", row.iter().map(cell).collect::<String>());
    let sheet = |(name, rows): &Sheet<'_>| {
        format!("<table:table table:name=\"{name}\">{}</table:table>", rows.iter().map(row).collect::<String>())
    };
    let sheets: String = sheets.iter().map(sheet).collect();
    let name = |word: &str| format!("xmlns:{word}=\"urn:oasis:names:tc:opendocument:xmlns:{word}:1.0\"");
    let content = format!(
        "{HEAD}<office:document-content {} {} {}><office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>",
        name("office"),
        name("table"),
        name("text")
    );
    let manifest =
        format!("{HEAD}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
    zipped(&[
        ("mimetype".to_owned(), "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
        ("content.xml".to_owned(), content),
        ("META-INF/manifest.xml".to_owned(), manifest),
    ])
}

/// An XLS workbook of one sheet: records of BIFF8 in the smallest compound file there can be.
pub fn xls(sheet: &Sheet<'_>) -> Vec<u8> {
    let record = |kind: u16, body: &[u8]| {
        let length = u16::try_from(body.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), body].concat()
    };
    let begin = |kind: u16| {
        let body: Vec<u8> = [0x0600, kind, 0x0dbb, 0x07cc].iter().flat_map(|n: &u16| n.to_le_bytes()).collect();
        record(0x0809, &[body, vec![0; 8]].concat())
    };
    let end = record(0x000a, &[]);
    let name = [&[u8::try_from(sheet.0.len()).unwrap(), 0][..], sheet.0.as_bytes()].concat();
    let named = |at: u32| record(0x0085, &[&at.to_le_bytes()[..], &[0, 0], &name].concat());
    let first = u32::try_from([begin(5), named(0), end.clone()].concat().len()).unwrap();
    let mut stream = [begin(5), named(first), end.clone(), begin(0x10)].concat();
    for (cells, row) in sheet.1.iter().zip(0_u16..) {
        for (text, at) in cells.iter().zip(0_u16..).filter(|(text, _)| !text.is_empty()) {
            let place: Vec<u8> = [row, at, 0].iter().flat_map(|n| n.to_le_bytes()).collect();
            stream.extend(match text.strip_prefix("n:") {
                Some(number) => record(0x0203, &[&place[..], &number.parse::<f64>().unwrap().to_le_bytes()].concat()),
                None => {
                    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
                    let count = u16::try_from(units.len() / 2).unwrap().to_le_bytes();
                    record(0x0204, &[&place[..], &count, &[1], &units].concat())
                }
            });
        }
    }
    stream.extend(end);
    compound(stream)
}

fn compound(mut stream: Vec<u8>) -> Vec<u8> {
    // Shorter streams would have to stand in a stream of short sectors.
    stream.resize(stream.len().max(4_096).next_multiple_of(512), 0);
    let sectors = u32::try_from(stream.len() / 512).unwrap();
    let mut header = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    header.resize(24, 0);
    for number in [0x003e_u16, 3, 0xfffe, 9, 6, 0, 0, 0] {
        header.extend(number.to_le_bytes());
    }
    // One sector of the table of sectors, the directory in sector 1, no short sectors.
    for number in [0_u32, 1, 1, 0, 4_096, 0xffff_fffe, 0, 0xffff_fffe, 0, 0] {
        header.extend(number.to_le_bytes());
    }
    header.resize(512, 0xff);
    let mut table: Vec<u8> = [0xffff_fffd_u32, 0xffff_fffe].iter().flat_map(|n| n.to_le_bytes()).collect();
    for at in 0..sectors {
        table.extend(if at + 1 == sectors { 0xffff_fffe_u32 } else { at + 3 }.to_le_bytes());
    }
    table.resize(512, 0xff);
    let mut directory = Vec::new();
    for (name, kind, child, start, size) in
        [("Root Entry", 5_u8, 1_u32, 0xffff_fffe_u32, 0), ("Workbook", 2, 0xffff_ffff, 2, stream.len() as u64)]
    {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(entry.len() + 2).unwrap();
        entry.resize(64, 0);
        entry.extend(length.to_le_bytes());
        entry.extend([kind, 1]);
        for link in [0xffff_ffff_u32, 0xffff_ffff, child] {
            entry.extend(link.to_le_bytes());
        }
        entry.resize(116, 0);
        entry.extend(start.to_le_bytes());
        entry.extend(size.to_le_bytes());
        directory.extend(entry);
    }
    directory.resize(512, 0);
    [header, table, directory, stream].concat()
}
