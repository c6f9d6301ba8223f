//! The rules of `static/_headers`: which response headers an address has. The one source of all hosts' headers.

/// Headers for the addresses that fit a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// An address from the site's root; a `*` at its end stands for anything.
    pub pattern: String,
    /// Name and value of each header.
    pub headers: Vec<(String, String)>,
}

impl Rule {
    /// Whether an address fits.
    pub fn covers(&self, address: &str) -> bool {
        match self.pattern.strip_suffix('*') {
            Some(start) => address.starts_with(start),
            None => self.pattern == address,
        }
    }
}

/// Reads the file: a pattern at the beginning of a line, its headers indented below it.
pub fn parse(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with('#') && !line.trim().is_empty()) {
        match (line.starts_with(char::is_whitespace), line.split_once(':')) {
            (true, Some((name, value))) => {
                let header = (name.trim().to_owned(), value.trim().to_owned());
                rules.iter_mut().last().into_iter().for_each(|rule| rule.headers.push(header.clone()));
            }
            _ => rules.push(Rule { pattern: line.trim().to_owned(), headers: Vec::new() }),
        }
    }
    rules
}

/// The headers of an address, in the order of the file.
pub fn of<'a>(rules: &'a [Rule], address: &'a str) -> impl Iterator<Item = &'a (String, String)> {
    rules.iter().filter(move |rule| rule.covers(address)).flat_map(|rule| &rule.headers)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The committed file.
    fn rules() -> Vec<Rule> {
        parse(include_str!("../../../static/_headers"))
    }

    fn value(address: &str, name: &str) -> Vec<String> {
        of(&rules(), address).filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }

    #[test]
    fn v10_v11_every_address_has_the_strict_headers() {
        for address in ["/", "/index.html", "/data/national.0.wmk", "/nowhere"] {
            let [policy] = value(address, "Content-Security-Policy").try_into().unwrap();
            for part in ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval';", "frame-ancestors 'none'"] {
                assert!(policy.contains(part), "{part}");
            }
            assert!(!policy.contains("unsafe-inline") && !policy.contains("http"));
            assert_eq!(value(address, "Referrer-Policy"), ["no-referrer"]);
            assert_eq!(value(address, "X-Content-Type-Options"), ["nosniff"]);
            assert_eq!(value(address, "Permissions-Policy"), ["geolocation=(), microphone=(), camera=(self)"]);
            assert_eq!(value(address, "Cross-Origin-Opener-Policy"), ["same-origin"]);
        }
    }

    #[test]
    fn what_keeps_its_name_is_asked_for_anew_and_what_is_named_by_content_is_kept() {
        let kept = ["/app-1f.css", "/waymark-app-1f_bg.wasm", "/boot-1f.js", "/data/x.1f.wmk", "/urgent.1f.css"];
        for address in kept {
            assert_eq!(value(address, "Cache-Control"), ["public, max-age=31536000, immutable"], "{address}");
        }
        let anew = ["/", "/index.html", "/sw.js", "/urgent-help.html", "/a-to-z.html", "/site.json", "/local.csv"];
        for address in anew {
            assert_eq!(value(address, "Cache-Control"), ["no-cache"], "{address}");
        }
    }

    #[test]
    fn the_policy_in_the_pages_is_that_of_the_header_but_for_what_only_a_header_can_say() {
        let [policy] = value("/", "Content-Security-Policy").try_into().unwrap();
        let in_pages = policy.replace("; frame-ancestors 'none'", "");
        assert!(include_str!("../../../index.html").contains(&format!("content=\"{in_pages}\"")));
    }
}
