//! An honest gap: that nothing was found for a goal, what comes closest, and whom to ask.

use crate::cx::Cx;
use crate::kit::el::{a, div, many, p, span, strong};
use crate::kit::links::{out_link, phone_link};
use crate::kit::node::node;
use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::matching::{Gap, GoalResult, closest, gap_count_words, gap_reasons, gap_words, reason_words};
use waymark_core::site::SiteContact;
use yew::Html;

/// That nothing was found for a goal: why, what comes closest and what it misses by, what can be used from home, whom to
/// ask.
pub fn gap(cx: &Cx, shelf: &Shelf, result: &GoalResult, why: Gap) -> Html {
    let (bank, ctx) = (&cx.state.bank, cx.context(shelf));
    let goal = cx.profile.goals.iter().find(|goal| goal.topic == result.topic);
    let near = goal.map(|goal| closest(&ctx, &cx.journey.questions, goal, result)).unwrap_or_default();
    let next = near.next(result);
    let by = near.miss.filter(|miss| Some(miss.service) == next);
    let by = by.and_then(|miss| Some(reason_words(bank, shelf.get(miss.service)?, &miss.because.reason)));
    let home = near.from_home.filter(|ix| Some(*ix) != next);
    let line = |key: &str, ix: Option<ServiceIx>, more: Option<String>| {
        let service = shelf.get(ix?)?;
        let (href, onclick) = cx.open_link(Some(result.topic), &service.id);
        let link = a().href(href).onclick(onclick).child(&service.name);
        Some(p().say(cx, key).child(link).child(more.map(|more| many().child(". ").child(more))))
    };
    div()
        .class("wm-gap")
        .child(p().child(strong().child(gap_words(bank, why))))
        .child((why == Gap::NothingLeft).then(|| left_out_for(cx, result)))
        .child(line("results.next-best", next, by))
        .child(line("results.from-home", home, None))
        .child(p().child(person_to_ask(cx)))
        .html()
}

/// How many were left out for what, the most common first.
fn left_out_for(cx: &Cx, result: &GoalResult) -> Html {
    let reasons = gap_reasons(result).into_iter().map(|reason| gap_count_words(&cx.state.bank, reason));
    p().child(cx.fill("results.left-out-for", &[("what", &reasons.collect::<Vec<_>>().join("; "))])).html()
}

fn person_to_ask(cx: &Cx) -> Html {
    let contact = &cx.state.data.site.link_worker;
    if !contact.is_set() || contact.name.is_empty() {
        return node(cx.t("results.gap-person"));
    }
    many().child(cx.fill("results.gap-site", &[("name", &contact.name)])).child(" ").child(reach(contact)).html()
}

/// How to reach a contact of the site.
pub fn reach(contact: &SiteContact) -> Html {
    many()
        .child((!contact.phone.is_empty()).then(|| phone_link(&contact.phone)))
        .child((!contact.hours.is_empty()).then(|| span().class("wm-note").child(" ").child(&contact.hours)))
        .child((!contact.url.is_empty()).then(|| {
            many().child(" ").child(out_link(&contact.url, crate::view::fact::host(&contact.url).to_owned(), ""))
        }))
        .html()
}
