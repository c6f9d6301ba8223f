//! Learning weights from labelled texts, and judging what is suggested. Never part of what is shipped.

pub mod bootstrap;
pub mod data;
pub mod judge;
pub mod linear;
pub mod ours;
pub mod regexes;
pub mod tfidf;
pub mod train;
