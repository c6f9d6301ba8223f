//! Fragments that two pages or more share, and that know the domain.

pub mod always_cards;
pub mod changes;
pub mod compare_pick;
pub mod copy_text;
pub mod dates;
pub mod doors;
pub mod facts;
pub mod field;
pub mod fit_panel;
pub mod fold;
pub mod gap;
pub mod goal_section;
pub mod left_out;
pub mod link_worker;
pub mod list_age;
pub mod marked;
pub mod order_field;
pub mod own_words;
pub mod page;
pub mod paper_foot;
pub mod phone_code;
pub mod place_field;
pub mod plan_aside;
pub mod plan_barrier;
pub mod plan_build;
pub mod plan_check_in;
pub mod plan_help;
pub mod plan_keep;
pub mod plan_list;
pub mod plan_ready;
pub mod plan_sheet;
pub mod plan_step;
pub mod plan_together;
pub mod plan_view;
pub mod prose;
pub mod quick_filters;
pub mod quick_find_view;
pub mod quick_place;
pub mod quick_record;
pub mod quick_results;
pub mod quick_row;
pub mod quick_safeguarding;
pub mod quick_ticked;
pub mod quick_ways;
pub mod reasons;
pub mod saved;
pub mod scale_field;
pub mod service_card;
pub mod service_sections;
pub mod source_lines;
pub mod try_again;
pub mod urgent;
pub mod wish_lines;
pub mod wrong;

pub use changes::Changed;
pub use fit_panel::{answer_words, group_words};

pub use plan_keep::Paper;

#[cfg(test)]
mod changes_tests;
#[cfg(test)]
mod saved_tests;

pub use try_again::try_again;
