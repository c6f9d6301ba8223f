//! What is fetched while the page already stands: catalogue files, place names, the site's settings and own groups.
//!
//! Each part loads, is there, or has failed, and the rest of the page goes on in every case. Reading bytes is here;
//! fetching them is in [`crate::loading`].

use crate::browser::fetch::FetchError;
use std::rc::Rc;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Shelf};
use waymark_core::envelope::{Kind, open};
use waymark_core::gazetteer::Gazetteer;
use waymark_core::local_csv::{LocalGroups, LocalProblem};
use waymark_core::order::Named;
use waymark_core::site::{Site, SiteProblem};

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

/// A fetched file as it came.
pub type Fetched = Result<Vec<u8>, FetchError>;

/// How the site's own groups were read. The groups themselves are on the shelf.
#[derive(Debug)]
pub struct LocalRead {
    /// Rows that hold anything.
    pub rows: usize,
    /// Rows that became groups.
    pub used: usize,
    /// What could not be used, in row order.
    pub problems: Vec<LocalProblem>,
}

/// Everything fetched.
#[derive(Clone, Debug, Default)]
pub struct Data {
    /// Settings of the site, faults left out; the defaults until and unless `site.json` arrives.
    pub site: Rc<Site>,
    /// Whether `site.json` was read, with what is wrong in it.
    pub site_file: Load<Rc<Vec<SiteProblem>>>,
    /// Whether the settings are a copy kept on this device because the host could not be reached.
    pub is_kept_copy: bool,
    /// Place names and outcodes.
    pub gazetteer: Load<Rc<Gazetteer>>,
    /// How the site's own groups were read; failed where the site has none.
    pub local: Load<Rc<LocalRead>>,
    /// Catalogue files by name: `national`, `trafford`, `libraries-north-west`.
    pub files: Named<Load<()>>,
    /// The wording of suggestions, plan and the pages beside the questions.
    pub wording: Load<()>,
    /// The services at hand: loading until their wording, the national file and the home area's have arrived or failed;
    /// failed only when there is nothing at all, or no words for it.
    pub shelf: Load<Rc<Shelf>>,
    /// The program that finds by words, asked for when somebody opens a page to search on.
    pub finder: Load<()>,
    services: Rc<Shelf>,
}

impl Data {
    /// The services at hand, however many have arrived.
    pub fn services(&self) -> &Shelf {
        &self.services
    }
    /// Names of the catalogue files that cannot be had; the page says so where it shows services.
    pub fn missing(&self) -> Vec<&str> {
        self.files.iter().filter(|(_, file)| file.failure().is_some()).map(|(name, _)| name).collect()
    }

