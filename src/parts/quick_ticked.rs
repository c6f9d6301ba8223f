//! What was ticked in quick find: for the patient on paper or as text, for the record as a note to paste.

use super::plan_view::{plan, service, whole_plan};
use super::{CopyText, QuickRecord};
use crate::cx::{Cx, PageProps};
use crate::effects;
use crate::kit::Look;
use crate::route::Route;
use waymark_core::plan::for_the_patient;
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent, html};

/// What was ticked.
pub fn quick_ticked(PageProps { cx }: &PageProps) -> Html {
    let ticked = &plan(cx).chosen;
    html! {
        <section class="wm-quick__ticked wm-no-print" aria-labelledby="ticked">
            <h2 class="nhsuk-heading-m" id="ticked">{ cx.fill("quick.ticked.count", &[("n", &ticked.len().to_string())]) }</h2>
            if ticked.is_empty() {
                <p>{ cx.t("quick.ticked.none") }</p>
            } else {
                <ul class="wm-ticked">{ for ticked.iter().map(|id| entry(cx, id)) }</ul>
                { patient(cx) }
                <QuickRecord cx={cx.clone()} />
            }
        </section>
    }
}

fn entry(cx: &Cx, id: &str) -> Html {
    let name = service(cx, id).map_or_else(|| cx.t("my-plan.list.gone-name"), |service| service.name.clone().into());
    let (owned, own) = (cx.clone(), id.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| {
        owned.send(Msg::Unchoose(own.clone()));
        effects::focus_soon("#ticked");
    });
    html! {
        <li class="wm-ticked__entry" key={id.to_owned()}>
            <span>{ name.clone() }</span>
            { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Plain, label: cx.t("quick.ticked.remove"), hidden: name, onclick })) }
        </li>
    }
}

fn patient(cx: &Cx) -> Html {
    let text = for_the_patient(&cx.state.bank, cx.state.data.services(), &whole_plan(cx));
    let print = {
        let title = cx.t("my-plan.list.for-patient").to_string();
        Callback::from(move |_: MouseEvent| effects::print_as(title.clone()))
    };
    html! {
        <div class="wm-quick__part">
            <h3 class="nhsuk-heading-s">{ cx.t("quick.ticked.patient") }</h3>
            <p>{ cx.t("quick.ticked.patient-text") }</p>
            { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, label: cx.t("quick.ticked.print"), onclick: print })) }
            <CopyText cx={cx.clone()} id="patient-text" label={cx.t("quick.ticked.copy")}
                text_label={cx.t("quick.ticked.patient")} {text} />
            <p><a class="wm-quick__plan" href={Route::Plan.href()}>{ cx.t("quick.ticked.plan") }</a></p>
        </div>
    }
}
