//! `waymark audit`: what a catalogue covers and lacks, whom to ring, and the answers taken back.

mod checks;
mod load;

use crate::args::Args;
use load::Loaded;
use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;
use waymark_audit::apply::{Applied, apply};
use waymark_audit::ground::Ground;
use waymark_audit::{Audit, Input, audit, ring, sheet};
use waymark_core::date::Date;

const HELP: &str = include_str!("help.txt");
const VALUED: [&str; 10] =
    ["--content", "--services", "--today", "--area", "--top", "--ring", "--answers", "--checks", "--html", "--json"];

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let args = match Args::parse(words, &VALUED, &[]) {
        Ok(args) if args.help => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(args) => args,
        Err(message) => return failed(&format!("{message} (see waymark audit --help)")),
    };
    if let Some(word) = args.rest.first() {
        return failed(&format!("{word:?} belongs to no option (see waymark audit --help)"));
    }
    match make(&args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => failed(&message),
    }
}

fn failed(message: &str) -> ExitCode {
    eprintln!("waymark audit: {message}");
    ExitCode::from(2)
}

/// Everything in order: services, answers, checks, the audit, its files. Whether every answer was taken.
fn make(args: &Args) -> Result<bool, String> {
    let today = today(args)?;
    let top = top(args)?;
    let rings = args.options("--ring");
    rings.iter().try_for_each(|file| ring_form(file).map(drop))?;
    let Loaded { bank, gazetteer, mut services, checks_file } = load::load(args)?;
    let ground = match args.options("--area") {
        [] => Ground::of_catalogue(&services, &gazetteer),
        named => Ground::named(named, &gazetteer)?,
    };
    let all_taken = match args.option("--answers") {
        Some(file) => checks::take_back(file, checks_file.as_deref(), &services, today)?,
        None => true,
    };
    let checks = checks_file.as_deref().map_or(Ok(Vec::new()), checks::read)?;
    let applied: Applied = apply(&checks, &mut services, &bank.vocabulary);
    let (tried, closed) = (&applied.tried, applied.left_out.as_slice());
    let made = audit(&Input { bank: &bank, services: &services, ground: &ground, today, top, tried, closed });
    rings.iter().try_for_each(|file| write(file, &ring_form(file)?(&made, today)))?;
    if let Some(file) = args.option("--html") {
        write(file, &made.html())?;
    }
    match args.option("--json") {
        Some("-") => print!("{}", made.json()),
        json => {
            json.map_or(Ok(()), |file| write(file, &made.json()))?;
            let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            print!("{}", made.terminal(std::io::stdout().is_terminal() && !plain));
        }
    }
    Ok(all_taken)
}

fn today(args: &Args) -> Result<Date, String> {
    let Some(text) = args.option("--today") else { return Ok(crate::match_cmd::today()) };
    let day = Date::parse(text).filter(|day| day.day > 0);
    day.ok_or_else(|| format!("--today {text:?} is no day: write it as 2026-11-22"))
}

fn top(args: &Args) -> Result<usize, String> {
    let Some(text) = args.option("--top") else { return Ok(ring::TOP) };
    let top = text.parse().ok().filter(|top| (1..=10_000).contains(top));
    top.ok_or_else(|| format!("--top {text:?} is no number from 1 to 10000"))
}

type Form = fn(&Audit, Date) -> String;

/// How a ring list is written, by the ending of its file.
fn ring_form(file: &str) -> Result<Form, String> {
    let ending = Path::new(file).extension().map(|ending| ending.to_ascii_lowercase());
    match ending.as_ref().and_then(|ending| ending.to_str()) {
        Some("csv") => Ok(|made, _| sheet::csv(&made.ring)),
        Some("json") => Ok(|made, today| sheet::json(&made.ring, today)),
        Some("html") => Ok(|made, _| made.ring_html()),
        _ => Err(format!("--ring {file}: the ending says in which form; give .csv, .json or .html")),
    }
}

fn write(file: &str, text: &str) -> Result<(), String> {
    std::fs::write(file, text).map_err(|error| format!("{file}: cannot be written: {error}"))
}
