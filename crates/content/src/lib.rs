//! The compiled content of this checkout.
//!
//! The bank with the questions is embedded: it cannot fail to load. The data files are fetched by the page from its own origin, under the
//! names listed here; with the feature `catalogue` their bytes are embedded too, for the command line and for tests.

use waymark_core::bank::Bank;
use waymark_core::envelope::{EnvelopeError, Kind, open};

/// The sealed bank.
pub const BANK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bank.wmk"));

/// The data files, by name.
pub const DATA_FILES: &[DataFile] = include!(concat!(env!("OUT_DIR"), "/manifest.rs"));

/// A file the page fetches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// What it is: `national`, `trafford`, `libraries-north-west`, `gazetteer`, `wording`.
    pub name: &'static str,
    /// Name on the server, with the checksum of its bytes in it.
    pub file_name: &'static str,
    /// Its length.
    pub bytes_len: usize,
    /// Its bytes.
    #[cfg(feature = "catalogue")]
    pub bytes: &'static [u8],
}

/// Opens the embedded bank: questions, safety and the wording round them.
///
/// # Errors
/// When the program was put together wrongly; the build makes bank and reader from one source.
pub fn bank() -> Result<Bank, EnvelopeError> {
    open(Kind::Bank, None, BANK)
}

/// The bank with all its wording.
///
/// # Errors
/// As [`bank`].
#[cfg(feature = "catalogue")]
pub fn whole_bank() -> Result<Bank, EnvelopeError> {
    let mut bank = bank()?;
    let bytes = data_file("wording").map(|file| file.bytes).unwrap_or_default();
    bank.take(open(Kind::Wording, Some(bank.vocabulary.hash()), bytes)?);
    Ok(bank)
}

/// The data file of this name.
pub fn data_file(name: &str) -> Option<&'static DataFile> {
    DATA_FILES.iter().find(|file| file.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bank_opens_and_asks_something() {
        let bank = bank().unwrap();
        assert!(bank.topics_question().is_some() && !bank.safety.is_empty() && !bank.contacts.is_empty());
    }

    #[test]
    fn every_data_file_is_named_after_its_bytes() {
        assert!(data_file("national").is_some() && data_file("trafford").is_some() && data_file("nowhere").is_none());
        for file in DATA_FILES {
            assert!(file.file_name.starts_with(&format!("{}.", file.name)) && file.file_name.ends_with(".wmk"));
            assert!(file.bytes_len > 0);
        }
    }

    #[cfg(feature = "catalogue")]
    #[test]
    fn every_catalogue_opens_with_the_vocabulary_of_the_bank() {
        use waymark_core::catalogue::Catalogue;
        let vocabulary = bank().unwrap().vocabulary.hash();
        for file in DATA_FILES.iter().filter(|file| !["gazetteer", "wording"].contains(&file.name)) {
            let catalogue: Catalogue = open(Kind::Catalogue, Some(vocabulary), file.bytes).unwrap();
            assert_eq!(catalogue.name, file.name);
            assert!(!catalogue.services.is_empty() && catalogue.newest.is_some());
        }
    }
}
