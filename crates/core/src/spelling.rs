//! Words as they are compared: lower case, without accents, singular; and how far apart two are.
//!
//! Search, a site's own groups and the urgent help of quick find read words alike because all read them here.

use crate::letters;
use std::borrow::Cow;
use std::ops::Range;

/// Calls for each word of a text, lower case, accents folded, apostrophes dropped ("men's" is "mens"), split at all else,
/// with the bytes it stands in.
pub fn each_word(text: &str, call: &mut dyn FnMut(&str, Range<usize>)) {
    let (mut word, mut from, mut to) = (String::new(), 0, 0);
    for (at, c) in text.char_indices() {
        if matches!(c, '\'' | '’' | 'ʼ' | '\u{300}'..='\u{36f}' | '\u{ad}') {
            continue;
        }
        if letters::is_of_word(c) {
            if word.is_empty() {
                from = at;
            }
            to = at + c.len_utf8();
            word.push(letters::plain(c));
            word.extend(letters::second(c));
        } else if !word.is_empty() {
            call(&word, from..to);
            word.clear();
        }
    }
    if !word.is_empty() {
        call(&word, from..to);
    }
}

/// The words of a text, as [`each_word`] has them.
pub fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut |word, _| words.push(word.to_owned()));
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
        let mut one = String::from(stem);
        one.push('y');
        return one.into();
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
pub fn is_stop_word(word: &str) -> bool {
    word.len() < 10 && STOP_WORDS.binary_search(&word).is_ok()
}

/// Which letters a word is made of, one bit each: two words a few slips apart differ in as few of them.
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, b| letters | 1 << if b.is_ascii_lowercase() { b - b'a' } else { 26 })
}

/// Whether words of these letters can be as close as that.
pub fn can_be_close(a: u32, b: u32, most: usize) -> bool {
    (a & !b).count_ones() as usize <= most && (b & !a).count_ones() as usize <= most
}

/// Words this long or longer have no slips: nobody types them.
const LONGEST: usize = 32;

/// How many slips lie between two words: a letter missing, added, changed, or two swapped. `None` when more than
/// `most`. A column of the table of all slips is held in bits, where each cell is one more or one less than the one above,
/// and the next column follows for all letters at once (Hyyrö 2003).
pub fn edits(a: &str, b: &str, most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > 4 * most {
        return None;
    }
    let ((a, long), (b, wide)) = (spelt(a)?, spelt(b)?);
    if long.abs_diff(wide) > most {
        return None;
    }
    let last = (1u32 << long) >> 1;
    let (mut more, mut less, mut same, mut before) = (u32::MAX, 0u32, 0u32, 0u32);
    let mut slips = if long == 0 { wide } else { long };
    for letter in b.iter().take(wide) {
        let stands = a.iter().take(long).rev().fold(0, |stands, c| stands << 1 | u32::from(c == letter));
        let swapped = (!same & stands) << 1 & before;
        same = ((stands & more).wrapping_add(more) ^ more) | stands | less | swapped;
        let (grown, shrunk) = (less | !(same | more), same & more);
        slips = slips + usize::from(grown & last != 0) - usize::from(shrunk & last != 0);
        let (grown, shrunk) = (grown << 1 | 1, shrunk << 1);
        (more, less, before) = (shrunk | !(same | grown), grown & same, stands);
    }
    Some(slips).filter(|slips| *slips <= most)
}

/// The letters of a word and how many there are; none of a word that is too long.
fn spelt(word: &str) -> Option<([char; LONGEST], usize)> {
    let (mut letters, mut count) = (['\0'; LONGEST], 0);
    for c in word.chars() {
        *letters.get_mut(count)? = c;
        count += 1;
    }
    (count < LONGEST).then_some((letters, count))
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
        assert_eq!(edits("parenting", "renting", 2), Some(2));
        assert_eq!(edits("bookoes", "bookies", 1), Some(1));
    }

    /// The same over the whole table, without a limit.
    fn slips(a: &[u8], b: &[u8]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let changed = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    let swapped = if swapped { table[i - 2][j - 2] + 1 } else { usize::MAX };
                    changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(swapped)
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn looking_only_at_what_is_near_counts_the_same(a in "[a-c]{0,9}", b in "[a-c]{0,9}", most in 0usize..4) {
            let all = slips(a.as_bytes(), b.as_bytes());
            prop_assert_eq!(edits(&a, &b, most), Some(all).filter(|all| *all <= most));
        }

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
