//! The edition of the lists: `content/catalogue/edition.toml`.

use crate::content::safety::day;
use crate::content::toml_file::{Text, TomlFile};
use crate::problem::{Fault, Problems};
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;
use waymark_core::catalogue::Edition;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    made_on: Text,
    expires_on: Text,
}

/// Reads the file.
pub fn read(dir: &Path, problems: &mut Problems) -> Option<Edition> {
    let file = TomlFile::read(dir, "catalogue/edition.toml", problems);
    let mut root = file.root(problems);
    let raw: Option<Spanned<Raw>> = file.one(&mut root, "edition", problems);
    file.nothing_else(&root, &["edition"], problems);
    let raw = raw?.into_inner();
    let made_on = day(&file, &raw.made_on, problems);
    let expires_on = day(&file, &raw.expires_on, problems);
    let edition = Edition { made_on: made_on?, expires_on: expires_on? };
    if edition.expires_on <= edition.made_on {
        problems.error(&file.at_of(&raw.expires_on), Fault::new("the lists expire before they are made"));
    }
    Some(edition)
}
