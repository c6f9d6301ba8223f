//! Services left out, each with the plain reason and a way to everything that was looked at.

use crate::cx::Cx;
use waymark_core::catalogue::Shelf;
use waymark_core::ids::Topic;
use waymark_core::matching::{LeftOut, reason_words};
use yew::{Html, html};

/// Every service left out of a goal's result, those closest to fitting first.
pub fn left_out(cx: &Cx, shelf: &Shelf, topic: Topic, left_out: &[LeftOut]) -> Html {
    let rows = left_out.iter().filter_map(|left_out| {
        let service = shelf.get(left_out.service)?;
        let (href, onclick) = cx.why_link(Some(topic), &service.id);
        Some(html! {
            <li key={service.id.clone()}>
                <a class="wm-act" {href} {onclick}>{ &service.name }</a>
                <span>{ reason_words(&cx.state.bank, service, &left_out.because.reason) }</span>
            </li>
        })
    });
    html! {
        <>
            <p>{ cx.t("results.left-out-lead") }</p>
            <ul class="wm-plain">{ for rows }</ul>
        </>
    }
}
