//! What a service offers and to whom: every fact that counts, as ids of the vocabulary.

use super::Made;
use crate::weigh::{self, How, Weighed};
use waymark_core::bank::{Entries, Vocabulary};
use waymark_core::catalogue::{AgeRange, Cost, Mode, Service, Tri};
use waymark_core::ids::{Access, Need, Set, VocabularyId};
use waymark_import::entry::{Ages, Entry, Fact, Read};

pub fn read(entry: &Entry, vocabulary: &Vocabulary, made: &mut Made) {
    let mut counted = Counted::default();
    for weighed in weigh::weigh(entry) {
        if !counted.take(weighed, vocabulary, &mut made.service) {
            let fact = weighed.fact;
            made.unsaid("facts", format!("{} {:?} stands in no list of this vocabulary", fact.kind, fact.value));
        }
    }
    let service = &mut made.service;
    service.primary = primary(&counted.needs);
    service.made_for = service.made_for.difference(service.only_for);
    let offers = |name: &str| vocabulary.find::<Access>(name).is_some_and(|id| service.access.contains(id));
    let (interpreter, bsl) = (offers("interpreter"), offers("bsl"));
    service.languages.interpreter |= interpreter;
    service.languages.bsl |= bsl;
    service.cost = weigh::cost(entry);
    let Ages { from, to } = entry.ages;
    service.age = if entry.ages == Ages::default() { all(&counted.ages) } else { AgeRange { min: from, max: to } };
    service.self_referral = match (counted.by_oneself, counted.by_others) {
        (true, _) => Tri::Yes,
        (false, true) => Tri::No,
        (false, false) => Tri::Unknown,
    };
    say_unknown(entry, made);
}

/// Facts that count and are no set of the service by themselves.
#[derive(Default)]
struct Counted<'e> {
    ages: Vec<AgeRange>,
    needs: Vec<(&'e Fact, Need)>,
    by_oneself: bool,
    by_others: bool,
}

impl<'e> Counted<'e> {
    /// Takes a fact; false where its value is not known.
    fn take(&mut self, Weighed { fact, how }: Weighed<'e>, vocabulary: &Vocabulary, service: &mut Service) -> bool {
        match (how, fact.kind.as_str()) {
            (How::Softened, _) | (How::Used, "made-for") => put(vocabulary, fact, &mut service.made_for),
            (How::Used, "need") => {
                self.needs.extend(vocabulary.find(&fact.value).map(|need| (fact, need)));
                put(vocabulary, fact, &mut service.needs)
            }
            (How::Used, "interest") => put(vocabulary, fact, &mut service.interests),
            (How::Used, "only-for") => put(vocabulary, fact, &mut service.only_for),
            (How::Used, "not-for") => put(vocabulary, fact, &mut service.not_for),
            (How::Used, "access") => put(vocabulary, fact, &mut service.access),
            (How::Used, "no-access") => put(vocabulary, fact, &mut service.access_absent),
            (How::Used, "age") => age(&fact.value).map(|age| self.ages.push(age)).is_some(),
            (How::Used, "language") => language(&fact.value, service),
            (How::Used, "mode") => mode(&fact.value, service),
            (How::Used, "referral") => {
                self.by_oneself |= fact.value == "self";
                self.by_others |= fact.value != "self";
                true
            }
            _ => true,
        }
    }
}

fn put<T: VocabularyId>(vocabulary: &Vocabulary, fact: &Fact, set: &mut Set<T>) -> bool
where
    Vocabulary: Entries<T>,
{
    let found = vocabulary.find(&fact.value);
    found.into_iter().for_each(|id| set.insert(id));
    found.is_some()
}

/// The needs a service is chiefly about: at most two, the surest. Where more are as sure, nothing tells which: none.
fn primary(needs: &[(&Fact, Need)]) -> Set<Need> {
    let rank = |fact: &Fact| (fact.read > Read::Text, fact.confidence);
    let mut ranked: Vec<_> = needs.iter().map(|(fact, need)| (rank(fact), *need)).collect();
    ranked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut chosen: Vec<Need> = Vec::new();
    let mut left = ranked.as_slice();
    while let Some((best, _)) = left.first() {
        let tied = left.iter().take_while(|next| next.0 == *best).count();
        if chosen.len() + tied > 2 {
            break;
        }
        chosen.extend(left.iter().take(tied).map(|(_, need)| *need));
        left = left.get(tied..).unwrap_or_default();
    }
    chosen.into_iter().collect()
}

fn age(text: &str) -> Option<AgeRange> {
    let (min, max) = text.split_once('-')?;
    Some(AgeRange { min: min.parse().ok(), max: max.parse().ok() })
}

/// Who comes under one range or another comes under all of them together.
fn all(ages: &[AgeRange]) -> AgeRange {
    let youngest: Option<Vec<u8>> = ages.iter().map(|age| age.min).collect();
    let oldest: Option<Vec<u8>> = ages.iter().map(|age| age.max).collect();
    AgeRange {
        min: youngest.and_then(|ages| ages.into_iter().min()),
        max: oldest.and_then(|ages| ages.into_iter().max()),
    }
}

fn language(code: &str, service: &mut Service) -> bool {
    match code {
        "cy" => service.languages.welsh = true,
        // A language other than English and Welsh: somebody there speaks it, or interprets.
        _ => service.languages.interpreter = true,
    }
    true
}

fn mode(id: &str, service: &mut Service) -> bool {
    let mode = Mode::ALL.iter().find(|(_, name)| *name == id).map(|(mode, _)| *mode);
    mode.into_iter().for_each(|mode| service.modes.insert(mode));
    // One to one is a way of meeting that the page does not tell apart.
    mode.is_some() || id == "one-to-one"
}

fn say_unknown(entry: &Entry, made: &mut Made) {
    let service = &made.service;
    let has = |kind: &str| entry.facts.iter().any(|fact| fact.kind == kind);
    let why = |kind: &str| {
        if has(kind) { "what was read of it is not sure enough, or contradicts itself" } else { "nothing says it" }
    };
    let checks = [
        ("needs", service.needs.is_empty(), "need"),
        ("cost", service.cost == Cost::Unknown, if has("price") { "price" } else { "cost" }),
        ("modes", service.modes.is_unknown(), "mode"),
        ("min_age, max_age", service.age == AgeRange::default(), "age"),
        ("access", service.access.is_empty() && service.access_absent.is_empty(), "access"),
        ("self_referral", service.self_referral == Tri::Unknown, "referral"),
    ];
    let unknown: Vec<(&'static str, &str)> = checks
        .into_iter()
        .filter(|(_, is_unknown, _)| *is_unknown)
        .map(|(field, _, kind)| (field, why(kind)))
        .collect();
    unknown.into_iter().for_each(|(field, why)| made.unsaid(field, why));
}
