//! Where going on and going back lead from a step.

use crate::cx::Cx;
use crate::route::Route;
use crate::steps::Step;

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

/// Where passing over a step leads: what an answer given there would have brought up is not on the way any more, and
/// the numbers stay.
pub fn past(cx: &Cx, number: u8, changing: bool) -> Route {
    let after = number.saturating_add(1);
    match (changing, cx.steps.is_walked(after)) {
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
