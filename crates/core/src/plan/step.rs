//! Small first steps that a service's own facts allow, and what to say on the phone.

use crate::bank::Bank;
use crate::catalogue::{Capacity, Class, Cost, Mode, Modes, Service, Tri};
use crate::ids::Access;
use serde::{Deserialize, Serialize};

/// A kind of first step, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum StepKind {
    /// Look at the web page.
    Look,
    /// Ask someone to come along.
    Someone,
    /// Send an e-mail or a text.
    Message,
    /// Ring; there is a call script.
    Ring,
    /// Ask a link worker or the GP surgery.
    LinkWorker,
    /// Go there once.
    Visit,
    /// Something of one's own.
    Own,
}

impl StepKind {
    /// All kinds, the smallest first.
    pub const ALL: [Self; 7] =
        [Self::Look, Self::Someone, Self::Message, Self::Ring, Self::LinkWorker, Self::Visit, Self::Own];

    /// The last part of its wording keys (`plan.step.…`, `plan.small.…`).
    pub fn key(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Someone => "someone",
            Self::Message => "message",
            Self::Ring => "ring",
            Self::LinkWorker => "link-worker",
            Self::Visit => "visit",
            Self::Own => "own",
        }
    }

    fn within_days(self) -> u8 {
        match self {
            Self::Look => 1,
            Self::Someone | Self::Message | Self::Ring => 3,
            Self::LinkWorker | Self::Visit | Self::Own => 7,
        }
    }
}

/// A first step to offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepSuggestion {
    /// What.
    pub kind: StepKind,
    /// The step in words.
    pub words: String,
    /// Why it is small, in words.
    pub small: String,
    /// When, in words: "this week".
    pub by: String,
    /// Days it may take, never more than seven.
    pub within_days: u8,
}

/// Confidence below this asks for a smaller step, or for company.
const CONFIDENT: u8 = 7;
/// Up to this the step is the smallest there is, and company comes before anything done alone with a stranger.
pub const LOW: u8 = 4;
/// Offers at once; more is a burden.
const MOST: usize = 4;

/// First steps for a service. A person who is sure starts with what brings them furthest; one who is not (confidence
/// below 7) with the smallest, with someone beside them, and never with a visit on their own; one who is hardly sure
/// (up to [`LOW`]) is always offered to go with someone and to have someone ask for them.
pub fn suggest_steps(bank: &Bank, service: &Service, confidence: Option<u8>) -> Vec<StepSuggestion> {
    let is_unsure = confidence.is_some_and(|n| n < CONFIDENT);
    let mut kinds = possible(service, is_unsure);
    crate::order::sort(&mut kinds);
    if !is_unsure {
        kinds.reverse();
    }
    if confidence.is_some_and(|n| n <= LOW) {
        crate::order::sort_by_key(&mut kinds, |kind| matches!(kind, StepKind::Message | StepKind::Ring));
    }
    kinds.truncate(MOST);
    let name = [("name", service.name.as_str())];
    let suggestion = |kind: StepKind| StepSuggestion {
        kind,
        words: bank.words.fill(&format!("plan.step.{}", kind.key()), &name),
        small: bank.words.get(&format!("plan.small.{}", kind.key())).to_owned(),
        by: bank.words.get(&format!("plan.within.day-{}", kind.within_days())).to_owned(),
        within_days: kind.within_days(),
    };
    kinds.into_iter().map(suggestion).collect()
}

fn possible(service: &Service, is_unsure: bool) -> Vec<StepKind> {
    let here = [Mode::InPerson, Mode::Group].into_iter().collect::<Modes>();
    let has_door = service.modes.meets(here) || !service.address.is_empty();
    let lets_in = service.self_referral != Tri::No;
    let kinds = [
        (StepKind::Look, !service.url.is_empty()),
        (StepKind::Someone, has_door && lets_in),
        (StepKind::Message, !service.email.is_empty() || !service.text.is_empty()),
        (StepKind::Ring, !service.phone.is_empty()),
        (StepKind::LinkWorker, is_unsure || !lets_in),
        (StepKind::Visit, has_door && lets_in && !is_unsure),
    ];
    let kinds: Vec<StepKind> = kinds.into_iter().filter(|(_, can)| *can).map(|(kind, _)| kind).collect();
    if kinds.is_empty() { vec![StepKind::LinkWorker] } else { kinds }
}

