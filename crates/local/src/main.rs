//! The browser's side: leaves a function under the global name `waymarkLocal.read`, for boot.js to call.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use waymark_local::{Handed, read};

/// The parts in the order in which the page hands them over.
fn handed(parts: &Array) -> Handed {
    let bytes = |at| Uint8Array::new(&parts.get(at)).to_vec();
    let text = |at| parts.get(at).as_string().unwrap_or_default();
    Handed {
        csv: bytes(0),
        bank: bytes(1),
        wording: bytes(2),
        gazetteer: bytes(3),
        home_nation: text(4),
        home_outcode: text(5),
    }
}

fn main() {
    // Nothing comes back where the parts do not fit together: the page then says that the file could not be read.
    let call = Closure::<dyn Fn(Array) -> JsValue>::new(|parts: Array| match read(&handed(&parts)) {
        Ok(groups) => Uint8Array::from(groups.as_slice()).into(),
        Err(_) => JsValue::NULL,
    });
    let ours = Object::new();
    let put = |object: &JsValue, name: &str, value: &JsValue| Reflect::set(object, &name.into(), value);
    let _ = put(&ours, "read", call.as_ref().unchecked_ref::<JsValue>());
    let _ = put(&js_sys::global(), "waymarkLocal", &ours);
    // Called for as long as the page stands.
    call.forget();
}
