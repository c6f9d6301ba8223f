//! A schedule in fields, told in words, as people would write it: the words are always shown.

use crate::clean::line;
use crate::raw::RawSchedule;

const DAYS: [(&str, &str); 7] = [
    ("MO", "Monday"),
    ("TU", "Tuesday"),
    ("WE", "Wednesday"),
    ("TH", "Thursday"),
    ("FR", "Friday"),
    ("SA", "Saturday"),
    ("SU", "Sunday"),
];
const ORDER: [(&str, &str); 6] =
    [("1", "first"), ("2", "second"), ("3", "third"), ("4", "fourth"), ("5", "fifth"), ("-1", "last")];

/// The schedule in words; empty where it says nothing.
pub fn words(schedule: &RawSchedule) -> String {
    let rule = |key: &str| part(&schedule.rule, key);
    let first = |given: &str, key: &str| if given.trim().is_empty() { rule(key).to_owned() } else { line(given) };
    let freq = first(&schedule.freq, "FREQ").to_uppercase();
    let interval = first(&schedule.interval, "INTERVAL");
    let mut by_day = first(&schedule.days, "BYDAY");
    let nth = if rule("BYDAY").is_empty() { line(&schedule.rule) } else { rule("BYDAY").to_owned() };
    if nth.chars().any(|c| c.is_ascii_digit()) && !nth.contains('=') && day(&nth).is_some() {
        by_day = nth;
    }
    let when = if schedule.is_exception && by_day.is_empty() { String::new() } else { days(&by_day) };
    let clock = clock(&line(&schedule.opens), &line(&schedule.closes));
    let mut parts = vec![[when, clock].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")];
    // The first Monday of the month is every month.
    let is_said = freq == "MONTHLY"
        && interval.parse::<u32>().unwrap_or(1) < 2
        && parts.iter().any(|part| part.contains("of the month"));
    if !is_said {
        parts.push(often(&freq, &interval));
    }
    if !schedule.month_days.trim().is_empty() {
        parts.push(format!("on day {} of the month", line(&schedule.month_days)));
    }
    for (word, day) in [("from", &schedule.from), ("until", &schedule.to)] {
        let day = line(day);
        if !day.is_empty() {
            parts.push(format!("{word} {}", crate::clean::date(&day).unwrap_or(day)));
        }
    }
    parts.push(line(&schedule.description));
    parts.retain(|part| !part.is_empty());
    let words = parts.join(", ");
    match (schedule.is_exception, words.is_empty(), schedule.opens.trim().is_empty()) {
        (true, false, true) => format!("Closed: {words}"),
        (true, false, false) => format!("Otherwise: {words}"),
        _ => words,
    }
}

/// The value of a part of a recurrence rule: `FREQ=WEEKLY;INTERVAL=2`.
fn part<'a>(rule: &'a str, key: &str) -> &'a str {
    let rule = rule.trim().trim_start_matches("RRULE:");
    rule.split(';')
        .find_map(|part| part.split_once('=').filter(|(k, _)| k.trim().eq_ignore_ascii_case(key)))
        .map_or("", |(_, value)| value.trim())
}

fn often(freq: &str, interval: &str) -> String {
    let every = interval.parse::<u32>().unwrap_or(1);
    let unit = match freq {
        "DAILY" => "day",
        "WEEKLY" => "week",
        "MONTHLY" => "month",
        "YEARLY" => "year",
        other => return line(&other.to_lowercase()),
    };
    match every {
        0 | 1 if unit == "week" => String::new(),
        0 | 1 => format!("every {unit}"),
        _ => format!("every {every} {unit}s"),
    }
}

fn days(text: &str) -> String {
    let items: Vec<&str> = text.split([',', ';', '|']).map(str::trim).filter(|item| !item.is_empty()).collect();
    let named: Option<Vec<String>> = items.iter().map(|item| day(item)).collect();
    match named.as_deref() {
        Some([all @ .., last]) if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        Some([one]) => one.clone(),
        _ => text.to_owned(),
    }
}

/// `MO` is Monday, `2MO` the second Monday of the month.
fn day(item: &str) -> Option<String> {
    let at = item.find(|c: char| c.is_ascii_alphabetic())?;
    let (nth, code) = item.split_at(at);
    let name = DAYS.iter().find(|(short, _)| code.eq_ignore_ascii_case(short)).map(|(_, name)| *name)?;
    match nth.trim_start_matches('+') {
        "" => Some(name.to_owned()),
        nth => ORDER.iter().find(|(number, _)| *number == nth).map(|(_, word)| format!("{word} {name} of the month")),
    }
}

fn clock(opens: &str, closes: &str) -> String {
    let short = |time: &str| {
        // `09:30:00` and `09:30:00Z` have seconds that nobody needs.
        let bytes = time.as_bytes();
        let is_long = bytes.len() >= 8 && bytes.get(2) == Some(&b':') && bytes.get(5) == Some(&b':');
        if is_long { time.get(..5).unwrap_or(time).to_owned() } else { time.to_owned() }
    };
    match (opens, closes) {
        ("", "") => String::new(),
        ("", closes) => format!("until {}", short(closes)),
        (opens, "") => format!("from {}", short(opens)),
        (opens, closes) => format!("{}-{}", short(opens), short(closes)),
    }
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::raw::RawSchedule;

    #[test]
    fn schedules_are_told_as_people_would() {
        let of = |days: &str, opens: &str, closes: &str, rule: &str| {
            words(&RawSchedule {
                days: days.into(),
                opens: opens.into(),
                closes: closes.into(),
                rule: rule.into(),
                ..RawSchedule::default()
            })
        };
        assert_eq!(of("MO,WE", "09:30:00", "12:00", ""), "Monday and Wednesday 09:30-12:00");
        assert_eq!(of("Tuesday", "10:00", "10:50", "FREQ=MONTHLY;BYDAY=1TU"), "first Tuesday of the month 10:00-10:50");
        assert_eq!(of("", "10:00", "10:50", "FREQ=MONTHLY;BYDAY=1TU"), "first Tuesday of the month 10:00-10:50");
        assert_eq!(of("Friday", "9:30", "", "FREQ=WEEKLY;INTERVAL=2"), "Friday from 9:30, every 2 weeks");
        assert_eq!(of("", "", "", ""), "");
        let closed = RawSchedule { from: "25/12/2024".into(), is_exception: true, ..RawSchedule::default() };
        assert_eq!(words(&closed), "Closed: from 2024-12-25");
    }
}
