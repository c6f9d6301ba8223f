//! The frame round every file of a bundle: what it is, which version, and whether it arrived whole.
//!
//! Layout, little-endian: magic `WMB1` · kind (1 byte) · schema (2) · vocabulary hash (8) · payload length (4) ·
//! checksum of everything else (8) · payload. The first 32 bits of the checksum stand in the file's name and in the file
//! that points to it. It is the sibling of `core::envelope`, whose payload is postcard; here it is columns.

use waymark_core::envelope::checksum;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum FileKind {
    /// Which lists there are, and where.
    Summary = 1,
    /// What matching and a list of results need.
    List = 2,
    /// What an opened card needs.
    Details = 3,
}

/// The version of the layout; raised with every change of it.
pub const SCHEMA: u16 = 1;
const MAGIC: &[u8; 4] = b"WMB1";
const CHECKSUM_AT: usize = 4 + 1 + 2 + 8 + 4;
const HEADER: usize = CHECKSUM_AT + 8;

/// Why a file was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// No file of a bundle.
    #[error("this is not a file of a Waymark bundle")]
    NotOurs,
    /// A file of a bundle, but another kind of one.
    #[error("this is another kind of file of a Waymark bundle than was asked for")]
    OtherKind,
    /// Made by another version of Waymark.
    #[error("the file has version {found}, this reader reads version {expected}")]
    OtherVersion {
        /// Version in the file.
        found: u16,
        /// Version this code reads.
        expected: u16,
    },
    /// Made with other lists of needs, interests or traits than the summary was.
    #[error("the file was made with other lists of needs than the rest of its bundle")]
    OtherVocabulary,
    /// Shorter than it says.
    #[error("the file is cut short: {found} bytes of {expected}")]
    CutShort {
        /// Bytes present.
        found: usize,
        /// Bytes promised.
        expected: usize,
    },
    /// Longer than it says.
    #[error("the file is too long: {found} bytes for {expected}")]
    TooLong {
        /// Bytes present.
        found: usize,
        /// Bytes promised.
        expected: usize,
    },
    /// The bytes changed on the way.
    #[error("the file is damaged: its checksum does not match")]
    Damaged,
    /// A whole file, but not the one that was asked for: an older or newer edition of it.
    #[error("the file is of another edition than the one that was asked for")]
    OtherEdition,
    /// The bytes are whole but do not describe what they should.
    #[error("the file cannot be read: {0}")]
    Malformed(&'static str),
}

/// A file that passed the checks of its frame.
pub(crate) struct Framed<'a> {
    pub(crate) payload: &'a [u8],
    pub(crate) vocabulary: u64,
    pub(crate) tag: u32,
}

/// Frames a payload. `None` for one over 4 GB.
pub(crate) fn seal(kind: FileKind, vocabulary: u64, payload: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(payload.len()).ok()?;
    let mut out = Vec::with_capacity(HEADER + payload.len());
    out.extend_from_slice(MAGIC);
    out.push(kind as u8);
    out.extend_from_slice(&SCHEMA.to_le_bytes());
    out.extend_from_slice(&vocabulary.to_le_bytes());
    out.extend_from_slice(&length.to_le_bytes());
    let sum = sum(&out, payload);
    out.extend_from_slice(&sum.to_le_bytes());
    out.extend_from_slice(payload);
    Some(out)
}

/// The part of a sealed file's checksum that stands in names.
pub(crate) fn tag(sealed: &[u8]) -> u32 {
    number(sealed, CHECKSUM_AT, 4) as u32
}

/// Checks a frame from the outside in, so that each fault gets its own sentence.
pub(crate) fn open(kind: FileKind, bytes: &[u8]) -> Result<Framed<'_>, OpenError> {
    let magic = bytes.get(..MAGIC.len().min(bytes.len())).unwrap_or_default();
    if !MAGIC.starts_with(magic) {
        return Err(OpenError::NotOurs);
    }
    let (header, payload) =
        bytes.split_at_checked(HEADER).ok_or(OpenError::CutShort { found: bytes.len(), expected: HEADER })?;
    if number(header, 4, 1) != kind as u64 {
        return Err(OpenError::OtherKind);
    }
    let found = number(header, 5, 2) as u16;
    if found != SCHEMA {
        return Err(OpenError::OtherVersion { found, expected: SCHEMA });
    }
    let (found, expected) = (payload.len(), number(header, 15, 4) as usize);
    match found.cmp(&expected) {
        std::cmp::Ordering::Less => return Err(OpenError::CutShort { found, expected }),
        std::cmp::Ordering::Greater => return Err(OpenError::TooLong { found, expected }),
        std::cmp::Ordering::Equal => {}
    }
    if number(header, CHECKSUM_AT, 8) != sum(header.get(..CHECKSUM_AT).unwrap_or_default(), payload) {
        return Err(OpenError::Damaged);
    }
    Ok(Framed { payload, vocabulary: number(header, 7, 8), tag: tag(bytes) })
}

/// FNV-1a over both halves. It finds accidents, and any single flipped bit for certain; against intent there is TLS.
fn sum(header: &[u8], payload: &[u8]) -> u64 {
    checksum(&header.iter().copied().chain(checksum(payload).to_le_bytes()).collect::<Vec<u8>>())
}

fn number(bytes: &[u8], at: usize, len: usize) -> u64 {
    bytes.get(at..at + len).unwrap_or_default().iter().rev().fold(0, |n, byte| n << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sealed() -> Vec<u8> {
        seal(FileKind::List, 7, b"some columns and some names").unwrap()
    }
    fn fault(bytes: &[u8]) -> OpenError {
        open(FileKind::List, bytes).err().unwrap()
    }

    #[test]
    fn what_is_sealed_opens_again() {
        let sealed = sealed();
        let framed = open(FileKind::List, &sealed).unwrap();
        assert_eq!((framed.payload, framed.vocabulary), (b"some columns and some names".as_slice(), 7));
        assert_eq!(framed.tag, tag(&sealed));
    }

    #[test]
    fn each_fault_of_a_bundle_has_a_message_of_its_own() {
        assert!(matches!(fault(b""), OpenError::CutShort { .. }));
        assert_eq!(fault(b"<!doctype html><title>Not found</title>"), OpenError::NotOurs);
        assert_eq!(fault(&sealed()[..40]), OpenError::CutShort { found: 13, expected: 27 });
        assert_eq!(fault(&[sealed(), vec![0]].concat()), OpenError::TooLong { found: 28, expected: 27 });
        assert_eq!(fault(&seal(FileKind::Details, 7, b"").unwrap()), OpenError::OtherKind);
        let with = |at: usize, byte: u8| {
            let mut bytes = sealed();
            bytes[at] = byte;
            fault(&bytes)
        };
        assert_eq!(with(5, 9), OpenError::OtherVersion { found: 9, expected: SCHEMA });
        assert_eq!((with(7, 8), with(30, 0)), (OpenError::Damaged, OpenError::Damaged));
    }

    proptest! {
        #[test]
        fn any_bytes_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(open(FileKind::List, &bytes).is_err());
        }
    }

    #[test]
    fn any_flipped_bit_and_any_cut_is_found() {
        let good = sealed();
        for at in 0..good.len() {
            assert!(open(FileKind::List, &good[..at]).is_err());
            for bit in 0..8 {
                let mut bytes = good.clone();
                bytes[at] ^= 1 << bit;
                assert!(open(FileKind::List, &bytes).is_err(), "bit {bit} of byte {at}");
            }
        }
    }
}
