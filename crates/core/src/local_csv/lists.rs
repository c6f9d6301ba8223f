//! Cells that hold a list: needs, people, ways of meeting, access, activities.

use crate::bank::Bank;
use crate::catalogue::{Mode, Modes};
use crate::ids::{Access, Interest, Need, Set, Trait, VocabularyId};
use crate::order::Named;
use crate::spelling::{edits, singular, split};

/// What the words of the file can mean, worked out once.
pub(super) struct ListWords {
    needs: Named<Meaning>,
    interests: Named<Interest>,
    traits: Named<Trait>,
    access: Named<Access>,
    step_free: Option<Access>,
}

/// What words in the needs column mean.
struct Meaning {
    needs: Set<Need>,
    is_topic: bool,
    /// The words themselves, where they are the name of a need or topic.
    name: Option<String>,
}

/// What a "for" cell says besides its words.
#[derive(Default)]
pub(super) struct People {
    pub(super) only_for: Set<Trait>,
    pub(super) made_for: Set<Trait>,
    /// Parts that say "only" and could not be read.
    pub(super) unread: Vec<String>,
}

/// What an access cell says besides its words.
#[derive(Default)]
pub(super) struct AccessList {
    pub(super) there: Set<Access>,
    pub(super) absent: Set<Access>,
    pub(super) unread: Vec<String>,
}

const MODES: [(&str, Mode); 30] = [
    ("in person", Mode::InPerson),
    ("face to face", Mode::InPerson),
    ("drop in", Mode::InPerson),
    ("venue", Mode::InPerson),
    ("group", Mode::Group),
    ("class", Mode::Group),
    ("phone", Mode::Phone),
    ("telephone", Mode::Phone),
    ("call", Mode::Phone),
    ("by phone", Mode::Phone),
    ("helpline", Mode::Phone),
    ("text", Mode::Text),
    ("sm", Mode::Text),
    ("sms", Mode::Text),
    ("whatsapp", Mode::Text),
    ("chat", Mode::Chat),
    ("web chat", Mode::Chat),
    ("email", Mode::Email),
    ("e mail", Mode::Email),
    ("online", Mode::Online),
    ("zoom", Mode::Online),
    ("video", Mode::Online),
    ("web", Mode::Online),
    ("website", Mode::Online),
    ("app", Mode::App),
    ("post", Mode::Post),
    ("letter", Mode::Post),
    ("home", Mode::Home),
    ("home visit", Mode::Home),
    ("at home", Mode::Home),
];
const TRAITS: [(&str, &str); 16] = [
    ("woman", "women"),
    ("lady", "women"),
    ("man", "men"),
    ("veteran", "forces"),
    ("ex forces", "forces"),
    ("armed forces", "forces"),
    ("deaf", "hearing-loss"),
    ("blind", "sight-loss"),
    ("single parent", "lone-parent"),
    ("refugee", "asylum"),
    ("asylum seeker", "asylum"),
    ("older", "older"),
    ("pensioner", "older"),
    ("lgbtq", "lgbt"),
    ("long term condition", "long-term-condition"),
    ("widow", "widowed"),
];
const ACCESS: [(&str, &str); 14] = [
    ("wheelchair", "step-free"),
    ("wheelchair access", "step-free"),
    ("wheelchair accessible", "step-free"),
    ("level access", "step-free"),
    ("no step", "step-free"),
    ("ramp", "step-free"),
    ("disabled toilet", "accessible-toilet"),
    ("accessible toilet", "accessible-toilet"),
    ("loop", "hearing-loop"),
    ("sign language", "bsl"),
    ("blue badge parking", "disabled-parking"),
    ("disabled parking", "disabled-parking"),
    ("quiet space", "quiet"),
    ("bring someone", "bring-someone"),
];

/// Words alike: small letters, singular, one space between.
fn folded(text: &str) -> String {
    split(text).iter().map(|word| singular(word)).collect::<Vec<_>>().join(" ")
}

/// The parts of a list; a part not known whole is tried once more split at its commas.
pub(super) fn parts(cell: &str, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    let whole = cell.split([';', '|', '\n', '\r', '/']).map(str::trim).filter(|part| !part.is_empty());
    let split = whole.flat_map(|part| {
        let pieces = if is_known(part) { vec![part] } else { part.split(',').collect() };
        pieces.into_iter().map(|piece| crate::text::plain(piece, 120)).collect::<Vec<_>>()
    });
    split.filter(|part| !part.is_empty()).collect()
}

impl ListWords {
    /// Ids and labels of the vocabularies, topics, everyday words; where two agree, the need's own name counts.
    pub(super) fn new(bank: &Bank) -> Self {
        let vocabulary = &bank.vocabulary;
        let needs = need_words(bank);
        let named = |(words, name): &(&str, &str)| Some((folded(words), vocabulary.find::<Trait>(name)?));
        let mut traits: Named<Trait> = Named::default();
        traits.extend(TRAITS.iter().filter_map(named));
        traits.extend(names(&vocabulary.traits));
        let named = |(words, name): &(&str, &str)| Some((folded(words), vocabulary.find::<Access>(name)?));
        let mut access: Named<Access> = Named::default();
        access.extend(ACCESS.iter().filter_map(named));
        access.extend(names(&vocabulary.access));
        let mut interests: Named<Interest> = Named::default();
        interests.extend(names(&vocabulary.interests));
        Self { needs, interests, traits, access, step_free: vocabulary.find("step-free") }
    }

