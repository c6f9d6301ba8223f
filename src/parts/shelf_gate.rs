//! What stands where services are shown while their list loads, when it cannot be had, and when a part of it is missing.

use crate::cx::Cx;
use crate::kit::{Button, Inset, Level, Look, heading};
use waymark_core::catalogue::Shelf;
use yew::{Callback, Html, MouseEvent, classes, html};

/// The services drawn by `show` once they are there, or what happened, what still works and what to do next.
/// `level` is the level of a heading within the page.
pub fn with_shelf(cx: &Cx, level: Level, show: impl FnOnce(&Shelf) -> Html) -> Html {
    let shelf = cx.state.data.shelf();
    if shelf.is_loading() {
        return html! { <p class="wm-loading" aria-busy="true">{ cx.t("data.loading") }</p> };
    }
    match shelf.ready() {
        Some(shelf) => html! { <>{ part_missing(cx) }{ show(shelf) }</> },
        None => failed(cx, level),
    }
}

fn failed(cx: &Cx, level: Level) -> Html {
    html! {
        <div class="wm-failed">
            { heading(level, classes!("nhsuk-heading-m"), html! { cx.t("data.failed-heading") }) }
            <p>{ cx.t("data.failed") }</p>
            { retry(cx) }
            <p>
                { cx.t("data.failed-instead") }{ " " }{ cx.t("data.failed-urgent") }{ " " }
                <a href="urgent-help.html">{ cx.t("layout.urgent") }</a>
            </p>
        </div>
    }
}

fn part_missing(cx: &Cx) -> Html {
    if cx.state.data.missing().is_empty() {
        return Html::default();
    }
    html! { <Inset><p>{ cx.t("data.part-missing") }</p>{ retry(cx) }</Inset> }
}

fn retry(cx: &Cx) -> Html {
    let (cx, label) = (cx.clone(), cx.t("data.retry"));
    let onclick = Callback::from(move |event: MouseEvent| {
        cx.say(&cx.t("data.retrying"));
        cx.retry().emit(event);
    });
    html! { <Button look={Look::Secondary} {label} {onclick} /> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::fetch::FetchError;
    use crate::cx::PageProps;
    use crate::route::Route;
    use crate::testing::{Html as Drawn, render, visit_with};
    use yew::component;

    #[component]
    fn Probe(PageProps { cx }: &PageProps) -> Html {
        with_shelf(cx, Level::H2, |shelf| html! { <p>{ format!("{} services", shelf.len()) }</p> })
    }
    fn probe(change: impl FnOnce(&mut crate::data::Data)) -> Drawn {
        render::<Probe>(PageProps { cx: visit_with(Route::Results, &[], change) })
    }

    #[test]
    fn each_state_says_what_happened_and_what_to_do() {
        assert!(probe(|_| ()).says("Loading"));
        let failed = probe(|data| {
            data.put_site(Err(FetchError::Missing("site.json".into())));
            data.put_catalogue(&crate::testing::bank(), "national", Err(FetchError::Failed("national".into())));
        });
        assert!(failed.says("could not be loaded") && failed.says("Try again") && failed.links_to("urgent-help.html"));
        let partly = probe(|data| {
            crate::testing::put_everything(data);
            data.put_catalogue(&crate::testing::bank(), "libraries-london", Err(FetchError::Failed("x".into())));
        });
        assert!(partly.says("may be missing") && partly.says(" services"));
        let whole = probe(crate::testing::put_everything);
        assert!(whole.says(" services") && !whole.says("missing"));
    }
}
