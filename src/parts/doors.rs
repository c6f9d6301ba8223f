//! "These 2 may help with each of the 3 things picked": a quiet line above the results.

use crate::cx::Cx;
use crate::kit::el::{a, many, p};
use crate::view::doors;
use crate::view::found::Found;
use waymark_core::catalogue::ServiceIx;
use yew::Html;

/// The services, where there are fewer of them than things picked.
pub fn doors_line(cx: &Cx, found: &Found) -> Html {
    let few = doors::of_those_shown(cx, found);
    if !few.saves() {
        return Html::default();
    }
    let link = |(at, ix): (usize, &ServiceIx)| {
        let service = found.shelf.get(*ix)?;
        let under = found.goals.iter().find(|goal| goal.ranked.iter().any(|matched| matched.service == *ix));
        let (href, onclick) = cx.open_link(under.map(|goal| goal.topic), &service.id);
        let name = a().href(href).onclick(onclick).child(&service.name);
        Some(many().child(if at > 0 { ", " } else { " " }).child(name).html())
    };
    p().class("wm-quiet")
        .child(doors::words(cx, &few, found.goals.len()))
        .children(few.services.iter().enumerate().filter_map(link))
        .child(".")
        .html()
}
