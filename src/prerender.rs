//! Draws pages natively: for the first screen and the static pages, which are written at build, and for tests.
//!
//! What lives here: a visit as it stands before any answer, with what this build ships, and HTML as text. What does not:
//! which pages are written, and their frames; that is `crates/prerender`.

use crate::cx::Cx;
use crate::data::Data;
use crate::route::Route;
use crate::state::State;
use serde_json::Value;
use std::rc::Rc;
use waymark_core::bank::Bank;
use waymark_core::site::{Setting, Site, SiteProblem};
use yew::Callback;

pub use crate::pages::a_to_z::{by_letter, counts, letter_id, letter_links, letter_words};

/// The settings that come with Waymark.
pub const DEFAULT_SITE: &str = include_str!("../static/site.json");

/// A visit at a page before any answer, with the settings that come with Waymark and these files of the catalogue.
pub fn visit(bank: Rc<Bank>, route: Route, files: &[&str]) -> Cx {
    let mut state = State::new(bank.clone(), crate::browser::clock::today());
    state.data.put_wording(Ok(()));
    state.data.put_site(site(DEFAULT_SITE));
    put_files(&mut state.data, &bank, files);
    Cx::new(Rc::new(state), route, Callback::noop())
}

/// Puts files of this build's catalogue on the shelf.
pub fn put_files(data: &mut Data, bank: &Bank, files: &[&str]) {
    for name in files {
        let bytes = waymark_content::data_file(name).map(|file| file.bytes.to_vec());
        let missing = || crate::browser::fetch::FetchError::Missing((*name).to_owned());
        data.put_catalogue(bank, name, bytes.ok_or_else(missing));
    }
}

/// The settings in a `site.json`. In the page the browser reads the JSON.
///
/// # Errors
/// When the text is not JSON.
pub fn site(json: &str) -> Result<(Site, Vec<SiteProblem>), String> {
    let value: Value = serde_json::from_str(json).map_err(|why| format!("site.json: {why}"))?;
    let look = |name: &str| match name.split('.').try_fold(&value, |value, part| value.get(part)) {
        None | Some(Value::Null) => Setting::Absent,
        Some(Value::String(text)) => Setting::Text(text.clone()),
        Some(Value::Bool(yes)) => Setting::YesNo(*yes),
        Some(_) => Setting::Other,
    };
    Ok(Site::gather(&look))
}

/// Nodes as HTML. All text in them is escaped.
///
/// # Errors
/// When no thread can be had to draw in.
pub fn draw(nodes: yew::Html) -> std::io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let renderer = yew::LocalServerRenderer::<Drawing>::with_props(DrawingProps { nodes }).hydratable(false);
    Ok(tokio::task::LocalSet::new().block_on(&runtime, renderer.render()))
}

#[derive(yew::Properties, PartialEq)]
struct DrawingProps {
    nodes: yew::Html,
}

#[yew::component]
fn Drawing(props: &DrawingProps) -> yew::Html {
    props.nodes.clone()
}
