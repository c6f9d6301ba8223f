//! One contact as a line of the urgent-help page. Everything from the list is escaped here.

use waymark_core::date::Date;
use waymark_core::geo::Nation;
use waymark_core::safety::Contact;

/// Said of contacts whose facts come from elsewhere.
pub const NOT_SEEN: &str = "We have not seen these on their own page yet";

/// A contact by itself: it says when its own page was not seen.
pub fn item(contact: &Contact) -> String {
    line("", contact, flag(contact))
}

/// A contact as the one for a nation, which is named unless the contact's own name does so.
pub fn item_for(nation: Nation, contact: &Contact) -> String {
    let name = nation_name(nation);
    let before = if contact.name.contains(name) { String::new() } else { format!("{name}: ") };
    line(&before, contact, flag(contact))
}

/// A contact under a heading that already says whether its own page was seen.
pub fn item_in_group(contact: &Contact) -> String {
    line("", contact, "")
}

fn flag(contact: &Contact) -> &'static str {
    if contact.own_page { "" } else { " We have not seen this on their own page yet." }
}

/// Name and number, when to use it, and in smaller print the rest: three lines, so that many fit a small screen.
fn line(before: &str, contact: &Contact, flag: &str) -> String {
    format!(
        "<li>{before}<b>{}</b>{}<br>{}<br><small>{} {}{flag}</small></li>\n",
        escape(&contact.name),
        ways(contact),
        when(contact),
        details(contact),
        checked(contact.rung_on)
    )
}

/// How to reach it: every number as text, and as something to tap.
fn ways(contact: &Contact) -> String {
    let mut ways = String::new();
    if !contact.phone.is_empty() {
        ways.push_str(&format!(" {}", phone(&contact.phone)));
    }
    if !contact.text.is_empty() {
        let or = if contact.phone.is_empty() { "Text" } else { "or text" };
        ways.push_str(&format!(" {or} <b>{}</b>", escape(&contact.text)));
    }
    ways
}

/// When to use it, and what to do besides where that is not said already.
fn when(contact: &Contact) -> String {
    let said = contact.when_to_use.to_lowercase().contains(&contact.other.to_lowercase());
    let other = if said { String::new() } else { format!(" {}", sentence(&upper_first(&contact.other))) };
    format!("{}{other}", escape(&contact.when_to_use))
}

fn details(contact: &Contact) -> String {
    let mut details = Vec::new();
    if contact.free && !contact.phone.is_empty() {
        details.push("Free to call.".to_owned());
    }
    if !contact.hours.is_empty() {
        details.push(sentence(&contact.hours));
    }
    if !(contact.who.is_empty() || contact.who.starts_with("Anyone")) {
        details.push(sentence(&format!("For {}", lower_first(&contact.who))));
    }
    if !contact.access.is_empty() {
        details.push(sentence(&format!("Access: {}", contact.access)));
    }
    details.extend(nations(contact));
    details.extend(website(&contact.url));
    details.join(" ")
}

fn website(url: &str) -> Option<String> {
    let host = escape(host(url)?);
    Some(format!("<a href=\"{}\" rel=\"noopener noreferrer\">{host}</a>.", escape(url)))
}

/// The nations, where it is more than one but not all.
fn nations(contact: &Contact) -> Option<String> {
    let serving: Vec<&str> =
        Nation::ALL.into_iter().filter(|(n, _)| contact.nations.contains(*n)).map(|(n, _)| nation_name(n)).collect();
    match serving.as_slice() {
        [] | [_] | [_, _, _, _] => None,
        [first @ .., last] => Some(format!("In {} and {last}.", first.join(", "))),
    }
}

/// A nation's name.
pub fn nation_name(nation: Nation) -> &'static str {
    match nation {
        Nation::England => "England",
        Nation::Scotland => "Scotland",
        Nation::Wales => "Wales",
        Nation::NorthernIreland => "Northern Ireland",
    }
}

/// A number to tap, where it is nothing but digits and spaces.
fn phone(number: &str) -> String {
    let digits: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'+') {
        return escape(number);
    }
    format!("<a href=\"tel:{digits}\">{}</a>", escape(number))
}

/// What to show of a web address; `None` for any other kind of address.
fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then_some(host)
}

fn checked(rung_on: Option<Date>) -> String {
    rung_on.map_or("Not yet rung.".to_owned(), |date| format!("Checked on {}.", long_date(date)))
}

/// "3 October 2026", or as much of it as is known.
pub fn long_date(date: Date) -> String {
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
    let month = usize::from(date.month).checked_sub(1).and_then(|index| MONTHS.get(index));
    match (date.day, month) {
        (_, None) => date.year.to_string(),
        (0, Some(month)) => format!("{month} {}", date.year),
        (day, Some(month)) => format!("{day} {month} {}", date.year),
    }
}

fn sentence(text: &str) -> String {
    let stop = if text.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{}{stop}", escape(text))
}

/// "People under 35" → "people under 35", but "LGBT+ people" as it is.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Text as HTML shows it, without characters that turn the direction of what follows.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            other => html.push(other),
        }
    }
    html
}
