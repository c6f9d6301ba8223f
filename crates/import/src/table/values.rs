//! What the values of a column look like, whatever stands above them.

mod cells;

use cells::{
    has_day, has_span, is_address, is_clock, is_days, is_email, is_like_phone, is_money, is_pair, is_phone,
    is_postcode, is_url,
};
pub use cells::{has_day as names_day, is_nothing, is_url as is_web, point, yes_no};

/// Shares of the filled cells of a column, in hundredths.
use std::collections::BTreeSet;

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
    /// Numbers that may be phones'.
    pub like_phones: u8,
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
    /// Phone numbers, e-mail or web addresses, with whatever else.
    pub reach: u8,
    /// Numbers like metres on the British National Grid.
    pub grid: u8,
    /// Letters on average.
    pub length: u32,
}

/// The profile of a column's cells.
pub fn profile<'a>(cells: impl Iterator<Item = &'a str>) -> Profile {
    let mut profile = Profile::default();
    let mut seen = BTreeSet::new();
    let mut counts = [0_u32; 19];
    let mut length = 0;
    for cell in cells {
        profile.rows += 1;
        let cell = cell.trim();
        if is_nothing(cell) {
            continue;
        }
        profile.filled += 1;
        length += cell.chars().count();
        seen.insert(cell);
        for (count, is) in counts.iter_mut().zip(kinds(cell)) {
            *count += u32::from(is);
        }
    }
    let filled = profile.filled.max(1);
    let share = |count: u32| u8::try_from(u64::from(count) * 100 / u64::from(filled)).unwrap_or(100);
    let [distinct] = [u32::try_from(seen.len()).unwrap_or(u32::MAX)].map(share);
    profile.distinct = distinct;
    profile.length = u32::try_from(length).unwrap_or(u32::MAX) / filled;
    profile.set(counts.map(share));
    profile
}

impl Profile {
    /// Takes the shares in the order of [`kinds`].
    fn set(&mut self, shares: [u8; 19]) {
        let fields = [
            &mut self.emails,
            &mut self.urls,
            &mut self.postcodes,
            &mut self.phones,
            &mut self.lats,
            &mut self.lons,
            &mut self.pairs,
            &mut self.dates,
            &mut self.clock,
            &mut self.days,
            &mut self.timetable,
            &mut self.money,
            &mut self.yes_no,
            &mut self.ages,
            &mut self.numbers,
            &mut self.addresses,
            &mut self.like_phones,
            &mut self.reach,
            &mut self.grid,
        ];
        fields.into_iter().zip(shares).for_each(|(field, share)| *field = share);
    }
}

fn kinds(cell: &str) -> [bool; 19] {
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
        // A spreadsheet counts days from the beginning of 1900: these are of this century.
        number.map_or_else(
            || crate::clean::date(cell).is_some(),
            |n| n.fract() == 0.0 && (36_526.0..73_050.0).contains(&n),
        ),
        (clock && !days && cell.len() < 14) || number.is_some_and(|n| n > 0.0 && n < 1.0),
        days,
        has_day(cell) && cell.len() > 10 && (clock || has_span(cell)),
        is_money(cell),
        yes_no(cell).is_some(),
        number.is_some_and(|n| n.fract() == 0.0 && (-1.0..=200.0).contains(&n)),
        number.is_some(),
        is_address(cell),
        is_like_phone(cell),
        is_email(cell) || is_phone(cell) || is_url(cell) || cell.contains("www."),
        cell.replace(',', "").parse::<f64>().is_ok_and(|n| (5_000.0..1_300_000.0).contains(&n)),
    ]
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
        let sparse = of(&["N/A", "0161 496 0000", "tbc.", "–", "No phone"]);
        assert_eq!((sparse.filled, sparse.phones), (1, 100), "what says nothing is no value");
    }
}
