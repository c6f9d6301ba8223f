//! Documents of the shape that forms have, made from any bytes: the bytes choose members and what stands in them. Bytes
//! alone seldom come to be a document that gets as far as a field.

use serde_json::{Map, Value, json};

/// Members that forms look for.
const KEYS: &str = "id name description summary url email status organization organisation services contacts phones phone number \
    extension type service_at_locations service_at_location location locations latitude longitude physical_addresses addresses \
    address_1 city postal_code regular_schedules schedules byday opens_at closes_at freq dtstart until valid_from valid_to \
    bymonthday interval description_text cost_options amount amount_description option currency eligibilitys eligibility \
    minimum_age maximum_age min_age max_age languages language accessibility_for_disabilities accessibility taxonomy_terms \
    taxonomies taxonomy term code label attributes link_taxonomies service_taxonomys attending_types attending_access \
    service_areas area extent licence assured_date last_modified updated_at fees referral needs_referral application_process \
    visible geometry coordinates properties opening_hours postcode contact_name contact_email mask_exact_address title parent_id \
    holiday_schedules schedule_description organisation_id service_id location_id import_id import_id_reference permalink \
    service_permalink organisation_permalink aliss_url pc_targetAudience temporarily_closed geo_lat keywords";

/// What may stand in them.
const TEXTS: &[&str] = &[
    "",
    "1",
    "-1",
    "99999999999",
    "1e999",
    "0.5",
    "true",
    "active",
    "inactive",
    "Tea and chat",
    "WELCOME ALL TO OUR GROUP",
    "<p>Tea &amp; <b>cake</b><script>x()</script></p>",
    "<a href=\" java\tscript:x()\">Read</a>",
    "&lt;iframe src=x&gt;",
    "javascript:alert(1)",
    "data:text/html,x",
    "www.example.org",
    "https://example.org/a?b=c",
    "a@example.org",
    "jo.blogs@gmail.com",
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "-2+3",
    "\u{202e}txt",
    "a\u{0}b\u{200b}c",
    "\u{1b}[31mred",
    "Ã©â€™",
    "0161 496 0000",
    "07700 900123 ext 4",
    "M33 7AA",
    "SW1A 1AA",
    "Mondays 10-12 term time",
    "MO",
    "2TU",
    "MO,WE",
    "10:00",
    "25:61",
    "FREQ=WEEKLY;BYDAY=MO",
    "RRULE:FREQ=MONTHLY;BYDAY=2TU",
    "WEEKLY",
    "2024-03-05",
    "0000-00-00",
    "99999-12-31",
    "05/03/24",
    "16-25 years",
    "£3.50 a week",
    "Free",
    "GB",
    "en",
    "Welsh; BSL",
    "online",
    "53.42",
    "-2.32",
    "null",
    "None",
    "a; b; c",
    "Café",
];

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }
    fn is_over(&self) -> bool {
        self.0.is_empty()
    }
    fn key(&mut self) -> String {
        let keys: Vec<&str> = KEYS.split_whitespace().collect();
        keys.get(self.next() % keys.len()).copied().unwrap_or_default().to_owned()
    }
    fn text(&mut self) -> String {
        match TEXTS.get(self.next() % (TEXTS.len() + 6)) {
            Some(text) => (*text).to_owned(),
            None => {
                let length = self.next().min(self.0.len());
                let (front, rest) = self.0.split_at(length);
                self.0 = rest;
                String::from_utf8_lossy(front).into_owned()
            }
        }
    }
    fn value(&mut self, depth: u8) -> Value {
        match self.next() % 16 {
            0 => Value::Null,
            1 => Value::Bool(self.next().is_multiple_of(2)),
            2 => json!(self.next()),
            3 => json!((self.next() as f64 - 128.0) * 1e3_f64.powi(self.next() as i32 % 90)),
            4 | 5 if depth > 0 => Value::Object(self.record(depth - 1)),
            6 | 7 if depth > 0 => {
                let count = self.next() % 4;
                (0..count).map(|_| self.value(depth - 1)).collect()
            }
            8 | 9 if depth > 0 => {
                let count = self.next() % 4;
                (0..count).map(|_| Value::Object(self.record(depth - 1))).collect()
            }
            _ => Value::String(self.text()),
        }
    }
    fn record(&mut self, depth: u8) -> Map<String, Value> {
        let count = self.next() % 8;
        (0..count).map(|_| (self.key(), self.value(depth))).collect()
    }
    /// Records until the bytes are used up, each with a name.
    fn records(&mut self, depth: u8) -> Vec<Map<String, Value>> {
        let mut all = Vec::new();
        while !self.is_over() && all.len() < 20 {
            let mut record = self.record(depth);
            record.entry("id").or_insert_with(|| json!(all.len().to_string()));
            record.entry("name").or_insert_with(|| json!("Tea"));
            all.push(record);
        }
        all
    }
}

