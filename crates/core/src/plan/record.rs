//! The plan as a short note "For the record", in the order of the PRSB Social Prescribing standard.
//!
//! Built from goals, choices and the plan only. Flags, and with them the safety answer (rule S7), are not even looked
//! at; topics and services of abuse appear only where they were ticked one by one; own words of the note never do.

use super::text::own_side;
use super::{Plan, day_in_words, remedy, step_in_words};
use crate::bank::{Bank, Entries, Vocabulary};
use crate::catalogue::{Service, ServiceIx, Shelf};
use crate::date::Date;
use crate::ids::{Hint, Need, Set, Topic, Trait, VocabularyId};
use crate::matching::Gap;
use crate::profile::{Goal, Person, Profile};

/// A SNOMED CT (UK) process code. None has been confirmed in the current edition: a system's own browser has to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordCode {
    /// The concept in words; never shown without its code nor the code without it.
    pub term: &'static str,
    /// Concept id.
    pub code: &'static str,
    /// Whether a contact with a plan suggests it without being asked.
    pub usual: bool,
}

/// The codes offered, in the order they are listed. "Referral" is recorded on acceptance, at the first contact of an
/// episode; a link worker chooses it, so it is never suggested.
pub const CODES: [RecordCode; 6] = [
    RecordCode { term: "Social prescribing offered", code: "871691000000100", usual: true },
    RecordCode { term: "Social prescribing declined", code: "871711000000103", usual: false },
    RecordCode { term: "Referral to social prescribing service", code: "871731000000106", usual: false },
    RecordCode { term: "Seen by social prescribing link worker", code: "1362931000000106", usual: true },
    RecordCode { term: "Social prescribing case closed", code: "1362721000000106", usual: false },
    RecordCode { term: "Signposting to social prescribing service", code: "1084281000000109", usual: false },
];

/// What was ticked for the record, item by item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordChoice {
    /// Sensitive topics to name.
    pub topics: Vec<Topic>,
    /// Sensitive services to name, by id.
    pub services: Vec<String>,
    /// Positions in [`CODES`] to list.
    pub codes: Vec<usize>,
}

/// Why nothing was found for a goal, and what comes closest, if anything does.
pub type RecordGap = (Gap, Option<ServiceIx>);

/// What the note is made from.
#[derive(Clone, Copy)]
pub struct RecordNote<'a> {
    /// What the person said.
    pub profile: &'a Profile,
    /// What the person chose.
    pub plan: &'a Plan,
    /// What was ticked for the record.
    pub choice: &'a RecordChoice,
    /// Whether nothing was found for a goal.
    pub gap: &'a dyn Fn(&Goal) -> Option<RecordGap>,
    /// The day of the note.
    pub today: Date,
    /// The site's name.
    pub site: &'a str,
}

/// Needs never written down unasked: whoever hurts a person may see their record.
fn sensitive_needs(vocabulary: &Vocabulary) -> Set<Need> {
    ["domestic-abuse", "sexual-violence"].into_iter().filter_map(|name| vocabulary.find(name)).collect()
}

/// What a person said of themselves that is nobody's business in a record unless they bring it up there.
fn private_traits(vocabulary: &Vocabulary) -> Set<Trait> {
    let names = ["abuse-declared", "perpetrator", "lgbt", "asylum", "faith-group", "prisoner-family"];
    names.into_iter().filter_map(|name| vocabulary.find(name)).collect()
}

/// The person's goals that are named only when ticked.
pub fn sensitive_topics(bank: &Bank, profile: &Profile) -> Vec<Topic> {
    let needs = sensitive_needs(&bank.vocabulary);
    profile.goals.iter().filter(|goal| goal.needs.meets(needs)).map(|goal| goal.topic).collect()
}

