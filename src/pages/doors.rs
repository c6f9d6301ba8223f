//! Three doors after "Yes" or "Not sure" to feeling unsafe (rule S4): all at once, each with its own contacts.

use super::step_routes::{before, next};
use crate::cx::Cx;
use crate::effects::jump;
use crate::kit::action_link::action_link;
use crate::kit::button::{button, button_link};
use crate::kit::el::{div, h1, h2, li, many, ul};
use crate::kit::{Level, Look};
use crate::parts::page::{Width, page_frame};
use crate::parts::urgent::urgent_notice;
use waymark_core::safety::{Door, Notice, door_notice};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, MouseEvent};

/// Three doors, then carrying on or stopping.
pub fn doors(cx: &Cx, number: u8) -> Html {
    let doors = [Door::Myself, Door::SomeoneHurtsMe, Door::SomeoneElse];
    let doors: Vec<Notice> =
        doors.into_iter().filter_map(|door| door_notice(&cx.state.bank, door, cx.place.nation)).collect();
    let onward = next(cx, number, false);
    page_frame(
        cx,
        Some(before(number, false)),
        Width::Column,
        many()
            .child(h1().say(cx, "doors.heading"))
            .child(
                ul().class("wm-doors")
                    .children(doors.iter().map(|notice| li().key(notice.rule).child(way_in(cx, notice)).html())),
            )
            .children(doors.iter().map(|notice| {
                div()
                    .key(notice.rule)
                    .id(door_id(notice))
                    .attr("tabindex", "-1")
                    .child(urgent_notice(cx, notice, Level::H2))
                    .html()
            }))
            .child(h2().say(cx, "doors.then"))
            .child(
                div()
                    .class("wm-onward")
                    .child(button_link(Look::Secondary, onward.href(), cx.t("doors.carry-on")))
                    .child(button(Look::Secondary, cx.t("doors.stop")).onclick(cx.on(Msg::FinishAndClear))),
            )
            .html(),
    )
}

fn door_id(notice: &Notice) -> String {
    format!("door-{}", notice.rule)
}

/// A link to a door further down: all three can be seen at once on a phone too.
fn way_in(cx: &Cx, notice: &Notice) -> Html {
    let label = cx.state.bank.safety.get(notice.rule).map(|rule| rule.heading.clone()).unwrap_or_default();
    let (id, jump) = (door_id(notice), jump());
    let onclick = {
        let id = AttrValue::from(id.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            jump.emit(id.clone());
        })
    };
    action_link(format!("#{id}"), label).onclick(onclick).html()
}
