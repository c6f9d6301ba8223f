//! Fetching files that lie beside the page. Nothing is ever sent.

use super::window;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit, Response};

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The file is not there.
    #[error("there is no file {0}")]
    Missing(String),
    /// The host or the network failed.
    #[error("the file {0} could not be fetched")]
    Failed(String),
}

/// A file as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its content.
    pub bytes: Vec<u8>,
    /// Whether it is the copy kept on this device, because the host could not be reached.
    pub kept: bool,
}

/// Set by the service worker on a copy it gives in place of the host's.
const KEPT: &str = "x-waymark-kept";

/// A file. `fresh` asks the host whether a stored copy still holds.
///
/// # Errors
/// When the file is missing or cannot be had.
pub async fn file(path: &str, fresh: bool) -> Result<File, FetchError> {
    let failed = || FetchError::Failed(path.to_owned());
    let response = ask(path, fresh).await.map_err(|_| failed())?;
    match response.status() {
        200..=299 => {
            let kept = response.headers().has(KEPT).unwrap_or_default();
            let bytes = content(&response).await.map_err(|_| failed())?;
            Ok(File { bytes, kept })
        }
        404 | 410 => Err(FetchError::Missing(path.to_owned())),
        _ => Err(failed()),
    }
}

/// Milliseconds after which a file that does not come is given up, so that it can be asked for again. A line on which the
/// largest takes longer is slower than any phone's of today.
const PATIENCE: u32 = 45_000;

async fn ask(path: &str, fresh: bool) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    init.set_credentials(RequestCredentials::SameOrigin);
    init.set_referrer_policy(ReferrerPolicy::NoReferrer);
    init.set_cache(if fresh { RequestCache::NoCache } else { RequestCache::Default });
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let window = window().ok_or(JsValue::NULL)?;
    JsFuture::from(window.fetch_with_str_and_init(path, &init)).await?.dyn_into()
}

async fn content(response: &Response) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