/// What to say on the phone: a greeting, questions about what is not known of this service, thanks.
pub fn call_script(bank: &Bank, service: &Service) -> Vec<String> {
    let step_free = bank.vocabulary.find::<Access>("step-free");
    let steps_known = step_free.is_none_or(|id| service.access.contains(id) || service.access_absent.contains(id));
    let has_place = service.has_place() || !service.address.is_empty();
    // Nobody is turned away from a library or a park for want of room.
    let is_open_to_all = service.class == Class::Library || service.class.is_place();
    let lines = [
        ("hello", true),
        ("room", !is_open_to_all && matches!(service.capacity, Capacity::Unknown | Capacity::Full)),
        ("waiting", service.capacity == Capacity::Waitlist),
        ("refer", service.self_referral == Tri::Unknown),
        ("cost", service.cost == Cost::Unknown),
        ("when", has_place && service.hours_text.is_empty()),
        ("steps", has_place && !steps_known),
        ("first", service.first_time.is_empty()),
        ("bring", has_place),
        ("thanks", true),
    ];
    let line = |key: &str| bank.words.fill(&format!("plan.script.{key}"), &[("name", service.name.as_str())]);
    lines.into_iter().filter(|(_, says)| *says).map(|(key, _)| line(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fixture;
    use proptest::prelude::*;

    fn kinds(steps: &[StepSuggestion]) -> Vec<StepKind> {
        steps.iter().map(|step| step.kind).collect()
    }

    #[test]
    fn only_where_there_may_be_no_room_it_is_asked_for() {
        let bank = fixture::bank();
        let asks = |class| {
            let lines = call_script(&bank, &Service { class, name: "Sale Library".into(), ..Service::default() });
            lines.contains(&bank.words.get("plan.script.room").to_owned())
        };
        assert_eq!([Class::Group, Class::Library, Class::Park].map(asks), [true, false, false]);
    }

    #[test]
    fn little_confidence_means_a_smaller_step_and_company() {
        let bank = fixture::bank();
        let shelf = fixture::shelf(&bank);
        let mut choir = shelf.get(shelf.find("choir").unwrap()).unwrap().clone();
        choir.phone = "01632 960001".into();
        choir.url = "https://choir.example.org".into();
        let sure = suggest_steps(&bank, &choir, Some(7));
        assert_eq!(kinds(&sure), [StepKind::Visit, StepKind::Ring, StepKind::Someone, StepKind::Look]);
        assert_eq!(sure[0].words, "Go to Sale Sing & Smile once, to see what it is like");
        let unsure = suggest_steps(&bank, &choir, Some(6));
        assert_eq!(kinds(&unsure), [StepKind::Look, StepKind::Someone, StepKind::Ring, StepKind::LinkWorker]);
        assert_eq!(kinds(&suggest_steps(&bank, &choir, None)), kinds(&sure), "not asked is not unsure");
    }

    #[test]
    fn who_is_hardly_sure_is_offered_company_before_a_call() {
        let bank = fixture::bank();
        let text = || "x".to_owned();
        let all = || Service { url: text(), address: text(), email: text(), phone: text(), ..Service::default() };
        let offered = |sure| kinds(&suggest_steps(&bank, &all(), Some(sure)));
        assert_eq!(offered(LOW), [StepKind::Look, StepKind::Someone, StepKind::LinkWorker, StepKind::Message]);
        assert_eq!(offered(LOW + 1), [StepKind::Look, StepKind::Someone, StepKind::Message, StepKind::Ring]);
    }

    #[test]
    fn a_service_that_takes_referrals_only_is_reached_through_someone() {
        let bank = fixture::bank();
        let service = Service { name: "Clinic".into(), self_referral: Tri::No, ..Service::default() };
        assert_eq!(kinds(&suggest_steps(&bank, &service, Some(9))), [StepKind::LinkWorker]);
    }

    #[test]
    fn the_call_script_asks_what_is_not_known() {
        let bank = fixture::bank();
        let shelf = fixture::shelf(&bank);
        let script = call_script(&bank, shelf.get(shelf.find("choir").unwrap()).unwrap());
        assert!(script[0].contains("Sale Sing & Smile"));
        assert!(script.iter().any(|line| line.contains("new people")));
        assert!(!script.iter().any(|line| line.contains("cost") || line.contains("steps")), "these are known");
        let line = call_script(&bank, shelf.get(shelf.find("debt-line").unwrap()).unwrap());
        assert!(!line.iter().any(|line| line.contains("bring")), "nobody goes to a helpline");
    }

    proptest! {
        #[test]
        fn there_is_always_a_step_and_it_is_never_more_than_a_week_away(
            facts in any::<[bool; 5]>(), confidence in proptest::option::of(0u8..=10), refer in 0usize..3
        ) {
            let bank = fixture::bank();
            let text = |on: bool| if on { "x".to_owned() } else { String::new() };
            let service = Service {
                phone: text(facts[0]),
                url: text(facts[1]),
                email: text(facts[2]),
                address: text(facts[3]),
                modes: facts[4].then_some(Mode::Group).into_iter().collect(),
                self_referral: [Tri::Yes, Tri::No, Tri::Unknown][refer],
                ..Service::default()
            };
            let steps = suggest_steps(&bank, &service, confidence);
            prop_assert!((1..=MOST).contains(&steps.len()));
            for step in &steps {
                prop_assert!(step.within_days <= 7);
                prop_assert!(!step.words.starts_with("plan.") && !step.small.starts_with("plan."));
                prop_assert!(!step.by.starts_with("plan."));
                prop_assert!(step.kind != StepKind::Visit || confidence.is_none_or(|n| n >= CONFIDENT));
            }
            if confidence.is_some_and(|n| n <= LOW) {
                prop_assert!(steps.iter().any(|step| step.kind == StepKind::LinkWorker));
                prop_assert!(!facts[3] || refer == 1 || steps.iter().any(|step| step.kind == StepKind::Someone));
            }
        }
    }
}
