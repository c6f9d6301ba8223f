//! What stands round every page: skip link, header with urgent help, the bar for leaving fast, banner, footer, status
//! region.

use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{El, a, div, el, h2, li, many, p, section, span, ul};
use crate::parts::phone_code::phone_code;
use crate::route::Route;
use waymark_core::session::Msg;
use yew::{AttrValue, Html};

/// A page that says nothing about this visit, for leaving fast: the weather, as public bodies advise.
const AWAY: &str = "https://www.bbc.co.uk/weather";

/// The frame of every page.
pub fn layout(cx: &Cx, page: Html) -> Html {
    many()
        .child(a().class("nhsuk-skip-link").href("#main").say(cx, "layout.skip"))
        .child(header(cx))
        .child(bar(cx))
        .child(div().class("nhsuk-width-container").child(page))
        .child(footer(cx))
        .child(status(cx))
        .child(cx.shared_device().then(|| idle(cx)))
        .child((cx.shared_device() && cx.has_words()).then(|| phone_code(cx)))
        .html()
}

fn header(cx: &Cx) -> Html {
    el("header")
        .class("wm-header")
        .child(away().class("nhsuk-skip-link").say(cx, "layout.leave-keys"))
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
                .child(a().class("wm-header__urgent").href("urgent-help.html").say(cx, "layout.urgent")),
        )
        .child(banner(cx))
        .child((cx.route == Route::Start).then(|| update(cx)))
        .html()
}

/// A link away. leave.js covers the page at once and leaves nothing on the way back; without it, it is a plain link.
fn away() -> El {
    a().href(AWAY).attr("rel", "noopener noreferrer").attr("data-leave", "")
}

/// Stays in view: leaving fast and, on a shared device, clearing. It tells leave.js after how many minutes to clear.
fn bar(cx: &Cx) -> Html {
    let shared = cx.shared_device();
    let clear = || {
        el("button")
            .attr("type", "button")
            .class("wm-away__button")
            .onclick(cx.on(Msg::FinishAndClear))
            .say(cx, "layout.clear")
    };
    section()
        .class("wm-away")
        .attr("aria-label", cx.t("layout.leave"))
        .attr("data-shared", shared.then(|| cx.state.minutes.to_string()))
        .child(
            div()
                .class("nhsuk-width-container wm-away__line")
                .child(shared.then(clear))
                .child(away().class("wm-away__button").say(cx, "layout.leave")),
        )
        .html()
}

/// What a shared tablet that nobody touches asks before it is cleared: shown and filled by leave.js.
fn idle(cx: &Cx) -> Html {
    let press = |name: &'static str, look: Look, key: &str| button(look, cx.t(key)).attr(name, "");
    el("dialog")
        .class("wm-idle")
        .attr("data-idle", "")
        .attr("aria-labelledby", "idle-heading")
        .child(h2().id("idle-heading").say(cx, "idle.heading"))
        .child(p().say(cx, "idle.text"))
        .child(
            p().attr("data-left", "")
                .attr("aria-hidden", "true")
                .attr("data-long", cx.t("idle.long"))
                .attr("data-short", cx.t("idle.short")),
        )
        .child(p().class("wm-visually-hidden").attr("role", "status").attr("data-said", ""))
        .child(div().class("wm-onward").child(press("data-stay", Look::Primary, "idle.stay")).child(press(
            "data-clear",
            Look::Secondary,
            "idle.clear",
        )))
        .html()
}

/// Until somebody sets the site up, it says that it is a demonstration.
fn banner(cx: &Cx) -> Html {
    let Some(words) = demonstration(cx) else { return Html::default() };
    div()
        .class("wm-banner")
        .child(div().class("nhsuk-width-container wm-banner__line").child(span().child(words)))
        .html()
}

/// A newer version, offered where nothing is lost by it. Shown by the stylesheet once offline.js has it at hand.
fn update(cx: &Cx) -> El {
    let link = a().class("wm-alone").href("./").say(cx, "start.update");
    div().class("wm-update").child(div().class("nhsuk-width-container").child(link))
}

fn demonstration(cx: &Cx) -> Option<AttrValue> {
    let data = &cx.state.data;
    (!data.site.set_up).then(|| match data.site.home_area_name.as_str() {
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
            .child(a().class("nhsuk-footer__list-item-link").href(route.link()).say(cx, key))
            .html()
    });
    el("footer")
        .class("nhsuk-footer")
        .child(
            div()
                .class("nhsuk-width-container")
                .child(div().class("nhsuk-footer__meta").child(ul().class("nhsuk-footer__list").children(links)))
                // Shown by the stylesheet once offline.js has seen that it is true.
                .child(p().class("wm-offline").say(cx, "layout.offline")),
        )
        .html()
}

/// The one place where changes are announced. Saying the same words twice has to change the text to be heard.
fn status(cx: &Cx) -> Html {
    let (words, times) = &cx.state.said;
    let twice = if times % 2 == 0 { "" } else { "\u{a0}" };
    div().attr("role", "status").class("wm-visually-hidden").child(words).child(twice).html()
}
