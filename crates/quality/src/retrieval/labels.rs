//! What counts as relevant to a labelled search, and how strongly: the rule of `tests/search/README.md`, applied to the
//! compiled catalogue. Every query says how many services of each grade the written rows gave, so that the two are held
//! together.

use crate::Fault;
use crate::world::read;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::Service;
use waymark_core::geo::{Point, outcode};
use waymark_core::ids::{Interest, Need, Set};
use waymark_core::letters::{is_of_word, plain, second};

/// Places this near to a district's library are in it, in metres.
const NEAR: u32 = 2_000;

/// A labelled search.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Query {
    /// What is typed.
    pub text: String,
    /// What sort of query it is.
    pub kind: String,
    /// What is meant: a key of the meanings, or `@` and a service's id.
    pub means: String,
    /// Where, a key of the places.
    pub place: Option<String>,
    /// The list it is put to.
    pub list: String,
    /// The nation the person is in, by its letter; absent: England.
    pub nation: Option<char>,
    /// `tune` or `judge`.
    pub split: String,
    /// The query it was made from.
    pub of: Option<String>,
    /// Has a word that nothing may be tuned on.
    #[serde(default)]
    pub held: bool,
    /// How many services have grade 3, 2 and 1.
    pub relevant: [usize; 3],
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Meaning {
    needs: Vec<String>,
    also: Vec<String>,
    interests: Vec<String>,
    classes: Vec<String>,
    ids: Vec<String>,
    both: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    words: Vec<String>,
    #[serde(default)]
    outcodes: Vec<String>,
    centre: Option<String>,
}

/// The labels.
pub struct Labels {
    /// Every query.
    pub queries: Vec<Query>,
    meanings: BTreeMap<String, Meaning>,
    places: BTreeMap<String, Place>,
    /// Where the libraries stand that are the middle of a place.
    centres: BTreeMap<String, Point>,
}

fn own<T: DeserializeOwned>(name: &str) -> Result<T, Fault> {
    let path = format!("tests/search/{name}.json");
    serde_json::from_str(&read(&path)?).map_err(|why| Fault::File(path, why.to_string()))
}

/// Small letters without accents and apostrophes, words parted by one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !matches!(letter, '\'' | '’' | '\u{300}'..='\u{36f}')) {
        folded.push(if is_of_word(letter) { plain(letter) } else { ' ' });
        folded.extend(second(letter));
    }
    folded.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

impl Labels {
    /// Reads the labels; the middles of places are looked up among these services.
    ///
    /// # Errors
    /// When a file cannot be read or is not of the format.
    pub fn load<'a>(services: impl Iterator<Item = &'a Service>) -> Result<Self, Fault> {
        let places: BTreeMap<String, Place> = own("places")?;
        let is_centre = |id: &str| places.values().any(|place| place.centre.as_deref() == Some(id));
        let centres = services.filter(|service| is_centre(&service.id));
        let centres = centres.filter_map(|service| Some((service.id.clone(), service.point?))).collect();
        Ok(Self { queries: own("queries")?, meanings: own("meanings")?, places, centres })
    }
    /// How strongly a service answers a query: 3 just what was asked for, 2 chiefly that, 1 that too, 0 not.
    pub fn grade(&self, vocabulary: &Vocabulary, query: &Query, service: &Service) -> u8 {
        let of = match query.means.strip_prefix('@') {
            Some(id) => u8::from(service.id == id) * 3,
            None => {
                self.meanings.get(&query.means).map_or(0, |meaning| of_meaning(vocabulary, meaning, query, service))
            }
        };
        let Some(place) = query.place.as_ref().and_then(|name| self.places.get(name)) else { return of };
        match (self.is_in(place, service), of) {
            (true, 0) => 0,
            (true, of) => 3.min(of + 1),
            (false, of) => u8::from(of >= 2 && place.centre.is_some()),
        }
    }
    fn is_in(&self, place: &Place, service: &Service) -> bool {
        let name = format!(" {} ", fold(&service.name));
        let mut parts = service.address.split(',').map(fold).filter(|part| !part.is_empty()).skip(1);
        let named = place.words.iter().any(|word| name.contains(&format!(" {word} ")))
            || parts.any(|part| place.words.contains(&part));
        let centre = place.centre.as_ref().and_then(|id| self.centres.get(id));
        let near = || centre.zip(service.point).is_some_and(|(a, b)| a.metres_to(b) <= NEAR);
        let code = || outcode(&service.postcode).is_some_and(|code| place.outcodes.contains(&code));
        named || near() || code()
    }
}

/// Before any place. A library's needs are given to it by its class, not by anybody who looked: they are no label.
fn of_meaning(vocabulary: &Vocabulary, meaning: &Meaning, query: &Query, service: &Service) -> u8 {
    let needs = |names: &[String]| -> Set<Need> { names.iter().filter_map(|name| vocabulary.find(name)).collect() };
    let interests: Set<Interest> = meaning.interests.iter().filter_map(|name| vocabulary.find(name)).collect();
    let written = query.list != super::LIBRARIES;
    let (wanted, also) = (needs(&meaning.needs), needs(&meaning.also));
    let has_all = meaning.both && written && wanted.difference(service.needs).is_empty();
    if meaning.ids.contains(&service.id) || has_all {
        3
    } else if meaning.classes.contains(&kebab(&format!("{:?}", service.class)))
        || written && (service.primary.meets(wanted) || service.interests.meets(interests))
    {
        2
    } else {
        u8::from(written && (service.needs.meets(wanted) || service.primary.meets(also)))
    }
}

/// `CharityRegister` is `charity-register`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}
