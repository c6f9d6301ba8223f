//! What was asked for on the command line.

use crate::bench;
use crate::build::Profile;
use crate::errors::Error;
use crate::fuzz;
use crate::measure::Wish;
use crate::quality;
use std::path::PathBuf;

/// Shown by `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--dev]   build the page and serve it on 127.0.0.1 (port 8080); --dev builds faster, not smaller
  test                       every check: format, lints, tests, licences, tidiness, sizes, journeys in a browser
  build [--dev]              build the page into dist/
  dist [--hosting]           build a release and pack it into target/dist/ as a zip, the same wherever it is made; fails when the
                             safety text is overdue for review. --hosting only writes hosting/ anew from static/_headers
  size [--json]              measure dist/ against budgets.toml
  screenshots                take pictures of the built page at 390, 820 and 1280 pixels into test-output/
  measure [--runs N] [--only PART] [--json FILE]
                             everything budgets.toml names, weighed and timed in a browser beside an empty page; medians of
                             five. Parts: first, warm, offline, presses, memory, order. Only a quiet machine gives figures worth keeping
  quality [--full]           how good matching and finding are: writes docs/quality.md and fails when a threshold is broken; --full tries
                             the properties on 10,000 random people and catalogues, too
  quality judge-sheet        print what is suggested first to every made-up person, to be judged
  bench [--quick] [--sizes N,N] [--only PART] [--json FILE]
                             matching and search beside other libraries, on made-up and real services; a whole run (25 minutes)
                             writes docs/benchmarks.md. Parts: match, text, browser, real. --quick: smaller, 5 minutes
  mutants                    change the rules of safety and matching one by one; every change is to fail a test (hours)
  coverage                   which share of the core's lines its tests reach
  fuzz [--seconds N] [TARGET]
                             try every decoder, or one, with inputs made up to break it; 60 seconds each
  precache DIR               write the list of files kept for use offline into DIR/sw.js again, after changing a file
  tidy                       check file lengths, left-over notes, paths, links in the documents

Everything missing is installed first. Built tools are kept in ~/.cache/waymark (or $WAYMARK_CACHE).";

/// The port of `serve` when none is named.
const DEFAULT_PORT: u16 = 8080;

/// A command with its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the help text.
    Help,
    /// Build, then serve.
    Serve {
        /// Port on 127.0.0.1.
        port: u16,
        /// How to build.
        profile: Profile,
    },
    /// All checks.
    Test,
    /// Build `dist/`.
    Build {
        /// How to build.
        profile: Profile,
    },
    /// A release as a zip.
    Dist,
    /// Write the files for hosts anew.
    Hosting,
    /// Measure `dist/`.
    Size {
        /// Print JSON instead of a table.
        json: bool,
    },
    /// Pictures of every listed state.
    Screenshots,
    /// Weights, times and memory.
    Measure(Wish),
    /// How good matching and finding are.
    Quality(quality::Wish),
    /// Matching and search beside other libraries.
    Bench(bench::Wish),
    /// Mutation tests of safety and matching.
    Mutants,
    /// Line coverage of the core.
    Coverage,
    /// The fuzzer.
    Fuzz(fuzz::Wish),
    /// The list in a built folder's service worker.
    Precache {
        /// The folder.
        folder: PathBuf,
    },
    /// Checks of the source tree.
    Tidy,
}

/// Reads the arguments after the program's name.
pub fn parse(arguments: impl Iterator<Item = String>) -> Result<Command, Error> {
    let words: Vec<String> = arguments.collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h", ..] => Ok(Command::Help),
        ["serve", options @ ..] => serve(options),
        ["test"] => Ok(Command::Test),
        ["build"] => Ok(Command::Build { profile: Profile::Release }),
        ["build", "--dev"] => Ok(Command::Build { profile: Profile::Dev }),
        ["dist"] => Ok(Command::Dist),
        ["dist", "--hosting"] => Ok(Command::Hosting),
        ["size"] => Ok(Command::Size { json: false }),
        ["size", "--json"] => Ok(Command::Size { json: true }),
        ["screenshots"] => Ok(Command::Screenshots),
        ["measure", options @ ..] => measure(options),
        ["quality"] => Ok(Command::Quality(quality::Wish::Figures)),
        ["quality", "--full"] => Ok(Command::Quality(quality::Wish::Full)),
        ["quality", "judge-sheet"] => Ok(Command::Quality(quality::Wish::JudgeSheet)),
        ["bench", options @ ..] => benchmark(options),
        ["mutants"] => Ok(Command::Mutants),
        ["coverage"] => Ok(Command::Coverage),
        ["fuzz", options @ ..] => fuzzing(options),
        ["precache", folder] => Ok(Command::Precache { folder: folder.into() }),
        ["tidy"] => Ok(Command::Tidy),
        _ => Err(Error::Usage(words.join(" "))),
    }
}

fn serve(options: &[&str]) -> Result<Command, Error> {
    let (mut port, mut profile) = (DEFAULT_PORT, Profile::Release);
    let mut rest = options;
    loop {
        rest = match rest {
            [] => return Ok(Command::Serve { port, profile }),
            ["--dev", others @ ..] => {
                profile = Profile::Dev;
                others
            }
            ["--port", number, others @ ..] => {
                port = number.parse().map_err(|_| Error::Usage(format!("serve --port {number}")))?;
                others
            }
            [unknown, ..] => return Err(Error::Usage(format!("serve {unknown}"))),
        };
    }
}

