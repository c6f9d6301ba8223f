//! Services made up to be like real ones in what they weigh: facts by assumed shares, names from real
//! place names and the usual words, descriptions from runs of words of the national list.

use crate::chance::Chance;
use crate::land::{Land, Sector};
use waymark_bundle::{Field, Record, Week};
use waymark_core::catalogue::{Class, Cost, Evidence, Interval, Modes, Precision, Tri, WeekHours};
use waymark_core::date::Date;
use waymark_core::geo::{Nation, Nations};
use waymark_core::ids::{Access, Interest, Need, Trait};

const NATIONAL: &str = include_str!("../../../../../content/catalogue/national.csv");
const NEEDS: usize = 49;
const FOR: &str = "Over 60s|Women's|Men's|Family|Community|Parent and Toddler|Carers'|Young People's|Tuesday|Friday|Monthly|Open|Welcome|Bereavement|Dementia|Stroke|Autism|Veterans'|Youth|Seniors|Evening|Morning|Social|Friendly";
const WHAT: &str = "Coffee Morning|Lunch Club|Walking Group|Memory Café|Choir|Art Group|Food Bank|Pantry|Allotment|Gardening Club|Knit and Natter|Craft Club|Book Group|Exercise Class|Tai Chi|Chair Yoga|Befriending|Support Group|Drop-in|Advice Centre|Debt Advice|Job Club|Digital Skills|Repair Café|Men's Shed|Community Centre|Church Hall|Library|Swimming|Dance|Bowls Club|Football|Playgroup|Youth Club|Counselling|Recovery Group|Carers Group|Transport|Car Scheme|Warm Space|Friends Group|Meals|Shopping Service|Singing for Health|Community Garden|Cycling|Photography|Drama|History Society|Language Café|English Classes|Music Group|Stop Smoking|Weight Management|Falls Clinic|Hearing Support|Sight Loss Group|Parents Forum|Homework Club|Food Co-op|Furniture Project|Law Centre|Hub|Wellbeing Service|Listening Service";
const BODY: &str = "Community Association|Voluntary Action|Trust|Foundation|Baptist Church|Methodist Church|Parish Council|Age Concern|Neighbourhood Network|Leisure|Housing|Community Interest Company|Residents Association|Charity|Partnership|Project";
const ONE: &str = "Ash|Black|Brad|Brook|Clay|Cot|Dun|East|Ever|Fair|Glen|Hal|Hart|Hol|Kings|Lang|Mar|Mid|New|Nor|Oak|Pem|Red|Rush|Sal|Shel|Stan|Sut|Thorn|Wal|Wes|Whit|Win|Wood";
const TWO: &str = "bury|by|combe|cott|croft|dale|den|field|ford|gate|ham|hurst|ington|land|ley|man|mere|more|ridge|shaw|ston|ton|ville|ward|well|wick|wood|worth";

pub struct Maker {
    land: Land,
    words: Vec<&'static str>,
}

