//! The shortlist: candidates of each goal judged, sorted into the parts of its result and ordered.

use super::case::{Case, Known};
use super::criteria::{RULES, rules};
use super::first::shown_first;
use super::gap::{gap, urgent};
use super::model::{Context, Criterion, Judgement, Listed, Match};
use super::result::{GoalResult, LeftOut, Part, Shortlist};
use super::standing::Standing;
use crate::catalogue::{Kind, ServiceIx};
use crate::order::sort_numbers;
use crate::profile::Goal;

/// How many suggestions of a goal are shown before "Show all".
pub const SHOWN_FIRST: usize = 3;

/// More than any service's points; the fewest are closer to 0 than that, too.
const HIGHEST: i32 = 0x8000;
/// Bits of a rank: metres, and by how many points it is below [`HIGHEST`].
const RANK_BITS: u32 = 32 + 16;

/// What could help, goal by goal in the person's order.
pub fn shortlist(ctx: &Context<'_>) -> Shortlist {
    Shortlist { goals: ctx.profile.goals.iter().map(|goal| goal_result(ctx, goal)).collect() }
}

/// A service that is no urgent help and has one of the goal's needs, before it is put in its part.
struct Candidate {
    listed: Listed,
    part: Part,
    because: Option<Judgement>,
}

/// What could help with one goal.
///
/// Candidates get points and a part, and no list of judgements: those are for the few that are looked at. They are put in
/// order together, and then each in its part.
pub fn goal_result(ctx: &Context<'_>, goal: &Goal) -> GoalResult {
    let known = Known::new(ctx);
    let candidates = candidates(ctx, &known, goal);
    let mut result = GoalResult {
        topic: goal.topic,
        ranked: Vec::new(),
        first: 0,
        only_if: Vec::new(),
        places: Vec::new(),
        left_out: Vec::new(),
        urgent: Vec::new(),
        gap: None,
    };
    let mut ranks: Vec<_> = candidates.iter().map(|candidate| rank(candidate.listed)).zip(0..).collect();
    sort_numbers(&mut ranks, RANK_BITS);
    let mut is_aside = None;
    for (_, at) in ranks {
        let Some(Candidate { listed, part, because }) = candidates.get(at) else { continue };
        let list = match part {
            Part::Ranked if !*is_aside.get_or_insert_with(|| is_private(ctx, goal, listed)) => &mut result.ranked,
            Part::Ranked | Part::OnlyIf => &mut result.only_if,
            Part::Places => &mut result.places,
            Part::LeftOut | Part::Urgent => {
                let left_out = because.map(|because| LeftOut { service: listed.service, because });
                result.left_out.extend(left_out);
                continue;
            }
        };
        list.push(*listed);
    }
    if result.ranked.len() < SHOWN_FIRST {
        result.urgent = urgent(ctx, &known, goal);
    }
    result.first = shown_first(ctx, goal, &result.ranked);
    result.gap = gap(&result);
    result
}

/// Every candidate, by name.
fn candidates(ctx: &Context<'_>, known: &Known, goal: &Goal) -> Vec<Candidate> {
    let (rules, mut candidates) = (rules(ctx.profile), Vec::new());
    for (ix, service) in ctx.shelf.helping(goal.needs).filter(|(_, service)| service.kind != Kind::Urgent) {
        let facts = service.facts();
        let case = Case::new(ctx, known, goal, &facts);
        let standing = Standing::of(&case, rules);
        let listed = Listed { service: ix, points: standing.points, metres: case.metres };
        candidates.push(Candidate { listed, part: standing.part(&case), because: standing.because });
    }
    candidates
}

/// Whether it is a list of private therapists, for a goal where those are never first.
fn is_private(ctx: &Context<'_>, goal: &Goal, listed: &Listed) -> bool {
    judge(ctx, goal, listed.service).is_some_and(|judged| judged.judgement(Criterion::PrivateTherapy).is_some())
}