/// The sources of a document of one of the forms.
pub fn documents(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut bytes = Bytes(bytes);
    let form = bytes.next() % 12;
    match form {
        0 => vec![said(json!(with(bytes.records(3), &[("organization", json!({"name": "O"}))])))],
        1 => {
            let all = bytes.records(3);
            vec![said(
                json!({"total_items": all.len(), "total_pages": 1, "page_number": 1, "size": 50, "contents": all}),
            )]
        }
        2 => vec![said(Value::Object(with(bytes.records(4), &[("service_at_locations", json!([]))]).remove(0)))],
        3 => vec![said(
            json!({"totalElements": 1, "content": with(bytes.records(3), &[("service_taxonomys", json!([]))])}),
        )],
        4 => vec![said(json!({"id": "o", "name": "O", "legal_status": "", "services": bytes.records(3)}))],
        5 => {
            let feature = |record| json!({"type": "Feature", "geometry": {"type": "Point", "coordinates": [-2.3, 53.4]}, "properties": record});
            let all: Vec<Value> = bytes.records(2).into_iter().map(feature).collect();
            vec![said(json!({"type": "FeatureCollection", "features": all}))]
        }
        6 => vec![said(
            json!({"count": 1, "next": null, "data": with(bytes.records(3), &[("aliss_url", json!("https://example.org"))])}),
        )],
        7 => {
            let lines: Vec<Vec<u8>> = bytes.records(3).into_iter().map(|record| said(Value::Object(record))).collect();
            vec![lines.join(&b'\n')]
        }
        8 => vec![said(
            json!({"services": bytes.records(0), "organizations": [{"id": "o", "name": "O"}], "locations": [{"id": "l", "name": "Hall"}]}),
        )],
        9 => vec![
            table(&with(bytes.records(0), &[("organization_id", json!("0"))])),
            b"id,name,url\n0,Org,example.org\n".to_vec(),
            b"id,service_id,number\n1,0,0161 496 0000\n".to_vec(),
        ],
        10 => vec![table(&with(bytes.records(0), &[("import_id", json!("1")), ("import_id_reference", json!(""))]))],
        _ => vec![table(&bytes.records(0))],
    }
}

fn with(mut records: Vec<Map<String, Value>>, members: &[(&str, Value)]) -> Vec<Map<String, Value>> {
    if records.is_empty() {
        records.push(Map::new());
    }
    for record in &mut records {
        for (key, value) in members {
            record.entry((*key).to_owned()).or_insert_with(|| value.clone());
        }
    }
    records
}

fn said(value: Value) -> Vec<u8> {
    serde_json::to_vec(&value).unwrap_or_default()
}

/// Records as a table, their members as columns.
fn table(records: &[Map<String, Value>]) -> Vec<u8> {
    let columns: std::collections::BTreeSet<&String> = records.iter().flat_map(Map::keys).collect();
    let cell = |value: Option<&Value>| match value {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(&columns).is_ok();
    for record in records {
        written &= writer.write_record(columns.iter().map(|column| cell(record.get(*column)))).is_ok();
    }
    if written { writer.into_inner().unwrap_or_default() } else { Vec::new() }
}
