//! What the values of a column look like, whatever stands above them.

use super::field::heading;

/// Shares of the filled cells of a column, in hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Cells that are filled.
    pub filled: u32,
    /// Rows looked at.
    pub rows: u32,
    /// Different ones among the filled.
    pub distinct: u8,
    /// E-mail addresses in them.
    pub emails: u8,
    /// Web addresses.
    pub urls: u8,
    /// Postcodes, and nothing else.
    pub postcodes: u8,
    /// British phone numbers.
    pub phones: u8,
    /// Numbers like British latitudes.
    pub lats: u8,
    /// Numbers like British longitudes.
    pub lons: u8,
    /// Two numbers, the first like a latitude.
    pub pairs: u8,
    /// Dates.
    pub dates: u8,
    /// Times of day.
    pub clock: u8,
    /// Days of the week, and nothing else.
    pub days: u8,
    /// Days and times of day.
    pub timetable: u8,
    /// Money, or free.
    pub money: u8,
    /// Yes and no.
    pub yes_no: u8,
    /// Whole numbers up to 120.
    pub ages: u8,
    /// Numbers of any kind.
    pub numbers: u8,
    /// Addresses with a postcode or a street in them.
    pub addresses: u8,
    /// Letters on average.
    pub length: u32,
}

/// The profile of a column's cells.
pub fn profile<'a>(cells: impl Iterator<Item = &'a str>) -> Profile {
    let mut profile = Profile::default();
    let mut seen = std::collections::BTreeSet::new();
    let mut counts = [0_u32; 15];
    let mut length = 0;
    for cell in cells {
        profile.rows += 1;
        let cell = cell.trim();
        if cell.is_empty() {
            continue;
        }
        profile.filled += 1;
        length += cell.chars().count();
        seen.insert(cell);
        for (count, is) in counts.iter_mut().zip(kinds(cell)) {
            *count += u32::from(is);
        }
    }
    let share = |count: u32| u8::try_from(count * 100 / profile.filled.max(1)).unwrap_or(100);
    let [
        emails,
        urls,
        postcodes,
        phones,
        lats,
        lons,
        pairs,
        dates,
        clock,
        days,
        timetable,
        money,
        yes_no,
        ages,
        numbers,
    ] = counts.map(share);
    let distinct = share(u32::try_from(seen.len()).unwrap_or(u32::MAX));
    let addresses = share(u32::try_from(seen.iter().filter(|cell| is_address(cell)).count()).unwrap_or(0));
    let length = u32::try_from(length).unwrap_or(u32::MAX) / profile.filled.max(1);
    Profile {
        emails,
        urls,
        postcodes,
        phones,
        lats,
        lons,
        pairs,
        dates,
        clock,
        days,
        timetable,
        money,
        yes_no,
        ages,
        numbers,
        distinct,
        addresses,
        length,
        ..profile
    }
}

fn kinds(cell: &str) -> [bool; 15] {
    let number = cell.parse::<f64>().ok().filter(|n| n.is_finite());
    let is_fraction = number.is_some_and(|n| n.fract() != 0.0);
    let days = is_days(cell);
    let clock = is_clock(cell);
    [
        is_email(cell),
        is_url(cell),
        is_postcode(cell),
        is_phone(cell),
        is_fraction && number.is_some_and(|n| (49.0..=61.5).contains(&n)),
        is_fraction && number.is_some_and(|n| (-9.0..=2.5).contains(&n)),
        is_pair(cell),
        crate::clean::date(cell).is_some() && number.is_none(),
        clock && !days && cell.len() < 14,
        days,
        has_day(cell) && cell.len() > 10 && cell.chars().any(|c| c.is_ascii_digit()),
        is_money(cell),
        yes_no(cell).is_some(),
        number.is_some_and(|n| n.fract() == 0.0 && (-1.0..=200.0).contains(&n)),
        number.is_some(),
    ]
}

/// Whether the cell says yes or no, and which.
pub fn yes_no(cell: &str) -> Option<bool> {
    match cell.trim().to_ascii_lowercase().as_str() {
        "true" | "yes" | "y" | "x" | "✓" | "✔" => Some(true),
        "false" | "no" | "n" => Some(false),
        _ => None,
    }
}

