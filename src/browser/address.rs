//! The address bar: reading the fragment, going to another, leaving.

use super::window;
use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// The fragment of the address as it stands, with its `#`.
pub fn fragment() -> String {
    window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment; the browser's Back returns.
pub fn go(fragment: &str) {
    if let Some(window) = window() {
        // Fails only for addresses the browser cannot parse, and ours are plain.
        let _ = window.location().set_hash(fragment);
    }
}

/// Goes back as the browser's own button does.
pub fn back() {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let _ = history.back();
    }
}

/// Loads the page anew at another fragment in place of this one, so that nothing of this visit is left in memory, here
/// or on the way back. leave.js hears of it first, for other tabs of a shared tablet.
pub fn start_over(fragment: &str) {
    let Some(window) = window() else { return };
    if let (Some(document), Ok(event)) = (window.document(), Event::new("waymark:clear")) {
        let _ = document.dispatch_event(&event);
    }
    let location = window.location();
    let address = location.pathname().unwrap_or_default() + fragment;
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
    let _ = location.reload();
}

/// Calls back with each new fragment. Listening ends when the returned value is dropped.
pub fn on_change(mut changed: impl FnMut(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed(fragment())))
}
