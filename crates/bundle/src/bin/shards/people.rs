//! What 1,000 random people fetch: everything within 5, 10 and 20 km, and the details of the first three services shown.

use crate::chance::Chance;
use crate::services::Maker;
use crate::{Built, Outcome, squeezed};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use waymark_bundle::{Bundle, FileRef, Plan, Summary};

const PEOPLE: usize = 1000;

/// Compressed sizes of files, each worked out once.
struct Sizes<'f> {
    folder: &'f Path,
    known: BTreeMap<String, usize>,
}

impl Sizes<'_> {
    fn of(&mut self, name: &str) -> Outcome<usize> {
        if let Some(size) = self.known.get(name) {
            return Ok(*size);
        }
        let size = squeezed(&std::fs::read(self.folder.join(name))?)?;
        self.known.insert(name.to_owned(), size);
        Ok(size)
    }
}

/// Figures of all people, for median and 95th percentile.
#[derive(Default)]
struct Figures {
    requests: Vec<usize>,
    bytes: Vec<usize>,
    services: Vec<usize>,
    cards: Vec<usize>,
    card_files: Vec<usize>,
}

pub fn measure(maker: &Maker, count: usize, folder: &Path, built: &Built) -> Outcome<()> {
    let out = &mut std::io::stdout();
    let report = &built.report;
    let summary_bytes = squeezed(&std::fs::read(folder.join(&report.summary))?)?;
    let summary = Summary::open(&std::fs::read(folder.join(&report.summary))?)?;
    writeln!(
        out,
        "{count} services: {} lists, {} blocks of details, {} MB raw",
        report.lists,
        report.blocks,
        built.raw_bytes / 1_000_000
    )?;
    writeln!(
        out,
        "made up in {:.1} s, built in {:.1} s, at most {} MB of memory",
        built.making.as_secs_f64(),
        built.building.as_secs_f64(),
        built.peak_mb
    )?;
    writeln!(out, "summary {:.1} KB", kb(summary_bytes))?;
    let mut sizes = Sizes { folder, known: BTreeMap::new() };
    for metres in [5_000, 10_000, 20_000] {
        let mut figures = Figures::default();
        let chance = &mut Chance(7);
        for _ in 0..PEOPLE {
            let (here, _) = maker.land().somewhere(chance);
            let plan = Plan::for_place(&summary, here, metres, &[]);
            let mut bytes = summary_bytes;
            for file in &plan.files {
                bytes += sizes.of(&file.name)?;
            }
            figures.requests.push(1 + plan.files.len());
            figures.bytes.push(bytes);
            figures.services.push(plan.files.iter().map(|file| file.services).sum());
            if metres == 5_000 {
                let cards = cards(folder, &plan, chance)?;
                figures.card_files.push(cards.len());
                let bytes: Outcome<Vec<usize>> = cards.iter().map(|name| sizes.of(name)).collect();
                figures.cards.push(bytes?.iter().sum());
            }
        }
        figures.tell(out, metres)?;
    }
    let (lists, services) = totals(&summary.lists(), &sizes);
    writeln!(out, "lists weigh {:.1} B a service ({} compressed)", lists as f64 / services as f64, services)?;
    Ok(())
}

/// Blocks with the details of three services shown, taken at random from those fetched.
fn cards(folder: &Path, plan: &Plan, chance: &mut Chance) -> Outcome<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for _ in 0..3 {
        let Some(file) = plan.files.get(chance.below(plan.files.len().max(1))) else { continue };
        let bytes = std::fs::read(folder.join(&file.name))?;
        let list = Bundle::open_as(&bytes, file)?;
        names.extend(list.details_of(chance.below(list.len())).map(|(block, _)| block.name));
    }
    Ok(names)
}

fn totals(lists: &[FileRef], sizes: &Sizes<'_>) -> (usize, usize) {
    let known = lists.iter().filter_map(|file| Some((*sizes.known.get(&file.name)?, file.services)));
    known.fold((0, 0), |(bytes, services), (more, of)| (bytes + more, services + of))
}

fn kb(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

/// Median and 95th percentile.
fn middle_and_most(figures: &mut [usize]) -> (usize, usize) {
    figures.sort_unstable();
    let at = |share: usize| figures.get(figures.len() * share / 100).copied().unwrap_or_default();
    (at(50), at(95))
}

impl Figures {
    fn tell(mut self, out: &mut impl Write, metres: u32) -> Outcome<()> {
        let (requests, bytes) = (middle_and_most(&mut self.requests), middle_and_most(&mut self.bytes));
        let services = middle_and_most(&mut self.services);
        writeln!(
            out,
            "{} km: requests {} / {}, KB {:.0} / {:.0}, services {} / {} (median / 95th of {PEOPLE} people)",
            metres / 1000,
            requests.0,
            requests.1,
            kb(bytes.0),
            kb(bytes.1),
            services.0,
            services.1
        )?;
        if !self.cards.is_empty() {
            let (files, cards) = (middle_and_most(&mut self.card_files), middle_and_most(&mut self.cards));
            writeln!(
                out,
                "  details of three: requests {} / {}, KB {:.0} / {:.0}",
                files.0,
                files.1,
                kb(cards.0),
                kb(cards.1)
            )?;
        }
        Ok(())
    }
}
