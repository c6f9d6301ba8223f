//! A service as a line of JSON, both ways. `ABI.md` lists the fields.

use serde_json::{Map, Value, json};
use waymark_bundle::{Field, Record, Week};
use waymark_core::catalogue::{Capacity, Class, Cost, Evidence, Kind, Modes, Precision, Tri, WeekHours};
use waymark_core::date::Date;
use waymark_core::geo::{Nations, Point};
use waymark_core::ids::{Set, VocabularyId};

const KINDS: [Kind; 3] = [Kind::Support, Kind::Urgent, Kind::Both];
const CLASSES: [Class; 13] = [
    Class::Service,
    Class::Group,
    Class::CharityRegister,
    Class::PrivateTherapy,
    Class::Library,
    Class::HomeLibrary,
    Class::Facility,
    Class::Park,
    Class::Allotment,
    Class::Hub,
    Class::FoodBank,
    Class::DigitalHelp,
    Class::LeisureCentre,
];
const COSTS: [Cost; 4] = [Cost::Free, Cost::Donation, Cost::Low, Cost::Paid];
const PRECISIONS: [Precision; 3] = [Precision::Exact, Precision::Outcode, Precision::Area];
const REFERRALS: [Tri; 2] = [Tri::Yes, Tri::No];
const CAPACITIES: [Capacity; 3] = [Capacity::Room, Capacity::Waitlist, Capacity::Full];
const EVIDENCES: [Evidence; 3] = [Evidence::OwnPage, Evidence::Published, Evidence::ToConfirm];

/// Reads a line; its number is the service's id.
pub fn read(number: usize, line: &str) -> Result<Record, String> {
    let value: Value = serde_json::from_str(line).map_err(|error| format!("line {}: {error}", number + 1))?;
    let whole = |key: &str| value.get(key).and_then(Value::as_i64);
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default();
    let date = |key: &str| Date::parse(text(key));
    let mut record = Record { name: text("name").to_owned(), area: text("area").to_owned(), ..Record::default() };
    let facts = &mut record.facts;
    facts.kind = pick(&KINDS, whole("kind"));
    facts.class = pick(&CLASSES, whole("class"));
    (facts.needs, facts.primary) = (set(&value, "needs"), set(&value, "primary"));
    facts.interests = set(&value, "interests");
    (facts.only_for, facts.made_for) = (set(&value, "only_for"), set(&value, "made_for"));
    facts.not_for = set(&value, "not_for");
    (facts.access, facts.access_absent) = (set(&value, "access"), set(&value, "access_absent"));
    facts.nations = Nations(whole("nations").unwrap_or_default() as u8);
    facts.age.min = whole("age_min").map(|age| age as u8);
    facts.age.max = whole("age_max").map(|age| age as u8);
    facts.cost = pick(&COSTS, whole("cost"));
    facts.modes = Modes(whole("modes").unwrap_or_default() as u16);
    facts.point = whole("lat").zip(whole("lon")).map(|(lat, lon)| Point { lat: lat as i32, lon: lon as i32 });
    facts.precision = pick(&PRECISIONS, whole("precision"));
    facts.week = WeekHours::parse(text("hours")).as_ref().map(Week::of);
    let languages = whole("languages").unwrap_or_default();
    facts.languages.welsh = languages & 1 != 0;
    facts.languages.bsl = languages & 2 != 0;
    facts.languages.interpreter = languages & 4 != 0;
    facts.self_referral = pick(&REFERRALS, whole("self_referral"));
    facts.capacity = pick(&CAPACITIES, whole("capacity"));
    facts.evidence = pick(&EVIDENCES, whole("evidence"));
    facts.since = date("since").map(|date| Date { day: 0, ..date });
    facts.since_is_check = value.get("since_is_check").and_then(Value::as_bool).unwrap_or_default();
    facts.next_check = date("next_check").map(|date| Date { day: 0, ..date });
    record.set(Field::Id, format!("{number:08}"));
    Ok(record)
}

/// A line for a record.
pub fn write(record: &Record) -> String {
    let facts = &record.facts;
    let mut line = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            line.insert(key.to_owned(), value);
        }
    };
    let text = |text: &str| Some(json!(text)).filter(|_| !text.is_empty());
    put("name", text(&record.name));
    put("organisation", text(&record.organisation));
    put("area", text(&record.area));
    put("kind", code(&KINDS, facts.kind));
    put("class", code(&CLASSES, facts.class));
    put("needs", list(facts.needs));
    put("primary", list(facts.primary));
    put("interests", list(facts.interests));
    put("only_for", list(facts.only_for));
    put("made_for", list(facts.made_for));
    put("not_for", list(facts.not_for));
    put("access", list(facts.access));
    put("access_absent", list(facts.access_absent));
    put("nations", Some(json!(facts.nations.0)));
    put("age_min", facts.age.min.map(|age| json!(age)));
    put("age_max", facts.age.max.map(|age| json!(age)));
    put("cost", code(&COSTS, facts.cost));
    put("modes", Some(json!(facts.modes.0)).filter(|_| !facts.modes.is_unknown()));
    put("lat", facts.point.map(|point| json!(point.lat)));
    put("lon", facts.point.map(|point| json!(point.lon)));
    put("precision", code(&PRECISIONS, facts.precision));
    put("hours", text(record.text(Field::Hours)));
    let languages = [facts.languages.welsh, facts.languages.bsl, facts.languages.interpreter];
    let languages = languages.iter().enumerate().fold(0, |bits, (at, is)| bits | u8::from(*is) << at);
    put("languages", Some(json!(languages)).filter(|_| languages != 0));
    put("self_referral", code(&REFERRALS, facts.self_referral));
    put("capacity", code(&CAPACITIES, facts.capacity));
    put("evidence", code(&EVIDENCES, facts.evidence));
    put("since", facts.since.map(month));
    put("since_is_check", Some(json!(true)).filter(|_| facts.since_is_check));
    put("next_check", facts.next_check.map(month));
    put("summary", text(record.text(Field::Summary)));
    Value::Object(line).to_string()
}

fn month(date: Date) -> Value {
    json!(format!("{:04}-{:02}", date.year, date.month.max(1)))
}

fn pick<T: Copy + Default>(list: &[T], code: Option<i64>) -> T {
    code.and_then(|code| usize::try_from(code).ok()).and_then(|code| list.get(code)).copied().unwrap_or_default()
}

fn code<T: PartialEq>(list: &[T], value: T) -> Option<Value> {
    list.iter().position(|known| *known == value).map(|code| json!(code))
}

fn set<T: VocabularyId>(value: &Value, key: &str) -> Set<T> {
    let ids = value.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    ids.iter().filter_map(Value::as_u64).map(|id| T::from_index(id.min(255) as u8)).collect()
}

fn list<T: VocabularyId>(set: Set<T>) -> Option<Value> {
    Some(json!(set.iter().map(T::index).collect::<Vec<u8>>())).filter(|_| !set.is_empty())
}
