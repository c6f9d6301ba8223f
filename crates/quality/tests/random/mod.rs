//! Random people, who answer the real questions anyhow, and random parts of the real catalogue.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::OnceLock;
use waymark_core::catalogue::{AgeRange, Capacity, Catalogue, Cost, Modes, Service, Shelf, Tri};
use waymark_core::geo::Whereabouts;
use waymark_core::ids::{Set, Topic};
use waymark_core::matching::{Context, Shortlist, shortlist};
use waymark_core::profile::{Profile, profile};
use waymark_core::questionnaire::{Answer, Answers, ChoiceIx, QuestionIx, QuestionKind, journey};
use waymark_quality::world::{TODAY, World};

/// Where random people live.
const OUTCODES: [&str; 8] = ["M33", "LS6", "PE21", "TR19", "CF10", "G31", "BT1", ""];

/// How many cases each property tries.
pub fn cases() -> u32 {
    std::env::var("WAYMARK_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(64)
}

/// The built-in content with every service, opened once.
pub fn world() -> &'static (World, Vec<Service>) {
    static WORLD: OnceLock<(World, Vec<Service>)> = OnceLock::new();
    WORLD.get_or_init(|| {
        let world = World::load().unwrap();
        let services = world.services();
        (world, services)
    })
}

/// Somebody, somewhere.
#[derive(Clone, Debug)]
pub struct Person {
    pub profile: Profile,
    pub place: Whereabouts,
}

/// Each question is answered or not; of several choices, up to three.
pub fn person() -> impl Strategy<Value = Person> {
    let topics = world().0.bank.topics.len();
    let questions = world().0.bank.questions.len();
    let answers =
        proptest::collection::vec(proptest::option::of(proptest::collection::vec(any::<Index>(), 1..4)), questions);
    let goals = proptest::collection::btree_set(0..topics, 1..4);
    (answers, goals, select(OUTCODES.to_vec()))
        .prop_map(|(given, goals, outcode)| folded(&given, goals.into_iter(), outcode))
}

fn folded(given: &[Option<Vec<Index>>], goals: impl Iterator<Item = usize>, outcode: &str) -> Person {
    let bank = &world().0.bank;
    let mut answers = Answers::new(bank.topics_question());
    let goals: Vec<ChoiceIx> = goals.map(|topic| ChoiceIx(topic as u8)).collect();
    for (at, (question, given)) in bank.questions.iter().zip(given).enumerate() {
        let (ix, picked) = (QuestionIx(at as u8), given.as_ref());
        let choice = |index: &Index| ChoiceIx(index.index(question.choices.len()) as u8);
        let answer = match question.kind {
            QuestionKind::Topics => Some(Answer::Choices(goals.clone())),
            QuestionKind::Place => {
                Some(outcode).filter(|code| !code.is_empty()).map(|code| Answer::Outcode(code.to_owned()))
            }
            QuestionKind::Single => picked.and_then(|given| Some(Answer::Choices(vec![choice(given.first()?)]))),
            QuestionKind::Multi => picked.map(|given| {
                let mut choices: Vec<ChoiceIx> = given.iter().map(choice).collect();
                choices.sort_unstable();
                choices.dedup();
                Answer::Choices(choices)
            }),
            QuestionKind::Scale => picked.and_then(|given| Some(Answer::Scale(given.first()?.index(11) as u8))),
            QuestionKind::Order => Some(Answer::Order(goals.iter().rev().map(|choice| Topic(choice.0)).collect())),
        };
        answer.into_iter().for_each(|answer| answers.set(ix, answer));
    }
    let profile = profile(bank, &journey(bank, &answers).answers);
    let place = world().0.place(profile.outcode.as_deref());
    Person { profile, place }
}

/// Up to forty services, each with some of its facts lost.
pub fn services() -> impl Strategy<Value = Vec<Service>> {
    proptest::collection::vec((any::<Index>(), any::<u16>()), 0..40).prop_map(|picked| {
        let all = &world().1;
        let mut services: Vec<Service> =
            picked.into_iter().map(|(index, lost)| forgotten(&all[index.index(all.len())], lost)).collect();
        services.sort_by(|a, b| a.id.cmp(&b.id));
        services.dedup_by(|a, b| a.id == b.id);
        services
    })
}

/// The service without the facts that these bits name.
fn forgotten(service: &Service, lost: u16) -> Service {
    let mut service = service.clone();
    let forget: [fn(&mut Service); 12] = [
        |s| s.cost = Cost::Unknown,
        |s| s.hours = None,
        |s| s.modes = Modes::default(),
        |s| s.access = Set::EMPTY,
        |s| s.access_absent = Set::EMPTY,
        |s| s.age = AgeRange::default(),
        |s| s.capacity = Capacity::Unknown,
        |s| s.self_referral = Tri::Unknown,
        |s| s.point = None,
        |s| s.interests = Set::EMPTY,
        |s| s.area.clear(),
        |s| s.data_date = None,
    ];
    forget.iter().enumerate().filter(|(bit, _)| lost >> bit & 1 == 1).for_each(|(_, forget)| forget(&mut service));
    service
}

/// A shelf of these.
pub fn shelf(services: &[Service]) -> Shelf {
    let mut shelf = Shelf::default();
    shelf.add(Catalogue { services: services.to_vec(), ..Catalogue::default() });
    shelf
}

/// What somebody is shown.
pub fn outcome(person: &Person, shelf: &Shelf) -> Shortlist {
    shortlist(&context(person, shelf))
}

/// What matching looks at.
pub fn context<'a>(person: &'a Person, shelf: &'a Shelf) -> Context<'a> {
    let bank = &world().0.bank;
    Context { bank, shelf, profile: &person.profile, place: &person.place, today: TODAY }
}
