//! All services, by letter and by words: how many there are and how new what we know is.

use crate::cx::{Cx, PageProps};
use crate::kit::TextInput;
use crate::parts::{Page, try_again};
use crate::route::Route;
use std::collections::BTreeMap;
use waymark_core::catalogue::{Kind, Service, Shelf};
use waymark_core::date::Date;
use yew::{AttrValue, Html, component, html, use_state};

/// All services.
#[component]
pub fn AtoZ(PageProps { cx }: &PageProps) -> Html {
    let typed = use_state(String::new);
    let body = match cx.state.data.shelf.ready() {
        Some(shelf) => {
            let set = typed.setter();
            let oninput = yew::Callback::from(move |text: String| set.set(text));
            html! {
                <>
                    <p>{ counts(cx, shelf) }</p>
                    <TextInput id="filter" label={cx.t("atoz.filter")} hint={cx.t("atoz.filter-hint")} search=true
                        value={(*typed).clone()} {oninput} />
                    { list(cx, shelf, &typed) }
                </>
            }
        }
        None if cx.state.data.shelf.is_loading() => html! { <p>{ cx.t("results.loading.title") }</p> },
        None => html! { <p>{ cx.t("results.failed.title") }</p> },
    };
    html! { <Page cx={cx.clone()} back={Route::Start}><h1>{ cx.t("atoz.title") }</h1>{ try_again(cx) }{ body }</Page> }
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

fn list(cx: &Cx, shelf: &Shelf, typed: &str) -> Html {
    let found: Vec<&Service> = shelf.iter().map(|(_, service)| service).filter(|s| has_words(s, typed)).collect();
    let letters = by_letter(&found);
    html! {
        <>
            <p role="status">{ found_words(cx, found.len(), typed) }</p>
            if letters.len() > 1 { { letter_links(cx, &letters) } }
            { for letters.iter().map(|(letter, services)| section(cx, *letter, services)) }
        </>
    }
}

fn found_words(cx: &Cx, found: usize, typed: &str) -> Option<AttrValue> {
    if typed.trim().is_empty() {
        return None;
    }
    Some(match found {
        0 => cx.t("atoz.found-none"),
        1 => cx.t("atoz.found-one"),
        n => cx.fill("atoz.found-many", &[("n", &n.to_string())]),
    })
}

/// Whether every word typed stands in the name, the publisher's description, or the address.
fn has_words(service: &Service, typed: &str) -> bool {
    let typed = typed.to_lowercase();
    let mut words = typed.split_whitespace().peekable();
    if words.peek().is_none() {
        return true;
    }
    let text = [&service.name, &service.organisation, &service.summary, &service.address, &service.postcode];
    let text = text.map(|part| part.to_lowercase()).join(" ");
    words.all(|word| text.contains(word))
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
            <span>{ &service.summary }</span>
            if urgent { <span class="wm-note">{ " " }{ cx.t("atoz.urgent") }</span> }
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
    fn every_word_has_to_be_there_in_any_case() {
        let choir = Service { postcode: "M33 1AA".into(), ..named("Sale Choir") };
        for (typed, there) in
            [("", true), ("  ", true), ("choir SALE", true), ("m33 sing", true), ("choir chess", false)]
        {
            assert_eq!(has_words(&choir, typed), there, "{typed}");
        }
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
