//! Names as they are compared: what people leave out or write otherwise is made the same.

use crate::letters::{self, is_of_word};

/// Lower case, without accents, apostrophes and full stops; hyphens and other marks are spaces; `Saint` is `St`.
pub fn fold(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\'' | '’' | '‘' | '`' | '´' | '.' | '\u{300}'..='\u{36f}' => {}
            '&' => plain.push_str(" and "),
            _ if is_of_word(letter) => {
                plain.push(letters::plain(letter));
                plain.extend(letters::second(letter));
            }
            _ => plain.push(' '),
        }
    }
    let mut out = String::with_capacity(plain.len());
    for word in plain.split(' ').filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(if word == "saint" { "st" } else { word });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_the_same_however_they_are_written() {
        for (one, other) in [
            ("King's Lynn", "kings lynn"),
            ("Bishop’s Stortford", "BISHOPS STORTFORD"),
            ("Ashton-under-Lyne", "ashton under  lyne"),
            ("St. Ives", "Saint Ives"),
            ("Cae Clŷd", "cae clyd"),
            ("Tyne & Wear", "tyne and wear"),
            ("Sale, Trafford (M33)", "sale trafford m33"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
        assert_eq!(fold(" - "), "");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,20}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
