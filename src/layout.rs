//! What stands round every page: skip link, header with urgent help, banner, footer, status region.

use crate::cx::Cx;
use crate::kit::el::{a, div, el, li, many, span, ul};
use crate::route::Route;
use waymark_core::session::Msg;
use yew::{AttrValue, Html};

/// The frame of every page.
pub fn layout(cx: &Cx, page: Html) -> Html {
    many()
        .child(a().class("nhsuk-skip-link").href("#main").child(cx.t("layout.skip")))
        .child(header(cx))
        .child(div().class("nhsuk-width-container").child(page))
        .child(footer(cx))
        .child(status(cx))
        .html()
}

fn header(cx: &Cx) -> Html {
    el("header")
        .class("wm-header")
        .child(
            div()
                .class("nhsuk-width-container wm-header__bar")
                .child(
                    a().class("wm-header__name")
                        .href(Route::Start.href())
                        .child(
                            el("svg")
                                .class("wm-header__mark")
                                .attr("viewBox", "0 0 32 32")
                                .attr("aria-hidden", "true")
                                .attr("focusable", "false")
                                .child(
                                    el("path")
                                        .attr("d", "M14 2h4v4h8l5 5-5 5h-8v3h4v4h-4v7h-4v-7H6l-4-4 4-4h8v-3H8V6h6z"),
                                ),
                        )
                        .child(cx.site_name()),
                )
                .child(a().class("wm-header__urgent").href("urgent-help.html").child(cx.t("layout.urgent"))),
        )
        .child(banner(cx))
        .html()
}

/// Until somebody sets the site up, it says that it is a demonstration; on a shared device, clearing stays in view.
fn banner(cx: &Cx) -> Html {
    let words = demonstration(cx);
    if words.is_none() && !cx.shared_device() {
        return Html::default();
    }
    div()
        .class("wm-banner")
        .child(
            div().class("nhsuk-width-container wm-banner__line").child(words.map(|words| span().child(words))).child(
                (cx.shared_device()).then(|| {
                    el("button")
                        .attr("type", "button")
                        .class("wm-banner__clear")
                        .onclick(cx.on(Msg::FinishAndClear))
                        .child(cx.t("layout.clear"))
                }),
            ),
        )
        .html()
}

fn demonstration(cx: &Cx) -> Option<AttrValue> {
    let data = &cx.state.data;
    let known = !data.site_file.is_loading() && !data.site.set_up;
    known.then(|| match data.site.home_area_name.as_str() {
        "" => cx.t("layout.demonstration-only"),
        area => cx.fill("layout.demonstration", &[("area", area)]),
    })
}

fn footer(cx: &Cx) -> Html {
    let answered = cx.has_begun() && cx.steps.stop().is_none();
    let links = [
        (answered, Route::CheckAnswers, "layout.answers"),
        (true, Route::AtoZ, "layout.a-to-z"),
        (true, Route::About, "layout.about"),
        (true, Route::Privacy, "layout.privacy"),
        (true, Route::Accessibility, "layout.accessibility"),
    ];
    let links = links.into_iter().filter(|(shown, _, _)| *shown).map(|(_, route, key)| {
        li().class("nhsuk-footer__list-item")
            .key(key)
            .child(a().class("nhsuk-footer__list-item-link").href(route.href()).child(cx.t(key)))
            .html()
    });
    el("footer")
        .class("nhsuk-footer")
        .child(
            div()
                .class("nhsuk-width-container")
                .child(div().class("nhsuk-footer__meta").child(ul().class("nhsuk-footer__list").children(links))),
        )
        .html()
}

/// The one place where changes are announced. Saying the same words twice has to change the text to be heard.
fn status(cx: &Cx) -> Html {
    let (words, times) = &cx.state.said;
    let twice = if times % 2 == 0 { "" } else { "\u{a0}" };
    div().attr("role", "status").class("wm-visually-hidden").child(words).child(twice).html()
}
