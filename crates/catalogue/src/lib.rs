//! Reads and checks the editable content and catalogue sources, and compiles them for the page.
//!
//! What lives here: [`content`] (the TOML files, into the bank), [`rows`] (the CSV files, into services and contacts),
//! [`gazetteer`] and [`regions`] (places), [`compile()`] (all of it, into sealed files), [`problem`] (what is wrong,
//! where, and the way out). What does not: how anything is matched or shown.

mod compile;
pub mod content;
pub mod gazetteer;
mod names;
pub mod problem;
pub mod regions;
pub mod rows;
pub mod text;
mod urgent_page;
mod wording;

pub use compile::{Compiled, DataFile, WORDING, compile};
pub use problem::{Problem, Severity};
pub use urgent_page::{missing_urgent_contacts, urgent_page};

/// The path of a source as people know it: from the content folder on.
fn shown_path(dir: &std::path::Path, name: &str) -> String {
    let folder = dir.file_name().map_or_else(|| "content".into(), |folder| folder.to_string_lossy());
    format!("{folder}/{name}")
}
