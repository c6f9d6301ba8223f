//! Personal data: mobile numbers and people's own e-mail addresses, found and taken out of texts.

mod named;
mod names;

pub use named::is_named_after;

use super::email;
#[cfg(test)]
use super::phone;
use std::borrow::Cow;

/// Providers of mail for private people, by the first part of their names: they have them with `.com`, `.co.uk` and others.
const FREE: &str = " \
    gmail googlemail hotmail outlook live yahoo ymail rocketmail aol btinternet btopenworld talktalk tiscali \
    virginmedia ntlworld blueyonder icloud msn protonmail proton gmx o2 ";
/// The same, whole: their first part alone is a usual word.
const FREE_WHOLE: &str = " sky.com me.com mac.com mail.com ";
/// Words that say an address is a desk's and not a person's.
const DESKS: &str = " \
    info information enquiries enquiry admin administration contact contactus hello office team support help \
    helpline mail email reception volunteer volunteers volunteering bookings booking general secretary \
    manager centre services service council library church club group advice referral referrals training \
    events membership careers customer customers feedback learning health community communities wellbeing \
    care carers hub social youth children family families housing sport the national ";

/// Whether a word is one of a list.
fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word && !word.is_empty())
}

/// Whether a number is a mobile one, as [`phone::Phone`] writes it.
pub fn is_mobile(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.len() == 11
        && digits.starts_with("07")
        && !digits.starts_with("070")
        && (!digits.starts_with("076") || digits.starts_with("07624"))
}

/// Whether an e-mail address is likely a person's own: a private provider, or a person's name in front.
pub fn is_personal(address: &str) -> bool {
    let Some((local, host)) = address.split_once('@') else { return false };
    let host = host.to_ascii_lowercase();
    let provider = host.split('.').next().unwrap_or_default();
    // `…@gmail.comJo` is two words that lost the space between them.
    if has(FREE_WHOLE, &host) || (has(FREE, provider) && is_provider(&host)) {
        return true;
    }
    let local = parted(local);
    let parts: Vec<&str> = local
        .split(['.', '_', '-'])
        .map(|part| part.trim_end_matches(|c: char| c.is_ascii_digit()))
        .filter(|p| !p.is_empty())
        .collect();
    if parts.iter().any(|part| has(DESKS, part))
        || !local.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-'".contains(&b))
    {
        return false;
    }
    match parts.as_slice() {
        [one] => names::is_first(one),
        [first, last] => names::is_first(first) || names::is_first(last) || first.len() == 1 && last.len() > 2,
        [first, _, _] => names::is_first(first),
        _ => false,
    }
}

/// In small letters, with a full stop where a large one follows a small one: `JaneSmith` is two words.
fn parted(local: &str) -> String {
    let mut out = String::with_capacity(local.len() + 1);
    for letter in local.chars() {
        if letter.is_ascii_uppercase() && out.ends_with(|c: char| c.is_ascii_lowercase()) {
            out.push('.');
        }
        out.push(letter);
    }
    out.to_ascii_lowercase()
}

/// Whether a text is a person's name and nothing else: a title, or a first name with one that follows.
pub fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split([' ', '.']).filter(|word| !word.is_empty()).collect();
    let [first, rest @ ..] = words.as_slice() else { return false };
    let small = first.to_lowercase();
    let is_title = matches!(small.as_str(), "mr" | "mrs" | "ms" | "miss" | "dr" | "rev" | "cllr");
    (1..=3).contains(&rest.len())
        && rest.iter().all(|word| {
            word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
        })
        && (is_title || names::is_first(&small))
}

/// Whether words beside a number or an address may name somebody: a few words that are no desk's, or longer ones with a
/// first name among them.
pub fn may_name(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect();
    let has_first =
        words.iter().any(|word| word.starts_with(char::is_uppercase) && names::is_first(&word.to_lowercase()));
    let is_desk = || words.iter().any(|word| has(DESKS, &word.to_lowercase()));
    let is_capital = words.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    has_first || (words.len() <= 4 && is_capital && !is_desk())
}

/// `live.example.org` is no provider's.
fn is_provider(host: &str) -> bool {
    let end = host.split_once('.').map_or("", |(_, end)| end);
    ["com", "co.uk", "co", "uk", "net", "org", "me", "ie", "fr"].contains(&end)
        || ["com", "co.uk", "net"].iter().any(|known| end.starts_with(known))
}

