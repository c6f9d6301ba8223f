//! Addresses that links may lead to. The check of a web address itself is the core's, the same as on the page.

use waymark_core::text::web_address;

/// What an address is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A web address, checked.
    Web(String),
    /// An e-mail address, unchecked.
    Mail(String),
    /// A phone number, unchecked.
    Phone(String),
    /// Nothing.
    Empty,
    /// Anything else: `javascript:`, `data:`, words, an address that hides where it leads.
    Refused,
}

/// The address that a text is; of several, the first that is one.
pub fn address(text: &str) -> Address {
    let text = super::line(text);
    let small = text.to_ascii_lowercase();
    let after = |scheme: &str| {
        text.get(scheme.len()..).unwrap_or_default().split('?').next().unwrap_or_default().trim().to_owned()
    };
    match small.as_str() {
        "" => Address::Empty,
        _ if small.starts_with("mailto:") => Address::Mail(after("mailto:")),
        _ if small.starts_with("tel:") => Address::Phone(after("tel:").trim_start_matches('/').replace("%20", " ")),
        _ => pieces(&text).find_map(|piece| web(&piece)).map_or(Address::Refused, Address::Web),
    }
}

fn pieces(text: &str) -> impl Iterator<Item = String> + '_ {
    let whole = text.replace(" ", "%20");
    // `https://example.org/a b.pdf` is one address with a space in it, not two.
    let one = (whole.len() != text.len()
        && text.matches("//").count() == 1
        && text.rsplit(' ').next().is_some_and(|end| end.contains('.') && end.contains('/') | end.ends_with("pdf")))
    .then_some(whole);
    let split = |c: char| c.is_whitespace() || matches!(c, ';' | '|' | '<' | '>' | '"');
    text.split(split)
        .map(|piece| piece.trim_matches(|c: char| matches!(c, ',' | '(' | ')' | '\'' | '.')).to_owned())
        .chain(one)
}

/// A web address with the slips in its scheme set right.
fn web(piece: &str) -> Option<String> {
    let small = piece.to_ascii_lowercase();
    // A mail address is none, and neither is a word with a full stop in it or a number.
    let host =
        small.split("//").last().unwrap_or_default().split(['/', '?', '#', ':']).next().unwrap_or_default().to_owned();
    let last = host.rsplit('.').next().unwrap_or_default();
    if host.contains('@')
        || last.len() < 2
        || !last.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit())
        || last.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    if small.starts_with("javascript") || small.starts_with("data:") || small.starts_with("vbscript") {
        return None;
    }
    let scheme_end = small.find("//").or_else(|| small.find(":/")).filter(|at| *at <= 8);
    let front = scheme_end.and_then(|at| small.get(..at)).unwrap_or_default().trim_end_matches(':');
    let is_slip = matches!(
        front,
        "http"
            | "https"
            | "htp"
            | "htttp"
            | "htttps"
            | "htps"
            | "ttp"
            | "ttps"
            | "hhttps"
            | "hhttp"
            | "https:https"
            | "http:http"
            | ""
    );
    let rest = match scheme_end {
        Some(at) if is_slip => piece.get(at..).unwrap_or_default().trim_start_matches([':', '/']),
        Some(_) => piece,
        None => piece.trim_start_matches('/'),
    };
    let encrypted = front.ends_with('s') || front.is_empty();
    let repaired = rest.replacen("www,", "www.", 1).replacen("www..", "www.", 1);
    let odd = |c: char| c.is_whitespace() || "\"'<>\\`{}|^".contains(c);
    let encoded: String = repaired
        .chars()
        .map(|c| if odd(c) && c.is_ascii() { format!("%{:02X}", c as u32) } else { c.to_string() })
        .collect();
    let typed = if is_slip && scheme_end.is_some() {
        format!("{}://{encoded}", if encrypted { "https" } else { "http" })
    } else {
        encoded
    };
    web_address(&typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses_are_set_right_or_refused() {
        for (text, expected) in [
            ("example.org", Address::Web("https://example.org".into())),
            ("www.example.org/a?b=c&d=e", Address::Web("https://www.example.org/a?b=c&d=e".into())),
            ("http:/example.org", Address::Web("http://example.org".into())),
            ("https//example.org", Address::Web("https://example.org".into())),
            ("htttps://example.org", Address::Web("https://example.org".into())),
            ("www,example.org", Address::Web("https://www.example.org".into())),
            ("See https://example.org/x, or ring", Address::Web("https://example.org/x".into())),
            ("https://example.org/it's", Address::Web("https://example.org/it%27s".into())),
            ("a.org; b.org", Address::Web("https://a.org".into())),
            ("mailto:a@example.org?subject=x", Address::Mail("a@example.org".into())),
            ("tel:0161%20496%200000", Address::Phone("0161 496 0000".into())),
            ("javascript:alert(1)", Address::Refused),
            ("JaVaScRiPt://example.org/%0aalert(1)", Address::Refused),
            ("data:text/html,x", Address::Refused),
            ("https://good@evil.example", Address::Refused),
            ("a@example.org", Address::Refused),
            ("None", Address::Refused),
            ("01632.960001", Address::Refused),
            (" ", Address::Empty),
        ] {
            assert_eq!(address(text), expected, "{text}");
        }
    }
}
