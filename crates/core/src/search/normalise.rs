//! Words as the index keeps them: lower case, without accents, singular.

use crate::letters;
use std::borrow::Cow;

/// The words of a text: lower case, accents folded, apostrophes dropped ("men's" is "mens"), split at all else.
pub fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if matches!(c, '\'' | '’' | 'ʼ' | '\u{300}'..='\u{36f}' | '\u{ad}') {
            continue;
        }
        if letters::is_of_word(c) {
            word.push(letters::plain(c));
            word.extend(letters::second(c));
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The singular of an English word, roughly: the same rough form on both sides is all that search needs.
pub fn singular(word: &str) -> Cow<'_, str> {
    if word.len() <= 3 || !word.is_ascii() {
        return word.into();
    }
    if word == "children" {
        return "child".into();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y").into();
    }
    let stem = ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| word.ends_with(end));
    let kept = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    let cut = if stem { 2 } else { usize::from(word.ends_with('s') && !kept) };
    word.get(..word.len() - cut).unwrap_or(word).into()
}

/// Words too common to look for, in order. Names of needs and activities are never among them.
#[rustfmt::skip]
const STOP_WORDS: [&str; 110] = [
    "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "around", "as", "at", "be", "been", "being",
    "but", "by", "can", "cannot", "cant", "could", "do", "does", "dont", "enough", "feel", "feeling", "find", "finding",
    "for", "from", "get", "getting", "give", "go", "going", "got", "had", "has", "have", "having", "he", "her", "him",
    "his", "how", "i", "id", "if", "ill", "im", "in", "is", "it", "ive", "just", "keeping", "life", "like", "living",
    "local", "looking", "make", "me", "more", "much", "my", "near", "need", "new", "no", "not", "of", "off", "on", "or",
    "other", "our", "people", "really", "she", "so", "some", "someone", "something", "that", "the", "their", "them",
    "they", "thing", "things", "time", "to", "too", "very", "want", "we", "well", "what", "when", "where", "which",
    "who", "will", "with", "would", "you", "your",
];

/// Whether a word is too common to look for.
pub(super) fn is_stop_word(word: &str) -> bool {
    word.len() < 10 && STOP_WORDS.binary_search(&word).is_ok()
}

/// Which letters a word is made of, one bit each: two words a few slips apart differ in as few of them.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, b| letters | 1 << if b.is_ascii_lowercase() { b - b'a' } else { 26 })
}

/// Whether words of these letters can be as close as that.
pub(super) fn can_be_close(a: u32, b: u32, most: usize) -> bool {
    (a & !b).count_ones() as usize <= most && (b & !a).count_ones() as usize <= most
}

/// How many slips lie between two words: a letter missing, added, changed, or two swapped. `None` when more than
/// `most`.
pub fn edits(a: &str, b: &str, most: usize) -> Option<usize> {
    const LONGEST: usize = 32;
    if a.len().abs_diff(b.len()) > 4 * most {
        return None;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most || a.len() >= LONGEST || b.len() >= LONGEST {
        return None;
    }
    let mut rows = [[0usize; LONGEST]; 3];
    for (j, cell) in rows[1].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        rows[2][0] = i;
        let mut least = i;
        for j in 1..=b.len() {
            let changed = rows[1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut cost = changed.min(rows[1][j] + 1).min(rows[2][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(rows[0][j - 2] + 1);
            }
            rows[2][j] = cost;
            least = least.min(cost);
        }
        if least > most {
            return None;
        }
        rows.rotate_left(1);
    }
    Some(rows[1][b.len()]).filter(|edits| *edits <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_lose_case_accents_and_apostrophes() {
        assert_eq!(split("Men's Shed – Caffi Cŵl, TŶ"), ["mens", "shed", "caffi", "cwl", "ty"]);
        assert_eq!(split("cafe\u{301} LGBT+ M33"), ["cafe", "lgbt", "m33"]);
        assert_eq!(split(" … "), Vec::<String>::new());
    }

    #[test]
    fn plurals_meet_their_singulars() {
        for (many, one) in [("classes", "class"), ("families", "family"), ("walks", "walk"), ("children", "child")] {
            assert_eq!([singular(many), singular(one)], [one, one]);
        }
        for same in ["bus", "arthritis", "gas", "is", "dress"] {
            assert_eq!(singular(same), same);
        }
    }

    #[test]
    fn stop_words_are_sorted_so_that_they_are_found() {
        assert!(STOP_WORDS.is_sorted());
        assert!(["about", "a", "your"].iter().all(|word| is_stop_word(word)));
        assert!(!["debt", "bout", "about and"].iter().any(|word| is_stop_word(word)));
    }

    #[test]
    fn slips_are_counted_and_a_swap_is_one() {
        assert_eq!(edits("debt", "debt", 1), Some(0));
        assert_eq!(edits("dbet", "debt", 1), Some(1));
        assert_eq!(edits("gardning", "gardening", 2), Some(1));
        assert_eq!(edits("lonliness", "loneliness", 2), Some(1));
        assert_eq!(edits("debt", "bed", 1), None);
        assert_eq!(edits("", "ab", 2), Some(2));
    }

    proptest! {
        #[test]
        fn counting_slips_is_the_same_both_ways(a in "\\PC{0,40}", b in "[a-d]{0,9}", c in "[a-d]{0,9}") {
            let _ = (edits(&a, &b, 2), split(&a).iter().for_each(|w| drop(singular(w))));
            prop_assert_eq!(edits(&b, &c, 2), edits(&c, &b, 2));
            prop_assert_eq!(edits(&b, &b, 0), Some(0));
            if let Some(edits) = edits(&b, &c, 2) {
                prop_assert!(can_be_close(letters(&b), letters(&c), edits));
            }
        }
    }
}
