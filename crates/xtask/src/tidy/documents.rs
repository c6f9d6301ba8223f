//! Links between documents: each must lead to a file, and each `#part` to a heading.

use super::{Fault, Source};
use crate::repo::Repo;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Broken links of all documents.
pub fn check(repo: &Repo, sources: &[Source]) -> Vec<Fault> {
    let documents = sources.iter().filter(|source| source.path.ends_with(".md"));
    documents.flat_map(|document| check_one(repo, document)).collect()
}

fn check_one(repo: &Repo, document: &Source) -> Vec<Fault> {
    let broken = links(&document.text).filter(|(_, link)| !resolves(repo, document, link));
    broken.map(|(line, link)| format!("{}:{line}: leads nowhere: {link}", document.path)).collect()
}

fn resolves(repo: &Repo, document: &Source, link: &str) -> bool {
    let (file, part) = link.split_once('#').unwrap_or((link, ""));
    if file.is_empty() {
        return has_heading(&document.text, part);
    }
    let folder = Path::new(&document.path).parent().unwrap_or(Path::new(""));
    let Some(target) = normal(&folder.join(file)).map(|path| repo.path(path)) else { return false };
    let headings = || fs::read_to_string(&target).is_ok_and(|text| has_heading(&text, part));
    target.exists() && (part.is_empty() || target.extension().is_none_or(|end| end != "md") || headings())
}

/// Resolves `..`; `None` where it would leave the checkout.
fn normal(path: &Path) -> Option<PathBuf> {
    let mut parts = Vec::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(parts.pop()?),
            Component::CurDir => {}
            other => parts.push(other),
        }
    }
    Some(parts.iter().collect())
}

/// Links to files of the checkout, with their lines; code blocks do not count.
fn links(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut in_code = false;
    let prose = text.lines().enumerate().filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        in_code ^= fence;
        !in_code && !fence
    });
    prose.flat_map(|(number, line)| links_of_line(line).map(move |link| (number + 1, link)))
}

fn links_of_line(line: &str) -> impl Iterator<Item = &str> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next());
    targets.filter(|link| !link.contains("://") && !link.starts_with("mailto:") && !link.is_empty())
}

fn has_heading(text: &str, part: &str) -> bool {
    text.lines().filter_map(|line| line.strip_prefix('#')).any(|heading| anchor(heading) == part)
}

/// The `#part` that code hosts give a heading.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_links_outside_code() {
        let text = "[a](b.md) and [c](https://x.org)\n```\n[d](e.md)\n```\n![f](g.png)";
        assert_eq!(links(text).collect::<Vec<_>>(), [(1, "b.md"), (5, "g.png")]);
    }

    #[test]
    fn headings_become_parts_as_code_hosts_write_them() {
        assert_eq!(anchor("## What it is, in `five` lines"), "what-it-is-in-five-lines");
        assert!(has_heading("# A\n## Two words\n", "two-words"));
    }

    #[test]
    fn a_link_may_not_leave_the_checkout() {
        assert_eq!(normal(Path::new("docs/../README.md")), Some("README.md".into()));
        assert_eq!(normal(Path::new("../other.md")), None);
    }
}
