//! Cells that say how to get in touch: whom, by phone, e-mail or web, in any order.

use crate::clean;
use crate::raw::RawPhone;
use crate::table::values::is_web;

/// What such a cell comes to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers.
    pub phones: Vec<RawPhone>,
    /// The first web address.
    pub url: String,
    /// What is left: a name, or words.
    pub rest: String,
}

/// Words that only say what stands behind them.
const LABELS: &str = " tel telephone phone tel/fax no number t m e w p mob mobile landline email e-mail mail web website site \
    contact call ring text or on and at via by please helpline ";

/// A cell taken apart.
pub fn reach(cell: &str) -> Reach {
    let (rest, phones) = numbers(cell);
    let mut reach = Reach { emails: clean::emails(cell).found, phones, ..Reach::default() };
    let mut words = Vec::new();
    for word in rest.split(|c: char| c.is_whitespace() || matches!(c, '|' | ';' | ',')) {
        let bare = word.trim_matches(|c: char| matches!(c, '(' | ')' | '<' | '>' | '/' | '.'));
        // `W:www.example.org`
        let link = bare.find("www.").and_then(|at| bare.get(at..)).filter(|_| !bare.contains("//")).unwrap_or(bare);
        if is_web(link) {
            if reach.url.is_empty() {
                link.clone_into(&mut reach.url);
            }
        } else if !word.contains('@') && bare.chars().any(char::is_alphanumeric) && !is_label(bare) {
            words.push(bare);
        }
    }
    reach.rest = words.join(" ");
    reach
}

fn is_label(word: &str) -> bool {
    let small = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    LABELS.split(' ').any(|label| label == small)
}

/// The whole numbers in a text, and the text without them and without the words that only announce them.
pub fn numbers(text: &str) -> (String, Vec<RawPhone>) {
    let (mut rest, mut phones, mut from) = (String::new(), Vec::new(), 0);
    let words: Vec<(usize, &str)> =
        text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word)).collect();
    let is_part = |word: &str| word.bytes().all(|b| b.is_ascii_digit() || b"+()-./,;|".contains(&b));
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    let mut at = 0;
    while let Some((start, first)) = words.get(at) {
        // `Tel:0161` has its number behind the mark.
        let label = first.find(':').map_or(0, |colon| colon + 1);
        let head = first.get(label..).unwrap_or_default();
        let opens = head.starts_with(['0', '+', '(']) && is_part(head);
        let (mut sum, mut next) = (digits(head), at + 1);
        while let Some((_, word)) = words.get(next).filter(|(_, word)| opens && sum < 10 && is_part(word)) {
            (sum, next) = (sum + digits(word), next + 1);
        }
        if !opens || sum < 10 {
            at += 1;
            continue;
        }
        let end = words.get(next - 1).map_or(text.len(), |(begin, word)| begin + word.len());
        let number = text.get(start + label..end).unwrap_or_default();
        phones.push(RawPhone {
            number: number.trim_matches(['.', ',', ';', '|', '/']).to_owned(),
            ..RawPhone::default()
        });
        let before = text.get(from..start + label).unwrap_or_default();
        rest.push_str(without_label(before));
        rest.push(' ');
        (from, at) = (end, next);
    }
    if phones.is_empty() {
        return (text.to_owned(), phones);
    }
    rest.push_str(text.get(from..).unwrap_or_default());
    (rest.trim().to_owned(), phones)
}

fn without_label(before: &str) -> &str {
    let trimmed = before.trim_end();
    let last = trimmed.rsplit(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).next().unwrap_or_default();
    if is_label(last) { trimmed.get(..trimmed.len() - last.len()).unwrap_or_default().trim_end() } else { trimmed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_contacts_are_taken_apart() {
        for (cell, emails, phones, url, rest) in [
            (
                "Tel: 0161 496 0000\nEmail: a@example.org\nWeb: www.example.org",
                "a@example.org",
                "0161 496 0000",
                "www.example.org",
                "",
            ),
            ("Sue on 0161 496 0044", "", "0161 496 0044", "", "Sue"),
            ("0161 496 0001 | b@example.org", "b@example.org", "0161 496 0001", "", ""),
            ("Ann Other (a.other@example.org) or 07700 900123", "a.other@example.org", "07700 900123", "", "Ann Other"),
            ("T:01614960002 W:www.example.org", "", "01614960002", "www.example.org", ""),
            ("drop in to the front desk", "", "", "", "drop in to the front desk"),
        ] {
            let found = reach(cell);
            let numbers: Vec<&str> = found.phones.iter().map(|phone| phone.number.as_str()).collect();
            assert_eq!((found.emails.join("|").as_str(), numbers.join("|").as_str()), (emails, phones), "{cell}");
            assert_eq!((found.url.as_str(), found.rest.as_str()), (url, rest), "{cell}");
        }
    }

    #[test]
    fn numbers_are_taken_out_of_addresses_and_houses_stay() {
        for (text, rest, expected) in [
            (
                "126-150 Example Road, Sale, M33 6AG. Tel: 0161 496 0500",
                "126-150 Example Road, Sale, M33 6AG.",
                "0161 496 0500",
            ),
            ("2 Low Street M16 7QF (0161) 496-0501", "2 Low Street M16 7QF", "(0161) 496-0501"),
            ("Unit 4, 10 High Street", "Unit 4, 10 High Street", ""),
        ] {
            let (left, phones) = numbers(text);
            assert_eq!((left.as_str(), phones.first().map_or("", |phone| phone.number.as_str())), (rest, expected));
        }
    }
}
