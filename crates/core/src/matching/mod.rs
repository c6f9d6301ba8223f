//! Matching: which services fit a person, in which order, and why — or why not.
//!
//! Three phases, each pure: every criterion judges every service (`criteria`), judgements add up to points
//! (`weights`), and services are sorted into the parts of a goal's result (`shortlist`). The points of the
//! judgements shown add up to the order exactly. Words for judgements are made in `reasons`, from the bank.

mod card;
mod case;
mod change;
mod closest;
mod criteria;
mod doors;
mod facts;
mod first;
mod gap;
mod model;
mod phrases;
#[cfg(test)]
mod properties;
mod reason;
mod reasons;
mod remedy;
mod result;
mod said;
mod shortlist;
mod standing;
mod steady;
pub mod weights;
#[cfg(test)]
mod wish_properties;

pub use card::{concerns, fits, wishes};
pub use case::{Case, Known};
pub use change::{Change, LetsIn, changes, way_in, what_would_change};
pub use closest::{Closest, Miss, closest};
pub use criteria::{NeedCounts, Rule, distance_steps, need_points, rule};
pub use doors::{Doors, fewest_doors, serves};
pub use facts::Facts;
pub use gap::{GapRecord, gap_reasons, gap_record};
pub use model::{Context, Criterion, Judgement, Listed, Match, Verdict};
pub use phrases::distance_words;
pub use reason::Reason;
pub use reasons::{criterion_words, gap_count_words, gap_words, judgement_words, reason_words};
pub use remedy::{Remedy, remedy, remedy_service};
pub use result::{Gap, GoalResult, LeftOut, Part, Shortlist};
pub use said::said;
pub use shortlist::{SHOWN_FIRST, goal_result, judge, part, shortlist};
pub use standing::{Standing, is_only_if};
pub use steady::{Steady, steady};
