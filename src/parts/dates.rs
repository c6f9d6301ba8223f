//! Dates as people write them.

use waymark_core::date::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "22 November 2026", "November 2026" or "2026", as far as the date is known.
pub fn day(date: Date) -> String {
    let month = usize::from(date.month).checked_sub(1).and_then(|at| MONTHS.get(at));
    match (month, date.day) {
        (Some(month), 0) => format!("{month} {}", date.year),
        (Some(month), day) => format!("{day} {month} {}", date.year),
        (None, _) => date.year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_said_as_far_as_it_is_known() {
        let said = |text| day(Date::parse(text).unwrap());
        assert_eq!(said("2026-11-02"), "2 November 2026");
        assert_eq!(said("2026-11"), "November 2026");
        assert_eq!(said("2026"), "2026");
    }
}
