//! What stands round every page: skip link, header with urgent help, banner, footer, status region.

use crate::cx::Cx;
use crate::route::Route;
use waymark_core::session::Msg;
use yew::{Html, Properties, component, html};

/// What the layout needs.
#[derive(Properties, PartialEq)]
pub struct LayoutProps {
    /// Context.
    pub cx: Cx,
    /// The page: back link and main content, see [`crate::parts::page`].
    pub children: Html,
}

/// The frame of every page.
#[component]
pub fn Layout(props: &LayoutProps) -> Html {
    let cx = &props.cx;
    html! {
        <>
            <a class="nhsuk-skip-link" href="#main">{ cx.t("layout.skip") }</a>
            { header(cx) }
            { banner(cx) }
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
                if cx.shared_device() { { clear(cx) } }
                <a class="wm-header__urgent" href="urgent-help.html">{ cx.t("layout.urgent") }</a>
            </div>
        </header>
    }
}

/// On a shared device, clearing stays in view.
fn clear(cx: &Cx) -> Html {
    let onclick = cx.on(Msg::FinishAndClear);
    html! { <button type="button" class="wm-header__clear" {onclick}>{ cx.t("layout.clear") }</button> }
}

/// Until somebody sets the site up, it says that it is a demonstration.
fn banner(cx: &Cx) -> Html {
    let data = &cx.state.data;
    if data.site_file.is_loading() || data.site.set_up {
        return Html::default();
    }
    let area = data.site.home_area_name.as_str();
    let words = match area {
        "" => cx.t("layout.demonstration-only"),
        area => cx.fill("layout.demonstration", &[("area", area)]),
    };
    html! { <div class="wm-banner"><div class="nhsuk-width-container">{ words }</div></div> }
}

fn footer(cx: &Cx) -> Html {
    let answered = !cx.state.session.answers.is_empty() && cx.steps.stop().is_none();
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
