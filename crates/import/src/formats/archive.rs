//! A zip archive of any form that is read here. Nothing is unpacked to anywhere: members are read into memory, so many and
//! so large at most, whatever the archive says of itself. An archive in the archive is left alone.

use super::group::grouped;
use super::table::Table;
use super::told::{Out, unreadable};
use super::{Format, Stopped, Tell, all, detect};
use crate::problem::{At, Problem, Severity};
use crate::source::Source;
use std::io::{self, Read};

/// Most bytes of all members together, unpacked.
pub const MOST: u64 = 512 * 1024 * 1024;
/// Most bytes that a packed byte may become, beyond the first [`FREE`].
pub const RATIO: u64 = 200;
/// Bytes that every member may have, however well it packs.
pub const FREE: u64 = 4 * 1024 * 1024;
/// Most members.
pub const MEMBERS: usize = 2_000;

/// The importer.
pub struct Archive;

impl Format for Archive {
    fn name(&self) -> &'static str {
        "zip"
    }
    fn fits(&self, sources: &[Source]) -> u8 {
        let zips = sources.iter().filter(|source| is_zip(&source.head)).count();
        if zips > 0 && !sources.iter().any(|source| is_office(&source.head)) { 80 } else { 0 }
    }
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped> {
        let mut members = Vec::new();
        let mut out = Out::new(tell, 0);
        for source in sources.iter_mut() {
            let name = source.name.clone();
            if !is_zip(&source.head) {
                let mut bytes = Vec::new();
                let read = source.open().and_then(|mut from| from.read_to_end(&mut bytes));
                read.map_err(|error| unreadable(&name, &error))?;
                members.extend(Source::of_bytes(name, bytes).ok());
                continue;
            }
            let (found, notes) = unpack(source)?;
            notes.into_iter().try_for_each(|note| out.note(note))?;
            members.extend(found);
        }
        let at = At { source: sources.first().map(|source| source.name.clone()).unwrap_or_default(), ..At::default() };
        if members.is_empty() {
            let message = "nothing in this archive can be read as a directory of services";
            return Err(Stopped::Unreadable(Problem::new("archive-refused", Severity::Error, at, message)));
        }
        inside(members, &at, tell)
    }
}

/// Reads what an archive holds, each group of members as the form it is of.
fn inside(members: Vec<Source>, at: &At, tell: &mut Tell<'_>) -> Result<(), Stopped> {
    let table = Table::default();
    let mut formats = all().to_vec();
    formats.push(&table);
    let fallback = detect(&members).err();
    let groups = grouped(&formats, members);
    let is_any = groups.iter().any(|group| group.format.is_some());
    if let Some(problem) = fallback.filter(|_| !is_any) {
        return Err(Stopped::Unreadable(problem));
    }
    for mut group in groups {
        let passed_over = group.passed_over();
        passed_over.into_iter().try_for_each(|note| Out::new(tell, 0).note(note))?;
        let Some(inner) = group.format else { continue };
        let message = format!("the archive holds the form {}", inner.name());
        Out::new(tell, 0).note(Problem::new("form-inside", Severity::Note, at.clone(), message))?;
        inner.read(&mut group.sources, tell)?;
    }
    Ok(())
}

fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// A workbook or text document, which is a zip archive too.
fn is_office(head: &[u8]) -> bool {
    let has = |mark: &[u8]| head.windows(mark.len()).any(|window| window == mark);
    is_zip(head) && (has(b"[Content_Types].xml") || has(b"mimetypeapplication/vnd") || has(b"xl/workbook"))
}

/// Members of an archive that may be read, and what is worth saying of the others.
///
/// # Errors
/// It is no archive, or larger inside than is read.
pub fn unpack(source: &mut Source) -> Result<(Vec<Source>, Vec<Problem>), Stopped> {
    let at = At { source: source.name.clone(), ..At::default() };
    let name = source.name.clone();
    let refuse =
        |message: String| Stopped::Unreadable(Problem::new("archive-refused", Severity::Error, at.clone(), message));
    let broken = |error: &dyn std::fmt::Display| refuse(format!("this archive cannot be read: {error}"));
    let mut archive = zip::ZipArchive::new(source.bytes()).map_err(|error| broken(&error))?;
    if archive.len() > MEMBERS {
        return Err(refuse(format!("this archive has {} members; at most {MEMBERS} are read", archive.len())));
    }
    let (mut members, mut notes, mut total) = (Vec::new(), Vec::new(), 0);
    for index in 0..archive.len() {
        let mut file = match archive.by_index(index) {
            Ok(file) => file,
            Err(error) => {
                notes.push(left_out(&at, index, &error.to_string()));
                continue;
            }
        };
        let inner = plain(&file.name().unwrap_or_default());
        if file.is_dir() || inner.contains("__MACOSX/") || inner.ends_with(".DS_Store") {
            continue;
        }
        let most = (file.compressed_size().saturating_mul(RATIO) + FREE).min(MOST - total);
        let mut bytes = Vec::new();
        if let Err(error) = file.by_ref().take(most + 1).read_to_end(&mut bytes) {
            notes.push(left_out(&at, index, &error.to_string()));
            continue;
        }
        total += bytes.len() as u64;
        if bytes.len() as u64 > most {
            let mb = MOST / 1024 / 1024;
            return Err(refuse(format!(
                "{inner} in this archive unpacks to more than is read: {mb} MB in all, and {RATIO} times its packed size"
            )));
        }
        if is_zip(&bytes) || bytes.starts_with(b"\x1f\x8b") {
            notes.push(left_out(
                &at,
                index,
                &format!("{inner} is an archive itself; unpack it and give what it holds"),
            ));
            continue;
        }
        members.push(Source::of_bytes(format!("{name}: {inner}"), bytes).map_err(|error: io::Error| broken(&error))?);
    }
    members.sort_by(|one, other| one.name.cmp(&other.name));
    members.retain(|member| useful(member, &at, &mut notes));
    Ok((members, notes))
}

/// A member's name as it can be shown: it is a label and never a path.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(120).collect()
}

fn useful(member: &Source, at: &At, notes: &mut Vec<Problem>) -> bool {
    let text =
        super::json::shape::Shape::of(&member.head).is_some() || !super::tables::read::columns(&member.head).is_empty();
    if !text {
        let message = format!("{} was left out: it {}", member.name, super::looks(&member.head));
        notes.push(Problem::new("member-left-out", Severity::Note, at.clone(), message));
    }
    text
}

fn left_out(at: &At, index: usize, why: &str) -> Problem {
    Problem::new("member-left-out", Severity::Warning, at.clone(), format!("member {} was left out: {why}", index + 1))
}
