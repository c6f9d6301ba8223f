//! The address bar: reading the fragment, going to another, leaving.

use super::window;
use gloo::events::EventListener;

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

/// Loads the first page anew in place of this one, so that nothing of this visit is left in memory. An address without
/// any fragment is a new page to the browser, not a place in this one.
pub fn start_over() {
    if let Some(location) = window().map(|w| w.location()) {
        let _ = location.replace(&location.pathname().unwrap_or_default());
    }
}

/// Loads the page anew whenever the browser brings back a copy it kept: Back after [`start_over`] shows nothing.
pub fn forget_kept_copies() -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "pageshow", |event| {
        let kept = js_sys::Reflect::get(event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy());
        if kept && let Some(window) = super::window() {
            let _ = window.location().reload();
        }
    }))
}

/// Calls back with each new fragment. Listening ends when the returned value is dropped.
pub fn on_change(mut changed: impl FnMut(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed(fragment())))
}
