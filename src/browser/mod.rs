//! Every touch of the browser: addresses, fetching, focus, clock, clipboard, printing, storage. No Yew and no domain here.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod fetch;
pub mod finder;
pub mod json;
pub mod page;
pub mod reader;
pub mod storage;
pub mod traffic;

use web_sys::{Document, Window};

/// The window; absent where there is no browser, as in tests.
pub(crate) fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// The document.
pub(crate) fn document() -> Option<Document> {
    window()?.document()
}
