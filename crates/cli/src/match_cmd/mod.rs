//! `waymark match`: what the page shows a person who gave these answers, from the same core.

mod case;
pub mod files;
mod json;
mod text;

use crate::args::Args;
use case::{Case, Paths};
use std::process::ExitCode;
use waymark_core::date::Date;

const HELP: &str = include_str!("help.txt");

/// Why a case could not be matched: one line for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum MatchError {
    /// A file that cannot be read.
    #[error("{path}: cannot be read: {error}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// A file that is read and not understood.
    #[error("{path}: {fault}")]
    Faulty {
        /// The file.
        path: String,
        /// What is wrong.
        fault: String,
    },
    /// Imported services, or checks of them.
    #[error(transparent)]
    Services(#[from] crate::services::ServicesError),
    /// What is built into this program does not open.
    #[error("the built-in {name} does not open: {fault}")]
    BuiltIn {
        /// Which part.
        name: String,
        /// What is wrong.
        fault: String,
    },
}

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let args = match Args::parse(words, &["--answers", "--catalogue", "--site", "--local"], &["--json", "--all"]) {
        Ok(args) if args.help => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(args) => args,
        Err(message) => return misused(&message),
    };
    let (Some(answers), []) = (args.option("--answers"), args.rest.as_slice()) else {
        let stray = args.rest.first().map(|word| format!("{word:?} belongs to no option"));
        return misused(&stray.unwrap_or_else(|| "--answers is missing".to_owned()));
    };
    let (site, local) = (args.option("--site"), args.option("--local"));
    let paths = Paths { answers, catalogues: args.options("--catalogue"), site, local };
    match Case::load(&paths, today()) {
        Ok(case) => {
            case.notes.iter().for_each(|note| eprintln!("waymark match: note: {note}"));
            let all = args.is_set("--all");
            let output = if args.is_set("--json") { json::print(&case, all) } else { text::print(&case, all) };
            print!("{output}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("waymark match: {error}");
            ExitCode::from(2)
        }
    }
}

fn misused(message: &str) -> ExitCode {
    eprintln!("waymark match: {message} (see waymark match --help)");
    ExitCode::from(2)
}

/// The day it is, in Greenwich.
pub fn today() -> Date {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let days = u32::try_from(since.as_secs() / 86_400).unwrap_or_default();
    Date { year: 1970, month: 1, day: 1 }.plus_days(days)
}