/// The chosen services that are named only when ticked, by id.
pub fn sensitive_services<'a>(bank: &Bank, shelf: &Shelf, plan: &'a Plan) -> Vec<&'a str> {
    let is = |id: &&String| shelf.find(id).and_then(|ix| shelf.get(ix)).is_some_and(|s| is_sensitive(bank, s));
    plan.chosen.iter().filter(is).map(String::as_str).collect()
}

fn is_sensitive(bank: &Bank, service: &Service) -> bool {
    let needs = sensitive_needs(&bank.vocabulary);
    let traits = ["abuse-declared", "perpetrator"].into_iter().filter_map(|name| bank.vocabulary.find(name)).collect();
    service.needs.meets(needs) || service.only_for.union(service.made_for).meets(traits)
}

/// The note as plain text.
pub fn for_the_record(bank: &Bank, shelf: &Shelf, note: RecordNote<'_>) -> String {
    let words = &bank.words;
    let heading = |key: &'static str| words.get(key);
    let mut out = vec![format!(
        "{}\n{}",
        heading("record.title"),
        words.fill("record.day", &[("day", &day_in_words(bank, note.today))])
    )];
    let sections = [
        (heading("record.person"), person(bank, note.profile)),
        (heading("record.needs"), needs(bank, shelf, &note)),
        (heading("record.support"), support(bank, shelf, &note)),
        (heading("record.outcomes"), outcomes(bank, note.profile)),
        (heading("record.goals"), goals(bank, note.plan)),
        (heading("record.actions"), actions(bank, shelf, &note)),
        (heading("record.codes"), codes(bank, note.choice)),
    ];
    for (heading, mut lines) in sections {
        if lines.is_empty() {
            lines.push(words.get("record.none").to_owned());
        }
        out.push(format!("{heading}\n- {}", lines.join("\n- ")));
    }
    out.push(words.fill("record.made-with", &[("site", note.site)]));
    out.join("\n\n") + "\n"
}

fn labels<T: VocabularyId>(vocabulary: &Vocabulary, ids: Set<T>) -> String
where
    Vocabulary: Entries<T>,
{
    ids.iter().map(|id| vocabulary.label(id)).collect::<Vec<_>>().join(", ")
}

fn person(bank: &Bank, profile: &Profile) -> Vec<String> {
    let words = &bank.words;
    let said_by = profile.person.map(|person| match person {
        Person::Myself => "record.answered-self",
        Person::Helper => "record.answered-helper",
        Person::LinkWorker => "record.answered-link-worker",
    });
    let age = profile.age.map(|(from, to)| {
        let key = if to >= 100 { "record.age-from" } else { "record.age" };
        words.fill(key, &[("from", &from.to_string()), ("to", &to.to_string())])
    });
    let traits = profile.traits.difference(private_traits(&bank.vocabulary));
    let describes =
        (!traits.is_empty()).then(|| words.fill("record.describes", &[("traits", &labels(&bank.vocabulary, traits))]));
    let hope = |hint: &Hint| bank.vocabulary.name(*hint).starts_with("hope-");
    let strengths: Set<Hint> = profile.hints.iter().filter(|hint| !hope(hint)).collect();
    let strengths = (!strengths.is_empty())
        .then(|| words.fill("record.strengths", &[("hints", &labels(&bank.vocabulary, strengths))]));
    let enjoys = (!profile.interests.is_empty())
        .then(|| words.fill("record.enjoys", &[("interests", &labels(&bank.vocabulary, profile.interests))]));
    [age, said_by.map(|key| words.get(key).to_owned()), describes, strengths, enjoys].into_iter().flatten().collect()
}

