//! Forms of a word that are one word here: plurals, British and American spelling.
//!
//! Both sides of a search go through [`stem`], so it need not be a word, only the same for all forms. Welsh needs no
//! rule of its own: accents are folded before, and a mutated beginning is a slip like others.

use std::borrow::Cow;
use waymark_core::spelling::singular;

/// Beginnings as Americans spell them, in order, and as we do.
const AMERICAN: [(&str, &str); 17] = [
    ("analyz", "analys"),
    ("anemi", "anaemi"),
    ("behavior", "behaviour"),
    ("catalog", "catalogue"),
    ("center", "centre"),
    ("color", "colour"),
    ("counseling", "counselling"),
    ("counselor", "counsellor"),
    ("favor", "favour"),
    ("gray", "grey"),
    ("harbor", "harbour"),
    ("honor", "honour"),
    ("humor", "humour"),
    ("labor", "labour"),
    ("mom", "mum"),
    ("neighbor", "neighbour"),
    ("theater", "theatre"),
];

/// The one form of a folded word that stands for all its forms.
pub fn stem(word: &str) -> Cow<'_, str> {
    let one = singular(word);
    let british = AMERICAN.iter().find(|(american, british)| one.starts_with(american) && !one.starts_with(british));
    if let Some((american, british)) = british {
        return joined(&[british, one.get(american.len()..).unwrap_or_default()]).into();
    }
    // "Organize", "organization": the same word as with an s. "Size" and "prize" are short, and keep theirs.
    match one.as_bytes().windows(2).position(|two| two == b"iz").filter(|at| *at >= 3 && one.len() > 5) {
        Some(at) => joined(&[one.get(..at).unwrap_or_default(), "is", one.get(at + 2..).unwrap_or_default()]).into(),
        None => one,
    }
}

/// Texts behind one another. The standard library's ways to do so are a good deal of code, and this is all that is wanted.
pub(crate) fn joined<T: AsRef<str>>(parts: &[T]) -> String {
    let mut whole = String::new();
    parts.iter().for_each(|part| whole.push_str(part.as_ref()));
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        for (one, other) in [
            ("organize", "organise"),
            ("organizations", "organisation"),
            ("color", "colours"),
            ("center", "centres"),
            ("neighbors", "neighbour"),
            ("counseling", "counselling"),
            ("families", "family"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        for same in ["size", "prize", "centre", "grey", "colour", "catalogue"] {
            assert_eq!(stem(same), same);
        }
        assert_eq!(stem("organiz"), "organis", "a beginning stays a beginning");
    }
}
