//! Reading JSON with the browser's own reader.

use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;

/// A value read from JSON.
pub struct Json(JsValue);

/// Reads JSON, with or without a byte-order mark.
///
/// # Errors
/// What the browser says is wrong.
pub fn read(bytes: &[u8]) -> Result<Json, String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| "the file is not text in UTF-8".to_owned())?;
    JSON::parse(text).map(Json).map_err(|error| {
        let message = Reflect::get(&error, &"message".into()).ok().and_then(|message| message.as_string());
        message.unwrap_or_else(|| "the file is not JSON".to_owned())
    })
}

impl Json {
    /// What stands under a name, with dots for names within names; `None` where there is nothing.
    pub fn get(&self, name: &str) -> Option<JsValue> {
        let within = |value: JsValue, part: &str| Reflect::get(&value, &part.into()).ok();
        let found = name.split('.').try_fold(self.0.clone(), within)?;
        (!found.is_undefined() && !found.is_null()).then_some(found)
    }
}
