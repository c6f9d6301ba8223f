//! Single facts in a cell: ages, cost, a date.

use crate::catalogue::{AgeRange, Cost, Tri};
use crate::date::Date;
use crate::letters::{in_small, is_of_word};

/// Whole numbers in a text, in order; `None` when one is too large to be an age or a price.
fn numbers(text: &str) -> Option<Vec<u8>> {
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    runs.map(|run| run.parse().ok()).collect()
}

/// Whether one of these stands in a text.
fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// `18+`, `over 60s`, `18 to 25`, `under 25`, `up to 25`, `adults`, `all ages`.
pub(super) fn ages(text: &str) -> Option<AgeRange> {
    let text = in_small(text);
    let has = |words: &[&str]| has_any(&text, words);
    if has(&["month", "week"]) {
        return None;
    }
    let range = |min, max| Some(AgeRange { min, max });
    match numbers(&text)?.as_slice() {
        [] if has(&["all", "any"]) => range(Some(0), None),
        [] if has(&["adult"]) => range(Some(18), None),
        [n] if *n > 120 => None,
        [n] if has(&["under", "below", "younger than"]) => range(None, Some(n.checked_sub(1)?)),
        [n] if has(&["up to", "younger", "maximum"]) => range(None, Some(*n)),
        [n] if has(&["+", "over", "plus", "above", "older", "from", "and up", "aged", "minimum"]) => {
            range(Some(*n), None)
        }
        [from, to] if from <= to && *to <= 120 => range(Some(*from), Some(*to)),
        _ => None,
    }
}

/// `free`, `£2`, `donation`, `low`, `paid`; the words "not known" in several ways. `None`: could not be read.
pub(super) fn cost(text: &str) -> Option<Cost> {
    let text = in_small(text);
    let has = |words: &[&str]| has_any(&text, words);
    if let Some(dearest) = pounds(&text) {
        // A few pounds: what the vocabulary calls low.
        let low = if dearest <= 5 { Cost::Low } else { Cost::Paid };
        return Some(if dearest == 0 { Cost::Free } else { low });
    }
    let starts = ["free", "no cost", "no charge", "nothing", "none", "nil"];
    if starts.iter().any(|word| text.starts_with(word)) {
        return Some(Cost::Free);
    }
    match text.trim() {
        "?" | "ask" | "ask them" | "varies" | "unknown" | "not known" | "don't know" => Some(Cost::Unknown),
        _ if has(&["donation", "what you can"]) => Some(Cost::Donation),
        _ if has(&["not free", "paid", "charge", "membership", "fee"]) => Some(Cost::Paid),
        _ if has(&["low", "small", "few pounds"]) => Some(Cost::Low),
        _ => None,
    }
}

/// The dearest amount named, in whole pounds rounded up; pence alone are under a pound.
fn pounds(text: &str) -> Option<u32> {
    let amounts = text.split('£').skip(1).map(|rest| {
        let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).collect::<String>();
        let whole = digits(rest.trim_start());
        let pence =
            rest.trim_start().get(whole.len()..).and_then(|r| r.strip_prefix('.')).map(digits).unwrap_or_default();
        let is_more = pence.bytes().any(|b| b != b'0');
        (!whole.is_empty()).then(|| whole.parse().unwrap_or(u32::MAX).saturating_add(u32::from(is_more)))
    });
    let in_pence = text.trim().strip_suffix('p').is_some_and(|n| n.parse::<u8>().is_ok());
    amounts.flatten().max().or_else(|| in_pence.then_some(1))
}

/// `2026-11-22`, `22/11/2026`, `22.11.26`, `22 Nov 2026`, `November 2026`, `2026`.
pub(super) fn date(text: &str) -> Option<Date> {
    if let Some(date) = Date::parse(text.trim()) {
        return Some(date);
    }
    let parts: Vec<String> = text
        .split(|c: char| !is_of_word(c))
        .filter(|part| !part.is_empty())
        .map(|part| part.to_ascii_lowercase())
        .collect();
    match parts.as_slice() {
        [month, year] => ymd(year, month, None),
        [day, month, year] => ymd(year, month, Some(day)),
        _ => None,
    }
}