    /// Notes that a catalogue file is on its way.
    pub fn expect(&mut self, name: &str) {
        self.files.insert(name.to_owned(), Load::Loading);
        self.settle();
    }
    fn settle(&mut self) {
        let first = ["national", self.site.home_area.as_str()];
        let waits = |name: &&str| self.files.get(name).is_some_and(Load::is_loading);
        let asked = !self.site_file.is_loading() && !self.files.is_empty();
        let waiting = self.wording.is_loading() || !asked || first.iter().any(waits);
        let missing = self.files.iter().find_map(|(_, file)| file.failure());
        self.shelf = match (self.wording.failure(), missing) {
            (Some(why), _) => Load::Failed(why.to_owned()),
            _ if waiting => Load::Loading,
            (None, Some(why)) if self.services.is_empty() => Load::Failed(why.to_owned()),
            (None, _) => Load::Ready(self.services.clone()),
        };
    }
    /// Forgets what failed, so that it is fetched again.
    pub fn forget_failures(&mut self) {
        self.files.retain(|file| file.failure().is_none());
        if self.gazetteer.failure().is_some() {
            self.gazetteer = Load::Loading;
        }
        if self.wording.failure().is_some() {
            self.wording = Load::Loading;
        }
        if self.finder.failure().is_some() {
            self.finder = Load::Loading;
        }
        if self.site_file.failure().is_some() {
            self.site_file = Load::Loading;
        }
        self.settle();
    }
    /// Notes whether the wording arrived.
    pub fn put_wording(&mut self, wording: Result<(), String>) {
        self.wording = wording.map_or_else(Load::Failed, Load::Ready);
        self.settle();
    }
    /// Puts a catalogue file on the shelf.
    pub fn put_catalogue(&mut self, bank: &Bank, name: &str, file: Fetched) {
        let opened = file.map_err(|e| e.to_string()).and_then(|bytes| {
            let vocabulary = Some(bank.vocabulary.hash());
            open::<Catalogue>(Kind::Catalogue, vocabulary, &bytes).map_err(|e| e.to_string())
        });
        let state = match opened {
            Ok(catalogue) => {
                Rc::make_mut(&mut self.services).add(catalogue);
                Load::Ready(())
            }
            Err(why) => Load::Failed(why),
        };
        self.files.insert(name.to_owned(), state);
        self.settle();
    }
    /// Takes the place names.
    pub fn put_gazetteer(&mut self, file: Fetched) {
        let opened = file.map_err(|e| e.to_string());
        let opened = opened.and_then(|bytes| Gazetteer::open(&bytes).map_err(|e| e.to_string()));
        self.gazetteer = opened.map_or_else(Load::Failed, |gazetteer| Load::Ready(Rc::new(gazetteer)));
    }
    /// Takes the site's settings; where they cannot be read the defaults stand.
    pub fn put_site(&mut self, file: Result<(Site, Vec<SiteProblem>), String>) {
        match file {
            Ok((site, mut wrong)) => {
                wrong.extend(site.check());
                self.site_file = Load::Ready(Rc::new(wrong));
                self.site = Rc::new(site.sanitised());
            }
            Err(why) => self.site_file = Load::Failed(why),
        }
        self.settle();
    }
    /// Puts the site's own groups on the shelf, before all others of the same id.
    pub fn put_local(&mut self, groups: Result<LocalGroups, String>) {
        match groups {
            Ok(groups) => {
                let (rows, used) = (groups.rows_read, groups.used());
                Rc::make_mut(&mut self.services).add(groups.catalogue);
                self.local = Load::Ready(Rc::new(LocalRead { rows, used, problems: groups.problems }));
                self.settle();
            }
            Err(why) => self.local = Load::Failed(why),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::bank;

    fn file(name: &str) -> Fetched {
        Ok(waymark_content::data_file(name).unwrap().bytes.to_vec())
    }
    fn missing(name: &str) -> Fetched {
        Err(FetchError::Missing(name.to_owned()))
    }
    fn with_site() -> Data {
        let mut data = Data::default();
        data.put_wording(Ok(()));
        data.put_site(crate::testing::site(include_str!("../static/site.json")));
        ["national", "trafford"].into_iter().for_each(|name| data.expect(name));
        data
    }

    #[test]
    fn services_wait_for_the_first_files_and_then_stand_together() {
        let mut data = with_site();
        data.put_catalogue(&bank(), "national", file("national"));
        assert!(data.shelf.is_loading());
        data.put_catalogue(&bank(), "trafford", file("trafford"));
        assert!(data.shelf.ready().is_some_and(|shelf| shelf.len() > 300));
    }

    #[test]
    fn a_file_that_fails_leaves_the_others_standing_and_is_named() {
        let mut data = with_site();
        data.put_catalogue(&bank(), "national", file("national"));
        data.put_catalogue(&bank(), "trafford", missing("trafford"));
        assert!(data.shelf.ready().is_some());
        assert_eq!(data.missing(), ["trafford"]);
    }

    #[test]
    fn nothing_at_all_is_a_failure_with_its_reason() {
        let mut data = with_site();
        data.put_catalogue(&bank(), "trafford", missing("trafford"));
        let truncated = file("national").map(|mut bytes| {
            bytes.truncate(900);
            bytes
        });
        data.put_catalogue(&bank(), "national", truncated);
        assert!(data.shelf.failure().is_some_and(|why| why.contains("cut short")));
    }

    #[test]
    fn a_site_that_cannot_be_read_leaves_the_defaults() {
        for broken in [Err("there is no file".to_owned()), crate::testing::site("{\"name\": ")] {
            let mut data = Data::default();
            data.put_site(broken);
            assert!(data.site_file.failure().is_some());
            assert_eq!(*data.site, Site::default());
        }
    }

    #[test]
    fn the_sites_own_groups_join_the_shelf() {
        let mut data = with_site();
        data.put_local(Ok(crate::testing::local(include_bytes!("../static/local-groups/local-example.csv"))));
        let groups = data.local.ready().cloned().unwrap();
        assert!(groups.used > 0);
        assert_eq!(data.services().len(), groups.used);
        data.put_local(Err("there is no file local.csv".to_owned()));
        assert!(data.local.failure().is_some());
    }
}
