//! Labels of the queries by the columns of the catalogue: the rule of `tests/search/README.md`, as `labels.mjs` has it.

use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;
use waymark_core::spelling::split;

/// Places this near to a district's library are in it.
const NEAR_METRES: f64 = 2000.0;

/// A row of the catalogue, as far as labels and the baseline read it.
pub struct Row {
    pub id: String,
    pub name: String,
    pub text: String,
    pub is_urgent: bool,
    class: String,
    needs: Vec<String>,
    primary: Vec<String>,
    interests: Vec<String>,
    nations: Vec<String>,
    towns: Vec<String>,
    outcode: String,
    at: Option<(f64, f64)>,
}

fn list(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn fold(text: &str) -> String {
    split(text).join(" ")
}

fn row(cells: &HashMap<String, String>) -> Row {
    let cell = |name: &str| cells.get(name).map_or("", String::as_str);
    let class = match (cell("class"), cell("kind")) {
        ("", "library") => "library",
        ("", "home_library_service") => "home-library",
        (class, _) => class,
    };
    let towns = cell("address").split(',').map(fold).filter(|part| !part.is_empty()).skip(1).collect();
    let outcode = cell("postcode").split(' ').next().unwrap_or_default().to_owned();
    let name = cell("name");
    let parts = [name, name, cell("organisation"), cell("address"), &outcode, cell("who"), cell("summary")];
    let nations = list(cell("nations"));
    Row {
        id: cell("id").to_owned(),
        name: fold(name),
        text: parts.join(" "),
        is_urgent: cell("kind") == "urgent",
        class: class.to_owned(),
        needs: list(cell("needs")),
        primary: list(cell("primary_needs")),
        interests: list(cell("interests")),
        nations: if nations.is_empty() { vec!["E".to_owned()] } else { nations },
        towns,
        at: cell("lat").parse().ok().zip(cell("lon").parse().ok()),
        outcode,
    }
}

/// The rows of a list.
pub fn rows(file: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    reader.deserialize().map(|cells| row(&cells.unwrap())).collect()
}

impl Row {
    pub fn is_for(&self, nation: &str) -> bool {
        !self.is_urgent && self.nations.iter().any(|own| own == nation)
    }
}

fn has(value: &Value, key: &str, one: &str) -> bool {
    value[key].as_array().is_some_and(|list| list.iter().any(|v| v.as_str() == Some(one)))
}

fn meets(value: &Value, key: &str, own: &[String]) -> bool {
    own.iter().any(|one| has(value, key, one))
}

fn metres((lat1, lon1): (f64, f64), (lat2, lon2): (f64, f64)) -> f64 {
    let radians = std::f64::consts::PI / 180.0;
    let x = (lon2 - lon1) * radians * ((lat1 + lat2) / 2.0 * radians).cos();
    6_371_000.0 * x.hypot((lat2 - lat1) * radians)
}

/// The tables of meanings and places, with where the places' libraries are.
pub struct Tables {
    pub meanings: Value,
    pub places: Value,
    pub centres: HashMap<String, (f64, f64)>,
}

impl Tables {
    pub fn note_centres(&mut self, rows: &[Row]) {
        self.centres.extend(rows.iter().filter_map(|row| Some((row.id.clone(), row.at?))));
    }

    fn is_in(&self, place: &Value, row: &Row) -> bool {
        let spaced = format!(" {} ", row.name);
        let words = place["words"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let named = words.into_iter().any(|w| spaced.contains(&format!(" {w} ")) || row.towns.iter().any(|t| t == w));
        let centre = place["centre"].as_str().and_then(|id| self.centres.get(id));
        let near = centre.zip(row.at).is_some_and(|(centre, at)| metres(*centre, at) <= NEAR_METRES);
        named || near || has(place, "outcodes", &row.outcode)
    }

    fn of_meaning(&self, meaning: &Value, row: &Row) -> u32 {
        let needs = meaning["needs"].as_array();
        let all =
            needs.is_some_and(|all| all.iter().all(|n| row.needs.iter().any(|own| Some(own.as_str()) == n.as_str())));
        if has(meaning, "ids", &row.id) || meaning["both"].as_bool() == Some(true) && all {
            return 3;
        }
        let chief = meets(meaning, "needs", &row.primary) || meets(meaning, "interests", &row.interests);
        if chief || has(meaning, "classes", &row.class) {
            return 2;
        }
        u32::from(meets(meaning, "needs", &row.needs) || meets(meaning, "also", &row.primary))
    }

    /// How strongly a row answers a query: 3 just what was asked for, 2 chiefly that, 1 that too, 0 not.
    pub fn grade(&self, query: &Value, row: &Row) -> u32 {
        let means = query["means"].as_str().unwrap();
        let of = match means.strip_prefix('@') {
            Some(id) => 3 * u32::from(row.id == id),
            None => self.of_meaning(&self.meanings[means], row),
        };
        let Some(place) = query["place"].as_str() else { return of };
        let place = &self.places[place];
        if self.is_in(place, row) {
            return if of == 0 { 0 } else { (of + 1).min(3) };
        }
        u32::from(of >= 2 && place["centre"].is_string())
    }
}
