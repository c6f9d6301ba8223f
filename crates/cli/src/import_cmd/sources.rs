//! What is to be read: files, folders, standard input.

use super::ImportError;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use waymark_import::source::Source;

/// Stands for standard input among the arguments: `-` alone would be an option.
pub const STDIN: &str = "/dev/stdin";

/// The arguments with `-` by its other name.
pub fn without_lone_dash(words: &[String]) -> Vec<String> {
    words.iter().map(|word| if word == "-" { STDIN.to_owned() } else { word.clone() }).collect()
}

/// The sources of these paths, in order of their names within a folder. Files that start with a dot are passed over. With
/// `follow`, a file that is a page of a feed brings the other pages beside it.
pub fn open(paths: &[String], follow: bool) -> Result<Vec<Source>, ImportError> {
    let mut sources = Vec::new();
    for path in paths {
        if path == STDIN {
            let mut bytes = Vec::new();
            let path = Path::new("-");
            std::io::stdin().lock().read_to_end(&mut bytes).map_err(ImportError::file(path))?;
            sources.push(Source::of_bytes("standard input", bytes).map_err(ImportError::file(path))?);
            continue;
        }
        let mut files = Vec::new();
        list(Path::new(path), &mut files)?;
        if follow && !Path::new(path).is_dir() {
            files = pages(Path::new(path))?;
        }
        for file in files {
            let opened = File::open(&file).map_err(ImportError::file(&file))?;
            let name = file.display().to_string();
            sources.push(Source::new(name, Box::new(opened)).map_err(ImportError::file(&file))?);
        }
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

fn list(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), ImportError> {
    let kind = fs::metadata(path).map_err(ImportError::file(path))?;
    if !kind.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let entries = fs::read_dir(path).map_err(ImportError::file(path))?;
    let mut inside = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(ImportError::file(path))?;
    inside.sort_by_cached_key(|path| natural(path));
    let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    inside.iter().filter(|path| !is_hidden(path)).try_for_each(|path| list(path, files))
}
