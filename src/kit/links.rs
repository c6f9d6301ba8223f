//! Links that leave the page: other sites, phone numbers, e-mail.

use super::el::{a, span};
use super::node::{Node, node};
use yew::Html;

/// A link to another site, or plain words when the address is none of the web. It tells that site nothing about this
/// page. `note` is said after the label, for everybody: "(another website)".
pub fn out_link(href: &str, label: impl Node, note: &str) -> Html {
    if !is_web(href) {
        return label.node();
    }
    let link = a().href(href).attr("rel", "noopener noreferrer external").child(label);
    if note.is_empty() { link.html() } else { link.child(" ").child(note).html() }
}

/// Whether an address is one of the web.
pub fn is_web(href: &str) -> bool {
    let lower = href.trim().to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

/// A phone number, as written for people, that dials where the device can.
pub fn phone_link(number: &str) -> Html {
    match dialled(number) {
        Some(digits) => a().class("wm-phone").attr("dir", "ltr").href(format!("tel:{digits}")).child(number).html(),
        None => span().attr("dir", "ltr").child(number).html(),
    }
}

/// The digits to dial; `None` when the text is more than one number.
fn dialled(number: &str) -> Option<String> {
    let plain = number.bytes().all(|b| b.is_ascii_digit() || b" +()-".contains(&b));
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    (plain && (3..=15).contains(&digits.len())).then_some(digits)
}

/// An e-mail address.
pub fn email_link(address: &str) -> Html {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"@.-_+'".contains(&b);
    if !address.contains('@') || !address.bytes().all(plain) {
        return node(address);
    }
    a().attr("dir", "ltr").href(format!("mailto:{address}")).child(address).html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_numbers_are_dialled() {
        assert_eq!(dialled("0808 800 1111").as_deref(), Some("08088001111"));
        assert_eq!(dialled("999").as_deref(), Some("999"));
        assert_eq!(dialled("0161 000 000 or 0161 000 001"), None);
        assert_eq!(dialled("85258 (text SHOUT)"), None);
    }

    #[test]
    fn only_web_addresses_become_links() {
        assert!(is_web("https://example.org") && is_web("HTTP://example.org"));
        assert!(!is_web("javascript:alert(1)") && !is_web("data:text/html,x") && !is_web("example.org"));
    }
}
