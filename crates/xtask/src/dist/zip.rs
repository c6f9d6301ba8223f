//! The zip: the same bytes for the same files. Names in order, one fixed time, one mode, nothing of the machine.

use super::Files;
use crate::errors::Error;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Files are for everybody to read.
const MODE: u32 = 0o644;
/// Ends of names of files that are compressed already.
const PACKED: [&str; 3] = [".br", ".gz", ".png"];

/// Packs the files.
pub fn archive(files: &Files) -> Result<Vec<u8>, Error> {
    let failed = |why: zip::result::ZipError| Error::Found(format!("The zip could not be written: {why}."));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let packed = PACKED.iter().any(|end| name.ends_with(end));
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(MODE);
        writer.start_file(name.as_str(), options).map_err(failed)?;
        writer.write_all(content).map_err(|why| Error::file(name, why))?;
    }
    Ok(writer.finish().map_err(failed)?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_same_files_make_the_same_zip_and_come_out_again() {
        let files = Files::from([("b/x.txt".to_owned(), b"two".repeat(50)), ("a.png".to_owned(), b"one".to_vec())]);
        let first = archive(&files).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert_eq!(archive(&files).unwrap(), first);
        let mut read = zip::ZipArchive::new(Cursor::new(first)).unwrap();
        let mut text = Vec::new();
        read.by_name("b/x.txt").unwrap().read_to_end(&mut text).unwrap();
        assert_eq!(text, b"two".repeat(50));
        assert_eq!(read.by_index(0).unwrap().last_modified().unwrap().year(), 1980);
    }
}
