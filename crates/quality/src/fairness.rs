//! What one trait does to what a person finds, by kind of place: options beside those of somebody at the same place who
//! said nothing of themselves. The counting is the audit's ([`waymark_audit::fair`]); here stand the places, the
//! thresholds, and that nobody has an empty topic in silence.

use crate::Fault;
use crate::world::{TODAY, World, read};
use serde::Deserialize;
use waymark_audit::coverage::Cells;
use waymark_audit::fair::{Tally, per_mille};
use waymark_audit::ground::{Area, Ground, Spot};
use waymark_audit::who::Who;
use waymark_core::catalogue::Service;
use waymark_core::ids::Set;
use waymark_core::matching::{Context, goal_result};
use waymark_core::profile::Goal;

/// Kinds of place, each with the first halves of two postcodes; of Northern Ireland no more than the nation is known.
pub const PLACES: [(&str, &[&str]); 7] = [
    ("home area", &["M33", "M41"]),
    ("other city", &["LS6", "B1"]),
    ("town", &["PE21", "LA14"]),
    ("rural", &["TR19", "NE48"]),
    ("Wales", &["CF10", "LL57"]),
    ("Scotland", &["G31", "IV2"]),
    ("Northern Ireland", &["BT1"]),
];

/// Of a thousand options that anyone has, so many at least are shown to everybody, known to fit or with the question to
/// ask: four fifths. The least in the first table was 829 (no internet, Scotland).
pub const LEAST_OPTIONS: u32 = 800;
/// Of a thousand that are known to fit anyone, so many at least are to be known to fit everybody, or be excused.
pub const LEAST_KNOWN: u32 = 500;

/// A sort of person who may fall under a threshold, and why.
const EXCUSED: &str = "crates/quality/excused.json";

/// Why somebody may fall under [`LEAST_KNOWN`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excused {
    /// The heading of the sort of person.
    pub who: String,
    /// The kinds of place; empty: all.
    pub places: Vec<String>,
    /// Known to fit, of a thousand: so many at least all the same, so that it does not get worse in silence.
    pub least: u32,
    /// Why, and what would end it.
    pub reason: String,
}

/// One sort of person at one kind of place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The sort of person.
    pub who: Who,
    /// The kind of place.
    pub place: &'static str,
    /// Over all topics and both postcodes.
    pub tally: Tally,
    /// Options of a thousand that anyone has.
    pub options: u32,
    /// Known to fit, of a thousand that are known to fit anyone.
    pub known: u32,
    /// Topics without a suggestion, with the notice shown: "food: too-far".
    pub empty: Vec<String>,
    /// Topics without a suggestion and without a word about it.
    pub silent: Vec<String>,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fairness {
    /// Kinds of place in order, sorts of person within.
    pub rows: Vec<Row>,
    /// By topic, then by sort of person: over all places.
    pub topics: Vec<(String, Vec<Tally>)>,
    /// Who is excused.
    pub excused: Vec<Excused>,
}

/// Looks at everybody everywhere.
///
/// # Errors
/// When the excuses cannot be read.
pub fn fairness(world: &World) -> Result<Fairness, Fault> {
    let excused =
        serde_json::from_str(&read(EXCUSED)?).map_err(|why| Fault::File(EXCUSED.to_owned(), why.to_string()))?;
    let services = world.services();
    let services: Vec<&Service> = services.iter().collect();
    let areas = PLACES.iter().map(|(name, codes)| area(world, name, codes)).collect();
    let ground = Ground { areas, others: 0 };
    let cells = Cells::of(&world.bank, &services, &ground, TODAY);
    let mut found = Fairness { excused, ..Fairness::default() };
    let topics = world.bank.topics.iter();
    found.topics = topics.map(|t| (t.id.clone(), vec![Tally::default(); Who::ALL.len()])).collect();
    for (at, (place, codes)) in PLACES.iter().enumerate() {
        let spots = ground.spots().zip(&cells.fair).filter(|((area, _), _)| *area == at);
        let tallies: Vec<&Vec<Vec<Tally>>> = spots.map(|(_, tallies)| tallies).collect();
        found.add(world, place, codes, &tallies);
    }
    Ok(found)
}

