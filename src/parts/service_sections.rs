//! The sections of a service's own page: everything known, and everything not known said as such.

use super::facts::{facts, lines, out_link};
use super::source_lines::source_lines;

use crate::cx::Cx;
use crate::view::{fact, service as said};
use waymark_core::catalogue::{Service, Shelf};
use waymark_core::plan::call_script;
use yew::{Html, html};

/// When, where, cost and how to reach it, with a map of the place alone.
pub fn glance(cx: &Cx, service: &Service, metres: Option<u32>, actions: Html) -> Html {
    let map = said::map(service).map(|href| html! { <p>{ out_link(cx, &href, &cx.t("fact.map")) }</p> });
    html! {
        <section class="wm-card" aria-labelledby="glance">
            <h2 id="glance" class="nhsuk-heading-m">{ cx.t("service.at-a-glance") }</h2>
            { facts(cx, &fact::facts(cx, service, metres)) }
            { map }
            { actions }
        </section>
    }
}

/// Everything else, in the order of a first visit.
pub fn sections(cx: &Cx, shelf: &Shelf, service: &Service, metres: Option<u32>) -> Html {
    let travel = said::travel(cx, service, metres).map(|travel| section(cx, "service.travel", &[travel]));
    html! {
        <>
            { section(cx, "service.first", &known(cx, service, &service.first_time)) }
            <div class="wm-both">
                { section(cx, "service.good", &known(cx, service, &service.good_points)) }
                { section(cx, "service.down", &known(cx, service, &service.downsides)) }
            </div>
            { section(cx, "service.who", &said::who(cx, service)) }
            { travel }
            { section(cx, "service.access", &said::access(cx, service)) }
            { section(cx, "service.language", &said::languages(cx, service)) }
            { section(cx, "service.start", &said::start(cx, service)) }
            { script(cx, service) }
            <section><h2>{ cx.t("service.source") }</h2>{ source_lines(cx, shelf, service) }</section>
            { crate::parts::wrong::tell_us(&yew::props!(crate::parts::wrong::TellUsProps { cx: cx.clone(), id: service.id.clone(), name: service.name.clone() })) }
        </>
    }
}

fn section(cx: &Cx, heading: &'static str, said: &[String]) -> Html {
    html! { <section key={heading}><h2>{ cx.t(heading) }</h2><p>{ lines(said) }</p></section> }
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
    html! {
        <section>
            <h2>{ cx.t("service.script") }</h2>
            <p>{ cx.t("service.script-lead") }</p>
            <blockquote class="wm-script">
                { for call_script(&cx.state.bank, service).into_iter().map(|line| html! { <p>{ line }</p> }) }
            </blockquote>
        </section>
    }
}
