//! An empty page: one heading and the link that the real first screen is measured by, drawn by Yew in the browser.
//! `cargo xtask measure` builds it as the real page is built and measures it the same way. Never part of what is shipped.

use yew::{Html, component, html};

#[component]
fn Floor() -> Html {
    html! {
        <main>
            <h1>{ "Find what could help near you" }</h1>
            <p><a href="urgent-help.html">{ "Get urgent help" }</a></p>
        </main>
    }
}

fn main() {
    yew::Renderer::<Floor>::new().render();
}
