//! Lines and texts without control, direction and invisible characters, tags, entities or wrongly read letters.

use super::{entities, html, mojibake};

/// Text on one line.
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text_of(text).split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Text with its line ends, which are `\n`, and no more than one empty line on end.
pub fn text(text: &str) -> String {
    let whole = text_of(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(whole.len());
    let mut empty = 0;
    for line in whole.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        out.push_str(&line);
        empty = 0;
    }
    out
}

/// Most texts have nothing to clean; the others go round until nothing changes, as one thing can hide another.
fn text_of(text: &str) -> String {
    let mut current = text.to_owned();
    for _ in 0..4 {
        let next = round(&current);
        if next == current {
            return next;
        }
        current = next;
    }
    // What still changes is made of things hidden in things: nothing that could be one stays, and what is left can only
    // grow shorter.
    current = current.replace(['<', '>', '&'], "");
    loop {
        let next = round(&current);
        if next == current {
            return next;
        }
        current = next;
    }
}

fn round(text: &str) -> String {
    let mended = mojibake::mended(text);
    let visible: String = mended.chars().filter_map(shown).collect();
    let decoded = entities::decoded(&visible);
    let flat = if html::has_tags(&decoded) { html::flat(&decoded) } else { decoded.into_owned() };
    flat.chars().filter_map(shown).collect()
}

/// The character as it may be shown; `None` for those that cannot be seen and change what can. Joiners stay: several
/// languages need them.
fn shown(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\t' => Some(c),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{b}' | '\u{c}' => Some(' '),
        '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffd}'
        | '\u{e0000}'..='\u{e007f}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::{line, text};

    #[test]
    fn lines_are_clean() {
        for (given, expected) in [
            (" Tea\u{202e} and\r\n\tcake \u{0}\u{200b} ", "Tea and cake"),
            ("Tea &amp; <b>cake</b>", "Tea & cake"),
            ("&lt;script&gt;alert(1)&lt;/script&gt;Tea", "Tea"),
            ("CafÃ©&nbsp;bar", "Café bar"),
            ("Jo <jo@example.org>", "Jo jo@example.org"),
            ("children <5 and >3", "children <5 and >3"),
            ("a < b > c", "a < b > c"),
            ("one<br>two", "one two"),
        ] {
            assert_eq!(line(given), expected, "{given}");
        }
        assert_eq!(text("a\r\n\r\n\r\nb \n c\rd"), "a\n\nb\nc\nd");
    }
}
