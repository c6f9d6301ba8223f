//! NHS components, markup as in nhsuk-frontend 10. Nothing here knows a question, a service or an answer.

pub mod action_link;
pub mod back_link;
pub mod button;
pub mod card;
pub mod checkboxes;
pub mod details;
pub mod error_summary;
pub mod fieldset;
pub mod icons;
pub mod inset;
pub mod links;
pub mod radios;
pub mod summary_list;
pub mod tag;
pub mod text_input;
pub mod warning;

pub use action_link::ActionLink;
pub use back_link::BackLink;
pub use button::{Button, ButtonLink, Look};
pub use card::{Card, CareCard};
pub use checkboxes::Checkboxes;
pub use details::Details;
pub use error_summary::{ErrorSummary, Fault};
pub use fieldset::{Fieldset, Level, heading};
pub use icons::icon;
pub use inset::Inset;
pub use links::{EmailLink, OutLink, PhoneLink};
pub use radios::{Item, Radios};
pub use summary_list::{Row, SummaryList};
pub use tag::Tag;
pub use text_input::TextInput;
pub use warning::Warning;
