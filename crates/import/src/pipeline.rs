//! From sources to entries: an importer reads, each service is cleaned and given its id, and every row is accounted for.

use crate::entry::Entry;
use crate::formats::{Format, Row, Stopped, Told};
use crate::identity::Ids;
use crate::place::Tables;
use crate::problem::{At, Problem, Severity};
use crate::raw::RawService;
use crate::report::{Fate, Report};
use crate::seams::Seams;
use crate::service::{self, Made, Ways};
use crate::source::Source;
use std::ops::ControlFlow;

/// How sources are imported.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Named people, their addresses and mobile numbers are kept.
    pub keep_contacts: bool,
    /// Put in front of the source's own ids, so that those of several sources cannot be the same; may be empty.
    pub prefix: &'a str,
    /// Tables of places; without them only points that sources give are known.
    pub tables: Option<&'a Tables>,
    /// What other rooms know.
    pub seams: &'a dyn Seams,
}

/// What the caller is told.
#[derive(Clone, Debug)]
pub enum Event {
    /// The next entry.
    Entry(Box<Entry>),
    /// Bytes read, of so many.
    Progress {
        /// Read so far.
        read: u64,
        /// In all; 0: not known.
        of: u64,
    },
}

/// The importer that fits sources best, and how sure it is.
pub fn choose<'a>(formats: &[&'a dyn Format], sources: &[Source]) -> Option<(&'a dyn Format, u8)> {
    let fits = formats.iter().map(|format| (*format, format.fits(sources)));
    // Of two that are as sure, the one that is named first: special forms stand before general ones.
    fits.filter(|(_, sure)| *sure > 0).fold(None, |best, next| match best {
        Some((_, sure)) if sure >= next.1 => best,
        _ => Some(next),
    })
}

/// Imports sources with an importer. `ids` is shared between imports that go into one file.
///
/// Breaking off in `each` stops the import: the report then has what was read so far, and says so.
pub fn import(
    format: &dyn Format,
    sources: &mut [Source],
    options: &Options<'_>,
    ids: &mut Ids,
    each: &mut dyn FnMut(Event) -> ControlFlow<()>,
) -> Report {
    let ways = Ways {
        format: format.name(),
        keep_contacts: options.keep_contacts,
        tables: options.tables,
        seams: options.seams,
    };
    let mut report = Report { format: format.name().to_owned(), ..Report::default() };
    let mut said = Vec::new();
    let stopped = format.read(sources, &mut |told| match told {
        Told::Progress { read, of } => each(Event::Progress { read, of }),
        Told::Note(problem) => {
            report.say(problem);
            ControlFlow::Continue(())
        }
        Told::Row(Row::Merged) => {
            report.row(Fate::Merged);
            ControlFlow::Continue(())
        }
        Told::Row(Row::HeldBack(problem)) => not_taken(&mut report, Fate::HeldBack, problem),
        Told::Row(Row::Ignored(problem)) => not_taken(&mut report, Fate::Ignored, problem),
        Told::Row(Row::Service(raw)) => {
            let flow = take(*raw, &ways, options.prefix, ids, &mut report, &mut said, each);
            said.drain(..).for_each(|problem| report.say(problem));
            flow
        }
    });
    if let Err(stopped) = stopped {
        report.say(why(stopped));
    }
    report.calm();
    report
}

fn why(stopped: Stopped) -> Problem {
    match stopped {
        Stopped::Unreadable(problem) => problem,
        Stopped::Cancelled => {
            Problem::new("cancelled", Severity::Error, At::default(), "the import was stopped before its end")
        }
    }
}

fn not_taken(report: &mut Report, fate: Fate, problem: Problem) -> ControlFlow<()> {
    report.row(fate);
    report.say(problem);
    ControlFlow::Continue(())
}

fn take(
    raw: RawService,
    ways: &Ways<'_>,
    prefix: &str,
    ids: &mut Ids,
    report: &mut Report,
    said: &mut Vec<Problem>,
    each: &mut dyn FnMut(Event) -> ControlFlow<()>,
) -> ControlFlow<()> {
    match service::clean(raw, ways, said) {
        Made::HeldBack(problem) => not_taken(report, Fate::HeldBack, problem),
        Made::Ignored(problem) => not_taken(report, Fate::Ignored, problem),
        Made::Entry(mut entry) => match ids.give(&mut entry, prefix) {
            Err(problem) => not_taken(report, Fate::Merged, problem),
            Ok(problem) => {
                report.row(Fate::Taken);
                said.extend(problem);
                each(Event::Entry(entry))
            }
        },
    }
}
