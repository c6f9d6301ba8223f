//! The safety text has to have been looked at in time before it is released (rule S3). An ordinary build never fails for
//! that: the page itself says that a check is due.

use crate::errors::Error;
use std::time::{SystemTime, UNIX_EPOCH};

const SECONDS_OF_A_DAY: u64 = 86_400;

/// Today, as `2026-11-22`.
pub fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    date(seconds / SECONDS_OF_A_DAY)
}

/// The date that many days after 1 January 1970.
fn date(days: u64) -> String {
    let (mut year, mut left) = (1970, days);
    let leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let length = |year| if leap(year) { 366 } else { 365 };
    while left >= length(year) {
        left -= length(year);
        year += 1;
    }
    let february = if leap(year) { 29 } else { 28 };
    let mut month = 1;
    for days in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if left < days {
            break;
        }
        left -= days;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", left + 1)
}

/// Fails when the day on which the safety text was due for review has passed.
pub fn not_overdue(safety: &str, today: &str) -> Result<(), Error> {
    let file: toml::Table = safety.parse().map_err(|why| Error::Found(format!("content/safety.toml: {why}")))?;
    let due = file.get("review").and_then(|review| review.get("review_due")).and_then(|due| due.as_str());
    let due = due.ok_or_else(|| Error::Found("content/safety.toml does not say when its review is due.".into()))?;
    // Dates of this form compare as text.
    if due < today {
        return Err(Error::Found(format!(
            "The safety text was due for review on {due}, and today is {today}: it has to be reviewed before a release. \
             A clinical safety officer reads content/safety.toml and content/catalogue/safety_contacts.csv, then sets \
             reviewed_by, reviewed_on and review_due."
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s3_a_release_fails_once_the_review_is_overdue_and_says_what_to_do() {
        let safety = "[review]\nreview_due = \"2027-05-22\"\n";
        assert!(not_overdue(safety, "2027-05-22").is_ok(), "on the day itself");
        let message = not_overdue(safety, "2027-05-23").unwrap_err().to_string();
        assert!(message.contains("2027-05-22") && message.contains("safety officer"), "{message}");
        assert!(not_overdue("[review]\n", "2027-01-01").is_err());
        assert!(not_overdue(include_str!("../../../../content/safety.toml"), "1970-01-01").is_ok());
    }

    #[test]
    fn days_become_dates() {
        let known = [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (19_723, "2024-01-01"),
            (20_779, "2026-11-22"),
        ];
        for (days, expected) in known {
            assert_eq!(date(days), expected);
        }
    }
}
