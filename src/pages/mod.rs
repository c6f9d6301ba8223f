//! One file a page. No page touches the browser: that is done by [`crate::effects`].

mod a_to_z;
mod about;
mod accessibility;
mod check;
mod check_answers;
mod doors;
mod not_found;
mod opened;
mod plan;
mod privacy;
mod question;
mod quick_find;
mod results;
mod service;
mod start;
mod step;
pub mod step_routes;
mod stop;
mod why;

#[cfg(test)]
mod plan_tests;
#[cfg(test)]
mod quick_find_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod words_tests;

pub use a_to_z::AtoZ;
pub use about::About;
pub use accessibility::Accessibility;
pub use check::Check;
pub use check_answers::CheckAnswers;
pub use doors::Doors;
pub use not_found::NotFound;
pub use opened::OpenedService;
pub use plan::Plan;
pub use privacy::Privacy;
pub use question::QuestionForm;
pub use quick_find::QuickFind;
pub use results::Results;
pub use service::ServicePage;
pub use start::Start;
pub use step::StepPage;
pub use stop::Stop;

pub use why::Why;

#[cfg(test)]
mod result_tests;
#[cfg(test)]
mod service_tests;
