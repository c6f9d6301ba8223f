//! The sections of a service's own page: everything known, and everything not known said as such.

use super::facts::{facts, lines, out_link};
use super::source_lines::source_lines;
use crate::cx::Cx;
use crate::kit::el::{div, el, h2, many, p};
use crate::parts::wrong::tell_us;
use crate::view::{fact, service as said};
use waymark_core::catalogue::{Service, Shelf};
use waymark_core::plan::call_script;
use yew::Html;

/// When, where, cost and how to reach it, with a map of the place alone.
pub fn glance(cx: &Cx, service: &Service, metres: Option<u32>, actions: Html) -> Html {
    let map = said::map(service).map(|href| p().child(out_link(cx, &href, &cx.t("fact.map"))).html());
    el("section")
        .class("wm-card")
        .attr("aria-labelledby", "glance")
        .child(h2().id("glance").class("nhsuk-heading-m").say(cx, "service.at-a-glance"))
        .child(facts(cx, &fact::facts(cx, service, metres)))
        .child(map)
        .child(actions)
        .html()
}

/// Everything else, in the order of a first visit.
pub fn sections(cx: &Cx, shelf: &Shelf, service: &Service, metres: Option<u32>) -> Html {
    let travel = said::travel(cx, service, metres).map(|travel| section(cx, "service.travel", &[travel]));
    many()
        .child(section(cx, "service.first", &known(cx, service, &service.first_time)))
        .child(
            div()
                .class("wm-both")
                .child(section(cx, "service.good", &known(cx, service, &service.good_points)))
                .child(section(cx, "service.down", &known(cx, service, &service.downsides))),
        )
        .child(section(cx, "service.who", &said::who(cx, service)))
        .child(travel)
        .child(section(cx, "service.access", &said::access(cx, service)))
        .child(section(cx, "service.language", &said::languages(cx, service)))
        .child(section(cx, "service.start", &said::start(cx, service)))
        .child(script(cx, service))
        .child(el("section").child(h2().say(cx, "service.source")).child(source_lines(cx, shelf, service)))
        .child(tell_us(cx, &service.id, &service.name))
        .html()
}

fn section(cx: &Cx, heading: &'static str, said: &[String]) -> Html {
    el("section").key(heading).child(h2().say(cx, heading)).child(p().child(lines(said))).html()
}

/// The text, or that it is not known.
fn known(cx: &Cx, service: &Service, text: &str) -> Vec<String> {
    vec![if text.is_empty() { fact::unknown(cx, service) } else { text.to_owned() }]
}

/// What to say on the phone: it asks what is not known.
fn script(cx: &Cx, service: &Service) -> Html {
    if service.phone.is_empty() {
        return Html::default();
    }
    el("section")
        .child(h2().say(cx, "service.script"))
        .child(p().say(cx, "service.script-lead"))
        .child(
            el("blockquote")
                .class("wm-script")
                .children(call_script(&cx.state.bank, service).into_iter().map(|line| p().child(line).html())),
        )
        .html()
}
