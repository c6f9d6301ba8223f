//! Lists, ages, costs and times of a service.

use super::Cleaning;
use crate::clean;
use crate::entry::{Ages, Term, Time};
use crate::problem::Severity;
use crate::raw::{RawService, RawTime};
use crate::schedule;
use std::collections::BTreeSet;

impl Cleaning<'_> {
    pub(super) fn lists(&mut self, raw: &RawService) {
        self.entry.areas = unique(&raw.areas);
        self.entry.eligibility = unique(&raw.eligibility);
        self.entry.languages = unique(&raw.languages);
        self.entry.access = unique(&raw.access);
        self.entry.referral = unique(&raw.referral);
        self.entry.modes = unique(&raw.modes);
        let term = |term: &crate::raw::RawTerm| Term {
            scheme: clean::line(&term.scheme),
            code: clean::line(&term.code),
            label: clean::line(&term.label),
        };
        let mut seen = BTreeSet::new();
        let terms = raw.terms.iter().map(term).filter(|term| !term.label.is_empty() || !term.code.is_empty());
        self.entry.terms = terms.filter(|term| seen.insert(term.clone())).collect();
    }

    pub(super) fn ages_and_costs(&mut self, raw: &RawService) {
        match clean::ages(raw.ages.0, raw.ages.1) {
            Ok((from, to)) => self.entry.ages = Ages { from, to },
            Err(clean::Crossed) => {
                let message = format!(
                    "the youngest age {} is above the oldest {}",
                    raw.ages.0.unwrap_or_default(),
                    raw.ages.1.unwrap_or_default()
                );
                self.say("ages-crossed", Severity::Warning, "ages", message, "No age limit is taken.");
            }
        }
        let costs = raw.costs.iter().filter_map(|cost| clean::cost(&cost.text, cost.amount, &cost.currency));
        for cost in costs {
            if !self.entry.costs.contains(&cost) {
                self.entry.costs.push(cost);
            }
        }
    }

    pub(super) fn times(&self, raw: &[RawTime]) -> Vec<Time> {
        let mut times: Vec<Time> = Vec::new();
        for time in raw {
            let text = match time {
                RawTime::Text(text) => clean::text(text),
                RawTime::Schedule(schedule) => schedule::words(schedule),
            };
            if text.is_empty() || times.iter().any(|known| known.text == text) {
                continue;
            }
            let reading = self.ways.seams.time(time, &text);
            times.push(Time { text, osm: reading.osm, why: reading.why });
        }
        times
    }
}

/// Clean lines, each once.
fn unique(texts: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts
        .iter()
        .map(|text| clean::line(text))
        .filter(|text| !text.is_empty() && seen.insert(text.to_lowercase()))
        .collect()
}
