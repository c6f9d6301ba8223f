//! One answer, checked and written in one way.

use crate::sheet::Takes;
use waymark_core::catalogue::Mode;
use waymark_core::date::Date;
use waymark_import::clean;

/// Words for "I asked and they did not know", or nothing asked.
const NOT_KNOWN: [&str; 9] = ["", "?", "-", "don't know", "dont know", "not known", "unknown", "not asked", "n/k"];

/// What a cell says, written as it is kept; `None` where it says nothing.
///
/// # Errors
/// What is wrong, and what would be right.
pub fn value(takes: Takes, cell: &str, today: Date) -> Result<Option<String>, (String, &'static str)> {
    let text = cell.trim().strip_prefix('\'').unwrap_or(cell.trim());
    let small = waymark_core::text::plain(text, 700).to_lowercase().replace('’', "'");
    if NOT_KNOWN.contains(&small.as_str()) {
        return Ok(None);
    }
    let wrong = |what: &str| format!("{:?} is not {what}", waymark_core::text::plain(text, 80));
    let one_of = |list: &[(&[&str], &str)]| {
        list.iter().find(|(words, _)| words.contains(&small.as_str())).map(|(_, kept)| (*kept).to_owned())
    };
    let (found, what, hint) = match takes {
        Takes::YesNo => (yes_no(&small), "yes or no", "Write yes or no, or leave it empty."),
        Takes::Day => (
            day(text).filter(|day| *day <= today).map(crate::fresh::written),
            "a day up to today",
            "Write it as 2026-11-22 or 22/11/2026.",
        ),
        Takes::AnyDay => (day(text).map(crate::fresh::written), "a day", "Write it as 2026-11-22 or 22/11/2026."),
        Takes::Words(most) => (Some(waymark_core::text::plain(text, most)), "words", ""),
        Takes::Phone => (
            phone(text),
            "a British phone number",
            "Write it with its first 0; where a spreadsheet drops it, put a space between the figures.",
        ),
        Takes::Email => (email(text), "one e-mail address", "Write the address alone."),
        Takes::Url => (waymark_core::text::web_address(text), "a web address", "It begins with https:// or www."),
        Takes::Modes => (
            modes(&small),
            "a list of ways to take part",
            "Choose from in-person, group, phone, text, chat, email, online, app, post, home, with ; between.",
        ),
        Takes::Postcode => (clean::postcode(text), "a postcode", "Write it whole, such as M33 7ZF."),
        Takes::Cost => (
            one_of(&[
                (&["free", "nothing", "no cost"], "free"),
                (&["donation", "donations", "give what you can"], "donation"),
                (&["low", "a few pounds"], "low"),
                (&["paid", "pay"], "paid"),
            ]),
            "free, donation, low or paid",
            "Choose one of the four; say how much under notes.",
        ),
        Takes::Age => (age(&small), "an age in whole years", "Write a number up to 120, or any."),
        Takes::Room => (
            one_of(&[
                (&["yes", "y", "room"], "room"),
                (&["waiting list", "waitlist", "wait", "waiting-list"], "waiting list"),
                (&["full", "no", "n"], "full"),
            ]),
            "yes, waiting list or full",
            "Choose one of the three.",
        ),
    };
    found.map(Some).ok_or_else(|| (wrong(what), hint))
}

/// Yes or no, as spreadsheets and people write them.
pub fn yes_no(small: &str) -> Option<String> {
    match small {
        "yes" | "y" | "true" | "1" | "x" | "✓" => Some("yes".to_owned()),
        "no" | "n" | "false" | "0" => Some("no".to_owned()),
        _ => None,
    }
}

fn day(text: &str) -> Option<Date> {
    Date::parse(&clean::date(text)?).filter(|date| date.day > 0 && date.year >= 2000)
}

fn phone(text: &str) -> Option<String> {
    let (found, unread) = clean::phones(text, "");
    let [one] = found.as_slice() else { return None };
    (unread.is_empty() && waymark_core::text::phone(&one.number).is_some()).then(|| one.number.clone())
}

fn email(text: &str) -> Option<String> {
    let found = clean::emails(text);
    let [one] = found.found.as_slice() else { return None };
    found.unread.is_empty().then(|| one.clone())
}

fn modes(small: &str) -> Option<String> {
    let parts = small.split([';', ',', '/']).map(str::trim).filter(|part| !part.is_empty());
    let names: Option<Vec<&str>> = parts.map(|part| mode(&part.replace(' ', "-"))).collect();
    names.filter(|names| !names.is_empty()).map(|names| names.join(";"))
}

fn mode(name: &str) -> Option<&'static str> {
    let name = match name {
        "at-home" | "home-visit" => "home",
        "by-phone" => "phone",
        "face-to-face" => "in-person",
        "e-mail" => "email",
        other => other,
    };
    Mode::ALL.iter().find(|(_, known)| *known == name).map(|(_, known)| *known)
}

fn age(small: &str) -> Option<String> {
    let small = small.strip_suffix(".0").unwrap_or(small);
    match small {
        "any" | "any age" | "none" => Some("any".to_owned()),
        _ => small.parse::<u8>().ok().filter(|age| *age <= 120).map(|age| age.to_string()),
    }
}
