//! Compiles the content folder: the bank to embed, the data files to fetch, and a list of these.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use waymark_catalogue::{Compiled, compile};

fn main() -> std::io::Result<()> {
    let content = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("../../content");
    println!("cargo::rerun-if-changed={}", content.display());
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(variable("OUT_DIR")?);
    match compile(&content) {
        Ok(compiled) => write_all(&compiled, &out),
        Err(problems) => {
            problems.iter().for_each(|problem| println!("cargo::error={}", problem.one_line()));
            // The list is written all the same, so that these are the only errors shown.
            write_all(&Compiled::default(), &out)
        }
    }
}

fn write_all(compiled: &Compiled, out: &Path) -> std::io::Result<()> {
    std::fs::write(out.join("bank.wmk"), &compiled.bank)?;
    let mut manifest = String::from("&[\n");
    for file in &compiled.files {
        let name = file.file_name();
        std::fs::write(out.join(&name), &file.bytes)?;
        let _ = writeln!(
            manifest,
            "    DataFile {{ name: {:?}, file_name: {name:?}, bytes_len: {}, #[cfg(feature = \"catalogue\")] bytes: \
             include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")) }},",
            file.name,
            file.bytes.len(),
        );
    }
    manifest.push_str("]\n");
    std::fs::write(out.join("manifest.rs"), manifest)
}

fn variable(name: &str) -> std::io::Result<String> {
    std::env::var(name).map_err(|_| std::io::Error::other(format!("cargo did not set {name}")))
}
