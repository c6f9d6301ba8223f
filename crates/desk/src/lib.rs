//! Imports in a browser: files that a catalogue manager chose go in, cleaned services come out one by one, and last the
//! account of every row. It is the pipeline of `waymark import`; files, words on the screen and saving are the page's.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use waymark_import::formats::Format;
use waymark_import::formats::group::grouped;
use waymark_import::formats::table::Table;
use waymark_import::identity::Ids;
use waymark_import::pipeline::{self, Event, Options};
use waymark_import::place::Tables;
use waymark_import::report::Report;
use waymark_import::seams::Seams;
use waymark_import::source::Source;

/// What the page hands over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handed {
    /// Names, for messages only, and bytes of the files.
    pub files: Vec<(String, Vec<u8>)>,
    /// The texts of `sectors.csv`, `outcodes.csv`, `places.tsv` and `councils.csv`; empty ones find less.
    pub places: [String; 4],
    /// Put in front of the source's own ids; may be empty.
    pub prefix: String,
    /// Named people, their addresses and mobile numbers are kept.
    pub keep_contacts: bool,
}

/// What the page is told while it waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The next cleaned service, as a line of `services.jsonl`.
    Service(String),
    /// Bytes read, of so many; 0: not known.
    Progress(u64, u64),
}

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The account of every row.
    pub report: Report,
    /// New ids of services that came with one id, by the ids they were handed over with.
    pub renamed: BTreeMap<String, String>,
}

/// Imports the files. Breaking off in `each` stops it: the account is then of what was read so far, and says so.
///
/// # Errors
/// A sentence for people where nothing could be read at all.
pub fn import(
    handed: Handed,
    seams: &dyn Seams,
    each: &mut dyn FnMut(News) -> ControlFlow<()>,
) -> Result<Imported, String> {
    let [sectors, outcodes, names, councils] = &handed.places;
    let tables = Tables::new(sectors, outcodes, names, councils).map_err(|bad| bad.to_string())?;
    let mut sources = Vec::new();
    for (name, bytes) in handed.files {
        sources.push(Source::of_bytes(name, bytes).map_err(|error| error.to_string())?);
    }
    let table = Table::default();
    let mut formats: Vec<&dyn Format> = waymark_import::formats::all().to_vec();
    formats.push(&table);
    let groups = grouped(&formats, sources);
    if groups.iter().all(|group| group.format.is_none()) {
        return Err("This is not a list of services in any form that is known.".to_owned());
    }
    let options = Options { keep_contacts: handed.keep_contacts, prefix: &handed.prefix, tables: Some(&tables), seams };
    let (mut ids, mut reports) = (Ids::default(), Vec::new());
    for mut group in groups {
        let Some(format) = group.format else {
            let mut report = Report::default();
            group.passed_over().into_iter().for_each(|problem| report.say(problem));
            reports.push(report);
            continue;
        };
        let mut flow = ControlFlow::Continue(());
        reports.push(pipeline::import(format, &mut group.sources, &options, &mut ids, &mut |event| {
            flow = match event {
                Event::Progress { read, of } => each(News::Progress(read, of)),
                // An entry can always be written: its maps have texts as keys.
                Event::Entry(entry) => {
                    entry.to_line().map_or(ControlFlow::Continue(()), |line| each(News::Service(line)))
                }
            };
            flow
        }));
        if flow.is_break() {
            break;
        }
    }
    Ok(Imported { report: Report::of_groups(reports), renamed: ids.renamed() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_publish::Rooms;

    fn clubs(rows: usize) -> Handed {
        let rows: String = (0..rows).map(|row| format!("Club {row},Help with debt number {row}\n")).collect();
        let file = ("clubs.csv".to_owned(), format!("Name,Description\n{rows}").into_bytes());
        Handed { files: vec![file], ..Handed::default() }
    }

    #[test]
    fn files_become_services_and_an_account() {
        let mut lines = Vec::new();
        let Imported { report, .. } = import(clubs(3), &Rooms, &mut |news| {
            if let News::Service(line) = news {
                lines.push(line);
            }
            ControlFlow::Continue(())
        })
        .unwrap();
        assert!(report.agrees() && report.taken == 3 && lines.len() == 3);
        assert!(lines.iter().all(|line| line.contains("\"read\":\"text\"")), "{lines:?}");
    }

    #[test]
    fn the_page_can_stop_on_the_way_and_is_told_how_far_it_is() {
        let mut told = 0;
        let Imported { report, .. } = import(clubs(5_000), &Rooms, &mut |news| match news {
            News::Progress(read, of) if read > 0 => {
                assert!(read <= of);
                told += 1;
                ControlFlow::Break(())
            }
            _ => ControlFlow::Continue(()),
        })
        .unwrap();
        assert!(told == 1 && report.taken < 5_000, "{}", report.taken);
        assert!(report.problems.iter().any(|problem| problem.code == "cancelled"));
    }

    #[test]
    fn what_is_no_directory_is_refused_in_words() {
        let handed = Handed { files: vec![("noise.bin".into(), vec![0, 159, 146, 150, 7, 255])], ..Handed::default() };
        let said = import(handed, &Rooms, &mut |_| ControlFlow::Continue(()));
        assert!(said.is_err_and(|words| words.contains("no list") || words.contains("not a list")));
    }
}
