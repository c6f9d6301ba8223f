//! The table: one line for each limit, with the median, the slowest, and the empty page beside it.

use crate::size::Weighed;
use crate::size::budget::{Limit, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const BYTES_A_KILOBYTE: f64 = 1024.0;

/// Figures of a page by name, one for each run or press.
pub type Series = BTreeMap<String, Vec<f64>>;

/// What the browser told.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Figures {
    /// Of the real page.
    pub page: Series,
    /// Of the empty one.
    pub floor: Series,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Name, after the rule.
    pub id: String,
    /// In words.
    pub what: String,
    /// Unit of the numbers.
    pub unit: String,
    /// The middle one.
    pub median: Option<f64>,
    /// The largest one.
    pub slowest: Option<f64>,
    /// What the median may come to.
    pub limit: Option<f64>,
    /// Median of the empty page.
    pub floor: Option<f64>,
    /// How median and limit compare; none where there is no limit.
    pub verdict: Option<Verdict>,
    /// All figures.
    pub figures: Vec<f64>,
}

impl Row {
    /// A weight, which is the same each time.
    pub fn weight(weighed: &Weighed, floor: Option<u64>) -> Self {
        let kilobytes = |bytes: u64| bytes as f64 / BYTES_A_KILOBYTE;
        let bytes = kilobytes(weighed.bytes);
        Self {
            id: weighed.id.clone(),
            what: weighed.what.clone(),
            unit: "KB".into(),
            median: Some(bytes),
            slowest: None,
            limit: Some(kilobytes(weighed.limit)),
            floor: floor.map(kilobytes),
            verdict: Some(weighed.verdict),
            figures: vec![bytes],
        }
    }

    fn measured(limit: &Limit, figures: &Figures) -> Self {
        let own = figures.page.get(&limit.of).cloned().unwrap_or_default();
        let middle = median(&own);
        let verdict = limit.limit.map(|limit| match middle {
            None => Verdict::Missing,
            Some(middle) if middle > limit => Verdict::Over,
            Some(_) => Verdict::Ok,
        });
        Self {
            id: limit.id.clone(),
            what: limit.what.clone(),
            unit: limit.unit.clone(),
            median: middle,
            slowest: own.iter().copied().reduce(f64::max),
            limit: limit.limit,
            floor: figures.floor.get(&limit.of).and_then(|floor| median(floor)),
            verdict,
            figures: own,
        }
    }

    /// Whether the command fails.
    pub fn fails(&self) -> bool {
        self.verdict.is_some_and(Verdict::fails)
    }
}

/// A line for each limit; `part` leaves out those whose figures were not asked for. What was measured besides (each way
/// from page to page) follows without a limit.
pub fn measured(limits: &[Limit], figures: &Figures, part: bool) -> Vec<Row> {
    let rows = limits.iter().map(|limit| Row::measured(limit, figures));
    let mut rows: Vec<Row> = rows.filter(|row| !part || row.median.is_some()).collect();
    let besides = figures.page.keys().filter(|name| limits.iter().all(|limit| limit.of != **name));
    rows.extend(besides.map(|name| {
        let (id, unit, limit) = (String::new(), String::new(), None);
        Row::measured(&Limit { id, what: name.clone(), of: name.clone(), unit, limit }, figures)
    }));
    rows
}

/// The middle figure; of an even number of them the larger of the two in the middle.
fn median(figures: &[f64]) -> Option<f64> {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}

/// The lines as text.
pub fn print(rows: &[Row]) -> String {
    let head = line("", "what", ["median", "slowest", "limit", "floor"].map(str::to_owned), "");
    let lines = rows.iter().map(|row| {
        let numbers = [row.median, row.slowest, row.limit, row.floor].map(|number| in_words(number, &row.unit));
        line(&row.id, &row.what, numbers, row.verdict.map_or("", Verdict::word))
    });
    std::iter::once(head).chain(lines).collect::<Vec<String>>().join("\n")
}

fn line(id: &str, what: &str, numbers: [String; 4], verdict: &str) -> String {
    let what: String = what.chars().take(WIDTH).collect();
    let [median, slowest, limit, floor] = numbers;
    let text = format!("{id:<17} {what:<WIDTH$} {median:>9} {slowest:>9} {limit:>9} {floor:>9}  {verdict}");
    text.trim_end().to_owned()
}

/// Characters of the words that fit on a line.
const WIDTH: usize = 50;

fn in_words(number: Option<f64>, unit: &str) -> String {
    let Some(number) = number else { return "–".into() };
    let places = match number {
        _ if number < 1.0 => 3,
        _ if number < 1000.0 && unit != "ms" => 1,
        _ => 0,
    };
    format!("{number:.places$} {unit}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(of: &str, limit: Option<f64>) -> Limit {
        Limit { id: "B7".into(), what: "first".into(), of: of.into(), unit: "ms".into(), limit }
    }

    fn figures() -> Figures {
        let page = [("first".into(), vec![900.0, 700.0, 790.0]), ("to a page".into(), vec![5.0])];
        Figures { page: page.into(), floor: [("first".into(), vec![600.0])].into() }
    }

    #[test]
    fn the_median_is_judged_and_the_slowest_told() {
        let row = &measured(&[limit("first", Some(800.0))], &figures(), false)[0];
        assert_eq!((row.median, row.slowest, row.floor), (Some(790.0), Some(900.0), Some(600.0)));
        assert_eq!((row.verdict, row.fails()), (Some(Verdict::Ok), false));
        let row = &measured(&[limit("first", Some(780.0))], &figures(), false)[0];
        assert_eq!((row.verdict, row.fails()), (Some(Verdict::Over), true));
    }

    #[test]
    fn what_was_not_measured_fails_unless_a_part_was_asked_for() {
        let limits = [limit("renamed", Some(800.0))];
        assert!(measured(&limits, &figures(), false)[0].fails());
        assert!(measured(&limits, &figures(), true).iter().all(|row| !row.fails()));
    }

    #[test]
    fn what_has_no_limit_is_told_and_never_fails() {
        let rows = measured(&[limit("first", None)], &figures(), false);
        assert_eq!(rows.iter().map(|row| row.what.as_str()).collect::<Vec<_>>(), ["first", "to a page"]);
        assert!(rows.iter().all(|row| row.verdict.is_none() && !row.fails()));
    }

    #[test]
    fn a_line_reads_across() {
        let text = print(&measured(&[limit("first", Some(800.0))], &figures(), false));
        let line = text.lines().nth(1).unwrap();
        assert_eq!(line.split_whitespace().collect::<Vec<_>>().join(" "), "B7 first 790 ms 900 ms 800 ms 600 ms ok");
    }
}
