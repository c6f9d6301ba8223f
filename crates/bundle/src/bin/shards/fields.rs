//! What each field weighs a service: alone after compression, in lists and in blocks of details.

use crate::{Built, Outcome, squeezed};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use waymark_bundle::{Bundle, Details, Field, Summary};

/// Lists looked into, spread over the bundle.
const LISTS: usize = 24;

pub fn measure(folder: &Path, built: &Built) -> Outcome<()> {
    let out = &mut std::io::stdout();
    let summary = Summary::open(&std::fs::read(folder.join(&built.report.summary))?)?;
    let files = summary.lists();
    let sample: Vec<_> = files.iter().step_by(files.len().div_ceil(LISTS).max(1)).collect();
    let services: usize = sample.iter().map(|file| file.services).sum();
    let mut weights: BTreeMap<(usize, &str), (usize, usize)> = BTreeMap::new();
    for file in &sample {
        let bytes = std::fs::read(folder.join(&file.name))?;
        let parts = Bundle::parts(&bytes)?;
        let texts = ["name", "organisation", "area"];
        let structure = parts.iter().filter(|(name, _)| !texts.contains(name)).flat_map(|(_, part)| *part);
        let structure: Vec<u8> = structure.copied().collect();
        let wholes = [("structure", structure.as_slice()), ("whole list", &bytes)];
        for (at, (name, part)) in parts.iter().copied().chain(wholes).enumerate() {
            let weight = weights.entry((at, name)).or_default();
            *weight = (weight.0 + part.len(), weight.1 + squeezed(part)?);
        }
    }
    let each = |bytes: usize| bytes as f64 / services as f64;
    writeln!(out, "field | raw | brotli 11 (bytes a service, {services} services in {} lists)", sample.len())?;
    for ((_, name), (raw, small)) in weights {
        writeln!(out, "{name} | {:.2} | {:.2}", each(raw), each(small))?;
    }
    for file in sample.iter().take(1) {
        details(out, folder, &Bundle::open_as(&std::fs::read(folder.join(&file.name))?, file)?)?;
    }
    Ok(())
}

/// Fields of up to 60 blocks, spread over the list.
fn details(out: &mut impl Write, folder: &Path, list: &Bundle<'_>) -> Outcome<()> {
    let mut blocks = Vec::new();
    for row in (0..list.len()).step_by((list.len() / 60).max(1)) {
        blocks.extend(list.details_of(row).map(|(block, _)| block));
    }
    blocks.dedup();
    let files: Result<Vec<Vec<u8>>, _> = blocks.iter().map(|block| std::fs::read(folder.join(&block.name))).collect();
    let files = files?;
    let services: usize = blocks.iter().map(|block| block.services).sum();
    let each = |bytes: usize| bytes as f64 / services as f64;
    let mut whole = 0;
    for file in &files {
        whole += squeezed(file)?;
    }
    writeln!(out, "details, whole blocks | {:.2} | {:.2}", each(files.iter().map(Vec::len).sum()), each(whole))?;
    for field in Field::ALL {
        let (mut raw, mut small) = (0, 0);
        for (file, block) in files.iter().zip(&blocks) {
            let part = Details::open(file, block)?.part(field);
            raw += part.len();
            small += if part.bytes().any(|byte| byte != 0) { squeezed(part.as_bytes())? } else { 0 };
        }
        writeln!(out, "{} | {:.2} | {:.2}", field.name(), each(raw), each(small))?;
    }
    Ok(())
}
