//! Command-line arguments: options with a value, and the rest.

use std::collections::BTreeMap;

/// Arguments of a subcommand.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Args {
    options: BTreeMap<String, String>,
    /// What is not an option, in order.
    pub rest: Vec<String>,
    /// Help was asked for.
    pub help: bool,
}

impl Args {
    /// Reads arguments; `known` are the options that take a value, as `--out DIR` or `--out=DIR`.
    ///
    /// # Errors
    /// An option that is not known, or one without its value.
    pub fn parse(words: &[String], known: &[&str]) -> Result<Self, String> {
        let mut args = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, value) = word.split_once('=').map_or((word.as_str(), None), |(n, v)| (n, Some(v.to_owned())));
            match name {
                "--help" | "-h" => args.help = true,
                _ if known.contains(&name) => {
                    let value =
                        value.or_else(|| words.next().cloned()).ok_or_else(|| format!("{name} needs a value"))?;
                    args.options.insert(name.to_owned(), value);
                }
                _ if name.starts_with('-') => return Err(format!("there is no option {name}")),
                _ => args.rest.push(word.clone()),
            }
        }
        Ok(args)
    }
    /// The value of an option.
    pub fn option(&self, name: &str) -> Option<&str> {
        self.options.get(name).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Args, String> {
        Args::parse(&words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>(), &["--out"])
    }

    #[test]
    fn options_are_read_in_both_forms() {
        for words in [["--out", "dist", "content"].as_slice(), &["content", "--out=dist"]] {
            let args = parse(words).unwrap();
            assert_eq!((args.option("--out"), args.rest.as_slice()), (Some("dist"), ["content".to_owned()].as_slice()));
        }
        assert!(parse(&["-h"]).unwrap().help);
    }

    #[test]
    fn slips_are_said() {
        assert_eq!(parse(&["--out"]), Err("--out needs a value".to_owned()));
        assert_eq!(parse(&["--uot", "x"]), Err("there is no option --uot".to_owned()));
    }
}
