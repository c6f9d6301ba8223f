//! A visit with everything fetched, changed further.

use super::visit;
use crate::cx::Cx;
use crate::route::Route;
use crate::state::State;
use std::rc::Rc;
use yew::Callback;

/// A visit after these answers, changed by `edit`.
pub fn stocked(route: Route, said: &[(&str, &[&str])], edit: impl Fn(&mut State)) -> Cx {
    let mut state = (*visit(route.clone(), said).state).clone();
    edit(&mut state);
    Cx::new(Rc::new(state), route, Callback::noop())
}
