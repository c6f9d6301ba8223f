//! The pages' addresses: which exist, how they are written, what their titles are.
//!
//! Nothing a person answered may be read from an address or a title, since both stay in the browser's history. So
//! question pages are numbered by how many were seen before, not by what they ask; what is asked after an urgent
//! answer has the number the next question would have had; and services opened from results are numbered in the order
//! they were opened.

use waymark_core::words::Words;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Route {
    /// The first page.
    #[default]
    Start,
    /// The nth step of the journey, from 1.
    Question(u8),
    /// The nth step again, to change an answer; leads back to the check page.
    Change(u8),
    /// Check your answers.
    CheckAnswers,
    /// What could help.
    Results,
    /// The nth service opened from results, quick find or the plan, from 1.
    Opened(u8),
    /// Why the nth service opened was suggested, or was not.
    Why(u8),
    /// Options side by side.
    Compare,
    /// My plan.
    Plan,
    /// The one-screen finder for link workers.
    QuickFind,
    /// All services.
    AtoZ,
    /// A service opened from the A–Z, which holds no answers.
    Service(String),
    /// About this site and its sources.
    About,
    /// Privacy.
    Privacy,
    /// Accessibility statement.
    Accessibility,
    /// What was read from the site's own files, with faults.
    Check,
    /// Every request made since the page was opened, and what is kept on the device.
    Requests,
    /// Everything was deleted.
    Cleared,
    /// No such page.
    NotFound,
}

impl Route {
    /// The page an address fragment leads to; `None` for a fragment that is a place within a page (`#main`).
    pub fn parse(hash: &str) -> Option<Self> {
        let path = match hash.strip_prefix('#').unwrap_or(hash) {
            "" => return Some(Self::Start),
            fragment => fragment.strip_prefix('/')?,
        };
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts.as_slice() {
            [] => Self::Start,
            ["question", n] => number(n).map_or(Self::NotFound, Self::Question),
            ["question", n, "change"] => number(n).map_or(Self::NotFound, Self::Change),
            ["results", n] => number(n).map_or(Self::NotFound, Self::Opened),
            ["results", n, "why"] => number(n).map_or(Self::NotFound, Self::Why),
            ["service", id] if is_id(id) => Self::Service((*id).to_owned()),
            [name] => PLAIN.into_iter().find(|(_, n, _)| n == name).map_or(Self::NotFound, |(route, _, _)| route),
            _ => Self::NotFound,
        })
    }

    /// The address, to put in a link.
    pub fn href(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Question(n) => format!("#/question/{n}"),
            Self::Change(n) => format!("#/question/{n}/change"),
            Self::Opened(n) => format!("#/results/{n}"),
            Self::Why(n) => format!("#/results/{n}/why"),
            Self::Service(id) => format!("#/service/{id}"),
            plain => {
                format!("#/{}", PLAIN.iter().find(|(r, _, _)| r == plain).map_or("not-found", |(_, name, _)| name))
            }
        }
    }

    /// The address for a link: the static page of the same content, where there is one. It works without the program;
    /// once that runs, boot.js opens [`Route::href`] in its place.
    pub fn link(&self) -> String {
        match self {
            Self::AtoZ | Self::About | Self::Privacy | Self::Accessibility => {
                let href = self.href();
                format!("{}.html", href.strip_prefix("#/").unwrap_or(&href))
            }
            _ => self.href(),
        }
    }

    /// The document title. Question pages say their number only.
    pub fn title(&self, words: &Words, site: &str) -> String {
        let numbered = |key: &str, n: &u8| words.fill(key, &[("n", &n.to_string())]);
        let page = match self {
            Self::Start => words.get("title.start").to_owned(),
            Self::Question(n) => numbered("title.question", n),
            Self::Change(n) => numbered("title.change", n),
            Self::Opened(n) => numbered("title.opened", n),
            Self::Why(n) => numbered("title.why", n),
            Self::Service(_) => words.get("title.service").to_owned(),
            plain => {
                let key = PLAIN.iter().find(|(r, _, _)| r == plain).map_or("title.not-found", |(_, _, key)| key);
                words.get(key).to_owned()
            }
        };
        format!("{page} – {site}")
    }

    /// Whether the page shows or asks for answers, so that it makes no sense without any.
    pub fn needs_answers(&self) -> bool {
        let asks = matches!(self, Self::Question(_) | Self::Change(_));
        asks || matches!(self, Self::CheckAnswers | Self::Results | Self::Opened(_) | Self::Why(_))
    }
    /// Whether its words are fetched rather than embedded. What could help says by itself that it waits.
    pub fn needs_wording(&self) -> bool {
        let asks = matches!(self, Self::Start | Self::Question(_) | Self::Change(_) | Self::CheckAnswers);
        !asks && !matches!(self, Self::Results | Self::Cleared | Self::NotFound)
    }
}

/// Pages with nothing in their address but a name, and the key of their title.
const PLAIN: [(Route, &str, &str); 12] = [
    (Route::CheckAnswers, "answers", "title.answers"),
    (Route::Results, "results", "title.results"),
    (Route::Compare, "compare", "title.compare"),
    (Route::Plan, "plan", "title.plan"),
    (Route::QuickFind, "quick-find", "title.quick-find"),
    (Route::AtoZ, "a-to-z", "title.a-to-z"),
    (Route::About, "about", "title.about"),
    (Route::Privacy, "privacy", "title.privacy"),
    (Route::Accessibility, "accessibility", "title.accessibility"),
    (Route::Check, "check", "title.check"),
    (Route::Requests, "requests", "title.requests"),
    (Route::Cleared, "cleared", "title.cleared"),
];

fn number(text: &str) -> Option<u8> {
    text.parse().ok().filter(|n| *n > 0)
}

fn is_id(text: &str) -> bool {
    text.len() <= 120 && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all() -> Vec<Route> {
        let mut all: Vec<Route> = PLAIN.iter().map(|(route, _, _)| route.clone()).collect();
        all.extend([Route::Start, Route::Question(3), Route::Change(3), Route::Opened(1), Route::Why(1)]);
        all.push(Route::Service("age-uk".into()));
        all
    }

    #[test]
    fn every_page_leads_back_to_itself() {
        for route in all() {
            assert_eq!(Route::parse(&route.href()), Some(route.clone()), "{route:?}");
        }
        assert_eq!(Route::parse(""), Some(Route::Start));
        assert_eq!(Route::parse(&Route::NotFound.href()), Some(Route::NotFound));
    }

    #[test]
    fn a_place_within_a_page_is_no_page() {
        assert_eq!(Route::parse("#main"), None);
        assert_eq!(Route::parse("#q1-2"), None);
    }

    #[test]
    fn unknown_addresses_are_not_found() {
        for hash in ["#/nowhere", "#/question/0", "#/question/x", "#/question/300", "#/service/<b>", "#/results/1/2/3"]
        {
            assert_eq!(Route::parse(hash), Some(Route::NotFound), "{hash}");
        }
    }

    #[test]
    fn no_two_pages_share_a_title() {
        let words = crate::testing::bank().words.clone();
        let titles: std::collections::BTreeSet<_> = all().iter().map(|r| r.title(&words, "Waymark")).collect();
        assert_eq!(titles.len(), all().len());
        assert_eq!(Route::Question(3).title(&words, "Waymark"), "Question 3 – Waymark");
    }

    proptest! {
        #[test]
        fn any_fragment_is_read_without_a_panic(hash in "\\PC*") {
            let _ = Route::parse(&hash).map(|route| route.href());
        }
    }
}
