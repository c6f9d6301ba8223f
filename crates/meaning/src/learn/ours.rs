//! Our own learner: phrases of the table with their first weights, and single words beside them.

use crate::learn::data::Labelled;
use crate::learn::linear::{Problem, Pull, Row};
use crate::learn::train::{Learned, Task, learn, points, set_least, worth};
use crate::learned::{FIRST, OfNeed, START};
use crate::needs::NeedsReader;
use crate::text::words;
use std::collections::BTreeMap;

/// Texts as features of ours.
pub struct Features {
    /// Names of features.
    pub names: Vec<String>,
    /// Texts.
    pub rows: Vec<Row>,
}

/// How weights are pulled, found on the parts that may be looked at.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Phrases of the need itself, towards their first weights.
    pub own: f64,
    /// Where a need stands before a word is read.
    pub start: f64,
    /// Phrases of other needs, and words.
    pub other: Pull,
    /// A need is learned from so many labels on.
    pub least_labels: usize,
    /// Words of needs with few labels are pulled harder: so many labels double the pull.
    pub rare: f64,
    /// A word counts from so many texts on.
    pub least_rows: usize,
}

impl Default for Settings {
    fn default() -> Self {
        FIRST_SETTINGS
    }
}

/// Settings to choose among, inside the texts that are learned from.
pub const TRIED: [Settings; 4] = [
    Settings { own: 4.0, rare: 0.0, ..FIRST_SETTINGS },
    Settings { own: 4.0, rare: 60.0, ..FIRST_SETTINGS },
    Settings { own: 10.0, rare: 0.0, ..FIRST_SETTINGS },
    Settings { own: 10.0, rare: 60.0, ..FIRST_SETTINGS },
];
const FIRST_SETTINGS: Settings = Settings {
    own: 4.0,
    start: 2.0,
    other: Pull { square: 0.5, absolute: 0.9 },
    rare: 60.0,
    least_labels: 3,
    least_rows: 8,
};

