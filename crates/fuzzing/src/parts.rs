//! One input cut into several: what a set of files is made of.

/// The line that parts files from one another in an input.
pub const MARK: &[u8] = b"\n----\n";

/// At most so many parts.
const MOST: usize = 12;

/// The parts of an input.
pub fn parts(bytes: &[u8]) -> Vec<&[u8]> {
    let mut rest = bytes;
    let mut parts = Vec::new();
    while let Some(at) = rest.windows(MARK.len()).position(|window| window == MARK).filter(|_| parts.len() + 1 < MOST) {
        let (part, after) = rest.split_at(at);
        parts.push(part);
        rest = after.get(MARK.len()..).unwrap_or_default();
    }
    parts.push(rest);
    parts
}

/// The first byte as a choice, and the rest.
pub fn choice(bytes: &[u8]) -> (usize, &[u8]) {
    bytes.split_first().map_or((0, bytes), |(first, rest)| (usize::from(*first), rest))
}
