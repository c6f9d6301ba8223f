//! The words of the static pages, added to those of the bank.

use crate::Error;
use std::rc::Rc;
use toml::Value;
use waymark_core::bank::Bank;
use waymark_core::words::Words;

/// Where they stand.
const SOURCE: &str = include_str!("../../../content/static-pages.toml");

/// The bank with all its wording and that of the static pages.
pub fn bank() -> Result<Rc<Bank>, Error> {
    let mut bank = waymark_content::whole_bank().map_err(|why| Error::Content(why.to_string()))?;
    bank.words.add(own()?);
    Ok(Rc::new(bank))
}

fn own() -> Result<Words, Error> {
    let file: toml::Table =
        SOURCE.parse().map_err(|why| Error::Content(format!("content/static-pages.toml: {why}")))?;
    let entries = file.iter().flat_map(|(table, entries)| {
        let entries = entries.as_table().into_iter().flatten();
        entries.filter_map(move |(name, value)| Some((format!("{table}.{name}"), value.as_str()?.to_owned())))
    });
    // What is no text in a table would be lost without a word.
    let all = file.values().map(|table| table.as_table().map_or(1, |table| table.values().count())).sum::<usize>();
    let words: Vec<(String, String)> = entries.collect();
    match words.len() == all && !file.values().any(Value::is_str) {
        true => Ok(words.into_iter().collect()),
        false => Err(Error::Content("content/static-pages.toml: not all of it is text in tables".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_is_said_by_the_program_already_and_each_is_used() {
        let programs = waymark_content::whole_bank().unwrap().words;
        let sources = [include_str!("first.rs"), include_str!("directory.rs"), include_str!("paper.rs")].concat();
        for key in own().unwrap().keys() {
            assert_eq!(programs.find(key), None, "{key}");
            assert!(sources.contains(&format!("\"{key}\"")), "{key} is used by no page");
        }
    }
}
