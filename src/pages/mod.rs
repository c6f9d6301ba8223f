//! One file a page. No page touches the browser: that is done by [`crate::effects`].

pub(crate) mod a_to_z;
pub(crate) mod about;
pub(crate) mod accessibility;
pub(crate) mod check;
pub(crate) mod check_answers;
pub(crate) mod cleared;
pub(crate) mod compare;
pub(crate) mod doors;
pub(crate) mod not_found;
pub(crate) mod opened;
pub(crate) mod plan;
pub(crate) mod privacy;
pub(crate) mod question;
pub(crate) mod quick_find;
pub(crate) mod requests;
pub(crate) mod results;
pub(crate) mod service;
pub(crate) mod start;
pub(crate) mod step;
pub mod step_routes;
pub(crate) mod stop;
pub(crate) mod waiting;
pub(crate) mod why;

#[cfg(test)]
mod age_tests;
#[cfg(test)]
mod compare_tests;
#[cfg(test)]
mod plan_tests;
#[cfg(test)]
mod quick_find_tests;
#[cfg(test)]
mod quick_ticked_tests;
#[cfg(test)]
mod safety_page_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trigger_tests;
#[cfg(test)]
mod unsafe_answer_tests;
#[cfg(test)]
mod urgent_kind_tests;
#[cfg(test)]
mod why_tests;
#[cfg(test)]
mod words_tests;

#[cfg(test)]
mod result_tests;
#[cfg(test)]
mod service_tests;
#[cfg(test)]
mod together_tests;
#[cfg(test)]
mod wish_tests;
