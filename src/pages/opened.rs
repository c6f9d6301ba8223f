//! A service opened from results, quick find or the plan.

use super::service::service_body;
use crate::cx::Cx;
use crate::parts::page::{Width, page_frame};
use crate::route::Route;
use yew::Html;

/// A service opened from results, quick find or the plan.
pub fn opened_service(cx: &Cx, number: u8) -> Html {
    let opened = cx.opened(number);
    let why = opened.and_then(|opened| opened.goal).map(|_| Route::Why(number));
    let back = if cx.profile.goals.is_empty() { Route::QuickFind } else { Route::Results };
    let id = opened.map(|opened| opened.service.clone()).unwrap_or_default();
    page_frame(cx, Some(back), Width::Column, service_body(cx, &id, why))
}
