//! What is read: bytes with a name for people. A file, an upload, a part of an archive.

use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

/// Bytes that can be read more than once.
pub trait Bytes: Read + Seek {}
impl<T: Read + Seek> Bytes for T {}

/// How much of a source is looked at to tell what it is.
pub const HEAD: usize = 64 * 1024;

/// One source.
pub struct Source {
    /// Its name, for messages only.
    pub name: String,
    /// Its first [`HEAD`] bytes.
    pub head: Vec<u8>,
    /// Bytes in all.
    pub size: u64,
    bytes: Box<dyn Bytes>,
}

impl Source {
    /// A source from something that can be read.
    ///
    /// # Errors
    /// What reading its beginning says.
    pub fn new(name: impl Into<String>, mut bytes: Box<dyn Bytes>) -> io::Result<Self> {
        let size = bytes.seek(SeekFrom::End(0))?;
        bytes.seek(SeekFrom::Start(0))?;
        let mut head = Vec::new();
        bytes.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
        Ok(Self { name: name.into(), head, size, bytes })
    }
    /// A source that is in memory.
    ///
    /// # Errors
    /// None in practice: memory can be read.
    pub fn of_bytes(name: impl Into<String>, bytes: Vec<u8>) -> io::Result<Self> {
        Self::new(name, Box::new(io::Cursor::new(bytes)))
    }
    /// All of it from the beginning.
    ///
    /// # Errors
    /// What going back to the beginning says.
    pub fn open(&mut self) -> io::Result<impl BufRead + '_> {
        self.bytes.seek(SeekFrom::Start(0))?;
        Ok(BufReader::with_capacity(HEAD, &mut self.bytes))
    }
    /// The bytes themselves, for forms that jump about in them (archives, workbooks).
    pub fn bytes(&mut self) -> &mut dyn Bytes {
        &mut *self.bytes
    }
}
