//! Entities such as `&amp;`, encoded once or several times over.

use std::borrow::Cow;

/// Rounds of decoding; nobody encodes this often by mistake.
const ROUNDS: usize = 8;

/// The text without entities.
pub fn decoded(text: &str) -> Cow<'_, str> {
    let mut current = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        match once(&current) {
            Some(next) => current = Cow::Owned(next),
            None => return current,
        }
    }
    // What still changes is no mistake: nothing of it may become an entity or a tag.
    Cow::Owned(current.replace('&', ""))
}

fn once(text: &str) -> Option<String> {
    if !text.contains('&') {
        return None;
    }
    let flat = flattened(text);
    let decoded = html_escape::decode_html_entities(&flat);
    // The name without its semicolon is common enough in people's texts.
    let decoded = decoded.replace("&nbsp", "\u{a0}");
    (decoded != text).then_some(decoded)
}

/// `&amp;amp;lt;` as `&lt;`, however deep.
fn flattened(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, after) = rest.split_at(at + 1);
        out.push_str(before);
        rest = after;
        while let Some(next) = rest.strip_prefix("amp;") {
            rest = next;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn entities_go_however_often_they_were_encoded() {
        for (text, expected) in [
            ("Tea &amp; cake", "Tea & cake"),
            ("Tea &amp;amp; cake", "Tea & cake"),
            ("a&nbsp;b &amp;nbsp;c", "a\u{a0}b \u{a0}c"),
            ("&#163;3 &#xa3;4 &pound;5", "£3 £4 £5"),
            ("&amp;lt;b&amp;gt;", "<b>"),
            ("&#38;amp;lt;", "<"),
            ("R&D; Q&A", "R&D; Q&A"),
        ] {
            assert_eq!(decoded(text), expected, "{text}");
        }
        let deep = format!("{}lt;", "&#38;#38;".repeat(3));
        assert!(!decoded(&deep).contains("&lt;"));
    }
}
