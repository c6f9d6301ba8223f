//! Tables of any shape: delimited text and workbooks, with columns told by their headings and values.
//!
//! What lives here: records from bytes ([`record`], [`delimited`]), rows of workbooks ([`sheets`]), what columns are
//! ([`field`], [`values`], [`guess`], [`mapping`]), and rows into raw services ([`read`], [`row`]). What does not: how a
//! source is told to be a table ([`crate::formats::table`]), and cleaning.

mod biff;
mod claims;
mod compound;
pub mod delimited;
pub mod field;
pub mod guess;
pub(crate) mod header;
pub mod mapping;
mod parts;
pub mod read;
pub mod record;
mod row;
mod sheets;
mod values;

pub use field::Field;
pub use mapping::{Column, Mapping, Mappings};
pub use sheets::{Sheet, Workbook, sheets, workbook_kind};
