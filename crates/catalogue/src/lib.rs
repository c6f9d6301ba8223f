//! Reads and checks the editable content and catalogue sources, and compiles them for the page.
pub mod gazetteer;
pub mod regions;
