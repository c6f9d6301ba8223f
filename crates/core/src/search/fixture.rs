//! A small shelf and a bank with the real vocabulary, everyday words, barriers and wording, for the tests of this
//! crate.

use crate::bank::{Bank, Barrier, BarrierHelp, Entry, Synonym, Vocabulary};
use crate::catalogue::{AgeRange, Catalogue, Class, Cost, Kind, Mode, Service, Shelf, Tri};
use crate::geo::{Nation, Nations, Point};
use crate::ids::{Need, Set, Topic};
use crate::questionnaire::Topics;
use toml::{Table, Value};

fn table(text: &str) -> Table {
    text.parse().unwrap()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect()
}

fn vocabulary() -> Vocabulary {
    let table = table(include_str!("../../../../content/vocabulary.toml"));
    let list = |name: &str| -> Vec<Entry> {
        let entries = table[name].as_array().unwrap();
        entries.iter().map(|e| Entry { id: text(e, "id"), label: text(e, "label") }).collect()
    };
    Vocabulary {
        needs: list("need"),
        interests: list("interest"),
        traits: list("trait"),
        access: list("access"),
        flags: list("flag"),
        hints: list("hint"),
    }
}

fn flatten(prefix: &str, value: &Value, into: &mut Vec<(String, String)>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                flatten(&key, value, into);
            }
        }
        other => into.push((prefix.to_owned(), other.as_str().unwrap().to_owned())),
    }
}

/// The bank: everything of the real content that this part of Waymark reads, and three topics.
pub(crate) fn bank() -> Bank {
    let vocabulary = vocabulary();
    let needs = |names: &[&str]| -> Set<Need> { names.iter().map(|n| vocabulary.find(n).unwrap()).collect() };
    let synonyms = table(include_str!("../../../../content/synonyms.toml"))["synonyms"].as_table().unwrap().clone();
    let synonym = |(words, list): (String, Value)| {
        let names = texts(&list);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        Synonym { words, needs: needs(&names) }
    };
    let barriers = table(include_str!("../../../../content/barriers.toml"))["barrier"].as_array().unwrap().clone();
    let names = |b: &Value, key: &str| b.get(key).map(texts).unwrap_or_default();
    let help = |b: &Value| BarrierHelp {
        services: names(b, "services"),
        needs: names(b, "needs").iter().map(|name| vocabulary.find(name).unwrap()).collect(),
        who: names(b, "who").iter().map(|name| vocabulary.find(name).unwrap()).collect(),
        facts: names(b, "facts"),
        ask: text(b, "ask"),
    };
    let barrier =
        |b: &Value| Barrier { id: text(b, "id"), when: text(b, "when"), then: texts(&b["then"]), help: help(b) };
    let mut words = Vec::new();
    flatten("", &Value::Table(table(include_str!("../../../../content/words.toml"))), &mut words);
    flatten("", &Value::Table(table(include_str!("../../../../content/plan-words.toml"))), &mut words);
    let topic = |index: u8, id: &str, label: &str, names: &[&str]| Topics {
        id: id.to_owned(),
        label: label.to_owned(),
        hint: String::new(),
        icon: String::new(),
        needs: needs(names),
        with_trait: Vec::new(),
        if_named: Set::EMPTY,
        practical: false,
        places_welcome: false,
        topic: Topic(index),
    };
    Bank {
        topics: vec![
            topic(0, "meeting-people", "Meeting people", &["loneliness"]),
            topic(1, "money", "Money and bills", &["money", "debt", "benefits", "energy"]),
            topic(2, "abuse", "Feeling safe with people", &["domestic-abuse", "sexual-violence"]),
        ],
        synonyms: synonyms.into_iter().map(synonym).collect(),
        barriers: barriers.iter().map(barrier).collect(),
        words: words.into_iter().collect(),
        vocabulary,
        ..Bank::default()
    }
}

/// One service of the shelf.
pub(crate) fn service(bank: &Bank, id: &str, name: &str, needs: &[&str], interests: &[&str]) -> Service {
    let mut nations = Nations::default();
    nations.insert(Nation::England);
    Service {
        id: id.to_owned(),
        name: name.to_owned(),
        needs: needs.iter().map(|n| bank.vocabulary.find(n).unwrap()).collect(),
        primary: needs.iter().take(1).map(|n| bank.vocabulary.find(n).unwrap()).collect(),
        interests: interests.iter().map(|n| bank.vocabulary.find(n).unwrap()).collect(),
        nations,
        ..Service::default()
    }
}

/// Where the fixture's places are: the middle of Sale.
pub(crate) fn sale() -> Point {
    Point::from_degrees(53.4246, -2.3221).unwrap()
}

/// Six services: a choir and a shed in Sale, a debt line, an allotment in Truro, an abuse line, an urgent line.
pub(crate) fn shelf(bank: &Bank) -> Shelf {
    let mut choir = service(bank, "choir", "Sale Sing & Smile", &["loneliness", "arts"], &["music"]);
    choir.address = "Town Hall, Sale".into();
    choir.postcode = "M33 7XS".into();
    choir.area = "E08000009".into();
    choir.point = Some(sale());
    choir.cost = Cost::Free;
    choir.self_referral = Tri::Yes;
    choir.modes = [Mode::InPerson, Mode::Group].into_iter().collect();
    choir.access.insert(bank.vocabulary.find("step-free").unwrap());
    let mut shed = service(bank, "shed", "Men's Shed", &["men", "loneliness"], &["making"]);
    shed.summary = "Make and mend things together over a brew.".into();
    shed.age = AgeRange { min: Some(60), max: None };
    shed.cost = Cost::Low;
    shed.area = "E08000009".into();
    let mut debt = service(bank, "debt-line", "National Debtline", &["debt", "money"], &[]);
    debt.phone = "0808 808 4000".into();
    debt.url = "https://debt.example.org".into();
    debt.modes.insert(Mode::Phone);
    debt.cost = Cost::Free;
    debt.summary = "Free debt advice if you cannot pay.".into();
    let mut plot = service(bank, "plot", "Truro Growing", &["nature"], &["gardening"]);
    plot.point = Point::from_degrees(50.26, -5.05);
    plot.modes.insert(Mode::InPerson);
    plot.class = Class::Allotment;
    let mut abuse = service(bank, "safe", "Safe Together", &["domestic-abuse"], &[]);
    abuse.phone = "0808 157 0000".into();
    let mut urgent = service(bank, "listening", "Listening Line", &["mood", "loneliness"], &[]);
    urgent.kind = Kind::Urgent;
    let mut shelf = Shelf::default();
    shelf.add(Catalogue { services: vec![choir, shed, debt, plot, abuse, urgent], ..Catalogue::default() });
    shelf
}
