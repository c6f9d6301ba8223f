//! What tests of whole readings share: a schedule as the set of minutes it takes up, and where the shared data lies.

#![allow(dead_code, reason = "every test program takes from here what it needs")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use waymark_hours::Schedule;

/// One opening: season as written, weekday, week of the month (0: every), from, to (`+`: open).
pub type Opening = (String, u8, i8, String, String);

/// What a schedule comes to, however it is written: its openings, those that overlap or touch made one.
pub fn week(schedule: &Schedule) -> BTreeSet<Opening> {
    let mut minutes: std::collections::BTreeMap<(String, u8, i8), Vec<(u16, u16)>> = Default::default();
    let mut week = BTreeSet::new();
    for rule in &schedule.rules {
        let season = rule.season.map(|season| season.to_string()).unwrap_or_default();
        for pick in &rule.days {
            let weeks = if pick.nth.is_empty() { vec![0] } else { pick.nth.clone() };
            for (nth, span) in weeks.iter().flat_map(|nth| rule.times.iter().map(move |span| (*nth, span))) {
                match span.minutes() {
                    Some((from, to)) => {
                        let to = if to <= from { to + 1440 } else { to };
                        minutes.entry((season.clone(), pick.weekday, nth)).or_default().push((from, to));
                    }
                    None => drop(week.insert((season.clone(), pick.weekday, nth, span.to_string(), String::new()))),
                }
            }
        }
    }
    for ((season, weekday, nth), mut spans) in minutes {
        spans.sort_unstable();
        let mut joined: Vec<(u16, u16)> = Vec::new();
        for (from, to) in spans {
            match joined.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => joined.push((from, to)),
            }
        }
        week.extend(joined.iter().map(|(from, to)| (season.clone(), weekday, nth, from.to_string(), to.to_string())));
    }
    week
}

/// The folder of shared data, where there is one beside this checkout.
pub fn shared() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|dir| dir.join("shared/data")).find(|dir| dir.is_dir())
}
