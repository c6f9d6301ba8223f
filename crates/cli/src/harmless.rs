//! Text from outside as it may be printed: names of files, words of a source, what a library says of them.

/// The text without anything that steers a terminal or changes how the words round it are read. Its lines stay.
pub fn harmless(text: &str) -> String {
    let seen = |c: char| match c {
        '\n' => Some(c),
        c if c.is_control() => Some(' '),
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        c => Some(c),
    };
    text.chars().filter_map(seen).collect()
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn printed_text_steers_no_terminal() {
        assert_eq!(harmless("a\u{1b}[31mb\u{9b}2J\u{202e}c\r\nd"), "a [31mb 2Jc \nd");
    }
}
