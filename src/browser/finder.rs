//! The program that finds by words: fetched by boot.js when somebody opens a page to search on, then called without waiting.
//! In tests it is linked, and called by the same two functions.

#[cfg(not(test))]
pub use in_browser::{ask, load, open};
#[cfg(test)]
pub use linked::{ask, load, open};

#[cfg(not(test))]
mod in_browser {
    use js_sys::{Function, Promise, Reflect, Uint8Array, global};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    fn called(object: &JsValue, name: &str, bytes: &[u8]) -> Option<JsValue> {
        let call: Function = Reflect::get(object, &name.into()).ok()?.dyn_into().ok()?;
        call.call1(object, &Uint8Array::from(bytes)).ok()
    }

    /// Fetches the program; whether it can be had.
    /// Nothing is to be fetched.
    pub async fn load() -> bool {
        let coming = called(&global(), "waymarkLoadFind", &[]).and_then(|promise| promise.dyn_into::<Promise>().ok());
        match coming {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        }
    }

    fn program() -> JsValue {
        Reflect::get(&global(), &"waymarkFind".into()).unwrap_or_default()
    }

    /// Hands over what there is to find.
    pub fn open(services: &[u8]) {
        called(&program(), "open", services);
    }

    /// What it found; none where it cannot be asked.
    pub fn ask(question: &[u8]) -> Option<Vec<u8>> {
        let found = called(&program(), "ask", question)?;
        found.is_object().then(|| Uint8Array::new(&found).to_vec())
    }
}

#[cfg(test)]
mod linked {
    use std::cell::RefCell;
    use waymark_find::Finder;

    thread_local! {
        static FINDER: RefCell<Option<Finder>> = const { RefCell::new(None) };
    }

    /// Nothing is to be fetched.
    pub async fn load() -> bool {
        true
    }

    /// Hands over what there is to find.
    pub fn open(services: &[u8]) {
        FINDER.set(Finder::open(services.to_vec()));
    }

    /// What it found.
    pub fn ask(question: &[u8]) -> Option<Vec<u8>> {
        FINDER.with_borrow_mut(|finder| finder.as_mut().map(|finder| finder.ask(question)))
    }
}
