//! Judges the search by the labelled queries of `tests/search`: nDCG@10, recall@20 and pages with nothing on them, for each
//! kind and list, beside plain BM25. Prints JSON; `--misses` prints instead what did badly among the queries that may be
//! looked at while words and weights are chosen.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod bm25;
mod labels;

use bm25::Bm25;
use labels::{Row, Tables, rows};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use waymark_content::{DATA_FILES, whole_bank};
use waymark_core::catalogue::{Catalogue, Kind, Service};
use waymark_core::envelope;
use waymark_words::{Builder, Index, Meanings, Row as Found, Scratch, Texts, Top};

const LISTS: [&str; 3] = ["national", "trafford", "libraries-england"];

/// A list to be searched, its services in the order of its rows.
struct List {
    rows: Vec<Row>,
    index: Index,
    /// Registers and the like stand behind what was looked up.
    standing: Vec<u64>,
}

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |name: &str| -> Value {
        let text = std::fs::read_to_string(root.join(format!("tests/search/{name}.json"))).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let lists: HashMap<&str, List> = LISTS.iter().map(|name| (*name, list(&root, name))).collect();
    let mut tables = Tables { meanings: read("meanings"), places: read("places"), centres: HashMap::new() };
    tables.note_centres(&lists["trafford"].rows);
    let queries = read("queries");
    if let Some(text) = std::env::args().skip_while(|arg| arg != "--show").nth(1) {
        return show(&lists["national"], &tables, &queries, &text);
    }
    let mut baselines: HashMap<(String, String), Bm25> = HashMap::new();
    let judged: Vec<Value> =
        queries.as_array().unwrap().iter().map(|query| judge(&tables, &lists, &mut baselines, query)).collect();
    if std::env::args().any(|arg| arg == "--misses") {
        return misses(&queries, &judged);
    }
    println!("{:#}", json!({"groups": groups(&queries, &judged), "queries": judged}));
}

fn list(root: &Path, name: &str) -> List {
    let rows = rows(&root.join(format!("content/catalogue/{name}.csv")));
    let wanted = |file: &str| file == name || name == "libraries-england" && file.starts_with("libraries-");
    let mut services: HashMap<String, Service> = HashMap::new();
    for file in DATA_FILES.iter().filter(|file| wanted(file.name)) {
        let catalogue: Catalogue = envelope::open(envelope::Kind::Catalogue, None, file.bytes).unwrap();
        services.extend(catalogue.services.into_iter().map(|service| (service.id.clone(), service)));
    }
    let mut builder = Builder::default();
    let mut standing = Vec::new();
    for row in &rows {
        let service = services.remove(&row.id).unwrap_or_else(|| Service { kind: Kind::Urgent, ..Service::default() });
        builder.add(&Texts::of(&service));
        standing.push(u64::from(service.class == waymark_core::catalogue::Class::CharityRegister));
    }
    List { rows, index: builder.finish(Meanings::of(&whole_bank().unwrap())), standing }
}

/// The best twenty for the nation, best first.
fn search(list: &List, text: &str, nation: &str) -> Vec<usize> {
    let mut scratch = Scratch::default();
    let query = list.index.query(text);
    let scored = list.index.score(&query, &mut scratch);
    let keep = scored.fullest(|service| list.rows[service as usize].is_for(nation));
    let mut top = Top::new(20);
    for service in scored.services().iter().copied().filter(|service| keep(*service)) {
        let tie = list.standing[service as usize] << 32 | u64::from(list.index.rank(service));
        top.offer(Found { service, points: scored.points(service), tie });
    }
    top.rows().iter().map(|row| row.service as usize).collect()
}

fn gain(grades: &[u32]) -> f64 {
    let each = grades.iter().take(10).enumerate();
    each.map(|(at, grade)| (2f64.powi(*grade as i32) - 1.0) / (at as f64 + 2.0).log2()).sum()
}

