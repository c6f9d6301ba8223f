//! A step of the journey: a page of questions, the three doors, or the end of it for now.

use super::check_answers::check_answers;
use super::doors::doors;
use super::question::question_page;
use super::stop::stop;
use crate::cx::Cx;
use crate::steps::Step;
use yew::Html;

/// The step with a number, from 1. While an answer is `changing`, going on leads back to the check page.
pub fn step_page(cx: &Cx, number: u8, changing: bool) -> Html {
    match cx.steps.get(number) {
        Some(Step::Page(page)) => question_page(cx, number, page, changing),
        Some(Step::Doors) => doors(cx, number),
        Some(Step::Stop(rule)) => stop(cx, number, rule),
        None => check_answers(cx),
    }
}
