//! All services, by letter and by words: how many there are and how new what we know is.

use crate::cx::Cx;
use crate::data::Load;
use crate::kit::el::{a, div, el, h1, h2, li, many, p, span, ul};
use crate::kit::text_input::{TextInputProps, text_input};
use crate::parts::dates::day;
use crate::parts::marked::marked;
use crate::parts::page::{Width, page_frame};
use crate::parts::quick_find_view::find;
use crate::parts::try_again::{again, try_again};
use crate::route::Route;
use crate::view::age::edition;
use waymark_core::catalogue::{Kind, Service, Shelf};
use waymark_core::date::Date;
use waymark_core::letters::in_small;
use waymark_core::order::sort_by;
use waymark_core::search::{Filter, Found, urgent};
use yew::{AttrValue, Callback, Html};

/// How many of what was found are listed.
const LISTED: usize = 60;

/// The id of the field that narrows the list.
const FILTER: &str = "filter";

/// All services.
pub fn a_to_z(cx: &Cx) -> Html {
    let body = match &cx.state.data.shelf {
        Load::Ready(shelf) => list(cx, shelf),
        Load::Loading => p().say(cx, "results.loading.title").html(),
        Load::Failed(_) => p().say(cx, "results.failed.title").html(),
    };
    page_frame(
        cx,
        Some(Route::Start),
        Width::Column,
        div().class("wm-prose").child(h1().say(cx, "atoz.title")).child(try_again(cx)).child(body).html(),
    )
}

/// The words to find, and what has them; without any, everything by letter.
fn list(cx: &Cx, shelf: &Shelf) -> Html {
    let typed = cx.typed(FILTER).unwrap_or_default();
    let oninput = {
        let cx = cx.clone();
        Callback::from(move |text: String| cx.type_in(FILTER, text))
    };
    let types = !typed.trim().is_empty();
    let answer = if types { find(cx, typed, &Filter::default(), LISTED) } else { None };
    many()
        .child(p().child(counts(cx, shelf)))
        .child(text_input(&TextInputProps {
            id: FILTER.into(),
            label: cx.t("atoz.filter"),
            hint: cx.t("atoz.filter-hint"),
            search: true,
            value: typed.to_owned().into(),
            oninput,
            ..Default::default()
        }))
        .child(match answer {
            Some(answer) => found(cx, shelf, &answer, typed),
            None => many().child(waits(cx, types)).child(everything(cx, shelf)).html(),
        })
        .html()
}

/// How many services there are, and from when what we know is.
pub fn counts(cx: &Cx, shelf: &Shelf) -> String {
    let dates: Vec<Date> = shelf.iter().filter_map(|(_, service)| service.known_since()).collect();
    let count = cx.fill("atoz.count", &[("n", &shelf.len().to_string())]);
    let years =
        dates.iter().min().zip(dates.iter().max()).map(|(from, to)| {
            cx.fill("atoz.freshness", &[("from", &from.year.to_string()), ("to", &to.year.to_string())])
        });
    let undated = shelf.len() - dates.len();
    let undated = (undated > 0).then(|| cx.fill("atoz.undated", &[("n", &undated.to_string())]));
    let made = edition(cx).map(|(edition, _)| cx.fill("age.made", &[("made", &day(edition.made_on))]));
    [Some(count), years, undated, made].into_iter().flatten().map(|part| part.to_string()).collect::<Vec<_>>().join(" ")
}

/// What has the words, urgent help first, then the best.
fn found(cx: &Cx, shelf: &Shelf, found: &Found, typed: &str) -> Html {
    let urgent: Vec<&Service> =
        urgent(&cx.state.bank, shelf, typed).into_iter().filter_map(|ix| shelf.get(ix)).collect();
    let others = found.services.iter().filter_map(|one| {
        let service = shelf.get(one.service)?;
        Some(entry(cx, service, marked(&service.name, &one.in_name), marked(&service.summary, &one.in_summary)))
    });
    let count = urgent.len() + found.total as usize;
    let said = match count {
        0 => cx.t("atoz.found-none"),
        1 => cx.t("atoz.found-one"),
        n => cx.fill("atoz.found-many", &[("n", &n.to_string())]),
    };
    many()
        .child(p().attr("role", "status").child(said))
        .child(ul().class("wm-plain").children(urgent.iter().map(|service| line(cx, service)).chain(others)))
        .child((found.total as usize > LISTED).then(|| p().child(cx.fill("atoz.more", &[("n", &LISTED.to_string())]))))
        .html()
}

