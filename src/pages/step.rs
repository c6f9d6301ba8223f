//! A step of the journey: a page of questions, the three doors, or the end of it for now.

use super::{CheckAnswers, Doors, QuestionForm, Stop};
use crate::cx::Cx;
use crate::route::Route;
use crate::steps::Step;
use yew::{Html, Properties, component, html};

/// What a step needs.
#[derive(Properties, PartialEq)]
pub struct StepProps {
    /// Context.
    pub cx: Cx,
    /// Its number, from 1.
    pub number: u8,
    /// Whether an answer is being changed, so that going on leads back to the check page.
    #[prop_or_default]
    pub changing: bool,
}

/// The step with a number.
#[component]
pub fn StepPage(props: &StepProps) -> Html {
    let StepProps { cx, number, changing } = props;
    match cx.steps.get(*number) {
        Some(Step::Page(page)) => {
            html! { <QuestionForm cx={cx.clone()} number={*number} {page} changing={*changing} /> }
        }
        Some(Step::Doors) => html! { <Doors cx={cx.clone()} number={*number} /> },
        Some(Step::Stop(rule)) => html! { <Stop cx={cx.clone()} number={*number} {rule} /> },
        None => html! { <CheckAnswers cx={cx.clone()} /> },
    }
}

/// Where going on leads from a step.
pub fn next(cx: &Cx, number: u8, changing: bool) -> Route {
    let after = number.saturating_add(1);
    let special = matches!(cx.steps.get(after), Some(Step::Doors | Step::Stop(_)));
    match (changing, cx.steps.is_walked(after)) {
        // What an urgent answer brings up is never passed over.
        (true, true) if special => Route::Question(after),
        (true, _) => Route::CheckAnswers,
        (false, true) => Route::Question(after),
        (false, false) => Route::Results,
    }
}

/// Where going back leads from a step.
pub fn before(number: u8, changing: bool) -> Route {
    match (changing, number) {
        (true, _) => Route::CheckAnswers,
        (false, 0 | 1) => Route::Start,
        (false, n) => Route::Question(n - 1),
    }
}
