//! The import for the browser: files that somebody chose go in, the lines of `services.jsonl` and the report come out.
//! Nothing is sent anywhere. How far it is is told on the way, and the caller may stop it.
//!
//! What does not live here: the page that shows it. Places are known by their points alone: tables of postcodes weigh more
//! than the program, and are for the page to hand over once it needs them.

use std::ops::ControlFlow;
use waymark_import::formats::Format;
use waymark_import::formats::table::Table;
use waymark_import::identity::Ids;
use waymark_import::pipeline::{self, Event, Options};
use waymark_import::problem::{At, Problem, Severity};
use waymark_import::report::Report;
use waymark_import::source::Source;
use waymark_publish::Rooms;

/// A file that somebody chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Its name, for messages only.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub read: u64,
    /// Bytes in all; 0: not known.
    pub of: u64,
    /// Services so far.
    pub taken: u64,
}

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The lines of `services.jsonl`.
    pub services: String,
    /// The account of every row.
    pub report: Report,
}

/// Imports files that are of one form together. `progress` is told how far it is, and stops it with `Break`: what was read
/// until then is returned, and the report says that it was stopped.
pub fn import(files: Vec<File>, progress: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Imported {
    let mut imported = Imported::default();
    let mut sources: Vec<Source> = Vec::new();
    for File { name, bytes } in files {
        // Memory can be read: a source that cannot is none.
        sources.extend(Source::of_bytes(name, bytes).ok());
    }
    let table = Table { mappings: None };
    let mut formats: Vec<&dyn Format> = waymark_import::formats::all().to_vec();
    formats.push(&table);
    let Some((format, _)) = pipeline::choose(&formats, &sources) else {
        let names: Vec<&str> = sources.iter().map(|source| source.name.as_str()).collect();
        let at = At { source: names.join(", "), ..At::default() };
        imported.report.say(Problem::new("not-recognised", Severity::Error, at, "no form of directory that is known"));
        return imported;
    };
    let options = Options { keep_contacts: false, prefix: "", tables: None, seams: &Rooms };
    let mut now = Progress::default();
    imported.report = pipeline::import(format, &mut sources, &options, &mut Ids::default(), &mut |event| match event {
        Event::Progress { read, of } => {
            now = Progress { read, of, ..now };
            progress(now)
        }
        Event::Entry(entry) => {
            now.taken += 1;
            imported.services.push_str(&entry.to_line().unwrap_or_default());
            imported.services.push('\n');
            ControlFlow::Continue(())
        }
    });
    imported
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(rows: usize) -> File {
        let rows: String = (0..rows).map(|row| format!("Club {row},Help with debt number {row}\n")).collect();
        File { name: "clubs.csv".into(), bytes: format!("Name,Description\n{rows}").into_bytes() }
    }

    #[test]
    fn files_become_services_and_a_report() {
        let imported = import(vec![file(3)], &mut |_| ControlFlow::Continue(()));
        assert_eq!((imported.services.lines().count(), imported.report.taken), (3, 3));
        assert!(imported.report.agrees() && imported.services.contains("\"read\":\"text\""), "{}", imported.services);
    }

    #[test]
    fn an_import_can_be_stopped_and_says_so() {
        let mut told = 0;
        let imported = import(vec![file(5_000)], &mut |progress| {
            told += 1;
            if progress.taken > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(told > 0 && imported.report.taken < 5_000, "{}", imported.report.taken);
        assert!(imported.report.problems.iter().any(|problem| problem.code == "cancelled"));
    }

    #[test]
    fn what_is_no_directory_is_said() {
        let noise = File { name: "noise.bin".into(), bytes: vec![0, 159, 146, 150, 7, 255] };
        let imported = import(vec![noise], &mut |_| ControlFlow::Continue(()));
        assert!(imported.services.is_empty() && !imported.report.problems.is_empty());
    }
}
