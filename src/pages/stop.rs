//! The end of the journey where it is not designed for the person: who is there for them instead (rule S9).

use super::step_routes::before;
use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{h1, many};
use crate::parts::page::{Width, page_frame};
use crate::parts::urgent::notice_body;
use waymark_core::safety::notices;
use waymark_core::session::Msg;
use yew::Html;

/// Who is there instead.
pub fn stop(cx: &Cx, number: u8, rule: usize) -> Html {
    let Some(stop) = cx.state.bank.safety.get(rule) else { return Html::default() };
    let notices = notices(&cx.state.bank, &cx.journey.answers, cx.place.nation);
    let notice = notices.iter().find(|notice| notice.rule == rule);
    page_frame(
        cx,
        Some(before(number, false)),
        Width::Column,
        many()
            .child(h1().child(&stop.heading))
            .child(notice.map(|notice| notice_body(cx, notice)))
            .child(button(Look::Secondary, cx.t("stop.clear")).onclick(cx.on(Msg::FinishAndClear)))
            .html(),
    )
}
