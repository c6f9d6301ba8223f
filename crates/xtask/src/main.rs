//! The developer's tool: `cargo xtask serve | test | build | dist | size | screenshots | measure | quality |
//! bench | mutants | coverage | fuzz | precache | tidy`.
//!
//! Every command first puts in place what it needs, with progress, so that a fresh machine needs nothing but a C
//! compiler, git, curl, Rust and Node. This crate never depends on the page itself: it only calls the tools that build
//! and test it.

mod args;
mod bench;
mod browser;
mod build;
mod check;
mod dist;
mod errors;
mod fuzz;
mod headers;
mod measure;
mod process;
mod progress;
mod proof;
mod quality;
mod repo;
mod serve;
mod setup;
mod size;
mod tidy;

use args::Command;
use errors::Error;
use repo::Repo;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            if let Some(hint) = error.hint() {
                eprintln!("  {hint}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Error> {
    let command = args::parse(std::env::args().skip(1))?;
    let repo = Repo::find()?;
    match command {
        Command::Help => {
            println!("{}", args::HELP);
            Ok(())
        }
        Command::Serve { port, profile } => serve::run(&repo, port, profile),
        Command::Test => check::run(&repo),
        Command::Build { profile } => build::run(&repo, profile),
        Command::Dist => dist::run(&repo),
        Command::Hosting => dist::write_hosting(&repo),
        Command::Size { json } => size::run(&repo, json),
        Command::Screenshots => browser::run(&repo, "screenshots.mjs", &[], "Taking pictures"),
        Command::Measure(wish) => measure::run(&repo, &wish),
        Command::Quality(wish) => quality::run(&repo, wish),
        Command::Bench(wish) => bench::run(&repo, &wish),
        Command::Mutants => proof::mutants(&repo),
        Command::Coverage => proof::coverage(&repo),
        Command::Fuzz(wish) => fuzz::run(&repo, &wish),
        Command::Precache { folder } => {
            let done = build::precache::fill(&folder)?;
            println!("Build {}: {} files, {} bytes kept for use offline", done.build, done.files, done.bytes);
            Ok(())
        }
        Command::Tidy => tidy::run(&repo),
    }
}
