//! Names made from content, for the files that pages load, but for the stylesheet that Trunk named.

use super::tags::{Tag, each_tag};
use crate::errors::Error;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files that get a name made from their content, where they are there: beginning, what parts it from the hash, end.
/// `sw.js` keeps its name: browsers look there for another version.
const NAMED: [(&str, char, &str); 11] = [
    ("boot", '-', "js"),
    ("leave", '-', "js"),
    ("offline", '-', "js"),
    ("phone", '-', "js"),
    ("qr", '-', "js"),
    ("groups", '-', "js"),
    ("groups_bg", '-', "wasm"),
    ("find", '-', "js"),
    ("find_bg", '-', "wasm"),
    ("urgent", '.', "css"),
    ("no-script", '.', "css"),
];
/// How the names of the page's program begin, and how that of the compiled file ends.
const PROGRAM: &str = "waymark-app-";
const COMPILED: &str = "_bg.wasm";
/// Attributes that name a file.
const FOLLOWED: [&str; 11] = [
    "src",
    "href",
    "data-js",
    "data-wasm",
    "data-offline",
    "data-phone",
    "data-qr",
    "data-local-js",
    "data-local-wasm",
    "data-find-js",
    "data-find-wasm",
];
/// Hexadecimal digits of a hash in a name.
const DIGITS: usize = 16;

/// Old name to new.
pub type Names = BTreeMap<String, String>;

/// Gives the files their names. The stylesheet that Trunk named is told from its own: pages written before call it
/// `app.css`.
pub fn hash(dist: &Path) -> Result<Names, Error> {
    let mut names = Names::new();
    for (stem, mark, end) in NAMED {
        let old = format!("{stem}.{end}");
        if dist.join(&old).is_file() {
            let new = format!("{stem}{mark}{}.{end}", digest(&content(dist, &old)?));
            rename(dist, &mut names, old, new)?;
        }
    }
    let (glue, program) = trunks_program(dist)?;
    let both = [content(dist, &glue)?, content(dist, &program)?].concat();
    for (old, end) in [(glue, ".js"), (program, COMPILED)] {
        let new = format!("{PROGRAM}{}{end}", digest(&both));
        rename(dist, &mut names, old, new)?;
    }
    names.insert("app.css".to_owned(), trunks(dist, "app-", ".css")?);
    Ok(names)
}

/// The page's program as Trunk named it: its glue and itself. What Trunk hashed was made smaller since.
pub fn trunks_program(dist: &Path) -> Result<(String, String), Error> {
    Ok((trunks(dist, PROGRAM, ".js")?, trunks(dist, PROGRAM, COMPILED)?))
}

fn content(dist: &Path, name: &str) -> Result<Vec<u8>, Error> {
    let path = dist.join(name);
    fs::read(&path).map_err(|why| Error::file(&path, why))
}

fn rename(dist: &Path, names: &mut Names, old: String, new: String) -> Result<(), Error> {
    fs::rename(dist.join(&old), dist.join(&new)).map_err(|why| Error::file(dist.join(&old), why))?;
    names.insert(old, new);
    Ok(())
}

fn digest(content: &[u8]) -> String {
    let hex: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    hex.chars().take(DIGITS).collect()
}

fn trunks(dist: &Path, begin: &str, end: &str) -> Result<String, Error> {
    let files = fs::read_dir(dist).map_err(|why| Error::file(dist, why))?.flatten();
    let mut names = files.filter_map(|file| file.file_name().into_string().ok());
    let found = names.find(|name| name.starts_with(begin) && name.ends_with(end));
    found.ok_or_else(|| Error::Found(format!("dist/ has no file {begin}…{end}.")))
}

/// A page that loads the files under their new names.
pub fn follow(html: &str, names: &Names) -> String {
    each_tag(html, |tag: &mut Tag| {
        let loads = ["script", "link"].contains(&tag.name.as_str());
        for attribute in FOLLOWED.into_iter().filter(|_| loads) {
            let old = tag.get(attribute).map(|value| value.trim_start_matches("./").to_owned());
            if let Some(new) = old.and_then(|old| names.get(&old)) {
                tag.set(attribute, new.clone());
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_load_files_under_their_new_names_and_links_stay() {
        let names = Names::from([("boot.js".to_owned(), "boot-1f.js".to_owned())]);
        let html =
            "<script src=./boot.js type=module></script><a href=\"boot.js\">x</a><script src=\"sw.js\"></script>";
        let told = "<script src=\"boot-1f.js\" type=\"module\"></script><a href=\"boot.js\">x</a><script src=\"sw.js\"></script>";
        assert_eq!(follow(html, &names), told);
    }

    #[test]
    fn another_content_has_another_name() {
        assert_eq!(digest(b"a").len(), DIGITS);
        assert_ne!(digest(b"a"), digest(b"b"));
    }
}
