//! Three doors after "Yes" or "Not sure" to feeling unsafe (rule S4): all at once, each with its own contacts.

use super::step_routes::{before, next};
use crate::cx::Cx;
use crate::effects::jump;
use crate::kit::Look;

use waymark_core::safety::{Door, Notice, door_notice};
use waymark_core::session::Msg;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, html};

/// What the doors need.
#[derive(Properties, PartialEq)]
pub struct DoorsProps {
    /// Context.
    pub cx: Cx,
    /// The number of the step, from 1.
    pub number: u8,
}

/// Three doors, then carrying on or stopping.
pub fn draw_doors(props: &DoorsProps) -> Html {
    let cx = &props.cx;
    let doors = [Door::Myself, Door::SomeoneHurtsMe, Door::SomeoneElse];
    let doors: Vec<Notice> =
        doors.into_iter().filter_map(|door| door_notice(&cx.state.bank, door, cx.place.nation)).collect();
    let onward = next(cx, props.number, false);
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: before(props.number, false), children: html! { <>
            <h1>{ cx.t("doors.heading") }</h1>
            <ul class="wm-doors">{ for doors.iter().map(|notice| html! { <li key={notice.rule}>{ way_in(cx, notice) }</li> }) }</ul>
            { for doors.iter().map(|notice| html! {
                <div key={notice.rule} id={door_id(notice)} tabindex="-1">
                    { crate::parts::urgent::urgent_notice(&yew::props!(crate::parts::urgent::UrgentProps { cx: cx.clone(), notice: notice.clone() })) }
                </div>
            }) }
            <h2>{ cx.t("doors.then") }</h2>
            <div class="wm-onward">
                { crate::kit::button::button_link(&yew::props!(crate::kit::button::ButtonLinkProps { look: Look::Secondary, label: cx.t("doors.carry-on"), href: onward.href() })) }
                { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, label: cx.t("doors.stop"), onclick: cx.on(Msg::FinishAndClear) })) }
            </div>
        </> } })) }
    }
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
    html! { { crate::kit::action_link::action_link(&yew::props!(crate::kit::action_link::ActionLinkProps { href: format!("#{id}"), label, onclick })) } }
}
