//! What could help, in the person's order. Safety notices stand first, whatever else is there or is not.

use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::button::button_link;
use crate::kit::el::{a, div, h1, h2, li, many, p, span, ul};
use crate::kit::links::phone_link;
use crate::parts::always_cards::always_cards;
use crate::parts::doors::doors_line;
use crate::parts::fit_panel::fit_panel;
use crate::parts::goal_section::goal_section;
use crate::parts::list_age::list_age;
use crate::parts::page::{Width, page_frame};
use crate::parts::plan_aside::{plan_aside, plan_bar};
use crate::parts::urgent::declared;
use crate::parts::{fold, try_again};
use crate::route::Route;
use crate::view::age::is_expired;
use crate::view::found::{self, Found};
use waymark_core::geo::Nation;
use yew::Html;

/// What could help, in the person's order.
pub fn results(cx: &Cx) -> Html {
    let found = found::found(cx);
    let body = match &found {
        _ if cx.has_words() && cx.profile.goals.is_empty() => no_goals(cx),
        Some(found) => goals(cx, found),
        None if cx.state.data.shelf.failure().is_some() => failed(cx),
        None => loading(cx),
    };
    page_frame(
        cx,
        Some(Route::CheckAnswers),
        Width::Whole,
        div()
            .class("wm-results")
            .child(
                div()
                    .class("wm-results__top")
                    .child(h1().say(cx, "results.title"))
                    .child(p().class("wm-results__status").child(found::fitting_words(cx)))
                    .child(declared(cx))
                    .child(symptoms(cx))
                    .child(try_again(cx))
                    .child(list_age(cx)),
            )
            .child(body)
            .html(),
    )
}

/// Symptoms are for a GP. There is no 111 in Northern Ireland.
fn symptoms(cx: &Cx) -> Html {
    if cx.place.nation == Nation::NorthernIreland {
        return p().say(cx, "results.symptoms").html();
    }
    p().say(cx, "results.symptoms-or").child(" ").child(phone_link("111")).child(".").html()
}

/// The first goal alone until that is on the screen, then everything.
fn goals(cx: &Cx, found: &Found) -> Html {
    let whole = cx.state.on_page.whole;
    let shown = if whole { found.goals.len() } else { 1 };
    let sections = found.goals.iter().take(shown).map(|goal| goal_section(cx, found, goal));
    // People to ask stand first where the list can no longer be relied on.
    let expired = is_expired(cx);
    let goals = div()
        .class("wm-results__goals")
        .attr("aria-busy", (!whole).then_some("true"))
        .child(expired.then(|| always_cards(cx)))
        .child(whole.then(|| doors_line(cx, found)))
        .children(sections)
        .child((whole && !expired).then(|| always_cards(cx)))
        .child(whole.then(|| ways_on(cx)));
    many().child(whole.then(|| fit(cx))).child(goals).child(plan_aside(cx, &found.shelf)).child(plan_bar(cx)).html()
}

/// The questions that make it fit better: beside the results where there is room, else under a button.
fn fit(cx: &Cx) -> Html {
    let open = fold::is_unfolded(cx, "fit");
    div()
        .class("wm-beside")
        .class("wm-beside--fit")
        .class(open.then_some("wm-beside--open"))
        .child(fold::fold_button(cx, "fit", span().say(cx, "results.fit")))
        .child(fit_panel(cx))
        .html()
}

fn ways_on(cx: &Cx) -> Html {
    ul().class("wm-plain")
        .child(li().child(a().class("wm-act").href(Route::CheckAnswers.href()).say(cx, "results.change")))
        .child(li().child(a().class("wm-act").href(Route::Compare.href()).say(cx, "compare.title")))
        .child(li().child(a().class("wm-act").href(Route::AtoZ.link()).say(cx, "results.all-services")))
        .html()
}

/// Nothing was picked to be different.
fn no_goals(cx: &Cx) -> Html {
    let topics = cx.state.bank.topics_question().and_then(|q| cx.state.bank.page_of(q));
    let pick = topics.and_then(|page| cx.steps.number(page)).map(Route::Change).unwrap_or(Route::CheckAnswers);
    div()
        .class("wm-results__goals")
        .child(h2().say(cx, "results.no-goals.title"))
        .child(p().say(cx, "results.no-goals.body"))
        .child(button_link(Look::Secondary, pick.href(), cx.t("results.no-goals.pick")))
        .child(always_cards(cx))
        .child(ways_on(cx))
        .html()
}

fn loading(cx: &Cx) -> Html {
    div()
        .class("wm-results__goals")
        .attr("aria-busy", "true")
        .child(h2().say(cx, "results.loading.title"))
        .child(p().say(cx, "results.loading.body"))
        .child(always_cards(cx))
        .html()
}

/// The list could not be had: what happened, what to do next, what still works.
fn failed(cx: &Cx) -> Html {
    div()
        .class("wm-results__goals")
        .child(h2().say(cx, "results.failed.title"))
        .child(p().say(cx, "results.failed.body"))
        .child(p().say(cx, "results.failed.still"))
        .child(always_cards(cx))
        .html()
}