/// The text without mobile numbers and people's own addresses; what was taken out.
pub fn without_people(text: &str) -> (Cow<'_, str>, Vec<String>) {
    let may_have = text.contains('@')
        || text.contains("07")
        || text.contains("447")
        || text.contains("44 7")
        || text.contains("(0)7");
    if !may_have {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut taken = Vec::new();
    let mut current = Cow::Borrowed(text);
    // Taking one out can show another that stood in it.
    while let Some((next, found)) = once(&current) {
        taken.extend(found);
        current = Cow::Owned(next);
    }
    (current, taken)
}

fn once(text: &str) -> Option<(String, Vec<String>)> {
    let mut out = String::with_capacity(text.len());
    let mut taken = Vec::new();
    let mut from = 0;
    for (start, end, what, words) in found(text) {
        if start < from {
            continue;
        }
        out.push_str(text.get(from..start).unwrap_or_default());
        out.push_str(words);
        taken.push(what);
        from = end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    (!taken.is_empty()).then_some((out, taken))
}

type Found = (usize, usize, String, &'static str);

/// Where they stand, in order.
fn found(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = words_at(text)
        .filter_map(|(at, word)| {
            let read = email::emails(word).found.into_iter().find(|address| is_personal(address));
            let address = read.or_else(|| Some(word.to_owned()).filter(|word| is_personal(word)))?;
            Some((at, at + word.len(), address, "(address left out)"))
        })
        .collect();
    for (at, _) in text.match_indices(['0', '+', '(']) {
        let is_first =
            text.get(..at).is_none_or(|before| !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '+'));
        if let Some((length, number)) = mobile_at(text.get(at..).unwrap_or_default()).filter(|_| is_first) {
            found.push((at, at + length, number, "(number left out)"));
        }
    }
    found.sort();
    found
}

fn words_at(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let cut =
        |c: char| c.is_whitespace() || matches!(c, ';' | ',' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '|' | '/');
    text.split(cut)
        .filter(|word| word.contains('@'))
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// A mobile number at the beginning of the text, and how long it is there.
fn mobile_at(text: &str) -> Option<(usize, String)> {
    let mut digits = String::new();
    let mut end = 0;
    for (at, c) in text.char_indices().take(24) {
        match c {
            '0'..='9' => {
                digits.push(c);
                end = at + 1;
            }
            ' ' | '-' | '(' | ')' | '.' | '\u{2010}'..='\u{2015}' => {}
            '+' if at == 0 => {}
            _ => break,
        }
        let national =
            digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44")).map(|rest| rest.trim_start_matches('0'));
        let whole = national.map_or_else(|| digits.clone(), |rest| format!("0{rest}"));
        if whole.len() == 11
            && is_mobile(&whole)
            && text.get(end..).is_none_or(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
        {
            return Some((end, whole));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peoples_own_addresses_are_told_from_desks() {
        for address in [
            "jane.smith@example.org",
            "j.smith@example.org",
            "jane@example.org",
            "teaclub@gmail.com",
            "smith.jane@example.gov.uk",
            "jane-smith@example.org",
            "teaclub@aol.co.uk",
            "JaneSmith@example.org",
        ] {
            assert!(is_personal(address), "{address}");
        }
        for address in [
            "info@example.org",
            "info.sale@example.org",
            "hello@example.org",
            "sale.library@example.gov.uk",
            "abc@example.org",
            "tea.club@example.org",
            "abc@live.example.org",
            "TeaClub@example.org",
            "INFO@example.org",
        ] {
            assert!(!is_personal(address), "{address}");
        }
    }

    #[test]
    fn mobiles_are_told_from_other_numbers() {
        for (text, expected) in
            [("07700 900123", true), ("0161 496 0000", false), ("070 1234 5678", false), ("03003030000", false)]
        {
            let number = &phone::phones(text, "").0[0].number;
            assert_eq!(is_mobile(number), expected, "{text}");
        }
    }

    #[test]
    fn texts_lose_them() {
        for (text, expected, count) in [
            ("Ring Jo on 07700 900123.", "Ring Jo on (number left out).", 1),
            ("Ring +44 (0)7700 900-123 or 0161 496 0000", "Ring (number left out) or 0161 496 0000", 1),
            ("Mail jane@example.org, or info@example.org", "Mail (address left out), or info@example.org", 1),
            ("0161 496 0773 at 07:30, code 1070770090012345", "0161 496 0773 at 07:30, code 1070770090012345", 0),
            ("no such thing", "no such thing", 0),
            ("Mail teaclub@gmail.comRing us", "Mail (address left out) us", 1),
        ] {
            let (out, taken) = without_people(text);
            assert_eq!((out.as_ref(), taken.len()), (expected, count), "{text}");
            assert_eq!(without_people(&out).0, expected);
        }
    }
}
