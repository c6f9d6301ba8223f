//! A text as words: small letters, no accents, singular where that is easy, each with its place in the text and what
//! stands before it. Meaning is not here.

use std::ops::Range;
use waymark_core::letters::{is_of_word, plain, second, small};

/// What stands between a word and the one before it, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// A space.
    Space,
    /// A hyphen or slash without spaces: "step-free".
    Dash,
    /// A comma, a bracket, a dash between spaces, the end of a line.
    Comma,
    /// The end of a sentence, an item of a list, an empty line.
    Stop,
}

/// A word of a text. Numbers, `£` and `+` are words too; `&` is "and".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// In small letters, without accents and apostrophes.
    pub plain: String,
    /// The same without the ending of a plural or a possessive.
    pub stem: String,
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
    /// Whether it begins with a capital.
    pub is_capital: bool,
}

impl Word {
    /// The number it is, if it is one.
    pub fn number(&self) -> Option<f64> {
        self.plain.starts_with(|c: char| c.is_ascii_digit()).then(|| self.plain.parse().ok()).flatten()
    }
}

/// The words of a text in order.
pub fn words(text: &str) -> Vec<Word> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut words = Vec::new();
    let mut gap = Gap::Stop;
    let mut at = 0;
    while let Some(&(_, c)) = letters.get(at) {
        let end = if is_of_word(c) {
            end_of_word(&letters, at)
        } else if matches!(c, '£' | '+' | '&') {
            at + 1
        } else {
            gap = gap.max(gap_of(&letters, at));
            at += 1;
            continue;
        };
        // "50s" and "50's" are 50: what follows a number is a word of its own, but for this.
        let is_ending = gap == Gap::Space && is_plural_of_number(text, &words, &letters, at, end);
        if !is_ending {
            words.push(word(text, &letters, at..end, gap));
        }
        gap = Gap::Space;
        at = end;
    }
    words
}

fn is_plural_of_number(text: &str, words: &[Word], letters: &[(usize, char)], from: usize, end: usize) -> bool {
    let Some(last) = words.last().filter(|word| word.number().is_some()) else { return false };
    let between = text.get(last.at.end..offset(text, letters, from)).unwrap_or(" ");
    end == from + 1
        && letters.get(from).is_some_and(|(_, c)| matches!(c, 's' | 'S'))
        && between.chars().all(is_apostrophe)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | 'ʼ' | '´')
}

/// Where the word that begins here ends. Apostrophes and the dots of "G.P." belong to it; letters after a number do not.
fn end_of_word(letters: &[(usize, char)], from: usize) -> usize {
    let letter = |at: usize| letters.get(at).map(|(_, c)| *c);
    let is_number = letter(from).is_some_and(|c| c.is_ascii_digit());
    let mut at = from;
    while let Some(c) = letter(at) {
        let next = letter(at + 1);
        let goes_on = if is_number {
            c.is_ascii_digit() || (c == '.' && next.is_some_and(|c| c.is_ascii_digit()))
        } else if is_apostrophe(c) {
            next.is_some_and(is_of_word)
        } else {
            is_of_word(c) || (c == '.' && is_initial(letters, from, at) && next.is_some_and(char::is_alphabetic))
        };
        if !goes_on {
            break;
        }
        at += 1;
    }
    at.max(from + 1)
}

/// Whether single letters with dots between them lead up to here.
fn is_initial(letters: &[(usize, char)], from: usize, dot: usize) -> bool {
    (dot - from) % 2 == 1 && (from + 1..dot).step_by(2).all(|at| letters.get(at).is_some_and(|(_, c)| *c == '.'))
}

fn gap_of(letters: &[(usize, char)], at: usize) -> Gap {
    let is_blank = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_none_or(|(_, c)| c.is_whitespace());
    let is_spaced = is_blank(at.checked_sub(1)) || is_blank(Some(at + 1));
    match letters.get(at).map_or(' ', |(_, c)| *c) {
        '-' | '–' | '—' | '/' | '\u{2010}' | '\u{2011}' if !is_spaced => Gap::Dash,
        '/' => Gap::Dash,
        '-' | '–' | '—' | ',' | ';' | ':' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '|' | '…' => Gap::Comma,
        '\n' | '\r' if letters.get(at + 1).is_some_and(|(_, c)| matches!(c, '\n' | '\r')) => Gap::Stop,
        '\n' | '\r' => Gap::Comma,
        '.' | '!' | '?' | '•' | '·' | '*' | '●' | '✓' | '>' | '<' => Gap::Stop,
        _ => Gap::Space,
    }
}

fn offset(text: &str, letters: &[(usize, char)], at: usize) -> usize {
    letters.get(at).map_or(text.len(), |(offset, _)| *offset)
}

fn word(text: &str, letters: &[(usize, char)], range: Range<usize>, gap: Gap) -> Word {
    let at = offset(text, letters, range.start)..offset(text, letters, range.end);
    let slice = text.get(at.clone()).unwrap_or("");
    let is_number = slice.starts_with(|c: char| c.is_ascii_digit());
    let mut plain_letters = String::with_capacity(slice.len());
    for c in slice.chars().filter(|c| is_number || *c == '+' || *c == '£' || *c == '&' || is_of_word(*c)) {
        plain_letters.push(plain(c));
        plain_letters.extend(second(c));
    }
    if plain_letters == "&" {
        plain_letters = "and".to_owned();
    }
    let is_capital = slice.chars().next().is_some_and(|c| small(c) != c);
    Word { stem: stem(&plain_letters), plain: plain_letters, at, gap, is_capital }
}

/// The word without the ending of a plural or a possessive. Two words with one stem are taken to be one.
pub fn stem(word: &str) -> String {
    let kept = |drop: usize| word.get(..word.len().saturating_sub(drop)).unwrap_or(word);
    let ends = |ending: &str| word.len() > ending.len() + 1 && word.ends_with(ending);
    if word.len() <= 3 || ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        word.to_owned()
    } else if ends("ies") {
        format!("{}y", kept(3))
    } else if ["ches", "shes", "xes", "sses"].iter().any(|ending| ends(ending)) {
        kept(2).to_owned()
    } else if word.ends_with('s') {
        kept(1).to_owned()
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plains(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.plain).collect()
    }

    #[test]
    fn words_are_small_and_plain() {
        assert_eq!(
            plains("Women’s Café, S4C & G.P. step-free"),
            ["womens", "cafe", "s4c", "and", "gp", "step", "free"]
        );
        assert_eq!(
            plains("£5.50 (18+) over 50s, the 60's, 10am."),
            ["£", "5.50", "18", "+", "over", "50", "the", "60", "10", "am"]
        );
        assert_eq!(plains("' … — \u{200b}"), Vec::<String>::new());
    }

    #[test]
    fn gaps_say_what_stands_between() {
        let gaps: Vec<Gap> =
            words("Hello step-free, well - and. Good\nluck\n\nnow 5.5 end").iter().map(|w| w.gap).collect();
        use Gap::{Comma, Dash, Space, Stop};
        assert_eq!(gaps, [Stop, Space, Dash, Comma, Comma, Stop, Comma, Stop, Space, Space]);
    }

    #[test]
    fn stems_join_plurals() {
        for (one, many) in [
            ("family", "families"),
            ("carer", "carers"),
            ("church", "churches"),
            ("class", "classes"),
            ("box", "boxes"),
        ] {
            assert_eq!(stem(one), stem(many), "{one}");
        }
        for same in ["bus", "gps", "access", "arthritis", "ms"] {
            assert_eq!(stem(same), same);
        }
        assert_eq!(stem("womens"), "women");
    }
}
