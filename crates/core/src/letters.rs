//! Letters: small and capital, with and without accents, for the languages of Britain and its neighbours.
//!
//! The standard library knows the letters of all scripts, in tables of eight kilobytes; names and words here are
//! written in Latin letters, and the page for patients has a budget in bytes (docs/decisions/0005). Letters of other
//! scripts are letters here too, and stay as they are.

/// The small letter for a Latin capital; anything else as it is.
pub fn small(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' => moved(c, 32),
        'Ÿ' => 'ÿ',
        _ if is_pair_capital(c) => moved(c, 1),
        _ => c,
    }
}

/// The capital for a small Latin letter; anything else as it is.
pub fn capital(c: char) -> char {
    match c {
        'a'..='z' => c.to_ascii_uppercase(),
        'à'..='ö' | 'ø'..='þ' => moved(c, -32),
        'ÿ' => 'Ÿ',
        _ if is_pair_capital(moved(c, -1)) => moved(c, -1),
        _ => c,
    }
}

/// Whether it is a capital that its small letter follows: `Ŵ` and `ŵ`.
fn is_pair_capital(c: char) -> bool {
    let is_even = (c as u32).is_multiple_of(2);
    match c {
        '\u{130}' | '\u{138}' | '\u{149}' => false,
        '\u{100}'..='\u{137}' | '\u{14a}'..='\u{177}' | '\u{1e80}'..='\u{1e85}' | 'Ỳ' => is_even,
        '\u{218}'..='\u{21b}' => is_even,
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => !is_even,
        _ => false,
    }
}

fn moved(c: char, by: i32) -> char {
    u32::try_from(c as i32 + by).ok().and_then(char::from_u32).unwrap_or(c)
}

/// Whether words are made of it: letters of any script, and digits. Marks and signs are not.
pub fn is_of_word(c: char) -> bool {
    match c {
        '\0'..='\u{bf}' => c.is_ascii_alphanumeric() || matches!(c, 'ª' | 'µ' | 'º'),
        '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{303f}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{ffff}' | '\u{1f000}'.. => false,
        _ => true,
    }
}

/// The text in small letters.
pub fn in_small(text: &str) -> String {
    text.chars().map(small).collect()
}

/// The text with a capital at the front.
pub fn capitalised(text: &str) -> String {
    with_first(text, capital)
}

/// The text with a small letter at the front.
pub fn uncapitalised(text: &str) -> String {
    with_first(text, small)
}

fn with_first(text: &str, change: fn(char) -> char) -> String {
    let mut letters = text.chars();
    letters.next().map(change).into_iter().chain(letters).collect()
}

/// The small letter without its accent; of two letters written as one, the first ([`second`] has the other).
pub fn plain(c: char) -> char {
    match small(c) {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'æ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'İ' => 'i',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'œ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ß' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        small => small,
    }
}

/// The second of two letters written as one: `æ` is `ae`.
pub fn second(c: char) -> Option<char> {
    match small(c) {
        'æ' | 'œ' => Some('e'),
        'ß' => Some('s'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin() -> impl Iterator<Item = char> {
        let accents = ('\u{c0}'..='\u{17f}').chain('\u{218}'..='\u{21b}').chain('\u{1e80}'..='\u{1e85}');
        ('\0'..='\u{7f}').chain(accents).chain(['Ỳ', 'ỳ'])
    }

    #[test]
    fn small_and_capital_letters_are_those_of_the_standard_library() {
        // Letters whose other form is two letters, or an older form of another, stay as they are.
        for c in latin().filter(|c| !matches!(c, 'İ' | 'ß' | 'ŉ' | 'ı' | 'ſ')) {
            assert_eq!(small(c).to_string(), c.to_lowercase().to_string(), "{c:?}");
            assert_eq!(capital(c).to_string(), c.to_uppercase().to_string(), "{c:?}");
        }
        for c in ['İ', 'ß', 'ŉ', 'ı', 'ſ', 'Ж', '中', 'א'] {
            assert_eq!((small(c), capital(c)), (c, c));
        }
    }

    #[test]
    fn words_are_made_of_letters_and_digits() {
        assert!(latin().filter(|c| c.is_alphanumeric()).all(is_of_word));
        assert!(['ж', 'א', 'ع', '中', 'ਪ', 'ん', '한'].into_iter().all(is_of_word));
        let marks = ('\0'..='\u{17f}').filter(|c| !c.is_alphanumeric());
        assert!(marks.chain(['–', '—', '“', '’', '…', '€', '→', '✓', '、', '\u{fe0f}', '😀']).all(|c| !is_of_word(c)));
    }

    #[test]
    fn accents_go_and_first_letters_change() {
        assert_eq!("Ŵyn Ŷd Façade Ångström Łódź".chars().map(plain).collect::<String>(), "wyn yd facade angstrom lodz");
        assert_eq!((second('Æ'), second('ß'), second('a')), (Some('e'), Some('s'), None));
        assert_eq!(
            (capitalised("élan vital"), uncapitalised("Ŵyn"), capitalised("")),
            ("Élan vital".into(), "ŵyn".into(), String::new())
        );
        assert_eq!(in_small("ÉLAN Sale"), "élan sale");
    }
}
