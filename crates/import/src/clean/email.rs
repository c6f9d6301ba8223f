//! E-mail addresses: found in what was written, checked, in small letters behind the @.

/// Addresses of a text, and whether something in it looked like one and was none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emails {
    /// Addresses.
    pub found: Vec<String>,
    /// What could not be read.
    pub unread: Vec<String>,
}

/// The addresses in a text.
pub fn emails(text: &str) -> Emails {
    let mut emails = Emails::default();
    let text = super::line(text);
    let cut = |c: char| {
        c.is_whitespace() || matches!(c, ';' | ',' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '|' | '/' | '\\')
    };
    for word in text.split(cut).filter(|word| word.contains('@')) {
        match email(word) {
            Some(email) if !emails.found.contains(&email) => emails.found.push(email),
            Some(_) => {}
            None => emails.unread.push(word.to_owned()),
        }
    }
    emails
}

fn email(word: &str) -> Option<String> {
    let start = word.to_ascii_lowercase().find("mailto:").map_or(0, |at| at + 7);
    let word = word.get(start..)?.split('?').next()?.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
    let word = word.rsplit(':').next()?;
    let (local, host) = word.split_once('@')?;
    let local_is_fine = !local.is_empty()
        && local.len() <= 64
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b"._%+-'&#!".contains(&b))
        && !local.starts_with('.')
        && !local.ends_with('.');
    let host = host.to_ascii_lowercase();
    let label_is_fine = |label: &str| {
        !label.is_empty()
            && label.len() < 64
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    let host_is_fine = host.contains('.')
        && host.split('.').all(label_is_fine)
        && last.len() >= 2
        && last.bytes().all(|b| b.is_ascii_lowercase());
    (local_is_fine && host_is_fine).then(|| format!("{local}@{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_and_checked() {
        for (text, found, unread) in [
            ("info@Example.org", vec!["info@example.org"], vec![]),
            ("mailto:info@example.org?subject=x", vec!["info@example.org"], vec![]),
            ("a@example.org; b@example.org / a@example.org.", vec!["a@example.org", "b@example.org"], vec![]),
            ("Jo <jo@example.org>", vec!["jo@example.org"], vec![]),
            ("Email:jo@example.org", vec!["jo@example.org"], vec![]),
            ("jo@example", vec![], vec!["jo@example"]),
            ("jo@@example.org", vec![], vec!["jo@@example.org"]),
            ("none", vec![], vec![]),
        ] {
            let emails = emails(text);
            assert_eq!(emails.found, found, "{text}");
            assert_eq!(emails.unread, unread, "{text}");
        }
    }
}
