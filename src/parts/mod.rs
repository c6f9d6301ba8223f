//! Fragments that two pages or more share, and that know the domain.

pub mod always_cards;
pub mod dates;
pub mod facts;
pub mod field;
pub mod fit_panel;
pub mod fold;
pub mod gap;
pub mod goal_section;
pub mod left_out;
pub mod order_field;
pub mod page;
pub mod place_field;
pub mod plan_aside;
pub mod prose;
pub mod reasons;
pub mod scale_field;
pub mod service_card;
pub mod service_sections;
pub mod source_lines;
pub mod urgent;
pub mod wrong;

pub use field::Field;
pub use fit_panel::{FitPanel, answer_words};
pub use page::Page;
pub use urgent::UrgentNotice;
