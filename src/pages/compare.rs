//! Options side by side: up to three services and doing nothing for now, with the same rows for each.

use super::service::with_shelf;
use crate::cx::Cx;
use crate::effects::{self, focus_soon};
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{a, div, el, h1, h2, li, many, p, section, span, ul};
use crate::parts::compare_pick::turn;
use crate::parts::facts::lines;
use crate::parts::page::{Width, page_frame};
use crate::parts::wish_lines::mark;
use crate::route::Route;
use crate::view::compare::{Cell, Row, SIDE_BY_SIDE, others, picked, rows};
use waymark_core::catalogue::{Service, ServiceIx, Shelf};
use yew::{AttrValue, Callback, Html, MouseEvent};

/// Options side by side.
pub fn compare(cx: &Cx) -> Html {
    let from_plan = cx.from == Some(Route::Plan) || cx.profile.goals.is_empty();
    let back = if from_plan { Route::Plan } else { Route::Results };
    page_frame(cx, Some(back), Width::Whole, with_shelf(cx, &|shelf| side_by_side(cx, shelf)))
}

fn side_by_side(cx: &Cx, shelf: &Shelf) -> Html {
    let picked = picked(cx, shelf);
    let names = picked.iter().filter_map(|ix| shelf.get(*ix)).map(|service| AttrValue::from(service.name.clone()));
    let names: Vec<AttrValue> = names.chain([cx.t("compare.nothing.name")]).collect();
    let title = cx.t("compare.title");
    let print = {
        let title = title.to_string();
        Callback::from(move |_: MouseEvent| effects::print_as(title.clone()))
    };
    div()
        .class("wm-why wm-compare")
        .child(h1().child(title))
        .child(p().say(cx, "compare.lead"))
        .child(table(cx, &names, &rows(cx, shelf, &picked)))
        .child(pick(cx, shelf, &picked))
        .child(button(Look::Secondary, cx.t("compare.print")).class("wm-no-print").onclick(print))
        .html()
}

fn table(cx: &Cx, names: &[AttrValue], rows: &[Row]) -> Html {
    let head = |(at, name): (usize, &AttrValue)| el("th").attr("scope", "col").key(at).child(name).html();
    let heads = names.iter().enumerate().map(head);
    let corner = el("th").attr("scope", "col").say(cx, "why.what");
    el("table")
        .class("wm-why__table")
        .child(el("caption").class("wm-visually-hidden").say(cx, "compare.caption"))
        .child(el("thead").child(el("tr").child(corner).children(heads)))
        .child(el("tbody").children(rows.iter().map(|row| table_row(cx, names, row))))
        .html()
}

/// On a narrow screen the options stand under each other in each row, and each says its name.
fn table_row(cx: &Cx, names: &[AttrValue], row: &Row) -> Html {
    let cell = |(at, (cell, name)): (usize, (&Cell, &AttrValue))| {
        let name = span().class("wm-why__name").attr("aria-hidden", "true").child(name);
        el("td").key(at).child(name).child(said(cx, cell)).html()
    };
    el("tr")
        .key(row.name.to_string())
        .child(el("th").attr("scope", "row").child(&row.name))
        .children(row.cells.iter().zip(names).enumerate().map(cell))
        .html()
}

/// A mark with its words, where it is about what matters; then what is known or to ask.
fn said(cx: &Cx, cell: &Cell) -> Html {
    let verdict = cell.fit.map(|fit| span().class("wm-verdict").child(mark(fit)).child(cx.t(fit.key())));
    div().child(verdict).child(lines(&cell.lines)).html()
}

/// What stands here, and what else could, three at most.
fn pick(cx: &Cx, shelf: &Shelf, picked: &[ServiceIx]) -> Html {
    let full = picked.len() >= SIDE_BY_SIDE;
    let others = others(cx, shelf, picked);
    let row = |(ix, key): (&ServiceIx, &'static str)| Some(pick_row(cx, shelf, picked, shelf.get(*ix)?, key));
    let rows = |ixs: &[ServiceIx], key: &'static str| {
        ul().class("wm-plain").children(ixs.iter().filter_map(|ix| row((ix, key)))).html()
    };
    let more = || {
        let more = p().say(cx, "compare.more").html();
        many().child(more).child(rows(&others, "compare.add")).html()
    };
    section()
        .class("wm-no-print")
        .attr("aria-labelledby", "side-pick")
        .child(h2().id("side-pick").say(cx, "compare.pick"))
        .child(rows(picked, "compare.take-out"))
        .child(full.then(|| p().say(cx, "compare.most")))
        .child((!full && !others.is_empty()).then(more))
        .html()
}

/// A service with a link to its page, and the button that puts it here or takes it out.
fn pick_row(cx: &Cx, shelf: &Shelf, picked: &[ServiceIx], service: &Service, key: &'static str) -> Html {
    let ids = picked.iter().filter_map(|ix| shelf.get(*ix)).map(|s| s.id.clone()).collect::<Vec<_>>();
    let said = if key == "compare.add" { "compare.said-in" } else { "compare.said-out" };
    let said = cx.fill(said, &[("name", &service.name)]);
    let (owned, id) = (cx.clone(), service.id.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let (mut ids, id, said) = (ids.clone(), id.clone(), said.to_string());
        owned.change(move |state| {
            turn(&mut ids, id);
            state.compared = Some(ids);
            state.say(said);
        });
        focus_soon("#side-pick");
    });
    let (href, open) = cx.open_link(None, &service.id);
    li().key(service.id.clone())
        .class("wm-compare__pick")
        .child(a().class("wm-act").href(href).onclick(open).child(&service.name))
        .child(button(Look::Plain, cx.t(key)).hidden(service.name.clone()).onclick(onclick))
        .html()
}
