//! Names and hashes in the form they are compared in.

use crate::table::field::heading;

/// A name without what differs between two tellings of it: case, marks, "the", "and", the kind of company.
pub fn normal_name(name: &str) -> String {
    const DRESS: [&str; 14] =
        ["the", "and", "of", "a", "at", "in", "for", "ltd", "limited", "cic", "cio", "plc", "uk", "org"];
    let words = heading(name);
    let bare: Vec<&str> = words.split(' ').filter(|word| !DRESS.contains(word)).collect();
    if bare.is_empty() { words } else { bare.join(" ") }
}

/// A hash that is the same everywhere and always: FNV-1a with its bits stirred.
pub fn hash(parts: &[&str]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ (hash >> 29)
}
