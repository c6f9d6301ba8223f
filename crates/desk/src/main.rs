//! The browser's side: leaves a function under the global name `waymarkDesk.import`.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use std::ops::ControlFlow;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use waymark_desk::{Handed, News, import};

/// `{files: [[name, bytes], …], places: [text; 4], prefix, keepContacts}`; what is missing is empty.
fn handed(given: &JsValue) -> Handed {
    let get = |name: &str| Reflect::get(given, &name.into()).unwrap_or_default();
    let list = |name: &str| Array::from(&get(name));
    let text = |value: JsValue| value.as_string().unwrap_or_default();
    let file = |pair: JsValue| {
        let pair = Array::from(&pair);
        (text(pair.get(0)), Uint8Array::new(&pair.get(1)).to_vec())
    };
    let places = list("places");
    Handed {
        files: list("files").iter().map(file).collect(),
        places: [0, 1, 2, 3].map(|at| text(places.get(at))),
        prefix: text(get("prefix")),
        keep_contacts: get("keepContacts").is_truthy(),
    }
}

/// Hands news to the page: `each("service", line)` or `each("progress", read, of)`. It stops the import by returning `false`.
fn tell(each: &Function, news: News) -> ControlFlow<()> {
    let none = JsValue::NULL;
    #[allow(clippy::cast_precision_loss, reason = "files are far smaller than 2^53 bytes")]
    let answer = match news {
        News::Service(line) => each.call2(&none, &"service".into(), &line.into()),
        News::Progress(read, of) => each.call3(&none, &"progress".into(), &(read as f64).into(), &(of as f64).into()),
    };
    match answer {
        Ok(answer) if answer != JsValue::FALSE => ControlFlow::Continue(()),
        _ => ControlFlow::Break(()),
    }
}

/// `{report, renamed: [[id, new id], …]}`, or `{error}` where nothing could be read.
fn answer(given: &JsValue, each: &Function) -> JsValue {
    let object = Object::new();
    let put = |name: &str, value: &JsValue| {
        // Only a frozen object cannot be written to, and ours is not.
        let _ = Reflect::set(&object, &name.into(), value);
    };
    match import(handed(given), &waymark_publish::Rooms, &mut |news| tell(each, news)) {
        Ok(imported) => {
            put("report", &imported.report.json().unwrap_or_default().into());
            let pair = |(id, new): (&String, &String)| Array::of2(&id.as_str().into(), &new.as_str().into());
            put("renamed", &imported.renamed.iter().map(pair).collect::<Array>());
        }
        Err(error) => put("error", &error.into()),
    }
    object.into()
}

fn main() {
    let call =
        Closure::<dyn Fn(JsValue, Function) -> JsValue>::new(|given: JsValue, each: Function| answer(&given, &each));
    let ours = Object::new();
    let put = |object: &JsValue, name: &str, value: &JsValue| Reflect::set(object, &name.into(), value);
    let _ = put(&ours, "import", call.as_ref().unchecked_ref::<JsValue>());
    let _ = put(&js_sys::global(), "waymarkDesk", &ours);
    // Called for as long as the page stands.
    call.forget();
}
