//! `cargo xtask quality`: makes the figures, writes them to `docs/quality.md`, and fails when a threshold is broken.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program at a terminal")]

use std::process::ExitCode;
use waymark_quality::report::{self, DOCUMENT};
use waymark_quality::world::{World, root};
use waymark_quality::{Fault, sheet};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] => quality(),
        ["judge-sheet"] => judge_sheet(),
        _ => {
            eprintln!("quality [judge-sheet]");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("quality: {fault}");
            ExitCode::from(2)
        }
    }
}

fn judge_sheet() -> Result<bool, Fault> {
    print!("{}", sheet::lines(&sheet::picks(&World::load()?)?));
    Ok(true)
}

fn quality() -> Result<bool, Fault> {
    let account = report::account(&World::load()?)?;
    let path = root().join(DOCUMENT);
    let is_new = std::fs::read_to_string(&path).ok().as_ref() != Some(&account.document);
    if is_new {
        let wrong = |why: std::io::Error| Fault::File(DOCUMENT.to_owned(), why.to_string());
        std::fs::write(&path, &account.document).map_err(wrong)?;
    }
    print!("{}", account.short);
    account.broken.iter().for_each(|broken| println!("broken: {broken}"));
    let written = if is_new { format!("; {DOCUMENT} has changed") } else { String::new() };
    println!("quality: {}{written}", if account.broken.is_empty() { "ok" } else { "failed" });
    Ok(account.broken.is_empty())
}
