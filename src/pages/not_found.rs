//! An address that leads to no page.

use crate::cx::PageProps;
use crate::kit::ActionLink;
use crate::parts::Page;
use crate::route::Route;
use yew::{Html, component, html};

/// Says that there is no such page, and what there is instead.
#[component]
pub fn NotFound(PageProps { cx }: &PageProps) -> Html {
    html! {
        <Page cx={cx.clone()}>
            <h1>{ cx.t("not-found.heading") }</h1>
            <p>{ cx.t("not-found.text") }</p>
            <ActionLink href={Route::Start.href()} label={cx.t("not-found.start")} />
        </Page>
    }
}
