//! Replays the inputs kept in `fuzz/corpus`, a folder for each target: found by the fuzzer, or written to lead it somewhere.

use std::fs;
use std::path::{Path, PathBuf};
use waymark_fuzzing::{TARGETS, run};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.sort();
    files
}

#[test]
fn kept_inputs_of_the_fuzzer_break_no_promise() {
    for (name, ask) in TARGETS {
        let inputs = files(&corpus().join(name));
        assert!(!inputs.is_empty(), "{name} has no input in fuzz/corpus");
        for input in inputs {
            let bytes = fs::read(&input);
            println!("{}", input.display());
            assert!(bytes.as_deref().map(ask).is_ok(), "{} cannot be read", input.display());
        }
        ask(b"");
    }
}

#[test]
fn every_fuzz_target_has_a_corpus_and_a_program() {
    let names: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
    for folder in files(&corpus()) {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        assert!(names.contains(&name.as_str()), "{name} is no target");
    }
    let manifest = fs::read_to_string(corpus().join("../Cargo.toml")).unwrap_or_default();
    for name in names {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name} is not in fuzz/Cargo.toml");
    }
    assert!(!run("no_such_target", b""));
}
