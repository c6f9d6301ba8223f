//! Postcodes: their shape checked, written in the usual way. Whether one is in use is [`crate::place`]'s to say.

/// A text that is one postcode, written as `M33 7XS`; letters and figures that are mistaken for each other in the second half
/// are not guessed.
pub fn postcode(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '.').collect();
    if !(5..=7).contains(&compact.len()) || !compact.is_ascii() || compact.len() + 3 < text.trim().len() {
        return None;
    }
    let compact = compact.to_ascii_uppercase();
    let (out, inward) = compact.split_at(compact.len() - 3);
    (is_out(out) && is_in(inward)).then(|| format!("{out} {inward}"))
}

/// Letters, a figure, perhaps another figure or letter: `M1`, `M33`, `SW1A`, `GIR` apart.
fn is_out(out: &str) -> bool {
    let bytes = out.as_bytes();
    let letters = bytes.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let rest = bytes.get(letters..).unwrap_or_default();
    let first = bytes.first().is_some_and(|b| !b"QVX".contains(b));
    first
        && (1..=2).contains(&letters)
        && match rest {
            [a] => a.is_ascii_digit(),
            [a, b] => a.is_ascii_digit() && b.is_ascii_alphanumeric(),
            _ => false,
        }
}

/// A figure and two letters; C, I, K, M, O and V are not among them.
fn is_in(inward: &str) -> bool {
    match inward.as_bytes() {
        [a, b, c] => a.is_ascii_digit() && [b, c].iter().all(|l| l.is_ascii_uppercase() && !b"CIKMOV".contains(l)),
        _ => false,
    }
}

/// The last postcode in a longer text, and where it stands.
pub fn postcode_in(text: &str) -> Option<(String, std::ops::Range<usize>)> {
    let words: Vec<(usize, &str)> = words(text).collect();
    let one = |at: usize| words.get(at).and_then(|(from, word)| Some((postcode(word)?, *from..*from + word.len())));
    let two = |at: usize| {
        let ((from, a), (next, b)) = (words.get(at)?, words.get(at + 1)?);
        (*next == from + a.len() + 1 && is_out(&a.to_ascii_uppercase())).then_some(())?;
        Some((postcode(&format!("{a}{b}"))?, *from..next + b.len()))
    };
    (0..words.len()).rev().find_map(|at| two(at).or_else(|| one(at)))
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(move |word| {
        let from = at;
        let is_at = text.get(from..)?.starts_with(word);
        at = from + word.len();
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (is_at && !word.is_empty()).then_some((from, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shape_and_spacing() {
        for (text, expected) in [
            ("m33 7xs", Some("M33 7XS")),
            ("SW1A1AA", Some("SW1A 1AA")),
            (" EC1A  1BB ", Some("EC1A 1BB")),
            ("M1 1AE", Some("M1 1AE")),
            ("CR2-6XH", Some("CR2 6XH")),
            ("M33", None),
            ("M33 7CS", None),
            ("QQ1 1AA", None),
            ("94110", None),
            ("Sale", None),
            ("é33 7XS", None),
        ] {
            assert_eq!(postcode(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_postcode_is_found_in_an_address() {
        for (text, expected) in [
            ("12 Example Road, Sale, M33 7XS", Some("M33 7XS")),
            ("Hall (sw1a1aa).", Some("SW1A 1AA")),
            ("A1 1AA and B2 2BB", Some("B2 2BB")),
            ("Flat 5, Road 1AB", None),
        ] {
            let found = postcode_in(text);
            assert_eq!(found.as_ref().map(|(code, _)| code.as_str()), expected, "{text}");
        }
        let text = "Sale, M33 7XS";
        assert_eq!(postcode_in(text).and_then(|(_, at)| text.get(at)), Some("M33 7XS"));
    }
}
