//! `waymark hours`: times written by people, one text a line, as `opening_hours` of OpenStreetMap.

use crate::args::Args;
use crate::harmless::harmless;
use std::io::{BufRead, Write};
use std::process::ExitCode;

const HELP: &str = "\
Reads times written by people and prints them in the opening_hours syntax of OpenStreetMap.

Usage: waymark hours [--json]

One text a line is read from standard input. What is doubtful is not guessed: it is printed as unknown, with the reason.
With times, the reason says what to bear in mind about them.

  --json   each line is a JSON string, and so is each answer: {\"osm\": TIMES or null, \"why\": null or REASON};
           a line that is no JSON string is answered with a reason, and reading goes on

Examples:
  echo 'Wednesdays 9-12' | waymark hours
  echo '\"Mondays & Thursdays 10-12 term time\"' | waymark hours --json
  cut -f 4 places.tsv | waymark hours | grep unknown

Exit status: 0 when every line was answered, whether or not its times are known; 1 when standard input cannot be read or
standard output cannot be written; 2 for a wrong option.
";

/// Runs the command.
pub fn run(words: &[String]) -> ExitCode {
    let args = match Args::parse(words, &[], &["--json"]) {
        Ok(args) if args.help => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(args) if args.rest.is_empty() => args,
        Ok(_) => return wrong("it reads standard input, and takes no names"),
        Err(message) => return wrong(&message),
    };
    let answer = if args.is_set("--json") { json } else { plain };
    match each_line(answer) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the answers has had enough, as `head` has.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("waymark hours: {error}");
            ExitCode::FAILURE
        }
    }
}

fn wrong(message: &str) -> ExitCode {
    eprintln!("waymark hours: {message}\n\n{HELP}");
    ExitCode::from(2)
}

fn each_line(answer: fn(&str) -> String) -> std::io::Result<()> {
    let mut input = std::io::stdin().lock();
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(&line);
        writeln!(output, "{}", answer(text.trim_end_matches(['\n', '\r'])))?;
        line.clear();
    }
    output.flush()
}

/// One answer as JSON.
fn json(line: &str) -> String {
    let (osm, why) = match serde_json::from_str::<String>(line) {
        Ok(text) => {
            let reading = waymark_hours::read(&text);
            (reading.osm(), reading.why())
        }
        Err(error) => (None, Some(format!("the line is not a JSON string: {error}"))),
    };
    serde_json::json!({ "osm": osm, "why": why }).to_string()
}

/// One answer for people: times, the text, and what to know.
fn plain(line: &str) -> String {
    let reading = waymark_hours::read(line);
    let times = reading.osm().unwrap_or_else(|| "unknown".to_owned());
    let why = reading.why().map(|why| format!("  ({why})")).unwrap_or_default();
    format!("{times:<32}  {}{why}", harmless(line.trim()))
}