fn ymd(year: &str, month: &str, day: Option<&str>) -> Option<Date> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let named = MONTHS.iter().position(|name| month.starts_with(name)).map(|at| at as u8 + 1);
    let month: u8 = named.or_else(|| month.parse().ok())?;
    let year = if year.len() == 2 { format!("20{year}") } else { year.to_owned() };
    match day {
        None => Date::parse(&format!("{year}-{month:02}")),
        Some(day) => {
            let day: u8 = day.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']).parse().ok()?;
            Date::parse(&format!("{year}-{month:02}-{day:02}"))
        }
    }
}

/// Whether people can come by themselves: "drop in", "ring first", "no referral needed"; "referral only".
pub(super) fn joining(text: &str) -> Tri {
    let text = in_small(text.trim());
    let has = |words: &[&str]| has_any(&text, words);
    let own = ["self", "no referral", "without", "drop", "turn up", "just come", "ring", "call", "book", "open to all"];
    if text == "yes" || has(&own) {
        Tri::Yes
    } else if text == "no" || has(&["referral", "referred", "gp only", "professional"]) {
        Tri::No
    } else {
        Tri::Unknown
    }
}

/// An e-mail address by its outer shape.
pub(super) fn email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let fine =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_+'&".contains(&b));
    fine(name) && fine(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ages_are_read_as_people_write_them() {
        for (text, expected) in [
            ("18+", Some((Some(18), None))),
            ("Over 60s", Some((Some(60), None))),
            ("aged 50 and over", Some((Some(50), None))),
            ("18-25", Some((Some(18), Some(25)))),
            ("18 to 25 years", Some((Some(18), Some(25)))),
            ("under 25", Some((None, Some(24)))),
            ("up to 25", Some((None, Some(25)))),
            ("Adults", Some((Some(18), None))),
            ("All ages", Some((Some(0), None))),
            ("0-5 months", None),
            ("60", None),
            ("25-18", None),
            ("999+", None),
            ("grown-ups", None),
        ] {
            assert_eq!(ages(text), expected.map(|(min, max)| AgeRange { min, max }), "{text}");
        }
    }

    #[test]
    fn costs_are_read_as_people_write_them() {
        for (text, expected) in [
            ("Free", Some(Cost::Free)),
            ("free (tea 50p)", Some(Cost::Free)),
            ("£0", Some(Cost::Free)),
            ("£2", Some(Cost::Low)),
            ("£3.50 a session", Some(Cost::Low)),
            ("Free for carers, £7.50 for others", Some(Cost::Paid)),
            ("£5.01", Some(Cost::Paid)),
            ("50p", Some(Cost::Low)),
            ("by donation", Some(Cost::Donation)),
            ("pay what you can", Some(Cost::Donation)),
            ("low", Some(Cost::Low)),
            ("not free", Some(Cost::Paid)),
            ("ask", Some(Cost::Unknown)),
            ("see poster", None),
        ] {
            assert_eq!(cost(text), expected, "{text}");
        }
    }

    #[test]
    fn dates_are_read_day_first() {
        for (text, expected) in [
            ("2026-11-22", "2026-11-22"),
            ("22/11/2026", "2026-11-22"),
            ("2.3.26", "2026-03-02"),
            ("22nd November 2026", "2026-11-22"),
            ("Nov 2026", "2026-11"),
            ("11/2026", "2026-11"),
            ("2026", "2026"),
        ] {
            assert_eq!(date(text), Date::parse(expected), "{text}");
        }
        for wrong in ["", "last week", "31/02/2026", "13/13/2026", "1/2/3/4"] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn ways_to_join_are_told_apart() {
        let read = ["Drop in", "No referral needed", "yes", "GP referral only", "no", "see poster"].map(joining);
        assert_eq!(read, [Tri::Yes, Tri::Yes, Tri::Yes, Tri::No, Tri::No, Tri::Unknown]);
    }

    #[test]
    fn email_addresses_have_two_sides() {
        assert!(
            email("jo.o'neil+a@mail.example.org") && !email("jo at example.org") && !email("a@b") && !email("a b@c.d")
        );
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,40}|[0-9£.a-z +-]{0,20}") {
            let _ = (ages(&text), cost(&text), date(&text), email(&text), joining(&text));
        }
    }
}
