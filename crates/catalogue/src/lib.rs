//! Reads and checks the editable content and catalogue sources, and compiles them for the page.

mod urgent_page;

pub use urgent_page::{missing_urgent_contacts, urgent_page};
