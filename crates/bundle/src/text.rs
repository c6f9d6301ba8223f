//! A column of texts: all of them end to end, each closed by a zero byte, handed out as slices of the file.

use crate::bytes::{Rest, put_part};
use crate::frame::OpenError;

const END: char = '\0';

/// Appends texts. A zero character, which no text has use for, becomes a space.
pub(crate) fn put_texts<'t>(out: &mut Vec<u8>, texts: impl Iterator<Item = &'t str>) {
    let mut all = String::new();
    for text in texts {
        all.extend(text.chars().map(|c| if c == END { ' ' } else { c }));
        all.push(END);
    }
    put_part(out, all.as_bytes());
}

/// Texts in a file, with where each begins.
#[derive(Clone, Debug)]
pub(crate) struct Texts<'a> {
    all: &'a str,
    starts: Vec<u32>,
}

impl<'a> Texts<'a> {
    /// Takes a column of texts from the front: checks once that it is text, and finds where each ends.
    pub(crate) fn take(rest: &mut Rest<'a>) -> Result<Self, OpenError> {
        let all = std::str::from_utf8(rest.part()?.0).map_err(|_| OpenError::Malformed("a text is not UTF-8"))?;
        if !all.is_empty() && !all.ends_with(END) {
            return Err(OpenError::Malformed("a text has no end"));
        }
        let ends = all.bytes().enumerate().filter(|(_, byte)| *byte == 0).map(|(at, _)| at as u32 + 1);
        Ok(Self { all, starts: std::iter::once(0).chain(ends).collect() })
    }
    /// All of them, each with its closing byte.
    pub(crate) fn all(&self) -> &'a str {
        self.all
    }
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }
    /// The text of a row; empty past the end.
    pub(crate) fn get(&self, row: usize) -> &'a str {
        let Some([start, end]) = self.starts.get(row..row.saturating_add(2)) else { return "" };
        self.all.get(*start as usize..(*end as usize).saturating_sub(1)).unwrap_or_default()
    }
    /// The same, refused where the number of texts is not the number of rows.
    pub(crate) fn of_rows(self, rows: usize) -> Result<Self, OpenError> {
        if self.len() == rows { Ok(self) } else { Err(OpenError::Malformed("there is not one text for each row")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_slices_of_the_file() {
        let mut out = Vec::new();
        put_texts(&mut out, ["Caffi Cofio", "", "a\0b\n"].into_iter());
        let texts = Texts::take(&mut Rest(&out)).unwrap();
        assert_eq!([texts.get(0), texts.get(1), texts.get(2), texts.get(3)], ["Caffi Cofio", "", "a b\n", ""]);
        assert!(out.as_ptr_range().contains(&texts.get(0).as_ptr()));
        assert!(texts.of_rows(2).is_err());
    }

    proptest! {
        #[test]
        fn any_texts_come_back(list in proptest::collection::vec("[^\0]*", 0..9)) {
            let mut out = Vec::new();
            put_texts(&mut out, list.iter().map(String::as_str));
            let texts = Texts::take(&mut Rest(&out)).and_then(|texts| texts.of_rows(list.len())).unwrap();
            for (row, text) in list.iter().enumerate() {
                prop_assert_eq!(texts.get(row), text);
            }
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            if let Ok(texts) = Texts::take(&mut Rest(&bytes)) {
                let _ = (0..texts.len() + 2).map(|row| texts.get(row)).collect::<Vec<_>>();
            }
        }
    }
}
