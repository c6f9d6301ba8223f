//! What a service costs: the words as they are, and the amount where there is exactly one.

use super::marks::line;
use serde::{Deserialize, Serialize};

/// A cost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// In words.
    pub text: String,
    /// In pence; absent where the words say several amounts or none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub pence: Option<u32>,
}

/// A cost from words, an amount and a currency as given; `None` where they say nothing.
pub fn cost(text: &str, amount: Option<f64>, currency: &str) -> Option<Cost> {
    let words = line(text);
    let is_pounds = currency.trim().is_empty()
        || matches!(currency.trim().to_ascii_uppercase().as_str(), "GBP" | "£" | "POUND" | "POUNDS");
    let given = amount.filter(|a| is_pounds && (0.0..1_000_000.0).contains(a)).map(|a| (a * 100.0).round() as u32);
    // Forms hold 0 where nobody gave a price: alone it says nothing.
    let given = given.filter(|pence| *pence > 0 || words.to_lowercase().contains("free") || is_zero(&words));
    let pence = given.or_else(|| in_words(&words));
    let text = match (words.is_empty() || words.parse::<f64>().is_ok(), pence) {
        (true, Some(0)) => "Free".to_owned(),
        (true, Some(pence)) => pounds(pence),
        (true, None) if amount.is_some() && !is_pounds => format!("{} {}", amount.unwrap_or_default(), line(currency)),
        _ => words,
    };
    (!text.is_empty()).then_some(Cost { text, pence })
}

fn is_zero(words: &str) -> bool {
    words.trim_start_matches('£').parse::<f64>().is_ok_and(|n| n == 0.0)
}

/// Pence as people write them.
fn pounds(pence: u32) -> String {
    if pence.is_multiple_of(100) {
        format!("£{}", pence / 100)
    } else {
        format!("£{}.{:02}", pence / 100, pence % 100)
    }
}

fn in_words(words: &str) -> Option<u32> {
    let small = words.to_lowercase();
    let amounts: Vec<Option<u32>> =
        small.match_indices('£').map(|(at, sign)| amount(small.get(at + sign.len()..).unwrap_or_default())).collect();
    match amounts.as_slice() {
        [one] if !small.contains("free") && !small.contains("from £") && !small.contains('-') => *one,
        [] if matches!(
            small.trim_end_matches(['.', '!']),
            "free"
                | "free of charge"
                | "no charge"
                | "no cost"
                | "free to attend"
                | "free entry"
                | "free service"
                | "it is free"
        ) =>
        {
            Some(0)
        }
        [] if is_zero(words) && !words.is_empty() => Some(0),
        _ => None,
    }
}

fn amount(rest: &str) -> Option<u32> {
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
    let number = rest.get(..end)?.trim_end_matches(['.', ',']);
    // A comma parts thousands; `1,50` may be one pound fifty.
    if number.split(',').skip(1).any(|part| part.split('.').next().is_none_or(|whole| whole.len() != 3)) {
        return None;
    }
    let number = number.replace(',', "");
    let pounds = number.parse::<f64>().ok().filter(|n| *n < 1_000_000.0)?;
    Some((pounds * 100.0).round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_amount_is_read_and_the_words_stay() {
        for (text, amount, currency, expected) in [
            ("£3.50 a session", None, "", Some(("£3.50 a session", Some(350)))),
            ("Free", None, "", Some(("Free", Some(0)))),
            ("Free!", Some(0.0), "GBP", Some(("Free!", Some(0)))),
            ("", Some(0.0), "GBP", None),
            ("", Some(2.5), "GBP", Some(("£2.50", Some(250)))),
            ("3", Some(3.0), "", Some(("£3", Some(300)))),
            ("£5, or £3 concessions", None, "", Some(("£5, or £3 concessions", None))),
            ("First session free, then £2", None, "", Some(("First session free, then £2", None))),
            ("", Some(4.0), "EUR", Some(("4 EUR", None))),
            ("Donations welcome", None, "", Some(("Donations welcome", None))),
            ("£1,50", None, "", Some(("£1,50", None))),
            ("£1,200 a year", None, "", Some(("£1,200 a year", Some(120_000)))),
            ("", None, "", None),
        ] {
            let found = cost(text, amount, currency);
            assert_eq!(found.as_ref().map(|c| (c.text.as_str(), c.pence)), expected, "{text:?} {amount:?}");
        }
    }
}
