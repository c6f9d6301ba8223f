//! The made-up people: whether what must hold for them holds, and what judges say of what they are shown first.

use super::{Section, list};
use crate::Fault;
use crate::judged::{Figures, figures, judged, judgements, of_people};
use crate::people::{Person, people};
use crate::sheet::picks;
use crate::table::{fine, interval, table};
use crate::world::World;
use waymark_core::matching::Verdict;

/// The share of yes that is wanted.
const YES: f64 = 0.8;

pub fn section(world: &World) -> Result<Section, Fault> {
    let (mut faults, mut expected, mut said, mut cards, mut unknown) = (Vec::new(), 0, 0, 0usize, 0usize);
    let people = people()?;
    let mut apart = HeldOut::default();
    for person in &people {
        let outcome = world.outcome(&person.answered(world)?);
        let broken = person.faults(world, &outcome);
        apart.count(person, broken.len());
        faults.extend(broken);
        expected += person.expectations();
        said += person.sayings();
        for matched in outcome.shortlist.goals.iter().flat_map(|goal| outcome.judged_first(world, goal)) {
            cards += 1;
            unknown += matched.judgements.iter().filter(|j| j.verdict == Verdict::Unknown).count();
        }
    }
    let judged = judged(&picks(world)?, &judgements()?);
    apart.figures = figures(&of_people(&judged, &apart.files));
    let figures = figures(&judged);
    let hold = expected - faults.len().min(expected);
    let per_card = unknown as f64 / cards.max(1) as f64;
    let text = format!(
        "## People\n\n{} made-up people ([format](../tests/people/README.md)), {expected} things that must hold for them, {said} of which must be \
         said: **{hold} hold**. A card shown first has {per_card:.1} things that are not known, on average.\n\n{}\n{}\n{}",
        people.len(),
        apart.sentence(),
        list(&faults, "Nothing is broken."),
        judges(&figures, &apart)
    );
    let short = short("people", people.len(), [hold, expected], &figures) + &apart.short();
    faults.extend(verdicts(&figures));
    Ok(Section { text, short, broken: faults })
}

fn short(name: &str, people: usize, [hold, expected]: [usize; 2], figures: &Figures) -> String {
    let (picks, both, yes) = (figures.picks, figures.both, fine(figures.yes));
    format!("{name:<12}{people} people, {hold} of {expected} hold; {picks} picks, {both} judged twice; yes {yes}\n")
}

/// The people written after the rules were chosen, counted apart: the rules were not fitted to them.
#[derive(Default)]
struct HeldOut {
    files: Vec<String>,
    expected: usize,
    hold: usize,
    figures: Figures,
}

impl HeldOut {
    fn count(&mut self, person: &Person, faults: usize) {
        if person.held_out {
            self.files.push(person.file.clone());
            self.expected += person.expectations();
            self.hold += person.expectations() - faults.min(person.expectations());
        }
    }

    fn sentence(&self) -> String {
        format!(
            "{} of them were written after the rules were chosen: for these, {} of {} things hold.\n",
            self.files.len(),
            self.hold,
            self.expected
        )
    }

    fn short(&self) -> String {
        short("held out", self.files.len(), [self.hold, self.expected], &self.figures)
    }

    fn judged(&self) -> String {
        let figures = &self.figures;
        let judged: usize = figures.by_judge.iter().map(|judge| judge[0]).sum();
        if judged == 0 {
            return format!(
                "Of the {} picks of people written after the rules were chosen, none has been judged yet.\n\n",
                figures.picks
            );
        }
        format!(
            "Yes, people written after the rules were chosen: {} (95 %: {}), of {} picks, {} judged by both.\n\n",
            fine(figures.yes),
            interval(figures.yes_interval),
            figures.picks,
            figures.both
        )
    }
}

fn verdicts(figures: &Figures) -> Vec<String> {
    let mut broken: Vec<String> = figures.harmful.iter().map(|pick| format!("judged harmful: {pick}")).collect();
    if figures.yes.is_some_and(|yes| yes < YES) {
        broken.push(format!("{} of what was judged is yes, under {YES:.2}", fine(figures.yes)));
    }
    broken
}

fn judges(figures: &Figures, apart: &HeldOut) -> String {
    let mut text = "### Would a link worker offer this?\n\n".to_owned();
    let [a, b] = figures.by_judge;
    if a[0] + b[0] == 0 {
        return text + &format!("{} picks stand on the sheet; none has been judged yet.\n", figures.picks);
    }
    let row = |name: &str, [judged, yes, harmful]: [usize; 3]| {
        let share = (judged > 0).then(|| yes as f64 / judged as f64);
        vec![name.to_owned(), judged.to_string(), yes.to_string(), fine(share), harmful.to_string()]
    };
    text += &table(&["Judge", "Judged", "Yes", "Share", "Harmful"], &[row("first", a), row("second", b)]);
    text += &format!(
        "\nYes, both judges: {} (95 %: {}). They say the same of {} of the {} picks that both judged; Cohen's kappa {} (95 %: {}). Intervals are \
         drawn over people. Wanted: {YES:.2} and nothing harmful.\n\n",
        fine(figures.yes),
        interval(figures.yes_interval),
        fine(figures.agreement),
        figures.both,
        fine(figures.kappa),
        interval(figures.kappa_interval)
    );
    text += &apart.judged();
    let named = |title: &str, items: &[String]| {
        format!("<details><summary>{title}: {}</summary>\n\n{}\n</details>\n\n", items.len(), list(items, "None."))
    };
    text + &named("Called harmful", &figures.harmful) + &named("Not judged by both", &figures.not_judged)
}
