//! The browsers that tests and pictures use: three engines, from the system's packages.

use crate::errors::Error;
use crate::process::{command, quiet};
use std::path::PathBuf;
use std::process::Command;

/// What a test needs on the machine.
struct Program {
    /// As people call it.
    name: &'static str,
    /// Where it may stand already.
    places: &'static [&'static str],
    /// Names another one, for the tests too.
    variable: &'static str,
}

const CHROMIUM: Program = Program {
    name: "Chromium",
    places: &[
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ],
    variable: "WAYMARK_CHROMIUM",
};
const FIREFOX: Program =
    Program { name: "Firefox", places: &["/usr/bin/firefox-esr", "/usr/bin/firefox"], variable: "WAYMARK_FIREFOX" };
/// The small browser that comes with WebKitGTK's driver.
const WEBKIT: Program = Program {
    name: "WebKit",
    places: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    ],
    variable: "WAYMARK_WEBKIT",
};
/// Drives WebKit.
const WEBKIT_DRIVER: Program =
    Program { name: "WebKit's driver", places: &["/usr/bin/WebKitWebDriver"], variable: "WAYMARK_WEBKIT_DRIVER" };
/// The display WebKit draws on, in memory.
const DISPLAY: Program = Program { name: "Xvfb", places: &["/usr/bin/Xvfb"], variable: "WAYMARK_XVFB" };

/// What root runs to install Chromium; the font is what Arial becomes, so that pictures agree between machines.
const INSTALL_CHROMIUM: &str = "apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation";
/// What root runs to install the other two engines.
const INSTALL_OTHERS: &str =
    "apt-get update && apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb fonts-liberation";

/// Chromium's path, installed first where it is missing.
pub fn chromium() -> Result<PathBuf, Error> {
    install(&[&CHROMIUM], INSTALL_CHROMIUM)?;
    path(&CHROMIUM)
}

/// All three engines, each with what drives it.
#[derive(Debug)]
pub struct Browsers {
    paths: Vec<(&'static str, PathBuf)>,
}

impl Browsers {
    /// Installs what is missing.
    pub fn install() -> Result<Self, Error> {
        chromium()?;
        install(&[&FIREFOX, &WEBKIT, &WEBKIT_DRIVER, &DISPLAY], INSTALL_OTHERS)?;
        let named = |program: &Program| Ok((program.variable, path(program)?));
        let paths =
            [CHROMIUM, FIREFOX, WEBKIT, WEBKIT_DRIVER, DISPLAY].iter().map(named).collect::<Result<_, Error>>()?;
        Ok(Self { paths })
    }

    /// Tells a program of the tests where each of them is.
    pub fn tell(&self, tests: &mut Command) {
        tests.envs(self.paths.iter().map(|(variable, path)| (variable, path)));
    }
}

/// Installs with one command, if any of these is missing.
fn install(programs: &[&Program], command_line: &str) -> Result<(), Error> {
    let missing: Vec<&str> = programs.iter().filter(|p| find(p).is_none()).map(|p| p.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let what = missing.join(", ");
    let who = quiet("Asking who runs this", command("id").arg("-u"))?;
    if who.trim() != "0" {
        return Err(Error::NotRoot { what: format!("{what} (for the tests)"), command: command_line.into() });
    }
    println!("   installing {what}");
    let mut install = command("sh");
    install.args(["-c", command_line]).env("DEBIAN_FRONTEND", "noninteractive");
    quiet(&format!("Installing {what}"), &mut install).map(drop)
}

fn path(program: &Program) -> Result<PathBuf, Error> {
    find(program).ok_or_else(|| Error::Missing(program.name.into()))
}

fn find(program: &Program) -> Option<PathBuf> {
    let chosen = std::env::var_os(program.variable).map(PathBuf::from);
    chosen.into_iter().chain(program.places.iter().map(PathBuf::from)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_place_that_is_there_counts() {
        let here = Program { name: "Shell", places: &["/nowhere/sh", "/bin/sh"], variable: "WAYMARK_NO_SUCH_VARIABLE" };
        assert_eq!(find(&here), Some(PathBuf::from("/bin/sh")));
        let nowhere = Program { places: &["/nowhere/sh"], ..here };
        assert_eq!(find(&nowhere), None);
    }
}
