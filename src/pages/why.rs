//! Why a service was suggested, or was not: everything that was looked at, line by line.

use crate::cx::Cx;
use crate::kit::el::{a, div, el, h1, h2, many, p, span};
use crate::kit::inset::inset;
use crate::parts::changes::{changed, service_changes};
use crate::parts::page::{Width, page_frame};
use crate::parts::source_lines::source_lines;
use crate::route::Route;
use crate::view::found::judged;
use crate::view::why::{self, WhyRow};
use crate::view::wishes;
use waymark_core::catalogue::{Service, Shelf};
use waymark_core::ids::Topic;
use waymark_core::matching::Part;
use yew::Html;

/// Why a service was suggested, or was not.
pub fn why(cx: &Cx, number: u8) -> Html {
    let opened = cx.opened(number).cloned();
    let shelf = &cx.state.data.shelf;
    let body = opened
        .zip(shelf.ready())
        .and_then(|(opened, shelf)| explained(cx, shelf, opened.goal, &opened.service, number));
    page_frame(cx, Some(Route::Results), Width::Whole, body.unwrap_or_else(|| gone(cx)))
}

fn explained(cx: &Cx, shelf: &Shelf, topic: Option<Topic>, id: &str, number: u8) -> Option<Html> {
    let ix = shelf.find(id)?;
    let service = shelf.get(ix)?;
    let (goal, matched, part) = judged(cx, shelf, ix, topic)?;
    let title = if part == Part::LeftOut { "why.title-not" } else { "why.title" };
    let standing = why::standing(cx, service, &matched, part);
    let steady = (part == Part::Ranked).then(|| wishes::service_words(cx, &matched, goal.topic)).flatten();
    Some(
        div()
            .class("wm-why")
            .child(h1().child(cx.fill(title, &[("name", &service.name)])))
            .child(standing.map(|words| inset(p().child(words).html()).html()))
            .child(steady.map(|words| p().child(words)))
            .child(changed(cx, goal.topic))
            .child(p().say(cx, "why.lead"))
            .child(table(cx, shelf, &why::rows(cx, shelf, service, &goal, &matched)))
            .child((part == Part::LeftOut).then(|| service_changes(cx, shelf, &goal, ix)))
            .child(p().say(cx, "why.unsure"))
            .child(h2().say(cx, "why.from"))
            .child(source_lines(cx, shelf, service))
            .child(more(cx, service, number))
            .html(),
    )
}

fn table(cx: &Cx, shelf: &Shelf, rows: &[WhyRow]) -> Html {
    let columns = ["why.what", "why.said", "why.know", "why.fit"];
    let heads = columns.iter().map(|key| el("th").attr("scope", "col").key(*key).say(cx, key).html());
    el("table")
        .class("wm-why__table")
        .child(el("caption").class("wm-visually-hidden").say(cx, "why.caption"))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows.iter().map(|row| table_row(cx, shelf, row))))
        .html()
}

/// On a narrow screen the rows stand under each other, and each cell says the name of its column.
fn table_row(cx: &Cx, shelf: &Shelf, row: &WhyRow) -> Html {
    let cell = |key: &str, body: Html| {
        el("td").child(span().class("wm-why__name").attr("aria-hidden", "true").say(cx, key)).child(body).html()
    };
    let said = match row.said.as_slice() {
        [] => span().class("wm-note").say(cx, "why.not-said").html(),
        said => crate::kit::node::node(said.join(", ")),
    };
    let fit = span()
        .class("wm-verdict")
        .child(span().class("wm-verdict__mark").attr("aria-hidden", "true").child(row.fit.mark()))
        .child(cx.t(row.fit.key()))
        .html();
    let help = row.help.and_then(|ix| shelf.get(ix)).map(|service| {
        let (href, onclick) = cx.open_link(None, &service.id);
        div().say(cx, "why.help").child(a().href(href).onclick(onclick).child(&service.name))
    });
    let know = div().child(&row.know).child(help).child(div().class("wm-note wm-why__from").child(&row.from)).html();
    el("tr")
        .key(row.what.clone())
        .child(el("th").attr("scope", "row").child(&row.what))
        .child(cell("why.said", said))
        .child(cell("why.know", know))
        .child(cell("why.fit", fit))
        .html()
}

fn more(cx: &Cx, service: &Service, number: u8) -> Html {
    let words = cx.fill("why.to-service", &[("name", &service.name)]);
    p().child(a().class("wm-act").href(Route::Opened(number).href()).child(words)).html()
}

fn gone(cx: &Cx) -> Html {
    many().child(h1().say(cx, "why.gone")).child(p().say(cx, "why.gone-body")).html()
}
