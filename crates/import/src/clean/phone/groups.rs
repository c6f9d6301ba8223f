//! British numbers: whether figures are one, and how they are grouped.

/// The figures with the leading nought, or with `+` for numbers abroad; `None` where they are no number. `special`: the
/// words around say that it is one to text, which may be short.
pub fn national(digits: &str, plus: bool, special: bool) -> Option<String> {
    let from_abroad =
        digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44").filter(|_| plus || digits.len() >= 12));
    if let Some(rest) = from_abroad {
        let rest = rest.strip_prefix('0').unwrap_or(rest);
        return is_national(&format!("0{rest}")).then(|| format!("0{rest}"));
    }
    if plus {
        return (8..=15).contains(&digits.len()).then(|| format!("+{digits}"));
    }
    let is_short = matches!(digits, "999" | "112" | "101" | "105" | "111" | "119" | "123" | "18001" | "18000")
        || (digits.len() == 6 && digits.starts_with("116"));
    (is_short || (special && (5..=6).contains(&digits.len())) || is_national(digits)).then(|| digits.to_owned())
}

/// The number with the nought that spreadsheets take away. Numbers abroad that are as long have hyphens or brackets in them.
pub fn lost_nought(digits: &str, written: &str) -> Option<String> {
    let is_bare = written.chars().all(|c| c.is_ascii_digit() || c == ' ');
    (is_bare && digits.len() == 10 && digits.starts_with(['1', '2', '3', '7', '8', '9'])).then(|| format!("0{digits}"))
}

/// Begins with 0 and a range in use, and is as long as numbers there are.
fn is_national(digits: &str) -> bool {
    let long = digits.len();
    match digits.get(..2) {
        Some("01") => (long == 11 || long == 10) && digits.as_bytes().get(2).is_some_and(|b| *b != b'0'),
        Some("02") => long == 11 && digits.as_bytes().get(2).is_some_and(|b| b"03489".contains(b)),
        Some("03" | "05" | "07" | "09") => long == 11,
        Some("08") => {
            long == 11 || (long == 10 && digits.starts_with("0800")) || matches!(digits, "08001111" | "08454647")
        }
        _ => false,
    }
}

/// Six-figure area codes, all of them in the north of England and Scotland.
const LONG: [&str; 12] = [
    "013873", "015242", "015394", "015395", "015396", "016973", "016974", "016977", "017683", "017684", "017687",
    "019467",
];

/// The number in groups.
pub fn grouped(number: &str) -> String {
    let cut: &[usize] = match (number.get(..2), number.len()) {
        (Some("02"), _) => &[3, 4],
        (Some("01"), 11) if is_city(number) => &[4, 3],
        (Some("01"), _) if LONG.iter().any(|code| number.starts_with(code)) => &[6],
        (Some("01"), _) => &[5],
        (Some("03" | "05" | "08" | "09"), 10..) => &[4, 3],
        (Some("07"), _) => &[5],
        (Some("08"), 8) => &[4],
        (Some("11"), 6) => &[3],
        _ if number.starts_with('+') => return abroad(number),
        _ => &[],
    };
    let mut out = String::with_capacity(number.len() + 3);
    let mut rest = number;
    for length in cut {
        let (group, after) = rest.split_at((*length).min(rest.len()));
        out.push_str(group);
        out.push(' ');
        rest = after;
    }
    out.push_str(rest);
    out
}

/// `011x` and `01x1`: the big cities.
fn is_city(number: &str) -> bool {
    let bytes = number.as_bytes();
    bytes.get(2) == Some(&b'1') || bytes.get(3) == Some(&b'1')
}

/// The country's code by itself, then threes and fours.
fn abroad(number: &str) -> String {
    let code = match number.get(1..2) {
        Some("1" | "7") => 2,
        _ if ["+353", "+354", "+356", "+357", "+351", "+352", "+350", "+358", "+359", "+420", "+421"]
            .iter()
            .any(|c| number.starts_with(c)) =>
        {
            4
        }
        _ => 3,
    };
    let (country, rest) = number.split_at(code.min(number.len()));
    let groups: &[usize] = match rest.len() {
        8 => &[1, 3, 4],
        9 => &[2, 3, 4],
        10 => &[3, 3, 4],
        _ => &[],
    };
    let mut out = country.to_owned();
    let mut rest = rest;
    for length in groups {
        let (group, after) = rest.split_at((*length).min(rest.len()));
        out.push(' ');
        out.push_str(group);
        rest = after;
    }
    if !rest.is_empty() {
        out.push(' ');
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_their_groups() {
        for (number, expected) in [
            ("02079460000", "020 7946 0000"),
            ("01174960000", "0117 496 0000"),
            ("01632960001", "01632 960001"),
            ("0120412345", "01204 12345"),
            ("01539412345", "015394 12345"),
            ("03003030000", "0300 303 0000"),
            ("0800123456", "0800 123 456"),
            ("07700900123", "07700 900123"),
            ("116123", "116 123"),
            ("999", "999"),
        ] {
            assert_eq!(grouped(number), expected);
        }
    }
}
