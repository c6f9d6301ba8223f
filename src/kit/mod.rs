//! NHS components, markup as in nhsuk-frontend 10. Nothing here knows a question, a service or an answer.

pub mod action_link;
pub mod back_link;
pub mod button;
pub mod checkboxes;
pub mod chips;
pub mod date_input;
pub mod details;
pub mod el;
pub mod error_summary;
pub mod fieldset;
pub mod icons;
pub mod inset;
pub mod links;
pub mod node;
pub mod radios;
pub mod select;
pub mod summary_list;
pub mod text_input;

pub use button::Look;

pub use chips::Chip;

pub use error_summary::Fault;
pub use fieldset::{Level, heading};
pub use icons::icon;

pub use radios::Item;

pub use summary_list::Row;
