//! What was ticked in quick find: for the patient on paper or as text, for the record as a note to paste.

use super::copy_text::copy_text;
use super::plan_view::{plan, service, whole_plan};
use super::quick_record::{has_gap, quick_record};
use crate::cx::Cx;
use crate::effects;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{a, div, h2, h3, li, many, p, section, span, ul};
use crate::route::Route;
use waymark_core::plan::for_the_patient;
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent};

/// What was ticked.
pub fn quick_ticked(cx: &Cx) -> Html {
    let ticked = &plan(cx).chosen;
    section()
        .class("wm-quick__ticked wm-no-print")
        .attr("aria-labelledby", "ticked")
        .child(
            h2().class("nhsuk-heading-m")
                .id("ticked")
                .child(cx.fill("quick.ticked.count", &[("n", &ticked.len().to_string())])),
        )
        .child(if ticked.is_empty() {
            p().say(cx, "quick.ticked.none")
        } else {
            many().child(ul().class("wm-ticked").children(ticked.iter().map(|id| entry(cx, id)))).child(patient(cx))
        })
        // What was not found is worth a note too.
        .child((!ticked.is_empty() || has_gap(cx)).then(|| quick_record(cx)))
        .html()
}

fn entry(cx: &Cx, id: &str) -> Html {
    let name = service(cx, id).map_or_else(|| cx.t("my-plan.list.gone-name"), |service| service.name.clone().into());
    let (owned, own) = (cx.clone(), id.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| {
        owned.send(Msg::Unchoose(own.clone()));
        effects::focus_soon("#ticked");
    });
    li().class("wm-ticked__entry")
        .key(id.to_owned())
        .child(span().child(name.clone()))
        .child(button(Look::Plain, cx.t("quick.ticked.remove")).hidden(name).onclick(onclick))
        .html()
}

fn patient(cx: &Cx) -> Html {
    let text = for_the_patient(&cx.state.bank, cx.state.data.services(), &whole_plan(cx));
    let print = {
        let title = cx.t("my-plan.list.for-patient").to_string();
        Callback::from(move |_: MouseEvent| effects::print_as(title.clone()))
    };
    div()
        .class("wm-quick__part")
        .child(h3().class("nhsuk-heading-s").say(cx, "quick.ticked.patient"))
        .child(p().say(cx, "quick.ticked.patient-text"))
        .child(button(Look::Secondary, cx.t("quick.ticked.print")).onclick(print))
        .child(copy_text(cx, "patient-text", cx.t("quick.ticked.copy"), cx.t("quick.ticked.patient"), text.into()))
        .child(p().child(a().class("wm-quick__plan").href(Route::Plan.href()).say(cx, "quick.ticked.plan")))
        .html()
}
