//! The frame of a page's content: back link, then the main part with its column.

use crate::cx::Cx;

use crate::route::Route;
use yew::{Html, Properties, html};

/// What the frame needs.
#[derive(Properties, PartialEq)]
pub struct PageFrameProps {
    /// Context.
    pub cx: Cx,
    /// Where the back link leads; none: no back link.
    #[prop_or_default]
    pub back: Option<Route>,
    /// The whole width rather than a reading column.
    #[prop_or_default]
    pub wide: bool,
    /// The page.
    #[prop_or_default]
    pub children: Html,
}

/// Back link, then the main part.
pub fn page_frame(props: &PageFrameProps) -> Html {
    let column = if props.wide { "nhsuk-grid-column-full" } else { "nhsuk-grid-column-two-thirds" };
    html! {
        <>
            if let Some(back) = &props.back {
                <nav class="wm-back">{ crate::kit::back_link::back_link(&yew::props!(crate::kit::back_link::BackLinkProps { href: back.href(), label: props.cx.t("layout.back") })) }</nav>
            }
            <main class="nhsuk-main-wrapper" id="main">
                <div class="nhsuk-grid-row"><div class={column}>{ props.children.clone() }</div></div>
            </main>
        </>
    }
}
