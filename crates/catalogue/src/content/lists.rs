//! Closed lists, topics, lay words and barriers.

use super::raw::{RawBarrier, RawTopic, RawVocabulary, Source, VOCABULARIES};
use super::toml_file::{Text, TomlFile};
use super::{Content, Ids, required, shown, shown_or_empty};
use crate::names::{find, unknown};
use crate::problem::{Fault, Problems};
use std::collections::BTreeMap;
use toml::Spanned;
use waymark_core::bank::{Barrier, BarrierHelp, Entries, Entry, Synonym, Vocabulary};
use waymark_core::ids::{Need, Set, Topic, Trait, VocabularyId};
use waymark_core::plan::FACTS;
use waymark_core::questionnaire::Topics;

/// Most entries a list can have, for sets of its ids to hold them all.
const MOST: usize = waymark_core::ids::SET_HOLDS;

/// The closed lists.
pub fn vocabulary(source: &Source<RawVocabulary>, content: &mut Content, problems: &mut Problems) {
    let file = &source.file;
    let mut lists: [Vec<Entry>; 6] = Default::default();
    for (i, (list, kind)) in source.read.iter().zip(VOCABULARIES).enumerate() {
        let mut ids = Ids::default();
        for entry in list.iter().map(Spanned::get_ref) {
            let id = ids.take(file, kind, &entry.id, problems);
            lists[i].push(Entry { id, label: required(file, "the label", &entry.label, problems) });
            content.places.vocabulary[i].push(file.at_of(&entry.id));
        }
        if list.len() > MOST {
            problems.error(&file.at_top(), Fault::new(format!("{} {kind} entries; at most {MOST} fit", list.len())));
        }
    }
    let [needs, interests, traits, access, flags, hints] = lists;
    content.bank.vocabulary = Vocabulary { needs, interests, traits, access, flags, hints };
}

/// The topics.
pub fn topics(source: &Source<Vec<Spanned<RawTopic>>>, content: &mut Content, problems: &mut Problems) {
    let file = &source.file;
    let mut ids = Ids::default();
    for (i, raw) in source.read.iter().map(Spanned::get_ref).enumerate() {
        let vocabulary = &content.bank.vocabulary;
        if raw.needs.is_empty() {
            problems.error(&file.at_of(&raw.id), Fault::new("the topic has no needs"));
        }
        let topic = Topics {
            id: ids.take(file, "topic", &raw.id, problems),
            label: required(file, "the label", &raw.label, problems),
            hint: shown_or_empty(file, raw.hint.as_ref(), problems),
            icon: required(file, "the icon", &raw.icon, problems),
            needs: set(file, "need", &raw.needs, vocabulary, problems),
            with_trait: with_trait(file, &raw.with_trait, vocabulary, problems),
            if_named: set(file, "need", &raw.if_named, vocabulary, problems),
            practical: raw.practical,
            places_welcome: raw.places_welcome,
            topic: Topic(u8::try_from(i).unwrap_or(u8::MAX)),
        };
        content.places.topics.push(file.at_of(&raw.id));
        content.bank.topics.push(topic);
    }
    if source.read.is_empty() || source.read.len() > MOST {
        problems.error(
            &file.at_top(),
            Fault::new(format!("there are {} topics; 1 to {MOST} are possible", source.read.len())),
        );
    }
}

fn with_trait(
    file: &TomlFile,
    map: &BTreeMap<Text, Vec<Text>>,
    vocabulary: &Vocabulary,
    problems: &mut Problems,
) -> Vec<(Trait, Need)> {
    let mut pairs = Vec::new();
    for (name, needs) in map {
        let found = problems.keep(&file.at_of(name), find::<Trait>(vocabulary, "trait", name.get_ref()));
        let needs: Set<Need> = set(file, "need", needs, vocabulary, problems);
        pairs.extend(found.into_iter().flat_map(|t| needs.iter().map(move |need| (t, need))));
    }
    pairs.sort_unstable();
    pairs
}

/// Lay words for needs.
pub fn synonyms(source: &Source<BTreeMap<Text, Vec<Text>>>, content: &mut Content, problems: &mut Problems) {
    for (words, needs) in &source.read {
        let (file, at) = (&source.file, source.file.at_of(words));
        let lower = crate::text::clean(&words.get_ref().to_lowercase());
        if lower != *words.get_ref() || lower.is_empty() {
            let fault = Fault::new(format!("the words {:?} are not plain lower case", words.get_ref()));
            problems.error(&at, fault.hint(format!("write {lower:?}")));
        }
        if needs.is_empty() {
            problems.error(&at, Fault::new(format!("{lower:?} stands for no need")));
        }
        let needs = set(file, "need", needs, &content.bank.vocabulary, problems);
        content.bank.synonyms.push(Synonym { words: lower, needs });
    }
}

/// What gets in the way, and what helps.
pub fn barriers(source: &Source<Vec<Spanned<RawBarrier>>>, content: &mut Content, problems: &mut Problems) {
    let file = &source.file;
    let mut ids = Ids::default();
    for raw in source.read.iter().map(Spanned::get_ref) {
        let barrier = Barrier {
            id: ids.take(file, "barrier", &raw.id, problems),
            when: required(file, "\"when\"", &raw.when, problems),
            then: raw.then.iter().map(|line| shown(file, line, problems)).filter(|line| !line.is_empty()).collect(),
            help: help(file, raw, &content.bank.vocabulary, problems),
        };
        if barrier.then.is_empty() {
            problems.error(&file.at_of(&raw.id), Fault::new("nothing is said to help against the barrier"));
        }
        content.bank.barriers.push(barrier);
    }
}

/// What the lists of services may hold against a barrier. Whether they hold the services named is only known there.
fn help(file: &TomlFile, raw: &RawBarrier, vocabulary: &Vocabulary, problems: &mut Problems) -> BarrierHelp {
    for fact in raw.facts.iter().filter(|fact| !FACTS.contains(&fact.get_ref().as_str())) {
        problems.error(&file.at_of(fact), unknown("fact", fact.get_ref(), FACTS));
    }
    let names = |list: &[Text]| list.iter().map(|name| name.get_ref().clone()).collect();
    BarrierHelp {
        services: names(&raw.services),
        needs: set(file, "need", &raw.needs, vocabulary, problems),
        who: set(file, "trait", &raw.who, vocabulary, problems),
        facts: names(&raw.facts),
        ask: required(file, "\"ask\"", &raw.ask, problems),
    }
}

/// The ids of a list of names, each fault noted in its own place.
pub fn set<T: VocabularyId>(
    file: &TomlFile,
    kind: &str,
    names: &[Text],
    vocabulary: &Vocabulary,
    problems: &mut Problems,
) -> Set<T>
where
    Vocabulary: Entries<T>,
{
    names.iter().filter_map(|name| problems.keep(&file.at_of(name), find(vocabulary, kind, name.get_ref()))).collect()
}
