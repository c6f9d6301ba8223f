//! About this site: what it is for, how suggestions are ordered, who pays, and where the facts come from.

use super::a_to_z::counts;
use crate::cx::Cx;
use crate::kit::el::{el, h2, h3, li, many, p, ul};
use crate::kit::links::out_link;
use crate::parts::prose::{prose_page, section};
use waymark_core::catalogue::Shelf;
use waymark_core::text::cut;
use yew::Html;

/// About this site and its sources.
pub fn about(cx: &Cx) -> Html {
    let run_by = &cx.state.data.site.run_by;
    let shelf = cx.state.data.shelf.ready();
    prose_page(
        cx,
        "about.title",
        many()
            .child(section(cx, "about.what", &["about.purpose"]))
            .child(p().say(cx, "about.for-whom"))
            .child((!run_by.is_empty()).then(|| p().child(cx.fill("about.run-by", &[("name", run_by)]))))
            .child(order(cx))
            .child(section(cx, "about.pays", &["about.pays-body"]))
            .child(h2().say(cx, "about.list"))
            .child(shelf.map(|shelf| p().child(counts(cx, shelf))))
            .child(p().say(cx, "about.list-kept"))
            .child(shelf.map(|shelf| sources(cx, shelf)))
            .child(h2().say(cx, "about.attribution"))
            .child(ul().children(
                cx.state.bank.attribution.iter().map(|line| li().key(line.as_str()).child(linked(line)).html()),
            ))
            .child(section(cx, "about.wrong", &["about.wrong-body"]))
            .child(p().say(cx, "about.software")),
    )
}

fn order(cx: &Cx) -> Html {
    let rules = ["about.order-1", "about.order-2", "about.order-3", "about.order-4", "about.order-5"];
    el("section")
        .child(h2().say(cx, "about.order"))
        .child(p().say(cx, "about.order-lead"))
        .child(ul().children(rules.iter().map(|key| li().key(*key).say(cx, key).html())))
        .child(p().say(cx, "about.order-end"))
        .html()
}

/// Every publisher whose facts are on the list at hand.
fn sources(cx: &Cx, shelf: &Shelf) -> Html {
    let lines = shelf.sources().into_iter().filter(|source| !source.name.is_empty()).map(|source| {
        let words = cx.fill("about.source-line", &[("name", &source.name), ("licence", &source.licence)]);
        li().key(words.to_string()).child(words).html()
    });
    many().child(h3().say(cx, "about.sources")).child(ul().children(lines)).html()
}

/// Text with its web addresses as links.
fn linked(line: &str) -> Html {
    let mut out = Vec::new();
    let mut rest = line;
    while let Some((before, _)) = cut(rest, "https://") {
        let from = rest.get(before.len()..).unwrap_or_default();
        let end = from.find([' ', ')', ',']).unwrap_or(from.len());
        let (address, after) = from.split_at(end);
        out.push(many().child(before).child(out_link(address, address, "")).html());
        rest = after;
    }
    many().children(out).child(rest).html()
}
