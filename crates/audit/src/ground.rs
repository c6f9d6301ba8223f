//! Where the made-up people of an audit live: the councils a catalogue is for, each with a few places spread over it.

use std::collections::{BTreeMap, BTreeSet};
use waymark_core::catalogue::{Precision, Service};
use waymark_core::gazetteer::{Gazetteer, Outcode};
use waymark_core::geo::{Nation, Point, Whereabouts};

/// Councils that are looked at when none is named.
pub const AREAS: usize = 12;
/// Places in each, the first halves of postcodes: fewer where there are many areas, and never fewer than three.
pub const SPOTS: usize = 8;
/// Places in all that areas share.
const ALL_SPOTS: usize = 40;

/// A place where people live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The first half of its postcode; empty where only the nation is known.
    pub code: String,
    /// Where that is.
    pub place: Whereabouts,
}

/// A council's area, or a nation where nothing nearer is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// The council's code; empty for a nation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Places in it, never none.
    pub spots: Vec<Spot>,
}

/// The ground an audit covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// Areas in the order of their codes.
    pub areas: Vec<Area>,
    /// Councils in which the catalogue has services and which were not looked at.
    pub others: usize,
}

impl Ground {
    /// The areas of a catalogue: those with at least one in twenty of the services that stand in some council; where
    /// there are none such, or too many, the [`AREAS`] with the most. Without any place, the nations that are served.
    pub fn of_catalogue(services: &[Service], gazetteer: &Gazetteer) -> Self {
        let counts = counts(services, gazetteer);
        let all: usize = counts.values().sum();
        let mut order: Vec<(&str, usize)> = counts.iter().map(|(code, count)| (code.as_str(), *count)).collect();
        order.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let large = order.iter().take_while(|(_, count)| count * 20 >= all).count();
        order.truncate(if large == 0 { AREAS } else { large.min(AREAS) });
        let codes: BTreeSet<&str> = order.iter().map(|(code, _)| *code).collect();
        let areas: Vec<Area> = codes.iter().filter_map(|code| area(code, share(codes.len()), gazetteer)).collect();
        let others = counts.len() - codes.len();
        if areas.is_empty() { Self { areas: nations(services), others } } else { Self { areas, others } }
    }
    /// The areas that were named, by code or name.
    ///
    /// # Errors
    /// The first name that no council has, with what was probably meant.
    pub fn named(names: &[String], gazetteer: &Gazetteer) -> Result<Self, String> {
        let codes: BTreeSet<&str> = gazetteer.outcodes().iter().map(|o| o.council.as_str()).collect();
        let known: Vec<(&str, &str)> = codes
            .iter()
            .filter_map(|code| gazetteer.council(code).map(|council| (*code, council.name.as_str())))
            .collect();
        let mut wanted = BTreeSet::new();
        for name in names {
            let is_it = |(code, words): &&(&str, &str)| {
                code.eq_ignore_ascii_case(name.trim()) || words.eq_ignore_ascii_case(name.trim())
            };
            let Some((code, _)) = known.iter().find(is_it) else { return Err(no_council(name, &known)) };
            wanted.insert(*code);
        }
        Ok(Self {
            areas: wanted.iter().filter_map(|code| area(code, share(wanted.len()), gazetteer)).collect(),
            others: 0,
        })
    }
    /// Every place with its area's position.
    pub fn spots(&self) -> impl Iterator<Item = (usize, &Spot)> {
        self.areas.iter().enumerate().flat_map(|(at, area)| area.spots.iter().map(move |spot| (at, spot)))
    }
}

fn no_council(name: &str, known: &[(&str, &str)]) -> String {
    let names: Vec<&str> = known.iter().flat_map(|(code, words)| [*code, *words]).collect();
    let meant = waymark_core::slip::nearest(name.trim(), &names);
    let hint = meant.map_or("give a council's code, such as E08000009, or its name".to_owned(), |meant| {
        format!("did you mean {meant:?}?")
    });
    format!("no council has the code or name {name:?}: {hint}")
}

/// How many services stand in each council, by their point, else by the council they are for.
fn counts(services: &[Service], gazetteer: &Gazetteer) -> BTreeMap<String, usize> {
    let in_use: Vec<&Outcode> = gazetteer.outcodes().iter().filter(|outcode| outcode.in_use).collect();
    let mut known: BTreeMap<Point, &str> = BTreeMap::new();
    let mut counts = BTreeMap::new();
    for service in services {
        let point = service.point.filter(|_| matches!(service.precision, Precision::Exact | Precision::Outcode));
        let by_point = point.and_then(|point| match known.get(&point) {
            Some(code) => Some(*code),
            None => {
                let nearest = in_use.iter().min_by_key(|outcode| outcode.point.metres_to(point))?;
                known.insert(point, &nearest.council);
                Some(nearest.council.as_str())
            }
        });
        // A code that is a county's is no council's: which of its councils is not known.
        let by_code = || gazetteer.council(&service.area).map(|council| council.code.as_str());
        if let Some(code) = by_point.or_else(by_code) {
            *counts.entry(code.to_owned()).or_default() += 1;
        }
    }
    counts
}

/// Places in each of so many areas.
fn share(areas: usize) -> usize {
    (ALL_SPOTS / areas.max(1)).clamp(3, SPOTS)
}

fn area(code: &str, most: usize, gazetteer: &Gazetteer) -> Option<Area> {
    let name = gazetteer.council(code).map(|council| council.name.clone())?;
    let outcodes: Vec<&Outcode> = gazetteer.outcodes().iter().filter(|o| o.in_use && o.council == code).collect();
    let kept = outcodes.len().min(most);
    // Evenly through the list, which is in natural order, so that neighbours do not stand for all.
    let chosen = (0..kept).filter_map(|at| outcodes.get(at * outcodes.len() / kept.max(1)));
    let spots: Vec<Spot> = chosen
        .filter_map(|outcode| {
            gazetteer.whereabouts(&outcode.code).map(|place| Spot { code: outcode.code.clone(), place })
        })
        .collect();
    (!spots.is_empty()).then(|| Area { code: code.to_owned(), name, spots })
}

fn nations(services: &[Service]) -> Vec<Area> {
    let served = Nation::ALL.iter().filter(|(nation, _)| services.iter().any(|service| service.serves(*nation)));
    let area = |(nation, _): &(Nation, char)| Area {
        code: String::new(),
        name: nation_name(*nation).to_owned(),
        spots: vec![Spot { code: String::new(), place: Whereabouts::somewhere_in(*nation) }],
    };
    served.map(area).collect()
}

fn nation_name(nation: Nation) -> &'static str {
    match nation {
        Nation::England => "England",
        Nation::Scotland => "Scotland",
        Nation::Wales => "Wales",
        Nation::NorthernIreland => "Northern Ireland",
    }
}
