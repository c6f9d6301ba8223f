//! What would change this: which of a person's own limits, made wider, would let more services in, and which services.
//!
//! Only limits that people can change are looked at: how far, what it costs, times, ways of taking part, an interpreter.
//! Never who somebody is, how old, where, or what they need to get in. A rule of matching reads one limit and no other,
//! so that only what was left out has to be judged again, and that by a wider limit nothing else moves between the parts
//! of a result; `tests.rs` compares with matching everything anew.

use super::case::{Case, Known};
use super::criteria::RULES;
use super::model::{Context, Criterion};
use super::result::{GoalResult, Part};
use super::standing::Standing;
use super::weights::FAR_TENTHS;
use crate::bank::Bank;
use crate::catalogue::ServiceIx;
use crate::order::sort_by_key;
use crate::profile::{Goal, Language, Limits, Profile};
use crate::questionnaire::{Answer, Answers, ChoiceIx, Effect, Question, QuestionIx, QuestionKind};

/// A limit made wider by a choice that its question offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question whose answer would be another.
    pub question: QuestionIx,
    /// The choice: in place of the one picked, or beside those ticked.
    pub choice: ChoiceIx,
    /// What it bears on.
    pub criterion: Criterion,
    /// How many choices wider it is; 1 is the next.
    pub steps: u8,
}

/// What a change would let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetsIn {
    /// The change.
    pub change: Change,
    /// What would then be suggested besides, those closest to fitting first.
    pub services: Vec<ServiceIx>,
}

impl Change {
    /// The answer with the change made.
    pub fn answer(&self, bank: &Bank, answers: &Answers) -> Answer {
        let question = bank.question(self.question);
        let adds = question.is_some_and(|question| question.kind == QuestionKind::Multi);
        let mut choices = match answers.get(self.question) {
            Some(Answer::Choices(ticked)) if adds => ticked.clone(),
            _ => Vec::new(),
        };
        choices.push(self.choice);
        Answer::Choices(choices)
    }
    /// What its choice says.
    pub fn effects<'a>(&self, bank: &'a Bank) -> &'a [Effect] {
        let choice = bank.question(self.question).and_then(|q| q.choices.get(usize::from(self.choice.0)));
        choice.map_or(&[], |choice| &choice.effects)
    }
    fn made(&self, ctx: &Context<'_>) -> Profile {
        let mut profile = ctx.profile.clone();
        self.effects(ctx.bank).iter().for_each(|effect| profile.limits.take(effect));
        profile
    }
}

/// Every limit the person can change, made wider by each choice of its question: the smallest changes first.
pub fn changes(ctx: &Context<'_>, asked: &[QuestionIx]) -> Vec<Change> {
    let limits = &ctx.profile.limits;
    let mut changes = Vec::new();
    for (question, ix) in asked.iter().filter_map(|ix| Some((ctx.bank.question(*ix)?, *ix))) {
        for (at, choice) in question.choices.iter().enumerate() {
            if let Some((criterion, width)) = widens(&choice.effects, limits) {
                let steps = steps(question, limits, width);
                changes.push(Change { question: ix, choice: ChoiceIx(at as u8), criterion, steps });
            }
        }
    }
    sort_by_key(&mut changes, |change| change.steps);
    changes
}

/// How many choices of a question are wider than what the person said, up to this one.
fn steps(question: &Question, limits: &Limits, width: u16) -> u8 {
    let narrower = |effects: &[Effect]| widens(effects, limits).is_some_and(|(_, other)| other < width);
    1 + question.choices.iter().filter(|choice| narrower(&choice.effects)).count() as u8
}

/// What a choice bears on and how wide it is, if it says nothing but a limit, and that wider than what was said.
fn widens(effects: &[Effect], limits: &Limits) -> Option<(Criterion, u16)> {
    let mut found = None;
    for effect in effects {
        let (criterion, width, is_wider) = match effect {
            Effect::CostUpTo(cost) => (Criterion::Cost, *cost as u16, limits.cost.is_some_and(|most| *cost > most)),
            Effect::TravelUpTo(far) => (Criterion::Distance, *far, *far > limits.travel.unwrap_or(FAR_TENTHS)),
            Effect::Time(slot) => (Criterion::Time, 0, !limits.times.is_empty() && !limits.times.contains(slot)),
            Effect::Mode(mode) => (Criterion::Mode, 0, !limits.modes.is_unknown() && !limits.modes.contains(*mode)),
            // Sign language is how somebody talks; to have an interpreter along is a change that some can make.
            Effect::Language(Language::English) => (Criterion::Language, 0, limits.language == Some(Language::Other)),
            _ => return None,
        };
        if is_wider {
            found = Some((criterion, width));
        }
    }
    found
}

fn is_limit(criterion: Criterion) -> bool {
    use Criterion as C;
    matches!(criterion, C::Distance | C::Cost | C::Time | C::Mode | C::Language)
}

/// A change and the person who made it.
type Made = (Change, Profile);

