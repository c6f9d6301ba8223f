//! `waymark build`: the data files the page fetches, each named after its content.

mod disk;
mod services;
mod table;

use crate::args::Args;
use crate::check_cmd::print_all;
use crate::import_cmd::sources::without_lone_dash;
use std::path::Path;
use std::process::ExitCode;
use waymark_catalogue::{Compiled, compile};

const HELP: &str = include_str!("help.txt");
const VALUED: [&str; 10] = [
    "--out",
    "--pages",
    "--services",
    "--label",
    "--shards",
    "--vocabulary",
    "--publisher",
    "--licence",
    "--area",
    "--checks",
];

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let args = match Args::parse(&without_lone_dash(words), &VALUED, &["--quiet"]) {
        Ok(args) if args.help => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(args) => args,
        Err(message) => return misused(&message),
    };
    let Some(out) = args.option("--out") else { return misused("--out is missing") };
    if args.options("--services").is_empty() {
        return content(&args, out);
    }
    match services::run(&args, Path::new(out)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(services::BuildError::Misused(message)) => misused(&message),
        Err(error) => {
            eprintln!("waymark build: {error}");
            ExitCode::FAILURE
        }
    }
}

fn content(args: &Args, out: &str) -> ExitCode {
    if let Some(option) = VALUED.iter().skip(3).find(|option| args.option(option).is_some()) {
        return misused(&format!("{option} goes with --services"));
    }
    match compile(Path::new(args.rest.first().map_or("content", String::as_str))) {
        Ok(compiled) => write(&compiled, Path::new(out))
            .and_then(|()| args.option("--pages").map_or(Ok(()), |dir| write_pages(&compiled, Path::new(dir))))
            .map_or_else(|e| failed(out, &e), |()| ExitCode::SUCCESS),
        Err(problems) => {
            print_all(&problems);
            ExitCode::FAILURE
        }
    }
}

fn write(compiled: &Compiled, out: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(out)?;
    for file in &compiled.files {
        let name = file.file_name();
        std::fs::write(out.join(&name), &file.bytes)?;
        println!("{:>9}  {name}", file.bytes.len());
    }
    Ok(())
}

fn write_pages(compiled: &Compiled, dir: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(dir)?;
    std::fs::write(dir.join("urgent-help.html"), &compiled.urgent_page)
}

fn misused(message: &str) -> ExitCode {
    eprintln!("waymark build: {message}\n\n{HELP}");
    ExitCode::from(2)
}

fn failed(out: &str, error: &std::io::Error) -> ExitCode {
    eprintln!("waymark build: cannot write to {out}: {error}");
    ExitCode::FAILURE
}
