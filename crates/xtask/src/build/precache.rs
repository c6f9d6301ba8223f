//! Writes into `sw.js` the list of files that the service worker keeps for use without a connection, each with its
//! checksum. The last step of a build: what changes a file afterwards makes the list wrong, and the worker then refuses
//! to install. What the worker does with the list is in `static/sw.js`.

use crate::errors::Error;
use crate::repo::{files_below, write};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The service worker, in the folder it serves.
const WORKER: &str = "sw.js";
/// How the two lines begin that are filled in.
const BUILD_LINE: &str = "const BUILD = ";
const FILES_LINE: &str = "const FILES = ";
/// Ends of the names that the page itself asks for. A list of what is kept rather than of what is not, so that a file
/// for some host (`_headers`, `nginx.conf`) or for a person (`README.txt`) never gets in the way of installing.
const KEPT_ENDS: [&str; 9] = ["html", "css", "js", "wasm", "wmk", "svg", "png", "ico", "webmanifest"];
/// Folders that are for people to download, or for a shop window.
const LEFT_OUT_FOLDERS: [&str; 3] = ["licences/", "local-groups/", "screenshots/"];
/// The worker itself, and a page that hosts send with the status 404.
const LEFT_OUT_FILES: [&str; 2] = [WORKER, "404.html"];
/// Without these there is nothing to install.
const NEEDED: [&str; 2] = ["index.html", "urgent-help.html"];
/// Hexadecimal digits of a file's checksum, and of the build's name.
const DIGITS: usize = 16;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// Name of the build: changes with any kept file and with the worker's own code.
    pub build: String,
    /// Number of files.
    pub files: usize,
    /// Their bytes as they are.
    pub bytes: usize,
}

/// A file to keep: path in the folder, checksum.
type Entry = (String, String);

/// Fills in `sw.js` of a built folder; may be done again after a file was changed.
pub fn fill(folder: &Path) -> Result<Filled, Error> {
    let path = folder.join(WORKER);
    let worker = fs::read_to_string(&path).map_err(|why| Error::file(&path, why))?;
    let (entries, bytes) = entries(folder)?;
    if let Some(missing) = NEEDED.iter().find(|needed| !entries.iter().any(|(name, _)| name == *needed)) {
        return Err(Error::Found(format!("{} holds no {missing}, so it cannot work offline.", folder.display())));
    }
    let (text, build) = filled(&worker, &entries)?;
    write(&path, text)?;
    Ok(Filled { build, files: entries.len(), bytes })
}

fn entries(folder: &Path) -> Result<(Vec<Entry>, usize), Error> {
    let (mut found, mut bytes) = (Vec::new(), 0);
    for file in files_below(folder)? {
        let name = file.to_string_lossy().replace('\\', "/");
        if is_kept(&name) {
            let path = folder.join(&file);
            let content = fs::read(&path).map_err(|why| Error::file(&path, why))?;
            bytes += content.len();
            found.push((name, checksum(&content)));
        }
    }
    Ok((found, bytes))
}

fn is_kept(name: &str) -> bool {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    let hidden = name.split('/').any(|part| part.starts_with(['.', '_']));
    KEPT_ENDS.contains(&end)
        && !hidden
        && !LEFT_OUT_FILES.contains(&name)
        && !LEFT_OUT_FOLDERS.iter().any(|folder| name.starts_with(folder))
}

/// The worker with its list, and the name of the build.
fn filled(worker: &str, entries: &[Entry]) -> Result<(String, String), Error> {
    let list = serde_json::to_string(entries).map_err(|why| Error::Found(why.to_string()))?;
    let unnamed = with_line(worker, FILES_LINE, &format!("{list};"))?;
    let build = checksum(with_line(&unnamed, BUILD_LINE, "")?.as_bytes());
    Ok((with_line(&unnamed, BUILD_LINE, &format!("\"{build}\";"))?, build))
}

/// The text with what follows `start` on its line replaced.
fn with_line(text: &str, start: &str, rest: &str) -> Result<String, Error> {
    let lost = || Error::Found(format!("{WORKER} has no line that begins with `{start}`."));
    let at = text.lines().position(|line| line.starts_with(start)).ok_or_else(lost)?;
    let lines = text.lines().enumerate();
    Ok(lines
        .map(|(number, line)| if number == at { format!("{start}{rest}\n") } else { format!("{line}\n") })
        .collect())
}

/// The first digits of the SHA-256.
fn checksum(content: &[u8]) -> String {
    let mut text = String::new();
    for byte in &Sha256::digest(content)[..DIGITS / 2] {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "// Keeps files.\nconst BUILD = \"none\";\nconst FILES = [];\nrun();\n";

    fn entry(name: &str, sum: &str) -> Entry {
        (name.into(), sum.into())
    }

    #[test]
    fn checksums_are_the_beginning_of_sha_256() {
        assert_eq!(checksum(b"abc"), "ba7816bf8f01cfea");
    }

    #[test]
    fn what_the_page_asks_for_is_kept_and_nothing_else() {
        for name in ["index.html", "data/national.0a.wmk", "boot.js", "app_bg.wasm", "icons/icon-192.png", "a/b.html"] {
            assert!(is_kept(name), "{name}");
        }
        let others =
            ["sw.js", "_headers", "site.json", "local.csv", "local-groups/x.csv", "licences/x.html", "404.html"];
        let hosts =
            ["nginx.conf", "netlify.toml", "index.html.br", "app.js.gz", "screenshots/a.png", ".well-known/a.html"];
        for name in others.into_iter().chain(hosts) {
            assert!(!is_kept(name), "{name}");
        }
    }

    #[test]
    fn filling_in_again_gives_the_same() {
        let entries = [entry("index.html", "0a"), entry("urgent-help.html", "0b")];
        let (once, build) = filled(TEMPLATE, &entries).unwrap();
        assert!(once.contains(r#"const FILES = [["index.html","0a"],["urgent-help.html","0b"]];"#), "{once}");
        assert!(once.contains(&format!("const BUILD = \"{build}\";")) && once.ends_with("run();\n"));
        assert_eq!(filled(&once, &entries).unwrap(), (once, build));
    }

    #[test]
    fn a_build_is_named_by_its_files_and_by_the_workers_code() {
        let name = |worker: &str, sum: &str| filled(worker, &[entry("index.html", sum)]).unwrap().1;
        let first = name(TEMPLATE, "0a");
        assert_ne!(name(TEMPLATE, "0b"), first);
        assert_ne!(name(&TEMPLATE.replace("run", "walk"), "0a"), first);
    }

    #[test]
    fn a_worker_without_the_lines_is_refused() {
        assert!(filled("const BUILD = 1;\n", &[]).is_err());
    }

    #[test]
    fn a_folder_is_filled_and_one_without_urgent_help_is_not() {
        let folder = std::env::temp_dir().join(format!("waymark-precache-{}", std::process::id()));
        write(&folder.join(WORKER), TEMPLATE).unwrap();
        write(&folder.join("index.html"), "page").unwrap();
        assert!(fill(&folder).unwrap_err().to_string().contains("urgent-help.html"));
        write(&folder.join("urgent-help.html"), "help").unwrap();
        write(&folder.join("_headers"), "x").unwrap();
        let done = fill(&folder).unwrap();
        assert_eq!((done.files, done.bytes), (2, 8));
        assert!(fs::read_to_string(folder.join(WORKER)).unwrap().contains(&done.build));
        fs::remove_dir_all(&folder).unwrap();
    }
}
