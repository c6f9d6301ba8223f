//! Three doors after "Yes" or "Not sure" to feeling unsafe (rule S4): all at once, each with its own contacts.

use super::step_routes::{before, next};
use crate::cx::Cx;
use crate::kit::{Button, ButtonLink, CareCard, Look};
use crate::parts::{Page, urgent::notice_body};
use waymark_core::safety::{Door, Notice, door_notice};
use waymark_core::session::Msg;
use yew::{Html, Properties, component, html};

/// What the doors need.
#[derive(Properties, PartialEq)]
pub struct DoorsProps {
    /// Context.
    pub cx: Cx,
    /// The number of the step, from 1.
    pub number: u8,
}

/// Three doors, then carrying on or stopping.
#[component]
pub fn Doors(props: &DoorsProps) -> Html {
    let cx = &props.cx;
    let doors = [Door::Myself, Door::SomeoneHurtsMe, Door::SomeoneElse];
    let doors = doors.into_iter().filter_map(|door| door_notice(&cx.state.bank, door, cx.place.nation));
    let onward = next(cx, props.number, false);
    html! {
        <Page cx={cx.clone()} back={before(props.number, false)}>
            <h1>{ cx.t("doors.heading") }</h1>
            { for doors.map(|notice| door(cx, &notice)) }
            <h2>{ cx.t("doors.then") }</h2>
            <div class="wm-onward">
                <ButtonLink look={Look::Secondary} label={cx.t("doors.carry-on")} href={onward.href()} />
                <Button look={Look::Secondary} label={cx.t("doors.stop")} onclick={cx.on(Msg::FinishAndClear)} />
            </div>
        </Page>
    }
}

fn door(cx: &Cx, notice: &Notice) -> Html {
    let title = cx.state.bank.safety.get(notice.rule).map(|rule| rule.heading.clone()).unwrap_or_default();
    html! {
        <CareCard key={notice.rule} {title} urgency={cx.t("doors.urgency")}>{ notice_body(cx, notice) }</CareCard>
    }
}
