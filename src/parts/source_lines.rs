//! Where the facts of a service come from, how old they are, and what to be careful of.

use super::facts::{lines, out_link};
use crate::cx::Cx;
use crate::kit::el::{many, p};
use crate::view::{fact, source};
use waymark_core::catalogue::{Origin, Service, Shelf};
use yew::Html;

/// Publisher, licence, date and caution; and the page the facts come from.
pub fn source_lines(cx: &Cx, shelf: &Shelf, service: &Service) -> Html {
    let own = (service.origin == Origin::Local).then(|| cx.t("service.local").to_string());
    let said =
        [own, source::publisher(cx, shelf, service), Some(source::age(cx, service)), source::caution(cx, service)];
    let said: Vec<String> = said.into_iter().flatten().collect();
    many()
        .child(p().child(lines(&said)))
        .child((!service.source_url.is_empty()).then(|| {
            p().say(cx, "service.page").child(": ").child(out_link(
                cx,
                &service.source_url,
                fact::host(&service.source_url),
            ))
        }))
        .html()
}
