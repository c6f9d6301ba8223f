//! A step of the journey: a page of questions, the three doors, or the end of it for now.

use super::QuestionForm;
use crate::cx::Cx;
use crate::steps::Step;
use yew::{Html, Properties, html};

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
pub fn step_page(props: &StepProps) -> Html {
    let StepProps { cx, number, changing } = props;
    match cx.steps.get(*number) {
        Some(Step::Page(page)) => {
            html! { <QuestionForm cx={cx.clone()} number={*number} {page} changing={*changing} /> }
        }
        Some(Step::Doors) => {
            html! { { crate::pages::doors::draw_doors(&yew::props!(crate::pages::doors::DoorsProps { cx: cx.clone(), number: *number })) } }
        }
        Some(Step::Stop(rule)) => {
            html! { { crate::pages::stop::draw_stop(&yew::props!(crate::pages::stop::StopProps { cx: cx.clone(), number: *number, rule })) } }
        }
        None => {
            html! { { crate::pages::check_answers::check_answers(&yew::props!(crate::cx::PageProps { cx: cx.clone() })) } }
        }
    }
}
