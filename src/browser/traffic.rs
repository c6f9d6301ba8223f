//! What the page asked for since it was opened, as the browser itself counted.

use super::window;
use wasm_bindgen::JsCast;
use web_sys::PerformanceEntry;

/// Addresses of everything the page asked for, in order.
pub fn requests() -> Vec<String> {
    let Some(performance) = window().and_then(|window| window.performance()) else { return Vec::new() };
    let of_type = |kind| performance.get_entries_by_type(kind).to_vec();
    let all = of_type("navigation").into_iter().chain(of_type("resource"));
    all.filter_map(|entry| entry.dyn_into::<PerformanceEntry>().ok()).map(|entry| entry.name()).collect()
}

/// Host and folder of this page: the beginning of every address it may ask for.
pub fn home() -> String {
    let base = window().and_then(|window| window.document()?.base_uri().ok().flatten()).unwrap_or_default();
    let page = base.split(['#', '?']).next().unwrap_or_default();
    page.rfind('/').map_or(page, |at| page.split_at(at + 1).0).to_owned()
}
