//! Cleaning of texts and fields, and the readers of times and of what words mean.

use crate::parts::{choice, parts};
use waymark_hours::fields::{self, Fields};
use waymark_hours::{Schedule, osm, rrule, week};
use waymark_import::clean::{self, Address, Phone};

/// Texts longer than this only make the fuzzer slow.
const LONGEST: usize = 1 << 16;

/// Nothing in the text is left to be cleaned: no tag, entity, control, direction or invisible character.
pub fn is_clean(text: &str) -> bool {
    let visible = |c: char| {
        c == '\n'
            || !(c.is_control()
                || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'))
    };
    text.chars().all(visible) && (clean::text(text) == text || clean::line(text) == text)
}

fn text(bytes: &[u8]) -> Option<String> {
    (bytes.len() <= LONGEST).then(|| String::from_utf8_lossy(bytes).into_owned())
}

/// Lines, texts and HTML.
pub fn clean_text(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let line = clean::line(&text);
    assert!(is_clean(&line) && !line.contains('\n'), "{line:?}");
    assert_eq!(clean::line(&line), line);
    let whole = clean::text(&text);
    assert!(is_clean(&whole), "{whole:?}");
    assert_eq!(clean::text(&whole), whole);
    let (mut rich, _) = clean::rich(&text);
    assert!(rich.pieces_mut().all(|piece| is_clean(piece)), "{rich:?}");
    for link in &rich.links {
        assert!(link.url.starts_with("https://") || link.url.starts_with("http://"), "{link:?}");
        assert!(!link.url.contains(|c: char| c.is_whitespace() || "<>\"'`".contains(c)), "{link:?}");
    }
    let (without, _) = clean::without_people(&text);
    assert!(clean::without_people(&without).1.is_empty());
    let cell = clean::csv_cell(&text);
    assert_eq!(clean::csv_cell(&cell), cell);
}

/// Single fields.
pub fn clean_fields(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Address::Web(url) = clean::address(&text) {
        assert_eq!(clean::address(&url), Address::Web(url.clone()));
    }
    for Phone { number, .. } in clean::phones(&text, "").0 {
        assert!(!number.is_empty() && number.bytes().any(|b| b.is_ascii_digit()), "{number:?}");
    }
    for found in clean::emails(&text).found {
        assert!(found.matches('@').count() == 1 && is_clean(&found), "{found:?}");
    }
    if let Some(code) = clean::postcode(&text) {
        assert_eq!(clean::postcode(&code), Some(code.clone()));
    }
    if let Some(day) = clean::date(&text) {
        assert_eq!(clean::date(&day), Some(day.clone()));
    }
    if let Some(name) = clean::title(&text) {
        assert_eq!(clean::title(&name), None, "{name:?}");
    }
    let number = text.trim().parse::<f64>().ok();
    let _ = (clean::cost(&text, number, &text), clean::ages(number, number.map(|n| -n)), clean::ages_in_words(&text));
    let _ = (clean::sentence(&text), clean::postcode_in(&text), clean::is_mobile(&text), clean::is_personal(&text));
}

/// Times in words, in the syntax of OpenStreetMap, as a recurrence rule.
pub fn hours(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let reading = waymark_hours::read(&text);
    assert!(reading.text == text && (reading.osm().is_some() || reading.why().is_some()));
    reading.schedule().into_iter().for_each(written);
    osm::read(&text).iter().for_each(written);
    let (rule, start) = text.split_once('\n').map_or((text.as_str(), None), |(rule, start)| (rule, Some(start)));
    rrule::read(rule, start, &[]).iter().for_each(written);
}

/// What is written is read back.
fn written(schedule: &Schedule) {
    let text = schedule.to_string();
    let again = osm::read(&text);
    assert_eq!(again.as_ref().map(Schedule::to_string), Ok(text.clone()), "{text:?}");
    let _ = week::hours(schedule);
}

/// Times told in fields, one a line.
pub fn hours_fields(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let mut lines = text.lines();
    let mut field = || lines.next().unwrap_or_default();
    let rows: Vec<Fields<'_>> = (0..2)
        .map(|_| Fields {
            days: field(),
            opens: field(),
            closes: field(),
            freq: field(),
            interval: field(),
            rule: field(),
            month_days: field(),
            from: field(),
            to: field(),
            is_exception: !field().is_empty(),
            description: field(),
        })
        .collect();
    fields::read(&rows).iter().for_each(written);
    fields::read(rows.get(..1).unwrap_or_default()).iter().for_each(written);
}

/// Needs and facts, and what a term means.
pub fn meaning(bytes: &[u8]) {
    let (how, rest) = choice(bytes);
    let Some(text) = text(rest).filter(|text| text.len() <= 4096) else { return };
    if how.is_multiple_of(4) {
        let parts = parts(rest);
        let part = |at: usize| String::from_utf8_lossy(parts.get(at).copied().unwrap_or_default()).into_owned();
        let _ = waymark_meaning::meaning_of(&part(0), &part(1), &part(2));
        return;
    }
    for fact in waymark_meaning::facts(&text) {
        assert!(text.get(fact.at.clone()).is_some_and(|words| !words.is_empty()), "{:?}", fact.at);
    }
    for suggestion in waymark_meaning::needs(&text) {
        assert!(suggestion.confidence <= 95 && !suggestion.words.is_empty());
        assert!(suggestion.words.iter().all(|word| text.get(word.at.clone()).is_some_and(|words| !words.is_empty())));
    }
}