/// One service judged for one goal, whether or not it is a candidate for it.
pub fn judge(ctx: &Context<'_>, goal: &Goal, ix: ServiceIx) -> Option<Match> {
    let known = Known::new(ctx);
    let facts = ctx.shelf.get(ix)?.facts();
    let case = Case::new(ctx, &known, goal, &facts);
    let mut judgements = Vec::with_capacity(RULES.len());
    judgements.extend(RULES.iter().filter_map(|rule| rule(&case)));
    let points = judgements.iter().map(|j| j.points).sum();
    Some(Match { service: ix, points, judgements, metres: case.metres })
}

/// The part of the goal's result a judged service belongs to. Lists of private therapists that would come first are
/// put under "Only if" all the same.
pub fn part(ctx: &Context<'_>, goal: &Goal, matched: &Match) -> Option<Part> {
    let known = Known::new(ctx);
    let facts = ctx.shelf.get(matched.service)?.facts();
    let case = Case::new(ctx, &known, goal, &facts);
    Some(Standing::of(&case, &RULES).part(&case))
}

/// Most points first, then the nearest. Candidates come by name, then by id, and what is equal stays as it was: so the
/// order is the same whatever order the shelf is in.
fn rank(listed: Listed) -> u64 {
    let fewer_points = (HIGHEST - listed.points) as u32;
    u64::from(fewer_points) << 32 | u64::from(listed.metres.unwrap_or(u32::MAX))
}

