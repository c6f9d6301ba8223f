//! Imported services made a bundle, in bounded memory.

use super::disk::{Disk, in_words};
use super::table::{self, Files};
use crate::args::Args;
use crate::import_cmd::{places, progress};
use crate::services::{self, ServicesError};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use waymark_audit::check::Check;
use waymark_bundle::{Builder, Options, Record, Sizes};
use waymark_core::catalogue::{Precision, Source};
use waymark_core::envelope::checksum;
use waymark_import::entry::Entry;
use waymark_publish::{Publisher, Ways, service};

/// Why nothing was built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// Wrong options.
    #[error("{0}")]
    Misused(String),
    /// The services.
    #[error("{0}")]
    Services(#[from] ServicesError),
    /// The files.
    #[error("{0}")]
    Bundle(#[from] waymark_bundle::BuildError),
    /// A folder.
    #[error("cannot write to {0}: {1}")]
    Out(String, std::io::Error),
    /// The tables of places.
    #[error("{0}")]
    Places(#[from] crate::import_cmd::ImportError),
}

/// Builds; whether every service is in it.
pub fn run(args: &Args, out: &Path) -> Result<bool, BuildError> {
    if let Some(stray) = args.rest.first() {
        return Err(BuildError::Misused(format!("{stray:?} belongs to no option")));
    }
    let sizes = sizes(args.option("--shards"))?;
    let publisher = publisher(args)?;
    let vocabulary = services::vocabulary(args.option("--vocabulary"))?;
    let tables = places::tables(None)?;
    let ways = Ways { vocabulary: &vocabulary, tables: Some(&tables), publisher: &publisher };
    let failed = |error| BuildError::Out(out.display().to_string(), error);
    std::fs::create_dir_all(out).map_err(failed)?;
    let options = Options {
        label: args.option("--label").unwrap_or_default().to_owned(),
        vocabulary: vocabulary.hash(),
        sizes,
        ..Options::default()
    };
    let builder = Builder::new(options, Disk::new(out).map_err(failed)?);
    let mut building = Building { ways, builder, told: Told::default(), seen: BTreeSet::new() };
    for path in args.options("--services") {
        let path = services::file(path);
        let beside = args.option("--checks").map_or_else(|| services::checks_beside(&path), PathBuf::from);
        building.file(&path, &services::checks(&beside)?, args.is_set("--quiet"))?;
    }
    let Building { mut builder, told, .. } = building;
    builder.set_sources(told.sources.clone());
    let mut files = Files::default();
    let report = builder.finish(&mut |name, bytes| {
        files.add(name, bytes.len());
        std::fs::write(out.join(name), bytes).map_err(in_words)
    })?;
    if !args.is_set("--quiet") {
        table::print(out, &report, &files, &told).map_err(failed)?;
    }
    if let (Some(count), None) = (told.unsaid.get("area"), args.option("--area")) {
        eprintln!(
            "warning: {count} of {} services do not say for which area they are: those without a place are for everybody. \
             Give --area CODE where they are for one council.",
            told.taken
        );
    }
    Ok(told.twice == 0)
}

fn sizes(text: Option<&str>) -> Result<Option<Sizes>, BuildError> {
    let wrong = || {
        BuildError::Misused(
            "--shards is none, or two numbers as in 500-1500, the second twice the first or more".to_owned(),
        )
    };
    match text {
        None => Ok(Options::default().sizes),
        Some("none") => Ok(None),
        Some(text) => {
            let (fewest, most) = text.split_once('-').ok_or_else(wrong)?;
            let number = |text: &str| text.trim().parse::<usize>().map_err(|_| wrong());
            let sizes = Sizes { fewest: number(fewest)?, most: number(most)? };
            let fits = sizes.fewest > 0 && sizes.most / 2 >= sizes.fewest && sizes.most <= 1_000_000;
            if fits { Ok(Some(sizes)) } else { Err(wrong()) }
        }
    }
}

fn publisher(args: &Args) -> Result<Publisher, BuildError> {
    let text = |name: &str| args.option(name).unwrap_or_default().trim().to_owned();
    let area = text("--area");
    let is_code =
        area.len() == 9 && area.starts_with(['E', 'W', 'S', 'N']) && area.bytes().skip(1).all(|b| b.is_ascii_digit());
    if !area.is_empty() && !is_code {
        return Err(BuildError::Misused(format!("--area {area:?} is no code of a council, as E08000009 is")));
    }
    Ok(Publisher { name: text("--publisher"), licence: text("--licence"), area })
}

/// What was found on the way.
#[derive(Debug, Default)]
pub struct Told {
    /// Services taken.
    pub taken: u64,
    /// Services that a check by hand found to have ended.
    pub ended: u64,
    /// Services with the id of one before.
    pub twice: u64,
    /// Checks that were laid over.
    pub checked: u64,
    /// How many services each field could not be said of.
    pub unsaid: BTreeMap<&'static str, u64>,
    /// Publishers and licences, as they came up.
    pub sources: Vec<Source>,
}

struct Building<'w> {
    ways: Ways<'w>,
    builder: Builder<Disk>,
    told: Told,
    /// Checksums of the ids so far.
    seen: BTreeSet<u64>,
}

impl Building<'_> {
    fn file(&mut self, path: &Path, checks: &BTreeMap<String, Vec<Check>>, quiet: bool) -> Result<(), BuildError> {
        let bar = progress::bar(quiet);
        bar.set_length(services::size(path));
        let mut failed = None;
        services::lines(path, &mut |line| {
            let entry = services::entry(path, line)?;
            if self.told.taken.is_multiple_of(256) {
                bar.set_position(line.read);
                bar.set_message(format!("{} services", self.told.taken));
            }
            match self.one(&entry, &services::checks_of(checks, &entry.id)) {
                Ok(true) => Ok(()),
                Ok(false) => {
                    eprintln!(
                        "{}:{}: {:?} is the id of a service before it; it is left out",
                        path.display(),
                        line.number,
                        entry.id
                    );
                    Ok(())
                }
                Err(error) => {
                    failed = Some(error);
                    Err(services::fault(path, line.number, "cannot be built"))
                }
            }
        })
        .map_err(|error| failed.map_or(BuildError::Services(error), BuildError::Bundle))?;
        bar.finish_and_clear();
        Ok(())
    }

    /// Takes a service; false where its id was there before.
    fn one(&mut self, entry: &Entry, checks: &[&Check]) -> Result<bool, waymark_bundle::BuildError> {
        let made = service(entry, &self.ways, checks);
        if !self.seen.insert(checksum(made.service.id.as_bytes())) {
            self.told.twice += 1;
            return Ok(false);
        }
        if made.closed.is_some() {
            self.told.ended += 1;
            return Ok(true);
        }
        let fields: BTreeSet<&'static str> = made.unsaid.iter().map(|unsaid| unsaid.field).collect();
        for field in fields {
            *self.told.unsaid.entry(field).or_default() += 1;
        }
        let mut record = Record::from(&made.service);
        record.source = self.told.source(made.source);
        match self.builder.add(&record) {
            Err(waymark_bundle::BuildError::OffTheMap(_)) => {
                (record.facts.point, record.facts.precision) = (None, Precision::None);
                *self.told.unsaid.entry("lat, lon").or_default() += 1;
                self.builder.add(&record)?;
            }
            other => other?,
        }
        self.told.taken += 1;
        self.told.checked += u64::from(!checks.is_empty());
        Ok(true)
    }
}

impl Told {
    fn source(&mut self, source: Source) -> u16 {
        let known = self.sources.iter().position(|known| *known == source);
        let at = known.unwrap_or_else(|| {
            // A list with more licences than this has none that can be shown.
            if self.sources.len() < usize::from(u16::MAX) {
                self.sources.push(source);
            }
            self.sources.len() - 1
        });
        u16::try_from(at).unwrap_or_default()
    }
}
