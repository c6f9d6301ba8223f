//! The private check and feeling unsafe: every way of answering both, what each opens, and that no trace of it stays
//! (rules S4, S7).

use crate::cx::Cx;
use crate::route::Route;
use crate::state::State;
use crate::steps::Step;
use crate::testing::sample::{act, visit_with};
use crate::testing::{bank, page};
use waymark_core::bank::Bank;
use waymark_core::geo::Nation;
use waymark_core::plan::{for_the_patient, for_the_record};
use waymark_core::questionnaire::{Answer, QuestionIx};
use waymark_core::safety::open_doors;
use waymark_core::session::Msg;

/// What can be done with a question: nothing, passing over it, or one of its choices.
const PRIVATE: [&str; 4] = ["", "skip", "yes", "no"];
const UNSAFE: [&str; 6] = ["", "skip", "yes", "no", "not-sure", "rather-not-say"];

/// Answers to both, in the order they were given.
type Given = Vec<(&'static str, &'static str)>;

/// Everything answered besides, with a service chosen and one put away.
const SAID: &[(&str, &[&str])] = &[
    ("device", &["own"]),
    ("who", &["me"]),
    ("place", &["M33"]),
    ("age", &["60-69"]),
    ("topics", &["people", "money", "safe"]),
    ("order", &["people", "money", "safe"]),
    ("more-money", &["debt"]),
    ("confidence", &["7"]),
];

fn say(bank: &Bank, question: &str, choice: &str) -> Option<Msg> {
    let ix: QuestionIx = bank.find_question(question).unwrap();
    match choice {
        "" => None,
        "skip" => Some(Msg::Answer(ix, Answer::Skipped)),
        "take back" => Some(Msg::Clear(ix)),
        choice => Some(Msg::Answer(ix, Answer::Choices(vec![bank.find_choice(ix, choice).unwrap()]))),
    }
}

/// A visit at a page in which these answers were given one after another.
fn visit(route: Route, given: &[(&str, &str)]) -> Cx {
    visit_with(route, SAID, |state: &mut State| {
        let bank = state.bank.clone();
        given.iter().filter_map(|(question, choice)| say(&bank, question, choice)).for_each(|msg| act(state, msg));
        act(state, Msg::Choose("choir".into()));
        act(state, Msg::Hide("cafe".into()));
        state.on_page.whole = true;
    })
}

/// Every way of answering both, in both orders, changed afterwards and taken back; with what stands at the end.
fn every_way() -> Vec<(Given, &'static str, &'static str)> {
    let mut ways = Vec::new();
    for private in PRIVATE {
        for answer in UNSAFE {
            let both = [("private", private), ("unsafe", answer)];
            ways.push((both.to_vec(), private, answer));
            ways.push((vec![both[1], both[0]], private, answer));
            for before in ["yes", "not-sure", "no"] {
                let changed = [("private", "yes"), ("unsafe", before), both[0], both[1]];
                let stands = |given: &'static str, was| if given.is_empty() { was } else { given };
                ways.push((changed.to_vec(), stands(private, "yes"), stands(answer, before)));
                let taken_back = [("unsafe", "take back"), ("private", "take back")];
                ways.push(([&both[..], &taken_back].concat(), "", ""));
            }
        }
    }
    ways
}

/// One way to each end, and one that said "Yes" before: pages take long to draw.
fn every_end() -> Vec<Given> {
    let both = PRIVATE.iter().flat_map(|private| UNSAFE.map(|answer| vec![("private", *private), ("unsafe", answer)]));
    let yes = [("private", "yes"), ("unsafe", "yes")];
    both.flat_map(|both| [both.clone(), [&yes[..], &both].concat()]).collect()
}

fn opens(private: &str, answer: &str) -> bool {
    private == "yes" && ["yes", "not-sure"].contains(&answer)
}

