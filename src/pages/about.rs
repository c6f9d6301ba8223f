//! About this site: what it is for, how suggestions are ordered, who pays, and where the facts come from.

use super::a_to_z::counts;
use crate::cx::{Cx, PageProps};

use crate::parts::prose::section;
use crate::route::Route;
use waymark_core::catalogue::Shelf;
use yew::{Html, html};

/// Attributions that the licences of the data ask for, one a line. All of them are shown.
const ATTRIBUTION: &str = include_str!("../../content/catalogue/ATTRIBUTION.md");

/// About this site and its sources.
pub fn draw_about(PageProps { cx }: &PageProps) -> Html {
    let run_by = &cx.state.data.site.run_by;
    let shelf = cx.state.data.shelf.ready();
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: Route::Start, children: html! { <>
            <div class="wm-prose">
                <h1>{ cx.t("about.title") }</h1>
                { section(cx, "about.what", &["about.purpose"]) }
                <p>{ cx.t("about.for-whom") }</p>
                if !run_by.is_empty() { <p>{ cx.fill("about.run-by", &[("name", run_by)]) }</p> }
                { order(cx) }
                { section(cx, "about.pays", &["about.pays-body"]) }
                <h2>{ cx.t("about.list") }</h2>
                if let Some(shelf) = shelf { <p>{ counts(cx, shelf) }</p> }
                <p>{ cx.t("about.list-kept") }</p>
                if let Some(shelf) = shelf { { sources(cx, shelf) } }
                <h2>{ cx.t("about.attribution") }</h2>
                <ul>{ for attributions().map(|line| html! { <li key={line}>{ linked(line) }</li> }) }</ul>
                { section(cx, "about.wrong", &["about.wrong-body"]) }
                <p>{ cx.t("about.software") }</p>
            </div>
        </> } })) }
    }
}

fn order(cx: &Cx) -> Html {
    let rules = ["about.order-1", "about.order-2", "about.order-3", "about.order-4", "about.order-5"];
    html! {
        <section>
            <h2>{ cx.t("about.order") }</h2>
            <p>{ cx.t("about.order-lead") }</p>
            <ul>{ for rules.iter().map(|key| html! { <li key={*key}>{ cx.t(key) }</li> }) }</ul>
            <p>{ cx.t("about.order-end") }</p>
        </section>
    }
}

/// Every publisher whose facts are on the list at hand.
fn sources(cx: &Cx, shelf: &Shelf) -> Html {
    let lines = shelf.sources().into_iter().filter(|source| !source.name.is_empty()).map(|source| {
        let words = cx.fill("about.source-line", &[("name", &source.name), ("licence", &source.licence)]);
        html! { <li key={words.to_string()}>{ words }</li> }
    });
    html! { <><h3>{ cx.t("about.sources") }</h3><ul>{ for lines }</ul></> }
}

fn attributions() -> impl Iterator<Item = &'static str> {
    ATTRIBUTION.lines().filter_map(|line| line.strip_prefix("- "))
}

/// Text with its web addresses as links.
fn linked(line: &'static str) -> Html {
    let mut out = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find("https://") {
        let (before, from) = rest.split_at(at);
        let end = from.find([' ', ')', ',']).unwrap_or(from.len());
        let (address, after) = from.split_at(end);
        out.push(html! { <>{ before }{ crate::kit::links::out_link(&yew::props!(crate::kit::links::OutLinkProps { href: address, label: address })) }</> });
        rest = after;
    }
    html! { <>{ for out }{ rest }</> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribution_is_taken() {
        let bullets = ATTRIBUTION.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!(attributions().count(), bullets);
        assert!(bullets >= 10);
    }
}
