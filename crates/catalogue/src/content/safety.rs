//! Safety rules and who reviewed them.

use super::effects::one_of;
use super::questions::condition;
use super::raw::{RawReview, RawRule, RawSafety, Source};
use super::toml_file::{Text, TomlFile};
use super::{Content, Ids, required};
use crate::names::unknown;
use crate::problem::{Fault, Problems};
use toml::Spanned;
use waymark_core::condition::Condition;
use waymark_core::date::Date;
use waymark_core::geo::Nation;
use waymark_core::ids::Topic;
use waymark_core::safety::{Door, Placement, Review, SafetyRule};

const DOORS: [(&str, Door); 3] =
    [("myself", Door::Myself), ("someone-hurts-me", Door::SomeoneHurtsMe), ("someone-else", Door::SomeoneElse)];
const PLACEMENTS: [(&str, Placement); 3] =
    [("results", Placement::Results), ("topic", Placement::Topic), ("stop", Placement::Stop)];

/// Reads rules and review.
pub fn rules(source: &Source<RawSafety>, content: &mut Content, problems: &mut Problems) {
    let file = &source.file;
    if let Some(raw) = &source.read.review {
        content.bank.safety_review = review(file, raw.get_ref(), problems);
    }
    let mut ids = Ids::default();
    for raw in source.read.rules.iter().map(Spanned::get_ref) {
        let id = ids.take(file, "rule", &raw.id, problems);
        let rule = rule(file, raw, id, content, problems);
        content.places.rules.push(file.at_of(&raw.id));
        content.bank.safety.push(rule);
    }
    for (name, door) in DOORS {
        let count = content.bank.safety.iter().filter(|rule| rule.door == Some(door)).count();
        if count != 1 {
            problems.error(
                &file.at_top(),
                Fault::new(format!("{count} rules stand behind the door {name:?}; it takes one")),
            );
        }
    }
}

fn review(file: &TomlFile, raw: &RawReview, problems: &mut Problems) -> Review {
    let reviewed_by = required(file, "the reviewer", &raw.reviewed_by, problems);
    Review {
        reviewed_by,
        reviewed_on: day(file, &raw.reviewed_on, problems),
        review_due: day(file, &raw.review_due, problems),
    }
}

/// A whole day; anything less is a problem.
pub(crate) fn day(file: &TomlFile, text: &Text, problems: &mut Problems) -> Option<Date> {
    let date = Date::parse(text.get_ref()).filter(|date| date.day > 0);
    let fault = || Fault::new(format!("{:?} is not a day", text.get_ref())).hint("as in \"2026-11-22\"");
    problems.keep(&file.at_of(text), date.ok_or_else(fault))
}

fn rule(file: &TomlFile, raw: &RawRule, id: String, content: &Content, problems: &mut Problems) -> SafetyRule {
    let at = file.at_of(&raw.id);
    let keep = |text: Option<&Text>, list: &[(&str, Door)], problems: &mut Problems| {
        text.and_then(|t| problems.keep(&file.at_of(t), one_of("door", t.get_ref(), list)))
    };
    let door = keep(raw.door.as_ref(), &DOORS, problems);
    if raw.door.is_some() == raw.when.is_some() {
        problems.error(&at, Fault::new(format!("the rule {id:?} needs either \"when\" or \"door\"")));
    }
    let heading = required(file, "the heading", &raw.heading, problems);
    let lines: Vec<String> = raw.lines.iter().map(|line| required(file, "the line", line, problems)).collect();
    if lines.is_empty() {
        problems.error(&at, Fault::new(format!("the rule {id:?} has no lines")));
    }
    // A rule behind a door has no trigger of its own: of no parts, "any" never holds.
    let when = match &raw.door {
        Some(_) => Condition::Any(Vec::new()),
        None => condition(file, raw.when.as_ref(), content.bank.questions.len(), content, problems),
    };
    let (placement, topic) = placement(file, raw, content, problems);
    let contacts = contacts(file, raw, content, problems);
    SafetyRule { id, when, heading, lines, contacts, site_numbers: raw.site_numbers, placement, topic, door }
}

fn placement(file: &TomlFile, raw: &RawRule, content: &Content, problems: &mut Problems) -> (Placement, Option<Topic>) {
    let read = |text: &Text, problems: &mut Problems| {
        problems.keep(&file.at_of(text), one_of("placement", text.get_ref(), &PLACEMENTS))
    };
    let placement = raw.placement.as_ref().and_then(|text| read(text, problems)).unwrap_or(Placement::Results);
    let name = raw.topic.as_ref().filter(|name| !name.get_ref().is_empty());
    let topics = &content.bank.topics;
    let find = |name: &Text| {
        let found = topics.iter().find(|t| t.id == *name.get_ref()).map(|t| t.topic);
        found.ok_or_else(|| unknown("topic", name.get_ref(), topics.iter().map(|t| t.id.as_str())))
    };
    let topic = name.and_then(|name| problems.keep(&file.at_of(name), find(name)));
    if (placement == Placement::Topic) != name.is_some() {
        problems.error(&file.at_of(&raw.id), Fault::new("\"topic\" goes with placement = \"topic\", and only with it"));
    }
    (placement, topic)
}

fn contacts(file: &TomlFile, raw: &RawRule, content: &Content, problems: &mut Problems) -> Vec<u16> {
    let known = &content.bank.contacts;
    let mut found = Vec::new();
    for id in &raw.contacts {
        let position = known.iter().position(|contact| contact.id == *id.get_ref());
        let position = position.and_then(|p| u16::try_from(p).ok());
        let result = position.ok_or_else(|| unknown("contact", id.get_ref(), known.iter().map(|c| c.id.as_str())));
        found.extend(problems.keep(&file.at_of(id), result));
    }
    let at = file.at_of(&raw.id);
    let serves =
        |nation| found.iter().any(|ix| known.get(usize::from(*ix)).is_some_and(|c| c.nations.contains(nation)));
    let lacking: String = Nation::ALL.iter().filter(|(n, _)| !serves(*n)).map(|(_, letter)| *letter).collect();
    if raw.contacts.is_empty() && !raw.site_numbers {
        problems.error(&at, Fault::new(format!("the rule {:?} names nobody to turn to", raw.id.get_ref())));
    } else if !lacking.is_empty() {
        let letters: Vec<String> = lacking.chars().map(String::from).collect();
        let message = format!("the rule {:?} has no contact for {}", raw.id.get_ref(), letters.join(", "));
        problems.warn(&at, Fault::new(message).hint("people there see the lines and the site's own numbers only"));
    }
    found
}