#[test]
fn s4_the_doors_open_for_yes_and_not_sure_in_private_and_for_nothing_else() {
    let ways = every_way();
    assert_eq!(ways.len(), 4 * 6 * 8);
    assert_eq!(ways.iter().filter(|(_, private, answer)| opens(private, answer)).count(), 20);
    for (given, private, answer) in ways {
        let cx = visit(Route::Start, &given);
        let open = opens(private, answer);
        assert_eq!(cx.steps.doors().is_some(), open, "{given:?}");
        let doors = open_doors(&cx.state.bank, &cx.profile, Nation::England);
        assert_eq!(doors.len(), if open { 3 } else { 0 }, "{given:?}");
        let private_page = cx.steps.walk.iter().position(|step| *step == Step::Page(page_of("private"))).unwrap();
        assert_eq!(cx.steps.walk.get(private_page + 1) == Some(&Step::Doors), open, "at once: {given:?}");
    }
}

fn page_of(question: &str) -> waymark_core::questionnaire::PageIx {
    let bank = bank();
    bank.page_of(bank.find_question(question).unwrap()).unwrap()
}

#[test]
fn s4_s7_no_page_and_no_paper_tells_what_was_answered() {
    let routes = [Route::CheckAnswers, Route::Results, Route::Plan, Route::QuickFind, Route::AtoZ, Route::Privacy];
    for route in routes {
        let silent = page(&visit(route.clone(), &[])).source;
        for given in every_end() {
            let cx = visit(route.clone(), &given);
            assert_eq!(crate::app::arrived(cx.clone()).route, route, "{given:?}");
            assert!(page(&cx).source == silent, "{route:?} {given:?}");
        }
    }
}

#[test]
fn s4_what_was_said_of_abuse_is_gone_when_it_is_private_no_longer() {
    for route in [Route::CheckAnswers, Route::Results, Route::Plan, Route::QuickFind] {
        let silent = page(&visit(route.clone(), &[])).source;
        let declared = [("private", "yes"), ("more-safe", "abuse")];
        let shown = page(&visit(route.clone(), &declared));
        let has_notices = matches!(route, Route::Results | Route::QuickFind);
        assert_eq!(shown.links_to("tel:08082000247"), has_notices, "{route:?}");
        for not_private in ["no", "skip", "take back"] {
            let after = [&declared[..], &[("private", not_private)]].concat();
            assert!(page(&visit(route.clone(), &after)).source == silent, "{route:?} {not_private}");
        }
    }
}

#[test]
fn s4_s7_no_address_title_or_number_of_steps_tells_what_was_answered() {
    let way = |given: &[(&str, &str)]| -> Vec<(String, String)> {
        let cx = visit(Route::Start, given);
        let routes = (1..=cx.steps.walk.len() as u8).map(Route::Question);
        routes.map(|route| (route.href(), route.title(&cx.state.bank.words, "Waymark"))).collect()
    };
    let silent = way(&[]);
    for (given, _, _) in every_way() {
        assert_eq!(way(&given), silent, "{given:?}");
    }
}

#[test]
fn s7_neither_plan_nor_record_knows_the_answer() {
    let texts = |given: &[(&str, &str)]| {
        let cx = visit(Route::Plan, given);
        let (bank, plan, shelf) = (&cx.state.bank, &cx.state.session.plan, cx.state.data.services());
        let choice = waymark_core::plan::RecordChoice::default();
        let note = waymark_core::plan::RecordNote {
            profile: &cx.profile,
            plan,
            choice: &choice,
            gap: &|goal| crate::parts::quick_record::gap(&cx, goal),
            today: cx.state.today,
            site: "Waymark",
        };
        (for_the_patient(bank, shelf, plan), for_the_record(bank, shelf, note), serde_json::to_string(plan).unwrap())
    };
    let silent = texts(&[]);
    for (given, _, _) in every_way() {
        assert_eq!(texts(&given), silent, "{given:?}");
    }
}
