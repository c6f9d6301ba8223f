//! Weekly opening hours as people say them: "Monday to Wednesday: 10am to 5pm".

use waymark_core::catalogue::WeekHours;
use waymark_core::words::Words;

/// One line for each run of days with the same hours.
pub fn lines(words: &Words, hours: &WeekHours) -> Vec<String> {
    let spans: Vec<String> = (0..7).map(|weekday| spans(words, hours, weekday)).collect();
    let mut lines = Vec::new();
    let mut first = 0;
    while let Some(said) = spans.get(first) {
        let last = first + spans.iter().skip(first).take_while(|other| *other == said).count() - 1;
        if !said.is_empty() {
            let days = days(words, first, last);
            lines.push(words.fill("hours.line", &[("days", &days), ("spans", said)]));
        }
        first = last + 1;
    }
    lines
}

fn days(words: &Words, first: usize, last: usize) -> String {
    let day = |at: usize| words.get("plan.weekdays").split(';').nth(at).unwrap_or_default();
    let key = match last - first {
        0 => return day(first).to_owned(),
        1 => "hours.and",
        _ => "hours.days",
    };
    words.fill(key, &[("first", day(first)), ("last", day(last))])
}

fn spans(words: &Words, hours: &WeekHours, weekday: u8) -> String {
    let of_the_day = hours.0.iter().filter(|interval| interval.weekday == weekday);
    let said = of_the_day.map(|interval| {
        let (from, to) = (clock(words, interval.opens), clock(words, interval.closes));
        words.fill("hours.span", &[("from", &from), ("to", &to)])
    });
    said.collect::<Vec<_>>().join(", ")
}

/// "10am", "5:30pm", "midday".
fn clock(words: &Words, minutes: u16) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60);
    let key = match (hour, minute) {
        (12, 0) => return words.get("hours.midday").to_owned(),
        (0 | 24, 0) => return words.get("hours.midnight").to_owned(),
        (0..12, _) => "hours.am",
        _ => "hours.pm",
    };
    let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
    let time = if minute == 0 { hour.to_string() } else { format!("{hour}:{minute:02}") };
    words.fill(key, &[("time", &time)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::bank;

    fn said(text: &str) -> Vec<String> {
        lines(&bank().words, &WeekHours::parse(text).unwrap())
    }

    #[test]
    fn days_with_the_same_hours_stand_together() {
        let library = "Mon 10:00-17:00; Tue 10:00-17:00; Wed 10:00-17:00; Thu 10:00-19:30; Sat 12:00-16:00";
        assert_eq!(
            said(library),
            ["Monday to Wednesday: 10am to 5pm", "Thursday: 10am to 7:30pm", "Saturday: midday to 4pm"]
        );
        assert_eq!(said("Sat 00:00-24:00; Sun 00:00-24:00"), ["Saturday and Sunday: midnight to midnight"]);
    }

    #[test]
    fn a_day_with_a_break_says_both_parts() {
        assert_eq!(said("Fri 09:00-12:15, 13:00-17:00"), ["Friday: 9am to 12:15pm, 1pm to 5pm"]);
    }
}
