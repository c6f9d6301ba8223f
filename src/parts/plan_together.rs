//! What the services chosen are together: more than enough, at the same time, or two ways to the same thing. Said
//! gently and taken off by nobody but the person.

use super::plan_view::{chosen, plan};
use crate::cx::Cx;
use crate::kit::el::{div, p};
use crate::view::found::found;
use crate::view::service::listed;
use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::matching::{fewest_doors, serves};
use waymark_core::plan::{Clash, clashes};
use yew::{AttrValue, Html};

/// Up to this many on a plan nothing is said of their number.
const FEW: usize = 3;

/// Lines to know above the list; not on paper.
pub fn plan_together(cx: &Cx) -> Html {
    let Some(shelf) = cx.state.data.shelf.ready() else { return Html::default() };
    let count = chosen(cx).len();
    let many = (count > FEW).then(|| cx.fill("my-plan.together.many", &[("n", &count.to_string())]));
    let times = clashes(&cx.context(shelf), &plan(cx).chosen);
    let lines = many.into_iter().chain(enough(cx)).chain(times.iter().map(|clash| clash_words(cx, shelf, clash)));
    div()
        .class("wm-no-print")
        .children(lines.map(|line| p().class("wm-aside").key(line.to_string()).child(line).html()))
        .html()
}

/// Which of them alone help with all that the others help with.
fn enough(cx: &Cx) -> Option<AttrValue> {
    let found = found(cx)?;
    let ctx = cx.context(&found.shelf);
    let chosen: Vec<ServiceIx> = plan(cx).chosen.iter().filter_map(|id| found.shelf.find(id)).collect();
    let serving = chosen.iter().filter(|ix| !serves(&ctx, &found.goals, **ix).is_empty()).count();
    let few = fewest_doors(&ctx, &found.goals, &chosen);
    let names: Vec<&str> = few.services.iter().map(|ix| name(&found.shelf, *ix)).collect();
    (names.len() < serving).then(|| cx.fill("my-plan.together.enough", &[("names", &listed(cx, &names))]))
}

fn clash_words(cx: &Cx, shelf: &Shelf, clash: &Clash) -> AttrValue {
    match clash {
        Clash::SameTime { first, second, weekday } => {
            let day = cx.state.bank.words.get("plan.weekdays").split(';').nth(usize::from(*weekday));
            let names = [("first", name(shelf, *first)), ("second", name(shelf, *second))];
            cx.fill("my-plan.together.same-time", &[names[0], names[1], ("day", day.unwrap_or_default())])
        }
        Clash::OtherTimes(ix) => cx.fill("my-plan.together.other-times", &[("name", name(shelf, *ix))]),
    }
}

fn name(shelf: &Shelf, ix: ServiceIx) -> &str {
    shelf.get(ix).map_or("", |service| service.name.as_str())
}
