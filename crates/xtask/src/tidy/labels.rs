//! Rule S7: nobody is labelled. No type, name or text of the program or the content speaks of how great a risk somebody is.

use super::{Fault, Source};

/// Run together and in small letters, so that however such a name is written it is one. In halves, so that this file
/// passes its own check.
const LABELS: [&str; 6] = [
    concat!("high", "risk"),
    concat!("low", "risk"),
    concat!("risk", "level"),
    concat!("risk", "score"),
    concat!("risk", "rating"),
    concat!("risk", "band"),
];

/// Faults of all sources.
pub fn check(sources: &[Source]) -> Vec<Fault> {
    sources.iter().filter(|source| concerns(&source.path)).flat_map(check_one).collect()
}

/// Rows of the catalogue are other people's words, and names of places are nobody's.
fn concerns(path: &str) -> bool {
    let rows = [".csv", ".tsv"].iter().any(|end| path.ends_with(end));
    !rows && ["src/", "crates/", "content/", "static/"].iter().any(|folder| path.starts_with(folder))
}

fn check_one(source: &Source) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        let joined: String = line.to_lowercase().chars().filter(|c| !matches!(c, ' ' | '_' | '-')).collect();
        if let Some(label) = LABELS.iter().find(|label| joined.contains(**label)) {
            faults.push(format!("{}:{}: labels a person ({label}): rule S7", source.path, number + 1));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(path: &str, text: &str) -> Vec<Fault> {
        check(&[Source { path: path.into(), text: text.into() }])
    }

    #[test]
    fn s7_no_type_name_or_text_labels_a_person() {
        for label in [
            concat!("enum Risk", "Level {}"),
            concat!("let risk", "_score = 1;"),
            concat!("\"You are at high", " risk\""),
            concat!("high", "-risk"),
        ] {
            let found = faults("src/a.rs", &format!("fn a() {{}}\n{label}\n"));
            assert_eq!(found.len(), 1, "{label}");
            assert!(found[0].starts_with("src/a.rs:2: labels a person"), "{found:?}");
        }
        assert!(!faults("content/words.toml", concat!("a = \"risk ", "level\"")).is_empty());
    }

    #[test]
    fn s7_others_words_and_plain_words_are_left_be() {
        assert!(faults("src/a.rs", "If a life is at risk, call 999.").is_empty());
        assert!(faults("content/catalogue/national.csv", concat!("High", " Risk Panel")).is_empty());
        assert!(faults("docs/a.md", concat!("no risk", " level")).is_empty());
    }
}
