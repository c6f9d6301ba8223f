//! The parts of an XLSX workbook, looked through before they are read: whoever reads them makes room for as many texts as one
//! says there are, and works out addresses of cells without end.

use std::io;

/// Looks through a part for what nobody's office program wrote.
#[derive(Default)]
pub struct Look {
    /// It says that it has more texts than anybody wrote.
    pub are_too_many: bool,
    /// A cell or row has an address that is none.
    pub is_no_address: bool,
    /// The end of what was looked through: words may stand across two pieces.
    held: Vec<u8>,
}

/// Bytes that are looked at together with the next.
const HELD: usize = 96;
/// What stands before the number of texts; where letters take two bytes, nobody wrote them.
const WORDS: [&[u8]; 3] = [b"uniqueCount", b"u\0n\0i\0q\0u\0e\0C\0", b"\0u\0n\0i\0q\0u\0e\0C"];

impl Look {
    fn texts(&mut self) {
        let [words, low, high] = WORDS;
        for at in memchr::memmem::find_iter(&self.held, words) {
            let after = self.held.get(at + words.len()..).unwrap_or_default();
            let number = after.iter().skip_while(|b| b.is_ascii_whitespace() || b"=\"'+".contains(b));
            let digits = number.skip_while(|b| **b == b'0').take_while(|b| b.is_ascii_digit()).count();
            self.are_too_many |= digits > 6;
        }
        self.are_too_many |= [low, high].iter().any(|words| memchr::memmem::find(&self.held, words).is_some());
    }

    /// `r="A1"` and `ref="A1:B2"`: at most three letters and seven digits in what Excel writes.
    fn addresses(&mut self) {
        for at in memchr::memchr2_iter(b'"', b'\'', &self.held) {
            let before = self.held.get(..at).unwrap_or_default().trim_ascii_end();
            let name = before.strip_suffix(b"=").map(<[u8]>::trim_ascii_end).unwrap_or_default();
            if !name.ends_with(b" r") && !name.ends_with(b" ref") && !name.ends_with(b"\tr") && !name.ends_with(b"\nr")
            {
                continue;
            }
            let after = self.held.get(at + 1..).unwrap_or_default();
            let address = after.split(|b| !b.is_ascii_alphanumeric() && *b != b':').next().unwrap_or_default();
            self.is_no_address |= address.split(|b| *b == b':').any(|part| {
                let letters = part.iter().take_while(|b| b.is_ascii_alphabetic()).count();
                letters > 6 || part.len() - letters > 9
            });
        }
    }
}

impl io::Write for Look {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(piece);
        self.texts();
        self.addresses();
        let done = self.held.len().saturating_sub(HELD);
        self.held.drain(..done);
        Ok(piece.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Look;
    use std::io::Write;

    fn look(part: &str, step: usize) -> Look {
        let mut look = Look::default();
        part.as_bytes().chunks(step).for_each(|piece| look.write_all(piece).unwrap());
        look
    }

    #[test]
    fn claims_of_texts_are_found_wherever_they_are_cut() {
        for (count, expected) in [("12", false), ("999999", false), ("0000000012", false), ("9999999999", true)] {
            let part = format!("<?xml?>{}<sst count=\"1\" uniqueCount = '{count}'>", " ".repeat(500));
            for step in [1, 7, 10_000] {
                assert_eq!(look(&part, step).are_too_many, expected, "{count} {step}");
            }
        }
    }

    #[test]
    fn addresses_without_end_are_found() {
        for (part, expected) in [
            ("<c r=\"XFD1048576\" t=\"s\">", false),
            ("<dimension ref=\"A1:XFD1048576\"/>", false),
            ("<x name=\"worksheets\" r:id=\"relationship\"/>", false),
            ("<c r=\"ABCDEFG1\">", true),
            ("<row r='99999999999'>", true),
            ("<mergeCell ref = \"A1:A99999999999\"/>", true),
        ] {
            for step in [1, 5, 1000] {
                assert_eq!(look(part, step).is_no_address, expected, "{part} {step}");
            }
        }
    }
}
