//! The `waymark` command. Each subcommand has a file of its own.

mod args;
mod audit_cmd;
mod build_cmd;
mod check_cmd;
mod diff_cmd;
mod explain_cmd;
mod harmless;
mod hours_cmd;
mod import_cmd;
mod match_cmd;
mod services;

use std::process::ExitCode;

const HELP: &str = "\
Waymark at the command line.

Usage: waymark COMMAND [options]

Commands:
  check    find every problem in the content folder, in imported services or in a built bundle
  build    compile the content folder, or imported services, to the data files the page fetches
  import   read directories of services in whatever form they come, and account for every row
  diff     compare two lists of imported services
  explain  tell where each fact of a service comes from, and what is not known
  audit    say what the catalogue covers and lacks, whom to ring this month, and take the answers back
  hours    read opening and meeting times written by people
  match    print what Waymark shows a person who gave these answers

`waymark COMMAND --help` says more about a command.
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    match command.as_str() {
        "check" => check_cmd::run(&rest),
        "build" => build_cmd::run(&rest),
        "audit" => audit_cmd::run(&rest),
        "hours" => hours_cmd::run(&rest),
        "import" => import_cmd::run(&rest),
        "diff" => diff_cmd::run(&rest),
        "explain" => explain_cmd::run(&rest),
        "match" => match_cmd::run(&rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        "" => {
            eprint!("{HELP}");
            ExitCode::from(2)
        }
        other => {
            eprintln!("waymark: there is no command {other:?}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}
