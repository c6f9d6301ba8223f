//! Sets of data as sources, and what comes of them.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use waymark_import::entry::Entry;
use waymark_import::formats::group::grouped;
use waymark_import::formats::table::Table;
use waymark_import::formats::{Format, all};
use waymark_import::identity::Ids;
use waymark_import::pipeline::{Event, Options, import};
use waymark_import::report::Report;
use waymark_import::seams::Nothing;
use waymark_import::source::Source;

/// The folder of data, where it is there.
pub fn data() -> Option<PathBuf> {
    let start = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = start.ancestors().map(|folder| folder.join("shared/data")).find(|folder| folder.is_dir());
    if found.is_none() {
        println!("skipped: no ../shared");
    }
    found
}

fn files(path: &Path, into: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        return into.push(path.to_owned());
    }
    let mut inside: Vec<PathBuf> = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    inside.sort();
    inside.iter().for_each(|path| files(path, into));
}

/// All files of a set.
pub fn sources(root: &Path, set: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    files(&root.join(set), &mut paths);
    let name = |path: &PathBuf| path.strip_prefix(root).unwrap().display().to_string();
    paths.iter().map(|path| Source::of_bytes(name(path), std::fs::read(path).unwrap()).unwrap()).collect()
}

/// All groups of some sources, as the command reads them.
pub fn imported(sources: Vec<Source>) -> (Vec<Entry>, Report) {
    let table = Table::default();
    let mut formats: Vec<&dyn Format> = all().to_vec();
    formats.push(&table);
    let options = Options { keep_contacts: false, prefix: "", tables: None, seams: &Nothing };
    let (mut ids, mut entries, mut reports) = (Ids::default(), Vec::new(), Vec::new());
    for mut group in grouped(&formats, sources) {
        let mut report = Report::default();
        group.passed_over().into_iter().for_each(|problem| report.say(problem));
        if let Some(format) = group.format {
            report = import(format, &mut group.sources, &options, &mut ids, &mut |event| {
                if let Event::Entry(entry) = event {
                    entries.push(*entry);
                }
                ControlFlow::Continue(())
            });
        }
        reports.push(report);
    }
    let renamed = ids.renamed();
    entries.iter_mut().for_each(|entry| {
        if let Some(id) = renamed.get(&entry.id) {
            entry.id.clone_from(id);
        }
    });
    (entries, Report::of_groups(reports))
}

/// Every text of a service, with where it stands.
pub fn texts<'a>(value: &'a serde_json::Value, path: &str, out: &mut Vec<(String, &'a str)>) {
    match value {
        serde_json::Value::String(text) => out.push((path.to_owned(), text)),
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, path, out)),
        serde_json::Value::Object(map) => map.iter().for_each(|(key, item)| texts(item, &format!("{path}.{key}"), out)),
        _ => {}
    }
}

/// What of mark-up, wrongly read letters or people's addresses is left in a text.
pub fn left(text: &str) -> Option<&'static str> {
    let small = text.to_lowercase();
    const MARKS: [&str; 26] = [
        "<p>",
        "</p",
        "<br",
        "<div",
        "</div",
        "<span",
        "</span",
        "<a ",
        "</a>",
        "<li",
        "</li",
        "<ul",
        "</ul",
        "<strong",
        "</strong",
        "<em>",
        "&amp;",
        "&nbsp",
        "&lt;",
        "&gt;",
        "&quot;",
        "&#",
        "â€",
        "Ã©",
        "\u{fffd}",
        "@gmail.com",
    ];
    MARKS.into_iter().find(|mark| small.contains(&mark.to_lowercase())).or(text.contains("  ").then_some("two spaces"))
}
