//! nDCG@10, recall@20 and empty pages, by kind, list and split, of ours and of BM25, with paired intervals.

use super::bm25::Bm25;
use super::engine::{Finder, Ours};
use super::{LISTS, Labels, Query, lists, shelf};
use crate::Fault;
use crate::draw::{interval, mean};
use crate::world::World;
use std::collections::BTreeMap;
use waymark_core::catalogue::Shelf;
use waymark_core::geo::Nation;

/// How good one answer is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// nDCG of the first ten.
    pub ndcg: f64,
    /// Of the good ones, twenty at most, how many are among the first twenty.
    pub recall: f64,
    /// Nothing was found.
    pub empty: bool,
}

/// A query with how it was answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The query.
    pub query: Query,
    /// By ours.
    pub ours: Score,
    /// By BM25.
    pub plain: Score,
}

/// The figures of one kind on one list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// `tune` or `judge`.
    pub split: String,
    /// The list.
    pub list: String,
    /// The kind; of a slip, that of the query it was made from.
    pub kind: String,
    /// Queries.
    pub queries: usize,
    /// Mean nDCG@10, ours and BM25.
    pub ndcg: [Option<f64>; 2],
    /// The interval of the difference.
    pub difference: Option<(f64, f64)>,
    /// Mean recall@20, ours and BM25.
    pub recall: [Option<f64>; 2],
    /// Share of empty pages, ours and BM25.
    pub empty: [Option<f64>; 2],
}

/// Puts every query to both.
///
/// # Errors
/// When a list or a label cannot be read, or a query counts other services than its file says.
pub fn answers(world: &World) -> Result<Vec<Answer>, Fault> {
    let lists = lists(world)?;
    let labels = Labels::load(lists.iter().flat_map(|(_, services)| services))?;
    let mut answers: Vec<Option<Answer>> = vec![None; labels.queries.len()];
    for (list, services) in &lists {
        for (nation, letter) in Nation::ALL {
            let is_asked = |query: &Query| query.list == *list && query.nation.unwrap_or('E') == letter;
            if !labels.queries.iter().any(is_asked) {
                continue;
            }
            let shelf = shelf(services, nation);
            let (ours, plain) = (Ours::build(&world.bank, &shelf, nation), Bm25::build(&shelf));
            for (query, slot) in labels.queries.iter().zip(&mut answers).filter(|(query, _)| is_asked(query)) {
                let grades = grades(world, &labels, &shelf, query)?;
                let score = |finder: &dyn Finder| score(&grades, query, &finder.find(&query.text));
                *slot = Some(Answer { query: query.clone(), ours: score(&ours), plain: score(&plain) });
            }
        }
    }
    Ok(answers.into_iter().flatten().collect())
}

/// The grade of every service of the shelf that has one.
fn grades(world: &World, labels: &Labels, shelf: &Shelf, query: &Query) -> Result<BTreeMap<String, u8>, Fault> {
    let graded = shelf.iter().map(|(_, service)| (service, labels.grade(&world.bank.vocabulary, query, service)));
    let grades: BTreeMap<String, u8> =
        graded.filter(|(_, grade)| *grade > 0).map(|(service, grade)| (service.id.clone(), grade)).collect();
    let counts = [3, 2, 1].map(|wanted| grades.values().filter(|grade| **grade == wanted).count());
    if counts == query.relevant {
        return Ok(grades);
    }
    let (text, list, relevant) = (&query.text, &query.list, query.relevant);
    let why = format!("{text:?} on {list}: {counts:?} services by the compiled catalogue, {relevant:?} by its rows");
    Err(Fault::File("tests/search/queries.json".to_owned(), why))
}

fn score(grades: &BTreeMap<String, u8>, query: &Query, found: &[String]) -> Score {
    let of = |id: &String| grades.get(id).copied().unwrap_or_default();
    let mut ideal: Vec<u8> = grades.values().copied().collect();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let found_grades: Vec<u8> = found.iter().take(20).map(of).collect();
    let good = found_grades.iter().filter(|grade| **grade >= 2).count();
    let relevant = (query.relevant[0] + query.relevant[1]).clamp(1, 20);
    Score { ndcg: gain(&found_grades) / gain(&ideal), recall: good as f64 / relevant as f64, empty: found.is_empty() }
}

fn gain(grades: &[u8]) -> f64 {
    let gain = |(at, grade): (usize, &u8)| f64::from((1u32 << grade) - 1) / (at as f64 + 2.0).log2();
    grades.iter().take(10).enumerate().map(gain).sum()
}

/// The figures by split, list and kind.
pub fn rows(answers: &[Answer]) -> Vec<Row> {
    let mut groups: BTreeMap<(usize, String, String), Vec<&Answer>> = BTreeMap::new();
    for answer in answers {
        let query = &answer.query;
        let list = LISTS.iter().position(|list| *list == query.list).unwrap_or_default();
        let all_slips = (query.kind == "typo" && !query.held).then(|| "all, one slip".to_owned());
        for kind in all_slips.into_iter().chain([kind(answers, query)]) {
            groups.entry((list, query.split.clone(), kind)).or_default().push(answer);
        }
    }
    groups.into_iter().map(|((list, split, kind), group)| row(LISTS[list], split, kind, &group)).collect()
}

/// The kind of a query as the table has it: a held-out word stands apart, a slip under the kind it was made from.
fn kind(answers: &[Answer], query: &Query) -> String {
    let base = |text: &String| answers.iter().map(|a| &a.query).find(|q| q.text == *text && q.of.is_none());
    let of = query.of.as_ref().and_then(base).filter(|_| query.kind == "typo").unwrap_or(query);
    let name = if query.held { "held out" } else { of.kind.as_str() };
    if query.kind == "typo" { format!("{name}, one slip") } else { name.to_owned() }
}

fn row(list: &str, split: String, kind: String, group: &[&Answer]) -> Row {
    let means = |figure: fn(&Score) -> f64| {
        [mean(group.iter().map(|a| figure(&a.ours))), mean(group.iter().map(|a| figure(&a.plain)))]
    };
    // What was made from one query is drawn together.
    let mut together: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for answer in group {
        let base = answer.query.of.as_deref().unwrap_or(&answer.query.text);
        together.entry(base).or_default().push(answer.ours.ndcg - answer.plain.ndcg);
    }
    let together: Vec<Vec<f64>> = together.into_values().collect();
    Row {
        split,
        list: list.to_owned(),
        kind,
        queries: group.len(),
        ndcg: means(|score| score.ndcg),
        difference: interval(&together, |drawn| mean(drawn.iter().map(|figure| **figure))),
        recall: means(|score| score.recall),
        empty: means(|score| f64::from(u8::from(score.empty))),
    }
}
