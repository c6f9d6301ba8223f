//! The first screen as it stands in `index.html`: the very page the program draws, and what to do where it cannot start.

use crate::{Error, own_words};
use waymark_app::app::shown;
use waymark_app::cx::Cx;
use waymark_app::kit::el::{a, el, h2, li, p, ul};
use waymark_app::prerender::{draw, visit};
use waymark_app::route::Route;
use yew::Html;

/// After this the first screen says what works without the program.
const BEFORE: &str = "<div class=\"nhsuk-form-group\">";

/// The content of `#app`. The part about what works without the program stands hidden among it: the first question
/// gives way to it (static/boot.js, static/no-script.css).
pub fn first_screen() -> Result<String, Error> {
    let cx = visit(own_words::bank()?, Route::Start, &[]);
    let page = draw(shown(&cx))?;
    let (before, after) = page
        .split_once(BEFORE)
        .ok_or_else(|| Error::Content("the start page asks nothing, so that there is no place for help".to_owned()))?;
    Ok(format!("{before}{}{BEFORE}{after}", draw(without(&cx))?))
}

/// What works where the questions cannot start.
fn without(cx: &Cx) -> Html {
    let link = |key: &str, href: &'static str| li().child(a().class("wm-act").href(href).child(cx.t(key)));
    el("section")
        .id("without")
        .attr("aria-labelledby", "without-heading")
        .flag("hidden", true)
        .child(h2().id("without-heading").attr("tabindex", "-1").child(cx.t("without.heading")))
        .child(p().child(cx.t("without.why")))
        .child(
            ul().class("wm-plain")
                .child(link("without.a-to-z", "a-to-z.html"))
                .child(link("without.paper", "paper.html"))
                .child(link("without.urgent", "urgent-help.html")),
        )
        .child(p().child(cx.t("without.link-worker")))
        .child(p().child(a().class("wm-act").href("./").child(cx.t("without.again"))))
        .html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_screen_is_the_programs_own_with_help_hidden_in_it() {
        let screen = first_screen().unwrap();
        let cx = visit(own_words::bank().unwrap(), Route::Start, &[]);
        let from = screen.find("<section id=\"without\"").unwrap();
        let to = from + screen[from..].find("</section>").unwrap();
        let rest = [&screen[..from], &screen[to + "</section>".len()..]].concat();
        assert_eq!(rest, draw(shown(&cx)).unwrap());
        assert!(screen[from..to].contains("hidden=") && rest.contains("Demonstration: Trafford"));
        for works in ["a-to-z.html", "paper.html", "urgent-help.html", "GP surgery"] {
            assert!(screen[from..to].contains(works), "{works}");
        }
    }
}
