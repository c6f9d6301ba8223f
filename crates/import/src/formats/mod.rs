//! One importer a file. Each reads sources of one form into [`crate::raw::RawService`]s, and says of every row of the
//! source exactly once what became of it.

mod aliss;
mod aliss_tables;
pub mod archive;
mod detect;
mod geojson;
pub mod group;
mod hsds;
mod hsds_tables;
pub mod json;
pub mod json_list;
mod named_tables;
mod ndjson;
mod oruk_1;
mod oruk_3;
mod outpost;
mod outpost_csv;
pub mod record;
pub mod table;
pub mod tables;
pub mod told;

pub use detect::{all, detect, fits_each, looks};

use crate::problem::Problem;
use crate::raw::RawService;
use crate::source::Source;
use std::ops::ControlFlow;

/// What became of one row of a source, a row being what its form counts: a line of a table, a record of a list.
#[derive(Clone, Debug)]
pub enum Row {
    /// A service, to be cleaned.
    Service(Box<RawService>),
    /// Part of a service told in another row, such as a line that goes on with the one above.
    Merged,
    /// Cannot be taken as it is: what is wrong and what would help.
    HeldBack(Problem),
    /// Is no service, or not meant to be taken: why.
    Ignored(Problem),
}

/// What an importer tells while it reads.
#[derive(Clone, Debug)]
pub enum Told {
    /// What became of the next row.
    Row(Row),
    /// Something worth knowing that is no row: a page that is missing from a feed, a reference to nothing.
    Note(Problem),
    /// Bytes read of all sources together, of so many, as far as is known.
    Progress {
        /// Read so far.
        read: u64,
        /// In all; 0: not known.
        of: u64,
    },
}

/// Where an importer tells it to; breaking off cancels.
pub type Tell<'a> = dyn FnMut(Told) -> ControlFlow<()> + 'a;

/// Why reading stopped before the end.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// Whoever listens had enough.
    #[error("cancelled")]
    Cancelled,
    /// A source could not be read at all.
    #[error("{}", .0.headline())]
    Unreadable(Problem),
}

/// An importer.
pub trait Format {
    /// Its name in reports and on the command line: `oruk-1.0`.
    fn name(&self) -> &'static str;
    /// How sure it is, 0 to 100, that it is the right one for these sources, by the beginning of each. Names of files do
    /// not count.
    fn fits(&self, sources: &[Source]) -> u8;
    /// Reads all of them.
    ///
    /// # Errors
    /// See [`Stopped`]. What was told before stays true.
    fn read(&self, sources: &mut [Source], tell: &mut Tell<'_>) -> Result<(), Stopped>;
}
