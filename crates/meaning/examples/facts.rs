//! Measures facts read from texts against what the publisher states in fields of its own. For developers, never shipped.
//!
//! `cargo run --release -p waymark-meaning --features learn --example facts [show|list]`; `show` also prints what
//! differs, `list` what could keep a person out in a sample of texts, for reading by eye. Texts are printed, never kept.

#![allow(clippy::print_stdout)] // What it prints is what it is for.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use waymark_meaning::learn::data::shared;
use waymark_meaning::learn::judge::Tally;
use waymark_meaning::{Fact, Said, facts};

/// A text, and for each question what its publisher states: the answer, or nothing where it is not stated.
struct Case {
    set: &'static str,
    text: String,
    stated: Vec<(&'static str, String)>,
}

type Rows = Vec<BTreeMap<String, String>>;

fn main() -> Result<(), Box<dyn Error>> {
    let what = std::env::args().nth(1).unwrap_or_default();
    let folder = shared().ok_or("skipped: no ../shared")?;
    let mut cases = folkestone(&rows(&folder.join("csv-folkestone-hythe/services.csv"))?);
    cases.extend(florida(&rows(&folder.join("hsds-csv-florida/services.csv"))?));
    cases.extend(national(&rows(&folder.join("default-catalogue/national.csv"))?));
    cases.extend(bristol(&std::fs::read_to_string(folder.join("oruk-1.0-bristol/services.json"))?)?);
    let mut tallies: BTreeMap<(&str, &str), (usize, Tally)> = BTreeMap::new();
    for case in &cases {
        let told = facts(&case.text);
        for (question, stated) in &case.stated {
            let (texts, tally) = tallies.entry((question, case.set)).or_default();
            *texts += 1;
            judged(tally, stated, answer(question, &told));
            if what == "show" && answer(question, &told).is_some_and(|told| told != *stated) {
                println!("{question} stated {stated}, read {:?}: {}", answer(question, &told), case.text);
            }
        }
        if what == "list" {
            told.iter()
                .filter(|fact| may_exclude(&fact.said))
                .for_each(|fact| println!("{:?}: {}", fact.said, case.text));
        }
    }
    println!("| fact | set | stated | read | right | precision | recall |");
    for ((question, set), (_, tally)) in &tallies {
        let (stated, read) = (tally.right + tally.missed, tally.right + tally.wrong);
        let shares = format!("{:.2} | {:.2}", tally.precision(), tally.recall());
        println!("| {question} | {set} | {stated} | {read} | {} | {shares} |", tally.right);
    }
    Ok(())
}

fn rows(file: &Path) -> Result<Rows, csv::Error> {
    csv::Reader::from_path(file)?.deserialize().collect()
}

/// What was read, in the words that answers are stated in.
fn answer(question: &str, told: &[Fact]) -> Option<String> {
    let age = |age: Option<u8>| age.map(|age| age.to_string()).unwrap_or_default();
    told.iter().find_map(|fact| match (question, &fact.said) {
        ("ages", Said::Ages { from, to }) => Some(format!("{}-{}", age(*from), age(*to))),
        // A gift asked for is neither: publishers say free of it as often as not.
        ("cost", Said::Cost(id)) if id != "donation" => Some(if id == "free" { "free" } else { "not free" }.to_owned()),
        ("cost", Said::Price(pence)) => Some(if *pence == 0 { "free" } else { "not free" }.to_owned()),
        ("referral", Said::Referral(id)) => Some(if id == "self" { "self" } else { "referred" }.to_owned()),
        ("by phone", Said::Mode(id)) if id == "phone" => Some("yes".to_owned()),
        ("online", Said::Mode(id)) if id == "online" => Some("yes".to_owned()),
        ("only for some", Said::OnlyFor(_)) => Some("yes".to_owned()),
        ("language", Said::Language(id)) => Some(id.clone()),
        ("made for", Said::MadeFor(id) | Said::OnlyFor(id)) => Some(id.clone()),
        _ => None,
    })
}

/// "no" is stated where a field says that it is not so: to read nothing is right there, and counts nowhere.
fn judged(tally: &mut Tally, stated: &str, read: Option<String>) {
    match read {
        Some(read) if stated.split(';').any(|one| one == read) => tally.right += 1,
        Some(_) => {
            tally.wrong += 1;
            tally.missed += usize::from(!matches!(stated, "no" | "-"));
        }
        None => tally.missed += usize::from(!matches!(stated, "no" | "-")),
    }
}

fn may_exclude(said: &Said) -> bool {
    matches!(said, Said::OnlyFor(_) | Said::NotFor(_) | Said::Ages { .. })
}

fn folkestone(rows: &Rows) -> Vec<Case> {
    let of = |row: &BTreeMap<String, String>| {
        let field = |name: &str| row.get(name).map_or("", String::as_str);
        let yes = |name: &str| if field(name) == "TRUE" { "yes" } else { "no" }.to_owned();
        let cost = if field("Free") == "TRUE" { "free" } else { "not free" };
        let mut stated = vec![("cost", cost.to_owned()), ("ages", ages(field("Min Age"), field("Max Age")))];
        stated.push(("referral", if yes("Referrals Only") == "yes" { "referred" } else { "self" }.to_owned()));
        Case { set: "Folkestone", text: format!("{}. {}", field("Service"), field("Description")), stated }
    };
    rows.iter().map(of).collect()
}

fn florida(rows: &Rows) -> Vec<Case> {
    let of = |row: &BTreeMap<String, String>| {
        let field = |name: &str| row.get(name).map_or("", String::as_str);
        let stated = vec![("ages", ages(field("service_min_age"), field("service_max_age")))];
        Case { set: "Florida", text: format!("{}. {}", field("service_name"), field("service_description")), stated }
    };
    rows.iter().map(of).collect()
}

fn national(rows: &Rows) -> Vec<Case> {
    let of = |row: &BTreeMap<String, String>| {
        let field = |name: &str| row.get(name).map_or("", String::as_str);
        let has = |mode: &str| if field("modes").split(';').any(|one| one == mode) { "yes" } else { "no" }.to_owned();
        let mut stated = vec![("by phone", has("phone")), ("online", has("online"))];
        stated.push(("ages", ages(field("min_age"), field("max_age"))));
        match field("cost") {
            "unknown" => {}
            cost => stated.push(("cost", if cost == "free" { "free" } else { "not free" }.to_owned())),
        }
        match field("self_referral") {
            "yes" => stated.push(("referral", "self".to_owned())),
            "no" => stated.push(("referral", "referred".to_owned())),
            _ => {}
        }
        let text = format!("{}. {} {}", field("name"), field("summary"), field("who"));
        Case { set: "national", text, stated }
    };
    rows.iter().map(of).collect()
}

/// "-" is: no limit. 0 and 200 are sentinels of no limit.
fn ages(from: &str, to: &str) -> String {
    let age = |age: &str| age.trim().parse().ok().filter(|age: &u32| (1..100).contains(age));
    let shown = |age: Option<u32>| age.map(|age| age.to_string()).unwrap_or_default();
    format!("{}-{}", shown(age(from)), shown(age(to)))
}

/// Audiences of the Bristol feed and the trait each means.
const AUDIENCES: [(&str, &str); 8] = [
    ("Dementia", "dementia"),
    ("LGBTQ+", "lgbt"),
    ("Carers", "carer"),
    ("Disabled People", "disabled"),
    ("Women", "women"),
    ("Men", "men"),
    ("Older People", "older"),
    ("Young People", "young"),
];

fn bristol(text: &str) -> Result<Vec<Case>, serde_json::Error> {
    let services: Vec<serde_json::Value> = serde_json::from_str(text)?;
    let field = |of: &serde_json::Value, name: &str| of.get(name).and_then(|v| v.as_str()).unwrap_or("").to_owned();
    let cases = services.iter().filter_map(|service| {
        let audiences = service.get("pc_targetAudience")?.as_array()?;
        let names: Vec<String> = audiences.iter().map(|one| field(one, "audienceType")).collect();
        let traits: Vec<&str> =
            AUDIENCES.iter().filter(|(name, _)| names.iter().any(|n| n == name)).map(|(_, id)| *id).collect();
        let stated = (!traits.is_empty()).then(|| ("made for", traits.join(";")))?;
        let plain = plain_words(&field(service, "description"));
        Some(Case { set: "Bristol", text: format!("{}. {plain}", field(service, "name")), stated: vec![stated] })
    });
    Ok(cases.collect())
}

/// A description without its tags: good enough to judge by, the import has a better one.
fn plain_words(html: &str) -> String {
    let mut inside = false;
    let kept = html.chars().filter_map(|c| {
        let was = inside;
        inside = (inside || c == '<') && c != '>';
        match (was, c) {
            (_, '<') => Some('\n'),
            (true, _) => None,
            (false, c) => Some(c),
        }
    });
    kept.collect()
}
