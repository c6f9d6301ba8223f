//! Cleaning of text that came from elsewhere. Text stays text: nothing here or later reads it as HTML.

use crate::names::quoted;
use crate::problem::Fault;

/// One line of text as people are shown it: no control characters, no characters that reverse or hide other text, runs
/// of white space made one space.
pub fn clean(text: &str) -> String {
    let visible = text.chars().filter(|c| c.is_whitespace() || !is_hidden(*c));
    let mut out = String::with_capacity(text.len());
    for c in visible {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Characters nobody sees: controls, direction overrides, zero-width spaces, tags. Joiners stay: scripts need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{fffd}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// Clean text of at most so many characters, cut at the end of a word.
///
/// # Errors
/// The cut text and the fault, when it was longer.
pub fn capped(text: &str, most: usize) -> Result<String, (String, Fault)> {
    // Cleaning never makes text longer, and reading a megabyte to show a line of it helps nobody.
    let head: String = text.chars().take(most * 4).collect();
    let cleaned = clean(&head);
    if cleaned.chars().count() <= most && head.len() == text.len() {
        return Ok(cleaned);
    }
    let mut cut: String = cleaned.chars().take(most.saturating_sub(1)).collect();
    cut.truncate(cut.rfind(' ').unwrap_or(cut.len()));
    let fault = Fault::new(format!("is {} characters long; at most {most} are shown", text.chars().count()));
    Err((cut + "…", fault))
}

/// A web address that is safe to link to: `http` or `https`, a host with a dot, nothing that hides where it leads.
///
/// # Errors
/// When it is anything else.
pub fn web_address(text: &str) -> Result<String, Fault> {
    let text = text.trim();
    let refuse = |why: &str| Err(Fault::new(format!("{} {why}", quoted(text))));
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    let Some(rest) = ["https://", "http://"].iter().find(|s| lower.starts_with(**s)).and_then(|s| text.get(s.len()..))
    else {
        let fault = Fault::new(format!("{} is not a web address we link to", quoted(text)));
        return Err(fault.hint("web addresses start with https:// or http://"));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if text.len() > 400 {
        return refuse("is too long for a web address");
    }
    if text.chars().any(|c| c.is_whitespace() || is_hidden(c) || matches!(c, '<' | '>' | '"' | '\\' | '`')) {
        return refuse("has characters that do not belong in a web address");
    }
    let host_is_plain = host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':'));
    if !host_is_plain || !host.contains('.') || host.starts_with('.') {
        return refuse("does not name a plain host");
    }
    Ok(text.to_owned())
}

/// A phone number as people read it: digits in groups.
///
/// # Errors
/// When it is no number, or a made-up one.
pub fn phone(text: &str) -> Result<String, Fault> {
    let cleaned: String =
        clean(text).chars().map(|c| if matches!(c, '(' | ')' | '-' | '.') { ' ' } else { c }).collect();
    let cleaned = clean(&cleaned);
    let refuse = |why: &str| Err(Fault::new(format!("{} {why}", quoted(text))));
    let unsigned = cleaned.strip_prefix('+').unwrap_or(&cleaned);
    if !unsigned.chars().all(|c| c.is_ascii_digit() || c == ' ') {
        return refuse("is not a phone number");
    }
    let digits = digits(unsigned);
    if !(3..=13).contains(&digits.len()) {
        return refuse("has too few or too many digits for a phone number");
    }
    if digits.bytes().all(|b| b == b'0') {
        return refuse("is a filler, not a phone number");
    }
    Ok(if cleaned.contains(' ') || digits.len() != 11 { cleaned } else { grouped(&digits) })
}

/// The digits of a number, to compare two ways of writing it.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Eleven digits in the groups they are usually read in.
fn grouped(digits: &str) -> String {
    let first = match digits.as_bytes() {
        [_, b'2', ..] => 3,
        [_, b'3' | b'8', ..] | [_, b'1', b'1', ..] | [_, b'1', _, b'1', ..] => 4,
        _ => return format!("{} {}", &digits[..5], &digits[5..]),
    };
    let second = if first == 3 { 7 } else { first + 3 };
    format!("{} {} {}", &digits[..first], &digits[first..second], &digits[second..])
}

/// An e-mail address.
///
/// # Errors
/// When it is not shaped like one.
pub fn email(text: &str) -> Result<String, Fault> {
    let text = text.trim();
    let plain =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-'".contains(&b));
    match text.split_once('@') {
        Some((user, host)) if plain(user) && plain(host) && host.contains('.') && text.len() <= 120 => {
            Ok(text.to_owned())
        }
        _ => Err(Fault::new(format!("{} is not an e-mail address", quoted(text)))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hidden_characters_are_taken_out_and_markup_stays_text() {
        assert_eq!(clean(" a\u{202e}b\u{0}\t\n c\u{200b} "), "ab c");
        assert_eq!(clean("<script>alert(1)</script>"), "<script>alert(1)</script>");
        assert_eq!(clean("\u{a0}"), "");
    }

    #[test]
    fn long_text_is_cut_at_a_word_and_reported() {
        assert_eq!(capped("one two", 7), Ok("one two".to_owned()));
        let (cut, fault) = capped("one two three", 9).unwrap_err();
        assert_eq!((cut.as_str(), fault.message.as_str()), ("one two…", "is 13 characters long; at most 9 are shown"));
        let (cut, _) = capped(&"word ".repeat(200_000), 300).unwrap_err();
        assert!(cut.chars().count() <= 300);
    }

    #[test]
    fn only_plain_web_addresses_are_linked_to() {
        for good in ["https://www.nhs.uk/", "HTTP://a.org.uk/x?y=1#z", "http://a.org:8080"] {
            assert_eq!(web_address(good).as_deref(), Ok(good));
        }
        for bad in [
            "javascript:alert(1)",
            "www.nhs.uk",
            "https://",
            "https://nhs",
            "data:text/html,x",
            "https://a.org@evil.org",
            "https://a.org/\u{202e}x",
            "https://a.org/a b",
            "https://a.org/<x>",
            "java\nscript:x",
            "//a.org",
            "https://nhś.uk",
        ] {
            assert!(web_address(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn numbers_are_grouped_as_they_are_read() {
        for (raw, read) in [
            ("03000416438", "0300 041 6438"),
            ("01619123189", "0161 912 3189"),
            ("01132224444", "0113 222 4444"),
            ("02073614000", "020 7361 4000"),
            ("01429272905", "01429 272905"),
            ("0808 80 10 800", "0808 80 10 800"),
            ("(0161) 912-3189", "0161 912 3189"),
            ("116 123", "116 123"),
            ("999", "999"),
        ] {
            assert_eq!(phone(raw).as_deref(), Ok(read));
        }
        for bad in ["00000000000", "12", "ring us", "0161 912 3189 ext 4", "01619123189 01619123189"] {
            assert!(phone(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn e_mail_addresses_have_two_sides() {
        assert_eq!(email("jo@samaritans.org").as_deref(), Ok("jo@samaritans.org"));
        for bad in ["jo", "jo@", "@a.org", "jo@a", "jo@a.org?subject=x", "a b@c.org", "a@b@c.org"] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_and_nothing_panics(text in "\\PC{0,80}") {
            prop_assert_eq!(clean(&clean(&text)), clean(&text));
            let (_, _, _, _) = (capped(&text, 10).is_ok(), web_address(&text).is_ok(), phone(&text).is_ok(), email(&text).is_ok());
        }
    }
}
