//! The static pages, by file name.

use crate::directory::directory;
use crate::document::document;
use crate::paper::paper;
use crate::{Error, own_words};
use waymark_app::app::shown;
use waymark_app::layout::layout;
use waymark_app::prerender::visit;
use waymark_app::route::Route;

/// Every page with its file name.
pub fn all() -> Result<Vec<(&'static str, String)>, Error> {
    let first = visit(own_words::bank()?, Route::Start, &["national", "trafford"]);
    let title = |route: &Route| route.title(&first.state.bank.words, &first.site_name());
    let of_the_program = |route: Route| {
        let cx = first.clone().at(route);
        document(&title(&cx.route), shown(&cx))
    };
    let papers_title = format!("{} – {}", first.t("paper.title"), first.site_name());
    Ok(vec![
        ("a-to-z.html", document(&title(&Route::AtoZ), layout(&first, directory(&first)))?),
        ("about.html", of_the_program(Route::About)?),
        ("privacy.html", of_the_program(Route::Privacy)?),
        ("accessibility.html", of_the_program(Route::Accessibility)?),
        ("paper.html", document(&papers_title, layout(&first, paper(&first)))?),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::STATIC;

    fn page(name: &str) -> String {
        all().unwrap().into_iter().find(|(file, _)| *file == name).unwrap().1
    }

    #[test]
    fn every_static_page_has_its_own_title_and_landmarks_and_asks_for_no_script() {
        let pages = all().unwrap();
        let mut titles = std::collections::BTreeSet::new();
        for (name, html) in &pages {
            for part in
                ["<html lang=\"en-GB\"", "name=\"viewport\"", "content=\"no-referrer\"", "<header", "<main", "<footer"]
            {
                assert!(html.contains(part), "{part} in {name}");
            }
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            for part in ["<script", "<button", "<input", " style=", "href=\"#/", "href=\"/"] {
                assert!(!html.contains(part), "{part} in {name}");
            }
            titles.insert(html.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0.to_owned());
        }
        assert_eq!(titles.len(), pages.len());
    }

    #[test]
    fn every_address_that_becomes_static_is_written() {
        let names: Vec<&str> = all().unwrap().iter().map(|(name, _)| *name).collect();
        STATIC.iter().for_each(|route| assert!(names.contains(&format!("{route}.html").as_str()), "{route}"));
        assert!(page("about.html").contains("href=\"privacy.html\""));
    }
}
