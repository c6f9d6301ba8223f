//! Id, name and texts of a service.

use super::Made;
use waymark_core::envelope::checksum;
use waymark_import::entry::Entry;

/// Letters of an id at most.
const LONGEST_ID: usize = 60;

pub fn read(entry: &Entry, made: &mut Made) {
    let service = &mut made.service;
    service.id = id(&entry.id);
    service.name = shortened(&entry.name, 120);
    service.organisation = shortened(&entry.organisation, 120);
    if service.organisation == service.name {
        service.organisation.clear();
    }
    let summary = if entry.summary.is_empty() {
        sentences(&entry.description.plain(), 300)
    } else {
        shortened(&entry.summary, 400)
    };
    service.summary = summary;
    service.who = shortened(&entry.eligibility.join("; "), 200);
    service.cost_note = shortened(&list(entry.costs.iter().map(|cost| cost.text.as_str())), 200);
    let access = entry.access.iter().chain(entry.delivery().flat_map(|place| &place.access));
    service.access_note = shortened(&list(access.map(String::as_str)), 200);
    service.languages_note = shortened(&list(entry.languages.iter().map(String::as_str)), 200);
    if made.service.summary.is_empty() {
        made.unsaid("summary", "its source does not describe it");
    }
}

/// The id that the page knows a service by: small letters, digits and hyphens. One that has to be changed for that gets a
/// few letters of its checksum, so that no two become the same.
pub fn id(of: &str) -> String {
    let parts: Vec<String> = of
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let plain = parts.join("-");
    if plain == of && (1..=LONGEST_ID).contains(&plain.len()) {
        return plain;
    }
    let kept: String = plain.chars().take(LONGEST_ID - 9).collect();
    let mark = (checksum(of.as_bytes()) >> 32) as u32;
    let kept = kept.trim_matches('-');
    if kept.is_empty() { format!("{mark:08x}") } else { format!("{kept}-{mark:08x}") }
}

/// Texts in one line, each once.
fn list<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut all: Vec<&str> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all.join("; ")
}

/// A text in one line, cut at the end of a word where it is longer.
pub fn shortened(text: &str, most: usize) -> String {
    let mut line = String::with_capacity(text.len().min(most * 4));
    let mut letters = 0;
    for word in text.split_whitespace() {
        let more = word.chars().count() + usize::from(letters > 0);
        if letters + more > most {
            let start: String = if letters == 0 { word.chars().take(most - 1).collect() } else { line };
            return start + "…";
        }
        if letters > 0 {
            line.push(' ');
        }
        line.push_str(word);
        letters += more;
    }
    line
}

/// The first sentences that fit; at least the beginning of the first.
fn sentences(text: &str, most: usize) -> String {
    let line = shortened(text, most);
    if !line.ends_with('…') {
        return line;
    }
    let mut ends = line.match_indices(['.', '!', '?']).map(|(at, end)| at + end.len());
    let whole = ends.rfind(|at| line.get(*at..).is_some_and(|rest| rest.starts_with(' ')));
    match whole.filter(|at| *at > most / 3).and_then(|at| line.get(..at)) {
        Some(whole) => whole.to_owned(),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_and_never_run_together() {
        assert_eq!(id("d1f0a-22"), "d1f0a-22");
        let made = [id("bristol:12"), id("bristol-12"), id("Bristol-12"), id("bristol--12"), id("☃"), id("")];
        assert!(made.iter().all(|id| !id.is_empty() && id.len() <= LONGEST_ID), "{made:?}");
        assert_eq!(made.iter().collect::<std::collections::BTreeSet<_>>().len(), made.len(), "{made:?}");
        assert!(id(&"x".repeat(200)).len() <= LONGEST_ID);
    }

    #[test]
    fn texts_are_cut_between_words_and_sentences() {
        assert_eq!(shortened("one  two\nthree", 20), "one two three");
        assert_eq!(shortened("one two three", 9), "one two…");
        assert_eq!(shortened("abcdefghij", 5), "abcd…");
        let text = "We meet every week for a cup of tea. Everybody is welcome to join us whenever they like.";
        assert_eq!(sentences(text, 60), "We meet every week for a cup of tea.");
        assert_eq!(sentences(text, 200), text);
    }
}
