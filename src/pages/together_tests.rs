//! Fewest doors, times that clash, the check before choosing and help over barriers, as pages show them.

use crate::route::Route;
use crate::state::State;
use crate::testing::sample::{act, change_services, no_shelf, unfold_all, visit_with};
use crate::testing::{Html, bank, page, stocked};
use waymark_core::catalogue::{Service, WeekHours};
use waymark_core::plan::{IfThen, PlanEdit, StepKind, Then};
use waymark_core::session::Msg;

type Said = [(&'static str, &'static [&'static str])];

const SAID: &Said = &[("who", &["me"]), ("place", &["M33"]), ("age", &["60-69"]), ("topics", &["people", "hobbies"])];

fn at(route: Route, said: &Said, change: impl FnOnce(&mut State)) -> Html {
    page(&visit_with(route, said, change))
}
fn plan_of(ids: &[&str], change: impl FnOnce(&mut State)) -> Html {
    at(Route::Plan, SAID, |state| {
        choose(state, ids);
        change(state);
    })
}
fn choose(state: &mut State, ids: &[&str]) {
    ids.iter().for_each(|id| act(state, Msg::Choose((*id).to_owned())));
}
fn edit(state: &mut State, edit: PlanEdit) {
    act(state, Msg::Plan(edit));
}
/// Whether some words stand where paper has nothing.
fn off_paper(html: &Html, words: &str) -> bool {
    html.class("wm-no-print").any(|e| e.text.contains(words))
}
fn meets(service: &mut Service, hours: &str) {
    service.hours = WeekHours::parse(hours);
}

#[test]
fn a_service_that_helps_with_two_things_says_so_on_both_cards_and_above_them() {
    let html = at(Route::Results, SAID, unfold_all);
    let cards: Vec<_> = html.class("wm-card").filter(|card| card.text.contains("Sale Sing and Smile")).collect();
    assert_eq!(cards.len(), 2);
    assert!(
        cards[0].text.contains("Also helps with: Hobbies") && cards[1].text.contains("Also helps with: Meeting people")
    );
    let line = html.class("wm-quiet").find(|e| e.text.starts_with("This one")).unwrap();
    assert_eq!(line.text, "This one may help with each of the 2 things picked: Sale Sing and Smile.");
    let links = html.all("a").filter(|a| a.text == "Sale Sing and Smile").map(|a| a.attr("href"));
    assert_eq!(links.collect::<Vec<_>>(), ["#/results/1"; 3], "all three would be the first one opened");
    let cafe = html.class("wm-card").find(|card| card.text.contains("Chatty")).unwrap();
    assert!(!cafe.text.contains("Also helps with"));
}

#[test]
fn what_saves_nobody_a_way_is_not_said() {
    let one = at(Route::Results, &[("topics", &["people"])], |_| {});
    assert!(!one.says("may help with") && !one.says("Also helps with"));
    let apart = at(Route::Results, &[("topics", &["people", "money"])], |_| {});
    assert!(!apart.says("may help with") && !apart.says("Also helps with"));
    let hidden = at(Route::Results, SAID, |state| act(state, Msg::Hide("choir".into())));
    assert!(!hidden.says("may help with"), "put away");
}

#[test]
fn of_three_things_picked_it_is_said_how_many() {
    let said: &Said = &[("topics", &["people", "hobbies", "work"])];
    let html = at(Route::Results, said, |_| {});
    assert!(html.says("This one may help with 2 of the 3 things picked: Sale Sing and Smile."));
    let html = at(Route::Results, &[("topics", &["people", "hobbies", "money"])], |_| {});
    assert!(html.says("These 2 may help with each of the 3 things picked:"));
}

#[test]
fn the_plan_says_what_each_helps_with_and_which_are_enough() {
    let html = plan_of(&["cafe", "choir"], |_| {});
    let enough = "You could start with Sale Sing and Smile alone. The others help with the same things.";
    assert!(off_paper(&html, enough));
    let entry = html.class("wm-plan-list__entry").find(|e| e.text.contains("Sale Sing")).unwrap();
    assert!(entry.text.contains("Helps with: Meeting people; Hobbies"));
    assert!(off_paper(&html, "Helps with: Meeting people"));
    let one = plan_of(&["choir"], |_| {});
    assert!(!one.says("alone. The others"));
    let without_goals = at(Route::Plan, &[], |state| choose(state, &["cafe", "choir"]));
    assert!(!without_goals.says("Helps with:") && !without_goals.says("alone. The others"));
}

#[test]
fn more_than_three_on_a_plan_are_said_to_be_more_than_enough() {
    let three = plan_of(&["choir", "cafe", "debt-line"], |_| {});
    assert!(!three.says("One is enough to start with"));
    let four = plan_of(&["choir", "cafe", "debt-line", "hostile"], |_| {});
    assert!(off_paper(&four, "You have 4 on your list. One is enough to start with. The others can wait."));
}

#[test]
fn two_that_meet_at_the_same_time_are_said_with_what_to_do() {
    let html = plan_of(&["choir", "cafe"], |state| {
        change_services(state, |all| all.iter_mut().for_each(|service| meets(service, "Tue 10:00-12:00")));
    });
    let words = "These two meet at the same time on Tuesday: Sale Sing and Smile, and Chatty Café at the Avenue Library. \
                 You can start with one, or ask if there is another time.";
    assert!(off_paper(&html, words));
    assert_eq!(html.class("wm-aside").filter(|e| e.text.contains("the same time")).count(), 1);
    let unknown = plan_of(&["choir", "cafe"], |_| {});
    assert!(!unknown.says("the same time"), "their hours are not known");
}

#[test]
fn what_is_not_on_when_it_suits_is_said_on_the_plan() {
    let said: Vec<_> = SAID.iter().copied().chain([("times", &["weekend"] as &[&str])]).collect();
    let html = at(Route::Plan, &said, |state| {
        choose(state, &["choir", "cafe"]);
        change_services(state, |all| meets(&mut all[1], "Tue 10:00-12:00"));
    });
    assert!(off_paper(&html, "Sale Sing and Smile is not on at any of the times that were picked."));
    assert!(!html.says("Library is not on at any"));
}

#[test]
fn the_check_before_choosing_asks_four_things_folded_and_stops_nobody() {
    let html = plan_of(&["choir"], |_| {});
    let part = html.class("wm-build__part").find(|e| e.text.contains("A check before I choose")).unwrap();
    assert!(!part.attrs.contains_key("open") && part.text.contains("Only if it helps you."));
    assert_eq!(html.all("input").filter(|e| e.attr("name").starts_with("ready-")).count(), 8);
    assert!(!html.elements.iter().any(|e| e.attr("name").starts_with("ready-") && e.attrs.contains_key("checked")));
    assert!(off_paper(&html, "Only if it helps you.") && !part.text.contains("side by side"));
}

#[test]
fn each_not_yet_offers_a_step_and_a_yes_none() {
    let all = |yes: bool| move |state: &mut State| (0..4).for_each(|at| edit(state, PlanEdit::Ready(at, Some(yes))));
    let not_yet = plan_of(&["choir"], all(false));
    for (href, words) in [
        ("#/results/1", "Read what happens the first time"),
        ("#/compare", "See my choices side by side"),
        ("#/results", "Look again at what matters to me"),
        ("#link-worker-heading", "Talk to a link worker"),
    ] {
        assert!(not_yet.all("a").any(|a| a.attr("href") == href && a.text == words), "{words}");
    }
    assert_eq!(not_yet.elements.iter().filter(|e| e.attr("id") == "link-worker-heading").count(), 1);
    let yes = plan_of(&["choir"], all(true));
    assert!(!yes.says("See my choices side by side") && !yes.links_to("#link-worker-heading"));
    let lost = plan_of(&["choir"], |state| {
        all(false)(state);
        no_shelf(state);
    });
    assert!(lost.links_to("#/results") && !lost.links_to("#/results/1"), "without a list no service can be opened");
}

/// The plan over the real catalogue, with this in the way.
fn in_the_way(barrier: &'static str, said: &Said, service: &'static str) -> Html {
    let then = Then::Remedy(0);
    page(&stocked(Route::Plan, said, |state| {
        choose(state, &[service]);
        edit(state, PlanEdit::StepService(Some(service.to_owned())));
        edit(state, PlanEdit::IfThen(Some(IfThen { barrier: barrier.to_owned(), then: then.clone() })));
    }))
}

#[test]
fn what_is_in_the_way_brings_services_of_the_list_and_whom_to_ask() {
    let bus = in_the_way("bus-fare", SAID, "age-uk-advice");
    assert!(
        bus.says("Find community transport") && bus.says("A link worker or your council can tell you who gives lifts")
    );
    assert!(!bus.says("Trafford Shopmobility"), "only for disabled people, which nobody said");
    let caring = in_the_way("caring", SAID, "age-uk-advice");
    assert!(caring.says("Trafford Carers Centre") && caring.says("Find your local carer service"));
    assert!(off_paper(&caring, "Find your local carer service"));
    let forgetting = in_the_way("forgetting", SAID, "age-uk-advice");
    assert!(!forgetting.says("From our list:") && forgetting.says("A link worker can ring you the day before."));
}

#[test]
fn what_is_known_of_the_first_step_helps_too() {
    let debt = |barrier: &str| {
        plan_of(&["debt-line"], |state| {
            let if_then = IfThen { barrier: barrier.to_owned(), then: Then::Remedy(0) };
            edit(state, PlanEdit::IfThen(Some(if_then)));
            edit(state, PlanEdit::StepAction(Some(StepKind::Look)));
        })
    };
    assert!(debt("weather-mobility").says("You can use National Debtline by phone, by post or online."));
    assert!(
        debt("what-to-say").says("When ringing National Debtline is your first step, the words to say stand under it.")
    );
    assert!(!debt("phone-worry").says("You can write to National Debtline"), "nothing to write to is known");
    assert!(!debt("language").says("National Debtline can have an interpreter"));
}

#[test]
fn who_is_hardly_sure_is_told_who_could_come_along() {
    let with = |sure: &str| {
        let sure = [sure];
        let said: Vec<(&str, &[&str])> = SAID.iter().copied().chain([("confidence", &sure[..])]).collect();
        page(&stocked(Route::Plan, &said, |state| choose(state, &["age-uk-advice"])))
    };
    let company = "A link worker can come with you the first time";
    let low = with("4");
    let step = low.class("wm-build__part").find(|e| e.text.contains("One small thing to do")).unwrap();
    assert!(step.text.contains("A link worker can come with you the first time, or find someone"));
    assert!(step.text.contains("Age UK Telephone Friendship"), "60 and over, as they said they are");
    let unsure = with("5");
    let step = unsure.class("wm-build__part").find(|e| e.text.contains("One small thing to do")).unwrap();
    assert!(step.text.contains("these are smaller steps") && !step.text.contains(company));
}

#[test]
fn every_service_named_against_a_barrier_is_on_the_national_list() {
    let cx = stocked(Route::Plan, &[], |_| {});
    let shelf = cx.state.data.services();
    for barrier in &bank().barriers {
        for id in &barrier.help.services {
            let service = shelf.find(id).and_then(|ix| shelf.get(ix));
            assert!(service.is_some_and(|s| s.area.is_empty()), "{id} of {}", barrier.id);
        }
    }
}
