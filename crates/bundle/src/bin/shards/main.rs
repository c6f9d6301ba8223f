//! Makes services spread like people, builds a bundle of them, and measures what one person fetches.
//!
//! `shards people COUNT FOLDER [FEWEST MOST]` — requests and bytes of 1,000 random people; docs/sharding.md has its table.
//! `shards fields COUNT FOLDER [FEWEST MOST]` — what each field weighs, in lists of that size and in blocks of details.

mod chance;
mod disk;
mod fields;
mod land;
mod people;
mod services;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use waymark_bundle::{Builder, Options, Report, Sizes};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What building took.
struct Built {
    report: Report,
    making: Duration,
    building: Duration,
    peak_mb: u64,
    raw_bytes: u64,
}

fn main() -> Outcome<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| args.get(at).and_then(|arg| arg.replace(',', "").parse::<usize>().ok());
    let (Some(command), Some(count), Some(folder)) = (args.first(), number(1), args.get(2)) else {
        return Err("shards people COUNT FOLDER [FEWEST MOST] | shards fields COUNT FOLDER [FEWEST MOST]".into());
    };
    let folder = PathBuf::from(folder);
    let maker = services::Maker::new();
    let default = Options { label: "made up".to_owned(), ..Options::default() };
    let sizes = number(3).zip(number(4)).map(|(fewest, most)| Sizes { fewest, most }).or(default.sizes);
    match command.as_str() {
        "people" => {
            let built = build(&maker, count, &folder, Options { sizes, ..default })?;
            people::measure(&maker, count, &folder, &built)
        }
        "fields" => {
            let sizes = sizes.filter(|_| count > 1500);
            let built = build(&maker, count, &folder, Options { sizes, ..default })?;
            fields::measure(&folder, &built)
        }
        other => Err(format!("there is no command {other}").into()),
    }
}

fn build(maker: &services::Maker, count: usize, folder: &Path, options: Options) -> Outcome<Built> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    let start = Instant::now();
    let mut making = Duration::ZERO;
    let mut builder = Builder::new(options, disk::Disk::new(folder.to_owned()));
    for number in 0..count {
        let before = Instant::now();
        let record = maker.service(number as u64);
        making += before.elapsed();
        builder.add(&record)?;
    }
    let mut raw_bytes = 0;
    let report = builder.finish(&mut |name, bytes| {
        raw_bytes += bytes.len() as u64;
        std::fs::write(folder.join(name), bytes).map_err(disk::in_words)
    })?;
    let building = start.elapsed().saturating_sub(making);
    Ok(Built { report, making, building, peak_mb: peak_mb(), raw_bytes })
}

/// The most memory this process has had, as Linux tells it; 0 elsewhere.
fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or_default() / 1024
}

/// Bytes after brotli at quality 11, as a static host would keep the file.
fn squeezed(bytes: &[u8]) -> Outcome<usize> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out.len())
}
