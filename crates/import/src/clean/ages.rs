//! Ages: numbers that stand for "no limit" taken out, and ages in words read where they are plain.

/// The youngest age is above the oldest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossed;

/// Youngest and oldest age from numbers as given; `None`: no limit. `Err` where they cannot both be true.
///
/// # Errors
/// See [`Crossed`].
pub fn ages(from: Option<f64>, to: Option<f64>) -> Result<(Option<u8>, Option<u8>), Crossed> {
    let whole = |age: f64| (age.is_finite() && (1.0..99.0).contains(&age)).then_some(age as u8);
    // 0, −1 and 99 or 200 are what forms hold where nobody set a limit. Six months is the year nought.
    let from = from.and_then(whole);
    let to = to.filter(|age| *age > 0.0).and_then(whole);
    match (from, to) {
        (Some(from), Some(to)) if from > to => Err(Crossed),
        ages => Ok(ages),
    }
}

/// Ages in words, where they say one plain range; `None` where they do not.
pub fn ages_in_words(text: &str) -> Option<(Option<u8>, Option<u8>)> {
    let small = text.trim().to_lowercase().replace(['–', '—'], "-");
    let numbers = numbers(&small);
    let has = |words: &[&str]| words.iter().any(|word| small.contains(word));
    if small.len() > 40 || has(&["month", "week", "except"]) {
        return None;
    }
    match *numbers.as_slice() {
        [] if has(&["all ages", "any age"]) || matches!(small.as_str(), "all" | "any" | "everyone") => {
            Some((None, None))
        }
        [] if matches!(small.as_str(), "adults" | "adult" | "adults only") => Some((Some(18), None)),
        [from] if small.contains('+') || has(&["over", "plus", "above", "older", "upwards", "from", "minimum"]) => {
            Some((Some(from), None))
        }
        [to] if has(&["under", "up to", "below", "younger"]) => {
            let beyond = has(&["under", "below"]) && !has(&["and under", "or under", "and below"]);
            Some((None, Some(if beyond { to.saturating_sub(1) } else { to })))
        }
        [from, to] if from <= to && (small.contains('-') || has(&[" to ", "between"])) => {
            Some((Some(from).filter(|n| *n > 0), Some(to).filter(|n| *n < 99)))
        }
        _ => None,
    }
}

fn numbers(text: &str) -> Vec<u8> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).map(|n| n.parse().unwrap_or(u8::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_mean_no_limit_go() {
        for (from, to, expected) in [
            (Some(-1.0), Some(-1.0), Ok((None, None))),
            (Some(0.0), Some(99.0), Ok((None, None))),
            (Some(18.0), Some(200.0), Ok((Some(18), None))),
            (Some(0.0), Some(0.0), Ok((None, None))),
            (None, Some(25.0), Ok((None, Some(25)))),
            (Some(11.0), Some(17.5), Ok((Some(11), Some(17)))),
            (Some(60.0), Some(18.0), Err(Crossed)),
            (Some(f64::NAN), Some(f64::INFINITY), Ok((None, None))),
        ] {
            assert_eq!(ages(from, to), expected, "{from:?} {to:?}");
        }
    }

    #[test]
    fn plain_words_are_read_and_others_left() {
        for (text, expected) in [
            ("18+", Some((Some(18), None))),
            ("Over 60s", Some((Some(60), None))),
            ("11-18", Some((Some(11), Some(18)))),
            ("5 to 11 years", Some((Some(5), Some(11)))),
            ("0–5", Some((None, Some(5)))),
            ("Under 25", Some((None, Some(24)))),
            ("25 and under", Some((None, Some(25)))),
            ("All ages", Some((None, None))),
            ("Adults", Some((Some(18), None))),
            ("6 months to 2 years", None),
            ("11-15, 16-18", None),
            ("Young people", None),
        ] {
            assert_eq!(ages_in_words(text), expected, "{text}");
        }
    }
}
