//! What holds for every text and every schedule: no panic, the same answer twice, and what is written is read back.

mod common;

use common::week;
use proptest::prelude::*;
use waymark_hours::{Pick, Rule, Schedule, Season, SeasonDay, Span, osm, read};

const NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Pieces that texts about times are made of, so that odd orders of them are met.
const PIECES: &str = "Monday|Tue|wednsday|Llun|to|-|–|and|&|,|;|\n|10|10am|2.30pm|1300|09:00|noon|midnight|\
    every|2nd|last|of the month|first|closed|except|term time|bank holidays|May|September|31|\
    2026|fortnightly|from|onwards|between|until|daily|24/7|7 days|weekdays|(|)|/|lunch|\
    aged 5-11|£3|morning|evening|sunset|dawn|week|or|last entry|&amp;|<b>|monthly|+|\
    half past|é|İ|\u{202e}";

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES.split('|').collect::<Vec<_>>());
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.join(" "))
}

fn picks() -> impl Strategy<Value = Vec<Pick>> {
    let weekly = prop::collection::btree_set(0_u8..7, 1..5);
    let weekly = weekly.prop_map(|days| days.into_iter().map(Pick::weekly).collect::<Vec<_>>());
    let nth = prop::sample::select(vec![vec![1], vec![2], vec![-1], vec![1, 3], vec![2, 4]]);
    let monthly = (0_u8..7, nth).prop_map(|(weekday, nth)| vec![Pick { weekday, nth }]);
    prop_oneof![4 => weekly, 1 => monthly]
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    // Quarters of an hour from eight in the morning on, apart from one another.
    prop::collection::btree_set(32_u16..88, 2..=4).prop_map(|edges| {
        let edges: Vec<u16> = edges.into_iter().map(|edge| edge * 15).collect();
        edges.chunks_exact(2).map(|pair| Span::of(pair[0], pair[1])).collect()
    })
}

fn season() -> impl Strategy<Value = Option<Season>> {
    let day = (1_u8..=12).prop_map(|month| SeasonDay { year: None, month, day: None });
    prop::option::of((day.clone(), day).prop_map(|(from, to)| Season { from, to: Some(to) }))
}

fn schedules() -> impl Strategy<Value = Schedule> {
    let rule = (season(), picks(), spans()).prop_map(|(season, days, times)| Rule { season, days, times });
    (prop::collection::vec(rule, 1..4), any::<bool>()).prop_map(|(rules, off_on_bank_holidays)| Schedule {
        rules,
        off_on_bank_holidays,
        ..Schedule::default()
    })
}

/// A rule as people write it.
fn in_words(rule: &Rule, style: u8) -> String {
    let clock = |minute: u16| match style % 3 {
        0 => format!("{:02}:{:02}", minute / 60, minute % 60),
        1 => format!("{}.{:02}{}", (minute / 60 + 11) % 12 + 1, minute % 60, if minute < 720 { "am" } else { "pm" }),
        _ => format!("{}:{:02} {}", (minute / 60 + 11) % 12 + 1, minute % 60, if minute < 720 { "a.m." } else { "PM" }),
    };
    let nth = |n: &i8| ["last", "", "1st", "2nd", "3rd", "4th"][(n + 1) as usize];
    let days: Vec<String> = rule
        .days
        .iter()
        .map(|pick| {
            let name = NAMES[usize::from(pick.weekday)];
            let weeks: Vec<&str> = pick.nth.iter().map(nth).collect();
            if weeks.is_empty() { format!("{name}s") } else { format!("{} {name} of the month", weeks.join(" and ")) }
        })
        .collect();
    let join = [" to ", "-", " – "][usize::from(style % 3)];
    let times: Vec<String> = rule
        .times
        .iter()
        .filter_map(Span::minutes)
        .map(|(from, to)| format!("{}{join}{}", clock(from), clock(to)))
        .collect();
    if style.is_multiple_of(2) {
        format!("{}: {}", days.join(", "), times.join(" and "))
    } else {
        format!("{} {}", times.join(", "), days.join(" & "))
    }
}

proptest! {
    #[test]
    fn any_text_is_answered_and_always_alike(text in prop_oneof!["\\PC*", pieces()]) {
        let reading = read(&text);
        prop_assert_eq!(&reading.text, &text);
        prop_assert_eq!(&reading, &read(&text));
        prop_assert!(reading.osm().is_some() || reading.why().is_some());
        if let Some(schedule) = reading.schedule() {
            let again = osm::read(&schedule.to_string());
            prop_assert_eq!(again.map(|again| week(&again)), Ok(week(schedule)), "{}", schedule);
        }
    }

    #[test]
    fn a_schedule_written_is_read_back(schedule in schedules()) {
        let again = osm::read(&schedule.to_string()).unwrap();
        prop_assert_eq!(week(&again), week(&schedule));
        prop_assert_eq!(again.off_on_bank_holidays, schedule.off_on_bank_holidays);
        prop_assert_eq!(osm::read(&again.to_string()).unwrap(), again);
    }

    #[test]
    fn a_schedule_in_words_is_read_back(days in picks(), times in spans(), style in 0_u8..6) {
        let rule = Rule { season: None, days, times };
        let text = in_words(&rule, style);
        let schedule = Schedule { rules: vec![rule], ..Schedule::default() };
        let reading = read(&text);
        prop_assert_eq!(reading.schedule().map(week), Some(week(&schedule)), "{}: {:?}", text, reading.why());
    }
}
