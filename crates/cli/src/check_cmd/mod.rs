//! `waymark check`: every problem of the content folder, of imported services, or of a built bundle.

mod bundle;
mod services;

use crate::args::Args;
use crate::import_cmd::sources::without_lone_dash;
use crate::services::ServicesError;
use std::path::Path;
use std::process::ExitCode;
use waymark_catalogue::{Problem, Severity, compile};

const HELP: &str = "\
Finds every problem in the content folder, in imported services, or in a built bundle.

Usage: waymark check [PATH...]

PATH is one of these; `content` when not given:
  a folder with questions.toml and catalogue/ in it         its content is compiled, and nothing is written
  services.jsonl, the folder it is in, or - for standard input   every line is read and looked through
  a folder with summary-*.wmb in it                         every file of the bundle is opened, from the summary on

Problems are printed as FILE:LINE: MESSAGE.

Examples:

  waymark check
  waymark check out/services.jsonl dist/services
  waymark check - < out/services.jsonl

Exit status: 0 when nothing is wrong; 1 when something is; 2 for wrong options.
";

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let args = match Args::parse(&without_lone_dash(words), &[], &[]) {
        Ok(args) if args.help => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(args) => args,
        Err(message) => {
            eprintln!("waymark check: {message}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    let content = ["content".to_owned()];
    let paths = if args.rest.is_empty() { content.as_slice() } else { &args.rest };
    // Every path is looked at, whatever is wrong with the one before.
    let wrong = paths.iter().filter(|path| !one(path)).count();
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Whether nothing is wrong with what stands here.
fn one(path: &str) -> bool {
    let folder = Path::new(path);
    let is_content = folder.is_dir() && !folder.join("services.jsonl").exists() && !bundle::is_one(folder);
    if is_content {
        return self::content(folder);
    }
    let checked = if bundle::is_one(folder) { Ok(bundle::check(folder)) } else { services::check(path) };
    checked.unwrap_or_else(|error: ServicesError| {
        eprintln!("waymark check: {error}");
        false
    })
}

fn content(folder: &Path) -> bool {
    let (problems, is_right) = match compile(folder) {
        Ok(compiled) => (compiled.warnings, true),
        Err(problems) => (problems, false),
    };
    print_all(&problems);
    is_right
}

/// Prints problems and how many there are.
pub fn print_all(problems: &[Problem]) {
    problems.iter().for_each(|problem| eprintln!("{problem}"));
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    eprintln!("{}, {}", counted(errors, "problem"), counted(problems.len() - errors, "warning"));
}

/// `1 problem`, `2 problems`.
pub fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
