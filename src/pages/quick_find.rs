//! The one-screen finder: words, topics, place, age, then results to tick, print and copy.

use crate::cx::PageProps;
use crate::kit::ActionLink;
use crate::parts::Page;
use crate::route::Route;
use yew::{Html, component, html};

/// The one-screen finder for link workers, and for anyone who would rather search.
#[component]
pub fn QuickFind(PageProps { cx }: &PageProps) -> Html {
    html! {
        <Page cx={cx.clone()} back={Route::Start}>
            <h1>{ cx.t("title.quick-find") }</h1>
            <ActionLink href={Route::Question(1).href()} label={cx.t("quick-find.journey")} />
        </Page>
    }
}
