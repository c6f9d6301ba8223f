//! Archives and workbooks: as bytes, and packed here round parts of any bytes, because a changed byte of a packed file
//! seldom gets past its checksums.

use crate::imports::{detected, sources};
use crate::parts::{choice, parts};
use std::io::{Cursor, Write};
use waymark_import::formats::table::Table;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" \
    ContentType=\"application/xml\"/></Types>";
const BOOK: &str = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Groups\" sheetId=\"1\" \
    r:id=\"r1\"/></sheets></workbook>";
const ROOT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
    </Relationships>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
    Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
    Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>\
    <Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" \
    Target=\"styles.xml\"/></Relationships>";
/// Longest input: workbooks are read whole.
const LONGEST: usize = 1 << 16;

/// An archive: bytes as they are, or with parts packed into it.
pub fn archive(bytes: &[u8]) {
    let (how, rest) = choice(bytes);
    if how.is_multiple_of(4) {
        return detected(sources([rest]));
    }
    let names = ["services.json", "../../etc/b.csv", "/c", "d\\e\u{202e}", "f.csv", "g", "h.zip", "i/j/k.json"];
    let packed = pack(names.iter().copied().zip(parts(rest)), how.is_multiple_of(2));
    detected(sources([packed.as_slice()]));
}

/// A workbook of any bytes.
pub fn raw(bytes: &[u8]) {
    read(bytes);
}

/// An XLSX workbook: sheet, shared texts, styles.
pub fn xlsx(bytes: &[u8]) {
    let parts = parts(bytes);
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let mut files = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", part(0)),
    ];
    files.extend((parts.len() > 1).then(|| ("xl/sharedStrings.xml", part(1))));
    files.extend((parts.len() > 2).then(|| ("xl/styles.xml", part(2))));
    read(&pack(files.into_iter(), true));
}

/// An ODS workbook: its content.
pub fn ods(bytes: &[u8]) {
    let files = [
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".as_slice()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>".as_slice()),
        ("content.xml", bytes),
    ];
    read(&pack(files.into_iter(), true));
}

/// An XLS workbook: its stream of records.
pub fn xls(bytes: &[u8]) {
    read(&compound(bytes));
}

fn read(bytes: &[u8]) {
    if bytes.len() <= LONGEST {
        crate::promises::import(&Table::default(), &mut sources([bytes]));
    }
}

fn pack<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>, stored: bool) -> Vec<u8> {
    let method = if stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let options = SimpleFileOptions::default().compression_method(method);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let written = zip.start_file(name, options).is_ok() && zip.write_all(bytes).is_ok();
        assert!(written, "memory can be written");
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// A compound file with one stream, `Workbook`: a header, a table of sectors, a directory, the stream.
fn compound(stream: &[u8]) -> Vec<u8> {
    const SECTOR: usize = 512;
    // Shorter streams would stand in a part of their own.
    let length = stream.len().max(4096).next_multiple_of(SECTOR);
    let sectors = length / SECTOR;
    if sectors + 2 > SECTOR / 4 {
        return Vec::new();
    }
    let mut out = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    out.resize(24, 0);
    for half in [0x3e_u16, 3, 0xfffe, 9, 6] {
        out.extend(half.to_le_bytes());
    }
    out.resize(44, 0);
    const END: u32 = 0xffff_fffe;
    const FREE: u32 = 0xffff_ffff;
    // One sector of the table; the directory in sector 1; no small streams; nothing more of the table.
    for word in [1, 1, 0, 4096, END, 0, END, 0, 0] {
        out.extend(u32::to_le_bytes(word));
    }
    out.resize(SECTOR, 0xff);
    let next = (3..sectors as u32 + 2).chain([END]);
    let table = [0xffff_fffd, END].into_iter().chain(next);
    for word in table.chain(std::iter::repeat(FREE)).take(SECTOR / 4) {
        out.extend(u32::to_le_bytes(word));
    }
    entry(&mut out, "Root Entry", 5, END, 0);
    entry(&mut out, "Workbook", 2, 2, length as u32);
    out.resize(SECTOR * 3, 0);
    out.extend_from_slice(stream);
    out.resize(SECTOR * 3 + length, 0);
    out
}

fn entry(out: &mut Vec<u8>, name: &str, kind: u8, start: u32, length: u32) {
    let from = out.len();
    name.encode_utf16().for_each(|unit| out.extend(unit.to_le_bytes()));
    out.resize(from + 64, 0);
    out.extend((name.len() as u16 * 2 + 2).to_le_bytes());
    out.extend([kind, 1]);
    let child = if kind == 5 { 1 } else { u32::MAX };
    [u32::MAX, u32::MAX, child].iter().for_each(|word| out.extend(word.to_le_bytes()));
    out.resize(from + 116, 0);
    out.extend(start.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.resize(from + 128, 0);
}
