//! Compiles the stylesheets with a Sass compiler in Rust: no Node and nothing downloaded. Left and right become start
//! and end on the way ([`super::logical`]).

use super::logical::logical;
use crate::errors::Error;
use crate::repo::{Repo, write};
use std::path::Path;

/// Source and result of each stylesheet: the page's own, and the small one of the static pages.
const SHEETS: [(&str, &str); 2] =
    [("styles/app.scss", "target/site/app.css"), ("styles/urgent.scss", "target/site/pages/urgent.css")];
/// Where `nhsuk/…` is found.
const LIBRARY: &str = "node_modules/nhsuk-frontend/dist";

/// Compiles all stylesheets and checks that nothing in them leaves the site.
pub fn compile(repo: &Repo) -> Result<(), Error> {
    for (source, target) in SHEETS {
        let css = compile_one(repo, source)?;
        check_addresses(repo, source, &css)?;
        write(&repo.path(target), logical(&css))?;
    }
    Ok(())
}

fn compile_one(repo: &Repo, source: &str) -> Result<String, Error> {
    let options = grass::Options::default()
        .fs(&super::placeholders::Written)
        .style(grass::OutputStyle::Compressed)
        .load_path(repo.path(LIBRARY))
        .load_path(repo.path("styles"));
    grass::from_path(repo.path(source), &options).map_err(|why| Error::Found(format!("{source}: {why}")))
}

/// Images must be shipped with the page; fonts and other hosts are never named.
fn check_addresses(repo: &Repo, source: &str, css: &str) -> Result<(), Error> {
    if css.contains("@font-face") || css.contains("//assets.") {
        return Err(Error::Found(format!("{source} asks for a web font or another host.")));
    }
    let lost = addresses(css).find(|address| !repo.path("static").join(Path::new(address)).is_file());
    match lost {
        Some(address) => Err(Error::Found(format!("{source} uses {address}, which is not in static/."))),
        None => Ok(()),
    }
}

/// What stands in `url(…)`, but for images written out in the sheet itself.
fn addresses(css: &str) -> impl Iterator<Item = &str> {
    let inside = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    inside.map(|address| address.trim_matches(['"', '\''])).filter(|address| !address.starts_with("data:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_images_a_sheet_needs() {
        let css = "a{background:url(\"images/x.svg\")}b{mask:url(data:image/svg+xml,y)}c{background:url(z.png)}";
        assert_eq!(addresses(css).collect::<Vec<_>>(), ["images/x.svg", "z.png"]);
    }
}
