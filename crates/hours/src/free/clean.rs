//! Text made plain before it is read: no tags, entities, broken encoding, addresses or phone numbers; small letters.

use super::entity;

/// The text in small letters, its lines kept apart.
pub(super) fn clean(text: &str) -> String {
    let text = entity::decode(&entity::decode(text));
    let text = text.replace("Â", " ").replace("â€“", "-").replace("â€”", "-").replace("â€™", "'");
    let text = without_tags(&lost_signs(&text));
    let plain: String = text.chars().map(plain_char).collect();
    let plain = apart(&plain).to_lowercase();
    let lines: Vec<String> = plain.lines().map(|line| with_points(&without_addresses(line))).collect();
    lines.join("\n")
}

/// Where an encoding was lost, the sign between two letters was an apostrophe, and most others a dash.
fn lost_signs(text: &str) -> String {
    let mut parts = text.split('\u{fffd}');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_inside = out.ends_with(char::is_alphabetic) && part.starts_with(char::is_alphabetic);
        out.push(if is_inside { '\'' } else { '-' });
        out.push_str(part);
    }
    out
}

/// Tags that stand for a new line leave one, others nothing.
fn without_tags(text: &str) -> String {
    const INLINE: [&str; 8] = ["b", "strong", "i", "em", "u", "sup", "span", "a"];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let Some((tag, tail)) = after.split_once('>').filter(|_| is_tag) else {
            out.push(' ');
            rest = after;
            continue;
        };
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if !INLINE.contains(&name.to_ascii_lowercase().as_str()) {
            out.push('\n');
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn plain_char(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{96}' | '\u{97}' | '\u{2212}' | '\u{00ad}' | '→' => '-',
        '\u{91}' | '\u{92}' | '‘' | '’' | '`' | '´' | 'ʼ' => '\'',
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{b}' | '•' | '·' | '●' | '▪' => '\n',
        '：' => ':',
        c if c.is_whitespace() || c.is_control() || is_invisible(c) => ' ',
        c => c,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// `5pmTuesday`, `ClosedThursday`: words run together where a line was lost.
fn apart(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    for c in text.chars() {
        if c.is_uppercase() && last.is_lowercase() {
            out.push('\n');
        }
        out.push(c);
        last = c;
    }
    out
}

/// A line without e-mail and web addresses, postcodes and phone numbers: their figures are no times.
fn without_addresses(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let phone = phone_words(&words[at..]);
        if phone > 0 {
            at += phone;
        } else if is_postcode(word, words.get(at + 1).copied().unwrap_or_default()) {
            at += 2;
        } else {
            let is_address = word.contains('@') || word.contains("://") || word.starts_with("www.");
            kept.extend((!is_address).then_some(*word));
            at += 1;
        }
    }
    kept.join(" ")
}

/// `10-00 to 12-30` and `10 30am` with a point between hours and minutes.
fn with_points(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let mut kept: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let is_range = matches!(word(at + 1), "to" | "till" | "til" | "until" | "-");
        if let (true, Some(from), Some(to)) = (is_range, hyphened(word(at)), hyphened(word(at + 2))) {
            kept.extend([from, word(at + 1).to_owned(), to]);
            at += 3;
        } else if is_hour(word(at)) && is_minutes(word(at + 1)) {
            kept.push(format!("{}.{}", word(at), word(at + 1)));
            at += 2;
        } else {
            kept.push(word(at).to_owned());
            at += 1;
        }
    }
    kept.join(" ")
}

/// `10-30`, `9-00am.` with a point.
fn hyphened(word: &str) -> Option<String> {
    let (hour, minutes) = word.split_once('-')?;
    let begins = ["00", "15", "30", "45"].iter().find_map(|quarter| minutes.strip_prefix(quarter))?;
    let ends = !begins.contains(|c: char| c.is_ascii_digit() || c == '-');
    (is_hour(hour) && ends).then(|| format!("{hour}.{minutes}"))
}

fn is_hour(word: &str) -> bool {
    word.len() <= 2 && word.parse::<u8>().is_ok_and(|hour| hour < 24)
}

/// `30am`, after an hour that stands alone.
fn is_minutes(word: &str) -> bool {
    let rest = ["00", "15", "30", "45"].iter().find_map(|quarter| word.strip_prefix(quarter));
    rest.is_some_and(|rest| rest.starts_with("am") || rest.starts_with("pm"))
}

/// How many words from the first on are one phone number: nine figures or more, beginning with 0 or +.
fn phone_words(words: &[&str]) -> usize {
    let trimmed = |word: &str| word.trim_matches(|c: char| !c.is_ascii_digit() && c != '+').to_owned();
    let first = words.first().map(|word| trimmed(word)).unwrap_or_default();
    if !first.starts_with('0') && !first.starts_with('+') {
        return 0;
    }
    let (mut digits, mut count) = (0, 0);
    for word in words {
        let word = trimmed(word);
        if word.is_empty() || !word.chars().all(|c| c.is_ascii_digit() || c == '+') {
            break;
        }
        digits += word.len();
        count += 1;
    }
    if digits >= 9 { count } else { 0 }
}

fn is_postcode(first: &str, second: &str) -> bool {
    let out = first.as_bytes();
    let inward = second.trim_matches(|c: char| !c.is_ascii_alphanumeric()).as_bytes();
    let inward_fits =
        matches!(inward, [a, b, c] if a.is_ascii_digit() && b.is_ascii_alphabetic() && c.is_ascii_alphabetic());
    let out_fits = (2..=4).contains(&out.len())
        && out.first().is_some_and(u8::is_ascii_alphabetic)
        && out.iter().any(u8::is_ascii_digit)
        && out.iter().all(u8::is_ascii_alphanumeric);
    // "at 9 6pm" is none, and neither is "2 4pm": the second half never says am or pm.
    out_fits && inward_fits && !matches!(inward.get(1..), Some(b"am" | b"pm"))
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn text_is_made_plain() {
        for (text, expected) in [
            ("<p>Tue 1<sup>st</sup> &ndash; 5&nbsp;pm</p>", "\ntue 1st - 5 pm"),
            ("Mon &amp;amp; Tue", "mon & tue"),
            ("9am–5pmTuesday", "9am-5pm\ntuesday"),
            ("Caf\u{e9} <3", "café  3"),
            ("at AB1 2CD on Mon", "at on mon"),
            ("ask a@b.org or www.b.org", "ask or"),
        ] {
            assert_eq!(clean(text), expected, "{text}");
        }
        assert!(!clean("ring 01234 567890, Mon").contains("567"));
        assert!(clean("0930 - 1200").contains("0930 - 1200"));
    }
}
