//! Facts of a cleaned service: what its publisher's terms mean, what its fields say, and what its words suggest.

use super::told::{From, Told};
use super::{fields, running};
use crate::sure;
use waymark_import::entry::{Entry, Fact, Read, Term};
use waymark_meaning::{Meant, meaning_of};

/// Every fact, by kind, the surest first.
pub fn of(entry: &Entry) -> Vec<Fact> {
    let mut told = Told::default();
    let unknown: Vec<&str> = entry.terms.iter().filter_map(|term| one_term(term, &mut told)).collect();
    fields::read(entry, &mut told);
    running::read(entry, &unknown, &mut told);
    told.in_order()
}

/// Tells what a term means; its label where no table knows it, to be read like a text.
fn one_term<'t>(term: &'t Term, told: &mut Told) -> Option<&'t str> {
    let Some(meant) = meaning_of(&term.scheme, &term.code, &term.label) else {
        return (!term.label.is_empty()).then_some(term.label.as_str());
    };
    let confidence = if term.scheme.is_empty() { sure::LABEL } else { sure::TERM };
    let name = if term.label.is_empty() { &term.code } else { &term.label };
    tell(meant, From { read: Read::Term, field: "terms", confidence }, name, told);
    None
}

fn tell(meant: &Meant, from: From<'_>, name: &str, told: &mut Told) {
    let lists = [
        ("need", &meant.needs),
        ("made-for", &meant.made_for),
        ("only-for", &meant.only_for),
        ("interest", &meant.interests),
        ("access", &meant.access),
        ("mode", &meant.modes),
    ];
    for (kind, ids) in lists {
        for id in ids {
            told.add(kind, id.as_str(), from, vec![name.to_owned()]);
        }
    }
    if let Some((youngest, oldest)) = meant.ages {
        let age = |age: Option<u8>| age.map(|age| age.to_string()).unwrap_or_default();
        told.add("age", format!("{}-{}", age(youngest), age(oldest)), from, vec![name.to_owned()]);
    }
    if meant.is_free {
        told.add("cost", "free", from, vec![name.to_owned()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_import::clean::{Block, Rich};

    fn entry(name: &str, description: &str) -> Entry {
        let text = vec![Block::P(description.to_owned())];
        Entry { name: name.into(), description: Rich { text, links: Vec::new() }, ..Entry::default() }
    }
    fn told<'f>(facts: &'f [Fact], kind: &str, value: &str) -> Option<&'f Fact> {
        facts.iter().find(|fact| fact.kind == kind && fact.value == value)
    }

    #[test]
    fn what_is_read_from_text_is_marked_with_its_words() {
        let facts = of(&entry("Debt Help", "Free debt advice for carers. There is no wheelchair access."));
        let debt = told(&facts, "need", "debt").unwrap();
        assert!(debt.read == Read::Text && debt.confidence <= 95 && !debt.words.is_empty(), "{debt:?}");
        let carer = told(&facts, "made-for", "carer").unwrap();
        assert_eq!((carer.confidence, carer.field.as_str()), (sure::TEXT, "description"));
        assert_eq!(carer.words, ["for carers"]);
        assert!(told(&facts, "no-access", "step-free").is_some() && told(&facts, "access", "step-free").is_none());
    }

    #[test]
    fn a_publishers_term_stands_before_the_same_read_from_text() {
        let mut service = entry("Debt Help", "Debt advice for everybody with debts");
        service.terms = vec![Term { label: "Debt advice".into(), ..Term::default() }];
        let facts = of(&service);
        let debt = told(&facts, "need", "debt").unwrap();
        assert_eq!(
            (debt.read, debt.confidence, debt.words.as_slice()),
            (Read::Term, sure::LABEL, &["Debt advice".to_owned()][..])
        );
    }

    #[test]
    fn a_label_that_no_table_knows_is_read_like_a_text() {
        let mut service = entry("The Hub", "Come along.");
        service.terms = vec![Term { label: "Coping with problem debts and bailiffs".into(), ..Term::default() }];
        let facts = of(&service);
        let debt = told(&facts, "need", "debt").unwrap();
        assert_eq!((debt.read, debt.field.as_str()), (Read::Text, "terms"));
    }

    #[test]
    fn fields_about_just_this_are_surer_than_a_description() {
        let mut service = entry("Swimming", "Swimming in the pool.");
        service.eligibility = vec!["Women only".into(), "Aged 18 to 30".into()];
        service.languages = vec!["English".into(), "Welsh".into(), "bfi".into()];
        service.modes = vec!["in_venue".into(), "Virtual".into()];
        service.access = vec!["Hearing loop".into()];
        let facts = of(&service);
        for (kind, value) in [
            ("only-for", "women"),
            ("age", "18-30"),
            ("language", "cy"),
            ("access", "bsl"),
            ("access", "hearing-loop"),
            ("mode", "in-person"),
            ("mode", "online"),
        ] {
            let fact = told(&facts, kind, value).unwrap_or_else(|| panic!("{kind} {value}: {facts:?}"));
            assert_eq!((fact.read, fact.confidence), (Read::Field, sure::FIELD), "{kind} {value}");
        }
        assert!(told(&facts, "language", "en").is_none());
    }
}
