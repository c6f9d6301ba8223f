//! Prints figures as the tables of `docs/meaning.md`.

use crate::{Bench, Suggested};
use std::collections::{BTreeMap, BTreeSet};
use waymark_meaning::learn::bootstrap::{Interval, difference};
use waymark_meaning::learn::judge::tallies;

impl Bench {
    pub fn pairs<'a>(
        &'a self,
        parts: &[usize],
        of: &BTreeMap<usize, BTreeSet<String>>,
    ) -> (Vec<&'a BTreeSet<String>>, Suggested) {
        let chosen = self.texts.iter().enumerate().filter(|(_, text)| parts.contains(&text.part));
        chosen.filter_map(|(at, text)| Some((&text.needs, of.get(&at)?.clone()))).unzip()
    }
    pub fn show(
        &self,
        name: &str,
        parts: &[usize],
        one: &BTreeMap<usize, BTreeSet<String>>,
        other: Option<&BTreeMap<usize, BTreeSet<String>>>,
    ) {
        let (labelled, suggested) = self.pairs(parts, one);
        let other = other.map(|other| self.pairs(parts, other).1);
        let (micro, macro_) = difference(&labelled, &suggested, other.as_deref(), &self.needs);
        println!("{name:16} micro-F1 {}  macro-F1 {}", shown(micro), shown(macro_));
    }
    pub fn each_need(&self, parts: &[usize], ways: &[&BTreeMap<usize, BTreeSet<String>>]) {
        println!("\n## each need: labels, then F1 of regexes, tf-idf, ours; precision and recall of ours");
        let of = |way: &BTreeMap<usize, BTreeSet<String>>| {
            let chosen = self.texts.iter().enumerate().filter(|(_, text)| parts.contains(&text.part));
            tallies(chosen.filter_map(|(at, text)| Some((&text.needs, way.get(&at)?))), &self.needs)
        };
        let all: Vec<_> = ways.iter().map(|way| of(way)).collect();
        for need in &self.needs {
            let of: Vec<_> = all.iter().filter_map(|tallies| tallies.get(need)).collect();
            let f1: Vec<String> = of.iter().map(|tally| format!("{:.2}", tally.f1())).collect();
            let Some(last) = of.last() else { continue };
            println!(
                "| {need} | {} | {} | {:.2} | {:.2} |",
                last.right + last.missed,
                f1.join(" | "),
                last.precision(),
                last.recall()
            );
        }
    }
    /// Of suggestions for texts held out, how many are right at each confidence.
    pub fn odds(&self, suggested: &BTreeMap<usize, Vec<(String, u8)>>) {
        println!("\n## confidence, suggestions, right");
        let mut steps: BTreeMap<u8, (usize, usize)> = BTreeMap::new();
        for (text, told) in suggested.iter().filter_map(|(at, told)| Some((self.texts.get(*at)?, told))) {
            for (need, confidence) in told.iter().filter(|(need, _)| self.needs.contains(need)) {
                let step = steps.entry(confidence / 10 * 10).or_default();
                *step = (step.0 + 1, step.1 + usize::from(text.needs.contains(need)));
            }
        }
        for (step, (all, right)) in &steps {
            println!("| {step} to {} | {all} | {} % |", step + 9, right * 100 / all);
        }
    }
}

fn shown(interval: Interval) -> String {
    format!("{:+.3} ({:+.3} to {:+.3})", interval.value, interval.low, interval.high)
}
