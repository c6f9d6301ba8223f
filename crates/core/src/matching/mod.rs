//! Matching: which services fit a person, in which order, and why — or why not.
//!
//! Three phases, each pure: every criterion judges every service (`criteria`), judgements add up to points
//! (`weights`), and services are sorted into the parts of a goal's result (`shortlist`). The points of the
//! judgements shown add up to the order exactly.
