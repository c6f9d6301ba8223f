//! Scripts are shipped without comments, indents and long names.

use crate::build::Profile;
use crate::errors::Error;
use crate::process::{command, quiet};
use crate::repo::{Repo, write};
use std::fs;
use std::path::Path;

/// The shortener: names inside functions get one letter, and what says the same in fewer words does.
const TERSER: &str = "node_modules/terser/bin/terser";
/// Our scripts that pages load, and whether each is a module always, whose outermost names nobody else sees.
const OURS: [(&str, bool); 4] = [("boot.js", true), ("leave.js", false), ("offline.js", false), ("phone.js", false)];
/// The worker keeps its lines: the list of files is written into them later.
const WORKER: &str = "sw.js";

/// Shortens every script at the top of the folder that came from `static/`.
pub fn shorten(repo: &Repo, dist: &Path, profile: Profile) -> Result<(), Error> {
    for name in OURS.iter().map(|(name, _)| *name).chain([WORKER]) {
        let path = dist.join(name);
        if path.is_file() {
            let source = fs::read_to_string(&path).map_err(|why| Error::file(&path, why))?;
            write(&path, without_comments(&source))?;
        }
    }
    let mut shortened = OURS.iter().filter(|_| profile == Profile::Release);
    shortened.try_for_each(|(name, is_module)| rename(repo, &dist.join(name), *is_module))
}

/// Shortens the names of a script.
pub(super) fn rename(repo: &Repo, script: &Path, is_module: bool) -> Result<(), Error> {
    let mut terser = command("node");
    terser.arg(repo.path(TERSER)).arg(script).args(["--compress", "passes=3,ecma=2020", "--mangle", "--ecma", "2020"]);
    terser.args(is_module.then_some("--module")).arg("--output").arg(script);
    quiet("Shortening scripts", &mut terser).map(drop)
}

/// Leaves out indents, and lines that are nothing but a comment. What follows code in its line stays, and so does all
/// of a text that runs over several lines: those begin and end with a back-quote.
pub(super) fn without_comments(source: &str) -> String {
    let (mut out, mut in_comment, mut in_text) = (String::with_capacity(source.len()), false, false);
    for line in source.lines() {
        let trimmed = line.trim();
        if !in_text {
            in_comment |= trimmed.starts_with("/*");
            if in_comment || trimmed.is_empty() || trimmed.starts_with("//") {
                in_comment &= !trimmed.ends_with("*/");
                continue;
            }
        }
        out.push_str(if in_text { line } else { trimmed });
        out.push('\n');
        in_text ^= line.matches('`').count() % 2 == 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_go_and_everything_else_stays() {
        let source = "// About\n/** A\n * function. */\nfunction f() {\n  // why\n  return \"https://x\"; // kept\n}\n\n/* b */\nf();\n";
        assert_eq!(without_comments(source), "function f() {\nreturn \"https://x\"; // kept\n}\nf();\n");
    }

    #[test]
    fn a_text_over_several_lines_stays_as_it_is() {
        let source = "const t = `a\n  // b\n  c`;\n  // d\n";
        assert_eq!(without_comments(source), "const t = `a\n  // b\n  c`;\n");
    }
}
