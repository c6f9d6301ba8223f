//! A case as JSON: the shape is documented in `waymark match --help` and does not change.

use super::case::Case;
use serde::Serialize;
use waymark_core::matching::{GoalResult, Listed, Match};

#[derive(Serialize)]
struct Output<'a> {
    goals: Vec<Goal<'a>>,
    safety: Vec<Safety<'a>>,
}

#[derive(Serialize)]
struct Goal<'a> {
    topic: &'a str,
    shown: Vec<Shown<'a>>,
    more: usize,
    only_if: Vec<&'a str>,
    places: Vec<&'a str>,
    left_out: Vec<LeftOut<'a>>,
    gap: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gap_record: Option<GapRecord<'a>>,
}

/// For a ledger of an area's gaps: nothing of the person is in it.
#[derive(Serialize)]
struct GapRecord<'a> {
    needs: Vec<&'a str>,
    nation: char,
    area: &'a str,
    left_out_for: Vec<(&'static str, u32)>,
}

#[derive(Serialize)]
struct Shown<'a> {
    id: &'a str,
    points: i32,
    criteria: Vec<Criterion>,
}

#[derive(Serialize)]
struct Criterion {
    id: &'static str,
    verdict: &'static str,
    points: i32,
}

#[derive(Serialize)]
struct LeftOut<'a> {
    id: &'a str,
    because: &'static str,
}

#[derive(Serialize)]
struct Safety<'a> {
    id: String,
    contacts: Vec<&'a str>,
}

/// The case on one line.
pub fn print(case: &Case, all: bool) -> String {
    let output = Output {
        goals: case.shortlist.goals.iter().enumerate().map(|(at, g)| goal(case, at, g, all)).collect(),
        safety: safety(case),
    };
    serde_json::to_string(&output).map_or_else(|error| error.to_string(), |json| json + "\n")
}

fn goal<'a>(case: &'a Case, at: usize, goal: &'a GoalResult, all: bool) -> Goal<'a> {
    let first = if all { goal.ranked.len() } else { goal.first };
    let ids = |list: &'a [Listed]| list.iter().map(|m| case.id(m.service)).collect();
    Goal {
        topic: case.topic(goal),
        shown: case.judged(goal, first).iter().map(|m| shown(case, m)).collect(),
        more: goal.ranked.len().saturating_sub(first),
        only_if: ids(&goal.only_if),
        places: ids(&goal.places),
        left_out: goal
            .left_out
            .iter()
            .map(|l| LeftOut { id: case.id(l.service), because: l.because.criterion.id() })
            .collect(),
        gap: goal.gap.map(|gap| gap.id()),
        gap_record: case.gaps.get(at).and_then(Option::as_ref).map(|record| GapRecord {
            needs: record.needs.iter().map(|need| case.bank.vocabulary.name(need)).collect(),
            nation: record.nation.letter(),
            area: &record.area,
            left_out_for: record.reasons.iter().map(|(gap, count)| (gap.id(), *count)).collect(),
        }),
    }
}

fn shown<'a>(case: &'a Case, matched: &Match) -> Shown<'a> {
    let criteria = matched.judgements.iter();
    Shown {
        id: case.id(matched.service),
        points: matched.points,
        criteria: criteria
            .map(|j| Criterion { id: j.criterion.id(), verdict: j.verdict.id(), points: j.points })
            .collect(),
    }
}

fn safety(case: &Case) -> Vec<Safety<'_>> {
    let rule = |index: usize| case.bank.safety.get(index).map(|rule| rule.id.clone()).unwrap_or_default();
    let notices = case.notices.iter().map(|n| Safety { id: rule(n.rule), contacts: case.contacts(n) });
    let urgent = case.shortlist.goals.iter().filter(|goal| !goal.urgent.is_empty()).map(|goal| Safety {
        id: format!("topic-{}", case.topic(goal)),
        contacts: goal.urgent.iter().map(|ix| case.id(*ix)).collect(),
    });
    notices.chain(urgent).collect()
}
