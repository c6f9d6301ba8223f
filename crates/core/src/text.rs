//! Text from outside made harmless: words typed by a person, cells of a spreadsheet, settings of a site.
//!
//! Text stays text everywhere in Waymark, so `<script>` needs no treatment here. What does: characters that change how
//! the text round them is read (direction marks, control characters), and addresses that are not web addresses.

/// Text on one line, without control, direction and invisible characters, spaces run together, cut at `max`
/// characters.
pub fn plain(text: &str, max: usize) -> String {
    let mut out = String::with_capacity(text.len().min(max * 4));
    let (mut length, mut gap) = (0, false);
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            gap = true;
        } else if !is_invisible(c) {
            let space = usize::from(gap && length > 0);
            if length + space >= max {
                break;
            }
            if space == 1 {
                out.push(' ');
            }
            out.push(c);
            length += 1 + space;
            gap = false;
        }
    }
    out
}

/// Characters that cannot be seen and change or fake what can: direction overrides and isolates, zero-width spaces,
/// byte-order marks, tags, annotation marks. Joiners are kept: several languages need them.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e007f}')
}

/// What stands before and after the first place of some words; `None` where they are not there. The standard search for
/// texts in texts is made for long ones and weighs a few kilobytes of the page (docs/decisions/0005).
pub fn cut<'a>(text: &'a str, at: &str) -> Option<(&'a str, &'a str)> {
    let place = text.as_bytes().windows(at.len()).position(|part| part == at.as_bytes())?;
    Some((text.get(..place)?, text.get(place + at.len()..)?))
}

fn is_one_of(c: char, signs: &[u8]) -> bool {
    u8::try_from(c).is_ok_and(|sign| signs.contains(&sign))
}

/// The web address, `https://` put in front where no scheme was typed. `None` for any other scheme, and for addresses
/// that hide where they lead (a user name, no dot in the host, letters outside the usual alphabet in it).
pub fn web_address(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c) || is_one_of(c, b"\"'<>\\`{}|^");
    if typed.chars().any(is_odd) {
        return None;
    }
    let (scheme, rest) = match cut(typed, "://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https", rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http", rest),
        Some((before, _)) if !before.contains(['/', '.', '?', '#']) => return None,
        _ => ("https", typed),
    };
    let host_and_port = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = host_and_port.split_once(':').unwrap_or((host_and_port, "443"));
    let label_is_fine = |label: &str| {
        !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && !label.starts_with('-')
    };
    let host_is_fine = host.contains('.') && host.split('.').all(label_is_fine);
    let port_is_fine = !port.is_empty() && port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit());
    (host_is_fine && port_is_fine).then(|| format!("{scheme}://{rest}"))
}

/// The phone number at the front of what was typed, and what stands after it. `None` when it cannot be a British number:
/// those start with 0 or +44, or are short ones such as 999 and 116 123.
pub fn phone(typed: &str) -> Option<(String, String)> {
    let typed = typed.trim();
    let end = typed.find(|c: char| !c.is_ascii_digit() && !is_one_of(c, b" +()-.")).unwrap_or(typed.len());
    let number = typed.get(..end)?.trim_end_matches([' ', '(', '-', '.', '+']);
    let rest = typed.get(number.len()..).unwrap_or_default().trim();
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let fits = match (number.starts_with('+'), digits.as_str()) {
        (true, d) => d.starts_with("44") && (12..=13).contains(&d.len()),
        (false, d) if d.starts_with("00") => d.starts_with("0044") && (14..=15).contains(&d.len()),
        // 0800 1111 and 0845 4647 are whole; any other number that short lost its end.
        (false, d) if d.len() == 8 => d.starts_with("0800") || d.starts_with("0845"),
        (false, d) if d.starts_with('0') => (10..=11).contains(&d.len()),
        (false, d) => d.starts_with('1') && (d.len() == 3 || d.len() == 6) || d == "999",
    };
    fits.then(|| (number.to_owned(), rest.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_cut_at_the_first_place_of_some_words() {
        assert_eq!(cut("https://a.org://b", "://"), Some(("https", "a.org://b")));
        assert_eq!(cut("ŵ: ŷ", ": "), Some(("ŵ", "ŷ")));
        assert_eq!((cut("a", "abc"), cut("", ":")), (None, None));
    }

    #[test]
    fn invisible_and_direction_characters_go_and_words_stay() {
        assert_eq!(plain(" Tea\u{202e} and\r\n\tcake \u{0}\u{200b}! ", 99), "Tea and cake !");
        assert_eq!(plain("<script>alert(1)</script>", 99), "<script>alert(1)</script>", "text stays text");
        assert_eq!(plain("ein gair ŵ", 99), "ein gair ŵ");
        assert_eq!(plain("abc def", 5), "abc d");
        assert_eq!(plain("abc def", 4), "abc");
    }

    #[test]
    fn only_web_addresses_that_show_where_they_lead_are_taken() {
        for (typed, expected) in [
            ("example.org", Some("https://example.org")),
            ("www.example.org/a?b=c#d", Some("https://www.example.org/a?b=c#d")),
            ("HTTP://example.org", Some("http://example.org")),
            ("https://example.org:8080/x", Some("https://example.org:8080/x")),
            ("example.org/go?to=https://other.org", Some("https://example.org/go?to=https://other.org")),
            ("javascript:alert(1)", None),
            ("JavaScript://example.org/%0aalert(1)", None),
            ("data:text/html,hello", None),
            ("mailto:me@example.org", None),
            ("https://bank.co.uk@evil.example", None),
            ("ftp://example.org", None),
            ("https://exämple.org", None),
            ("https://example.org/\u{202e}gpj", None),
            ("see our poster", None),
            ("localhost", None),
            ("https://", None),
            ("", None),
        ] {
            assert_eq!(web_address(typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn phone_numbers_are_told_from_other_things() {
        for (typed, expected) in [
            ("01632 960123", Some(("01632 960123", ""))),
            ("(01632) 960 123", Some(("(01632) 960 123", ""))),
            ("+44 (0)1632 960123", Some(("+44 (0)1632 960123", ""))),
            ("0800 1111", Some(("0800 1111", ""))),
            ("116 123", Some(("116 123", ""))),
            ("01632 960123 (ask for Jo)", Some(("01632 960123", "(ask for Jo)"))),
            ("1632960123", None),
            ("0161 496 31", None),
            ("ask Jo", None),
            ("", None),
            ("+1 555 0100", None),
            ("javascript:1", None),
        ] {
            assert_eq!(phone(typed), expected.map(|(n, r)| (n.to_owned(), r.to_owned())), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn plain_text_is_short_clean_and_stable(text in "\\PC*|[\\s\\u202a-\\u202ea-c]*", max in 0usize..40) {
            let out = plain(&text, max);
            prop_assert!(out.chars().count() <= max);
            prop_assert!(!out.chars().any(|c| c.is_control() || is_invisible(c)));
            prop_assert_eq!(plain(&out, max), out.clone());
        }
        #[test]
        fn addresses_and_numbers_never_panic(text in "\\PC*") {
            prop_assert!(web_address(&text).is_none_or(|url| url.starts_with("http")));
            let _ = phone(&text);
        }
    }
}