/// What is said while words cannot be looked for: nothing, as long as none were typed.
fn waits(cx: &Cx, types: bool) -> Html {
    let failed = cx.state.data.finder.failure().is_some();
    let said = match (types, failed) {
        (false, _) => AttrValue::default(),
        (true, false) => cx.t("atoz.coming"),
        (true, true) => cx.t("atoz.no-finder"),
    };
    many().child(p().attr("role", "status").child(said)).child((types && failed).then(|| p().child(again(cx)))).html()
}

/// Every service, by letter.
fn everything(cx: &Cx, shelf: &Shelf) -> Html {
    let services: Vec<&Service> = shelf.iter().map(|(_, service)| service).collect();
    let letters = by_letter(&services);
    many()
        .child(letter_links(cx, &letters))
        .children(letters.iter().map(|(letter, services)| section(cx, *letter, services)))
        .html()
}

/// Services under the first letter of their names, those that begin otherwise first.
pub fn by_letter<'a>(services: &[&'a Service]) -> Vec<(char, Vec<&'a Service>)> {
    let mut named: Vec<(char, String, &Service)> =
        services.iter().map(|service| (letter(&service.name), in_small(&service.name), *service)).collect();
    sort_by(&mut named, |a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    let mut letters: Vec<(char, Vec<&Service>)> = Vec::new();
    for (letter, _, service) in named {
        match letters.last_mut().filter(|(last, _)| *last == letter) {
            Some((_, list)) => list.push(service),
            None => letters.push((letter, vec![service])),
        }
    }
    letters
}

fn letter(name: &str) -> char {
    let first = name.chars().next().map(|c| c.to_ascii_uppercase());
    first.filter(char::is_ascii_uppercase).unwrap_or('#')
}

/// The id of the heading of a letter.
pub fn letter_id(letter: char) -> String {
    format!("letter-{}", if letter == '#' { '0' } else { letter.to_ascii_lowercase() })
}

/// A letter as it is said.
pub fn letter_words(cx: &Cx, letter: char) -> AttrValue {
    if letter == '#' { cx.t("atoz.other") } else { letter.to_string().into() }
}

/// Links to the letters there are.
pub fn letter_links(cx: &Cx, letters: &[(char, Vec<&Service>)]) -> Html {
    let links = letters.iter().map(|(letter, _)| {
        li().key(letter.to_string())
            .child(a().href(format!("#{}", letter_id(*letter))).child(letter_words(cx, *letter)))
            .html()
    });
    el("nav")
        .id("letters")
        .class("wm-letters")
        .attr("aria-label", cx.t("atoz.letters"))
        .child(ul().children(links))
        .html()
}

fn section(cx: &Cx, letter: char, services: &[&Service]) -> Html {
    el("section")
        .class("wm-letter")
        .attr("aria-labelledby", letter_id(letter))
        .key(letter.to_string())
        .child(h2().id(letter_id(letter)).attr("tabindex", "-1").child(letter_words(cx, letter)))
        .child(ul().class("wm-plain").children(services.iter().map(|service| line(cx, service))))
        .html()
}

fn line(cx: &Cx, service: &Service) -> Html {
    entry(cx, service, Html::from(&service.name), Html::from(&service.summary))
}

fn entry(cx: &Cx, service: &Service, name: Html, summary: Html) -> Html {
    let urgent = service.kind == Kind::Urgent;
    li().key(service.id.clone())
        .child(a().class("wm-act").href(Route::Service(service.id.clone()).href()).child(name))
        .child(span().child(summary).child(urgent.then(|| many().child(" ").say(cx, "atoz.urgent"))))
        .html()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Service {
        Service { name: name.into(), summary: "Singing for fun".into(), ..Service::default() }
    }

    #[test]
    fn names_stand_under_their_first_letter_in_order() {
        let services = ["beat", "Age UK", "2nd Chance", "Élan", "age concern"].map(named);
        let letters = by_letter(&services.iter().collect::<Vec<_>>());
        let names = |at: usize| letters[at].1.iter().map(|s| s.name.as_str()).collect::<Vec<_>>();
        assert_eq!(letters.iter().map(|(letter, _)| letter).collect::<String>(), "#AB");
        assert_eq!(names(0), ["2nd Chance", "Élan"]);
        assert_eq!(names(1), ["age concern", "Age UK"]);
    }
}
