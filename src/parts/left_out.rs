//! Services left out, each with the plain reason and a way to everything that was looked at.

use super::changes::goal_changes;
use crate::cx::Cx;
use crate::kit::el::{a, li, many, p, span, ul};
use waymark_core::catalogue::Shelf;
use waymark_core::matching::{GoalResult, reason_words};
use yew::Html;

/// What would let more in; and every service left out of a goal's result, those closest to fitting first.
pub fn left_out(cx: &Cx, shelf: &Shelf, result: &GoalResult) -> Html {
    let rows = result.left_out.iter().filter_map(|left_out| {
        let service = shelf.get(left_out.service)?;
        let (href, onclick) = cx.why_link(Some(result.topic), &service.id);
        Some(
            li().key(service.id.clone())
                .child(a().class("wm-act").href(href).onclick(onclick).child(&service.name))
                .child(span().child(reason_words(&cx.state.bank, service, &left_out.because.reason)))
                .html(),
        )
    });
    many()
        .child(goal_changes(cx, shelf, result))
        .child(p().say(cx, "results.left-out-lead"))
        .child(ul().class("wm-plain").children(rows))
        .html()
}
