//! Finding, beside plain BM25.

use super::{Section, list};
use crate::Fault;
use crate::draw::mean;
use crate::retrieval::{Row, answers, rows, violations};
use crate::table::{interval, share, table};
use crate::world::{World, read};
use serde::Deserialize;

/// What must not get worse.
const FLOORS: &str = "tests/search/floors.json";

/// The least nDCG@10 of a kind on a list, a little under what it was when it was last set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Floor {
    list: String,
    kind: String,
    least: f64,
}

pub fn section(world: &World) -> Result<Section, Fault> {
    let floors: Vec<Floor> =
        serde_json::from_str(&read(FLOORS)?).map_err(|why| Fault::File(FLOORS.to_owned(), why.to_string()))?;
    let (rows, violations) = (rows(&answers(world)?), violations(world)?);
    let mut broken: Vec<String> = floors.iter().filter_map(|floor| floor.broken(&rows)).collect();
    broken.extend(violations.found.iter().map(|found| format!("search shows what is known not to fit: {found}")));
    let text = format!(
        "## Searches\n\nLabelled searches ([rule and limits](../tests/search/README.md)), to ours and to plain BM25 in one run. \"One slip\": the \
         same queries with one slip of the finger. A held-out word stands in no list of everyday words.\n\n{}\n{}\nViolations: {} of {} services \
         among the first ten of {} searches with a filter are known not to fit it.\n\n{}",
        part(&rows, "judge", "To judge by"),
        part(&rows, "tune", "Tuned on: no evidence"),
        violations.found.len(),
        violations.shown,
        violations.searches,
        list(&broken, "Nothing is under its floor.")
    );
    let of_judge = |at: usize| mean(rows.iter().filter(|row| row.split == "judge").filter_map(|row| row.ndcg[at]));
    let short = format!(
        "searches    nDCG@10 over the kinds to judge by {} (BM25 {}); {} violations\n",
        share(of_judge(0)),
        share(of_judge(1)),
        violations.found.len()
    );
    Ok(Section { text, short, broken })
}

impl Floor {
    fn broken(&self, rows: &[Row]) -> Option<String> {
        let row = rows.iter().find(|row| row.list == self.list && row.kind == self.kind);
        let found = row.and_then(|row| row.ndcg[0]).unwrap_or_default();
        let Self { list, kind, least } = self;
        (found < *least).then(|| format!("search, {list}, {kind}: nDCG@10 {found:.3}, under {least:.3}"))
    }
}

fn part(rows: &[Row], split: &str, title: &str) -> String {
    let head =
        ["List and kind", "Queries", "nDCG@10", "BM25", "95 % of the difference", "Recall@20", "BM25", "Empty", "BM25"];
    let cells = |row: &Row| {
        vec![
            format!("{}: {}", row.list, row.kind),
            row.queries.to_string(),
            format!("{:.3}", row.ndcg[0].unwrap_or_default()),
            format!("{:.3}", row.ndcg[1].unwrap_or_default()),
            interval(row.difference),
            share(row.recall[0]),
            share(row.recall[1]),
            share(row.empty[0]),
            share(row.empty[1]),
        ]
    };
    let rows: Vec<Vec<String>> = rows.iter().filter(|row| row.split == split).map(cells).collect();
    format!("### {title}\n\n{}", table(&head, &rows))
}
