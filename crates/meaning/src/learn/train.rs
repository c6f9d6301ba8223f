//! Learning: weights of one need after the other, odds made true by texts that were held out, and from which odds on a
//! need is suggested. All of it inside the texts given: whoever judges holds back others.

use crate::learn::data::{INNER, Labelled};
use crate::learn::judge::{Scores, Tally, scores};
use crate::learn::linear::{Problem, Pull, Row, chance, margin};
use crate::needs::confidence;

/// What a learner is told of one need.
pub struct Task<'a> {
    /// Its id.
    pub need: &'a str,
    /// Features of all texts, and where weights begin.
    pub starts: &'a [f64],
    /// How weights are pulled.
    pub pulls: &'a [Pull],
    /// Where the need stands before a word is read, to begin with.
    pub start: f64,
    /// How hard it is drawn to stand there.
    pub start_pull: f64,
    /// A feature counts from so many texts on.
    pub least_rows: usize,
}

/// What was learned of one need.
#[derive(Clone, Debug)]
pub struct Learned {
    /// Its id.
    pub need: String,
    /// Where it stands before a word is read.
    pub start: f64,
    /// Weights by feature.
    pub weights: Vec<f64>,
    /// From which confidence on it is suggested.
    pub least: u8,
    held_out: Vec<Held>,
}

/// A text that was held out: which part, where it came to stand, what its label is.
#[derive(Clone, Copy, Debug)]
struct Held {
    inner: usize,
    margin: f64,
    answer: bool,
}

/// Learns one need from these texts; `least` is not yet set.
pub fn learn(task: &Task<'_>, texts: &[Labelled], rows: &[Row], among: &[usize]) -> Learned {
    let fit = |chosen: &[usize]| {
        let picked: Vec<&Row> = chosen.iter().filter_map(|&at| rows.get(at)).collect();
        let answers: Vec<bool> = chosen.iter().map(|&at| is_labelled(texts, at, task.need)).collect();
        Problem::new(&picked, task.starts, task.pulls, task.least_rows).fit(&answers, task.start, task.start_pull)
    };
    let mut held_out = Vec::new();
    for part in 0..INNER {
        let (out, inside): (Vec<usize>, Vec<usize>) =
            among.iter().partition(|&&at| texts.get(at).is_some_and(|text| text.inner == part));
        let (start, weights) = fit(&inside);
        held_out.extend(
            out.iter()
                .filter_map(|&at| Some((margin(start, &weights, rows.get(at)?), is_labelled(texts, at, task.need))))
                .map(|(margin, answer)| Held { inner: part, margin, answer }),
        );
    }
    let (scale, shift) = true_odds(&held_out);
    held_out.iter_mut().for_each(|held| held.margin = scale * held.margin + shift);
    let (start, mut weights) = fit(among);
    weights.iter_mut().for_each(|weight| *weight *= scale);
    Learned { need: task.need.to_owned(), start: scale * start + shift, weights, least: 50, held_out }
}

fn is_labelled(texts: &[Labelled], at: usize, need: &str) -> bool {
    texts.get(at).is_some_and(|text| text.needs.contains(need))
}

/// How margins of held-out texts have to be stretched and moved so that odds are true (Platt), drawn to as they are.
fn true_odds(held_out: &[Held]) -> (f64, f64) {
    const DRAWN: f64 = 5.0;
    let (mut scale, mut shift) = (1.0_f64, 0.0_f64);
    for _ in 0..50 {
        let (mut by_scale, mut by_shift) = ((DRAWN * (scale - 1.0), DRAWN), (0.2 * shift, 0.2));
        for Held { margin, answer, .. } in held_out {
            let odds = chance(scale * margin + shift);
            let (miss, bend) = (odds - f64::from(u8::from(*answer)), odds * (1.0 - odds));
            by_scale = (by_scale.0 + miss * margin, by_scale.1 + bend * margin * margin);
            by_shift = (by_shift.0 + miss, by_shift.1 + bend);
        }
        scale = (scale - 0.5 * (by_scale.0 / by_scale.1).clamp(-0.5, 0.5)).clamp(0.3, 2.0);
        shift -= 0.5 * (by_shift.0 / by_shift.1).clamp(-1.0, 1.0);
    }
    (scale, shift)
}

