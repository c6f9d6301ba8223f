//! Logistic regression by going round the features one at a time: weights drawn towards where they began (squared), and
//! those of single words to nothing (absolute). The same numbers every time.

/// A text as features with values.
pub type Row = Vec<(u32, f32)>;

/// How hard weights are drawn back.
#[derive(Clone, Copy, Debug)]
pub struct Pull {
    /// Squared.
    pub square: f64,
    /// Absolute.
    pub absolute: f64,
}

/// What is fitted: features as columns, and for each where it begins and how it is pulled.
pub struct Problem<'a> {
    columns: Vec<Vec<(u32, f32)>>,
    rows: usize,
    starts: &'a [f64],
    pulls: &'a [Pull],
}

/// How often all features are gone through at most.
const ROUNDS: usize = 40;

impl<'a> Problem<'a> {
    /// From rows. Features that stand in fewer than `least` rows are left as they begin.
    pub fn new(rows: &[&Row], starts: &'a [f64], pulls: &'a [Pull], least: usize) -> Self {
        let mut columns = vec![Vec::new(); starts.len()];
        for (at, row) in rows.iter().enumerate() {
            for (feature, value) in row.iter() {
                if let Some(column) = columns.get_mut(*feature as usize) {
                    column.push((u32::try_from(at).unwrap_or(u32::MAX), *value));
                }
            }
        }
        columns.iter_mut().filter(|column| column.len() < least).for_each(Vec::clear);
        Self { columns, rows: rows.len(), starts, pulls }
    }
    /// Where everything begins (drawn to `first` by `pull`), and the weights, that fit the answers best.
    pub fn fit(&self, answers: &[bool], first: f64, pull: f64) -> (f64, Vec<f64>) {
        let mut weights = self.starts.to_vec();
        let mut state = vec![(first, chance(first)); self.rows];
        // A feature left out here still counts as it begins, wherever it stands.
        for (column, weight) in self.columns.iter().zip(&weights) {
            shift(&mut state, column, *weight);
        }
        let everyone: Vec<(u32, f32)> = (0..self.rows).map(|at| (u32::try_from(at).unwrap_or(u32::MAX), 1.0)).collect();
        let mut start = first;
        for _ in 0..ROUNDS {
            let (slope, bend) = slope_of(&everyone, &state, answers);
            let step = (-(slope + pull * (start - first)) / (bend + pull + 1e-3)).clamp(-1.0, 1.0);
            start += step;
            shift(&mut state, &everyone, step);
            let mut most = step.abs();
            for (at, column) in self.columns.iter().enumerate() {
                let known = (weights.get_mut(at), self.pulls.get(at), self.starts.get(at));
                let ((Some(weight), Some(pull), Some(&first)), false) = (known, column.is_empty()) else { continue };
                let (slope, bend) = slope_of(column, &state, answers);
                let moved = next(*weight, first, slope, bend, *pull) - *weight;
                if moved.abs() > 1e-4 {
                    *weight += moved;
                    shift(&mut state, column, moved);
                    most = most.max(moved.abs());
                }
            }
            if most < 5e-3 {
                break;
            }
        }
        (start, weights)
    }
}

/// How steep the error is along a column, and how fast that changes. A row's state is its margin and its chance.
fn slope_of(column: &[(u32, f32)], state: &[(f64, f64)], answers: &[bool]) -> (f64, f64) {
    column.iter().fold((0.0, 0.0), |(slope, bend), (row, value)| {
        let row = *row as usize;
        let (odds, value) = (state.get(row).map_or(0.5, |(_, odds)| *odds), f64::from(*value));
        let answer = f64::from(u8::from(answers.get(row).copied().unwrap_or(false)));
        (slope + value * (odds - answer), bend + value * value * odds * (1.0 - odds))
    })
}

/// The next weight of one feature, the others as they are.
fn next(weight: f64, first: f64, slope: f64, bend: f64, pull: Pull) -> f64 {
    let bend = bend + pull.square + 1e-6;
    let aim = weight - (slope + pull.square * (weight - first)) / bend;
    let shrunk = aim.signum() * (aim.abs() - pull.absolute / bend).max(0.0);
    let aim = if pull.absolute > 0.0 { shrunk } else { aim };
    weight + (aim - weight).clamp(-1.0, 1.0)
}

fn shift(state: &mut [(f64, f64)], column: &[(u32, f32)], by: f64) {
    if by == 0.0 {
        return;
    }
    for (row, value) in column {
        if let Some((margin, odds)) = state.get_mut(*row as usize) {
            *margin += by * f64::from(*value);
            *odds = chance(*margin);
        }
    }
}

/// The chance at these odds.
pub fn chance(margin: f64) -> f64 {
    1.0 / (1.0 + (-margin).exp())
}

/// Where a row stands.
pub fn margin(start: f64, weights: &[f64], row: &Row) -> f64 {
    row.iter().fold(start, |sum, (feature, value)| {
        sum + weights.get(*feature as usize).copied().unwrap_or(0.0) * f64::from(*value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_gets_weight_and_what_does_not_gets_none() {
        let rows: Vec<Row> = (0..100u32)
            .map(|at| if at % 2 == 0 { vec![(0, 1.0), (at % 3 + 1, 1.0)] } else { vec![(at % 3 + 1, 1.0)] })
            .collect();
        let answers: Vec<bool> = (0..100).map(|at| at % 2 == 0).collect();
        let pulls = [Pull { square: 0.1, absolute: 1.0 }; 4];
        let (start, weights) =
            Problem::new(&rows.iter().collect::<Vec<_>>(), &[0.0; 4], &pulls, 1).fit(&answers, 0.0, 0.0);
        assert!(start < -1.0 && weights[0] > 2.0, "{start} {weights:?}");
        assert!(weights[1..].iter().all(|weight| weight.abs() < 0.3), "{weights:?}");
    }
}
