//! Why a service was suggested, or was not: everything that was looked at, line by line.

use crate::cx::Cx;

use crate::parts::source_lines::source_lines;
use crate::route::Route;
use crate::view::found::judged;
use crate::view::why::{self, WhyRow};
use waymark_core::catalogue::{Service, Shelf};
use waymark_core::ids::Topic;
use waymark_core::matching::Part;
use yew::{Html, Properties, html};

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct WhyProps {
    /// Context.
    pub cx: Cx,
    /// Which one: see [`Cx::opened`].
    pub number: u8,
}

/// Why a service was suggested, or was not.
pub fn draw_why(props: &WhyProps) -> Html {
    let cx = &props.cx;
    let opened = cx.opened(props.number).cloned();
    let shelf = &cx.state.data.shelf;
    let body = opened
        .zip(shelf.ready())
        .and_then(|(opened, shelf)| explained(cx, shelf, opened.goal, &opened.service, props.number));
    html! { { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: Route::Results, wide: true, children: html! { <>{ body.unwrap_or_else(|| gone(cx)) }</> } })) } }
}

fn explained(cx: &Cx, shelf: &Shelf, topic: Option<Topic>, id: &str, number: u8) -> Option<Html> {
    let ix = shelf.find(id)?;
    let service = shelf.get(ix)?;
    let (goal, matched, part) = judged(cx, shelf, ix, topic)?;
    let title = if part == Part::LeftOut { "why.title-not" } else { "why.title" };
    let standing = why::standing(cx, service, &matched, part);
    Some(html! {
        <div class="wm-why">
            <h1>{ cx.fill(title, &[("name", &service.name)]) }</h1>
            if let Some(words) = standing { { crate::kit::inset::draw_inset(&yew::props!(crate::kit::inset::InsetProps { children: html! { <><p>{ words }</p></> } })) } }
            <p>{ cx.t("why.lead") }</p>
            { table(cx, &why::rows(cx, service, &goal, &matched)) }
            <p>{ cx.t("why.unsure") }</p>
            <h2>{ cx.t("why.from") }</h2>
            { source_lines(cx, shelf, service) }
            { more(cx, service, number) }
        </div>
    })
}

fn table(cx: &Cx, rows: &[WhyRow]) -> Html {
    let columns = ["why.what", "why.said", "why.know", "why.fit"];
    let heads = columns.iter().map(|key| html! { <th scope="col" key={*key}>{ cx.t(key) }</th> });
    html! {
        <table class="wm-why__table">
            <caption class="wm-visually-hidden">{ cx.t("why.caption") }</caption>
            <thead><tr>{ for heads }</tr></thead>
            <tbody>{ for rows.iter().map(|row| table_row(cx, row)) }</tbody>
        </table>
    }
}

/// On a narrow screen the rows stand under each other, and each cell says the name of its column.
fn table_row(cx: &Cx, row: &WhyRow) -> Html {
    let cell = |key: &str, body: Html| {
        html! { <td><span class="wm-why__name" aria-hidden="true">{ cx.t(key) }</span>{ body }</td> }
    };
    let said = match row.said.as_slice() {
        [] => html! { <span class="wm-note">{ cx.t("why.not-said") }</span> },
        said => html! { { said.join(", ") } },
    };
    let fit = html! {
        <span class="wm-verdict">
            <span class="wm-verdict__mark" aria-hidden="true">{ row.fit.mark() }</span>
            { cx.t(row.fit.key()) }
        </span>
    };
    html! {
        <tr key={row.what.clone()}>
            <th scope="row">{ &row.what }</th>
            { cell("why.said", said) }
            { cell("why.know", html! { { &row.know } }) }
            { cell("why.fit", fit) }
        </tr>
    }
}

fn more(cx: &Cx, service: &Service, number: u8) -> Html {
    let words = cx.fill("why.to-service", &[("name", &service.name)]);
    html! { <p><a class="wm-act" href={Route::Opened(number).href()}>{ words }</a></p> }
}

fn gone(cx: &Cx) -> Html {
    html! { <><h1>{ cx.t("why.gone") }</h1><p>{ cx.t("why.gone-body") }</p></> }
}
