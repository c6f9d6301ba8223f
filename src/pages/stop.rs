//! The end of the journey where it is not designed for the person: who is there for them instead (rule S9).

use super::step_routes::before;
use crate::cx::Cx;
use crate::kit::Look;
use crate::parts::urgent::notice_body;
use waymark_core::safety::notices;
use waymark_core::session::Msg;
use yew::{Html, Properties, html};

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
pub fn draw_stop(props: &StopProps) -> Html {
    let cx = &props.cx;
    let Some(rule) = cx.state.bank.safety.get(props.rule) else { return Html::default() };
    let notices = notices(&cx.state.bank, &cx.journey.answers, cx.place.nation);
    let notice = notices.iter().find(|notice| notice.rule == props.rule);
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: before(props.number, false), children: html! { <>
            <h1>{ &rule.heading }</h1>
            if let Some(notice) = notice { { notice_body(cx, notice) } }
            { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, label: cx.t("stop.clear"), onclick: cx.on(Msg::FinishAndClear) })) }
        </> } })) }
    }
}
