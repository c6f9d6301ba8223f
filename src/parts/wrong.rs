//! "Tell us it's wrong": text to copy. Nothing is sent from here.

use crate::cx::Cx;
use crate::effects;
use crate::kit::Look;
use yew::{AttrValue, Callback, Html, Properties, html};

/// What it needs.
#[derive(Properties, PartialEq)]
pub struct TellUsProps {
    /// Context.
    pub cx: Cx,
    /// Id of the service.
    pub id: AttrValue,
    /// Its name.
    pub name: AttrValue,
}

/// Text to copy for telling the people behind the site.
pub fn tell_us(TellUsProps { cx, id, name }: &TellUsProps) -> Html {
    let text = cx.fill("service.wrong-text", &[("name", name), ("id", id), ("site", &cx.site_name())]);
    let onclick = {
        let (cx, text) = (cx.clone(), text.clone());
        Callback::from(move |_| {
            let cx = cx.clone();
            let done = Callback::from(move |copied| {
                cx.say(&cx.t(if copied { "service.copied" } else { "service.not-copied" }));
            });
            effects::copy(text.to_string(), done);
        })
    };
    html! {
        <section>
            <h2>{ cx.t("service.wrong") }</h2>
            <p>{ cx.t("service.wrong-lead") }</p>
            <pre class="wm-copy">{ text }</pre>
            { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, label: cx.t("service.copy"), onclick })) }
        </section>
    }
}
