//! Sass placeholders (`%name` with `@extend %name`), written out before the compiler sees them.
//!
//! The compiler keeps the rules to extend in a set that is ordered by their place in memory and compares them by content:
//! now and then it takes two for one, and the styles lack a rule, another each time. Without `@extend` there is no such
//! set: the same source gives the same styles, whole. All of nhsuk-frontend's are of the plain sort understood here.

use grass::{Fs, StdFs};
use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

/// The files as they are, but for placeholders.
#[derive(Debug)]
pub struct Written;

impl Fs for Written {
    fn is_dir(&self, path: &Path) -> bool {
        StdFs.is_dir(path)
    }
    fn is_file(&self, path: &Path) -> bool {
        StdFs.is_file(path)
    }
    fn canonicalize(&self, path: &Path) -> Result<PathBuf> {
        StdFs.canonicalize(path)
    }
    fn read(&self, path: &Path) -> Result<Vec<u8>> {
        let content = StdFs.read(path)?;
        match std::str::from_utf8(&content) {
            Ok(text) if text.contains("@extend") => write_out(text).map(String::into_bytes),
            _ => Ok(content),
        }
    }
}

/// Selectors of those who extend, by placeholder.
type Extenders = BTreeMap<String, Vec<String>>;

fn write_out(source: &str) -> Result<String> {
    let extenders = extenders(source);
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("@extend %"));
    let out: String = lines.map(|line| expanded(line, &extenders) + "\n").collect();
    let left = out.lines().find(|line| !is_comment(line) && line.contains("@extend"));
    left.map_or(Ok(out.clone()), |line| Err(Error::new(ErrorKind::InvalidData, format!("not understood: {line}"))))
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

/// Reads which selectors have an `@extend %name`.
fn extenders(source: &str) -> Extenders {
    let (mut found, mut begun, mut blocks) = (Extenders::new(), String::new(), Vec::new());
    for line in source.lines().map(str::trim).filter(|line| !is_comment(line)) {
        if let Some(name) = line.strip_prefix("@extend %").and_then(|rest| rest.strip_suffix(';')) {
            let selectors = blocks.last().map_or("", String::as_str).split(',').map(|one| one.trim().to_owned());
            found.entry(name.to_owned()).or_default().extend(selectors);
        } else if line.ends_with('{') {
            blocks.push(std::mem::take(&mut begun) + line.trim_end_matches('{'));
        } else if line.ends_with(',') {
            begun.push_str(line);
        } else {
            begun.clear();
            if line.starts_with('}') {
                blocks.pop();
            }
        }
    }
    found
}

/// A line of a selector that begins with a placeholder names those who extend it in its place.
fn expanded(line: &str, extenders: &Extenders) -> String {
    let Some(rest) = line.trim_start().strip_prefix('%') else { return line.to_owned() };
    let (name, rest) = rest.split_at(rest.find([' ', ',', '{']).unwrap_or(rest.len()));
    let Some(selectors) = extenders.get(name) else { return line.to_owned() };
    let (middle, end) = match rest.strip_suffix('{') {
        Some(middle) => (middle, "{"),
        None => (rest.trim_end_matches(','), ","),
    };
    let middle = middle.trim_end();
    let all: Vec<String> = selectors.iter().map(|selector| format!("{selector}{middle}")).collect();
    format!("{}{end}", all.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "// @extend %list;\n%list {\n  margin: 0;\n  %list {\n    margin: 1px;\n  }\n}\n%list + h2,\n%list + \
                          .big {\n  padding: 0;\n}\nul,\n.list {\n  @extend %list;\n  @extend %dots;\n}\nol {\n  color: red;\n  \
                          b {\n    top: 1px;\n  }\n  @extend %list;\n}\n%dots {\n  top: 0;\n}\n";

    fn compiled(source: &str) -> String {
        grass::from_string(source.to_owned(), &grass::Options::default().style(grass::OutputStyle::Compressed)).unwrap()
    }

    #[test]
    fn those_who_extend_stand_where_the_placeholder_stood() {
        let css = compiled(&write_out(SOURCE).unwrap());
        for rule in [
            "ul,.list,ol{margin:0}",
            "ul ul,ul .list,ul ol,.list ul,.list .list,.list ol,ol ul,ol .list,ol ol{margin:1px}",
            "ul+h2,.list+h2,ol+h2,ul+.big,.list+.big,ol+.big{padding:0}",
            "ul,.list{top:0}",
        ] {
            assert!(css.contains(rule), "{rule} in {css}");
        }
    }

    #[test]
    fn an_extension_of_another_sort_is_refused() {
        assert!(write_out("a {\n  @extend .b;\n}\n").is_err());
    }
}