fn is_email(cell: &str) -> bool {
    cell.len() < 200
        && cell
            .split_whitespace()
            .any(|word| word.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.')))
}

fn is_url(cell: &str) -> bool {
    let small = cell.get(..cell.len().min(8)).unwrap_or(cell).to_ascii_lowercase();
    small.starts_with("http")
        || small.starts_with("www.")
        || (!cell.contains([' ', '@'])
            && waymark_core::text::web_address(cell).is_some()
            && cell.parse::<f64>().is_err())
}

fn is_postcode(cell: &str) -> bool {
    crate::clean::postcode(cell).is_some()
}

fn is_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let front = cell.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+' && c != '(');
    digits >= 6 && cell.len() < 120 && waymark_core::text::phone(front).is_some_and(|(number, _)| number.len() > 5)
}

fn is_pair(cell: &str) -> bool {
    point(cell).is_some()
}

/// Latitude and longitude in one cell.
pub fn point(cell: &str) -> Option<(f64, f64)> {
    let cell = cell.trim().trim_matches(['(', ')', '[', ']']);
    let (lat, lon) = cell.split_once([',', ' ', ';'])?;
    let (lat, lon) = (lat.trim().parse::<f64>().ok()?, lon.trim_matches([',', ' ', ';']).parse::<f64>().ok()?);
    let fits = |lat: f64, lon: f64| (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    (fits(lat, lon) && (lat.fract() != 0.0 || lon.fract() != 0.0)).then_some((lat, lon))
}

fn is_clock(cell: &str) -> bool {
    let small = cell.to_ascii_lowercase();
    let bytes = small.as_bytes();
    let colon =
        bytes.windows(3).any(|w| w[0].is_ascii_digit() && (w[1] == b':' || w[1] == b'.') && w[2].is_ascii_digit());
    let half = bytes.windows(3).any(|w| w[0].is_ascii_digit() && (&w[1..] == b"am" || &w[1..] == b"pm"));
    (colon && small.parse::<f64>().is_err()) || half
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn day_of(word: &str) -> Option<usize> {
    let rest = |day: &str, word: &str| {
        let tail = word.get(day.len()..).unwrap_or_default().trim_end_matches('s');
        matches!(tail, "" | "day" | "sday" | "e" | "nesday" | "r" | "rday" | "urday" | "ne" | "rs")
            || matches!(word, "tues" | "weds" | "thur" | "thurs" | "tuesday" | "tuesdays" | "thursday" | "thursdays")
    };
    DAYS.iter().position(|day| word.starts_with(day) && rest(day, word))
}

fn is_days(cell: &str) -> bool {
    let words = heading(cell);
    cell.len() < 90
        && !words.is_empty()
        && words.split(' ').all(|w| day_of(w).is_some() || matches!(w, "and" | "to"))
        && has_day(cell)
}

fn has_day(cell: &str) -> bool {
    cell.len() < 400 && heading(cell).split(' ').any(|word| day_of(word).is_some())
}

fn is_money(cell: &str) -> bool {
    let small = cell.trim().to_ascii_lowercase();
    cell.contains('£') || matches!(small.as_str(), "free" | "no charge" | "no cost") || small.starts_with("free ")
}

const STREETS: [&str; 12] =
    ["road", "street", "lane", "avenue", "rd", "st", "close", "drive", "way", "square", "place", "crescent"];

fn is_address(cell: &str) -> bool {
    let words = heading(cell);
    let street = words.split(' ').any(|word| STREETS.contains(&word));
    cell.len() < 200
        && ((cell.len() > 10 && crate::clean::postcode_in(cell).is_some())
            || (street && cell.chars().any(|c| c.is_ascii_digit())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_values() {
        let of = |cells: &[&str]| profile(cells.iter().copied());
        assert_eq!(of(&["M33 7XS", "sw1a1aa", ""]).postcodes, 100);
        assert_eq!(of(&["0161 496 0000", "Tel: 01632 960001", "07700 900123"]).phones, 100);
        assert_eq!(of(&["a@example.org", "Ring or mail b@example.org"]).emails, 100);
        assert_eq!(of(&["www.example.org", "https://example.org/a", "example.org"]).urls, 100);
        let points = of(&["53.42", "51.5"]);
        assert_eq!((points.lats, points.lons), (100, 0));
        assert_eq!(of(&["-2.3", "0.12"]).lons, 100);
        assert_eq!(of(&["53.42, -2.3"]).pairs, 100);
        assert_eq!(of(&["Monday", "Tues & Thurs"]).days, 100);
        assert_eq!(of(&["Mondays 10am-12pm", "Every Sunday at 10:30"]).timetable, 100);
        assert_eq!(of(&["£3", "Free"]).money, 100);
        assert_eq!(of(&["TRUE", "no"]).yes_no, 100);
        assert_eq!(of(&["10:30", "9.15am"]).clock, 100);
        assert_eq!(of(&["12 Example Road, Sale"]).addresses, 100);
        assert_eq!(of(&["Sunday roast club"]).days, 0);
    }
}
