//! What the page hands over, read from its bytes.

use std::ops::Range;
use waymark_words::{Builder, Index, Parts};

/// Names and summaries, for highlights: the bytes as they were handed over, and where each text stands.
pub struct Texts {
    bytes: Vec<u8>,
    at: Vec<[Range<usize>; 2]>,
}

impl Texts {
    /// Name and summary of a service; empty for one that is not there.
    pub fn of(&self, service: u32) -> (&str, &str) {
        let text = |range: &Range<usize>| {
            let bytes = self.bytes.get(range.clone()).unwrap_or_default();
            std::str::from_utf8(bytes).unwrap_or_default()
        };
        self.at.get(service as usize).map_or(("", ""), |[name, summary]| (text(name), text(summary)))
    }
}

/// The index of what was handed over, with the texts.
pub fn read(bytes: Vec<u8>) -> Option<(Index, Texts)> {
    let mut parts = Parts::of(&bytes);
    let meanings = parts.meanings()?;
    let (mut builder, mut at) = (Builder::default(), Vec::new());
    while !parts.rest().is_empty() {
        let id = parts.text()?;
        let (name, name_at) = parts.placed()?;
        let (organisation, address, outcode, who) = (parts.text()?, parts.text()?, parts.text()?, parts.text()?);
        let (summary, summary_at) = parts.placed()?;
        let (needs, primary, interests) = (parts.set()?, parts.set()?, parts.set()?);
        let place = [address, outcode];
        let is_urgent = false;
        let texts =
            waymark_words::Texts { id, name, organisation, place, who, summary, needs, primary, interests, is_urgent };
        builder.add(&texts);
        at.push([name_at, summary_at]);
    }
    let index = builder.finish(meanings);
    Some((index, Texts { bytes, at }))
}
