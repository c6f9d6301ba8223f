//! The frame of a static page: head, the program's own header and footer, and links that work without the program.

use crate::Error;
use waymark_app::prerender::draw;
use yew::Html;

/// Everything round the body. `xtask` puts the stylesheet's real name and integrity in.
const FRAME: &str = include_str!("frame.html");

/// Addresses of the program that are static pages too.
pub const STATIC: [&str; 4] = ["a-to-z", "about", "privacy", "accessibility"];

/// A static page: what the program shows, under this title.
pub fn document(title: &str, shown: Html) -> Result<String, Error> {
    let body = static_links(&draw(shown)?);
    let title = draw(waymark_app::kit::node::node(title))?;
    Ok(FRAME.replace("{title}", &title).replace("{body}", &body))
}

/// Links into the program lead to the static page where there is one, else to the program at its address.
fn static_links(html: &str) -> String {
    const LINK: &str = "href=\"#/";
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(LINK) {
        let (route, tail) = after.split_once('"').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(&format!("href=\"{}\"", address(route)));
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn address(route: &str) -> String {
    match route {
        "" => "./".to_owned(),
        page if STATIC.contains(&page) => format!("{page}.html"),
        route => format!("./#/{route}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_into_the_program_work_from_any_folder_without_it() {
        let html =
            r##"<a href="#/">x</a><a class="y" href="#/a-to-z">A</a><a href="#/results/1">r</a><a href="#main">m</a>"##;
        let told = r##"<a href="./">x</a><a class="y" href="a-to-z.html">A</a><a href="./#/results/1">r</a><a href="#main">m</a>"##;
        assert_eq!(static_links(html), told);
    }

    #[test]
    fn the_head_holds_the_same_policy_as_the_first_page() {
        let policy = |html: &str| {
            let line = html.lines().find(|line| line.contains("Content-Security-Policy")).unwrap().to_owned();
            line.trim().to_owned()
        };
        assert_eq!(policy(FRAME), policy(include_str!("../../../index.html")));
    }
}
