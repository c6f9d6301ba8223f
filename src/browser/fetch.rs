//! Fetching files that lie beside the page. Nothing is ever sent.

use gloo::net::http::Request;
use web_sys::{ReferrerPolicy, RequestCache, RequestCredentials};

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

/// The bytes of a file. `fresh` asks the host whether a stored copy still holds.
///
/// # Errors
/// When the file is missing or cannot be had.
pub async fn bytes(path: &str, fresh: bool) -> Result<Vec<u8>, FetchError> {
    let cache = if fresh { RequestCache::NoCache } else { RequestCache::Default };
    let request = Request::get(path)
        .credentials(RequestCredentials::SameOrigin)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .cache(cache);
    let response = request.send().await.map_err(|_| FetchError::Failed(path.to_owned()))?;
    match response.status() {
        200..=299 => response.binary().await.map_err(|_| FetchError::Failed(path.to_owned())),
        404 | 410 => Err(FetchError::Missing(path.to_owned())),
        _ => Err(FetchError::Failed(path.to_owned())),
    }
}

/// The text of a file; bytes that are no UTF-8 become replacement marks.
///
/// # Errors
/// As [`bytes`].
pub async fn text(path: &str) -> Result<String, FetchError> {
    let bytes = bytes(path, true).await?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}
