//! Writes the first screen and the static pages, drawn from the page's own parts.
//!
//! Called by `cargo xtask build`. What lives here: which pages there are, their frames, the directory and the paper form.
//! What does not: urgent help, which depends on nothing but its contacts (`waymark_catalogue::urgent_page`), and putting
//! the pages into `dist/`, which is `xtask`'s.

mod directory;
mod document;
mod first;
mod own_words;
mod pages;
mod paper;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
enum Error {
    /// Not called as it is to be.
    #[error("usage: waymark-prerender FIRST-SCREEN PAGES-FOLDER")]
    Usage,
    /// The embedded bank or the wording does not open.
    #[error("the content of this build does not open: {0}")]
    Content(String),
    /// A file cannot be written.
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    /// Drawing failed.
    #[error("a page could not be drawn: {0}")]
    Draw(#[from] std::io::Error),
}

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let result = match arguments.as_slice() {
        [first, folder] => run(first, folder),
        _ => Err(Error::Usage),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stderr, reason = "a command says what went wrong")]
fn complain(error: &Error) {
    eprintln!("waymark-prerender: {error}");
}

fn run(first: &Path, folder: &Path) -> Result<(), Error> {
    write(first, &first::first_screen()?)?;
    std::fs::create_dir_all(folder).map_err(|source| Error::File { path: folder.to_owned(), source })?;
    pages::all()?.iter().try_for_each(|(name, html)| write(&folder.join(name), html))
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    std::fs::write(path, text).map_err(|source| Error::File { path: path.to_owned(), source })
}
