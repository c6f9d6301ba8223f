//! The sheet for judges: the first suggestions of every person and goal with what their cards say, in an order that tells
//! nothing of how they were ranked, and without points.

use crate::Fault;
use crate::draw::hash;
use crate::people::{Person, people};
use crate::world::{Outcome, World};
use serde::Serialize;
use waymark_core::matching::{Match, concerns, criterion_words, distance_words, fits, reason_words};
use waymark_core::profile::Said;
use waymark_core::questionnaire::Effect;

/// One suggestion for one goal of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pick {
    /// The person's file.
    pub person: String,
    /// The topic's id.
    pub topic: String,
    /// The service's id.
    pub service: String,
    /// Who they are.
    pub about: String,
    /// What they answered, in the words of the choices.
    pub said: Vec<String>,
    /// What they want help with.
    pub goal: String,
    /// What the service is called.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// What its card says.
    pub card: Vec<String>,
}

/// Every pick, person by person, goal by goal, shuffled within a goal.
///
/// # Errors
/// When a person's file cannot be read.
pub fn picks(world: &World) -> Result<Vec<Pick>, Fault> {
    let mut picks = Vec::new();
    for person in people()? {
        let outcome = world.outcome(&person.answered(world)?);
        picks.extend(of_person(world, &person, &outcome));
    }
    Ok(picks)
}

/// The picks as JSON, one a line.
pub fn lines(picks: &[Pick]) -> String {
    picks.iter().filter_map(|pick| serde_json::to_string(pick).ok()).map(|line| line + "\n").collect()
}

fn of_person(world: &World, person: &Person, outcome: &Outcome<'_>) -> Vec<Pick> {
    let said: Vec<String> = outcome.profile.said.iter().filter_map(|part| words(world, part)).collect();
    let outcode = outcome.profile.outcode.iter().map(|outcode| format!("Lives in {outcode}"));
    let mut said: Vec<String> = outcode.chain(said).collect();
    said.dedup();
    let mut picks = Vec::new();
    for goal in &outcome.shortlist.goals {
        let topic = world.topic(goal.topic);
        let mut of_goal: Vec<Pick> =
            outcome.judged_first(world, goal).iter().filter_map(|m| pick(world, person, outcome, m, topic)).collect();
        of_goal.sort_by_key(|pick| hash(&format!("{} {} {}", pick.person, pick.topic, pick.service)));
        picks.extend(of_goal.into_iter().map(|pick| Pick { said: said.clone(), ..pick }));
    }
    picks
}

/// Whose device it is and who types tells a judge nothing.
fn words(world: &World, part: &Said) -> Option<String> {
    if matches!(part.effect, Effect::Device(_) | Effect::Person(_) | Effect::Private(_)) {
        return None;
    }
    let question = world.bank.question(part.question)?;
    let choice = question.choices.get(usize::from(part.choice.0))?;
    Some(format!("{} {}", question.title, choice.label))
}

fn pick(world: &World, person: &Person, outcome: &Outcome<'_>, matched: &Match, topic: &str) -> Option<Pick> {
    let service = outcome.shelf.get(matched.service)?;
    let bank = &world.bank;
    let goal = bank.topics.iter().find(|other| other.id == topic)?;
    Some(Pick {
        person: person.file.clone(),
        topic: topic.to_owned(),
        service: service.id.clone(),
        about: person.about.clone(),
        said: Vec::new(),
        goal: goal.label.clone(),
        name: service.name.clone(),
        summary: service.summary.clone(),
        card: card(world, service, matched),
    })
}

/// What speaks for it, what to think about, and the facts: in the order of the explanation, which is the same for all.
fn card(world: &World, service: &waymark_core::catalogue::Service, matched: &Match) -> Vec<String> {
    let bank = &world.bank;
    let mut said = fits(matched);
    said.extend(concerns(matched));
    said.sort_by_key(|judgement| judgement.criterion);
    said.dedup_by_key(|judgement| judgement.criterion);
    let line = |heading: String, words: &str| format!("{heading}: {words}");
    let mut card: Vec<String> = said
        .into_iter()
        .map(|j| line(criterion_words(bank, j.criterion), &reason_words(bank, service, &j.reason)))
        .collect();
    let far = matched.metres.map(|metres| distance_words(bank, service, metres)).unwrap_or_default();
    let facts = [
        ("Run by", &service.organisation),
        ("Who for", &service.who),
        ("When", &service.hours_text),
        ("Where", &service.address),
        ("How far", &far),
        ("Cost", &service.cost_note),
        ("Phone", &service.phone),
        ("Web", &service.url),
        ("First time", &service.first_time),
        ("Downsides", &service.downsides),
    ];
    card.extend(facts.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| line((*name).to_owned(), text)));
    card
}
