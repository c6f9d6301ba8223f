//! Publishers and licences in words. The rows name data sets by short keys; `content/catalogue/sources.toml` says what
//! people are shown for each.

use crate::content::toml_file::{Text, TomlFile};
use crate::names::{quoted, unknown};
use crate::problem::{Fault, Problems};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;
use waymark_core::catalogue::Source;

/// What people are shown for each key.
#[derive(Debug, Default)]
pub struct SourceNames {
    names: BTreeMap<String, String>,
    licences: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Table(BTreeMap<Text, String>);

impl SourceNames {
    /// Reads the file.
    pub fn read(dir: &Path, problems: &mut Problems) -> Self {
        let file = TomlFile::read(dir, "catalogue/sources.toml", problems);
        let mut root = file.root(problems);
        let mut take = |name: &str, problems: &mut Problems| {
            let table: Option<Spanned<Table>> = file.one(&mut root, name, problems);
            let entries = table.map(|t| t.into_inner().0).unwrap_or_default();
            entries.into_iter().map(|(key, words)| (key.into_inner(), words)).collect()
        };
        let (names, licences) = (take("source", problems), take("licence", problems));
        file.nothing_else(&root, &["source", "licence"], problems);
        Self { names, licences }
    }

    /// Publisher and licence of a row, in words. Keys joined by `+` are several sources. Text with a space in it and no
    /// key is words already.
    pub fn of(&self, names: &str, licence: &str) -> Result<Source, Fault> {
        let name = if in_words(names, &self.names) {
            names.to_owned()
        } else {
            let parts: Result<Vec<&str>, Fault> =
                names.split('+').map(|key| look_up(&self.names, "source", key)).collect();
            parts?.join("; ")
        };
        let licence =
            if in_words(licence, &self.licences) { licence } else { look_up(&self.licences, "licence", licence)? };
        Ok(Source { name, licence: licence.to_owned() })
    }
}

fn in_words(text: &str, known: &BTreeMap<String, String>) -> bool {
    text.contains(' ') && !known.contains_key(text)
}

fn look_up<'a>(known: &'a BTreeMap<String, String>, kind: &str, key: &str) -> Result<&'a str, Fault> {
    if key.is_empty() {
        return Err(Fault::new(format!("the {kind} is missing")));
    }
    known.get(key.trim()).map(String::as_str).ok_or_else(|| {
        let Fault { message, hint } = unknown(kind, key, known.keys().map(String::as_str));
        let way_out = format!("add {} to content/catalogue/sources.toml", quoted(key));
        Fault { message, hint: if hint.starts_with("did") { hint } else { way_out } }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> SourceNames {
        let map = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        SourceNames {
            names: map(&[("givefood", "Give Food"), ("parks", "Trafford Council")]),
            licences: map(&[("OGL-UK-3.0", "Open Government Licence v3.0")]),
        }
    }

    #[test]
    fn keys_become_words_and_words_stay() {
        let source = names().of("givefood+parks", "OGL-UK-3.0").unwrap();
        assert_eq!(
            (source.name.as_str(), source.licence.as_str()),
            ("Give Food; Trafford Council", "Open Government Licence v3.0")
        );
        assert_eq!(names().of("Waymark: public facts", "Our wording").unwrap().name, "Waymark: public facts");
        assert_eq!(names().of("givefod", "OGL-UK-3.0").unwrap_err().hint, "did you mean \"givefood\"?");
        assert_eq!(names().of("", "OGL-UK-3.0").unwrap_err().message, "the source is missing");
        assert_eq!(
            names().of("os_open", "OGL-UK-3.0").unwrap_err().hint,
            "add \"os_open\" to content/catalogue/sources.toml"
        );
    }
}
