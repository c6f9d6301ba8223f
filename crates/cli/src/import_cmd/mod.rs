//! `waymark import`: sources of any form to `services.jsonl` and a report.

mod export;
pub mod places;
pub mod progress;
mod run;
pub mod sources;

use crate::args::Args;
use crate::harmless::harmless;
use std::process::ExitCode;

const HELP: &str = include_str!("help.txt");

/// Why nothing could be done: one line for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file or folder.
    #[error("{path}: {error}")]
    File {
        /// Which.
        path: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// A file that is read and not understood.
    #[error("{path}: {fault}")]
    Faulty {
        /// Which.
        path: String,
        /// What is wrong.
        fault: String,
    },
    /// Nothing to read, or no form that is known.
    #[error("{0}")]
    Nothing(String),
}

impl ImportError {
    fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.display().to_string();
        move |error| Self::File { path, error }
    }
    fn faulty(path: &str, fault: impl ToString) -> Self {
        Self::Faulty { path: path.to_owned(), fault: fault.to_string() }
    }
}

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let valued = ["--out", "--report", "--html", "--csv", "--mapping", "--save-mapping", "--prefix", "--places"];
    let words = sources::without_lone_dash(words);
    let args = match Args::parse(&words, &valued, &["--merge", "--keep-contacts", "--quiet", "--follow", "--all"]) {
        Ok(args) if args.help => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(args) => args,
        Err(message) => return misused(&message),
    };
    if args.rest.is_empty() {
        return misused("name a file or folder, or - for standard input");
    }
    if args.option("--out").is_none() && args.option("--save-mapping").is_none() {
        return misused("--out is missing");
    }
    match run::run(&args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("waymark import: {}", harmless(&error.to_string()));
            ExitCode::from(2)
        }
    }
}

fn misused(message: &str) -> ExitCode {
    eprintln!("waymark import: {} (see waymark import --help)", harmless(message));
    ExitCode::from(2)
}
