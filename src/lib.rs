//! The Waymark page: an empty shell. The questions, results and plan are held back until they fit the byte budget of
//! `budgets.toml`; see `docs/decisions/0004-the-page-waits-until-it-fits.md`.

use yew::{Html, component, html};

/// The first screen, as `index.html` says it too, so that nothing moves when the program starts.
#[component]
pub fn App() -> Html {
    html! { <></> }
}
