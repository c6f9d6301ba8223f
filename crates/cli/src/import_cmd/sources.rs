//! What is to be read: files, folders, standard input. What the command itself writes is never read.

use super::ImportError;
use crate::args::Args;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use waymark_import::source::Source;

/// Stands for standard input among the arguments: `-` alone would be an option.
pub const STDIN: &str = "/dev/stdin";
/// Bytes that are read of what has no end that can be told beforehand.
const MOST_STREAMED: u64 = 512 << 20;

/// The arguments with `-` by its other name.
pub fn without_lone_dash(words: &[String]) -> Vec<String> {
    words.iter().map(|word| if word == "-" { STDIN.to_owned() } else { word.clone() }).collect()
}

/// The sources of the paths, in order of their names within a folder. Files that start with a dot are passed over, and so
/// is what this command writes. With `--follow`, a file that is a page of a feed brings the other pages beside it.
pub fn open(args: &Args) -> Result<Vec<Source>, ImportError> {
    let mut sources = Vec::new();
    for path in &args.rest {
        if path == STDIN {
            sources.push(streamed("standard input", &mut io::stdin().lock())?);
            continue;
        }
        let path = Path::new(path);
        let mut list = List { ours: Ours::of(args, path), files: Vec::new(), folders: BTreeSet::new() };
        if list.ours.files.contains(&real(path)) {
            let message = format!("{} would be written over: choose another --out", path.display());
            return Err(ImportError::Nothing(message));
        }
        list.add(path)?;
        if args.is_set("--follow") && !path.is_dir() {
            list.files = pages(path)?;
        }
        list.files.iter().try_for_each(|file| source(file).map(|source| sources.push(source)))?;
    }
    Ok(sources)
}

/// A name by which `page2` stands before `page10`.
fn natural(path: &Path) -> (Vec<(String, u64)>, PathBuf) {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut parts = Vec::new();
    let mut rest = name.as_str();
    while !rest.is_empty() {
        let words = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (before, after) = rest.split_at(words);
        let (number, after) = after.split_at(after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len()));
        parts.push((before.to_owned(), number.parse().unwrap_or(0)));
        rest = after;
    }
    (parts, path.to_owned())
}

/// The files beside a file whose names differ from its own in numbers alone, in the order of these numbers: `page2.json` and
/// `page10.json` beside `page1.json`.
fn pages(path: &Path) -> Result<Vec<PathBuf>, ImportError> {
    let shape = |path: &Path| -> String {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut bare: String = name.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        while bare.contains("00") {
            bare = bare.replace("00", "0");
        }
        bare
    };
    let own = shape(path);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(ImportError::file(folder))? {
        let beside = entry.map_err(ImportError::file(folder))?.path();
        if beside.is_file() && shape(&beside) == own {
            files.push(if folder == Path::new(".") {
                beside.strip_prefix(".").unwrap_or(&beside).to_owned()
            } else {
                beside
            });
        }
    }
    files.sort_by_cached_key(|file| natural(file));
    Ok(files)
}

fn source(file: &Path) -> Result<Source, ImportError> {
    let name = file.display().to_string();
    let failed = ImportError::file(file);
    let kind = fs::metadata(file).map_err(ImportError::file(file))?;
    let mut opened = File::open(file).map_err(ImportError::file(file))?;
    // A pipe cannot be gone back in.
    if kind.is_file() { Source::new(name, Box::new(opened)).map_err(failed) } else { streamed(&name, &mut opened) }
}

fn streamed(name: &str, from: &mut dyn Read) -> Result<Source, ImportError> {
    let mut bytes = Vec::new();
    from.take(MOST_STREAMED + 1).read_to_end(&mut bytes).map_err(ImportError::file(Path::new(name)))?;
    if bytes.len() as u64 > MOST_STREAMED {
        let message = format!("{name} has more than {} MB: save it as a file, and name that", MOST_STREAMED >> 20);
        return Err(ImportError::Nothing(message));
    }
    Source::of_bytes(name, bytes).map_err(ImportError::file(Path::new(name)))
}

/// What the command writes.
struct Ours {
    /// The folder of the output, where it lies within the folder that is read.
    folder: Option<PathBuf>,
    files: BTreeSet<PathBuf>,
}

impl Ours {
    fn of(args: &Args, read: &Path) -> Self {
        let out = args.option("--out").map(Path::new);
        let named = ["--report", "--html", "--csv", "--save-mapping"].iter().filter_map(|name| args.option(name));
        let made = ["services.jsonl", "services.jsonl.new"].iter().filter_map(|name| Some(out?.join(name)));
        let folder = out.map(real).filter(|out| out.starts_with(real(read)) && *out != real(read));
        Self { folder, files: named.map(PathBuf::from).chain(made).map(|path| real(&path)).collect() }
    }
    fn has(&self, path: &Path) -> bool {
        let path = real(path);
        self.files.contains(&path) || self.folder.as_ref().is_some_and(|folder| path.starts_with(folder))
    }
}

/// A path by which two names of one file are the same; the path itself where there is no such file.
fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

struct List {
    ours: Ours,
    files: Vec<PathBuf>,
    /// Folders that were gone through: a link may lead back to one.
    folders: BTreeSet<PathBuf>,
}

impl List {
    fn add(&mut self, path: &Path) -> Result<(), ImportError> {
        let kind = fs::metadata(path).map_err(ImportError::file(path))?;
        if !kind.is_dir() {
            self.files.push(path.to_owned());
            return Ok(());
        }
        if !self.folders.insert(real(path)) {
            return Ok(());
        }
        let entries = fs::read_dir(path).map_err(ImportError::file(path))?;
        let mut inside = entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()
            .map_err(ImportError::file(path))?;
        inside.sort_by_cached_key(|path| natural(path));
        let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        inside.retain(|path| !is_hidden(path) && !self.ours.has(path));
        inside.iter().try_for_each(|path| self.add(path))
    }
}
