//! The frame round every compiled data file: what it is, which version, and whether it arrived whole.
//!
//! Layout, little-endian: magic `WMK1` · kind (1 byte) · schema (2) · vocabulary hash (8) · payload length (4) ·
//! checksum of the payload (8) · payload (postcard).

use serde::{Serialize, de::DeserializeOwned};

/// What a data file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// Questions, topics, safety rules, contacts and the wording round them.
    Bank = 1,
    /// Services.
    Catalogue = 2,
    /// Place names and outcodes.
    Gazetteer = 3,
    /// Wording of suggestions, plan and the pages beside the questions.
    Wording = 4,
    /// A site's own groups as they were read, with what is wrong in them.
    Local = 5,
}

/// The version of the data structures; raised with every change of a stored type.
pub const SCHEMA: u16 = 4;
const MAGIC: &[u8; 4] = b"WMK1";
const HEADER: usize = 4 + 1 + 2 + 8 + 4 + 8;

/// Why a data file was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Not a Waymark file, or another kind of one.
    #[error("this is not the Waymark data file that was asked for")]
    NotOurs,
    /// Made by another version of Waymark.
    #[error("the data file has version {found}, this page reads version {expected}")]
    OtherSchema {
        /// Version in the file.
        found: u16,
        /// Version this code reads.
        expected: u16,
    },
    /// Made with other lists of needs, interests or traits.
    #[error("the data file was made with other lists of needs than this page uses")]
    OtherVocabulary,
    /// Shorter or longer than it says.
    #[error("the data file is cut short: {found} bytes of {expected}")]
    Truncated {
        /// Bytes present.
        found: usize,
        /// Bytes promised.
        expected: usize,
    },
    /// The bytes changed on the way.
    #[error("the data file is damaged: its checksum does not match")]
    Damaged,
    /// The bytes are whole but do not describe what they should.
    #[error("the data file cannot be read: {0}")]
    Malformed(String),
}

/// FNV-1a, 64 bit: finds accidental damage; it is no protection against intent (subresource integrity is for that).
pub fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

/// Frames a value. The same value always gives the same bytes.
///
/// # Errors
/// When the value cannot be written as postcard, which no type of this crate does.
pub fn seal<T: Serialize>(kind: Kind, vocabulary: u64, value: &T) -> Result<Vec<u8>, EnvelopeError> {
    let payload = postcard::to_allocvec(value).map_err(|e| EnvelopeError::Malformed(e.to_string()))?;
    let length = u32::try_from(payload.len()).map_err(|_| EnvelopeError::Malformed("over 4 GB".to_owned()))?;
    let mut out = Vec::with_capacity(HEADER + payload.len());
    out.extend_from_slice(MAGIC);
    out.push(kind as u8);
    out.extend_from_slice(&SCHEMA.to_le_bytes());
    out.extend_from_slice(&vocabulary.to_le_bytes());
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(&checksum(&payload).to_le_bytes());
    out.extend_from_slice(&payload);
    Ok(out)
}

/// Checks a frame and reads what is in it. `vocabulary` is `None` for the bank itself, which defines it.
///
/// # Errors
/// One [`EnvelopeError`] for each way the bytes can be wrong.
pub fn open<T: DeserializeOwned>(kind: Kind, vocabulary: Option<u64>, bytes: &[u8]) -> Result<T, EnvelopeError> {
    let (payload, found_vocabulary) = payload(kind, bytes)?;
    if vocabulary.is_some_and(|expected| expected != found_vocabulary) {
        return Err(EnvelopeError::OtherVocabulary);
    }
    postcard::from_bytes(payload).map_err(|e| EnvelopeError::Malformed(e.to_string()))
}

fn payload(kind: Kind, bytes: &[u8]) -> Result<(&[u8], u64), EnvelopeError> {
    let (header, payload) =
        bytes.split_at_checked(HEADER).ok_or(EnvelopeError::Truncated { found: bytes.len(), expected: HEADER })?;
    if &header[..4] != MAGIC || header[4] != kind as u8 {
        return Err(EnvelopeError::NotOurs);
    }
    let schema = u16::from_le_bytes([header[5], header[6]]);
    if schema != SCHEMA {
        return Err(EnvelopeError::OtherSchema { found: schema, expected: SCHEMA });
    }
    let number = |at: usize, len: usize| header[at..at + len].iter().rev().fold(0u64, |n, b| n << 8 | u64::from(*b));
    let expected = number(15, 4) as usize;
    if payload.len() != expected {
        return Err(EnvelopeError::Truncated { found: payload.len(), expected });
    }
    if checksum(payload) != number(19, 8) {
        return Err(EnvelopeError::Damaged);
    }
    Ok((payload, number(7, 8)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sealed() -> Vec<u8> {
        seal(Kind::Catalogue, 7, &vec!["one".to_owned(), "two".to_owned()]).unwrap()
    }

    #[test]
    fn what_is_sealed_opens_again() {
        assert_eq!(open::<Vec<String>>(Kind::Catalogue, Some(7), &sealed()).unwrap(), ["one", "two"]);
        assert_eq!(open::<Vec<String>>(Kind::Catalogue, None, &sealed()).unwrap().len(), 2);
    }

    #[test]
    fn every_fault_has_its_own_message() {
        let open = |bytes: &[u8]| open::<Vec<String>>(Kind::Catalogue, Some(7), bytes);
        assert!(matches!(open(&[]), Err(EnvelopeError::Truncated { .. })));
        assert!(matches!(open(b"<!doctype html><title>Not found</title>"), Err(EnvelopeError::NotOurs)));
        assert!(matches!(open(&sealed()[..30]), Err(EnvelopeError::Truncated { .. })));
        let mut other = sealed();
        other[5] = 9;
        assert_eq!(open(&other), Err(EnvelopeError::OtherSchema { found: 9, expected: SCHEMA }));
        let mut other = sealed();
        other[7] = 8;
        assert_eq!(open(&other), Err(EnvelopeError::OtherVocabulary));
        assert_eq!(super::open::<Vec<String>>(Kind::Gazetteer, None, &sealed()), Err(EnvelopeError::NotOurs));
    }

    proptest! {
        #[test]
        fn any_bytes_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(open::<Vec<String>>(Kind::Catalogue, Some(7), &bytes).is_err());
        }

        #[test]
        fn any_flipped_bit_is_found(at in 0usize..40, bit in 0u8..8) {
            let mut bytes = sealed();
            prop_assume!(at < bytes.len());
            bytes[at] ^= 1 << bit;
            prop_assert!(open::<Vec<String>>(Kind::Catalogue, Some(7), &bytes).is_err());
        }
    }
}
