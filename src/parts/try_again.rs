//! What is said where services are shown when their list, or a part of it, could not be fetched, and the button to try
//! again: nothing answered is lost by it, as it would be by opening the page anew.

use crate::cx::Cx;
use crate::kit::Look;
use yew::{Callback, Html, MouseEvent, html};

/// Nothing while all is well.
pub fn try_again(cx: &Cx) -> Html {
    let data = &cx.state.data;
    match (data.shelf.failure(), data.missing().is_empty()) {
        (Some(_), _) => html! { <p>{ button(cx) }</p> },
        (None, false) => {
            html! { { crate::kit::inset::draw_inset(&yew::props!(crate::kit::inset::InsetProps { children: html! { <><p>{ cx.t("data.part-missing") }</p>{ button(cx) }</> } })) } }
        }
        (None, true) => Html::default(),
    }
}

fn button(cx: &Cx) -> Html {
    let (cx, label) = (cx.clone(), cx.t("data.retry"));
    let onclick = Callback::from(move |event: MouseEvent| {
        cx.say(&cx.t("data.retrying"));
        cx.retry().emit(event);
    });
    html! { { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, label, onclick })) } }
}

#[cfg(test)]
mod tests {
    use crate::browser::fetch::FetchError;
    use crate::data::Data;
    use crate::route::Route;
    use crate::testing::{Html, bank, page, put_everything, visit_with};

    fn results(change: impl FnOnce(&mut Data)) -> Html {
        page(&visit_with(Route::Results, &[("topics", &["money"])], change))
    }
    fn failed(data: &mut Data, name: &str) {
        data.put_catalogue(&bank(), name, Err(FetchError::Failed(name.to_owned())));
    }

    #[test]
    fn a_list_that_fails_can_be_fetched_again_without_losing_answers() {
        assert!(!results(put_everything).says("Try again"));
        let nothing = results(|data| {
            data.put_site(Err(FetchError::Missing("site.json".into())));
            failed(data, "national");
        });
        assert!(nothing.says("Try again") && nothing.links_to("urgent-help.html"));
        let partly = results(|data| {
            put_everything(data);
            failed(data, "libraries-london");
        });
        assert!(partly.says("Try again") && partly.says("may be missing"));
    }
}