fn measure(options: &[&str]) -> Result<Command, Error> {
    let mut wish = Wish::default();
    let mut rest = options;
    loop {
        rest = match rest {
            [] => return Ok(Command::Measure(wish)),
            ["--runs", number, others @ ..] => {
                let runs = number.parse().ok().filter(|runs| *runs > 0);
                wish.runs = runs.ok_or_else(|| Error::Usage(format!("measure --runs {number}")))?;
                others
            }
            ["--only", part, others @ ..] => {
                wish.only = Some((*part).to_owned());
                others
            }
            ["--json", file, others @ ..] => {
                wish.json = Some(file.into());
                others
            }
            [unknown, ..] => return Err(Error::Usage(format!("measure {unknown}"))),
        };
    }
}

fn benchmark(options: &[&str]) -> Result<Command, Error> {
    let mut wish = bench::Wish::default();
    let mut rest = options;
    loop {
        rest = match rest {
            [] => return Ok(Command::Bench(wish)),
            ["--quick", others @ ..] => {
                wish.quick = true;
                others
            }
            ["--sizes", sizes, others @ ..] => {
                let read = sizes.split(',').map(|size| size.parse().ok().filter(|size| *size > 0)).collect();
                wish.sizes = Option::ok_or_else(read, || Error::Usage(format!("bench --sizes {sizes}")))?;
                others
            }
            ["--only", part, others @ ..] if bench::Wish::is_part(part) => {
                wish.only = Some((*part).to_owned());
                others
            }
            ["--json", file, others @ ..] => {
                wish.json = Some(file.into());
                others
            }
            [unknown, ..] => return Err(Error::Usage(format!("bench {unknown}"))),
        };
    }
}

fn fuzzing(options: &[&str]) -> Result<Command, Error> {
    let mut wish = fuzz::Wish::default();
    let mut rest = options;
    loop {
        rest = match rest {
            [] => return Ok(Command::Fuzz(wish)),
            ["--seconds", number, others @ ..] => {
                let seconds = number.parse().ok().filter(|seconds| *seconds > 0);
                wish.seconds = seconds.ok_or_else(|| Error::Usage(format!("fuzz --seconds {number}")))?;
                others
            }
            [target, others @ ..] if !target.starts_with('-') && wish.target.is_none() => {
                wish.target = Some((*target).to_owned());
                others
            }
            [unknown, ..] => return Err(Error::Usage(format!("fuzz {unknown}"))),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, Error> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn serve_takes_a_port_and_a_quick_build() {
        let expected = Command::Serve { port: 9000, profile: Profile::Dev };
        assert_eq!(read("serve --port 9000 --dev").unwrap(), expected);
        assert_eq!(read("serve").unwrap(), Command::Serve { port: 8080, profile: Profile::Release });
    }

    #[test]
    fn measure_takes_its_options_in_any_order() {
        let wish = Wish { runs: 1, only: Some("warm".into()), json: Some("out.json".into()) };
        assert_eq!(read("measure --json out.json --only warm --runs 1").unwrap(), Command::Measure(wish));
        assert_eq!(read("measure").unwrap(), Command::Measure(Wish { runs: 5, only: None, json: None }));
    }

    #[test]
    fn the_benchmark_takes_sizes_a_part_and_a_file() {
        let wish = bench::Wish { sizes: vec![1_000, 20_000], only: Some("text".into()), ..bench::Wish::default() };
        assert_eq!(read("bench --sizes 1000,20000 --only text").unwrap(), Command::Bench(wish));
        let wish = bench::Wish { quick: true, json: Some("b.json".into()), ..bench::Wish::default() };
        assert_eq!(read("bench --quick --json b.json").unwrap(), Command::Bench(wish));
    }

    #[test]
    fn the_fuzzer_takes_a_target_and_seconds() {
        let wish = fuzz::Wish { seconds: 5, target: Some("hours".into()) };
        assert_eq!(read("fuzz --seconds 5 hours").unwrap(), Command::Fuzz(wish.clone()));
        assert_eq!(read("fuzz hours --seconds 5").unwrap(), Command::Fuzz(wish));
        assert_eq!(read("fuzz").unwrap(), Command::Fuzz(fuzz::Wish { seconds: 60, target: None }));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let wrong = [
            ("servr", "servr"),
            ("serve --prot 1", "--prot"),
            ("serve --port x", "x"),
            ("size --jsn", "--jsn"),
            ("test --fast", "--fast"),
            ("measure --runs 0", "--runs 0"),
            ("measure --json", "--json"),
            ("quality --ful", "--ful"),
            ("bench --sizes 10,x", "10,x"),
            ("bench --only all", "--only"),
            ("fuzz --seconds 0", "--seconds 0"),
            ("fuzz one two", "two"),
        ];
        for (line, named) in wrong {
            let message = read(line).unwrap_err().to_string();
            assert!(message.contains(named), "{message}");
        }
    }
}
