//! `cargo xtask bench`: search and matching beside what others would use instead. The measuring is `tests/bench/`; here
//! its packages are installed outside the checkout and our engine is built. Never part of `cargo xtask test`.

use crate::build::small;
use crate::errors::Error;
use crate::process::{command, loud, quiet};
use crate::repo::{Repo, write};
use crate::setup;
use serde::Serialize;
use std::path::PathBuf;

/// Sizes of made-up catalogues when nothing else is asked for; ours alone is put to the last.
const SIZES: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// The same where it is to be quick.
const QUICK: [u32; 2] = [1_000, 10_000];
/// What can be measured by itself.
const PARTS: [&str; 4] = ["match", "text", "browser", "real"];
/// The library that is measured: its package, and the example in it that packs lists.
const ENGINE: &str = "waymark-engine";

/// What is to be measured, and where it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Smaller catalogues and fewer asks.
    pub quick: bool,
    /// Sizes of made-up catalogues; none: those that are usual.
    pub sizes: Vec<u32>,
    /// One part alone; then no document is written.
    pub only: Option<String>,
    /// A file for all figures.
    pub json: Option<PathBuf>,
}

impl Wish {
    /// Whether there is such a part.
    pub fn is_part(name: &str) -> bool {
        PARTS.contains(&name)
    }

    fn sizes(&self) -> Vec<u32> {
        let usual = if self.quick { QUICK.to_vec() } else { SIZES.to_vec() };
        if self.sizes.is_empty() { usual } else { self.sizes.clone() }
    }

    /// Only a whole run may stand in the documents.
    fn is_whole(&self) -> bool {
        !self.quick && self.sizes.is_empty() && self.only.is_none()
    }
}

/// What the measuring program reads.
#[derive(Serialize)]
struct Order {
    packages: PathBuf,
    folder: PathBuf,
    sizes: Vec<u32>,
    quick: bool,
    only: Option<String>,
    json: Option<PathBuf>,
    docs: Option<PathBuf>,
    engine: Option<PathBuf>,
    pack: Option<PathBuf>,
}

/// Measures, prints the tables, and after a whole run writes them into the documents.
pub fn run(repo: &Repo, wish: &Wish) -> Result<(), Error> {
    setup::for_build(repo)?;
    let browser = setup::chromium()?;
    let folder = repo.path("target/bench");
    let (engine, pack) = built(repo)?.unzip();
    let order = Order {
        packages: setup::packages_of(repo, "tests/bench", "bench")?,
        sizes: wish.sizes(),
        quick: wish.quick,
        only: wish.only.clone(),
        json: wish.json.as_ref().map(std::path::absolute).transpose().map_err(|why| Error::file("--json", why))?,
        docs: wish.is_whole().then(|| repo.path("docs")),
        folder: folder.clone(),
        engine,
        pack,
    };
    let words = folder.join("order.json");
    write(&words, serde_json::to_string(&order).map_err(|why| Error::Found(why.to_string()))?)?;
    let mut node = command("node");
    node.arg("tests/bench/src/run/main.mjs").arg(words);
    node.env("WAYMARK_CHROMIUM", browser).current_dir(&repo.root);
    loud("Measuring", &mut node)
}

/// Our engine as WebAssembly, and the program that packs lists for it; none where the checkout has no engine.
fn built(repo: &Repo) -> Result<Option<(PathBuf, PathBuf)>, Error> {
    if !repo.path("crates/engine").is_dir() {
        println!("   this checkout has no crates/engine: the others are measured without ours");
        return Ok(None);
    }
    let library = small::library(repo, ENGINE, &repo.path("target/bench"))?;
    let mut cargo = command("cargo");
    cargo.args(["build", "--profile", "tool", "--locked", "--package", ENGINE, "--example", "pack"]);
    quiet("Building the packer of lists", cargo.current_dir(&repo.root))?;
    Ok(Some((library, repo.path("target/tool/examples/pack"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_run_is_written_into_the_documents() {
        assert!(Wish::default().is_whole());
        let parts = [
            Wish { quick: true, ..Wish::default() },
            Wish { sizes: vec![1_000], ..Wish::default() },
            Wish { only: Some("text".into()), ..Wish::default() },
        ];
        assert!(parts.iter().all(|wish| !wish.is_whole()));
        assert_eq!((parts[0].sizes(), parts[1].sizes()), (QUICK.to_vec(), vec![1_000]));
    }
}
