//! Weekly times as people write them: "Tuesdays 10am to 12", "Mon-Fri 9-5", "Mon & Wed 2pm–4pm; Sat 10:00-13:00".
//!
//! What reads as anything else ("first Tuesday", "term time") is unknown, never a guess.

use crate::catalogue::{Interval, WeekHours};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
    /// Not said, but written with a leading zero, so by the 24-hour clock.
    Clock24,
    Unsaid,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Day(u8),
    Days(u8, u8),
    Time(u16, Half),
    To,
    And,
}

/// Reads weekly times; `None` when any part reads otherwise.
pub(super) fn weekly(text: &str) -> Option<WeekHours> {
    let tokens = tokens(text)?;
    let (mut days, mut intervals, mut at): (Vec<u8>, Vec<Interval>, usize) = (Vec::new(), Vec::new(), 0);
    let mut timed = false;
    while let Some(token) = tokens.get(at) {
        let next = (tokens.get(at + 1), tokens.get(at + 2));
        match (token, next) {
            (Token::Day(from), (Some(Token::To), Some(Token::Day(to)))) => {
                start(&mut days, &mut timed, *from, *to)?;
                at += 2;
            }
            (Token::Day(day), _) => start(&mut days, &mut timed, *day, *day)?,
            (Token::Days(from, to), _) => start(&mut days, &mut timed, *from, *to)?,
            (Token::Time(from, half), (Some(Token::To), Some(Token::Time(to, other)))) => {
                let (opens, closes) = span((*from, *half), (*to, *other))?;
                intervals.extend(days.iter().map(|weekday| Interval { weekday: *weekday, opens, closes }));
                timed = true;
                at += 2;
            }
            (Token::And, _) => {}
            _ => return None,
        }
        at += 1;
    }
    crate::order::sort(&mut intervals);
    intervals.dedup();
    (timed && !intervals.is_empty()).then_some(WeekHours(intervals))
}

/// Adds days; after times, they begin a new group.
fn start(days: &mut Vec<u8>, timed: &mut bool, from: u8, to: u8) -> Option<()> {
    if std::mem::take(timed) {
        days.clear();
    }
    days.extend(from..=to);
    (from <= to).then_some(())
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let text = crate::letters::in_small(text);
    let mut rest = text.trim_end_matches('.').trim();
    let mut tokens = Vec::new();
    while let Some(c) = rest.chars().next() {
        let length = match c {
            'a'..='z' => rest.find(|c: char| !c.is_ascii_alphabetic()),
            '0'..='9' => rest.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.'),
            _ => Some(c.len_utf8()),
        };
        let (token, tail) = rest.split_at(length.unwrap_or(rest.len()));
        match c {
            'a'..='z' => word(token, &mut tokens)?,
            '0'..='9' => tokens.push(time(token)?),
            '-' | '–' | '—' => tokens.push(Token::To),
            ',' | ';' | '&' | '/' => tokens.push(Token::And),
            ':' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
        rest = tail;
    }
    Some(tokens)
}

fn word(word: &str, tokens: &mut Vec<Token>) -> Option<()> {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let day = word.strip_suffix('s').filter(|w| w.len() > 4).unwrap_or(word);
    let is_day = |name: &str| day.len() >= 3 && name.starts_with(day);
    let token = match word {
        "to" | "till" | "til" | "until" => Token::To,
        "and" => Token::And,
        "every" | "each" | "from" | "on" | "open" | "at" => return Some(()),
        "weekdays" => Token::Days(0, 4),
        "weekends" | "weekend" => Token::Days(5, 6),
        "daily" | "day" | "days" => Token::Days(0, 6),
        "noon" | "midday" => Token::Time(720, Half::Pm),
        "am" | "pm" => {
            let Some(Token::Time(minutes, half)) = tokens.last_mut() else { return None };
            let is_twelve_hours = (60..780).contains(minutes);
            *half = if word == "am" { Half::Am } else { Half::Pm };
            *minutes = *minutes % 720 + if word == "pm" { 720 } else { 0 };
            return is_twelve_hours.then_some(());
        }
        _ => Token::Day(DAYS.iter().position(|name| is_day(name))? as u8),
    };
    tokens.push(token);
    Some(())
}

fn time(text: &str) -> Option<Token> {
    let text = text.trim_end_matches(['.', ':']);
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let (hours, minutes): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let half = if hour.starts_with('0') { Half::Clock24 } else { Half::Unsaid };
    (hours <= 24 && minutes < 60 && minute.len() == 2).then_some(Token::Time(hours * 60 + minutes, half))
}

/// Both ends in minutes. An end without am or pm follows the other, or the only reading a day group can have: nine to
/// five is a day, two to four could be either half and is unknown.
fn span((from, half): (u16, Half), (to, other): (u16, Half)) -> Option<(u16, u16)> {
    let (from, to) = match (half, other) {
        (Half::Unsaid, Half::Pm) if from < 720 && from + 720 < to => (from + 720, to),
        (Half::Am | Half::Pm, Half::Unsaid) if to < from && to <= 720 => (from, to + 720),
        (Half::Unsaid, Half::Unsaid) if to < from && (420..=720).contains(&from) => (from, to + 720),
        (Half::Unsaid, Half::Unsaid) if from < 540 => return None,
        _ => (from, to),
    };
    (from < to && to <= 1440).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<Vec<(u8, u16, u16)>> {
        weekly(text).map(|hours| hours.0.into_iter().map(|i| (i.weekday, i.opens / 60, i.closes / 60)).collect())
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, expected) in [
            ("Tue 10:00-12:00", vec![(1, 10, 12)]),
            ("Tuesdays, 10 to 12", vec![(1, 10, 12)]),
            ("Every Thursday 2pm–4pm.", vec![(3, 14, 16)]),
            ("Wed 2-4pm", vec![(2, 14, 16)]),
            ("Sat 10-12pm", vec![(5, 10, 12)]),
            ("Sat 11am to 1", vec![(5, 11, 13)]),
            ("Mon & Wed 9-5", vec![(0, 9, 17), (2, 9, 17)]),
            ("Mon-Wed: 09:00-17:00; Sun 10.30am - noon", vec![(0, 9, 17), (1, 9, 17), (2, 9, 17), (6, 10, 12)]),
            ("weekends 08:00-10:00", vec![(5, 8, 10), (6, 8, 10)]),
            ("Fri 10-12 and 13:00-15:00", vec![(4, 10, 12), (4, 13, 15)]),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_reads_otherwise_is_unknown() {
        for text in [
            "",
            "first Tuesday 10-12",
            "Tuesday",
            "10-12",
            "Tue 2-4",
            "Tue 10-12, term time",
            "Tue evening",
            "Sun-Mon 10-12",
            "Tue 25:00-26:00",
            "Tue 14pm-15pm",
            "Tue 10:00-12:00; Thursday",
            "Tue 3pm-2pm",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn times_read_are_times_of_a_day(text in "\\PC{0,30}|((mon|tue|sun) ?[0-9]{1,2}(am|pm)? ?(-|to) ?[0-9]{1,2}(am|pm)?;? ?){1,3}") {
            for interval in weekly(&text).map(|hours| hours.0).unwrap_or_default() {
                prop_assert!(interval.opens < interval.closes && interval.closes <= 1440 && interval.weekday < 7);
            }
        }
    }
}
