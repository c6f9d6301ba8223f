//! What matters to the person, line by line: whether a service meets it, and how steady its place is.

use super::found::{self, is_hidden};
use super::why::Fit;
use crate::cx::Cx;
use waymark_core::catalogue::{Service, Shelf};
use waymark_core::letters::uncapitalised;
use waymark_core::matching::{GoalResult, Judgement, Listed, Match, SHOWN_FIRST, Steady, reason_words, steady, wishes};
use waymark_core::profile::Wish;
use waymark_core::questionnaire::Effect;
use yew::AttrValue;

/// One thing that matters to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishLine {
    /// What matters: "Near".
    pub name: String,
    /// Whether the service meets it.
    pub fit: Fit,
    /// What is known of it.
    pub know: String,
}

/// A line for each thing that matters to the person, in the order it is asked.
pub fn lines(cx: &Cx, service: &Service, matched: &Match) -> Vec<WishLine> {
    let line = |judgement: &Judgement| {
        Some(WishLine {
            name: name(cx, judgement.criterion.wish()?).to_owned(),
            fit: Fit::of(judgement),
            know: reason_words(&cx.state.bank, service, &judgement.reason),
        })
    };
    wishes(matched).filter_map(line).collect()
}

/// The short name of a wish: that of the question that asks for it.
pub fn name(cx: &Cx, wish: Wish) -> &str {
    let asks = |effect: &Effect| matches!(effect, Effect::Wish(asked, _) if *asked == wish);
    let mut questions = cx.state.bank.questions.iter();
    let asking = questions.find(|q| q.choices.iter().any(|choice| choice.effects.iter().any(asks)));
    asking.map_or("", |question| question.short.as_str())
}

/// How steadily the first three of a goal stand there, those put away aside; empty where nothing else could stand there.
fn of_goal(cx: &Cx, shelf: &Shelf, result: &GoalResult) -> Vec<Steady> {
    let ranked: Vec<Listed> = result.ranked.iter().filter(|m| !is_hidden(cx, shelf, m.service)).copied().collect();
    let goal = cx.profile.goals.iter().find(|goal| goal.topic == result.topic);
    match goal.filter(|_| ranked.len() > SHOWN_FIRST) {
        Some(goal) => {
            let mut first = steady(&cx.context(shelf), goal, &ranked);
            first.truncate(result.first);
            first
        }
        None => Vec::new(),
    }
}

/// How steady the first three of a goal are; none where nothing was weighed, or nothing else could stand there.
pub fn goal_words(cx: &Cx, shelf: &Shelf, result: &GoalResult) -> Option<AttrValue> {
    if !cx.profile.wishes.any() {
        return None;
    }
    let first = of_goal(cx, shelf, result);
    let alone = |wish: &Wish| first.iter().any(|one| one.alone.contains(wish));
    let alone: Vec<Wish> = Wish::ALL.iter().map(|(wish, _)| *wish).filter(alone).collect();
    let always = first.iter().all(|one| one.always);
    (!first.is_empty()).then(|| words(cx, ["steady.all", "steady.some", "steady.some-together"], always, &alone))
}

/// How steadily a service stands in the first three of the goal it is judged for; none where it does not stand there.
pub fn service_words(cx: &Cx, matched: &Match, topic: waymark_core::ids::Topic) -> Option<AttrValue> {
    let found = found::found(cx)?;
    let result = found.goals.iter().find(|result| result.topic == topic)?;
    let mut seen = result.ranked.iter().filter(|m| !is_hidden(cx, &found.shelf, m.service));
    let at = seen.position(|m| m.service == matched.service)?;
    let steady = of_goal(cx, &found.shelf, result);
    let one = steady.get(at)?;
    Some(words(cx, ["steady.always", "steady.alone", "steady.together"], one.always, &one.alone))
}

fn words(cx: &Cx, [always_key, alone_key, together]: [&str; 3], always: bool, alone: &[Wish]) -> AttrValue {
    let names: Vec<String> = alone.iter().map(|wish| uncapitalised(name(cx, *wish))).collect();
    match names.as_slice() {
        _ if always => cx.t(always_key),
        [] => cx.t(together),
        names => cx.fill(alone_key, &[("what", &names.join(", "))]),
    }
}
