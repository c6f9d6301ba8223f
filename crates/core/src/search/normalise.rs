//! Words as the index keeps them: lower case, without accents, singular.

/// The words of a text: lower case, accents folded, apostrophes dropped ("men's" is "mens"), split at all else.
pub fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if matches!(c, '\'' | '’' | 'ʼ' | '\u{300}'..='\u{36f}' | '\u{ad}') {
            continue;
        }
        if c.is_alphanumeric() {
            push_folded(&mut word, c);
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

fn push_folded(word: &mut String, c: char) {
    for c in c.to_lowercase() {
        match c {
            'ß' => word.push_str("ss"),
            'æ' => word.push_str("ae"),
            'œ' => word.push_str("oe"),
            '\u{300}'..='\u{36f}' => {}
            _ => word.push(base_letter(c)),
        }
    }
}

fn base_letter(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}

/// The singular of an English word, roughly: the same rough form on both sides is all that search needs.
pub fn singular(word: &str) -> String {
    if word.len() <= 3 || !word.is_ascii() {
        return word.to_owned();
    }
    if word == "children" {
        return "child".to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    let stem = ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| word.ends_with(end));
    let kept = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    let cut = if stem { 2 } else { usize::from(word.ends_with('s') && !kept) };
    word.get(..word.len() - cut).unwrap_or(word).to_owned()
}

/// Words too common to look for. Names of needs and activities are never among them.
const STOP_WORDS: [&str; 96] = [
    "a",
    "about",
    "after",
    "all",
    "also",
    "am",
    "an",
    "and",
    "any",
    "are",
    "around",
    "as",
    "at",
    "be",
    "been",
    "being",
    "but",
    "by",
    "can",
    "cannot",
    "cant",
    "could",
    "do",
    "does",
    "dont",
    "enough",
    "feel",
    "feeling",
    "find",
    "finding",
    "for",
    "from",
    "get",
    "getting",
    "give",
    "go",
    "going",
    "got",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "him",
    "his",
    "how",
    "i",
    "id",
    "if",
    "ill",
    "im",
    "in",
    "is",
    "it",
    "ive",
    "just",
    "keeping",
    "life",
    "like",
    "living",
    "looking",
    "make",
    "me",
    "more",
    "much",
    "my",
    "near",
    "need",
    "new",
    "no",
    "not",
    "of",
    "off",
    "on",
    "or",
    "other",
    "our",
    "people",
    "she",
    "so",
    "some",
    "someone",
    "something",
    "that",
    "the",
    "their",
    "them",
    "they",
    "thing",
    "things",
    "to",
    "too",
    "want",
    "we",
    "with",
];
const MORE_STOP_WORDS: [&str; 14] = [
    "well", "what", "when", "where", "which", "who", "will", "would", "you", "your", "time", "local", "really", "very",
];

/// Whether a word is too common to look for.
pub(super) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok() || MORE_STOP_WORDS.contains(&word)
}

/// How many slips lie between two words: a letter missing, added, changed, or two swapped. `None` when more than
/// `most`.
pub fn edits(a: &str, b: &str, most: usize) -> Option<usize> {
    const LONGEST: usize = 32;
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
            assert_eq!((singular(many), singular(one)), (one.to_owned(), one.to_owned()));
        }
        for same in ["bus", "arthritis", "gas", "is", "dress"] {
            assert_eq!(singular(same), same);
        }
    }

    #[test]
    fn stop_words_are_sorted_so_that_they_are_found() {
        assert!(STOP_WORDS.is_sorted() && is_stop_word("about") && is_stop_word("with") && !is_stop_word("debt"));
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
            let _ = (edits(&a, &b, 2), split(&a).iter().map(|w| singular(w)).count());
            prop_assert_eq!(edits(&b, &c, 2), edits(&c, &b, 2));
            prop_assert_eq!(edits(&b, &b, 0), Some(0));
        }
    }
}
