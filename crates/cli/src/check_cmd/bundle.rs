//! A built bundle opened file by file: the summary, the lists it names, the blocks of details that they name.

use super::counted;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::Path;
use waymark_bundle::{Bundle, Details, Field, FileRef, Summary};

/// Whether a folder has files of a bundle in it.
pub fn is_one(folder: &Path) -> bool {
    names(folder).iter().any(|name| name.ends_with(".wmb"))
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Checks every bundle of a folder; whether all are whole.
pub fn check(folder: &Path) -> bool {
    let names = names(folder);
    let files: Vec<&String> = names.iter().filter(|name| name.ends_with(".wmb")).collect();
    let summaries: Vec<&&String> = files.iter().filter(|name| name.starts_with("summary-")).collect();
    let mut checking = Checking { folder, wrong: 0, services: 0, known: BTreeSet::new(), ids: BTreeSet::new() };
    if summaries.is_empty() {
        checking.say(folder.display(), "there is no summary-*.wmb: build it again, nothing can be found without it");
    }
    for name in summaries {
        // Two editions may lie side by side, so that people who have the older summary still find its files.
        (checking.services, checking.ids) = (0, BTreeSet::new());
        checking.known.insert((*name).clone());
        checking.summary(name);
    }
    for stray in files.iter().filter(|name| !checking.known.contains(**name)) {
        eprintln!(
            "{}: no summary points to it; it can go once nobody has an older summary",
            folder.join(stray).display()
        );
    }
    eprintln!("{}: {}", folder.display(), counted(checking.wrong, "problem"));
    checking.wrong == 0
}

struct Checking<'f> {
    folder: &'f Path,
    wrong: usize,
    services: usize,
    /// Files that something points to.
    known: BTreeSet<String>,
    ids: BTreeSet<String>,
}

impl Checking<'_> {
    fn say(&mut self, place: impl Display, what: impl Display) {
        self.wrong += 1;
        eprintln!("{place}: {what}");
    }
    fn read(&mut self, name: &str) -> Option<Vec<u8>> {
        let path = self.folder.join(name);
        std::fs::read(&path)
            .map_err(|error| self.say(path.display(), format!("cannot be read: {error}; build it again")))
            .ok()
    }
    fn opened<T, E: Display>(&mut self, name: &str, result: Result<T, E>) -> Option<T> {
        let path = self.folder.join(name);
        result.map_err(|error| self.say(path.display(), format!("{error}; copy or build it again"))).ok()
    }

    fn summary(&mut self, name: &str) {
        let Some(bytes) = self.read(name) else { return };
        let Some(summary) = self.opened(name, Summary::open(&bytes)) else { return };
        let lists = summary.lists();
        let before = self.wrong;
        let mut blocks = 0;
        for list in &lists {
            blocks += self.list(list, summary.sources.len());
        }
        let is_whole = if self.wrong == before { "whole" } else { "not whole" };
        let label = if summary.label.is_empty() { String::new() } else { format!(" {:?}", summary.label) };
        println!(
            "{name}{label}: {} in {} and {}, {is_whole}",
            counted(self.services, "service"),
            counted(lists.len(), "list"),
            counted(blocks, "block")
        );
    }

    /// Checks a list and its details; how many blocks it has.
    fn list(&mut self, file: &FileRef, sources: usize) -> usize {
        self.known.insert(file.name.clone());
        let Some(bytes) = self.read(&file.name) else { return 0 };
        let Some(list) = self.opened(&file.name, Bundle::open_as(&bytes, file)) else { return 0 };
        let place = self.folder.join(&file.name);
        if list.len() != file.services {
            self.say(
                place.display(),
                format!("it has {} services, and its summary says {}", list.len(), file.services),
            );
        }
        self.services += list.len();
        let (mut row, mut blocks) = (0, 0);
        while let Some((block, _)) = list.details_of(row) {
            if (row..list.len()).take(block.services).any(|row| list.name(row).is_empty()) {
                self.say(place.display(), format!("a service from row {} on has no name", row + 1));
            }
            self.details(&block, sources);
            row += block.services.max(1);
            blocks += 1;
        }
        blocks
    }

    fn details(&mut self, file: &FileRef, sources: usize) {
        self.known.insert(file.name.clone());
        let Some(bytes) = self.read(&file.name) else { return };
        let Some(details) = self.opened(&file.name, Details::open(&bytes, file)) else { return };
        let place = self.folder.join(&file.name);
        if details.len() != file.services {
            self.say(
                place.display(),
                format!("it is about {} services, and its list says {}", details.len(), file.services),
            );
        }
        for row in 0..details.len() {
            let id = details.text(row, Field::Id);
            if id.is_empty() || !self.ids.insert(id.to_owned()) {
                self.say(place.display(), format!("row {}: the id {id:?} is empty or another's too", row + 1));
            }
            if usize::from(details.source(row)) >= sources.max(1) {
                self.say(place.display(), format!("row {}: its publisher is not in the summary", row + 1));
            }
        }
    }
}
