//! What stands round every page: skip link, header with urgent help, banner, footer, status region.

use crate::cx::Cx;
use crate::route::Route;
use waymark_core::session::Msg;
use yew::{AttrValue, Html, Properties, html};

/// What the layout needs.
#[derive(Properties, PartialEq)]
pub struct LayoutProps {
    /// Context.
    pub cx: Cx,
    /// The page: back link and main content, see [`crate::parts::page`].
    pub children: Html,
}

/// The frame of every page.
pub fn layout(props: &LayoutProps) -> Html {
    let cx = &props.cx;
    html! {
        <>
            <a class="nhsuk-skip-link" href="#main">{ cx.t("layout.skip") }</a>
            { header(cx) }
            <div class="nhsuk-width-container">{ props.children.clone() }</div>
            { footer(cx) }
            { status(cx) }
        </>
    }
}

fn header(cx: &Cx) -> Html {
    html! {
        <header class="wm-header">
            <div class="nhsuk-width-container wm-header__bar">
                <a class="wm-header__name" href={Route::Start.href()}>
                    <svg class="wm-header__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <path d="M14 2h4v4h8l5 5-5 5h-8v3h4v4h-4v7h-4v-7H6l-4-4 4-4h8v-3H8V6h6z" />
                    </svg>
                    { cx.site_name() }
                </a>
                <a class="wm-header__urgent" href="urgent-help.html">{ cx.t("layout.urgent") }</a>
            </div>
            { banner(cx) }
        </header>
    }
}

/// Until somebody sets the site up, it says that it is a demonstration; on a shared device, clearing stays in view.
fn banner(cx: &Cx) -> Html {
    let words = demonstration(cx);
    if words.is_none() && !cx.shared_device() {
        return Html::default();
    }
    html! {
        <div class="wm-banner">
            <div class="nhsuk-width-container wm-banner__line">
                if let Some(words) = words { <span>{ words }</span> }
                if cx.shared_device() {
                    <button type="button" class="wm-banner__clear" onclick={cx.on(Msg::FinishAndClear)}>
                        { cx.t("layout.clear") }
                    </button>
                }
            </div>
        </div>
    }
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
        html! {
            <li class="nhsuk-footer__list-item" key={key}>
                <a class="nhsuk-footer__list-item-link" href={route.href()}>{ cx.t(key) }</a>
            </li>
        }
    });
    html! {
        <footer class="nhsuk-footer">
            <div class="nhsuk-width-container">
                <div class="nhsuk-footer__meta"><ul class="nhsuk-footer__list">{ for links }</ul></div>
            </div>
        </footer>
    }
}

/// The one place where changes are announced. Saying the same words twice has to change the text to be heard.
fn status(cx: &Cx) -> Html {
    let (words, times) = &cx.state.said;
    let twice = if times % 2 == 0 { "" } else { "\u{a0}" };
    html! { <div role="status" class="wm-visually-hidden">{ words }{ twice }</div> }
}