/// Steps of confidence from which on a need may be suggested.
const STEPS: std::ops::RangeInclusive<u8> = 2..=14;

/// Sets from which confidence on each need is suggested: where F1 on held-out texts is best, needs with few labels
/// leaning on what is best for needs taken together.
pub fn set_least(all: &mut [Learned]) {
    let least = leasts(all, |_| true);
    all.iter_mut().zip(least).for_each(|(one, least)| one.least = least);
}

/// How well needs are told from held-out texts: thresholds set on one half of them judged on the other. Micro-F1 and
/// macro-F1, the mean of both.
pub fn worth(all: &[Learned]) -> f64 {
    let mut tallies = vec![Tally::default(); all.len()];
    for half in [0, 1] {
        let least = leasts(all, |inner| inner % 2 == half);
        for ((one, least), tally) in all.iter().zip(least).zip(&mut tallies) {
            let judged = one.held_out.iter().filter(|held| held.inner % 2 != half);
            judged.for_each(|held| tally.add(held.answer, held.is_suggested(least)));
        }
    }
    let names = tallies.into_iter().enumerate().map(|(at, tally)| (at.to_string(), tally));
    let Scores { micro, macro_ } = scores(&names.collect());
    (micro + macro_) / 2.0
}

/// The best threshold of each need on some of the held-out texts.
fn leasts(all: &[Learned], among: impl Fn(usize) -> bool) -> Vec<u8> {
    const LEANING: f64 = 15.0;
    let curves: Vec<(f64, Vec<f64>)> = all.iter().map(|one| one.curve(&among)).collect();
    let of_all = |step: usize| {
        let sum: f64 = curves.iter().filter_map(|(_, curve)| curve.get(step)).sum();
        sum / curves.len().max(1) as f64
    };
    let of_all: Vec<f64> = (0..STEPS.len()).map(of_all).collect();
    let best = |(labels, curve): &(f64, Vec<f64>)| {
        let own = labels / (labels + LEANING);
        let worth = |step: &usize| {
            let at = |curve: &[f64]| curve.get(*step).copied().unwrap_or(0.0);
            own * at(curve) + (1.0 - own) * at(&of_all)
        };
        let step = (0..STEPS.len()).max_by(|a, b| worth(a).total_cmp(&worth(b)));
        step.and_then(|step| STEPS.clone().nth(step)).unwrap_or(10) * 5
    };
    curves.iter().map(best).collect()
}

impl Learned {
    /// Labels, and F1 at each step, smoothed by its neighbours: one text more or less does not move it.
    fn curve(&self, among: impl Fn(usize) -> bool) -> (f64, Vec<f64>) {
        let held: Vec<&Held> = self.held_out.iter().filter(|held| among(held.inner)).collect();
        let f1 = |step: u8| {
            let mut tally = Tally::default();
            held.iter().for_each(|held| tally.add(held.answer, held.is_suggested(step * 5)));
            tally.f1()
        };
        let raw: Vec<f64> = (STEPS.start() - 1..=STEPS.end() + 1).map(f1).collect();
        let smooth = raw.windows(3).map(|three| match three {
            [before, here, after] => before / 4.0 + here / 2.0 + after / 4.0,
            _ => 0.0,
        });
        (held.iter().filter(|held| held.answer).count() as f64, smooth.collect())
    }
}

impl Held {
    fn is_suggested(&self, least: u8) -> bool {
        confidence(points(self.margin)) >= least
    }
}

/// Hundredths.
pub fn points(margin: f64) -> i32 {
    (margin * 100.0).round().clamp(-9999.0, 9999.0) as i32
}
