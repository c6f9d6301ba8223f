//! The browser's side: leaves a function under the global name `waymarkDesk.import`.
//!
//! `import([[name, bytes], ...], progress)` gives `{ services, report }`, the lines of `services.jsonl` and the report as
//! JSON. `progress(read, of, taken)` is called on the way; where it gives `false`, the import stops.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use std::ops::ControlFlow;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use waymark_desk::{File, Imported, Progress, import};

fn files(list: &Array) -> Vec<File> {
    let file = |pair: JsValue| {
        let pair = Array::from(&pair);
        File { name: pair.get(0).as_string().unwrap_or_default(), bytes: Uint8Array::new(&pair.get(1)).to_vec() }
    };
    list.iter().map(file).collect()
}

fn put(object: &JsValue, name: &str, value: &JsValue) {
    // Only a frozen object cannot be written to, and ours is not.
    let _ = Reflect::set(object, &name.into(), value);
}

fn told(imported: &Imported) -> JsValue {
    let object = Object::new();
    put(&object, "services", &imported.services.as_str().into());
    put(&object, "report", &imported.report.json().unwrap_or_default().as_str().into());
    object.into()
}

fn main() {
    let call = Closure::<dyn Fn(Array, JsValue) -> JsValue>::new(|list: Array, progress: JsValue| {
        let progress = progress.dyn_into::<Function>().ok();
        told(&import(files(&list), &mut |Progress { read, of, taken }| {
            let Some(progress) = &progress else { return ControlFlow::Continue(()) };
            let said =
                progress.call3(&JsValue::NULL, &(read as f64).into(), &(of as f64).into(), &(taken as f64).into());
            if said.is_ok_and(|said| said == JsValue::FALSE) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        }))
    });
    let ours = Object::new();
    put(&ours, "import", call.as_ref().unchecked_ref::<JsValue>());
    put(&js_sys::global(), "waymarkDesk", &ours);
    // Called for as long as the page stands.
    call.forget();
}
