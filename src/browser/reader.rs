//! The program that reads a site's own groups: fetched by boot.js when it is called for, and only then.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// What the program is handed.
pub struct Parts<'a> {
    /// The file.
    pub csv: &'a [u8],
    /// The sealed bank.
    pub bank: &'a [u8],
    /// The sealed wording.
    pub wording: &'a [u8],
    /// The sealed place names.
    pub gazetteer: &'a [u8],
    /// Letter of the site's nation, and its outcode.
    pub home: [&'a str; 2],
}

/// What the program gives back; `None` when it cannot be had or cannot read its parts.
pub async fn read(parts: &Parts<'_>) -> Option<Vec<u8>> {
    let call: Function = Reflect::get(&js_sys::global(), &"waymarkReadLocal".into()).ok()?.dyn_into().ok()?;
    let given = Array::new();
    for bytes in [parts.csv, parts.bank, parts.wording, parts.gazetteer] {
        given.push(&Uint8Array::from(bytes));
    }
    for text in parts.home {
        given.push(&text.into());
    }
    let promise: Promise = call.call1(&js_sys::global(), &given).ok()?.dyn_into().ok()?;
    let read = JsFuture::from(promise).await.ok()?;
    read.is_object().then(|| Uint8Array::new(&read).to_vec())
}
