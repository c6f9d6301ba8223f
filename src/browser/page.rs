//! The page itself: title, focus, scrolling, printing.

use super::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Window};

/// Sets the document title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the colour of the header; an empty text leaves the usual one.
pub fn set_colour(colour: &str) {
    let root = document().and_then(|d| d.document_element()).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root.filter(|_| !colour.is_empty()) {
        let _ = root.style().set_property("--wm-brand", colour);
    }
}

/// Scrolls to the top at once.
pub fn scroll_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves focus to the first element that matches a selector. Headings can take focus only while they have it.
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|d| d.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) else { return false };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    element.focus().is_ok()
}

/// Moves focus to the element with an id, and brings its legend or label into view.
pub fn focus_id(id: &str) {
    let Some(element) = document().and_then(|d| d.get_element_by_id(id)) else { return };
    let legend = element.closest("fieldset").ok().flatten();
    legend.as_ref().unwrap_or(&element).scroll_into_view();
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _: Result<(), _> = Window::print(&window);
    }
}
