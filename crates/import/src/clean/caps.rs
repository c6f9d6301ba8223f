//! Words in capitals, made readable. Short names in capitals are often right (YMCA) and stay.

/// Words that are written in capitals.
const KEPT: [&str; 48] = [
    "NHS", "UK", "GP", "GPS", "LGBT", "LGBTQ", "LGBTQ+", "SEND", "SEN", "ADHD", "MS", "CAB", "YMCA", "YWCA", "WI",
    "U3A", "AA", "NA", "CBT", "PTSD", "OCD", "HIV", "ME", "COPD", "BAME", "ESOL", "IT", "ICT", "PC", "DWP", "PIP",
    "ESA", "CIC", "CIO", "TV", "DIY", "RNIB", "RNID", "BSL", "RVS", "MIND", "ASD", "SW", "NW", "SE", "NE", "II", "III",
];
const SMALL: [&str; 16] =
    ["and", "or", "of", "the", "for", "in", "at", "on", "to", "a", "an", "with", "by", "from", "y", "yr"];
const NAMES: [&str; 20] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "i",
    "christmas",
];

fn is_shouted(text: &str, words: usize, letters: usize) -> bool {
    let all = text.chars().filter(|c| c.is_alphabetic()).count();
    let big = text.chars().filter(|c| c.is_uppercase()).count();
    let long = text.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3).count();
    all >= letters && big * 10 >= all * 9 && long >= words
}

/// A name: each word with a capital. `None` where it is not in capitals.
pub fn title(text: &str) -> Option<String> {
    is_shouted(text, 2, 8).then(|| words(text, |at, word| at == 0 || !SMALL.contains(&word)))
}

/// A sentence or several: capitals where they begin. `None` where it is not in capitals.
pub fn sentence(text: &str) -> Option<String> {
    is_shouted(text, 4, 24).then(|| {
        let mut begins = true;
        words(text, |_, word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let one = bare.strip_suffix('s').filter(|one| one.len() > 2).unwrap_or(bare);
            let capital = begins || NAMES.contains(&one);
            begins = word.ends_with(['.', '!', '?', ':']);
            capital
        })
    })
}

fn words(text: &str, mut is_capital: impl FnMut(usize, &str) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '+');
        let small = word.to_lowercase();
        let capital = is_capital(at, &small);
        if KEPT.contains(&bare) || is_acronym(bare) {
            out.push_str(word);
        } else if capital {
            capitalised(&small, &mut out);
        } else {
            out.push_str(&small);
        }
    }
    out
}

/// Letters that cannot be said as a word, or that stand with figures or points.
fn is_acronym(word: &str) -> bool {
    let vowels = word.chars().any(|c| "AEIOUYŴŶ".contains(c));
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (!vowels && (2..=5).contains(&letters) && !matches!(word, "ST" | "MR" | "MRS" | "DR" | "RD"))
        || ((1..=3).contains(&letters) && word.chars().any(|c| c.is_ascii_digit()))
        || (word.contains('.') && !word.contains('@') && word.split('.').all(|part| part.chars().count() <= 1))
}

/// The first letter of the word and of each part behind a hyphen or stroke.
fn capitalised(word: &str, out: &mut String) {
    let mut next = true;
    for c in word.chars() {
        if next && c.is_alphabetic() {
            out.extend(c.to_uppercase());
            next = false;
        } else {
            next &= !c.is_alphanumeric();
            out.push(c);
        }
        next |= matches!(c, '-' | '/' | '(' | '&');
    }
}

#[cfg(test)]
mod tests {
    use super::{sentence, title};

    #[test]
    fn names_in_capitals_are_made_readable() {
        for (text, expected) in [
            ("COFFEE MORNING AT ST JOHN'S", Some("Coffee Morning at St John's")),
            ("NHS WALKING GROUP", Some("NHS Walking Group")),
            ("YMCA", None),
            ("MENCAP", None),
            ("Coffee Morning", None),
            ("OVER-60S LUNCH CLUB", Some("Over-60s Lunch Club")),
        ] {
            assert_eq!(title(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn sentences_in_capitals_are_made_readable() {
        assert_eq!(
            sentence("COME AND JOIN US ON MONDAYS. EVERYBODY IS WELCOME, NHS STAFF TOO").as_deref(),
            Some("Come and join us on Mondays. Everybody is welcome, NHS staff too")
        );
        assert_eq!(sentence("Come and join us. EVERYBODY is welcome"), None);
    }
}
