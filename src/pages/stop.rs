//! The end of the journey where it is not designed for the person: who is there for them instead (rule S9).

use super::step_routes::before;
use crate::cx::Cx;
use crate::kit::{Button, Look};
use crate::parts::{Page, urgent::notice_body};
use waymark_core::safety::notices;
use waymark_core::session::Msg;
use yew::{Html, Properties, component, html};

/// What the end needs.
#[derive(Properties, PartialEq)]
pub struct StopProps {
    /// Context.
    pub cx: Cx,
    /// The number of the step, from 1.
    pub number: u8,
    /// Position of the rule in the bank.
    pub rule: usize,
}

/// Who is there instead.
#[component]
pub fn Stop(props: &StopProps) -> Html {
    let cx = &props.cx;
    let Some(rule) = cx.state.bank.safety.get(props.rule) else { return Html::default() };
    let notices = notices(&cx.state.bank, &cx.journey.answers, cx.place.nation);
    let notice = notices.iter().find(|notice| notice.rule == props.rule);
    html! {
        <Page cx={cx.clone()} back={before(props.number, false)}>
            <h1>{ &rule.heading }</h1>
            if let Some(notice) = notice { { notice_body(cx, notice) } }
            <Button look={Look::Secondary} label={cx.t("stop.clear")} onclick={cx.on(Msg::FinishAndClear)} />
        </Page>
    }
}
