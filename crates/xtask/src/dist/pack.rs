//! Compressed copies beside the files, for hosts that send such copies.

use super::Files;
use crate::errors::Error;
use crate::size::brotli_packed;
use flate2::{Compression, GzBuilder};
use std::io::Write;

/// Ends of names of files that are worth compressing.
const WORTH: [&str; 10] = ["css", "csv", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "wmk"];
/// Files that a host changes: a copy would go on saying what they said before.
const CHANGED_BY_HOSTS: [&str; 2] = ["site.json", "local.csv"];

/// Adds `NAME.br` and `NAME.gz` beside each file that they make smaller.
pub fn add(files: &mut Files) -> Result<(), Error> {
    let mut copies = Files::new();
    for (name, content) in files.iter().filter(|(name, _)| is_worth(name)) {
        let failed = |why| Error::file(name, why);
        for (end, copy) in [("br", brotli_packed(content).map_err(failed)?), ("gz", gzip(content).map_err(failed)?)] {
            if copy.len() < content.len() {
                copies.insert(format!("{name}.{end}"), copy);
            }
        }
    }
    files.append(&mut copies);
    Ok(())
}

fn is_worth(name: &str) -> bool {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    WORTH.contains(&end) && !CHANGED_BY_HOSTS.contains(&name)
}

/// Without name or time, so that the same content gives the same bytes.
fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn copies_unpack_to_the_same_and_stand_only_where_they_are_smaller() {
        let text = "Singing for fun. ".repeat(200).into_bytes();
        let mut files = Files::from([
            ("index.html".to_owned(), text.clone()),
            ("icon.png".to_owned(), text.clone()),
            ("site.json".to_owned(), text.clone()),
            ("a.txt".to_owned(), b"x".to_vec()),
        ]);
        add(&mut files).unwrap();
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["a.txt", "icon.png", "index.html", "index.html.br", "index.html.gz", "site.json"]);
        let (mut unzipped, mut unpacked) = (Vec::new(), Vec::new());
        flate2::read::GzDecoder::new(&*files["index.html.gz"]).read_to_end(&mut unzipped).unwrap();
        brotli::BrotliDecompress(&mut &*files["index.html.br"], &mut unpacked).unwrap();
        assert_eq!((unzipped, unpacked), (text.clone(), text));
    }

    #[test]
    fn no_time_is_written() {
        let packed = gzip(b"abc").unwrap();
        assert_eq!(packed[4..8], [0, 0, 0, 0], "the time of a gzip file");
        assert_eq!(packed[3], 0, "no name");
    }
}
