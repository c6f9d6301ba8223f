//! The last touches to `dist/`: the first screen goes into `index.html`, scripts and small stylesheets get names made from
//! their content, and every tag that loads one says what its bytes are.
//!
//! Integrity comes last, from the bytes that are shipped. Names made from content come before it: a stored copy from an
//! earlier build then has another name, and cannot be taken for this one's and refused.

mod glue;
mod integrity;
mod names;
mod scripts;
mod tags;

use super::Profile;
use super::prerender::first_screen;
use crate::errors::Error;
use crate::repo::{Repo, files_below, write};
use std::fs;
use std::path::{Path, PathBuf};

/// Finishes what Trunk and the copying of files have put into `dist/`.
pub fn run(repo: &Repo, profile: Profile) -> Result<(), Error> {
    let dist = repo.dist();
    let index = dist.join("index.html");
    write(&index, put_in(&read(&index)?, read(&first_screen(repo))?.trim())?)?;
    scripts::shorten(repo, &dist, profile)?;
    if profile == Profile::Release {
        for (glue, program) in [
            names::trunks_program(&dist)?,
            ("groups.js".into(), "groups_bg.wasm".into()),
            ("find.js".into(), "find_bg.wasm".into()),
        ] {
            let glue = dist.join(glue);
            glue::shorten(&glue, &dist.join(program))?;
            scripts::rename(repo, &glue, true)?;
        }
    }
    let names = names::hash(&dist)?;
    for page in pages(&dist)? {
        let html = names::follow(&read(&page)?, &names);
        write(&page, integrity::add(&html, &dist)?)?;
    }
    Ok(())
}

/// The first screen stands in the element that the program takes over.
fn put_in(index: &str, screen: &str) -> Result<String, Error> {
    let empty = ["<div id=\"app\"></div>", "<div id=app></div>"];
    let Some(place) = empty.into_iter().find(|place| index.matches(place).count() == 1) else {
        return Err(Error::Found("index.html has no place for the first screen: an empty <div id=\"app\">.".into()));
    };
    Ok(index.replace(place, &format!("<div id=\"app\">{screen}</div>")))
}

/// The pages of `dist/`.
fn pages(dist: &Path) -> Result<Vec<PathBuf>, Error> {
    let files = files_below(dist)?.into_iter().filter(|file| file.extension().is_some_and(|end| end == "html"));
    Ok(files.map(|file| dist.join(file)).collect())
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|why| Error::file(path, why))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_screen_goes_into_its_place_whether_or_not_the_page_was_made_small() {
        for place in ["<div id=\"app\"></div>", "<div id=app></div>"] {
            let page = put_in(&format!("<body>{place}<div id=stopped></div>"), "<main>$0</main>").unwrap();
            assert_eq!(page, "<body><div id=\"app\"><main>$0</main></div><div id=stopped></div>");
        }
        assert!(put_in("<div id=app>x</div>", "").is_err());
    }
}
