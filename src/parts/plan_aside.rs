//! The plan beside the results on a wide screen, and the way to it on a small one.

use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::{Button, ButtonLink, Look};
use crate::route::Route;
use crate::session::Msg;
use waymark_core::catalogue::Shelf;
use yew::{Callback, Html, MouseEvent, html};

/// What was chosen so far, with a way to take each out.
pub fn plan_aside(cx: &Cx, shelf: &Shelf) -> Html {
    let chosen: Vec<_> = cx.state.session.chosen.iter().filter_map(|id| shelf.get(shelf.find(id)?)).collect();
    let rows = chosen.iter().map(|service| {
        let onclick = remove(cx, &service.id, &service.name);
        html! {
            <li key={service.id.clone()}>
                <span>{ &service.name }</span>
                <Button look={Look::Plain} label={cx.t("results.plan-remove")} hidden={service.name.clone()} {onclick} />
            </li>
        }
    });
    html! {
        <section class="wm-beside wm-beside--plan" aria-labelledby="beside-plan">
            <h2 id="beside-plan">{ cx.t("results.plan") }</h2>
            if chosen.is_empty() {
                <p>{ cx.t("results.plan-empty") }</p>
            } else {
                <ul class="wm-plain">{ for rows }</ul>
                <ButtonLink look={Look::Secondary} href={Route::Plan.href()} label={cx.t("results.plan-see")} />
            }
        </section>
    }
}

/// Takes a service out of the plan, says so, and moves focus up: the button is gone.
fn remove(cx: &Cx, id: &str, name: &str) -> Callback<MouseEvent> {
    let (cx, id, said) = (cx.clone(), id.to_owned(), cx.fill("card.removed", &[("name", name)]));
    Callback::from(move |_| {
        cx.send(Msg::Unchoose(id.clone()));
        cx.say(&said);
        focus_soon("#beside-plan");
    })
}

/// "Your plan (2)", at the lower edge of a small screen.
pub fn plan_bar(cx: &Cx) -> Html {
    let count = cx.state.session.chosen.len().to_string();
    html! {
        <div class="wm-planbar"><a href={Route::Plan.href()}>{ cx.fill("results.plan-count", &[("n", &count)]) }</a></div>
    }
}
