//! Character references of HTML: the named ones that stand in such texts, and every numbered one.

const NAMED: [(&str, char); 25] = [
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("copy", '©'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("frac12", '½'),
    ("gt", '>'),
    ("hellip", '…'),
    ("ldquo", '"'),
    ("lsquo", '\''),
    ("lt", '<'),
    ("mdash", '-'),
    ("middot", '·'),
    ("nbsp", ' '),
    ("ndash", '-'),
    ("pound", '£'),
    ("quot", '"'),
    ("rdquo", '"'),
    ("rsquo", '\''),
    ("shy", ' '),
    ("thinsp", ' '),
    ("zwnj", ' '),
];

/// The text with its references decoded once; a name that is not known is kept as it is.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let reference = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        match reference.and_then(|(name, tail)| Some((character(name)?, tail))) {
            Some((c, tail)) => {
                out.push(c);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_are_decoded_once() {
        for (text, expected) in [
            ("a &amp; b", "a & b"),
            ("children&#039;s &#x2013; 5", "children's – 5"),
            ("&amp;nbsp;", "&nbsp;"),
            ("Mon & Tue; Wed", "Mon & Tue; Wed"),
            ("&unknown; &", "&unknown; &"),
        ] {
            assert_eq!(decode(text), expected);
        }
    }
}
