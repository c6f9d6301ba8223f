//! `budgets.toml`: what the page may weigh and take.

use crate::errors::Error;
use serde::{Deserialize, Serialize};

/// What some files of `dist/` may weigh.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Name, after the rule it holds to.
    pub id: String,
    /// In words.
    pub what: String,
    /// Patterns of paths in `dist/`.
    pub files: Vec<String>,
    /// The limit is for every file by itself.
    #[serde(default)]
    pub each: bool,
    /// How weight is taken.
    #[serde(default)]
    pub measure: Measure,
    /// Above this it passes with a warning.
    pub warn_kb: Option<u64>,
    /// Above this it fails.
    pub limit_kb: u64,
    /// Whether the files may be missing.
    #[serde(default)]
    pub optional: bool,
}

/// How weight is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// Compressed with brotli, level 11.
    #[default]
    Brotli,
    /// As the file is.
    Raw,
}

/// How weight and limit compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Within.
    Ok,
    /// Within the limit, above the mark to aim for.
    Close,
    /// Above the limit.
    Over,
    /// No such files.
    Missing,
}

impl Verdict {
    /// Whether the command fails.
    pub fn fails(self) -> bool {
        matches!(self, Self::Over | Self::Missing)
    }

    /// In a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Close => "close",
            Self::Over => "OVER",
            Self::Missing => "MISSING",
        }
    }
}

/// What the page may take in a browser.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Name, after the rule it holds to.
    pub id: String,
    /// In words.
    pub what: String,
    /// The figure it is about.
    pub of: String,
    /// Unit of the figure.
    pub unit: String,
    /// What its median may come to; none where it is only told.
    pub limit: Option<f64>,
}

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    /// Weights.
    pub budget: Vec<Budget>,
    /// Times and the like.
    #[serde(default)]
    pub measured: Vec<Limit>,
}

/// Reads the file's text.
pub fn parse(text: &str) -> Result<Budgets, Error> {
    toml::from_str(text).map_err(|why| Error::Found(format!("budgets.toml: {why}")))
}

impl Budget {
    /// Whether a file counts.
    pub fn covers(&self, name: &str) -> bool {
        self.files.iter().any(|pattern| matches(pattern, name))
    }

    /// Compares a weight with the limits.
    pub fn verdict(&self, bytes: u64, missing: bool) -> Verdict {
        let above = |kilobytes: u64| bytes > kilobytes * 1024;
        match (missing, self.optional) {
            (true, true) => Verdict::Ok,
            (true, false) => Verdict::Missing,
            (false, _) if above(self.limit_kb) => Verdict::Over,
            (false, _) if self.warn_kb.is_some_and(above) => Verdict::Close,
            (false, _) => Verdict::Ok,
        }
    }
}

/// Whether a path fits a pattern in which `*` stands for any characters but `/`.
fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|name| {
            let reach = name.find('/').unwrap_or(name.len());
            (0..=reach).filter(|end| name.is_char_boundary(*end)).any(|end| matches(rest, &name[end..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stays_in_its_folder() {
        assert!(matches("data/area-*.wmk", "data/area-trafford-12ab.wmk"));
        assert!(matches("*.css", "app-12.css"));
        assert!(!matches("*.css", "data/app.css"));
        assert!(!matches("app-*.css", "urgent.css"));
        assert!(matches("index.html", "index.html"));
    }

    #[test]
    fn a_budget_passes_warns_and_fails() {
        let text = "[[budget]]\nid='B3'\nwhat='page'\nfiles=['*.wasm']\nwarn_kb=1\nlimit_kb=2";
        let budget = parse(text).unwrap().budget.remove(0);
        assert_eq!(budget.verdict(1024, false), Verdict::Ok);
        assert_eq!(budget.verdict(1025, false), Verdict::Close);
        assert_eq!(budget.verdict(2049, false), Verdict::Over);
        assert_eq!(budget.verdict(0, true), Verdict::Missing);
    }

    #[test]
    fn a_misspelt_setting_is_refused() {
        assert!(parse("[[budget]]\nid='B1'\nwhat='x'\nfiles=[]\nlimit=2").is_err());
    }
}
