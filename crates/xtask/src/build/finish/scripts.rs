//! Our own scripts are shipped without their comments and indents.

use crate::errors::Error;
use crate::repo::write;
use std::fs;
use std::path::Path;

/// Shortens every script at the top of the folder that came from `static/`: Trunk shortens its own.
pub fn shorten(dist: &Path) -> Result<(), Error> {
    for name in ["boot.js", "leave.js", "offline.js", "phone.js", "sw.js"] {
        let path = dist.join(name);
        if path.is_file() {
            let source = fs::read_to_string(&path).map_err(|why| Error::file(&path, why))?;
            write(&path, without_comments(&source))?;
        }
    }
    Ok(())
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
