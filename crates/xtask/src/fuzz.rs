//! `cargo xtask fuzz`: the fuzzer on every decoder, or on one. Its programs are in `fuzz/`, what they ask in
//! `crates/fuzzing`; what they find is written to `fuzz/artifacts`.

use crate::errors::Error;
use crate::process::{command, loud, quiet};
use crate::repo::{Repo, make_folder};
use crate::setup::{disk, tools};
use std::path::Path;
use std::process::Command;

/// How the fuzzer is run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// For each target.
    pub seconds: u32,
    /// One target; `None`: all.
    pub target: Option<String>,
}

impl Default for Wish {
    fn default() -> Self {
        Self { seconds: 60, target: None }
    }
}

/// How programs are built: by which compiler, and with what looking on.
struct Build {
    toolchain: Option<&'static str>,
    sanitizer: &'static str,
}

impl Build {
    fn words(&self) -> String {
        let compiler =
            if self.toolchain.is_some() { "the nightly compiler" } else { "the stable compiler (RUSTC_BOOTSTRAP=1)" };
        match self.sanitizer {
            "none" => {
                format!("{compiler}, without a sanitizer: memory faults are found only where they end the program")
            }
            name => format!("{compiler}, with the {name} sanitizer"),
        }
    }
}

/// Builds and runs targets one after the other; stops at the first that finds something.
pub fn run(repo: &Repo, wish: &Wish) -> Result<(), Error> {
    disk::check_room(&repo.root)?;
    let program = tools::fuzz()?;
    let targets = chosen(repo, wish)?;
    let build = built(repo, &program)?;
    println!("   built by {}", build.words());
    for target in &targets {
        println!("== {target}: {} seconds", wish.seconds);
        let found = repo.path("target/fuzz/corpus").join(target);
        make_folder(&found)?;
        let mut fuzz = fuzzer(repo, &program, &build, "run");
        // New inputs go to the first folder; those that are committed are read from the second.
        fuzz.arg(target).arg(&found).arg(repo.path("fuzz/corpus").join(target)).arg("--");
        fuzz.arg(format!("-max_total_time={}", wish.seconds));
        fuzz.args(["-timeout=20", "-rss_limit_mb=2048", "-max_len=65536", "-print_final_stats=1"]);
        loud(&format!("Fuzzing {target}"), &mut fuzz)?;
    }
    println!("Nothing found in {} targets.", targets.len());
    Ok(())
}

/// The targets of `fuzz/`, or the one that was named.
fn chosen(repo: &Repo, wish: &Wish) -> Result<Vec<String>, Error> {
    let names = names(&repo.read("fuzz/Cargo.toml")?);
    match &wish.target {
        None => Ok(names),
        Some(name) if names.contains(name) => Ok(vec![name.clone()]),
        Some(name) => Err(Error::Found(format!("There is no target {name}. There are: {}.", names.join(", ")))),
    }
}

fn names(manifest: &str) -> Vec<String> {
    let bins = manifest.split("[[bin]]").skip(1);
    let name = |bin: &str| Some(bin.split_once("name = \"")?.1.split('"').next()?.to_owned());
    bins.filter_map(name).collect()
}

/// Builds all programs: with the address sanitizer on the stable compiler, on nightly where that fails and nightly is there,
/// and without a sanitizer where neither works.
fn built(repo: &Repo, program: &Path) -> Result<Build, Error> {
    let nightly = command("rustc").args(["+nightly", "--version"]).output().is_ok_and(|said| said.status.success());
    let tries = [(None, "address"), (Some("+nightly"), "address"), (None, "none")];
    let mut why = String::new();
    for (toolchain, sanitizer) in tries.into_iter().filter(|(toolchain, _)| toolchain.is_none() || nightly) {
        let build = Build { toolchain, sanitizer };
        println!("   building the fuzzer's programs by {} (ten minutes or so the first time)", build.words());
        match quiet("Building the fuzzer's programs", &mut fuzzer(repo, program, &build, "build")) {
            Ok(_) => return Ok(build),
            Err(error) => why = error.to_string(),
        }
    }
    Err(Error::Found(format!(
        "libFuzzer cannot be built here: {why} It needs a C++ compiler and a system that libFuzzer knows (Linux or macOS). \
         The inputs it found before are tried without it by `cargo test -p waymark-fuzzing`."
    )))
}

fn fuzzer(repo: &Repo, program: &Path, build: &Build, what: &str) -> Command {
    let mut fuzz = command("cargo");
    fuzz.args(build.toolchain).arg("fuzz").args([what, "--fuzz-dir"]).arg(repo.path("fuzz"));
    fuzz.args(["--sanitizer", build.sanitizer]).env("CARGO_TARGET_DIR", repo.path("target/fuzz"));
    if build.toolchain.is_none() {
        fuzz.env("RUSTC_BOOTSTRAP", "1");
    }
    // The tool is found as a subcommand of cargo, which is what sets the compiler.
    let folders = program.parent().map(Path::to_owned).into_iter();
    let others =
        std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>()).unwrap_or_default();
    if let Ok(path) = std::env::join_paths(folders.chain(others)) {
        fuzz.env("PATH", path);
    }
    fuzz.current_dir(&repo.root);
    fuzz
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_targets_of_the_fuzzer_are_those_of_its_manifest() {
        let manifest = "[package]\nname = \"x\"\n[[bin]]\nname = \"one\"\npath = \"a.rs\"\n[[bin]]\nname = \"two\"\n";
        assert_eq!(names(manifest), ["one", "two"]);
    }
}