fn area(world: &World, name: &str, codes: &[&str]) -> Area {
    let spot = |code: &&str| Spot { code: (*code).to_owned(), place: world.place(Some(code)) };
    Area { code: name.to_owned(), name: name.to_owned(), spots: codes.iter().map(spot).collect() }
}

impl Fairness {
    fn add(&mut self, world: &World, place: &'static str, codes: &[&str], spots: &[&Vec<Vec<Tally>>]) {
        let sum = |who: Who| {
            let mut sum = Tally::default();
            spots.iter().filter_map(|by_who| by_who.get(who as usize)).flatten().for_each(|tally| sum.add(tally));
            sum
        };
        let anyone = sum(Who::Anyone);
        for (who, ..) in Who::ALL {
            for by_topic in spots.iter().filter_map(|by_who| by_who.get(who as usize)) {
                let sums = self.topics.iter_mut().filter_map(|(_, by_who)| by_who.get_mut(who as usize));
                sums.zip(by_topic).for_each(|(sum, more)| sum.add(more));
            }
            let tally = sum(who);
            let (empty, silent) = empty_topics(world, who, codes);
            let (options, known) = (per_mille(tally.options, anyone.options), per_mille(tally.known(), anyone.known()));
            self.rows.push(Row { who, place, tally, options, known, empty, silent });
        }
    }
    /// How many of a thousand must be known to fit in a row.
    pub fn least(&self, row: &Row) -> u32 {
        let is_it = |excused: &&Excused| {
            excused.who == row.who.heading()
                && (excused.places.is_empty() || excused.places.iter().any(|place| place == row.place))
        };
        self.excused.iter().find(is_it).map_or(LEAST_KNOWN, |excused| excused.least)
    }
    /// What is under a threshold and not excused, and excuses that nobody needs any more.
    pub fn broken(&self) -> Vec<String> {
        let mut broken = Vec::new();
        for row in &self.rows {
            let name = format!("fairness: {}, {}", row.who.heading(), row.place);
            broken.extend(row.silent.iter().map(|topic| format!("{name}: {topic} is empty and nothing says so")));
            if row.options < LEAST_OPTIONS {
                broken.push(format!("{name}: {} options of 1,000, under {LEAST_OPTIONS}", row.options));
            }
            let least = self.least(row);
            if row.known < least {
                broken.push(format!("{name}: {} known to fit of 1,000, under {least}", row.known));
            }
        }
        for excused in &self.excused {
            if !self.rows.iter().any(|row| row.who.heading() == excused.who && row.known < LEAST_KNOWN) {
                broken.push(format!("fairness: {} needs no excuse any more: take it out of {EXCUSED}", excused.who));
            }
        }
        broken
    }
}

/// Topics under which somebody finds no suggestion: with what is said, and those of which nothing is.
fn empty_topics(world: &World, who: Who, codes: &[&str]) -> (Vec<String>, Vec<String>) {
    let (mut empty, mut silent) = (Vec::new(), Vec::new());
    let profile = who.profile(&world.bank.vocabulary);
    for code in codes {
        let (shelf, place) = (world.shelf(Some(code)), world.place(Some(code)));
        let ctx = Context { bank: &world.bank, shelf, profile: &profile, place: &place, today: TODAY };
        for topic in &world.bank.topics {
            let goal = Goal { topic: topic.topic, needs: topic.needs, wanted: Set::EMPTY };
            let found = goal_result(&ctx, &goal);
            if !found.ranked.is_empty() {
                continue;
            }
            match found.gap {
                Some(gap) => empty.push(format!("{}: {}", topic.id, gap.id())),
                None if !found.urgent.is_empty() => empty.push(format!("{}: urgent lines", topic.id)),
                None => silent.push(topic.id.clone()),
            }
        }
    }
    empty.dedup();
    silent.dedup();
    (empty, silent)
}
