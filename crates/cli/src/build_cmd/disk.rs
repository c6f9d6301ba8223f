//! Sorted portions of services on disk, so that memory stays bounded however many there are.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use waymark_bundle::{Store, StoreError};

/// A folder of portions; it is gone when this is dropped.
pub struct Disk {
    folder: PathBuf,
    portions: Vec<File>,
}

/// What the system says, for the builder.
pub fn in_words(error: std::io::Error) -> StoreError {
    StoreError(error.to_string())
}

impl Disk {
    /// A folder beside the files that are being built.
    pub fn new(out: &Path) -> std::io::Result<Self> {
        let folder = out.join(format!(".building-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, portions: Vec::new() })
    }
    fn portion(&mut self, number: usize) -> Result<&mut File, StoreError> {
        while self.portions.len() <= number {
            let path = self.folder.join(self.portions.len().to_string());
            let file = OpenOptions::new().read(true).write(true).create(true).truncate(true).open(path);
            self.portions.push(file.map_err(in_words)?);
        }
        self.portions.get_mut(number).ok_or_else(|| StoreError("there is no such portion".to_owned()))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.portions.clear();
        // Nothing is lost with it: a folder that stays is only in the way.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Store for Disk {
    fn append(&mut self, portion: usize, bytes: &[u8]) -> Result<(), StoreError> {
        let file = self.portion(portion)?;
        file.seek(SeekFrom::End(0)).and_then(|_| file.write_all(bytes)).map_err(in_words)
    }
    fn read(&mut self, portion: usize, at: u64, into: &mut [u8]) -> Result<usize, StoreError> {
        let file = self.portion(portion)?;
        file.seek(SeekFrom::Start(at)).map_err(in_words)?;
        let mut read = 0;
        while let Some(room) = into.get_mut(read..).filter(|room| !room.is_empty()) {
            match file.read(room).map_err(in_words)? {
                0 => break,
                more => read += more,
            }
        }
        Ok(read)
    }
}
