//! When each file is fetched. Nothing is sent: the names of the files are all a host sees.

use crate::browser::fetch;
use crate::cx::Cx;
use crate::data::{Data, Fetched};
use crate::state::Action;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use waymark_content::data_file;
use waymark_core::bank::Bank;
use yew::Callback;

/// What was asked for so far, and in which attempt.
#[derive(Default)]
pub struct Asked {
    attempt: Option<u32>,
    local: Option<u32>,
}

impl Asked {
    /// Fetches what the page needs: settings, national list and place names at once; then the home area's list and the
    /// site's own groups; then the libraries of the person's region. What failed is fetched again after [`Cx::retry`].
    pub fn follow(&mut self, cx: &Cx) {
        let (data, attempt) = (&cx.state.data, cx.state.attempt);
        let loader = Loader { act: cx.act_callback(), bank: cx.state.bank.clone() };
        if self.attempt.replace(attempt) != Some(attempt) {
            if data.site_file.is_loading() {
                loader.site();
            }
            if data.gazetteer.is_loading() {
                loader.gazetteer();
            }
        }
        let known = !data.site_file.is_loading() && !data.gazetteer.is_loading();
        if known && data.local.ready().is_none() && self.local.replace(attempt) != Some(attempt) {
            loader.local();
        }
        wanted(cx).iter().for_each(|name| loader.catalogue(name));
    }
}

/// Catalogue files that are wanted and were not asked for yet.
fn wanted(cx: &Cx) -> Vec<String> {
    let data = &cx.state.data;
    let region = data.gazetteer.ready().and_then(|gazetteer| {
        let code = cx.profile.outcode.as_deref().unwrap_or(&data.site.home_outcode);
        gazetteer.region_of(code).filter(|region| region.is_english())
    });
    let mut names = vec!["national".to_owned()];
    if !data.site.home_area.is_empty() {
        names.push(data.site.home_area.clone());
    }
    names.extend(region.map(|region| format!("libraries-{}", region.name())));
    names.retain(|name| !data.files.contains(name));
    names
}

#[derive(Clone)]
struct Loader {
    act: Callback<Action>,
    bank: Rc<Bank>,
}

impl Loader {
    fn put(&self, change: impl FnOnce(&mut Data) + 'static) {
        self.act.emit(Action::Fetched(Box::new(change)));
    }
    fn site(&self) {
        let this = self.clone();
        spawn_local(async move {
            let file = fetch::bytes("site.json", true).await;
            this.put(move |data| data.put_site(file));
        });
    }
    fn gazetteer(&self) {
        let this = self.clone();
        spawn_local(async move {
            let file = data_bytes("gazetteer").await;
            this.put(move |data| data.put_gazetteer(file));
        });
    }
    fn local(&self) {
        let this = self.clone();
        spawn_local(async move {
            let file = fetch::bytes("local.csv", true).await;
            let bank = this.bank.clone();
            this.put(move |data| data.put_local(&bank, file));
        });
    }
    fn catalogue(&self, name: &str) {
        let (this, name) = (self.clone(), name.to_owned());
        let expected = name.clone();
        this.put(move |data| data.expect(&expected));
        spawn_local(async move {
            let file = data_bytes(&name).await;
            let bank = this.bank.clone();
            this.put(move |data| data.put_catalogue(&bank, &name, file));
        });
    }
}

/// The bytes of a data file of this build. A name this build does not know is missing.
async fn data_bytes(name: &str) -> Fetched {
    match data_file(name) {
        Some(file) => fetch::bytes(&format!("data/{}", file.file_name), false).await,
        None => Err(fetch::FetchError::Missing(name.to_owned())),
    }
}