fn judge(
    tables: &Tables,
    lists: &HashMap<&str, List>,
    baselines: &mut HashMap<(String, String), Bm25>,
    query: &Value,
) -> Value {
    let name = query["list"].as_str().unwrap();
    let nation = query["nation"].as_str().unwrap_or("E");
    let text = query["text"].as_str().unwrap();
    let list = &lists[name];
    let shelf: Vec<usize> = (0..list.rows.len()).filter(|at| list.rows[*at].is_for(nation)).collect();
    let of = |at: &usize| tables.grade(query, &list.rows[*at]);
    let mut ideal: Vec<u32> = shelf.iter().map(of).collect();
    ideal.sort_by(|a, b| b.cmp(a));
    let counted = [3, 2, 1].map(|grade| ideal.iter().filter(|of| **of == grade).count());
    assert_eq!(json!(counted), query["relevant"], "the rule gives other labels than tests/search has: {name}");
    let baseline =
        baselines.entry((name.to_owned(), nation.to_owned())).or_insert_with(|| Bm25::of(&list.rows, &shelf));
    let figures = |found: Vec<usize>| {
        let grades: Vec<u32> = found.iter().map(of).collect();
        let most = (counted[0] + counted[1]).min(20) as f64;
        let recall = grades.iter().filter(|grade| **grade >= 2).count() as f64 / most;
        json!({"ndcg10": gain(&grades) / gain(&ideal), "recall20": recall, "empty": found.is_empty()})
    };
    json!({"words": figures(search(list, text, nation)), "bm25": figures(baseline.search(text))})
}

/// A name for the group a query belongs to: its split, list and kind; a slip also by the kind of what it was made from.
fn group(queries: &Value, query: &Value) -> Vec<String> {
    let held = query["held"].as_bool() == Some(true);
    let word = |key: &str| query[key].as_str().unwrap();
    let kind = match (query["of"].is_string(), held) {
        (false, true) => "held out".to_owned(),
        (true, true) => format!("{}, held out", word("kind")),
        _ => word("kind").to_owned(),
    };
    let mut names = vec![format!("{} {}: {kind}", word("split"), word("list"))];
    if kind == "typo" {
        let same = |other: &&Value| other["text"] == query["of"] && other["list"] == query["list"];
        let first = queries.as_array().unwrap().iter().find(same).and_then(|other| other["kind"].as_str());
        names.push(format!("{} {}: typo of {}", word("split"), word("list"), first.unwrap_or("other")));
    }
    names
}

fn groups(queries: &Value, judged: &[Value]) -> Value {
    let mut groups: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
    for (query, figures) in queries.as_array().unwrap().iter().zip(judged) {
        group(queries, query).into_iter().for_each(|name| groups.entry(name).or_default().push(figures));
    }
    let mean = |all: &[&Value], of: &str, key: &str| {
        let sum: f64 = all.iter().map(|one| one[of][key].as_f64().unwrap()).sum();
        (sum / all.len() as f64 * 1000.0).round() / 1000.0
    };
    let row = |all: &Vec<&Value>, of: &str| {
        let empty = all.iter().filter(|one| one[of]["empty"] == true).count();
        json!({"ndcg10": mean(all, of, "ndcg10"), "recall20": mean(all, of, "recall20"), "empty": empty})
    };
    let entry = |(name, all): (String, Vec<&Value>)| {
        let value = json!({"queries": all.len(), "words": row(&all, "words"), "bm25": row(&all, "bm25")});
        (name, value)
    };
    Value::Object(groups.into_iter().map(entry).collect::<Map<_, _>>())
}

fn misses(queries: &Value, judged: &[Value]) {
    for (query, figures) in queries.as_array().unwrap().iter().zip(judged) {
        let ndcg = figures["words"]["ndcg10"].as_f64().unwrap();
        if query["split"] == "tune" && query["held"].is_null() && ndcg < 0.8 {
            println!("{ndcg:.2} {} {} {} ({})", query["kind"], query["list"], query["text"], query["of"]);
        }
    }
}

/// What stands first for a query, and why.
fn show(list: &List, tables: &Tables, queries: &Value, text: &str) {
    let query = list.index.query(text);
    println!("{query:?}");
    let label = queries.as_array().unwrap().iter().find(|q| q["text"] == text && q["list"] == "national");
    for at in search(list, text, "E").iter().take(12) {
        let row = &list.rows[*at];
        let grade = label.map(|label| tables.grade(label, row));
        println!(
            "{grade:?} {} {:?}",
            row.name,
            list.index.why(&query, *at as u32).iter().map(|r| (r.field, r.how, r.points)).collect::<Vec<_>>()
        );
    }
}
