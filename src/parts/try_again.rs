//! What is said where services are shown when their list, or a part of it, could not be fetched, and the button to try
//! again: nothing answered is lost by it, as it would be by opening the page anew.

use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{El, many, p};
use crate::kit::inset::inset;
use yew::{Callback, Html, MouseEvent};

/// Nothing while all is well.
pub fn try_again(cx: &Cx) -> Html {
    let data = &cx.state.data;
    match (data.shelf.failure(), data.missing().is_empty()) {
        (Some(_), _) => p().child(again(cx)).html(),
        (None, false) => inset(many().child(p().say(cx, "data.part-missing")).child(again(cx))).html(),
        (None, true) => Html::default(),
    }
}

/// The button that fetches again what failed.
pub fn again(cx: &Cx) -> El {
    let (cx, label) = (cx.clone(), cx.t("data.retry"));
    let onclick = Callback::from(move |event: MouseEvent| {
        cx.say(&cx.t("data.retrying"));
        cx.retry().emit(event);
    });
    button(Look::Secondary, label).onclick(onclick)
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
            data.put_site(Err(FetchError::Missing("site.json".into()).to_string()));
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
