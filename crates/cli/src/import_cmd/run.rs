//! The import itself: sources through the pipeline into files.

mod merging;

use super::{ImportError, export, places, progress, sources};
use crate::args::Args;
use indicatif::ProgressBar;
use std::fs::File;
use std::io::{BufWriter, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::Path;
use waymark_import::formats::group::{Group, grouped};
use waymark_import::formats::table::Table;
use waymark_import::formats::{Format, looks};
use waymark_import::identity::{Ids, Index};
use waymark_import::pipeline::{self, Event, Options};
use waymark_import::problem::{At, Problem, Severity};
use waymark_import::report::Report;
use waymark_import::source::Source;
use waymark_import::table::Mappings;
use waymark_publish::Rooms;

/// Runs the import; whether nothing was held back.
pub fn run(args: &Args) -> Result<bool, ImportError> {
    let mappings = args.option("--mapping").map(read_mapping).transpose()?;
    let table = Table { mappings: mappings.clone() };
    // Special forms stand before the general one.
    let mut formats: Vec<&dyn Format> = waymark_import::formats::all().to_vec();
    formats.push(&table);
    let groups = grouped(&formats, sources::open(args)?);
    if groups.iter().all(|group| group.format.is_none()) {
        return Err(nothing(groups.iter().flat_map(|group| &group.sources)));
    }
    let mut groups = groups;
    if let Some(path) = args.option("--save-mapping") {
        save_mapping(path, mappings, &mut groups)?;
    }
    let Some(out) = args.option("--out") else { return Ok(true) };
    let out = Path::new(out);
    std::fs::create_dir_all(out).map_err(ImportError::file(out))?;
    let tables = places::tables(args.option("--places"))?;
    let options = Options {
        keep_contacts: args.is_set("--keep-contacts"),
        prefix: args.option("--prefix").unwrap_or_default(),
        tables: Some(&tables),
        seams: &Rooms,
    };
    let services = out.join("services.jsonl");
    let first =
        groups.iter().flat_map(|group| &group.sources).next().map_or_else(String::new, |source| source.name.clone());
    let (mut report, index) = import(groups, &options, &services, args.is_set("--quiet"))?;
    merging::settle(&services, &index, args.is_set("--merge"), &mut report)?;
    if report.input_rows == 0 && report.problems.is_empty() {
        let message = "there are no records in what was given";
        let hint = "Fetch it again, and see that its address is the one of the services.";
        report.say(
            Problem::new("no-records", Severity::Warning, At { source: first, ..At::default() }, message).hint(hint),
        );
    }
    if let Some(path) = args.option("--csv") {
        export::write(&services, path)?;
    }
    write_reports(&report, args)?;
    let unread = report.problems.iter().any(|problem| problem.severity == Severity::Error);
    Ok(report.held_back == 0 && !unread)
}

fn nothing<'a>(sources: impl Iterator<Item = &'a Source>) -> ImportError {
    let seen = sources.take(3).map(|source| format!("{} {}", source.name, looks(&source.head)));
    let seen: Vec<String> = seen.collect();
    let seen = if seen.is_empty() { "there is no file in it".to_owned() } else { seen.join("; ") };
    ImportError::Nothing(format!(
        "nothing that can be read as a directory of services: {seen}. Give tables (CSV, XLSX, ODS), or JSON as directories \
         publish it; unpack what is compressed"
    ))
}

fn import(
    groups: Vec<Group<'_>>,
    options: &Options<'_>,
    services: &Path,
    quiet: bool,
) -> Result<(Report, Index), ImportError> {
    let mut file = BufWriter::with_capacity(1 << 18, File::create(services).map_err(ImportError::file(services))?);
    let (mut ids, mut index, mut reports) = (Ids::default(), Index::default(), Vec::new());
    let bar = progress::bar(quiet);
    let mut failed = None;
    for mut group in groups {
        let Some(format) = group.format else {
            let mut report = Report::default();
            group.passed_over().into_iter().for_each(|problem| report.say(problem));
            reports.push(report);
            continue;
        };
        let mut taken = 0_u64;
        let one = pipeline::import(format, &mut group.sources, options, &mut ids, &mut |event| match event {
            Event::Progress { read, of } => {
                show(&bar, read, of, taken);
                ControlFlow::Continue(())
            }
            Event::Entry(entry) => {
                taken += 1;
                index.add(&entry);
                let written = entry.to_line().map_err(std::io::Error::other).and_then(|line| writeln!(file, "{line}"));
                match written {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(error) => {
                        failed = Some(error);
                        ControlFlow::Break(())
                    }
                }
            }
        });
        reports.push(one);
    }
    bar.finish_and_clear();
    failed.map_or_else(|| file.flush(), Err).map_err(ImportError::file(services))?;
    merging::rename(services, &ids.renamed())?;
    Ok((Report::of_groups(reports), index))
}

fn show(bar: &ProgressBar, read: u64, of: u64, taken: u64) {
    bar.set_length(of);
    bar.set_position(read.min(of));
    bar.set_message(format!("{taken} services"));
}

fn read_mapping(path: &str) -> Result<Mappings, ImportError> {
    let text = std::fs::read_to_string(path).map_err(ImportError::file(Path::new(path)))?;
    Mappings::from_toml(&text).map_err(|error| ImportError::faulty(path, error))
}

/// Shows what the columns are thought to be and writes it down.
fn save_mapping(path: &str, given: Option<Mappings>, groups: &mut [Group<'_>]) -> Result<(), ImportError> {
    let table = Table { mappings: given };
    let mut all = Mappings::default();
    for group in groups.iter_mut().filter(|group| group.format.is_some_and(|format| format.name() == table.name())) {
        let found = table.mappings(&mut group.sources).map_err(|stopped| ImportError::Nothing(stopped.to_string()))?;
        all.all.extend(found.all);
    }
    for mapping in &all.all {
        println!("{}\n{}", waymark_core::text::plain(&mapping.table, 300), mapping.shown());
    }
    let text = all.to_toml().map_err(|error| ImportError::faulty(path, error))?;
    std::fs::write(path, text).map_err(ImportError::file(Path::new(path)))
}

fn write_reports(report: &Report, args: &Args) -> Result<(), ImportError> {
    if let Some(path) = args.option("--report") {
        let json = report.json().map_err(|error| ImportError::faulty(path, error))?;
        std::fs::write(path, json).map_err(ImportError::file(Path::new(path)))?;
    }
    if let Some(path) = args.option("--html") {
        std::fs::write(path, report.html()).map_err(ImportError::file(Path::new(path)))?;
    }
    if !args.is_set("--quiet") {
        eprint!("{}", report.terminal(progress::colour(std::io::stderr().is_terminal()), args.is_set("--all")));
    }
    Ok(())
}
