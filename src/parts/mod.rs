//! Fragments that two pages or more share, and that know the domain.

pub mod dates;
pub mod field;
pub mod fit_panel;
pub mod order_field;
pub mod page;
pub mod place_field;
pub mod scale_field;
pub mod shelf_gate;
pub mod urgent;

pub use field::Field;
pub use fit_panel::{FitPanel, answer_words};
pub use page::Page;
pub use shelf_gate::with_shelf;
pub use urgent::UrgentNotice;
