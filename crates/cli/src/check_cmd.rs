//! `waymark check`: every problem of the content folder, by file and line.

use crate::args::Args;
use std::path::Path;
use std::process::ExitCode;
use waymark_catalogue::{Problem, Severity, compile};

const HELP: &str = "\
Finds every problem in the content folder.

Usage: waymark check [CONTENT]

CONTENT is the folder with questions.toml and catalogue/ in it; `content` when not given.
Problems are printed as FILE:LINE: MESSAGE. The exit status is 1 when one of them stops the build.
";

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let args = match Args::parse(words, &[], &[]) {
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
    let dir = args.rest.first().map_or("content", String::as_str);
    let (problems, code) = match compile(Path::new(dir)) {
        Ok(compiled) => (compiled.warnings, ExitCode::SUCCESS),
        Err(problems) => (problems, ExitCode::FAILURE),
    };
    print_all(&problems);
    code
}

/// Prints problems and how many there are.
pub fn print_all(problems: &[Problem]) {
    problems.iter().for_each(|problem| eprintln!("{problem}"));
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let plural = |n: usize, what: &str| if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") };
    eprintln!("{}, {}", plural(errors, "problem"), plural(problems.len() - errors, "warning"));
}
