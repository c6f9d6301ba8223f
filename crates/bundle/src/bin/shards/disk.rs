//! Files on disk: where portions are spilled, and where finished files go.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use waymark_bundle::{Store, StoreError};

pub struct Disk {
    folder: PathBuf,
    portions: Vec<File>,
}

pub fn in_words(fault: std::io::Error) -> StoreError {
    StoreError(fault.to_string())
}

impl Disk {
    /// A store in a folder that is there.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, portions: Vec::new() }
    }
    fn portion(&mut self, number: usize) -> Result<&mut File, StoreError> {
        while self.portions.len() <= number {
            let path = self.folder.join(format!("portion-{}", self.portions.len()));
            let file =
                OpenOptions::new().read(true).write(true).create(true).truncate(true).open(&path).map_err(in_words)?;
            // Nobody else needs its name: it is gone when the store is dropped.
            std::fs::remove_file(path).map_err(in_words)?;
            self.portions.push(file);
        }
        self.portions.get_mut(number).ok_or_else(|| StoreError("no such portion".to_owned()))
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
        while read < into.len() {
            match file.read(&mut into[read..]).map_err(in_words)? {
                0 => break,
                more => read += more,
            }
        }
        Ok(read)
    }
}
