//! What terms of other people's lists mean here: tables of codes, one a list, and of free labels.

use crate::tables::{self, Wrong};
use crate::text::words;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a term means here. Empty: it was looked at and means nothing of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Meant {
    /// Needs it helps with.
    pub needs: Vec<String>,
    /// Traits of people it is for.
    pub made_for: Vec<String>,
    /// Traits of which a person has to have one.
    pub only_for: Vec<String>,
    /// What people may enjoy about it.
    pub interests: Vec<String>,
    /// Access it offers.
    pub access: Vec<String>,
    /// Ways of taking part.
    pub modes: Vec<String>,
    /// Youngest and oldest age.
    pub ages: Option<(Option<u8>, Option<u8>)>,
    /// Nothing to pay.
    pub is_free: bool,
}

impl Meant {
    /// Reads `"food trait:older age:60-"`; `"-"` is nothing.
    fn read(text: &str) -> Option<Self> {
        let mut meant = Self::default();
        for part in text.split_whitespace().filter(|part| *part != "-") {
            let (kind, id) = part.split_once(':').unwrap_or(("need", part));
            let list = match kind {
                "need" => &mut meant.needs,
                "trait" => &mut meant.made_for,
                "only" => &mut meant.only_for,
                "interest" => &mut meant.interests,
                "access" => &mut meant.access,
                "mode" => &mut meant.modes,
                "age" => {
                    meant.ages = Some(ages(id)?);
                    continue;
                }
                "cost" if id == "free" => {
                    meant.is_free = true;
                    continue;
                }
                _ => return None,
            };
            list.push(id.to_owned());
        }
        Some(meant)
    }
}

fn ages(text: &str) -> Option<(Option<u8>, Option<u8>)> {
    let (from, to) = text.split_once('-')?;
    let age = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    Some((age(from)?, age(to)?))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    names: Vec<String>,
    #[serde(default)]
    otherwise: Option<String>,
    terms: BTreeMap<String, String>,
}

/// One list.
#[derive(Clone, Debug, Default)]
pub struct Taxonomy {
    /// What the list is called in sources, in plain words.
    names: Vec<String>,
    otherwise: Option<Meant>,
    terms: BTreeMap<String, Meant>,
}

impl Taxonomy {
    /// Reads the table of a list.
    ///
    /// # Errors
    /// See [`Wrong`].
    pub fn read(file: &'static str, text: &str) -> Result<Self, Wrong> {
        let table: Table = tables::table(file, text)?;
        let wrong = |term: &str, text: &str| Wrong::Target { file, what: format!("{term}: cannot read \"{text}\"") };
        let mut terms = BTreeMap::new();
        for (term, text) in &table.terms {
            let meant = Meant::read(text).ok_or_else(|| wrong(term, text))?;
            if terms.insert(key(term), meant).is_some() {
                return Err(Wrong::Target { file, what: format!("{term} stands twice") });
            }
        }
        let otherwise =
            table.otherwise.map(|text| Meant::read(&text).ok_or_else(|| wrong("otherwise", &text))).transpose()?;
        Ok(Self { names: table.names.iter().map(|name| key(name)).collect(), otherwise, terms })
    }
    /// Everything that terms of it may mean.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Meant)> {
        self.terms
            .iter()
            .map(|(term, meant)| (term.as_str(), meant))
            .chain(self.otherwise.iter().map(|m| ("otherwise", m)))
    }
    /// What a code or label means.
    pub fn term(&self, code: &str, label: &str) -> Option<&Meant> {
        let last = code.rsplit(['#', '=']).next().unwrap_or(code);
        let known = [code, last, label]
            .into_iter()
            .filter(|text| !text.trim().is_empty())
            .find_map(|text| self.terms.get(&key(text)));
        known.or(self.otherwise.as_ref())
    }
    fn is_called(&self, scheme: &str) -> bool {
        self.names.iter().any(|name| scheme.replace(' ', "").contains(&name.replace(' ', "")))
    }
}

/// All lists.
#[derive(Clone, Debug, Default)]
pub struct Taxonomies {
    lists: Vec<Taxonomy>,
    labels: Taxonomy,
}

impl Taxonomies {
    /// All lists, and the free labels.
    pub const fn new(lists: Vec<Taxonomy>, labels: Taxonomy) -> Self {
        Self { lists, labels }
    }
    /// Everything that terms may mean.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Meant)> {
        self.lists.iter().chain([&self.labels]).flat_map(Taxonomy::all)
    }
    /// What a term means here, by its code in a list that is known, else by its label. `None`: not known, so that the
    /// label is to be read as text.
    pub fn meaning_of(&self, scheme: &str, code: &str, label: &str) -> Option<&Meant> {
        let scheme = key(scheme);
        let list = self.lists.iter().find(|list| !scheme.is_empty() && list.is_called(&scheme));
        list.and_then(|list| list.term(code, label)).or_else(|| self.labels.terms.get(&key(label)))
    }
}

/// Capitals, plurals, hyphens and spaces make no difference; `+`, `&` and slashes do.
fn key(text: &str) -> String {
    let mut key = String::new();
    for word in words(text) {
        let between = text.get(..word.at.start).is_some_and(|before| before.trim_end().ends_with('/'));
        if !key.is_empty() {
            key.push(if between { '/' } else { ' ' });
        }
        key.push_str(&word.stem);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_mean_what_the_table_says() {
        let table = "names = [\"Open Things\"]\n[terms]\n\"Food Banks\" = \"food\"\n101 = \"work only:women age:18-25\"\n9 = \"-\"";
        let list = Taxonomy::read("things.toml", table).unwrap();
        let all = Taxonomies::new(
            vec![list],
            Taxonomy::read("labels.toml", "names = []\n[terms]\nchoir = \"arts\"").unwrap(),
        );
        let needs = |scheme, code, label| all.meaning_of(scheme, code, label).map(|meant| meant.needs.join(" "));
        assert_eq!(needs("openThings", "", "Food-bank"), Some("food".into()));
        assert_eq!(needs("https://open-things.org/list", "https://open-things.org/list#101", ""), Some("work".into()));
        assert_eq!(needs("open things", "9", "nothing"), Some(String::new()));
        assert_eq!(needs("", "101", ""), None);
        assert_eq!(needs("", "", "Choirs"), Some("arts".into()));
        assert_eq!(all.meaning_of("open things", "101", "").and_then(|meant| meant.ages), Some((Some(18), Some(25))));
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        for wrong in ["x = \"colour:red\"", "x = \"age:old\"", "x = \"food\"\nX = \"food\""] {
            assert!(Taxonomy::read("x.toml", &format!("names = []\n[terms]\n{wrong}")).is_err(), "{wrong}");
        }
    }
}
