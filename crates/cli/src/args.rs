//! Command-line arguments: options with a value, switches, and the rest.

use std::collections::{BTreeMap, BTreeSet};

/// Arguments of a subcommand.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Args {
    options: BTreeMap<String, Vec<String>>,
    switches: BTreeSet<String>,
    /// What is not an option, in order.
    pub rest: Vec<String>,
    /// Help was asked for.
    pub help: bool,
}

impl Args {
    /// Reads arguments; `known` are the options that take a value, as `--out DIR` or `--out=DIR`, and `switches` those
    /// that take none.
    ///
    /// # Errors
    /// An option that is not known, or one without its value.
    pub fn parse(words: &[String], known: &[&str], switches: &[&str]) -> Result<Self, String> {
        let mut args = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, value) = word.split_once('=').map_or((word.as_str(), None), |(n, v)| (n, Some(v.to_owned())));
            match name {
                "--help" | "-h" => args.help = true,
                _ if known.contains(&name) => {
                    let value =
                        value.or_else(|| words.next().cloned()).ok_or_else(|| format!("{name} needs a value"))?;
                    args.options.entry(name.to_owned()).or_default().push(value);
                }
                _ if switches.contains(&name) && value.is_none() => {
                    args.switches.insert(name.to_owned());
                }
                _ if name.starts_with('-') => return Err(format!("there is no option {name}")),
                _ => args.rest.push(word.clone()),
            }
        }
        Ok(args)
    }
    /// The value of an option; the last where it is given several times.
    pub fn option(&self, name: &str) -> Option<&str> {
        self.options(name).last().map(String::as_str)
    }
    /// Every value of an option.
    pub fn options(&self, name: &str) -> &[String] {
        self.options.get(name).map_or(&[], Vec::as_slice)
    }
    /// Whether a switch is set.
    pub fn is_set(&self, name: &str) -> bool {
        self.switches.contains(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Args, String> {
        Args::parse(&words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>(), &["--out"], &["--json"])
    }

    #[test]
    fn options_are_read_in_both_forms() {
        for words in [["--out", "dist", "content"].as_slice(), &["content", "--out=dist"]] {
            let args = parse(words).unwrap();
            assert_eq!((args.option("--out"), args.rest.as_slice()), (Some("dist"), ["content".to_owned()].as_slice()));
        }
        assert!(parse(&["-h"]).unwrap().help);
        assert_eq!(parse(&["--out=a", "--out", "b"]).unwrap().options("--out"), ["a", "b"]);
    }

    #[test]
    fn switches_take_no_value() {
        let args = parse(&["--json", "content"]).unwrap();
        assert!(args.is_set("--json") && args.rest == ["content"]);
        assert!(!parse(&[]).unwrap().is_set("--json"));
        assert_eq!(parse(&["--json=yes"]), Err("there is no option --json".to_owned()));
    }

    #[test]
    fn slips_are_said() {
        assert_eq!(parse(&["--out"]), Err("--out needs a value".to_owned()));
        assert_eq!(parse(&["--uot", "x"]), Err("there is no option --uot".to_owned()));
    }
}
