//! What is fetched while the page already stands: catalogue files, place names, the site's settings and own groups.
//!
//! Each part loads, is there, or has failed, and the rest of the page goes on in every case.

use std::rc::Rc;
use waymark_core::catalogue::Shelf;
use waymark_core::gazetteer::Gazetteer;
use waymark_core::site::Site;

/// Something fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Load<T> {
    /// On its way.
    #[default]
    Loading,
    /// There.
    Ready(T),
    /// Cannot be had; why, for the check page.
    Failed(String),
}

impl<T> Load<T> {
    /// What was fetched, once it is there.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            Self::Loading | Self::Failed(_) => None,
        }
    }
    /// Whether it is still on its way.
    pub fn is_loading(&self) -> bool {
        matches!(self, Self::Loading)
    }
    /// Why it cannot be had.
    pub fn failure(&self) -> Option<&str> {
        match self {
            Self::Failed(why) => Some(why),
            Self::Loading | Self::Ready(_) => None,
        }
    }
}

/// Everything fetched.
#[derive(Clone, Debug, Default)]
pub struct Data {
    /// Settings of the site; the defaults until and unless `site.json` arrives.
    pub site: Rc<Site>,
    /// Whether `site.json` was read or found missing.
    pub site_known: bool,
    /// All services at hand. Ready as soon as the national file is; later files are added to it.
    pub shelf: Load<Rc<Shelf>>,
    /// Place names and outcodes.
    pub gazetteer: Load<Rc<Gazetteer>>,
    /// What could not be read, in plain words, for the check page.
    pub faults: Rc<Vec<String>>,
}

impl Data {
    /// Notes something that could not be read.
    pub fn fault(&mut self, words: String) {
        Rc::make_mut(&mut self.faults).push(words);
    }
}
