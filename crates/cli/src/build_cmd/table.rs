//! What was built: files and bytes, raw and as a host sends them, and what each part weighs a service.

use super::services::Told;
use crate::check_cmd::counted;
use std::collections::BTreeMap;
use std::io::{Error, Result, Write};
use std::path::Path;
use waymark_bundle::{Bundle, Details, Field, FileRef, Report, Summary};

/// Files up to this number are all named.
const NAMED: usize = 12;
/// Lists and blocks looked into, spread over the bundle: compressing all of a nation takes longer than building it.
const SAMPLE: usize = 16;

/// Files with their bytes, by kind.
#[derive(Debug, Default)]
pub struct Files(BTreeMap<String, usize>);

impl Files {
    /// A file was written.
    pub fn add(&mut self, name: &str, bytes: usize) {
        self.0.insert(name.to_owned(), bytes);
    }
    fn of<'f>(&'f self, kind: &'f str) -> impl Iterator<Item = (&'f str, usize)> {
        self.0.iter().filter(move |(name, _)| name.starts_with(kind)).map(|(name, bytes)| (name.as_str(), *bytes))
    }
}

/// Prints all of it.
pub fn print(folder: &Path, report: &Report, files: &Files, told: &Told) -> Result<()> {
    let out = &mut std::io::stdout().lock();
    writeln!(
        out,
        "{} in {} and {} of details",
        counted(report.services, "service"),
        counted(report.lists, "list"),
        counted(report.blocks, "block")
    )?;
    for (count, words) in [
        (told.ended, "left out: a check found that it has ended"),
        (told.twice, "left out: its id is another's"),
        (told.checked, "with a check by hand"),
    ] {
        if count > 0 {
            writeln!(out, "{count} {words}")?;
        }
    }
    if report.services > 0 {
        sizes(out, folder, report, files)?;
        parts(out, folder, report)?;
        writeln!(out, "\nnot known or not shown          services")?;
        for (field, count) in &told.unsaid {
            writeln!(out, "  {field:<28} {count:>8}  {:>3} %", count * 100 / told.taken.max(1))?;
        }
    }
    writeln!(out, "\nfetch first: {}", report.summary)
}

/// Raw bytes are counted; compressed ones of a kind with many files are worked out from some of them.
fn sizes(out: &mut impl Write, folder: &Path, report: &Report, files: &Files) -> Result<()> {
    writeln!(out, "\nfiles                count        bytes       brotli  brotli a service")?;
    for kind in ["summary", "list", "details"] {
        let all: Vec<(&str, usize)> = files.of(kind).collect();
        let raw: usize = all.iter().map(|(_, bytes)| bytes).sum();
        let (mut seen, mut small) = (0, 0);
        for (name, bytes) in all.iter().step_by(all.len().div_ceil(SAMPLE).max(1)) {
            seen += bytes;
            small += squeezed(&std::fs::read(folder.join(name))?)?;
        }
        let small = small as f64 * raw as f64 / seen.max(1) as f64;
        let about = if seen < raw { "about " } else { "" };
        writeln!(
            out,
            "  {kind:<18} {:>5} {raw:>12} {:>12} {:>8.2}",
            all.len(),
            format!("{about}{small:.0}"),
            small / report.services as f64
        )?;
    }
    if files.0.len() <= NAMED {
        files.0.iter().try_for_each(|(name, bytes)| writeln!(out, "  {bytes:>12}  {name}"))?;
    }
    Ok(())
}

/// Bytes of each part a service, alone after compression, raw and brotli.
fn parts(out: &mut impl Write, folder: &Path, report: &Report) -> Result<()> {
    let summary = Summary::open(&std::fs::read(folder.join(&report.summary))?).map_err(Error::other)?;
    let lists = summary.lists();
    let sample: Vec<&FileRef> = lists.iter().step_by(lists.len().div_ceil(SAMPLE).max(1)).collect();
    let mut weights = Weights::default();
    let mut blocks: Vec<FileRef> = Vec::new();
    for file in &sample {
        let bytes = std::fs::read(folder.join(&file.name))?;
        let parts = Bundle::parts(&bytes).map_err(Error::other)?;
        let texts = ["name", "organisation", "area"];
        let structure = parts.iter().filter(|(name, _)| !texts.contains(name)).flat_map(|(_, part)| *part);
        weights.add("structure", &structure.copied().collect::<Vec<u8>>())?;
        for (name, part) in parts.iter().filter(|(name, _)| texts.contains(name)) {
            weights.add(name, part)?;
        }
        weights.services += file.services;
        let list = Bundle::open_as(&bytes, file).map_err(Error::other)?;
        let step = (list.len() / (SAMPLE / sample.len()).max(1)).max(1);
        blocks.extend((0..list.len()).step_by(step).filter_map(|row| list.details_of(row)).map(|(block, _)| block));
    }
    blocks.dedup();
    writeln!(out, "\na service (of {} in {} lists)     bytes   brotli", weights.services, sample.len())?;
    weights.print(out)?;
    let mut weights = Weights::default();
    for block in &blocks {
        let bytes = std::fs::read(folder.join(&block.name))?;
        let details = Details::open(&bytes, block).map_err(Error::other)?;
        weights.services += block.services;
        for field in Field::ALL {
            weights.add(field.name(), details.part(field).as_bytes())?;
        }
    }
    writeln!(out, "details (of {} in {} blocks)", weights.services, blocks.len())?;
    weights.print(out)
}

#[derive(Default)]
struct Weights {
    services: usize,
    parts: Vec<(&'static str, usize, usize)>,
}

impl Weights {
    fn add(&mut self, name: &'static str, bytes: &[u8]) -> Result<()> {
        let is_there = bytes.iter().any(|byte| *byte != 0);
        let small = if is_there { squeezed(bytes)? } else { 0 };
        match self.parts.iter_mut().find(|(known, ..)| *known == name) {
            Some((_, raw, squeezed)) => (*raw, *squeezed) = (*raw + bytes.len(), *squeezed + small),
            None => self.parts.push((name, bytes.len(), small)),
        }
        Ok(())
    }
    fn print(&self, out: &mut impl Write) -> Result<()> {
        let each = |bytes: usize| bytes as f64 / self.services.max(1) as f64;
        for (name, raw, small) in self.parts.iter().filter(|(_, _, small)| *small > 0) {
            writeln!(out, "  {name:<28} {:>8.2} {:>8.2}", each(*raw), each(*small))?;
        }
        Ok(())
    }
}

/// Bytes after brotli at quality 11, as a static host keeps the file.
fn squeezed(bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out.len())
}
