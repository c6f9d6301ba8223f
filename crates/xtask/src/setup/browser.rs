//! The browser that tests and pictures use.

use crate::errors::Error;
use crate::process::{command, quiet};
use std::path::PathBuf;

/// What root runs to install it; the font is what Arial becomes, so that pictures agree between machines.
const INSTALL: &str = "apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation";
/// Where it may stand already.
const PLACES: [&str; 4] =
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

/// The browser's path, installed first where it is missing. `WAYMARK_CHROMIUM` names another.
pub fn chromium() -> Result<PathBuf, Error> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let who = quiet("Asking who runs this", command("id").arg("-u"))?;
    if who.trim() != "0" {
        return Err(Error::NotRoot { what: "The test browser (Chromium)".into(), command: INSTALL.into() });
    }
    println!("   installing Chromium");
    let mut install = command("sh");
    install.args(["-c", INSTALL]).env("DEBIAN_FRONTEND", "noninteractive");
    quiet("Installing Chromium", &mut install)?;
    find().ok_or_else(|| Error::Missing("chromium".into()))
}

fn find() -> Option<PathBuf> {
    let chosen = std::env::var_os("WAYMARK_CHROMIUM").map(PathBuf::from);
    chosen.into_iter().chain(PLACES.map(PathBuf::from)).find(|path| path.is_file())
}
