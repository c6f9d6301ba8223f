//! `waymark diff`: two lists of services compared.

use crate::args::Args;
use crate::harmless::harmless;
use std::io::{BufRead, BufReader, IsTerminal};
use std::process::ExitCode;
use waymark_import::diff::diff;
use waymark_import::entry::Entry;

const HELP: &str = "\
Compares two lists of services: what is new, gone, and changed field by field.

Usage: waymark diff OLD NEW [--json]

OLD and NEW are services.jsonl files as `waymark import` writes them.

  --json    {\"new\": [{\"id\", \"name\"}], \"gone\": [...], \"changed\": [{\"id\", \"name\", \"fields\": {FIELD: {\"old\", \"new\"}}}], \"same\": N}

Example: waymark diff last-month/services.jsonl out/services.jsonl

Exit status: 0 when nothing differs, 1 when something does, 2 when a file cannot be read.
";

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let args = match Args::parse(words, &[], &["--json"]) {
        Ok(args) if args.help => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(args) => args,
        Err(message) => return misused(&message),
    };
    let [old, new] = args.rest.as_slice() else { return misused("two files are needed, the old and the new") };
    match read(old).and_then(|old| Ok((old, read(new)?))) {
        Ok((old, new)) => {
            let diff = diff(&old, &new);
            if args.is_set("--json") {
                println!("{}", serde_json::to_string_pretty(&diff).unwrap_or_default());
            } else {
                let colour =
                    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
                print!("{}", diff.terminal(colour));
            }
            ExitCode::from(u8::from(!diff.is_empty()))
        }
        Err(message) => misused(&message),
    }
}

fn read(path: &str) -> Result<Vec<Entry>, String> {
    let file = std::fs::File::open(path).map_err(|error| format!("{path}: {error}"))?;
    let lines = BufReader::new(file).lines().zip(1..);
    let entry = |(line, number): (std::io::Result<String>, u64)| {
        let line = line.map_err(|error| format!("{path}: {error}"))?;
        Entry::from_line(&line).map_err(|error| format!("{path}:{number}: {error}"))
    };
    lines.filter(|(line, _)| line.as_ref().map_or(true, |line| !line.trim().is_empty())).map(entry).collect()
}

fn misused(message: &str) -> ExitCode {
    eprintln!("waymark diff: {} (see waymark diff --help)", harmless(message));
    ExitCode::from(2)
}
