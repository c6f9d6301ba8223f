//! The Waymark page: a thin Yew shell around the pure core.

use yew::{Html, component, html};

/// The whole page.
#[component]
pub fn App() -> Html {
    html! {
        <main id="main" class="nhsuk-width-container nhsuk-main-wrapper">
            <h1>{ "Waymark" }</h1>
            <p><a href="urgent-help.html">{ "Get urgent help" }</a></p>
        </main>
    }
}
