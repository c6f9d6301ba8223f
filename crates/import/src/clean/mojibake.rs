//! UTF-8 that was read as Windows-1252, once or several times: `CafÃ©`, `donâ€™t`.

use std::borrow::Cow;

/// The text as it was meant. Runs of letters beyond the usual that make sense as UTF-8 are read so again.
pub fn mended(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut current = Cow::Borrowed(text);
    while let Some(better) = once(&current) {
        current = Cow::Owned(better);
    }
    current
}

/// One round; `None` where nothing changes. Each round makes the text shorter, so rounds end.
fn once(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut changed = false;
    let mut rest = text;
    while let Some(from) = rest.find(|c: char| !c.is_ascii()) {
        let (before, run) = rest.split_at(from);
        let end = run.find(|c: char| c.is_ascii()).unwrap_or(run.len());
        let (run, after) = run.split_at(end);
        out.push_str(before);
        changed |= mend(run, &mut out);
        rest = after;
    }
    out.push_str(rest);
    changed.then_some(out)
}

/// Adds a run with what can be mended in it: letters of which the bytes are whole UTF-8 letters.
fn mend(run: &str, out: &mut String) -> bool {
    let mut changed = false;
    let mut letters = run.char_indices();
    while let Some((at, first)) = letters.next() {
        let rest = run.get(at..).unwrap_or_default();
        match byte(first).and_then(width).and_then(|width| letter(rest, width)) {
            Some((letter, width)) => {
                out.push(letter);
                letters.nth(width - 2);
                changed = true;
            }
            None => out.push(first),
        }
    }
    changed
}

/// The letter that the first `width` letters are the bytes of.
fn letter(run: &str, width: usize) -> Option<(char, usize)> {
    let bytes: Vec<u8> = run.chars().take(width).map(byte).collect::<Option<_>>()?;
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next().filter(|_| bytes.len() == width)?;
    // Signs of phonetics and marks that stand over letters are in no directory: `É’` is what it looks like.
    if ('\u{250}'..='\u{36f}').contains(&letter) {
        return None;
    }
    Some((letter, width))
}

fn width(lead: u8) -> Option<usize> {
    match lead {
        0xc2..=0xdf => Some(2),
        0xe0..=0xef => Some(3),
        0xf0..=0xf4 => Some(4),
        _ => None,
    }
}

/// The byte of a letter in Windows-1252.
fn byte(letter: char) -> Option<u8> {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match letter as u32 {
        code @ 0x80..=0xff => u8::try_from(code).ok(),
        _ => HIGH.chars().position(|known| known == letter).and_then(|at| u8::try_from(0x80 + at).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::mended;

    #[test]
    fn words_read_wrongly_once_or_twice_are_mended() {
        for (text, expected) in [
            ("CafÃ©", "Café"),
            ("CafÃƒÂ©", "Café"),
            ("donâ€™t", "don’t"),
            ("â€œTeaâ€\u{9d}", "“Tea”"),
            ("Â£3", "£3"),
            ("10â€“12", "10–12"),
            ("TÅ·", "Tŷ"),
            ("Café £3 – Tŷ", "Café £3 – Tŷ"),
            ("naïve façade", "naïve façade"),
            ("日本", "日本"),
        ] {
            assert_eq!(mended(text), expected, "{text}");
        }
    }
}
