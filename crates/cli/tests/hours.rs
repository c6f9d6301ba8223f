//! `waymark hours` from the outside: a line in, a line out, whatever the line is.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use std::io::Write;
use std::process::{Command, Stdio};

fn hours(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
    let piped =
        command.arg("hours").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // A command that stops at a wrong option does not read.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn each_json_line_is_answered_by_one() {
    let input = "\"Wednesdays 9am-1pm\"\n\"who knows\"\nnot json\n\"Mondays & Thursdays 10-12 term time\"";
    let (code, answers, _) = hours(&["--json"], input.as_bytes());
    let lines: Vec<&str> = answers.lines().collect();
    assert_eq!((code, lines.len()), (0, 4));
    assert_eq!(lines[0], r#"{"osm":"We 09:00-13:00","why":null}"#);
    assert_eq!(lines[1], r#"{"osm":null,"why":"no times are said"}"#);
    assert!(lines[2].starts_with(r#"{"osm":null,"why":"the line is not a JSON string: "#), "{}", lines[2]);
    assert_eq!(lines[3], r#"{"osm":"Mo,Th 10:00-12:00","why":"some or all of it only in school term time"}"#);
}

#[test]
fn plain_lines_are_answered_for_people() {
    let (code, answers, _) = hours(&[], "Tue 2pm-4pm\r\nMon 7-9\n\u{e9}\n".as_bytes());
    assert_eq!(code, 0);
    let lines: Vec<&str> = answers.lines().collect();
    assert!(lines[0].starts_with("Tu 14:00-16:00  ") && lines[0].ends_with("Tue 2pm-4pm"), "{answers}");
    assert!(lines[1].starts_with("unknown ") && lines[1].ends_with("(morning or afternoon is not said)"), "{answers}");
    assert_eq!(lines.len(), 3);
}

#[test]
fn odd_bytes_and_no_bytes_are_no_trouble() {
    assert_eq!(hours(&["--json"], b"").0, 0);
    let (code, answers, _) = hours(&["--json"], b"\"Mon \xff 10am-11am\"\n\n");
    assert_eq!((code, answers.lines().count()), (0, 2));
}

#[test]
fn help_is_given_and_slips_are_said() {
    let (code, help, _) = hours(&["--help"], b"");
    assert!(code == 0 && help.contains("Usage: waymark hours") && help.contains("Exit status"), "{help}");
    for arguments in [&["--jsno"][..], &["file.txt"]] {
        let (code, _, said) = hours(arguments, b"");
        assert!(code == 2 && said.contains("waymark hours: "), "{said}");
    }
}

#[test]
fn lines_too_long_or_empty_are_answered_and_reading_goes_on() {
    let mut input =
        format!("\u{feff}\"Mon 10am-11am\"\r\n\r\n\"{}\"\r\n", "Mon 9am-10am ".repeat(400_000)).into_bytes();
    input.extend_from_slice(b"\"Tue 10am-11am\"");
    let (code, answers, _) = hours(&["--json"], &input);
    let lines: Vec<&str> = answers.lines().collect();
    assert_eq!((code, lines.len()), (0, 4), "{answers}");
    assert!(lines[0].contains("Mo 10:00") && lines[3].contains("Tu 10:00"), "{answers}");
    assert!(lines[1].starts_with(r#"{"osm":null"#) && lines[2].starts_with(r#"{"osm":null"#), "{answers}");
}

#[test]
fn each_line_is_answered_before_the_next_is_written() {
    use std::io::{BufRead, BufReader};
    let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
    let piped = command.args(["hours", "--json"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    let (mut input, mut output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for day in ["Mon", "Tue"] {
        writeln!(input, "\"{day} 10am-11am\"").unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert!(line.contains(&format!("{} 10:00-11:00", &day[..2])), "{line}");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}
