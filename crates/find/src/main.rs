//! The browser's side: leaves functions under the global name `waymarkFind`, for the page to call.

use js_sys::{Object, Reflect, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use waymark_find::Finder;

thread_local! {
    static FINDER: RefCell<Option<Finder>> = const { RefCell::new(None) };
}

fn main() {
    let open = Closure::<dyn Fn(Uint8Array)>::new(|bytes: Uint8Array| FINDER.set(Finder::open(bytes.to_vec())));
    let ask = Closure::<dyn Fn(Uint8Array) -> Uint8Array>::new(|bytes: Uint8Array| {
        let found = FINDER.with_borrow_mut(|finder| finder.as_mut().map(|finder| finder.ask(&bytes.to_vec())));
        Uint8Array::from(found.unwrap_or_default().as_slice())
    });
    let ours = Object::new();
    let put = |object: &JsValue, name: &str, value: &JsValue| Reflect::set(object, &name.into(), value);
    let _ = put(&ours, "open", open.as_ref().unchecked_ref::<JsValue>());
    let _ = put(&ours, "ask", ask.as_ref().unchecked_ref::<JsValue>());
    let _ = put(&js_sys::global(), "waymarkFind", &ours);
    // Called for as long as the page stands.
    open.forget();
    ask.forget();
}
