//! Words that have no place in text people are shown: the house voice (rule S10), and notes between reviewers.

use crate::problem::Fault;

/// Word or phrase, and what to do instead.
const BANNED: [(&str, &str); 14] = [
    ("should", "say what happens, or \"you can\" and \"you may\""),
    ("shouldn't", "say what happens, or \"you can\" and \"you may\""),
    ("commit suicide", "say \"suicide\" or \"end your life\""),
    ("committed suicide", "say \"died by suicide\""),
    ("failed suicide", "say \"suicide attempt\""),
    ("successful suicide", "say \"died by suicide\""),
    ("high risk", "say what is true of the person in their own words"),
    ("high-risk", "say what is true of the person in their own words"),
    ("suffer from", "say \"has\" or \"lives with\""),
    ("suffers from", "say \"has\" or \"lives with\""),
    ("the elderly", "say \"older people\""),
    ("addict", "say \"people who use drugs\", or name the habit"),
    ("non-compliant", "say what happened"),
    ("wheelchair-bound", "say \"uses a wheelchair\""),
];

/// Words of a medical purpose, which Waymark does not have. To say so is allowed: "does not diagnose".
const MEDICAL: [&str; 6] = ["diagnose", "diagnoses", "diagnosed", "triage", "triages", "risk score"];

/// Notes that reviewers leave for each other, which belong in the columns `notes` and `source_seen`.
const REVIEWERS: [&str; 9] =
    ["own page", "other page", "to confirm", "github", "seen on", "name-only", "published list", "http 404", "wayback"];

/// Whether the text is in the house voice.
///
/// # Errors
/// The first thing that is not, with what to say instead.
pub fn in_house_voice(text: &str) -> Result<(), Fault> {
    let lower = text.to_lowercase();
    if text.contains('!') {
        return Err(
            Fault::new("an exclamation mark in text people are shown").hint("the voice is calm: use a full stop")
        );
    }
    if let Some((word, instead)) = BANNED.iter().find(|(word, _)| has_word(&lower, word)) {
        return Err(Fault::new(format!("\"{word}\" in text people are shown")).hint(*instead));
    }
    let denied = |sentence: &str| ["not", "no", "never"].iter().any(|no| has_word(sentence, no));
    let medical = lower.split(['.', '?']).filter(|s| !denied(s)).find_map(|s| MEDICAL.iter().find(|w| has_word(s, w)));
    medical.map_or(Ok(()), |word| {
        Err(Fault::new(format!("\"{word}\" in text people are shown"))
            .hint("Waymark has no medical purpose: say what it does"))
    })
}

/// Whether a public text is free of notes between reviewers.
///
/// # Errors
/// The first note found.
pub fn no_reviewers_words(text: &str) -> Result<(), Fault> {
    let lower = text.to_lowercase();
    let capital = ["CHECK", "HOLD", "TODO", "TBC"].into_iter().find(|word| has_word(text, word));
    let found = capital.or_else(|| REVIEWERS.into_iter().find(|word| has_word(&lower, word)));
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let numbered = |pair: &[&str]| pair[0] == "file" && pair[1].bytes().next().is_some_and(|b| b.is_ascii_digit());
    let file = || words.windows(2).any(numbered);
    let found = found.map(str::to_owned).or_else(|| file().then(|| "file 123".to_owned()));
    found.map_or(Ok(()), |word| {
        Err(Fault::new(format!("a reviewer's note (\"{word}\") in text people are shown"))
            .hint("notes belong in the columns notes and source_seen"))
    })
}

/// Whether a word or phrase occurs with no letter or digit on either side.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_voice_is_calm_and_names_no_one() {
        for good in [
            "You can ring them.",
            "No shoulder to lean on",
            "You do not need a diagnosis",
            "Waymark does not diagnose.",
        ] {
            assert_eq!(in_house_voice(good), Ok(()), "{good}");
        }
        for bad in
            ["You should ring.", "Ring now!", "People at high risk", "We diagnose. We do not judge.", "commit suicide"]
        {
            assert!(in_house_voice(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn reviewers_notes_stay_with_reviewers() {
        for good in ["Check the times first.", "A checked volunteer helps.", "Your profile 7 days a week", "own pages"]
        {
            assert_eq!(no_reviewers_words(good), Ok(()), "{good}");
        }
        for bad in
            ["CHECK: closed?", "hours to confirm", "as in file 7034", "own page as Apr 2023", "https://github.com/a"]
        {
            assert!(no_reviewers_words(bad).is_err(), "{bad}");
        }
    }
}
