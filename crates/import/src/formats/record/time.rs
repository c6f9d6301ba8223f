//! Times of a record: schedules in fields, holidays, and words.

use crate::formats::json::node::Node;
use crate::raw::{RawSchedule, RawTime};

const REGULAR: &[&str] =
    &["regular_schedules", "regular_schedule", "schedules", "schedule", "regular_schedules_attributes"];
const HOLIDAY: &[&str] = &["holiday_schedules", "holiday_schedule", "holiday_schedules_attributes"];
const WORDS: &[&str] = &[
    "opening_hours",
    "opening_times",
    "hours",
    "hours_of_operation",
    "opening_hours_text",
    "timing_notes",
    "timings",
    "times",
    "timetable",
    "x_schedule",
    "service_hours",
    "weekly_open_hours_raw",
    "open_hours",
];

/// All times that an object tells.
pub fn times(node: &Node<'_>) -> Vec<RawTime> {
    let mut out = Vec::new();
    let mut add = |schedule: RawSchedule| {
        let time = RawTime::Schedule(Box::new(schedule));
        if !out.contains(&time) {
            out.push(time);
        }
    };
    for part in node.nodes(REGULAR) {
        let days = part.nodes(&["schedule_days"]);
        match days.is_empty() {
            true => schedule(&part).into_iter().for_each(&mut add),
            false => days.iter().filter_map(schedule).for_each(&mut add),
        }
    }
    for part in node.nodes(HOLIDAY) {
        let closed = part.flag(&["closed"]).unwrap_or(true) && part.text_if(&["opens_at"]).is_empty();
        if let Some(mut holiday) = schedule(&part) {
            holiday.is_exception = true;
            if closed {
                (holiday.opens, holiday.closes) = (String::new(), String::new());
            }
            add(holiday);
        }
    }
    by_day(node).into_iter().for_each(&mut add);
    for text in words(node) {
        out.push(RawTime::Text(text));
    }
    out
}

fn words(node: &Node<'_>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for key in WORDS {
        let text = node.text_if(&[key]);
        let inner =
            || node.node(&[key]).map_or_else(String::new, |inner| inner.text_if(&["_text", "text", "description"]));
        let text = if text.trim().is_empty() { inner() } else { text };
        if !text.trim().is_empty() && !out.contains(&text) {
            out.push(text);
        }
    }
    for key in REGULAR {
        let text = node.text_if(&[key]);
        if !text.trim().is_empty() && !out.contains(&text) {
            out.push(text);
        }
    }
    out
}

/// A schedule; none: it says nothing.
fn schedule(node: &Node<'_>) -> Option<RawSchedule> {
    let byday = node.text(&["byday", "by_day"]);
    let ruled = byday.chars().any(|letter| letter.is_ascii_digit()) && byday.chars().any(char::is_alphabetic);
    let weekday = node.text(&["weekday", "day", "day_of_week", "days", "scheduled_weekday", "week_day"]);
    let mut rule = node.text(&["rrule", "recurrence", "rule"]);
    if ruled && rule.is_empty() {
        rule.clone_from(&byday);
    }
    let days = if !weekday.is_empty() || ruled { weekday } else { byday };
    let texts: Vec<String> = ["description", "notes"]
        .iter()
        .map(|key| node.text_if(&[key]))
        .filter(|text| !text.trim().is_empty())
        .collect();
    let mut found = RawSchedule {
        days,
        opens: clock(node, &["opens_at", "open_time", "opens", "start_time", "schedules_opens_at", "from_time"]),
        closes: clock(node, &["closes_at", "close_time", "closes", "end_time", "schedules_closes_at", "to_time"]),
        freq: node.text(&["freq", "frequency"]),
        interval: node.text(&["interval"]),
        rule,
        month_days: node.text(&["bymonthday", "by_month_day"]),
        from: node.text(&["valid_from", "start_date", "dtstart", "starts_on"]),
        to: node.text(&["valid_to", "end_date", "until", "ends_on"]),
        is_exception: false,
        description: texts.join("; "),
    };
    if says_no_time(&found) {
        (found.opens, found.closes) = (String::new(), String::new());
    }
    (found != RawSchedule::default()).then_some(found)
}

/// Midnight to midnight beside words is what feeds write that have to give a time and know none: the words say it.
fn says_no_time(schedule: &RawSchedule) -> bool {
    let is_midnight = |time: &str| matches!(time.trim(), "00:00" | "00:00:00" | "00:00:00Z" | "00:00Z");
    !schedule.description.is_empty() && is_midnight(&schedule.opens) && is_midnight(&schedule.closes)
}

/// A time of day; a bare number is hours and minutes: 910 is ten past nine.
fn clock(node: &Node<'_>, keys: &[&str]) -> String {
    let text = node.text(keys);
    let number = text.len() >= 3 && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.len().checked_sub(2).map(|at| text.split_at_checked(at)) {
        Some(Some((hours, minutes))) if number => format!("{hours:0>2}:{minutes}"),
        _ => text,
    }
}

/// Hours by day as pairs: `{"1": [[1230, 1330]]}`, Sunday being 0.
fn by_day(node: &Node<'_>) -> Vec<RawSchedule> {
    const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    let Some(hours) = node.node(&["open_hours", "hours"]) else { return Vec::new() };
    let mut out = Vec::new();
    for (key, day) in ["0", "1", "2", "3", "4", "5", "6"].iter().zip(DAYS) {
        for (opens, closes) in hours.pairs(key) {
            let text = |number: u64| format!("{:02}:{:02}", number / 100, number % 100);
            out.push(RawSchedule {
                days: day.to_owned(),
                opens: text(opens),
                closes: text(closes),
                ..RawSchedule::default()
            });
        }
    }
    out
}
