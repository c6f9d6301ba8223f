//! The labelled charities, when they are there: read for learning and judging, never copied.

use crate::taxonomy::Taxonomy;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A labelled text.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// Name and what it says it does.
    pub text: String,
    /// The same with its objects as registered.
    pub long_text: String,
    /// Needs that its labels mean.
    pub needs: BTreeSet<String>,
    /// Of ten parts, the one it belongs to.
    pub part: usize,
    /// A second way of parting it, for use inside a fold.
    pub inner: usize,
}

/// Parts of the ten that may be looked at while the tables are written. The others are not looked at.
pub const LOOKED_AT: [usize; 3] = [0, 1, 2];
/// How many parts there are.
pub const PARTS: usize = 10;
/// How many parts inside a fold.
pub const INNER: usize = 4;

/// The folder of shared data, looked for beside the checkout and above it.
pub fn shared() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("shared/data")).find(|folder| folder.is_dir())
}

/// Reads the charities, in their order.
///
/// # Errors
/// What reading says.
pub fn charities(folder: &Path, meant: &Taxonomy) -> Result<Vec<Labelled>, csv::Error> {
    let mut reader = csv::Reader::from_path(folder.join("labelled-charities/charities.csv"))?;
    reader.records().map(|record| Ok(labelled(&record?, meant))).collect()
}

fn labelled(record: &csv::StringRecord, meant: &Taxonomy) -> Labelled {
    let field = |at: usize| record.get(at).unwrap_or("");
    let (id, name, activities, objects) = (field(0), field(1), field(2), field(3));
    let codes = field(4).split(';').filter(|code| !code.is_empty());
    let needs = codes.filter_map(|code| meant.term(code, "")).flat_map(|meant| meant.needs.iter().cloned()).collect();
    let hash = hash(id);
    Labelled {
        text: format!("{name}. {activities}"),
        long_text: format!("{name}. {activities} {objects}"),
        needs,
        part: (hash >> 20) as usize % PARTS,
        inner: (hash >> 36) as usize % INNER,
    }
}

/// FNV-1a: the same part for the same id, whatever stands beside it.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