/// A line for each goal that may be named; where nothing was found for it with why, and what comes closest.
fn needs(bank: &Bank, shelf: &Shelf, note: &RecordNote<'_>) -> Vec<String> {
    let hidden = sensitive_topics(bank, note.profile);
    let may_name_topic = |goal: &&Goal| !hidden.contains(&goal.topic) || note.choice.topics.contains(&goal.topic);
    let line = |goal: &Goal| {
        let topic = bank.topic(goal.topic)?.label.as_str();
        let wanted = labels(&bank.vocabulary, goal.wanted);
        let key = if wanted.is_empty() { "record.need" } else { "record.wanted" };
        let line = bank.words.fill(key, &[("topic", topic), ("needs", &wanted)]);
        let Some((why, nearest)) = (note.gap)(goal) else { return Some(line) };
        let nearest = nearest.and_then(|ix| shelf.get(ix)).filter(|service| may_name(bank, service, note.choice));
        let (key, name) = nearest.map_or(("record.gap", ""), |service| ("record.gap-near", &service.name));
        let why = ["record.gap-why.", why.id()].concat();
        Some(bank.words.fill(key, &[("need", &line), ("why", bank.words.get(&why)), ("name", name)]))
    };
    note.profile.goals.iter().filter(may_name_topic).filter_map(line).collect()
}

/// Whether a chosen service may be named.
fn may_name(bank: &Bank, service: &Service, choice: &RecordChoice) -> bool {
    !is_sensitive(bank, service) || choice.services.contains(&service.id)
}

fn support(bank: &Bank, shelf: &Shelf, note: &RecordNote<'_>) -> Vec<String> {
    let chosen = note.plan.chosen.iter().filter_map(|id| shelf.get(shelf.find(id)?));
    let line = |service: &Service| {
        if service.organisation.is_empty() || service.organisation == service.name {
            return service.name.clone();
        }
        let blanks = [("name", service.name.as_str()), ("organisation", service.organisation.as_str())];
        bank.words.fill("record.service", &blanks)
    };
    chosen.filter(|service| may_name(bank, service, note.choice)).map(line).collect()
}

fn outcomes(bank: &Bank, profile: &Profile) -> Vec<String> {
    let confidence = profile.confidence.map(|n| bank.words.fill("record.confidence", &[("n", &n.to_string())]));
    confidence.into_iter().chain([bank.words.get("record.outcome-later").to_owned()]).collect()
}

fn goals(bank: &Bank, plan: &Plan) -> Vec<String> {
    let hope = plan.hope.map(|hint| own_side(bank.vocabulary.label(hint)));
    hope.map(|hope| bank.words.fill("record.hope", &[("hope", hope)])).into_iter().collect()
}

/// A first step about a service that may not be named is left out whole, its own words too.
fn actions(bank: &Bank, shelf: &Shelf, note: &RecordNote<'_>) -> Vec<String> {
    let (words, plan) = (&bank.words, note.plan);
    let service = plan.step.service.as_deref().and_then(|id| shelf.get(shelf.find(id)?));
    let mut lines = Vec::new();
    if service.is_none_or(|service| may_name(bank, service, note.choice)) {
        let step = step_in_words(bank, shelf, plan).unwrap_or_default();
        let parts = [
            ("record.step", "step", &step),
            ("record.step-when", "words", &plan.step.when),
            ("record.step-where", "words", &plan.step.place),
            ("record.step-with", "words", &plan.step.with),
        ];
        let written = parts.into_iter().filter(|(_, _, text)| !text.is_empty());
        lines.extend(written.map(|(key, blank, text)| words.fill(key, &[(blank, text)])));
        let if_then = plan.if_then.as_ref().and_then(|if_then| remedy(bank, if_then));
        lines.extend(if_then.map(|(when, then)| words.fill("record.if-then", &[("when", when), ("then", then)])));
    }
    lines.extend(plan.check_in.map(|day| words.fill("record.check-in", &[("day", &day_in_words(bank, day))])));
    lines
}

fn codes(bank: &Bank, choice: &RecordChoice) -> Vec<String> {
    let codes = choice.codes.iter().filter_map(|at| CODES.get(*at));
    codes.map(|code| bank.words.fill("record.code", &[("term", code.term), ("code", code.code)])).collect()
}

#[cfg(test)]
mod tests;
