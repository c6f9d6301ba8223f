//! Directories of services in whatever form councils, charities and networks have them, read, cleaned, and accounted for
//! row by row.
//!
//! What lives here: [`source`] (what is read, told by its content), [`formats`] (one importer a file, each into
//! [`raw`] services), and what makes entries of those. What does not: times ([`waymark-hours`]), needs and facts read from
//! words ([`waymark-meaning`]), the files that the page fetches ([`waymark-bundle`]). No file system, no threads, no
//! clock: the command line and, later, a page for catalogue managers bring these.

pub mod clean;
pub mod diff;
pub mod entry;
pub mod export;
pub mod formats;
pub mod identity;
pub mod pipeline;
pub mod place;
pub mod problem;
pub mod raw;
pub mod report;
mod schedule;
pub mod seams;
mod service;
pub mod source;
pub mod table;
