//! `waymark build`: the data files the page fetches, each named after its content.

use crate::args::Args;
use crate::check_cmd::print_all;
use std::path::Path;
use std::process::ExitCode;
use waymark_catalogue::{Compiled, compile};

const HELP: &str = "\
Compiles the content folder to the data files the page fetches.

Usage: waymark build --out DIR [--pages DIR] [CONTENT]

  --out DIR    folder for the data files; made if it is not there
  --pages DIR  folder for the static pages (urgent help); not written when left out

CONTENT is the folder with questions.toml and catalogue/ in it; `content` when not given.
Files are named NAME.HASH.wmk after their content: the same content gives the same names and bytes.
";

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let args = match Args::parse(words, &["--out", "--pages"], &[]) {
        Ok(args) if args.help => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(args) => args,
        Err(message) => return misused(&message),
    };
    let Some(out) = args.option("--out") else { return misused("--out is missing") };
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
