//! The written services gone over once more: those told twice are reported, and made one where that is wished, and those of
//! one id get ids of their own. Only those that are merged are held in memory.

use crate::import_cmd::ImportError;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use waymark_import::entry::Entry;
use waymark_import::identity::{Group, Index, merge};
use waymark_import::problem::{Problem, Severity};
use waymark_import::report::Report;

const HINT: &str = "--merge makes them one.";

/// Reports what is told twice, and merges it where `wished`.
pub fn settle(services: &Path, index: &Index, wished: bool, report: &mut Report) -> Result<(), ImportError> {
    let groups = index.groups();
    if groups.is_empty() {
        return Ok(());
    }
    let mut members = read(services, &groups)?;
    for group in &groups {
        let Some((first, others)) = group.members.split_first() else { continue };
        let Some(name) = members.get(first).map(|entry| (entry.name.clone(), entry.from.at.to_string())) else {
            continue;
        };
        for other in others {
            let Some(entry) = members.get(other) else { continue };
            let message = format!("{:?} seems to be {:?} ({}): {}", entry.name, name.0, name.1, group.why);
            let problem = Problem::new("maybe-duplicate", Severity::Note, entry.from.at.clone(), message);
            report.say(if wished {
                Problem { code: "duplicate-merged".to_owned(), ..problem }
            } else {
                problem.hint(HINT)
            });
        }
    }
    if !wished {
        return Ok(());
    }
    let mut gone = BTreeSet::new();
    for group in &groups {
        let Some((first, others)) = group.members.split_first() else { continue };
        let Some(mut into) = members.remove(first) else { continue };
        for other in others {
            if let Some(entry) = members.remove(other) {
                merge(&mut into, entry);
                gone.insert(*other);
                report.merged_later();
            }
        }
        members.insert(*first, into);
    }
    rewrite(services, &mut |at, line| {
        Ok(match members.get(&at) {
            _ if gone.contains(&at) => None,
            Some(entry) => Some(written(entry)?),
            None => Some(line),
        })
    })
}

/// Gives the services that have the same id their new ones.
pub fn rename(services: &Path, ids: &BTreeMap<String, String>) -> Result<(), ImportError> {
    if ids.is_empty() {
        return Ok(());
    }
    rewrite(services, &mut |_, line| {
        let id = line.strip_prefix("{\"id\":\"").and_then(|rest| rest.split('"').next()).unwrap_or_default();
        // An id with a quote in it is cut short here: then the line is read.
        if !ids.contains_key(id) && !id.ends_with('\\') {
            return Ok(Some(line));
        }
        let mut entry = Entry::from_line(&line).map_err(|error| ImportError::faulty("services.jsonl", error))?;
        match ids.get(&entry.id) {
            Some(new) => {
                entry.id.clone_from(new);
                written(&entry).map(Some)
            }
            None => Ok(Some(line)),
        }
    })
}

fn written(entry: &Entry) -> Result<String, ImportError> {
    entry.to_line().map_err(|error| ImportError::faulty("services.jsonl", error))
}

/// The entries that are in groups, by position.
fn read(services: &Path, groups: &[Group]) -> Result<BTreeMap<u32, Entry>, ImportError> {
    let wanted: BTreeSet<u32> = groups.iter().flat_map(|group| group.members.iter().copied()).collect();
    let mut members = BTreeMap::new();
    for (line, at) in lines(services)?.zip(0..) {
        let line = line.map_err(ImportError::file(services))?;
        if wanted.contains(&at) {
            members.insert(at, Entry::from_line(&line).map_err(|error| ImportError::faulty("services.jsonl", error))?);
        }
    }
    Ok(members)
}

fn lines(path: &Path) -> Result<std::io::Lines<BufReader<File>>, ImportError> {
    Ok(BufReader::with_capacity(1 << 18, File::open(path).map_err(ImportError::file(path))?).lines())
}

/// Writes the file anew, each line as `each` says; without those of which it says nothing.
fn rewrite(
    services: &Path,
    each: &mut dyn FnMut(u32, String) -> Result<Option<String>, ImportError>,
) -> Result<(), ImportError> {
    let beside = services.with_extension("jsonl.new");
    let mut file = BufWriter::new(File::create(&beside).map_err(ImportError::file(&beside))?);
    for (line, at) in lines(services)?.zip(0..) {
        let line = line.map_err(ImportError::file(services))?;
        if let Some(line) = each(at, line)? {
            writeln!(file, "{line}").map_err(ImportError::file(&beside))?;
        }
    }
    file.flush().map_err(ImportError::file(&beside))?;
    fs::rename(&beside, services).map_err(ImportError::file(services))
}
