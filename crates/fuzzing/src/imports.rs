//! Importers: bytes as they come, several files together, each form by itself, and documents of the right shape.

use crate::parts::{self, choice};
use crate::promises;
use crate::shaped;
use waymark_import::formats::{Format, all, table::Table};
use waymark_import::pipeline;
use waymark_import::source::Source;

/// Inputs longer than this only make the fuzzer slow.
const LONGEST: usize = 1 << 20;

/// Sources of these bytes.
pub fn sources<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Vec<Source> {
    let source = |(at, bytes): (usize, &[u8])| Source::of_bytes(format!("file {at}"), bytes.to_vec()).ok();
    parts.into_iter().enumerate().filter_map(source).collect()
}

/// Whichever form fits is the one that reads, as the command does it.
pub fn detected(mut sources: Vec<Source>) {
    let table = Table::default();
    let mut formats: Vec<&dyn Format> = all().to_vec();
    formats.push(&table);
    if let Some((format, _)) = pipeline::choose(&formats, &sources) {
        promises::import(format, &mut sources);
    }
}

/// One file of any bytes.
pub fn any(bytes: &[u8]) {
    if bytes.len() <= LONGEST {
        detected(sources([bytes]));
    }
}

/// Several files, read together.
pub fn parts(bytes: &[u8]) {
    if bytes.len() <= LONGEST {
        detected(sources(parts::parts(bytes)));
    }
}

/// A form that is made to read what may not be its own.
pub fn each(bytes: &[u8]) {
    let (at, rest) = choice(bytes);
    if rest.len() > LONGEST {
        return;
    }
    let mut sources = sources(parts::parts(rest));
    match all().get(at % (all().len() + 1)) {
        Some(format) => promises::import(*format, &mut sources),
        None => promises::import(&Table::default(), &mut sources),
    }
}

/// Documents of the shape of a form, with fields of any kind in them.
pub fn shaped(bytes: &[u8]) {
    detected(sources(shaped::documents(bytes).iter().map(Vec::as_slice)));
}