impl Features {
    /// Of these texts.
    pub fn new<'a>(reader: &NeedsReader, texts: impl Iterator<Item = &'a str>) -> Self {
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        let mut features = Self { names: Vec::new(), rows: Vec::new() };
        for text in texts {
            let found = reader.features(&words(text)).into_iter();
            let row = found.map(|feature| {
                let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                let at = *known.entry(feature.name.clone()).or_insert(next);
                if at == next {
                    features.names.push(feature.name);
                }
                (at, feature.share as f32 / 100.0)
            });
            features.rows.push(row.collect());
        }
        features
    }
    /// Weights learned from some of the texts, by need, with those of the [`TRIED`] settings that do best on texts held
    /// out among them.
    pub fn learn_best(
        &self,
        texts: &[Labelled],
        among: &[usize],
        needs: &[String],
    ) -> (Settings, BTreeMap<String, OfNeed>) {
        let tried = TRIED.map(|settings| (settings, self.learn_all(settings, texts, among, needs)));
        let best = tried.into_iter().max_by(|(_, a), (_, b)| worth(a).total_cmp(&worth(b)));
        let (settings, learned) = best.unwrap_or_default();
        (settings, self.kept_of(learned))
    }
    /// Weights learned from some of the texts, by need.
    pub fn learn(
        &self,
        settings: Settings,
        texts: &[Labelled],
        among: &[usize],
        needs: &[String],
    ) -> BTreeMap<String, OfNeed> {
        self.kept_of(self.learn_all(settings, texts, among, needs))
    }
    fn kept_of(&self, mut learned: Vec<Learned>) -> BTreeMap<String, OfNeed> {
        set_least(&mut learned);
        learned.iter().map(|one| (one.need.clone(), self.kept(one))).collect()
    }
    fn learn_all(&self, settings: Settings, texts: &[Labelled], among: &[usize], needs: &[String]) -> Vec<Learned> {
        let labels = |need: &String| {
            among.iter().filter(|&&at| texts.get(at).is_some_and(|text| text.needs.contains(need))).count()
        };
        let learnable = needs.iter().filter(|need| labels(need) >= settings.least_labels);
        let shared = self.shared(texts, among, needs);
        learnable.map(|need| self.learn_one(settings, texts, among, need, &shared)).collect()
    }
    /// What each kind of [`FIRST`] tells of its need, all needs taken together: where the weights of one begin, so that
    /// needs with few labels lean on what holds for all. The start, and a weight for each kind.
    fn shared(&self, texts: &[Labelled], among: &[usize], needs: &[String]) -> (f64, Vec<f64>) {
        let kind_of = |name: &str| FIRST.iter().position(|(kind, _)| *kind == name);
        let kinds: Vec<Option<(Option<usize>, usize)>> = self
            .names
            .iter()
            .map(|name| match name.strip_prefix('~').and_then(|name| name.split_once(':')) {
                Some((need, kind)) => Some((Some(needs.iter().position(|id| id == need)?), kind_of(kind)?)),
                None => Some((None, kind_of(name)?)),
            })
            .collect();
        let (mut rows, mut answers) = (Vec::new(), Vec::new());
        for &at in among {
            let (Some(row), Some(text)) = (self.rows.get(at), texts.get(at)) else { continue };
            let told = || row.iter().filter_map(|(feature, _)| *kinds.get(*feature as usize)?);
            let column = |kind: usize| (u32::try_from(kind).unwrap_or(u32::MAX), 1.0);
            for (at, need) in needs.iter().enumerate() {
                let own: Row = told().filter(|(of, _)| *of == Some(at)).map(|(_, kind)| column(kind)).collect();
                let of_all = told().filter(|(of, _)| of.is_none() && !own.is_empty()).map(|(_, kind)| column(kind));
                rows.push(of_all.chain(own.iter().copied()).collect::<Row>());
                answers.push(text.needs.contains(need));
            }
        }
        let starts: Vec<f64> = FIRST.iter().map(|(_, weight)| f64::from(*weight) / 100.0).collect();
        let pulls = vec![Pull { square: 1.0, absolute: 0.0 }; FIRST.len()];
        Problem::new(&rows.iter().collect::<Vec<_>>(), &starts, &pulls, 1).fit(&answers, f64::from(START) / 100.0, 0.0)
    }
    fn learn_one(
        &self,
        settings: Settings,
        texts: &[Labelled],
        among: &[usize],
        need: &str,
        (start, shared): &(f64, Vec<f64>),
    ) -> Learned {
        let own = format!("~{need}:");
        let labels =
            among.iter().filter(|&&at| texts.get(at).is_some_and(|text| text.needs.contains(need))).count() as f64;
        let first = |name: &str| {
            let at = FIRST.iter().position(|(kind, _)| name.strip_prefix(&own) == Some(kind) || name == *kind);
            at.and_then(|at| shared.get(at)).copied().unwrap_or(0.0)
        };
        let starts: Vec<f64> = self.names.iter().map(|name| first(name)).collect();
        let pull = |name: &String| {
            if name.starts_with(&own) || name.starts_with('#') {
                Pull { square: settings.own, absolute: 0.0 }
            } else {
                Pull { absolute: settings.other.absolute * (1.0 + settings.rare / labels), ..settings.other }
            }
        };
        let pulls: Vec<Pull> = self.names.iter().map(pull).collect();
        learn(
            &Task {
                need,
                starts: &starts,
                pulls: &pulls,
                start: *start,
                start_pull: settings.start,
                least_rows: settings.least_rows,
            },
            texts,
            &self.rows,
            among,
        )
    }
    /// What is worth keeping: weights that come to a tenth and more.
    fn kept(&self, one: &Learned) -> OfNeed {
        let own = format!("~{}:", one.need);
        let named = self.names.iter().zip(&one.weights).map(|(name, weight)| (name, points(*weight)));
        let worth = named.filter(|(name, weight)| weight.abs() >= 10 || (name.starts_with(&own) && *weight != 0));
        let weights = worth.map(|(name, weight)| (name.clone(), weight)).collect();
        OfNeed { start: points(one.start), least: one.least, weights }
    }
}
