//! What stands for a page until its words were fetched, or where they cannot be had.

use crate::cx::Cx;
use crate::kit::el::{h1, many, p};
use crate::parts::page::{Width, page_frame};
use crate::parts::try_again;
use crate::route::Route;
use yew::Html;

/// On its way, or what happened and what to do next.
pub fn waiting(cx: &Cx) -> Html {
    let (title, body) = match cx.state.data.wording.failure() {
        Some(_) => ("results.failed.title", "results.failed.body"),
        None => ("results.loading.title", "results.loading.body"),
    };
    let content = many().child(h1().say(cx, title)).child(p().say(cx, body)).child(try_again(cx));
    page_frame(cx, Some(Route::Start), Width::Column, content)
}

#[cfg(test)]
mod tests {
    use crate::browser::fetch::FetchError;
    use crate::content;
    use crate::cx::Cx;
    use crate::data::{Data, Load};
    use crate::route::Route;
    use crate::state::State;
    use crate::testing::{Html, bank, page, visit_with};
    use std::rc::Rc;

    /// A page as it is drawn with the embedded bank alone.
    fn early(route: Route, change: impl FnOnce(&mut Data)) -> Html {
        let said: &[(&str, &[&str])] = &[("who", &["me"]), ("topics", &["money"]), ("unsafe", &["yes"])];
        let cx = visit_with(route, said, change);
        let state = Rc::new(State { bank: content::bank(), ..(*cx.state).clone() });
        page(&Cx { state, ..cx })
    }

    fn all() -> Vec<Route> {
        let questions = (1..20).flat_map(|n| [Route::Question(n), Route::Change(n)]);
        let plain = [Route::Start, Route::CheckAnswers, Route::Results, Route::NotFound, Route::Plan, Route::QuickFind];
        let others = [Route::AtoZ, Route::About, Route::Privacy, Route::Accessibility, Route::Check];
        questions.chain(plain).chain(others).collect()
    }

    #[test]
    fn no_page_says_a_key_before_its_words_are_there() {
        for route in all() {
            for (why, failed) in [("on its way", false), ("failed", true)] {
                let html = early(route.clone(), |data| {
                    data.wording = Load::Loading;
                    if failed {
                        data.put_site(Err(FetchError::Missing("site.json".into()).to_string()));
                        data.put_wording(Err("no network".into()));
                    }
                });
                for key in bank().words.keys().filter(|key| key.contains('.')) {
                    assert!(!html.elements.iter().any(|e| e.text.trim() == key), "{route:?} {why}: {key}");
                }
                assert!(html.links_to("urgent-help.html"), "{route:?} {why}");
                assert!(!failed || !route.needs_wording() || html.says("Try again"), "{route:?} {why}");
            }
        }
    }
}
