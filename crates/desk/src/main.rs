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

/// `{report}`, or `{error}` where nothing could be read.
fn answer(given: &JsValue, each: &Function) -> JsValue {
    let done = import(handed(given), &waymark_publish::Rooms, &mut |news| tell(each, news))
        .and_then(|report| report.json().map_err(|error| error.to_string()));
    let (name, text) = match done {
        Ok(report) => ("report", report),
        Err(error) => ("error", error),
    };
    let object = Object::new();
    let _ = Reflect::set(&object, &name.into(), &text.into());
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