/// The changes tried on a goal.
pub(super) struct Trying<'a> {
    ctx: &'a Context<'a>,
    goal: &'a Goal,
    known: Known,
    made: Vec<Made>,
}

impl<'a> Trying<'a> {
    pub fn new(ctx: &'a Context<'a>, asked: &[QuestionIx], goal: &'a Goal) -> Self {
        let made = changes(ctx, asked).into_iter().map(|change| (change, change.made(ctx))).collect();
        Self { ctx, goal, known: Known::new(ctx), made }
    }
    /// What leaves a service out for somebody with this profile.
    fn excluded_by(&self, profile: &Profile, ix: ServiceIx) -> Vec<Criterion> {
        let ctx = Context { profile, ..*self.ctx };
        let Some(service) = self.ctx.shelf.get(ix) else { return Vec::new() };
        let facts = service.facts();
        let case = Case::new(&ctx, &self.known, self.goal, &facts);
        let excludes = RULES.iter().filter_map(|rule| rule(&case)).filter(|judgement| judgement.excludes);
        excludes.map(|judgement| judgement.criterion).collect()
    }
    /// The smallest changes that together let in what is left out; `None` where none do.
    pub fn way_in(&self, ix: ServiceIx) -> Option<Vec<Change>> {
        let excluded = self.excluded_by(self.ctx.profile, ix);
        let smallest = |criterion: &Criterion| {
            let helps = |(change, profile): &&Made| {
                change.criterion == *criterion && !self.excluded_by(profile, ix).contains(criterion)
            };
            self.made.iter().find(helps).map(|(change, _)| *change)
        };
        let changes: Option<Vec<Change>> = excluded.iter().map(smallest).collect();
        changes.filter(|changes| !changes.is_empty())
    }
    /// Whether a service is suggested to the person who made a change, and whether as a list of private therapists.
    fn suggested(&self, (_, profile): &Made, ix: ServiceIx) -> Option<bool> {
        let ctx = Context { profile, ..*self.ctx };
        let facts = self.ctx.shelf.get(ix)?.facts();
        let case = Case::new(&ctx, &self.known, self.goal, &facts);
        let is_private =
            || RULES.iter().filter_map(|rule| rule(&case)).any(|j| j.criterion == Criterion::PrivateTherapy);
        (Standing::of(&case, &RULES).part(&case) == Part::Ranked).then(is_private)
    }
    /// What a change lets in of services that one limit alone leaves out.
    fn lets_in(&self, made: &Made, near: &[(ServiceIx, Criterion)], result: &GoalResult) -> Vec<ServiceIx> {
        let (mut services, mut all_private) = (Vec::new(), result.ranked.is_empty());
        for (ix, _) in near.iter().filter(|(_, criterion)| *criterion == made.0.criterion) {
            if let Some(is_private) = self.suggested(made, *ix) {
                services.push(*ix);
                all_private &= is_private;
            }
        }
        if services.is_empty() || all_private {
            // Lists of private therapists alone are not suggested.
            return Vec::new();
        }
        if result.ranked.is_empty() {
            // They are below something that is.
            let below = result.only_if.iter().map(|matched| matched.service);
            services.extend(below.filter(|ix| self.suggested(made, *ix).is_some()));
        }
        services
    }
}

/// What each change would let in for a goal, the smallest changes first, among these what lets in most. A wider choice
/// of the same question stands here only if it lets in more.
pub fn what_would_change(ctx: &Context<'_>, asked: &[QuestionIx], goal: &Goal, result: &GoalResult) -> Vec<LetsIn> {
    let trying = Trying::new(ctx, asked, goal);
    let left_out = result.left_out.iter().filter(|left_out| is_limit(left_out.because.criterion));
    let one_limit = |ix: ServiceIx| match trying.excluded_by(ctx.profile, ix).as_slice() {
        [criterion] => Some((ix, *criterion)),
        _ => None,
    };
    let near: Vec<_> = left_out.filter_map(|left_out| one_limit(left_out.service)).collect();
    let mut all: Vec<LetsIn> = Vec::new();
    for made in &trying.made {
        let (change, services) = (made.0, trying.lets_in(made, &near, result));
        let same = all.iter().filter(|other| other.change.question == change.question);
        let before = same.filter(|other| other.change.steps < change.steps).map(|other| other.services.len()).max();
        if services.len() > before.unwrap_or_default() {
            all.push(LetsIn { change, services });
        }
    }
    sort_by_key(&mut all, |lets_in| (lets_in.change.steps, usize::MAX - lets_in.services.len()));
    all
}

/// The smallest changes that together would let in one service that is left out: mostly one. `None` where it is left out
/// for something nobody can change.
pub fn way_in(ctx: &Context<'_>, asked: &[QuestionIx], goal: &Goal, service: ServiceIx) -> Option<Vec<Change>> {
    Trying::new(ctx, asked, goal).way_in(service)
}

#[cfg(test)]
mod tests;
