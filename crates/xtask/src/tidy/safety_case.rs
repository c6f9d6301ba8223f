//! The hazards and the safety rules: all there once, complete, and every control with tests that exist.

use super::named_tests::NamedTests;
use super::{Fault, Source};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

const HAZARDS: (&str, &str, usize) = ("docs/safety/hazards.toml", "H", 18);
const RULES: (&str, &str, usize) = ("docs/safety/rules.toml", "S", 11);
/// How the status of a hazard without any control begins.
const NOT_BUILT: &str = "Not built";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hazards {
    hazard: Vec<Hazard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hazard {
    id: Spanned<String>,
    title: String,
    cause: String,
    effect: String,
    residual: String,
    owner: String,
    status: String,
    #[serde(default)]
    control: Vec<Control>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Control {
    text: Spanned<String>,
    rule: String,
    tests: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    rule: Vec<Rule>,
    never: Vec<Never>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    id: Spanned<String>,
    text: String,
    tests: Vec<Spanned<String>>,
}

/// What must never happen to a notice.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Never {
    what: Spanned<String>,
    tests: Vec<Spanned<String>>,
}

/// Faults of both files.
pub fn check(sources: &[Source]) -> Vec<Fault> {
    let tests = NamedTests::of(sources);
    let mut faults = check_file(sources, HAZARDS.0, |page| hazards(page, &tests));
    faults.extend(check_file(sources, RULES.0, |page| rules(page, &tests)));
    faults
}

fn check_file(sources: &[Source], path: &str, look: impl Fn(&Page<'_>) -> Vec<Fault>) -> Vec<Fault> {
    let source = sources.iter().find(|source| source.path == path);
    source.map_or_else(|| vec![format!("{path}: is not there")], |source| look(&Page(source)))
}

/// A file, and where in it things stand.
struct Page<'a>(&'a Source);

impl Page<'_> {
    fn read<T: DeserializeOwned>(&self) -> Result<T, Vec<Fault>> {
        toml::from_str(&self.0.text).map_err(|why| {
            let start = why.span().map_or(0, |span| span.start);
            vec![self.fault(start, why.message())]
        })
    }
    fn fault(&self, start: usize, what: impl std::fmt::Display) -> Fault {
        let before = self.0.text.get(..start).unwrap_or_default();
        format!("{}:{}: {what}", self.0.path, before.matches('\n').count() + 1)
    }
    fn at(&self, text: &Spanned<String>, what: impl std::fmt::Display) -> Fault {
        self.fault(text.span().start, what)
    }
    /// Every id from 1 to `most`, each once.
    fn ids(&self, ids: &[&Spanned<String>], (_, letter, most): (&str, &str, usize)) -> Vec<Fault> {
        let wanted: Vec<String> = (1..=most).map(|n| format!("{letter}{n}")).collect();
        let lacking = wanted.iter().filter(|id| !ids.iter().any(|known| known.get_ref() == *id));
        let mut faults: Vec<Fault> = lacking.map(|id| self.fault(0, format!("{id} is not there"))).collect();
        for (at, id) in ids.iter().enumerate() {
            if !wanted.contains(id.get_ref()) {
                faults.push(self.at(id, format!("no {letter} is called {:?}", id.get_ref())));
            } else if ids[..at].iter().any(|known| known.get_ref() == id.get_ref()) {
                faults.push(self.at(id, format!("{} stands here twice", id.get_ref())));
            }
        }
        faults
    }
    /// Tests that have to exist, and at least one of them.
    fn tests(&self, of: &Spanned<String>, named: &[Spanned<String>], tests: &NamedTests) -> Vec<Fault> {
        let none = named.is_empty().then(|| self.at(of, "no test proves this"));
        let unknown = named.iter().filter_map(|name| Some(self.at(name, tests.fault(name.get_ref())?)));
        none.into_iter().chain(unknown).collect()
    }
}

fn hazards(page: &Page<'_>, tests: &NamedTests) -> Vec<Fault> {
    let file: Hazards = match page.read() {
        Ok(file) => file,
        Err(faults) => return faults,
    };
    let mut faults = page.ids(&file.hazard.iter().map(|hazard| &hazard.id).collect::<Vec<_>>(), HAZARDS);
    for hazard in &file.hazard {
        let Hazard { title, cause, effect, residual, owner, status, .. } = hazard;
        let said = [title, cause, effect, residual, owner, status];
        if said.iter().any(|text| text.trim().is_empty()) {
            faults.push(page.at(&hazard.id, "title, cause, effect, residual, owner and status are needed"));
        }
        if residual.contains(|c: char| c.is_ascii_digit()) {
            faults.push(page.at(&hazard.id, "what is left is said in words: a safety officer gives it a number"));
        }
        if hazard.control.is_empty() != status.starts_with(NOT_BUILT) {
            let what = format!("a hazard has controls, or its status begins with \"{NOT_BUILT}\"");
            faults.push(page.at(&hazard.id, what));
        }
        for control in &hazard.control {
            faults.extend(page.tests(&control.text, &control.tests, tests));
            if !is_rule(&control.rule) {
                faults.push(page.at(&control.text, format!("no rule is called {:?}", control.rule)));
            }
        }
    }
    faults
}

/// A letter of the standards and a number: S4, V16.
fn is_rule(id: &str) -> bool {
    let (letter, number) = id.split_at(id.chars().next().map_or(0, char::len_utf8));
    "ABCHMOPQSV".contains(letter) && !letter.is_empty() && number.parse::<u8>().is_ok_and(|number| number > 0)
}

fn rules(page: &Page<'_>, tests: &NamedTests) -> Vec<Fault> {
    let file: Rules = match page.read() {
        Ok(file) => file,
        Err(faults) => return faults,
    };
    let mut faults = page.ids(&file.rule.iter().map(|rule| &rule.id).collect::<Vec<_>>(), RULES);
    for rule in &file.rule {
        faults.extend(page.tests(&rule.id, &rule.tests, tests));
        let id = rule.id.get_ref();
        let begins = [format!("{}_", id.to_lowercase()), format!("{id}:"), format!("{id} ")];
        let named = rule.tests.iter().any(|test| begins.iter().any(|begin| test.get_ref().starts_with(begin)));
        if !rule.tests.is_empty() && !named {
            faults.push(page.at(&rule.id, format!("no test is named after {id}")));
        }
        if rule.text.trim().is_empty() {
            faults.push(page.at(&rule.id, "it does not say what the rule is"));
        }
    }
    faults.extend(file.never.iter().flat_map(|never| page.tests(&never.what, &never.tests, tests)));
    faults
}

#[cfg(test)]
mod tests;
