//! Fairness.

use super::{Section, list};
use crate::Fault;
use crate::fairness::{Fairness, LEAST_KNOWN, LEAST_OPTIONS, PLACES, Row, fairness};
use crate::table::table;
use crate::world::World;
use waymark_audit::fair::{Tally, per_mille};
use waymark_audit::who::Who;

pub fn section(world: &World) -> Result<Section, Fault> {
    let fairness = fairness(world)?;
    let broken = fairness.broken();
    let excused: Vec<String> = fairness.excused.iter().map(|e| excuse(&e.who, &e.places, e.least, &e.reason)).collect();
    let empty: Vec<String> = fairness.rows.iter().filter(|row| !row.empty.is_empty()).map(no_suggestion).collect();
    let text = format!(
        "## Fairness\n\nMade-up people who differ in one trait, at seven kinds of place (two postcodes each, one for Northern Ireland), over all \
         topics. An option is a suggestion that is known to fit or may fit; those that may fit are shown with the question to ask. Ratios are to \
         somebody at the same place who said nothing of themselves, of 1,000. The counting is the audit's, which shows the same for any catalogue.\n\n\
         Thresholds: at least {LEAST_OPTIONS} of 1,000 options are shown to everybody (four fifths; the least when it was chosen was 829); at least \
         {LEAST_KNOWN} of 1,000 are known to fit, or there is an excuse with a floor of its own; no topic is empty without a word about it.\n\n{}\n\
         ### By topic\n\nOptions over all these places, and how many of them are known to fit.\n\n{}\n### Excused\n\n{}\n### Topics without a \
         suggestion\n\n{}\n{}",
        by_place(&fairness),
        by_topic(&fairness),
        list(&excused, "Nobody."),
        list(&empty, "None: everybody finds something under every topic."),
        list(&broken, "Nothing is under its threshold.")
    );
    let least = |figure: fn(&Row) -> u32| fairness.rows.iter().map(figure).min().unwrap_or_default();
    let short = format!(
        "fairness    least options {} of 1,000, least known to fit {}; {} excused\n",
        least(|row| row.options),
        least(|row| row.known),
        fairness.excused.len()
    );
    Ok(Section { text, short, broken })
}

fn excuse(who: &str, places: &[String], least: u32, reason: &str) -> String {
    let places = if places.is_empty() { "everywhere".to_owned() } else { places.join(", ") };
    format!("**{who}**, {places}, at least {least} of 1,000: {reason}")
}

fn no_suggestion(row: &Row) -> String {
    format!("{}, {}: {}", row.who.heading(), row.place, row.empty.join(", "))
}

fn by_place(fairness: &Fairness) -> String {
    let head = [
        "Place and person",
        "Options",
        "of 1,000",
        "Known to fit",
        "of 1,000",
        "1 mile",
        "3 miles",
        "5 miles",
        "From home",
        "May fit",
    ];
    let mut rows = Vec::new();
    for (place, codes) in PLACES {
        for row in fairness.rows.iter().filter(|row| row.place == place) {
            let name = if row.who == Who::Anyone {
                format!("**{place}** ({}): anyone", codes.join(", "))
            } else {
                row.who.heading().to_owned()
            };
            let Tally { options, within: [one, three, five], from_home, unsure, .. } = row.tally;
            let known = row.tally.known();
            let figures = [options, row.options, known, row.known, one, three, five, from_home, unsure];
            rows.push(std::iter::once(name).chain(figures.map(|figure| figure.to_string())).collect());
        }
    }
    table(&head, &rows)
}

fn by_topic(fairness: &Fairness) -> String {
    let head: Vec<&str> = std::iter::once("Topic").chain(Who::ALL.iter().map(|(_, heading, _)| *heading)).collect();
    let cell = |tally: &Tally| format!("{} ({})", tally.options, tally.known());
    let row = |(topic, tallies): &(String, Vec<Tally>)| {
        std::iter::once(topic.clone()).chain(tallies.iter().map(cell)).collect()
    };
    let mut rows: Vec<Vec<String>> = fairness.topics.iter().map(row).collect();
    let sum = |who: usize| {
        let mut sum = Tally::default();
        fairness.topics.iter().filter_map(|(_, tallies)| tallies.get(who)).for_each(|tally| sum.add(tally));
        sum
    };
    let anyone = sum(0);
    let ratio = |(who, ..): (Who, &str, &str)| per_mille(sum(who as usize).options, anyone.options).to_string();
    rows.push(std::iter::once("of 1,000".to_owned()).chain(Who::ALL.map(ratio)).collect());
    table(&head, &rows)
}
