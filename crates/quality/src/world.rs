//! What people are matched against: the built-in catalogue as the page puts it on the shelf, and the day it is.

use crate::Fault;
use crate::people::first;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use waymark_content::{data_file, whole_bank};
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Service, ServiceIx, Shelf};
use waymark_core::date::Date;
use waymark_core::envelope::{Kind, open};
use waymark_core::gazetteer::{Gazetteer, RegionId};
use waymark_core::geo::Whereabouts;
use waymark_core::matching::{Context, GoalResult, Match, Shortlist, judge, shortlist};
use waymark_core::profile::{Profile, profile};
use waymark_core::questionnaire::{Answers, journey};
use waymark_core::safety::{Notice, notices, open_doors, stops};
use waymark_core::site::Site;

/// The day every figure is made for, so that they hang on nothing but the checkout.
pub const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

/// The first half of the postcode at the demonstration's home.
const HOME_OUTCODE: &str = "M33";
/// Catalogues that everybody has at hand: the national one, and that of the demonstration's home.
const EVERYWHERE: [&str; 2] = ["national", "trafford"];

/// The built-in content, opened once.
pub struct World {
    /// Vocabularies, questions, wording.
    pub bank: Bank,
    /// Places.
    pub gazetteer: Gazetteer,
    site: Site,
    /// By English region: what the page would have at hand.
    shelves: BTreeMap<&'static str, Shelf>,
    /// Everywhere else.
    elsewhere: Shelf,
}

/// What one person is shown.
pub struct Outcome<'a> {
    /// What they said.
    pub profile: Profile,
    /// Where they are.
    pub place: Whereabouts,
    /// What they were matched against.
    pub shelf: &'a Shelf,
    /// What could help; empty where a safety rule stops the page.
    pub shortlist: Shortlist,
    /// Safety notices, those behind open doors included.
    pub notices: Vec<Notice>,
}

impl World {
    /// Opens everything.
    ///
    /// # Errors
    /// When a part of the built-in content is missing or cannot be read.
    pub fn load() -> Result<Self, Fault> {
        let bank = whole_bank().map_err(|why| Fault::Content("bank".to_owned(), why.to_string()))?;
        let bytes = data_file("gazetteer").map(|file| file.bytes).unwrap_or_default();
        let gazetteer =
            Gazetteer::open(bytes).map_err(|why| Fault::Content("gazetteer".to_owned(), why.to_string()))?;
        let (home_area, home_outcode) = (EVERYWHERE[1].to_owned(), HOME_OUTCODE.to_owned());
        let site = Site { home_area, home_outcode, ..Site::default() };
        let mut world = Self { bank, gazetteer, site, shelves: BTreeMap::new(), elsewhere: Shelf::default() };
        world.elsewhere = world.shelf_of(&EVERYWHERE)?;
        let english =
            world.gazetteer.outcodes().iter().map(|outcode| outcode.region).filter(|region| region.is_english());
        let english: BTreeSet<&'static str> = english.map(RegionId::name).collect();
        for region in english {
            let libraries = format!("libraries-{region}");
            let shelf = world.shelf_of(&[EVERYWHERE[0], EVERYWHERE[1], &libraries])?;
            world.shelves.insert(region, shelf);
        }
        Ok(world)
    }
    /// A built-in catalogue.
    ///
    /// # Errors
    /// When there is none of this name.
    pub fn catalogue(&self, name: &str) -> Result<Catalogue, Fault> {
        let file = data_file(name).ok_or_else(|| Fault::Content(name.to_owned(), "it is missing".to_owned()))?;
        let opened = open(Kind::Catalogue, Some(self.bank.vocabulary.hash()), file.bytes);
        opened.map_err(|why| Fault::Content(name.to_owned(), why.to_string()))
    }
    fn shelf_of(&self, names: &[&str]) -> Result<Shelf, Fault> {
        let mut shelf = Shelf::default();
        for name in names {
            shelf.add(self.catalogue(name)?);
        }
        Ok(shelf)
    }
    /// What the page has at hand for somebody of this outcode.
    pub fn shelf(&self, outcode: Option<&str>) -> &Shelf {
        let region = outcode.and_then(|outcode| self.gazetteer.region_of(outcode)).map_or("", RegionId::name);
        self.shelves.get(region).unwrap_or(&self.elsewhere)
    }
    /// Every service of the built-in catalogue once, in the order of their ids.
    pub fn services(&self) -> Vec<Service> {
        let mut services: BTreeMap<&str, &Service> = BTreeMap::new();
        for (_, service) in self.shelves.values().flat_map(Shelf::iter) {
            services.entry(&service.id).or_insert(service);
        }
        services.into_values().cloned().collect()
    }
    /// Where somebody of this outcode is.
    pub fn place(&self, outcode: Option<&str>) -> Whereabouts {
        self.site.whereabouts(outcode, Some(&self.gazetteer))
    }
    /// What somebody who gives these answers is shown.
    pub fn outcome(&self, all: &Answers) -> Outcome<'_> {
        let journey = journey(&self.bank, all);
        let profile = profile(&self.bank, &journey.answers);
        let place = self.place(profile.outcode.as_deref());
        let shelf = self.shelf(profile.outcode.as_deref());
        let mut notices = notices(&self.bank, &journey.answers, place.nation);
        let stopped = stops(&self.bank, &notices);
        notices.extend(open_doors(&self.bank, &profile, place.nation));
        let ctx = Context { bank: &self.bank, shelf, profile: &profile, place: &place, today: TODAY };
        let shortlist = if stopped { Shortlist::default() } else { shortlist(&ctx) };
        Outcome { profile, place, shelf, shortlist, notices }
    }
    /// The id of a topic by its position.
    pub fn topic(&self, topic: waymark_core::ids::Topic) -> &str {
        self.bank.topic(topic).map_or("", |topic| topic.id.as_str())
    }
}

impl Outcome<'_> {
    /// The id of a service.
    pub fn id(&self, service: ServiceIx) -> &str {
        self.shelf.get(service).map_or("", |service| service.id.as_str())
    }
    /// What is shown of a goal before "Show all", as it was judged.
    pub fn judged_first(&self, world: &World, result: &GoalResult) -> Vec<Match> {
        let Self { profile, place, shelf, .. } = self;
        let ctx = Context { bank: &world.bank, shelf, profile, place, today: TODAY };
        let Some(goal) = profile.goals.iter().find(|goal| goal.topic == result.topic) else { return Vec::new() };
        first(result).iter().filter_map(|listed| judge(&ctx, goal, listed.service)).collect()
    }
}

/// The checkout: where `tests/` and `docs/` are.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_owned()
}

/// Reads a text file of the checkout.
///
/// # Errors
/// When it cannot be read.
pub fn read(inside: impl AsRef<Path>) -> Result<String, Fault> {
    let path = root().join(inside);
    std::fs::read_to_string(&path).map_err(|why| Fault::File(path.display().to_string(), why.to_string()))
}
