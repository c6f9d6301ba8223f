//! `waymark hours`: times written by people, one text a line, as `opening_hours` of OpenStreetMap.

use crate::args::Args;
use crate::harmless::harmless;
use std::io::{BufRead, Write};
use std::process::ExitCode;

/// Bytes of a line that are kept; no text about times is near as long.
const LONGEST: usize = 1 << 20;

const HELP: &str = "\
Reads times written by people and prints them in the opening_hours syntax of OpenStreetMap.

Usage: waymark hours [--json]

One text a line is read from standard input. What is doubtful is not guessed: it is printed as unknown, with the reason.
With times, the reason says what to bear in mind about them.

  --json   each line is a JSON string, and so is each answer: {\"osm\": TIMES or null, \"why\": null or REASON};
           a line that is no JSON string is answered with a reason, and reading goes on

Every line is answered by one line, in order, an empty one too. Bytes that are no UTF-8 are read as a lost sign. Lines
may end in CR LF. A line is answered as soon as no more input waits, so that the command can stand in a pipe.

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
    let mut input = std::io::BufReader::with_capacity(1 << 16, std::io::stdin().lock());
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut line = Vec::new();
    while read_line(&mut input, &mut line)? {
        let text = String::from_utf8_lossy(&line);
        // A byte order mark, as some programs put before the first line.
        let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']);
        writeln!(output, "{}", answer(text))?;
        // Whoever writes a line and waits gets its answer; many lines at once are answered at once.
        if input.buffer().is_empty() {
            output.flush()?;
        }
    }
    output.flush()
}

/// Reads a line of any length, and keeps no more of it than can be looked at; `false` at the end.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> std::io::Result<bool> {
    line.clear();
    let mut is_some = false;
    loop {
        let bytes = input.fill_buf()?;
        if bytes.is_empty() {
            return Ok(is_some);
        }
        is_some = true;
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(bytes.len(), |at| at + 1);
        let room = LONGEST.saturating_sub(line.len()).min(used);
        line.extend_from_slice(bytes.get(..room).unwrap_or_default());
        input.consume(used);
        if end.is_some() {
            return Ok(true);
        }
    }
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
