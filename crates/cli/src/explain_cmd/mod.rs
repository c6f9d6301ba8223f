//! `waymark explain`: every fact of one service, where it comes from, and what is not known.

mod content;
mod imported;
mod print;

use crate::args::Args;
use crate::import_cmd::sources::without_lone_dash;
use crate::services::ServicesError;
use serde::Serialize;
use std::process::ExitCode;
use waymark_import::problem::Problem;
use waymark_publish::Explained;

const HELP: &str = "\
Tells every fact of one service: what it says, where it comes from, and what is not known.

Usage: waymark explain ID --services DIR|FILE.jsonl [--report FILE] [--json]
       waymark explain ID --content DIR [--json]

  --services PATH   services.jsonl as `waymark import` writes it, the folder it is in, or - for standard input
  --content DIR     the content folder, for a service of the default catalogue
  --report FILE     report of the import: what it said of this record is told too
  --checks FILE     checks by hand; checks.jsonl beside the services when not given
  --json            for other programs

ID is the service's id in services.jsonl, or the one that the page knows it by. A fact comes from a field of its source,
from a term that its publisher chose, from words of its text (with how sure they are, of 100), or from a check by hand.

Examples:

  waymark explain bristol:12 --services out --report report.json
  waymark explain samaritans --content content

Exit status: 0 when the service was found; 1 when it was not, or something could not be read; 2 for wrong options.
";

/// What is told of a service.
#[derive(Debug, Serialize)]
pub struct Told {
    /// Its facts.
    #[serde(flatten)]
    pub explained: Explained,
    /// What the report of the import says of its record.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
}

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let valued = ["--services", "--content", "--report", "--checks"];
    let args = match Args::parse(&without_lone_dash(words), &valued, &["--json"]) {
        Ok(args) if args.help => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(args) => args,
        Err(message) => return misused(&message),
    };
    let [id] = args.rest.as_slice() else { return misused("name one service by its id") };
    let told = match (args.option("--services"), args.option("--content")) {
        (Some(services), None) => imported::find(id, services, args.option("--report"), args.option("--checks")),
        (None, Some(folder)) => content::find(id, folder),
        _ => return misused("either --services or --content is needed"),
    };
    match told {
        Ok(Some(told)) => {
            let text = if args.is_set("--json") { json(&told) } else { print::text(&told) };
            print!("{text}");
            ExitCode::SUCCESS
        }
        Ok(None) => failed(&format!("no service has the id {id:?}")),
        Err(error) => failed(&error.to_string()),
    }
}

fn json(told: &Told) -> String {
    serde_json::to_string_pretty(told).unwrap_or_default() + "\n"
}

fn failed(message: &str) -> ExitCode {
    eprintln!("waymark explain: {message}");
    ExitCode::FAILURE
}

fn misused(message: &str) -> ExitCode {
    eprintln!("waymark explain: {message} (see waymark explain --help)");
    ExitCode::from(2)
}

/// A report that cannot be read, or something else that is no service.
fn faulty(path: &str, fault: impl ToString) -> ServicesError {
    ServicesError::Content(format!("{path}: {}", fault.to_string()))
}
