//! Where things are: the checkout and the cache of built tools.

use crate::errors::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The checkout that the command works on.
#[derive(Clone, Debug)]
pub struct Repo {
    /// Folder of the workspace's Cargo.toml.
    pub root: PathBuf,
}

impl Repo {
    /// Looks upwards from the folder cargo names, or from the current one.
    pub fn find() -> Result<Self, Error> {
        let start = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).or_else(|| std::env::current_dir().ok());
        let root = start.as_deref().into_iter().flat_map(Path::ancestors).find(|folder| is_workspace(folder));
        root.map(|root| Self { root: root.to_owned() }).ok_or(Error::NoCheckout)
    }

    /// A path inside the checkout.
    pub fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.root.join(inside)
    }

    /// The built page.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Parts of the page made before Trunk puts them together.
    pub fn site(&self) -> PathBuf {
        self.path("target/site")
    }

    /// Reads a text file of the checkout.
    pub fn read(&self, inside: impl AsRef<Path>) -> Result<String, Error> {
        let path = self.path(inside);
        fs::read_to_string(&path).map_err(|why| Error::file(path, why))
    }
}

fn is_workspace(folder: &Path) -> bool {
    fs::read_to_string(folder.join("Cargo.toml")).is_ok_and(|text| text.contains("[workspace]"))
}

/// Folder where built tools are kept between checkouts.
pub fn cache() -> PathBuf {
    let chosen = std::env::var_os("WAYMARK_CACHE").map(PathBuf::from);
    let home = || std::env::var_os("HOME").map(|home| Path::new(&home).join(".cache/waymark"));
    chosen.or_else(home).unwrap_or_else(|| std::env::temp_dir().join("waymark-cache"))
}

/// Every file below a folder, in a stable order, as paths relative to it.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).map_err(|why| Error::file(&next, why))? {
            let path = entry.map_err(|why| Error::file(&next, why))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                found.push(relative.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Makes a folder and those above it.
pub fn make_folder(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|why| Error::file(folder, why))
}

/// Writes a file, making its folder.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    fs::write(path, content).map_err(|why| Error::file(path, why))
}

/// Copies everything below one folder into another.
pub fn copy_folder(from: &Path, to: &Path) -> Result<(), Error> {
    for file in files_below(from)? {
        let (source, target) = (from.join(&file), to.join(&file));
        write(&target, fs::read(&source).map_err(|why| Error::file(&source, why))?)?;
    }
    Ok(())
}
