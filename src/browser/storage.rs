//! The one place of this device's storage that the page uses: a visit, saved at the person's own wish.
//!
//! Everything here may fail, as in private windows: then nothing is stored, and the caller says so.

use super::window;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Storage, StorageEvent};

/// The only key. The page of requests and storage lists it, and a test of the whole journey knows no other.
pub const SAVED: &str = "waymark.saved";

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// What is saved.
pub fn get() -> Option<String> {
    storage()?.get_item(SAVED).ok().flatten()
}

/// Saves; `false` when this device does not let us.
pub fn set(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(SAVED, text).is_ok())
}

/// Deletes what is saved.
pub fn remove() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(SAVED);
    }
}

/// Calls back when another tab wrote or deleted what is saved.
pub fn on_change(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "storage", move |event| {
        // Deleting everything names no key.
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if key.is_none_or(|key| key == SAVED) {
            changed();
        }
    }))
}

/// Asks the browser not to delete what is saved when it is short of room, and calls back with its answer.
pub fn ask_to_last(answered: impl FnOnce(bool) + 'static) {
    let Some(window) = window() else { return };
    // Absent on pages served without encryption.
    let manager = js_sys::Reflect::get(&window.navigator(), &"storage".into());
    let asked = manager.ok().filter(|m| m.is_object()).and_then(|_| window.navigator().storage().persist().ok());
    spawn_local(async move {
        let lasting = match asked {
            Some(promise) => JsFuture::from(promise).await.is_ok_and(|yes| yes.is_truthy()),
            None => false,
        };
        answered(lasting);
    });
}