    /// The needs that words mean, and whether they name a topic.
    pub(super) fn need(&self, words: &str) -> Option<(Set<Need>, bool)> {
        self.needs.get(&folded(words)).map(|meaning| (meaning.needs, meaning.is_topic))
    }

    /// The nearest words that mean a need; of equally near ones the name of a need or topic.
    pub(super) fn near_need(&self, words: &str) -> Option<&str> {
        let words = folded(words);
        let most = (words.chars().count() / 4).min(3);
        let close = self.needs.iter().filter_map(|(known, meaning)| {
            let slips = edits(&words, known, most)?;
            Some((slips, meaning.name.is_none(), meaning.name.as_deref().unwrap_or(known)))
        });
        close.min_by_key(|(slips, is_everyday, _)| (*slips, *is_everyday)).map(|(_, _, name)| name)
    }

    /// The activity that words name.
    pub(super) fn interest(&self, words: &str) -> Option<Interest> {
        self.interests.get(&folded(words)).copied()
    }

    /// Who a cell says it is for: "only carers", "women only", "young people".
    pub(super) fn people(&self, cell: &str) -> People {
        let mut people = People::default();
        for part in parts(cell, |_| false) {
            let words = folded(&part);
            let is_only = words.split(' ').any(|word| word == "only");
            let filler = ["only", "for", "people", "person", "with", "living", "who", "are", "have", "had", "a"];
            let core: Vec<&str> = words.split(' ').filter(|word| !filler.contains(word)).collect();
            let core = core.join(" ");
            match self.traits.get(&words).or_else(|| self.traits.get(&core)) {
                Some(found) if is_only => people.only_for.insert(*found),
                Some(found) => people.made_for.insert(*found),
                None if is_only => people.unread.push(part),
                None => {}
            }
        }
        people
    }

    /// What an access cell says is there and is not: "hearing loop; no step-free".
    pub(super) fn access(&self, cell: &str) -> AccessList {
        let mut list = AccessList::default();
        for part in parts(cell, |_| false) {
            let words = folded(&part);
            let denied = ["no ", "not ", "no:", "without "].iter().find_map(|no| words.strip_prefix(no));
            match (self.access.get(&words), denied.and_then(|words| self.access.get(words))) {
                (Some(found), _) => list.there.insert(*found),
                (None, Some(found)) => list.absent.insert(*found),
                (None, None) if ["step", "stair", "stair only", "upstair"].contains(&words.as_str()) => {
                    self.step_free.into_iter().for_each(|id| list.absent.insert(id));
                }
                (None, None) => list.unread.push(part),
            }
        }
        list
    }
}

/// Everyday words, topics, then needs, so that where two agree the later and plainer one counts.
fn need_words(bank: &Bank) -> Named<Meaning> {
    let mut words = Named::default();
    for synonym in &bank.synonyms {
        words.insert(folded(&synonym.words), Meaning { needs: synonym.needs, is_topic: false, name: None });
    }
    for topic in &bank.topics {
        for name in [&topic.id, &topic.label] {
            let meaning = Meaning { needs: topic.needs, is_topic: true, name: Some(name.clone()) };
            words.insert(folded(name), meaning);
        }
    }
    for (index, entry) in bank.vocabulary.needs.iter().enumerate() {
        let needs: Set<Need> = [Need::from_index(index as u8)].into_iter().collect();
        // Labels are worded for the middle of a sentence: "being new to the UK".
        let start = ["being a ", "being ", "living with a ", "living with "];
        let short = start.iter().find_map(|start| entry.label.strip_prefix(start)).unwrap_or(&entry.label);
        for name in [short, &entry.label, &entry.id] {
            words.insert(folded(name), Meaning { needs, is_topic: false, name: Some(name.to_owned()) });
        }
    }
    words
}

/// Folded ids and labels of a vocabulary.
fn names<'a, T: VocabularyId + 'a>(entries: &'a [crate::bank::Entry]) -> impl Iterator<Item = (String, T)> + 'a {
    let entries = entries.iter().enumerate();
    entries
        .flat_map(|(index, entry)| [&entry.id, &entry.label].map(|words| (folded(words), T::from_index(index as u8))))
}

/// The ways of meeting a cell names, and the parts that could not be read.
pub(super) fn modes(cell: &str) -> (Modes, Vec<String>) {
    let mut modes = Modes::default();
    let mut unread = Vec::new();
    for part in parts(&cell.replace(" or ", ";").replace(" and ", ";").replace('&', ";"), |_| false) {
        let words = folded(&part);
        match MODES.iter().find(|(name, _)| *name == words) {
            Some((_, mode)) => modes.insert(*mode),
            None => unread.push(part),
        }
    }
    (modes, unread)
}
