//! What happens to answers: nothing leaves the device.

use crate::cx::PageProps;

use crate::parts::prose::section;
use crate::route::Route;
use yew::{Html, html};

/// What happens to answers.
pub fn draw_privacy(PageProps { cx }: &PageProps) -> Html {
    let run_by = &cx.state.data.site.run_by;
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), back: Route::Start, children: html! { <>
            <div class="wm-prose">
                <h1>{ cx.t("privacy.title") }</h1>
                <p class="nhsuk-body-l">{ cx.t("privacy.lead") }</p>
                { section(cx, "privacy.kept", &["privacy.kept-1", "privacy.kept-2", "privacy.kept-3"]) }
                { section(cx, "privacy.asked", &["privacy.asked-1", "privacy.asked-2", "privacy.asked-3"]) }
                { section(cx, "privacy.not", &["privacy.not-1", "privacy.not-2"]) }
                { section(cx, "privacy.leave", &["privacy.leave-1", "privacy.leave-2", "privacy.leave-3"]) }
                { section(cx, "privacy.shared", &["privacy.shared-1"]) }
                <h2>{ cx.t("privacy.who") }</h2>
                if run_by.is_empty() {
                    <p>{ cx.t("privacy.who-unset") }</p>
                } else {
                    <p>{ cx.fill("privacy.who-body", &[("name", run_by)]) }</p>
                }
            </div>
        </> } })) }
    }
}
