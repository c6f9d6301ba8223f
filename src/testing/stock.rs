//! A visit with the real catalogue, place names and site settings at hand.

use super::visit;
use crate::cx::Cx;
use crate::route::Route;
use crate::state::State;
use std::rc::Rc;
use yew::Callback;

/// A visit after these answers with everything fetched, changed further by `edit`.
pub fn stocked(route: Route, said: &[(&str, &[&str])], edit: impl Fn(&mut State)) -> Cx {
    let mut state = (*visit(route.clone(), said).state).clone();
    let bank = state.bank.clone();
    let bytes = |name: &str| Ok(waymark_content::data_file(name).unwrap().bytes.to_vec());
    state.data.put_site(Ok(include_bytes!("../../static/site.json").to_vec()));
    state.data.put_gazetteer(bytes("gazetteer"));
    ["national", "trafford"].into_iter().for_each(|name| state.data.put_catalogue(&bank, name, bytes(name)));
    edit(&mut state);
    Cx::new(Rc::new(state), route, Callback::noop())
}
