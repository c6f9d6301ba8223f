//! The catalogue as files to fetch: one bundle for a place, or shards by area with a summary for a region or a nation.
//!
//! [`Builder`] takes [`Record`]s in any order, sorts them along a [`curve`] through the country in bounded memory, and
//! hands out files: a [`Summary`], lists ([`Bundle`]: what matching and a list of results need) and blocks of
//! [`Details`] (what an opened card needs). [`Plan`] says which lists one person's search needs. Files are read where they lie:
//! text is handed out as slices of the file, columns are looked up in it. `docs/decisions/0011` has the format and why.
//!
//! Not here: importing and cleaning, matching, fetching, compression.

mod builder;
mod bytes;
mod column;
pub mod curve;
mod cut;
mod details;
mod fact_columns;
mod facts;
mod frame;
mod list;
mod plan;
mod queue;
mod record;
mod shared;
mod sort;
mod summary;
mod text;
mod week;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

pub use builder::{BuildError, Builder, Options, Report, Sink};
pub use cut::Sizes;
pub use details::Details;
pub use facts::Facts;
pub use frame::{FileKind, OpenError, SCHEMA};
pub use list::Bundle;
pub use plan::Plan;
pub use record::{Dates, Field, Record};
pub use sort::{InMemory, Store, StoreError};
pub use summary::{FileRef, Summary};
pub use week::Week;
