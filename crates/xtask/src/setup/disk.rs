//! Room on the disk, asked of `df` because the standard library cannot tell.

use crate::errors::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Megabytes that a fresh build and test take with room to spare.
const NEEDED_MB: u64 = 2_000;
/// Below this a failure is taken to be the disk's.
const FULL_MB: u64 = 50;

/// Refuses to begin where there is not enough room.
pub fn check_room(place: &Path) -> Result<(), Error> {
    match free_mb(place) {
        Some(free_mb) if free_mb < NEEDED_MB => Err(Error::DiskFull { place: place.to_owned(), free_mb }),
        _ => Ok(()),
    }
}

/// Whether a failure just now can be put down to the disk.
pub fn check_not_full() -> Result<(), Error> {
    match free_mb(&here()) {
        Some(free_mb) if free_mb < FULL_MB => Err(Error::DiskFull { place: here(), free_mb }),
        _ => Ok(()),
    }
}

/// The error for a program that said the disk is full.
pub fn full() -> Error {
    Error::DiskFull { place: here(), free_mb: free_mb(&here()).unwrap_or(0) }
}

fn here() -> PathBuf {
    std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."))
}

/// Free megabytes at the nearest folder that exists; `None` where `df` cannot tell.
fn free_mb(place: &Path) -> Option<u64> {
    let existing = place.ancestors().find(|folder| folder.exists())?;
    let output = Command::new("df").arg("-Pk").arg(existing).output().ok()?;
    parse_df(&String::from_utf8_lossy(&output.stdout))
}

/// The fourth column of the second line, in kilobytes (POSIX format).
fn parse_df(text: &str) -> Option<u64> {
    let kilobytes: u64 = text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes / 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_free_column() {
        let text = "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda 100 50 2097152 50% /\n";
        assert_eq!(parse_df(text), Some(2048));
        assert_eq!(parse_df("df: no such file"), None);
    }
}
