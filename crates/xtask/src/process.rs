//! Running other programs: shown as they are, or quietly with a sign of life every few seconds.

use crate::errors::Error;
use crate::progress::seconds;
use crate::setup::disk;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How often a quiet step says that it is alive.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);
/// Lines of a failed program that are shown.
const SHOWN_ON_FAILURE: usize = 60;
/// Words by which programs say that the network failed.
const NETWORK_WORDS: [&str; 11] = [
    "could not resolve host",
    "couldn't resolve host",
    "temporary failure resolving",
    "temporary failure in name resolution",
    "network is unreachable",
    "enotfound",
    "eai_again",
    "econnrefused",
    "failed to connect to",
    "could not connect to server",
    "error sending request",
];

/// A program, without the variables that cargo sets for this tool and that would make build scripts run again.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    let of_this_tool = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| of_this_tool.iter().any(|start| name.starts_with(start))) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a program whose own output is worth reading.
pub fn loud(step: &str, command: &mut Command) -> Result<(), Error> {
    let status = command.status().map_err(|why| not_started(command, why))?;
    if status.success() { Ok(()) } else { Err(failure(step, &status.to_string(), "")) }
}

/// Runs a program and returns what it printed on standard output; its errors are shown only when it fails.
pub fn quiet(step: &str, command: &mut Command) -> Result<String, Error> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|why| not_started(command, why))?;
    let lines = listen(&mut child);
    let (printed, errors) = follow(step, &lines);
    let status = child.wait().map_err(|why| Error::file(step, why))?;
    if status.success() {
        return Ok(printed.join("\n"));
    }
    let said = [printed, errors].concat();
    for line in said.iter().skip(said.len().saturating_sub(SHOWN_ON_FAILURE)) {
        eprintln!("   {line}");
    }
    Err(failure(step, &status.to_string(), &said.join("\n")))
}

/// A line of a program and whether it came on standard output.
type Line = (bool, String);

fn listen(child: &mut Child) -> Receiver<Line> {
    let (sender, receiver) = channel();
    if let Some(stream) = child.stdout.take() {
        forward(stream, true, sender.clone());
    }
    if let Some(stream) = child.stderr.take() {
        forward(stream, false, sender);
    }
    receiver
}

fn forward(stream: impl Read + Send + 'static, standard: bool, sender: Sender<Line>) {
    thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            if sender.send((standard, String::from_utf8_lossy(&line).trim_end().to_owned())).is_err() {
                return;
            }
        }
    });
}

/// Collects lines until the program has closed both streams; says now and then what it is at.
fn follow(step: &str, lines: &Receiver<Line>) -> (Vec<String>, Vec<String>) {
    let (mut printed, mut errors) = (Vec::new(), Vec::new());
    let (started, mut spoke) = (Instant::now(), Instant::now());
    loop {
        match lines.recv_timeout(Duration::from_secs(1)) {
            Ok((true, line)) => printed.push(line),
            Ok((false, line)) => errors.push(line),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return (printed, errors),
        }
        if spoke.elapsed() >= SIGN_OF_LIFE {
            spoke = Instant::now();
            println!("   {step}: {}{}", seconds(started.elapsed()), at(&errors));
        }
    }
}

/// What cargo is at: how many crates, and which.
fn at(errors: &[String]) -> String {
    let compiling = errors.iter().filter_map(|line| line.trim_start().strip_prefix("Compiling "));
    let (count, last) = compiling.fold((0, ""), |(count, _), name| (count + 1, name));
    if count == 0 { String::new() } else { format!(", {count} crates so far, now {last}") }
}

fn not_started(command: &Command, why: std::io::Error) -> Error {
    let program = command.get_program().to_string_lossy().into_owned();
    match why.kind() {
        std::io::ErrorKind::NotFound => Error::Missing(program),
        _ => Error::file(program, why),
    }
}

/// Names the cause where the program's words or the state of the disk tell it.
fn failure(step: &str, how: &str, said: &str) -> Error {
    let said = said.to_lowercase();
    if said.contains("no space left on device") || said.contains("enospc") {
        return disk::full();
    }
    if NETWORK_WORDS.iter().any(|words| said.contains(words)) {
        return Error::NoNetwork(step.to_owned());
    }
    disk::check_not_full().err().unwrap_or_else(|| Error::Step { step: step.to_owned(), how: how.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiet_program_gives_its_output() {
        assert_eq!(quiet("echo", Command::new("echo").arg("two words")).unwrap(), "two words");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = quiet("step", &mut Command::new("no-such-program-at-all")).unwrap_err();
        assert!(matches!(error, Error::Missing(name) if name == "no-such-program-at-all"));
    }

    #[test]
    fn a_failed_name_look_up_is_the_network_not_the_program() {
        let said = "error: failed to download\n  Could not resolve host: static.example";
        assert!(matches!(failure("Fetching", "exit status: 101", said), Error::NoNetwork(_)));
    }

    #[test]
    fn running_out_of_space_is_said_as_such() {
        assert!(matches!(
            failure("Trunk", "exit status: 1", "No space left on device (os error 28)"),
            Error::DiskFull { .. }
        ));
    }

    #[test]
    fn any_other_failure_says_how_the_program_ended() {
        let error = quiet("Sleeping", Command::new("sh").args(["-c", "kill -9 $$"])).unwrap_err();
        assert_eq!(error.to_string(), "Sleeping failed (signal: 9 (SIGKILL)).");
    }
}
