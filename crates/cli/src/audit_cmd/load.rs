//! What is audited: the built-in catalogue, a content folder, or an import.

use crate::args::Args;
use crate::check_cmd::print_all;
use crate::match_cmd::files;
use crate::services;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use waymark_catalogue::{Compiled, WORDING, compile};
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Service};
use waymark_core::envelope::{Kind, open};
use waymark_core::gazetteer::Gazetteer;

/// The file of checks.
const CHECKS: &str = "checks.jsonl";
/// The data file of places.
const GAZETTEER: &str = "gazetteer";

/// What an audit needs.
pub struct Loaded {
    /// Vocabularies and topics.
    pub bank: Bank,
    /// Places.
    pub gazetteer: Gazetteer,
    /// The services.
    pub services: Vec<Service>,
    /// Where checks are kept, if anywhere.
    pub checks_file: Option<PathBuf>,
}

/// Loads what the options name.
pub fn load(args: &Args) -> Result<Loaded, String> {
    let (mut loaded, beside) = match (args.option("--content"), args.option("--services")) {
        (Some(_), Some(_)) => return Err("give --content or --services, not both".to_owned()),
        (Some(dir), None) => (content(Path::new(dir))?, Some(Path::new(dir).join("catalogue"))),
        (None, Some(dir)) => {
            let bank = files::bank().map_err(|error| error.to_string())?;
            let file = services::file(dir);
            let made = services_from(&file, &bank)?;
            (with_places(bank, made)?, file.parent().map(Path::to_owned))
        }
        (None, None) => (built_in()?, None),
    };
    let beside = beside.map(|folder| folder.join(CHECKS));
    loaded.checks_file = args.option("--checks").map(PathBuf::from).or(beside);
    Ok(loaded)
}

/// The services of an import, as the page would show them. Checks are the audit's own business.
fn services_from(path: &Path, bank: &Bank) -> Result<Vec<Service>, String> {
    let made = services::published(path, &bank.vocabulary, &BTreeMap::new());
    made.map(|made| made.into_iter().map(|made| made.service).collect()).map_err(|error| error.to_string())
}

fn with_places(bank: Bank, services: Vec<Service>) -> Result<Loaded, String> {
    let gazetteer = files::gazetteer().map_err(|error| error.to_string())?;
    Ok(Loaded { bank, gazetteer, services: once(services), checks_file: None })
}

fn built_in() -> Result<Loaded, String> {
    let bank = files::bank().map_err(|error| error.to_string())?;
    let mut services = Vec::new();
    for file in waymark_content::DATA_FILES.iter().filter(|file| ![GAZETTEER, WORDING].contains(&file.name)) {
        services.extend(catalogue(&bank, file.bytes).map_err(|fault| format!("the built-in {}: {fault}", file.name))?);
    }
    with_places(bank, services)
}

fn content(dir: &Path) -> Result<Loaded, String> {
    let compiled: Compiled = compile(dir).map_err(|problems| {
        print_all(&problems);
        format!("{}: mend this first (waymark check says the same)", dir.display())
    })?;
    let bank: Bank = open(Kind::Bank, None, &compiled.bank).map_err(|error| error.to_string())?;
    let mut gazetteer = Gazetteer::default();
    let mut services = Vec::new();
    for file in compiled.files.iter().filter(|file| file.name != WORDING) {
        if file.name == GAZETTEER {
            gazetteer = Gazetteer::open(&file.bytes).map_err(|error| error.to_string())?;
        } else {
            services.extend(catalogue(&bank, &file.bytes).map_err(|fault| format!("{}: {fault}", file.name))?);
        }
    }
    Ok(Loaded { bank, gazetteer, services: once(services), checks_file: None })
}

fn catalogue(bank: &Bank, bytes: &[u8]) -> Result<Vec<Service>, String> {
    let opened: Result<Catalogue, _> = open(Kind::Catalogue, Some(bank.vocabulary.hash()), bytes);
    opened.map(|catalogue| catalogue.services).map_err(|error| error.to_string())
}

/// Libraries near a border stand in the files of several regions.
fn once(mut services: Vec<Service>) -> Vec<Service> {
    services.sort_by(|a, b| a.id.cmp(&b.id));
    services.dedup_by(|a, b| a.id == b.id && a.name == b.name);
    services
}
