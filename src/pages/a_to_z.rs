//! All services, by letter and by words: how many there are and how new what we know is.

use crate::cx::{Cx, PageProps};
use crate::data::Load;

use crate::parts::try_again;
use crate::route::Route;
use std::collections::BTreeMap;
use std::rc::Rc;
use waymark_core::catalogue::{Kind, Service, Shelf};
use waymark_core::date::Date;
use waymark_core::search::{Filter, Index, find};
use yew::{AttrValue, Callback, Html, Properties, component, html, use_memo, use_state};

/// How many of what was found are listed.
const LISTED: usize = 60;

/// All services.
pub fn ato_z(PageProps { cx }: &PageProps) -> Html {
    let body = match &cx.state.data.shelf {
        Load::Ready(shelf) => html! { <List cx={cx.clone()} shelf={Shared(shelf.clone())} /> },
        Load::Loading => html! { <p>{ cx.t("results.loading.title") }</p> },
        Load::Failed(_) => html! { <p>{ cx.t("results.failed.title") }</p> },
    };
    html! { { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: Route::Start, children: html! { <><div class="wm-prose"><h1>{ cx.t("atoz.title") }</h1>{ try_again(cx) }{ body }</div></> } })) } }
}

/// A shelf that is the same as long as it is not another one.
#[derive(Clone)]
struct Shared(Rc<Shelf>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    cx: Cx,
    shelf: Shared,
}

/// The words to find, and what has them; without any, everything by letter.
#[component]
fn List(ListProps { cx, shelf }: &ListProps) -> Html {
    let typed = use_state(String::new);
    let asked = !typed.trim().is_empty();
    let index =
        use_memo((shelf.clone(), asked), |(shelf, asked)| asked.then(|| Index::build(&cx.state.bank, &shelf.0)));
    let set = typed.setter();
    let oninput = Callback::from(move |text: String| set.set(text));
    html! {
        <>
            <p>{ counts(cx, &shelf.0) }</p>
            { crate::kit::text_input::text_input(&yew::props!(crate::kit::text_input::TextInputProps { id: "filter", label: cx.t("atoz.filter"), hint: cx.t("atoz.filter-hint"), search: true, value: (*typed).clone(), oninput })) }
            if let Some(index) = index.as_ref() {
                { found(cx, &shelf.0, index, &typed) }
            } else {
                <p role="status"></p>
                { everything(cx, &shelf.0) }
            }
        </>
    }
}

/// How many services there are, and from when what we know is.
pub(super) fn counts(cx: &Cx, shelf: &Shelf) -> String {
    let dates: Vec<Date> = shelf.iter().filter_map(|(_, service)| service.known_since()).collect();
    let count = cx.fill("atoz.count", &[("n", &shelf.len().to_string())]);
    let years =
        dates.iter().min().zip(dates.iter().max()).map(|(from, to)| {
            cx.fill("atoz.freshness", &[("from", &from.year.to_string()), ("to", &to.year.to_string())])
        });
    let undated = shelf.len() - dates.len();
    let undated = (undated > 0).then(|| cx.fill("atoz.undated", &[("n", &undated.to_string())]));
    [Some(count), years, undated].into_iter().flatten().map(|part| part.to_string()).collect::<Vec<_>>().join(" ")
}

/// What has the words, urgent help first, then the best.
fn found(cx: &Cx, shelf: &Shelf, index: &Index, typed: &str) -> Html {
    let found = find(&cx.state.bank, shelf, index, typed, &Filter::default());
    let all = found.urgent.iter().copied().chain(found.services.iter().map(|found| found.hit.service));
    let all: Vec<&Service> = all.filter_map(|ix| shelf.get(ix)).collect();
    let said = match all.len() {
        0 => cx.t("atoz.found-none"),
        1 => cx.t("atoz.found-one"),
        n => cx.fill("atoz.found-many", &[("n", &n.to_string())]),
    };
    html! {
        <>
            <p role="status">{ said }</p>
            <ul class="wm-plain">{ for all.iter().take(LISTED).map(|service| line(cx, service)) }</ul>
            if all.len() > LISTED { <p>{ cx.fill("atoz.more", &[("n", &LISTED.to_string())]) }</p> }
        </>
    }
}

/// Every service, by letter.
fn everything(cx: &Cx, shelf: &Shelf) -> Html {
    let services: Vec<&Service> = shelf.iter().map(|(_, service)| service).collect();
    let letters = by_letter(&services);
    html! {
        <>
            { letter_links(cx, &letters) }
            { for letters.iter().map(|(letter, services)| section(cx, *letter, services)) }
        </>
    }
}

/// Services under the first letter of their names, those that begin otherwise first.
fn by_letter<'a>(services: &[&'a Service]) -> BTreeMap<char, Vec<&'a Service>> {
    let mut letters: BTreeMap<char, Vec<&Service>> = BTreeMap::new();
    for service in services {
        let first = service.name.chars().next().map(|c| c.to_ascii_uppercase());
        letters.entry(first.filter(char::is_ascii_uppercase).unwrap_or('#')).or_default().push(service);
    }
    letters.values_mut().for_each(|list| list.sort_by_cached_key(|service| service.name.to_lowercase()));
    letters
}

fn letter_id(letter: char) -> String {
    format!("letter-{}", if letter == '#' { '0' } else { letter.to_ascii_lowercase() })
}

fn letter_words(cx: &Cx, letter: char) -> AttrValue {
    if letter == '#' { cx.t("atoz.other") } else { letter.to_string().into() }
}

fn letter_links(cx: &Cx, letters: &BTreeMap<char, Vec<&Service>>) -> Html {
    let links = letters.keys().map(|letter| {
        html! { <li key={letter.to_string()}><a href={format!("#{}", letter_id(*letter))}>{ letter_words(cx, *letter) }</a></li> }
    });
    html! { <nav id="letters" class="wm-letters" aria-label={cx.t("atoz.letters")}><ul>{ for links }</ul></nav> }
}

fn section(cx: &Cx, letter: char, services: &[&Service]) -> Html {
    html! {
        <section class="wm-letter" aria-labelledby={letter_id(letter)} key={letter.to_string()}>
            <h2 id={letter_id(letter)} tabindex="-1">{ letter_words(cx, letter) }</h2>
            <ul class="wm-plain">{ for services.iter().map(|service| line(cx, service)) }</ul>
        </section>
    }
}

fn line(cx: &Cx, service: &Service) -> Html {
    let urgent = service.kind == Kind::Urgent;
    html! {
        <li key={service.id.clone()}>
            <a class="wm-act" href={Route::Service(service.id.clone()).href()}>{ &service.name }</a>
            <span>{ &service.summary }if urgent { { " " }{ cx.t("atoz.urgent") } }</span>
        </li>
    }
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
        let names = |letter| letters[&letter].iter().map(|s| s.name.as_str()).collect::<Vec<_>>();
        assert_eq!(letters.keys().collect::<String>(), "#AB");
        assert_eq!(names('A'), ["age concern", "Age UK"]);
        assert_eq!(names('#'), ["2nd Chance", "Élan"]);
    }
}
