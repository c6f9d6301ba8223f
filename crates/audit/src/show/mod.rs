//! An audit shown: at a terminal, as a page, as a sheet to print. Text of a catalogue stays text in all of them.

pub mod html;
pub mod page;
pub mod ring;
mod tables;
pub mod terminal;

/// Said where there is no place to look from.
const NOWHERE: &str = "No service says where it is: who finds what cannot be told. Name a council with --area.";

/// Text of a catalogue on one line, without anything that steers a terminal.
fn seen(text: &str) -> String {
    waymark_core::text::plain(text, 300)
}

/// `1,234`.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `2.8 miles`, `10 miles`, `under 0.1 miles`.
fn miles(metres: u32) -> String {
    match waymark_core::geo::tenths_of_mile(metres) {
        0 => "under 0.1 miles".to_owned(),
        10 => "1 mile".to_owned(),
        tenths if tenths.is_multiple_of(10) => format!("{} miles", tenths / 10),
        tenths => format!("{}.{} miles", tenths / 10, tenths % 10),
    }
}

/// A share in whole per cent, never 0 or 100 where it is not quite that.
fn per_cent(part: u32, whole: u32) -> String {
    let share = if whole == 0 { 0 } else { (u64::from(part) * 200 / u64::from(whole)).div_ceil(2) };
    match (part, whole - part.min(whole), share) {
        (0, ..) => "0%".to_owned(),
        (_, 0, _) => "100%".to_owned(),
        (.., 0) => "under 1%".to_owned(),
        (.., 100) => "over 99%".to_owned(),
        (.., share) => format!("{share}%"),
    }
}
