//! The A–Z as a page of its own: every service of the national list and of the home area, with what is known of each.
//!
//! What is not known is left unsaid here, which the page says once; in the program each service has a page that says it.

use waymark_app::cx::Cx;
use waymark_app::kit::el::{a, div, el, h1, h2, h3, li, many, p, strong, ul};
use waymark_app::parts::facts::facts;
use waymark_app::parts::page::{Width, page_frame};
use waymark_app::prerender::{by_letter, counts, letter_id, letter_links, letter_words};
use waymark_app::route::Route;
use waymark_app::view::{Fact, Value, card, fact, service as said};
use waymark_core::catalogue::{Kind, Service, Shelf};
use yew::Html;

/// The page, without its frame.
pub fn directory(cx: &Cx) -> Html {
    let body = cx.state.data.shelf.ready().map(|shelf| everything(cx, shelf));
    let content = div().class("wm-prose").child(h1().child(cx.t("atoz.title"))).child(lead(cx)).child(body);
    page_frame(cx, Some(Route::Start), Width::Column, content)
}

fn lead(cx: &Cx) -> Html {
    let area = cx.state.data.site.home_area_name.as_str();
    let of_area = |key: &str| (!area.is_empty()).then(|| p().child(cx.fill(key, &[("area", area)])));
    let link = |key: &str, href: &'static str| p().child(a().class("wm-act").href(href).child(cx.t(key)));
    many()
        .child(of_area("list.lead").unwrap_or_else(|| p().child(cx.t("list.lead-national"))))
        .child(of_area("list.libraries"))
        .child(p().child(cx.t("list.unknown")).child(" ").child(cx.t("list.print")))
        .child(div().class("wm-no-print").child(link("list.questions", "./")).child(link("list.paper", "paper.html")))
        .html()
}

fn everything(cx: &Cx, shelf: &Shelf) -> Html {
    let services: Vec<&Service> = shelf.iter().map(|(_, service)| service).collect();
    let letters = by_letter(&services);
    many()
        .child(p().child(counts(cx, shelf)))
        .child(letter_links(cx, &letters))
        .children(letters.iter().map(|(letter, services)| section(cx, *letter, services)))
        .html()
}

fn section(cx: &Cx, letter: char, services: &[&Service]) -> Html {
    el("section")
        .class("wm-letter")
        .attr("aria-labelledby", letter_id(letter))
        .child(h2().id(letter_id(letter)).child(letter_words(cx, letter)))
        .child(ul().class("wm-plain").children(services.iter().map(|service| entry(cx, service))))
        .child(p().class("wm-no-print").child(a().class("wm-act").href("#letters").child(cx.t("list.top"))))
        .html()
}

/// Name, what it is, for whom, and how to reach it. Urgent help says that it is, above everything else.
fn entry(cx: &Cx, service: &Service) -> Html {
    let urgent = (service.kind == Kind::Urgent).then(|| {
        p().child(strong().child(cx.t("list.urgent")))
            .child(" ")
            .child(a().href("urgent-help.html").child(cx.t("layout.urgent")))
    });
    let by = card::run_by(cx, service);
    li().child(h3().class("wm-card__name").child(&service.name))
        .child(urgent)
        .child((!by.is_empty()).then(|| p().class("wm-card__by").child(by)))
        .child(p().child(&service.summary))
        .child(facts(cx, &known(cx, service)))
        .html()
}

/// What is known, in the order of the program's own list of facts.
fn known(cx: &Cx, service: &Service) -> Vec<Fact> {
    let unsaid = ["service.everyone", "service.ages-unknown", "service.self-unknown", "service.room-unknown"];
    let unsaid = unsaid.map(|key| cx.t(key).to_string());
    let text = |key: &str, lines: Vec<String>| {
        let lines: Vec<String> = lines.into_iter().filter(|line| !unsaid.contains(line)).collect();
        (!lines.is_empty()).then(|| Fact { name: cx.t(key), value: Value::Text(lines) })
    };
    let place = fact::address(cx, service);
    let ways = if place.is_empty() { fact::ways(cx, service).into_iter().collect() } else { Vec::new() };
    let no_contact = Value::Text(vec![cx.t("fact.no-contact").to_string()]);
    [
        text("list.who", said::who(cx, service)),
        text("fact.when", fact::when(cx, service)),
        text("fact.where", place),
        text("fact.how", ways),
        text("fact.cost", fact::cost(cx, service)),
        text("list.start", said::start(cx, service).into()),
    ]
    .into_iter()
    .flatten()
    .chain(fact::contacts(cx, service).into_iter().filter(|fact| fact.value != no_contact))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own_words::bank;
    use std::rc::Rc;
    use waymark_app::prerender::{draw, visit};
    use waymark_app::state::State;
    use waymark_core::catalogue::Catalogue;
    use yew::Callback;

    /// The page with a catalogue of these services alone.
    fn page(services: Vec<Service>) -> String {
        let cx = visit(bank().unwrap(), Route::AtoZ, &[]);
        let mut shelf = Shelf::default();
        shelf.add(Catalogue { services, ..Catalogue::default() });
        let mut data = cx.state.data.clone();
        data.shelf = waymark_app::data::Load::Ready(Rc::new(shelf));
        let state = State { data, ..(*cx.state).clone() };
        let cx = Cx::new(Rc::new(state), Route::AtoZ, Callback::noop());
        draw(directory(&cx)).unwrap()
    }

    #[test]
    fn hostile_text_of_the_catalogue_stays_text() {
        let evil = "<script>alert(1)</script>\"onload='x'<img src=x onerror=alert(2)>";
        let html = page(vec![Service {
            id: "evil".into(),
            name: evil.into(),
            summary: evil.into(),
            who: evil.into(),
            organisation: evil.into(),
            address: evil.into(),
            hours_text: evil.into(),
            cost_note: evil.into(),
            phone: evil.into(),
            email: "a@b.c\"><script>".into(),
            url: "javascript:alert(3)".into(),
            find_local_url: "https://example.org/\"><script>alert(4)</script>".into(),
            ..Service::default()
        }]);
        assert!(html.matches("&lt;script&gt;").count() > 6, "the text is there, as text");
        for live in ["<script", "<img", "href=\"javascript", "/\"><"] {
            assert!(!html.contains(live), "{live}");
        }
    }

    #[test]
    fn what_is_not_known_is_left_unsaid_and_urgent_help_says_so() {
        let plain = Service { id: "a".into(), name: "A choir".into(), summary: "Singing".into(), ..Service::default() };
        let urgent = Service { id: "b".into(), kind: Kind::Urgent, ..plain.clone() };
        assert!(!page(vec![plain.clone()]).contains("We don't know") && !page(vec![plain]).contains("<dt>"));
        assert!(page(vec![urgent]).contains("href=\"urgent-help.html\""));
    }
}
