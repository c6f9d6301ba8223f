//! Links that leave the page: other sites, phone numbers, e-mail.

use yew::{AttrValue, Html, Properties, html};

/// What a link to another site needs.
#[derive(Properties, PartialEq)]
pub struct OutLinkProps {
    /// The address; anything but `http` and `https` shows as plain words.
    pub href: AttrValue,
    /// Its words.
    pub label: AttrValue,
    /// Said after the label, for everybody: "(another website)".
    #[prop_or_default]
    pub note: AttrValue,
}

/// A link to another site. It tells that site nothing about this page.
pub fn out_link(props: &OutLinkProps) -> Html {
    if !is_web(&props.href) {
        return html! { { &props.label } };
    }
    html! {
        <a href={&props.href} rel="noopener noreferrer external">
            { &props.label }
            if !props.note.is_empty() { { " " }{ &props.note } }
        </a>
    }
}

/// Whether an address is one of the web.
pub fn is_web(href: &str) -> bool {
    let lower = href.trim().to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

/// What a phone number needs.
#[derive(Properties, PartialEq)]
pub struct PhoneLinkProps {
    /// The number as written for people.
    pub number: AttrValue,
}

/// A phone number as text that dials where the device can.
pub fn phone_link(props: &PhoneLinkProps) -> Html {
    match dialled(&props.number) {
        Some(digits) => html! { <a class="wm-phone" dir="ltr" href={format!("tel:{digits}")}>{ &props.number }</a> },
        None => html! { <span dir="ltr">{ &props.number }</span> },
    }
}

/// The digits to dial; `None` when the text is more than one number.
fn dialled(number: &str) -> Option<String> {
    let plain = number.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c));
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    (plain && (3..=15).contains(&digits.len())).then_some(digits)
}

/// What an e-mail address needs.
#[derive(Properties, PartialEq)]
pub struct EmailLinkProps {
    /// The address.
    pub address: AttrValue,
}

/// An e-mail address.
pub fn email_link(props: &EmailLinkProps) -> Html {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@.-_+'".contains(c);
    if !props.address.contains('@') || !props.address.chars().all(plain) {
        return html! { { &props.address } };
    }
    html! { <a dir="ltr" href={format!("mailto:{}", props.address)}>{ &props.address }</a> }
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
