//! Learning: weights of one need after the other, odds made true by texts that were held out, and from which odds on a
//! need is suggested. All of it inside the texts given: whoever judges holds back others.

use crate::learn::data::{INNER, Labelled};
use crate::learn::linear::{Problem, Pull, Row, chance, margin};
use crate::needs::confidence;
use std::collections::BTreeMap;

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
    held_out: Vec<(f64, bool)>,
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
                .filter_map(|&at| Some((margin(start, &weights, rows.get(at)?), is_labelled(texts, at, task.need)))),
        );
    }
    let (scale, shift) = true_odds(&held_out);
    held_out.iter_mut().for_each(|(margin, _)| *margin = scale * *margin + shift);
    let (start, mut weights) = fit(among);
    weights.iter_mut().for_each(|weight| *weight *= scale);
    Learned { need: task.need.to_owned(), start: scale * start + shift, weights, least: 50, held_out }
}

fn is_labelled(texts: &[Labelled], at: usize, need: &str) -> bool {
    texts.get(at).is_some_and(|text| text.needs.contains(need))
}

/// How margins of held-out texts have to be stretched and moved so that odds are true (Platt), drawn to as they are.
fn true_odds(held_out: &[(f64, bool)]) -> (f64, f64) {
    const DRAWN: f64 = 5.0;
    let (mut scale, mut shift) = (1.0_f64, 0.0_f64);
    for _ in 0..50 {
        let (mut by_scale, mut by_shift) = ((DRAWN * (scale - 1.0), DRAWN), (0.2 * shift, 0.2));
        for (margin, answer) in held_out {
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

/// Sets from which confidence on each need is suggested: where F1 on held-out texts is best, needs with few labels
/// leaning on what is best for all.
pub fn set_least(all: &mut [Learned]) {
    const LEANING: f64 = 15.0;
    let steps: Vec<u8> = (6..=14).map(|step| step * 5).collect();
    let of_all: BTreeMap<u8, f64> =
        steps.iter().map(|&least| (least, f1(all.iter().flat_map(|one| &one.held_out), least))).collect();
    for one in all.iter_mut() {
        let labels = one.held_out.iter().filter(|(_, answer)| *answer).count() as f64;
        let own = labels / (labels + LEANING);
        let worth =
            |least: u8| own * f1(one.held_out.iter(), least) + (1.0 - own) * of_all.get(&least).copied().unwrap_or(0.0);
        let best = steps
            .iter()
            .copied()
            .max_by(|a, b| worth(*a).total_cmp(&worth(*b)).then(b.abs_diff(40).cmp(&a.abs_diff(40))));
        one.least = best.unwrap_or(50);
    }
}

fn f1<'a>(held_out: impl Iterator<Item = &'a (f64, bool)>, least: u8) -> f64 {
    let (mut right, mut all) = (0usize, 0usize);
    for (margin, answer) in held_out {
        let is_suggested = confidence(points(*margin)) >= least;
        right += usize::from(is_suggested && *answer);
        all += usize::from(is_suggested) + usize::from(*answer);
    }
    2.0 * right as f64 / all.max(1) as f64
}

/// Hundredths.
pub fn points(margin: f64) -> i32 {
    (margin * 100.0).round().clamp(-9999.0, 9999.0) as i32
}
