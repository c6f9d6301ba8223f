//! The embedded content.

use std::rc::Rc;
use waymark_core::bank::{Bank, Wording};

/// The bank as it is embedded. Build and reader are made from one source, so that it always opens; were it not to, the page would stand
/// with keys for words and urgent help in its place.
pub fn bank() -> Rc<Bank> {
    Rc::new(opened())
}

/// The same with what was fetched. It is opened anew: to copy one would take code that nothing else needs.
pub fn with(wording: Wording) -> Rc<Bank> {
    let mut bank = opened();
    bank.take(wording);
    Rc::new(bank)
}

fn opened() -> Bank {
    waymark_content::bank().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    fn sources(folder: &Path, out: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                sources(&entry, out);
            } else if entry.extension().is_some_and(|ext| ext == "rs") {
                out.push_str(&std::fs::read_to_string(entry).unwrap());
            }
        }
    }

    /// Texts in the sources that look like keys of wording: `"start.heading"`.
    fn keys_in_use() -> BTreeSet<String> {
        let mut text = String::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        sources(&root.join("src"), &mut text);
        // What is announced is named by the core.
        text.push_str(&std::fs::read_to_string(root.join("crates/core/src/session.rs")).unwrap());
        let file = |key: &str| ["json", "csv", "html", "wmk"].iter().any(|ext| key.ends_with(&format!(".{ext}")));
        let like_key = |key: &&str| {
            let plain = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.');
            plain && key.contains('.') && !key.starts_with('.') && !key.ends_with('.') && !file(key)
        };
        text.split('"').filter(like_key).map(str::to_owned).collect()
    }

    #[test]
    fn every_key_in_the_sources_has_wording() {
        let bank = crate::testing::bank();
        let tables: BTreeSet<&str> = bank.words.keys().filter_map(|key| key.split('.').next()).collect();
        let is_ours = |key: &&String| key.split('.').next().is_some_and(|table| tables.contains(table));
        let lost: Vec<_> = keys_in_use().into_iter().filter(|k| is_ours(&k) && bank.words.find(k).is_none()).collect();
        assert!(lost.is_empty(), "no wording for {lost:?}");
    }

    #[test]
    fn every_wording_of_the_pages_is_used() {
        let used = keys_in_use();
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("content/words.toml")).unwrap();
        let mut table = String::new();
        for line in text.lines() {
            if let Some(name) = line.strip_prefix('[') {
                name.trim_end_matches(']').clone_into(&mut table);
            } else if let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) {
                let key = format!("{table}.{}", name.trim_end_matches("-helper"));
                assert!(used.contains(&key), "{key} is not used by any page");
            }
        }
    }
}
