//! Starts the page. The shell draws into a place of its own: the readable first screen of `index.html` stays.

use waymark_app::App;

fn main() {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("shell"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}