fn list(words: &'static str) -> Vec<&'static str> {
    words.split('|').collect()
}

impl Maker {
    pub fn new() -> Self {
        let word =
            |word: &&str| word.chars().all(|c| c.is_ascii_alphabetic() || "'.,-".contains(c)) && !word.contains(",,");
        Self { land: Land::new(), words: NATIONAL.split_whitespace().filter(word).collect() }
    }
    pub fn land(&self) -> &Land {
        &self.land
    }

    /// The service of a number, the same whatever is made before it.
    pub fn service(&self, number: u64) -> Record {
        let chance = &mut Chance(number ^ 0x5eed_0000_0000);
        let (point, sector) = self.land.somewhere(chance);
        let place = chance.pick(&sector.places);
        let organisation = organisation(chance, place);
        let mut record = Record { name: name(chance, place, &organisation), organisation, ..Record::default() };
        record.facts.point = Some(point);
        about(chance, &mut record);
        terms(chance, &mut record, sector);
        let hours = hours(chance);
        record.facts.week = hours.as_ref().map(Week::of);
        record.set(Field::Hours, hours.as_ref().map(hours_in_words).unwrap_or_default());
        self.details(chance, &mut record, sector, number);
        record
    }

    fn details(&self, chance: &mut Chance, record: &mut Record, sector: &Sector, number: u64) {
        record.set(Field::Id, format!("{:08x}-{number:x}", chance.next() as u32));
        let target = 60 + chance.below(62);
        let mut words: Vec<&str> = Vec::new();
        while words.len() < target {
            let at = chance.below(self.words.len() - 8);
            let run = 1 + chance.below(5);
            words.extend(&self.words[at..at + run]);
        }
        record.set(Field::Summary, words.join(" "));
        record.set(Field::Phone, format!("01{:03} {:06}", chance.below(900), chance.below(1_000_000)));
        let body = record.organisation.to_lowercase().replace([' ', '\''], "");
        record.set(
            Field::Url,
            format!("https://www.{body}.org.uk/{}", chance.pick(&["", "groups", "whats-on", "contact"])),
        );
        if chance.is(0.6) {
            record.set(Field::Email, format!("{}@{body}.org.uk", chance.pick(&["info", "office", "hello"])));
        }
        let street =
            [chance.pick(&list(ONE)), chance.pick(&list(TWO)), " ", chance.pick(&["Road", "Street", "Lane"])].concat();
        record.set(Field::Address, format!("{} {street}, {}", 1 + chance.below(200), chance.pick(&sector.places)));
        let letter = |chance: &mut Chance| (b'A' + chance.below(26) as u8) as char;
        record.set(Field::Postcode, format!("{}{}{}", sector.name, letter(chance), letter(chance)));
        record.dates.data = record.facts.since.map(|month| Date { day: 1 + chance.below(28) as u8, ..month });
        record.source = chance.below(12) as u16;
    }
}

fn organisation(chance: &mut Chance, place: &str) -> String {
    let own = [chance.pick(&list(ONE)), chance.pick(&list(TWO))].concat();
    format!("{} {}", if chance.is(0.4) { place } else { &own }, chance.pick(&list(BODY)))
}

/// Somewhat lighter than real names after compression: 7 bytes in a list of a thousand, where a real directory has 9.7.
fn name(chance: &mut Chance, place: &str, organisation: &str) -> String {
    let what = chance.pick(&list(WHAT));
    let for_whom = if chance.is(0.5) { format!("{} ", chance.pick(&list(FOR))) } else { String::new() };
    let own = [chance.pick(&list(ONE)), chance.pick(&list(TWO))].concat();
    match chance.below(10) {
        0..=2 => format!("{place} {for_whom}{what}"),
        3..=5 => format!("{own} {for_whom}{what}"),
        6 => format!("{for_whom}{what} and {}", chance.pick(&list(WHAT))),
        7 => format!("{for_whom}{what} at {own} {}", chance.pick(&["Hall", "House", "Centre", "Church", "School"])),
        _ => format!("{for_whom}{what} – {organisation}"),
    }
}

/// One to five needs, most of them near the first in the list, of which some are far commoner than others.
fn about(chance: &mut Chance, record: &mut Record) {
    let common = |chance: &mut Chance| ((chance.share().powf(1.6) * NEEDS as f64) as usize * 17 % NEEDS) as u8;
    let facts = &mut record.facts;
    let first = common(chance);
    facts.needs.insert(Need(first));
    facts.primary.insert(Need(first));
    for share in [0.75, 0.5, 0.3, 0.15] {
        if chance.is(share) {
            let sibling = first / 4 * 4 + chance.below(4) as u8;
            let need = if chance.is(0.6) { sibling.min(NEEDS as u8 - 1) } else { common(chance) };
            facts.needs.insert(Need(need));
            if chance.is(0.15) && facts.primary.len() < 2 {
                facts.primary.insert(Need(need));
            }
        }
    }
    if chance.is(0.35) {
        facts.interests.insert(Interest(chance.below(20) as u8));
    }
    facts.class = if chance.is(0.6) { Class::Service } else { Class::Group };
}

fn terms(chance: &mut Chance, record: &mut Record, sector: &Sector) {
    let facts = &mut record.facts;
    let nation = sector.council.chars().next().and_then(Nation::from_letter).unwrap_or(Nation::England);
    facts.nations = Nations(0);
    facts.nations.insert(nation);
    record.area = if chance.is(0.25) { sector.council.to_owned() } else { String::new() };
    let ages = [
        (Some(18), None),
        (Some(50), None),
        (Some(65), None),
        (Some(11), Some(18)),
        (Some(16), Some(25)),
        (None, Some(5)),
    ];
    let drawn = chance.share();
    let group = [0.45, 0.60, 0.70, 0.78, 0.85, 0.90].iter().position(|share| drawn < *share);
    (facts.age.min, facts.age.max) = group.map_or((None, None), |group| ages[group]);
    if chance.is(0.14) {
        facts.only_for.insert(Trait(chance.below(2) as u8));
    }
    if chance.is(0.08) {
        facts.only_for.insert(Trait(2 + chance.below(40) as u8));
    }
    if chance.is(0.15) {
        facts.made_for.insert(Trait(2 + chance.below(40) as u8));
    }
    let costs = [(0.5, Cost::Free), (0.65, Cost::Unknown), (0.75, Cost::Donation), (0.9, Cost::Low), (1.0, Cost::Paid)];
    let drawn = chance.share();
    facts.cost = costs.into_iter().find(|(share, _)| drawn < *share).map_or(Cost::Unknown, |(_, cost)| cost);
    let modes = [0.4, 0.05, 0.03, 0.25, 0.2, 0.01, 0.01, 0.85, 0.45, 0.08];
    facts.modes =
        Modes(modes.iter().enumerate().fold(0, |bits, (at, share)| bits | u16::from(chance.is(*share)) << at));
    for (at, share) in [0.6, 0.2, 0.12, 0.1, 0.15, 0.08, 0.06, 0.35, 0.5, 0.1].into_iter().enumerate() {
        if chance.is(share) {
            facts.access.insert(Access(at as u8));
        } else if chance.is(0.03) {
            facts.access_absent.insert(Access(at as u8));
        }
    }
    (facts.languages.bsl, facts.languages.interpreter) = (chance.is(0.04), chance.is(0.1));
    facts.self_referral = [Tri::Yes, Tri::Yes, Tri::Yes, Tri::Unknown, Tri::No][chance.below(5)];
    facts.evidence = [Evidence::Published, Evidence::OwnPage, Evidence::ToConfirm][chance.below(3)];
    facts.precision = if chance.is(0.85) { Precision::Exact } else { Precision::Outcode };
    let month = chance.below(24) as u16;
    facts.since = chance.is(0.9).then_some(Date { year: 2025 + month / 12, month: 1 + (month % 12) as u8, day: 0 });
    facts.since_is_check = facts.since.is_some() && chance.is(0.2);
}

fn hours(chance: &mut Chance) -> Option<WeekHours> {
    let days = 1 + usize::from(chance.is(0.3)) + usize::from(chance.is(0.2)) + 3 * usize::from(chance.is(0.15));
    let first = chance.below(7);
    let day = |at: usize, chance: &mut Chance| {
        let opens = (9 + chance.below(10) as u16) * 60 + [0, 30][chance.below(2)];
        Interval { weekday: ((first + at) % 7) as u8, opens, closes: opens + 60 * (1 + chance.below(4) as u16) }
    };
    chance.is(0.7).then(|| WeekHours((0..days).map(|at| day(at, chance)).collect()))
}

fn hours_in_words(hours: &WeekHours) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let words =
        hours.0.iter().map(|at| format!("{} {}-{}", days[usize::from(at.weekday)], clock(at.opens), clock(at.closes)));
    words.collect::<Vec<_>>().join("; ")
}
