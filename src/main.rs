//! Starts the page: puts the app in the place of the readable first screen.

use waymark_app::app::App;

/// What gives out memory: a third as long as the one that the standard library brings (docs/decisions/0005).
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}
