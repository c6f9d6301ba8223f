//! The sheet that goes with a ring list: its columns, and the list as CSV and JSON with the answers left blank.

use crate::ring::{Call, Ring};
use serde::Serialize;
use std::collections::BTreeMap;
use waymark_core::date::Date;
use waymark_import::clean::csv_cell;

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// `yes` or `no`.
    YesNo,
    /// A day that is not to come.
    Day,
    /// A day, past or to come.
    AnyDay,
    /// Words, up to so many letters.
    Words(usize),
    /// A British phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// Ways of taking part.
    Modes,
    /// A postcode.
    Postcode,
    /// Free, donation, low or paid.
    Cost,
    /// An age in years, or `any`.
    Age,
    /// Yes, waiting list or full.
    Room,
}

/// A column for an answer: its name in files, its heading, and what may stand in it.
pub type Column = (&'static str, &'static str, Takes);

/// Columns that say which service it is and what to ask; they are not read back but for `id`.
pub const GIVEN: [&str; 6] = ["id", "name", "phone we have", "e-mail or page we have", "why", "questions"];
/// Columns for answers. The first three say who rang, when, and whether anybody answered.
pub const COLUMNS: [Column; 26] = [
    ("reached", "reached (yes or no)", Takes::YesNo),
    ("on", "on which day", Takes::Day),
    ("by", "rung by", Takes::Words(80)),
    ("open", "still running (yes or no)", Takes::YesNo),
    ("phone", "right phone number", Takes::Phone),
    ("email", "right e-mail", Takes::Email),
    ("url", "right web page", Takes::Url),
    ("modes", "how people take part (in-person; group; phone; text; online; home)", Takes::Modes),
    ("postcode", "postcode of the place", Takes::Postcode),
    ("hours", "days and times (such as Mon 10:00-12:00; Thu 14:00-16:00)", Takes::Words(300)),
    ("cost", "cost (free, donation, low or paid)", Takes::Cost),
    ("youngest", "youngest age (or any)", Takes::Age),
    ("oldest", "oldest age (or any)", Takes::Age),
    ("referral", "can come by themselves (yes or no)", Takes::YesNo),
    ("room", "room (yes, waiting list or full)", Takes::Room),
    ("first-time", "what happens the first time", Takes::Words(400)),
    ("step-free", "in without a step (yes or no)", Takes::YesNo),
    ("accessible-toilet", "accessible toilet (yes or no)", Takes::YesNo),
    ("hearing-loop", "hearing loop (yes or no)", Takes::YesNo),
    ("bsl", "British Sign Language (yes or no)", Takes::YesNo),
    ("interpreter", "interpreters (yes or no)", Takes::YesNo),
    ("disabled-parking", "disabled parking (yes or no)", Takes::YesNo),
    ("quiet", "quiet space (yes or no)", Takes::YesNo),
    ("bring-someone", "can bring someone (yes or no)", Takes::YesNo),
    ("next-check", "ring again on", Takes::AnyDay),
    ("notes", "notes", Takes::Words(600)),
];

/// The list as CSV: one service a row. No cell of it is run as a formula.
pub fn csv(ring: &Ring) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let headings = GIVEN.into_iter().chain(COLUMNS.iter().map(|(_, heading, _)| *heading));
    // Writing to memory cannot fail.
    let _ = writer.write_record(headings);
    for call in &ring.calls {
        let blank = COLUMNS.iter().map(|_| String::new());
        let _ = writer.write_record(given(call).iter().map(|cell| csv_cell(cell).into_owned()).chain(blank));
    }
    // The mark in front tells spreadsheets that it is UTF-8.
    format!("\u{feff}{}", String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default())
}

fn given(call: &Call) -> [String; 6] {
    let plain = |text: &str| waymark_core::text::plain(text, 300);
    let ways: Vec<&str> = [call.email.as_str(), call.url.as_str()].into_iter().filter(|way| !way.is_empty()).collect();
    let questions: Vec<&str> = call.questions.iter().map(|question| question.words.as_str()).collect();
    // The score in words is long; what it is made of is enough here.
    let why = call.why.split(" Score: ").next().unwrap_or_default();
    [
        call.id.clone(),
        plain(&call.name),
        plain(&call.phone),
        plain(&ways.join("; ")),
        plain(why),
        waymark_core::text::plain(&questions.join(" "), 4_000),
    ]
}

/// The list as JSON: the same with the answers as empty texts.
#[derive(Serialize)]
struct JsonSheet<'a> {
    made_on: String,
    columns: BTreeMap<&'static str, &'static str>,
    services: Vec<JsonRow<'a>>,
}

#[derive(Serialize)]
struct JsonRow<'a> {
    #[serde(flatten)]
    call: &'a Call,
    answers: BTreeMap<&'static str, &'static str>,
}

/// The list as JSON.
pub fn json(ring: &Ring, today: Date) -> String {
    let answers: BTreeMap<_, _> = COLUMNS.iter().map(|(id, ..)| (*id, "")).collect();
    let row = |call| JsonRow { call, answers: answers.clone() };
    let sheet = JsonSheet {
        made_on: crate::fresh::written(today),
        columns: COLUMNS.iter().map(|(id, heading, _)| (*id, *heading)).collect(),
        services: ring.calls.iter().map(row).collect(),
    };
    serde_json::to_string_pretty(&sheet).unwrap_or_default() + "\n"
}
