//! Whatever the text: no panic, words that stand in it, and the same answer twice.

use proptest::prelude::*;
use waymark_meaning::text::words;
use waymark_meaning::{facts, needs};

/// Texts of words that mean something, among signs that do not.
fn meaningful() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "women",
        "only",
        "not",
        "for",
        "no",
        "wheelchair",
        "access",
        "£",
        "5",
        "18",
        "+",
        "-",
        "aged",
        "to",
        "over",
        "50s",
        "free",
        ".",
        ",",
        "\n",
        "food",
        "bank",
        "debt",
        "advice",
        "Church",
        "Street",
        "at",
        "the",
        "Polish",
        "speak",
        "book",
        "GP",
        "referral",
        "é",
        "’",
        "😀",
        "\u{202e}",
        "…",
        "years",
    ]);
    prop::collection::vec(words, 0..40).prop_map(|words| words.join(" "))
}

fn check(text: &str) -> Result<(), TestCaseError> {
    for word in words(text) {
        prop_assert!(text.get(word.at.clone()).is_some_and(|slice| !slice.is_empty()), "{:?}", word.at);
    }
    let (suggested, told) = (needs(text), facts(text));
    let ranges = suggested
        .iter()
        .flat_map(|s| s.words.iter().map(|w| w.at.clone()))
        .chain(told.iter().map(|fact| fact.at.clone()));
    for at in ranges {
        prop_assert!(text.get(at.clone()).is_some_and(|slice| !slice.is_empty()), "{at:?}");
    }
    for suggestion in &suggested {
        prop_assert!(!suggestion.words.is_empty() && suggestion.confidence <= 95);
    }
    prop_assert_eq!(suggested, needs(text));
    prop_assert_eq!(told, facts(text));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_string(text in "\\PC{0,120}") {
        check(&text)?;
    }
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check(&String::from_utf8_lossy(&bytes))?;
    }
    #[test]
    fn any_meaning(text in meaningful()) {
        check(&text)?;
    }
}