/// What decides between equal points: the nearest first, then by name.
pub(super) fn tie(ctx: &Context<'_>, listed: Listed) -> (u32, u32) {
    (listed.metres.unwrap_or(u32::MAX), ctx.shelf.by_name(listed.service))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Class, Origin, Service, Shelf};
    use crate::fixture::{Trial, needs, service, shelf, traits};
    use crate::matching::{Gap, Judgement, Verdict};

    fn named(id: &str, about: &str) -> Service {
        Service { id: id.into(), name: id.into(), ..service(about) }
    }
    /// The ids of the four lists, and the gap.
    fn parts(trial: &Trial, shelf: &Shelf) -> ([String; 4], Option<Gap>) {
        let result = goal_result(&trial.context(shelf), &trial.goal);
        let id = |ix: ServiceIx| shelf.get(ix).unwrap().id.clone();
        let ids = |list: &[Listed]| list.iter().map(|m| id(m.service)).collect::<Vec<_>>().join(" ");
        let left_out = result.left_out.iter().map(|l| id(l.service)).collect::<Vec<_>>().join(" ");
        ([ids(&result.ranked), ids(&result.only_if), ids(&result.places), left_out], result.gap)
    }
    fn lists(parts: [&str; 4]) -> [String; 4] {
        parts.map(str::to_owned)
    }

    #[test]
    fn each_service_stands_in_one_part() {
        let services = vec![
            named("any", "loneliness"),
            Service { only_for: traits("carer"), ..named("carers", "loneliness") },
            Service { made_for: traits("carer"), ..named("mostly", "arts") },
            Service { class: Class::Park, ..named("park", "loneliness") },
            Service { class: Class::Park, only_for: traits("carer"), ..named("private-park", "loneliness") },
            Service { nations: crate::geo::Nations(2), ..named("scots", "loneliness") },
            Service { kind: Kind::Urgent, ..named("urgent", "loneliness") },
            Service { kind: Kind::Both, ..named("both", "loneliness") },
            named("debts", "debt"),
        ];
        let mut trial = Trial::new("people");
        let shelf = shelf(services);
        let (found, gap) = parts(&trial, &shelf);
        assert_eq!(found, lists(["any both mostly", "carers private-park", "park", "scots"]));
        assert_eq!(gap, None);
        trial.profile.not_traits = traits("carer");
        assert_eq!(parts(&trial, &shelf).0, lists(["any both mostly", "", "park", "carers private-park scots"]));
        trial.profile.asks_places = true;
        assert_eq!(parts(&trial, &shelf).0, lists(["any both park mostly", "", "", "carers private-park scots"]));
    }

    #[test]
    fn who_is_one_of_those_it_is_for_finds_it_among_the_others_whatever_else_is_unknown() {
        let mut trial = Trial::new("people");
        trial.profile.traits = traits("carer");
        let carers = Service { only_for: traits("carer"), ..named("carers", "loneliness") };
        let shelf = shelf(vec![carers]);
        let unknown = |j: &Judgement| j.verdict == Verdict::Unknown && j.criterion != Criterion::WhoFor;
        assert!(judge(&trial.context(&shelf), &trial.goal, ServiceIx(0)).unwrap().judgements.iter().any(unknown));
        assert_eq!(parts(&trial, &shelf).0, lists(["carers", "", "", ""]));
    }

    #[test]
    fn what_was_left_out_is_listed_by_points_then_by_name() {
        let scots = |id: &str, about: &str| Service { nations: crate::geo::Nations(2), ..named(id, about) };
        let chief = Service { primary: needs("loneliness"), ..scots("c", "loneliness") };
        let shelf = shelf(vec![scots("b", "loneliness"), scots("a", "loneliness"), chief]);
        assert_eq!(parts(&Trial::new("people"), &shelf).0[3], "c a b");
    }

    #[test]
    fn places_are_ordinary_suggestions_where_the_topic_welcomes_them() {
        let shelf = shelf(vec![Service { class: Class::Allotment, ..named("plots", "nature") }]);
        assert_eq!(parts(&Trial::new("moving"), &shelf).0, lists(["plots", "", "", ""]));
    }

    #[test]
    fn points_come_first_then_distance_then_name_then_id() {
        let near = |id: &str, name: &str| Service {
            name: name.into(),
            point: Some(crate::fixture::SALE),
            precision: crate::catalogue::Precision::Exact,
            ..named(id, "loneliness")
        };
        let far = |id: &str| Service { origin: Origin::Local, ..named(id, "loneliness") };
        let mut trial = Trial::new("people");
        trial.place.point = Some(crate::fixture::SALE);
        let mut nearest = near("d", "M");
        nearest.point = Some(crate::geo::Point { lat: nearest.point.unwrap().lat + 5, ..crate::fixture::SALE });
        let shelf = shelf(vec![nearest, near("c", "M"), near("b", "N"), near("a", "N"), far("z")]);
        assert_eq!(parts(&trial, &shelf).0[0], "z c a b d");
    }

    #[test]
    fn lists_of_private_therapists_are_last_and_never_first() {
        let finder = || Service {
            class: Class::PrivateTherapy,
            origin: Origin::Local,
            primary: needs("mood;anxiety"),
            ..named("finder", "mood;anxiety")
        };
        let full = Service { capacity: crate::catalogue::Capacity::Full, ..named("full", "mood") };
        let trial = Trial::new("feeling");
        assert_eq!(parts(&trial, &shelf(vec![finder(), full])).0[0], "full finder");
        let (found, gap) = parts(&trial, &shelf(vec![finder()]));
        assert_eq!((found, gap), (lists(["", "finder", "", ""]), Some(Gap::OnlyBelow)));
    }

    #[test]
    fn why_is_answered_for_any_service_on_the_shelf() {
        let urgent = Service { kind: Kind::Urgent, ..named("urgent", "loneliness") };
        let shelf = shelf(vec![named("debts", "debt"), urgent, named("any", "loneliness")]);
        let trial = Trial::new("people");
        let ctx = trial.context(&shelf);
        let part = |id: &str| part(&ctx, &trial.goal, &judge(&ctx, &trial.goal, shelf.find(id).unwrap()).unwrap());
        assert_eq!(["debts", "urgent", "any"].map(part), [Part::LeftOut, Part::Urgent, Part::Ranked].map(Some));
        assert!(judge(&ctx, &trial.goal, ServiceIx(9)).is_none());
    }

    #[test]
    fn goals_keep_the_persons_order() {
        let mut trial = Trial::new("people");
        trial.profile.goals = ["moving", "people"].map(|topic| Trial::new(topic).goal).to_vec();
        let shelf = shelf(vec![]);
        let topics: Vec<_> = shortlist(&trial.context(&shelf)).goals.iter().map(|g| g.topic.0).collect();
        assert_eq!(topics, [3, 1]);
    }
}
