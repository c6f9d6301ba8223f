//! When each file is fetched. Nothing is sent: the names of the files are all a host sees.

use crate::browser::{fetch, finder, json, reader};
use crate::cx::Cx;
use crate::data::{Fetched, Load};
use crate::route::Route;
use crate::state::{Action, State};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use waymark_content::data_file;
use waymark_core::envelope::{Kind, open};
use waymark_core::local_csv::{LocalGroups, has_rows};
use waymark_core::site::{Setting, Site, SiteProblem};
use yew::Callback;

/// What was asked for so far, and in which attempt.
#[derive(Default)]
pub struct Asked {
    attempt: Option<u32>,
    local: Option<u32>,
    finder: Option<u32>,
}

impl Asked {
    /// Fetches what the page needs: settings, wording, national list and place names at once; then the home area's list
    /// and the site's own groups; then the libraries of the person's region; the program that finds once somebody can
    /// search. What failed is fetched again after [`Cx::retry`].
    pub fn follow(&mut self, cx: &Cx) {
        let (data, attempt) = (&cx.state.data, cx.state.attempt);
        let loader = Loader { act: cx.act_callback() };
        if self.attempt.replace(attempt) != Some(attempt) {
            if data.site_file.is_loading() {
                loader.site();
            }
            if data.wording.is_loading() {
                loader.wording();
            }
            if data.gazetteer.is_loading() {
                loader.gazetteer();
            }
        }
        let waits = [data.site_file.is_loading(), data.gazetteer.is_loading(), data.wording.is_loading()];
        if !waits.contains(&true) && data.local.ready().is_none() && self.local.replace(attempt) != Some(attempt) {
            loader.local(&data.site);
        }
        let searches = matches!(cx.route, Route::QuickFind | Route::AtoZ) && data.finder.is_loading();
        if searches && self.finder.replace(attempt) != Some(attempt) {
            loader.finder();
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
}

impl Loader {
    fn put(&self, change: impl FnOnce(&mut State) + 'static) {
        self.act.emit(Action::Change(Box::new(change)));
    }
    fn site(&self) {
        let this = self.clone();
        spawn_local(async move {
            let file = fetch::file("site.json", true).await;
            let kept = file.as_ref().is_ok_and(|file| file.kept);
            let site = file.map_err(|why| why.to_string()).and_then(|file| site(&file.bytes));
            this.put(move |state| {
                state.data.is_kept_copy = kept;
                state.data.put_site(site);
            });
        });
    }
    fn wording(&self) {
        let this = self.clone();
        spawn_local(async move {
            let file = data_bytes("wording").await;
            this.put(move |state| state.put_wording(file));
        });
    }
    fn gazetteer(&self) {
        let this = self.clone();
        spawn_local(async move {
            let file = data_bytes("gazetteer").await;
            this.put(move |state| state.data.put_gazetteer(file));
        });
    }
    fn local(&self, site: &Rc<Site>) {
        let this = self.clone();
        let site = site.clone();
        spawn_local(async move {
            let groups = own_groups(&site).await;
            this.put(move |state| state.data.put_local(groups));
        });
    }
    fn finder(&self) {
        let this = self.clone();
        spawn_local(async move {
            let is_there = finder::load().await;
            let finder = if is_there { Load::Ready(()) } else { Load::Failed("the program that finds".to_owned()) };
            this.put(move |state| state.data.finder = finder);
        });
    }
    fn catalogue(&self, name: &str) {
        let (this, name) = (self.clone(), name.to_owned());
        let expected = name.clone();
        this.put(move |state| state.data.expect(&expected));
        spawn_local(async move {
            let file = data_bytes(&name).await;
            this.put(move |state| state.data.put_catalogue(&state.bank, &name, file));
        });
    }
}

/// The settings in the bytes of a `site.json`.
fn site(bytes: &[u8]) -> Result<(Site, Vec<SiteProblem>), String> {
    let json = json::read(bytes).map_err(|why| format!("site.json: {why}"))?;
    let look = |name: &str| match json.get(name) {
        None => Setting::Absent,
        Some(value) => match (value.as_string(), value.as_bool()) {
            (Some(text), _) => Setting::Text(text),
            (None, Some(yes)) => Setting::YesNo(yes),
            (None, None) => Setting::Other,
        },
    };
    Ok(Site::gather(&look))
}

/// The site's own groups, read by a program that is fetched only where there are any.
async fn own_groups(site: &Site) -> Result<LocalGroups, String> {
    let csv = fetch::file("local.csv", true).await.map_err(|why| why.to_string())?.bytes;
    if !has_rows(&csv) {
        return Ok(LocalGroups::default());
    }
    let wording = data_bytes("wording").await.map_err(|why| why.to_string())?;
    // Without place names the groups are read all the same.
    let gazetteer = data_bytes("gazetteer").await.unwrap_or_default();
    let home = [site.home_nation.as_str(), site.home_outcode.as_str()];
    let (csv, bank) = (csv.as_slice(), waymark_content::BANK);
    let parts = reader::Parts { csv, bank, wording: &wording, gazetteer: &gazetteer, home };
    let sealed =
        reader::read(&parts).await.ok_or_else(|| "the program that reads local.csv could not be fetched".to_owned())?;
    open(Kind::Local, None, &sealed).map_err(|why| why.to_string())
}

/// The bytes of a data file of this build. A name this build does not know is missing.
async fn data_bytes(name: &str) -> Fetched {
    match data_file(name) {
        Some(file) => fetch::file(&format!("data/{}", file.file_name), false).await.map(|file| file.bytes),
        None => Err(fetch::FetchError::Missing(name.to_owned())),
    }
}
