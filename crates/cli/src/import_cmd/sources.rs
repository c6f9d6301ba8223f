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

/// The sources of these paths, in order of their names within a folder. Files that start with a dot are passed over.
pub fn open(paths: &[String]) -> Result<Vec<Source>, ImportError> {
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
        for file in files {
            let opened = File::open(&file).map_err(ImportError::file(&file))?;
            let name = file.display().to_string();
            sources.push(Source::new(name, Box::new(opened)).map_err(ImportError::file(&file))?);
        }
    }
    Ok(sources)
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
    inside.sort();
    let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    inside.iter().filter(|path| !is_hidden(path)).try_for_each(|path| list(path, files))
}
