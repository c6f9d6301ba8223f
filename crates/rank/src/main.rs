//! Works out the order of suggestions and nothing else, so that `cargo xtask measure` can time it (rule B9): the services
//! that the page has at hand for the answers of `examples/case.json`, by the same core, compiled as the page is. Leaves a
//! function under the global name `waymarkRank`, which says how many suggestions there are, and another, `waymarkRankMany`,
//! which does so over [`MANY`] services; beside them `waymarkFindMany` and `waymarkOpenMany`, which find these by words and
//! make the index for it. Draws nothing.

mod search;

use js_sys::Reflect;
use search::Search;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use waymark_content::{data_file, whole_bank};
use waymark_core::answers_file::{AnswersFile, resolve};
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Service, Shelf};
use waymark_core::date::Date;
use waymark_core::envelope::{Kind, open};
use waymark_core::gazetteer::Gazetteer;
use waymark_core::geo::Whereabouts;
use waymark_core::matching::{Context, shortlist};
use waymark_core::profile::{Profile, profile};
use waymark_core::questionnaire::journey;
use waymark_core::site::Site;

const ANSWERS: &str = include_str!("../../../examples/case.json");
/// Home of the demonstration, where the answers are from; its region's libraries come too.
const HOME: &str = "M33";
const CATALOGUES: [&str; 3] = ["national", "trafford", "libraries-north-west"];

/// How many services the page is to put in order without a worker (decision 12): the catalogues over and over, under
/// other ids.
const MANY: usize = 20_000;

/// All that the order hangs on.
struct Case {
    bank: Bank,
    shelf: Shelf,
    profile: Profile,
    place: Whereabouts,
    today: Date,
}

impl Case {
    /// None where the parts of the checkout do not fit together.
    fn read() -> Option<Self> {
        let bank = whole_bank().ok()?;
        let file: AnswersFile = serde_json::from_str(ANSWERS).ok()?;
        let (all, today) = resolve(&bank, &file).ok()?;
        let profile = profile(&bank, &journey(&bank, &all).answers);
        let gazetteer = Gazetteer::open(data_file("gazetteer")?.bytes).ok()?;
        let site = Site { home_outcode: HOME.to_owned(), ..Site::default() };
        let place = site.whereabouts(profile.outcode.as_deref(), Some(&gazetteer));
        let mut shelf = Shelf::default();
        for name in CATALOGUES {
            shelf.add(open(Kind::Catalogue, Some(bank.vocabulary.hash()), data_file(name)?.bytes).ok()?);
        }
        Some(Self { bank, shelf, profile, place, today: today? })
    }

    /// The same person before [`MANY`] services.
    fn many(&self) -> Self {
        let Self { bank, shelf, profile, place, today } = self;
        let mut more = Shelf::default();
        for round in 0.. {
            let left = MANY.saturating_sub(more.len());
            if left == 0 || shelf.is_empty() {
                break;
            }
            let services = shelf.iter().take(left);
            let renamed = services.map(|(_, known)| Service { id: format!("{}-{round}", known.id), ..known.clone() });
            more.add(Catalogue { services: renamed.collect(), ..Catalogue::default() });
        }
        Self { bank: bank.clone(), shelf: more, profile: profile.clone(), place: place.clone(), today: *today }
    }

    fn rank(&self) -> u32 {
        let Self { bank, shelf, profile, place, today } = self;
        let found = shortlist(&Context { bank, shelf, profile, place, today: *today });
        u32::try_from(found.goals.iter().map(|goal| goal.ranked.len()).sum::<usize>()).unwrap_or(u32::MAX)
    }
}

fn main() {
    // Without the function the measuring stops and says so.
    if let Some(case) = Case::read() {
        let many = case.many();
        let search = Rc::new(Search::over(&many.bank, &many.shelf));
        let opened = Rc::clone(&search);
        leave("waymarkOpenMany", move || opened.open());
        leave("waymarkFindMany", move || search.ask());
        leave("waymarkRankMany", move || many.rank());
        leave("waymarkRank", move || case.rank());
    }
}

fn leave(name: &str, work: impl Fn() -> u32 + 'static) {
    let work = Closure::<dyn Fn() -> u32>::new(work).into_js_value();
    let _ = Reflect::set(&js_sys::global(), &name.into(), &work);
}
