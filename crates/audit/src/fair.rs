//! Fairness: what one trait does to what a person finds. For each topic that people can ask help with: how many options
//! somebody with the trait has, how near, and of how many it is not known whether they fit, beside somebody at the same
//! place who said nothing of themselves.

use crate::coverage::Cells;
use crate::reach::{Choice, Fit};
use crate::who::Who;
use serde::Serialize;
use waymark_core::bank::Bank;
use waymark_core::ids::{Need, Set};

/// About 1, 3 and 5 miles, in metres.
pub const WITHIN: [u32; 3] = [1_609, 4_828, 8_047];

/// Options, counted over places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// All that is suggested: known to fit, or may fit.
    pub options: u32,
    /// Known to fit and somewhere to go: within about 1, 3 and 5 miles.
    pub within: [u32; 3],
    /// Known to fit and somewhere to go, however far.
    pub to_go: u32,
    /// Known to fit, from home.
    pub from_home: u32,
    /// May fit: something that matters is not known.
    pub unsure: u32,
}

impl Tally {
    /// Adds another.
    pub fn add(&mut self, other: &Self) {
        self.options += other.options;
        self.within.iter_mut().zip(other.within).for_each(|(sum, more)| *sum += more);
        self.to_go += other.to_go;
        self.from_home += other.from_home;
        self.unsure += other.unsure;
    }
    /// Known to fit.
    pub fn known(&self) -> u32 {
        self.to_go + self.from_home
    }
    fn count(&mut self, fit: Fit) {
        self.options += 1;
        match fit {
            Fit::Near(metres) => {
                self.to_go += 1;
                self.within.iter_mut().zip(WITHIN).filter(|(_, to)| metres <= *to).for_each(|(count, _)| *count += 1);
            }
            Fit::Home => self.from_home += 1,
            Fit::If(_) | Fit::Unclear => self.unsure += 1,
        }
    }
}

/// So many of a thousand; a thousand where there is nothing to compare with.
pub fn per_mille(part: u32, whole: u32) -> u32 {
    if whole == 0 { 1_000 } else { (u64::from(part) * 1_000 / u64::from(whole)) as u32 }
}

/// One sort of person over everything that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fair {
    /// The sort of person.
    pub who: Who,
    /// Their options, over all topics and places.
    pub tally: Tally,
    /// Options of a thousand that anyone has.
    pub options_per_mille: u32,
    /// Options known to fit, of a thousand that are known to fit anyone.
    pub known_per_mille: u32,
    /// Topic and place at which anyone has an option and they have none.
    pub none: u32,
}

/// The options of one sort of person at one place, by topic in the order of the bank. A service that helps with several
/// needs of a topic is one option.
pub(crate) fn tallies(bank: &Bank, options: &[Choice]) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); bank.topics.len()];
    for (tally, topic) in tallies.iter_mut().zip(&bank.topics) {
        let brought: Set<Need> = topic.with_trait.iter().map(|(_, need)| *need).collect();
        let needs = topic.needs.union(brought);
        options.iter().filter(|option| option.needs.meets(needs)).for_each(|option| tally.count(option.fit));
    }
    tallies
}

/// How every sort of person fares.
pub fn fair(cells: &Cells) -> Vec<Fair> {
    let of = |who: Who| cells.fair.iter().filter_map(move |by_who| by_who.get(who as usize));
    let sum = |who: Who| {
        let mut sum = Tally::default();
        of(who).flatten().for_each(|tally| sum.add(tally));
        sum
    };
    let anyone = sum(Who::Anyone);
    let fares = |(who, ..): (Who, &str, &str)| {
        let tally = sum(who);
        let pairs = of(Who::Anyone).flatten().zip(of(who).flatten());
        Fair {
            who,
            options_per_mille: per_mille(tally.options, anyone.options),
            known_per_mille: per_mille(tally.known(), anyone.known()),
            none: pairs.filter(|(anyone, theirs)| anyone.options > 0 && theirs.options == 0).count() as u32,
            tally,
        }
    };
    Who::ALL.into_iter().map(fares).collect()
}
