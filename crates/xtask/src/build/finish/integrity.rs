//! Subresource integrity: every tag that loads a script, a stylesheet or the program says what its bytes are.

use super::tags::{Tag, each_tag};
use crate::errors::Error;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;

/// What boot.js fetches or imports later, and where its tag says what the bytes are.
const LOADED_LATER: [(&str, &str); 8] = [
    ("data-js", "data-js-integrity"),
    ("data-wasm", "data-wasm-integrity"),
    ("data-offline", "data-offline-integrity"),
    ("data-phone", "data-phone-integrity"),
    ("data-local-js", "data-local-js-integrity"),
    ("data-local-wasm", "data-local-wasm-integrity"),
    ("data-find-js", "data-find-js-integrity"),
    ("data-find-wasm", "data-find-wasm-integrity"),
];

/// A page with integrity on its tags. A file that is not there fails.
pub fn add(html: &str, dist: &Path) -> Result<String, Error> {
    let mut fault = None;
    let out = each_tag(html, |tag| {
        if let Err(error) = add_to(tag, dist) {
            fault.get_or_insert(error);
        }
    });
    fault.map_or(Ok(out), Err)
}

fn add_to(tag: &mut Tag, dist: &Path) -> Result<(), Error> {
    let Some(address) = loads(tag) else { return Ok(()) };
    tag.set("integrity", of_file(dist, &address)?);
    tag.remove("data-integrity");
    for (program, integrity) in LOADED_LATER {
        if let Some(program) = tag.get(program).map(str::to_owned) {
            tag.set(integrity, of_file(dist, &program)?);
        }
    }
    Ok(())
}

/// The address of what a tag loads, if it is of a sort that has integrity.
fn loads(tag: &Tag) -> Option<String> {
    let address = match (tag.name.as_str(), tag.get("rel")) {
        ("script", _) => tag.get("src"),
        ("link", Some("stylesheet")) => tag.get("href"),
        _ => None,
    };
    address.map(str::to_owned)
}

fn of_file(dist: &Path, address: &str) -> Result<String, Error> {
    let path = dist.join(address.trim_start_matches("./"));
    let content = fs::read(&path).map_err(|why| Error::file(&path, why))?;
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(content))))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `openssl dgst -sha384 -binary | base64` of no bytes at all.
    const OF_NOTHING: &str = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";

    #[test]
    fn says_of_each_file_what_its_bytes_are_and_fails_without_it() {
        let dist = std::env::temp_dir().join(format!("waymark-integrity-{}", std::process::id()));
        crate::repo::write(&dist.join("a.js"), "").unwrap();
        let html = "<script src=./a.js data-wasm=./a.js></script><link data-integrity=none href=a.js rel=stylesheet><link href=b.svg rel=icon>";
        let out = add(html, &dist).unwrap();
        assert_eq!(out.matches(&format!(" integrity=\"{OF_NOTHING}\"")).count(), 2);
        assert_eq!(out.matches(&format!("data-wasm-integrity=\"{OF_NOTHING}\"")).count(), 1);
        assert!(!out.contains("none") && out.ends_with("<link href=b.svg rel=icon>"));
        assert!(add("<script src=b.js></script>", &dist).is_err());
        std::fs::remove_dir_all(dist).unwrap();
    }
}
