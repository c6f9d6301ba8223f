//! The manual in `docs/waymark.md` is what the command itself says. `WAYMARK_UPDATE=1` writes it anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use std::path::Path;
use std::process::Command;

const HEAD: &str = "\
# The `waymark` command

What each command says of itself with `--help`. `WAYMARK_UPDATE=1 cargo test -p waymark-cli --test manual` writes this page anew, and
`cargo run --profile tool -p waymark-cli -- COMMAND` runs the command from a checkout. How they go together: [publish a list](tasks/publish-a-list.md),
[keep it true](tasks/upkeep.md); what import reads and says: [import](import.md).
";

fn help(command: Option<&str>) -> String {
    let said = Command::new(env!("CARGO_BIN_EXE_waymark")).args(command).arg("--help").output().unwrap();
    assert!(said.status.success(), "{command:?} --help");
    String::from_utf8(said.stdout).unwrap()
}

/// The commands that the general help names.
fn commands(help: &str) -> Vec<String> {
    let list = help.split("Commands:").nth(1).unwrap().split("\n\n").next().unwrap();
    let lines = list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn manual() -> String {
    let general = help(None);
    let chapter = |title: &str, text: &str| format!("\n## {title}\n\n```text\n{}\n```\n", text.trim_end());
    let mut manual = HEAD.to_owned() + &chapter("waymark", &general);
    for command in commands(&general) {
        manual += &chapter(&format!("waymark {command}"), &help(Some(&command)));
    }
    manual
}

#[test]
fn the_manual_is_what_the_command_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/waymark.md");
    let now = manual();
    if std::env::var_os("WAYMARK_UPDATE").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == now, "docs/waymark.md is not what the command says: run this test with WAYMARK_UPDATE=1");
}

#[test]
fn every_command_shows_its_use_examples_and_exit_status() {
    let all = commands(&help(None));
    assert!(all.len() >= 8, "{all:?}");
    for command in all {
        let said = help(Some(&command));
        assert!(said.contains(&format!("waymark {command}")), "{command} shows its use");
        assert!(said.contains("Example"), "{command} shows an example");
        assert!(said.contains("Exit status"), "{command} says its exit status");
    }
}
