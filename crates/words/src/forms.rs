//! Forms of a word that are near it in meaning: "parenting" and "parent", "swimming" and "swimmer", "dance" and "dancing".

/// Endings that leave the meaning near. An "e" may be what was dropped before one of them: "dance", "dancing".
const ENDINGS: [&str; 5] = ["ing", "er", "ed", "e", ""];
/// Letters a root has at least: "car" is no form of "caring".
const ROOT: usize = 4;

/// What a word begins with whatever its ending; itself where there is none to take off. "Refugee" has none.
pub(crate) fn root(word: &str) -> &str {
    let cut = |ending: &&str| word.strip_suffix(*ending).filter(|root| root.len() + 1 >= ROOT && !root.ends_with('e'));
    single(ENDINGS.iter().take(4).find_map(cut).unwrap_or(word))
}

/// Without the second of two letters that were doubled before an ending: "swimm".
fn single(root: &str) -> &str {
    match root.as_bytes() {
        [.., a, b] if a == b && !b"aeiouls".contains(a) => root.get(..root.len() - 1).unwrap_or(root),
        _ => root,
    }
}

/// Whether a word is a root with nothing but an ending behind it.
pub(crate) fn is_form(root: &str, word: &str) -> bool {
    let Some(rest) = word.strip_prefix(root) else { return false };
    let doubled = root.get(root.len().saturating_sub(1)..).unwrap_or_default();
    let is_ending = |rest: &str| ENDINGS.contains(&rest);
    let whole = if rest.is_empty() { root.len() >= ROOT } else { is_ending(rest) };
    whole || !doubled.is_empty() && rest.strip_prefix(doubled).is_some_and(|rest| rest.len() > 1 && is_ending(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(one: &str, other: &str) -> bool {
        is_form(root(one), other)
    }

    #[test]
    fn forms_of_a_word_meet_whichever_was_typed() {
        let same = [("parenting", "parent"), ("swimming", "swimmer"), ("dance", "dancing"), ("walker", "walking")];
        for (one, other) in same {
            assert!(meet(one, other) && meet(other, one), "{one} {other}");
        }
        assert!(meet("caring", "care") && meet("sewing", "sewed"));
    }

    #[test]
    fn what_only_begins_alike_does_not_meet() {
        for (one, other) in
            [("caring", "car"), ("parent", "parental"), ("mental", "men"), ("sing", "single"), ("être", "ê")]
        {
            assert!(!meet(one, other), "{one} {other}");
        }
    }
}
