//! Who somebody with a need is bound to be: a person who wants help with sight loss has sight loss, so that what is only
//! for people with sight loss is for them.

use waymark_core::bank::Bank;
use waymark_core::ids::{Need, Set, Trait, VocabularyId};

/// Needs and traits that go together under different names and in no topic.
const PAIRS: [(&str, &str); 4] = [
    ("disability", "disabled"),
    ("memory", "dementia"),
    ("domestic-abuse", "abuse-declared"),
    ("sexual-violence", "abuse-declared"),
];

/// By need: the traits that everybody with it has. They are those that bring the need in a topic, those of the same name,
/// and [`PAIRS`].
pub struct Own(Vec<Set<Trait>>);

impl Own {
    /// Of a bank.
    pub fn of(bank: &Bank) -> Self {
        let vocabulary = &bank.vocabulary;
        let mut own = vec![Set::EMPTY; vocabulary.needs.len()];
        let in_topics = bank.topics.iter().flat_map(|topic| topic.with_trait.iter().map(|(of, need)| (*need, *of)));
        let by_name = vocabulary
            .needs
            .iter()
            .filter_map(|need| Some((vocabulary.find::<Need>(&need.id)?, vocabulary.find::<Trait>(&need.id)?)));
        let pairs = PAIRS.iter().filter_map(|(need, of)| Some((vocabulary.find(need)?, vocabulary.find(of)?)));
        for (need, of) in in_topics.chain(by_name).chain(pairs) {
            if let Some(traits) = own.get_mut(usize::from(need.index())) {
                traits.insert(of);
            }
        }
        Self(own)
    }
    /// The traits of everybody with the need.
    pub fn traits(&self, need: Need) -> Set<Trait> {
        self.0.get(usize::from(need.index())).copied().unwrap_or_default()
    }
    /// Of these needs, those whose people have one of the traits.
    pub fn needs(&self, needs: Set<Need>, traits: Set<Trait>) -> Set<Need> {
        needs.iter().filter(|need| self.traits(*need).meets(traits)).collect()
    }
}
