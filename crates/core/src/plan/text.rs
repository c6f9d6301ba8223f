//! The plan as plain text "For the patient": to print, copy or send to oneself.

use super::{IfThen, Plan, StepKind, Then};
use crate::bank::Bank;
use crate::catalogue::{Cost, Service, Shelf};
use crate::date::Date;
use crate::ids::Hint;
use crate::text::cut;

/// A date in words, as far as it is known: "Sunday 22 November 2026", "April 2023", "2023".
pub fn day_in_words(bank: &Bank, date: Date) -> String {
    let year = date.year.to_string();
    let name = |list: &'static str, at: u8| bank.words.get(list).split(';').nth(usize::from(at)).unwrap_or_default();
    let Some(month) = date.month.checked_sub(1).map(|at| name("plan.months", at)) else { return year };
    match date.weekday() {
        Some(weekday) => {
            let day = date.day.to_string();
            let weekday = name("plan.weekdays", weekday);
            bank.words.fill("plan.day", &[("weekday", weekday), ("day", &day), ("month", month), ("year", &year)])
        }
        None => bank.words.fill("plan.month-only", &[("month", month), ("year", &year)]),
    }
}

/// Both halves of an if–then; `None` where the barrier or remedy is no longer there, or nothing was written.
pub fn remedy<'a>(bank: &'a Bank, if_then: &'a IfThen) -> Option<(&'a str, &'a str)> {
    let barrier = bank.barriers.iter().find(|barrier| barrier.id == if_then.barrier)?;
    let then = match &if_then.then {
        Then::Remedy(index) => barrier.then.get(usize::from(*index))?,
        Then::Own(words) => words,
    };
    (!then.is_empty()).then_some((barrier.when.as_str(), then.as_str()))
}

/// The first step in words: "Ring National Debtline and ask one question"; `None` until one is chosen.
pub fn step_in_words(bank: &Bank, shelf: &Shelf, plan: &Plan) -> Option<String> {
    let action = plan.step.action?;
    let service = plan.step.service.as_deref().and_then(|id| shelf.get(shelf.find(id)?));
    match service {
        Some(service) => Some(bank.words.fill(&format!("plan.step.{}", action.key()), &[("name", &service.name)])),
        None if action == StepKind::Own => Some(bank.words.get("plan.step.own").to_owned()),
        None => None,
    }
}

/// The plan as plain text. Empty parts are left out; services no longer on the shelf too.
pub fn for_the_patient(bank: &Bank, shelf: &Shelf, plan: &Plan) -> String {
    let words = &bank.words;
    let mut out = vec![words.get("plan.title").to_owned()];
    let step = [
        step_in_words(bank, shelf, plan),
        labelled(bank, "plan.when", "words", &plan.step.when),
        labelled(bank, "plan.where", "words", &plan.step.place),
        labelled(bank, "plan.with", "words", &plan.step.with),
    ];
    section(&mut out, words.get("plan.first-step"), step.into_iter().flatten().collect());
    let if_then = plan.if_then.as_ref().and_then(|if_then| remedy(bank, if_then));
    let if_then = if_then.map(|(when, then)| words.fill("plan.if-then", &[("when", when), ("then", then)]));
    section(&mut out, words.get("plan.if-then-heading"), if_then.into_iter().collect());
    let hope = plan.hope.map(|hint| own_side(bank.vocabulary.label::<Hint>(hint)).to_owned());
    section(&mut out, words.get("plan.hope"), hope.into_iter().collect());
    let chosen = plan.chosen.iter().filter_map(|id| shelf.get(shelf.find(id)?));
    section(&mut out, words.get("plan.chosen"), chosen.map(|service| service_lines(bank, service)).collect());
    section(
        &mut out,
        words.get("plan.note"),
        Some(plan.note.clone()).filter(|note| !note.is_empty()).into_iter().collect(),
    );
    if let Some(day) = plan.check_in {
        out.push(words.fill("plan.check-in", &[("day", &day_in_words(bank, day))]));
    }
    out.push(words.get("plan.changeable").to_owned());
    out.join("\n\n") + "\n"
}

/// Hints of hope are worded for "You said …": "seeing people would be the first thing you notice". Alone they need only
/// their first part; wording without that part is shown whole.
pub fn own_side(label: &str) -> &str {
    cut(label, " would be the first thing").map_or(label, |(hope, _)| hope)
}

fn section(out: &mut Vec<String>, heading: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        out.push(format!("{heading}\n{}", lines.join("\n")));
    }
}

fn labelled(bank: &Bank, key: &str, blank: &str, text: &str) -> Option<String> {
    (!text.is_empty()).then(|| bank.words.fill(key, &[(blank, text)]))
}

fn service_lines(bank: &Bank, service: &Service) -> String {
    let place = [service.address.as_str(), service.postcode.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let fresh = match (service.checked_on, service.data_date) {
        (Some(day), _) => bank.words.fill("plan.checked", &[("day", &day_in_words(bank, day))]),
        (None, Some(day)) => bank.words.fill("plan.dated", &[("day", &day_in_words(bank, day))]),
        (None, None) => bank.words.get("plan.undated").to_owned(),
    };
    let lines = [
        Some(service.name.clone()),
        labelled(bank, "plan.ring", "phone", &service.phone),
        labelled(bank, "plan.hours", "hours", &service.phone_hours),
        labelled(bank, "plan.text", "text", &service.text),
        labelled(bank, "plan.email", "email", &service.email),
        labelled(bank, "plan.web", "url", &service.url),
        labelled(bank, "plan.address", "address", &place.join(", ")),
        labelled(bank, "plan.open", "hours", &service.hours_text),
        (service.cost == Cost::Free).then(|| bank.words.get("plan.free").to_owned()),
        Some(fresh),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n  ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{FirstStep, PlanEdit};
    use crate::search::fixture;

    #[test]
    fn dates_are_said_as_far_as_they_are_known() {
        let bank = fixture::bank();
        let words = |text: &str| day_in_words(&bank, Date::parse(text).unwrap());
        assert_eq!(words("2026-11-22"), "Sunday 22 November 2026");
        assert_eq!([words("2023-04"), words("2023")], ["April 2023", "2023"]);
    }

    #[test]
    fn the_text_holds_everything_the_person_put_in_and_nothing_empty() {
        let bank = fixture::bank();
        let shelf = fixture::shelf(&bank);
        let mut plan = Plan::default();
        assert!(plan.choose("debt-line") && plan.choose("choir") && plan.choose("gone"));
        plan.step = FirstStep {
            service: Some("debt-line".into()),
            action: Some(StepKind::Ring),
            when: "Tuesday after lunch".into(),
            ..FirstStep::default()
        };
        let plan = plan
            .edited(&bank, PlanEdit::IfThen(Some(IfThen { barrier: "what-to-say".into(), then: Then::Remedy(0) })))
            .edited(&bank, PlanEdit::Hope(bank.vocabulary.find("hope-bills")))
            .edited(&bank, PlanEdit::CheckIn(Date::parse("2026-11-29")));
        let text = for_the_patient(&bank, &shelf, &plan);
        let expected = "My plan\n\nMy first small step\nRing National Debtline and ask one question\n\
            When: Tuesday after lunch\n\nWhat might get in the way\nIf I do not know what to say on the phone, then I will \
            read out the words on my plan.\n\nWhat I hope to notice first\none bill sorted\n\nMy list\nNational Debtline\n  \
            Phone: 0808 808 4000\n  Web: https://debt.example.org\n  Free\n  We have no date for this: check before you \
            go.\nSale Sing & Smile\n  Where: Town Hall, Sale, M33 7XS\n  Free\n  We have no date for this: check before \
            you go.\n\nI will look at this plan again on Sunday 29 November 2026.\n\nThis is my plan. I can change it \
            any time.\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_a_person_asked_themselves_stands_in_no_text() {
        let bank = fixture::bank();
        let asked = (0..4).fold(Plan::default(), |plan, at| plan.edited(&bank, PlanEdit::Ready(at, Some(at % 2 == 0))));
        assert_eq!(asked.ready, [Some(true), Some(false), Some(true), Some(false)]);
        let text = |plan: &Plan| for_the_patient(&bank, &Shelf::default(), plan);
        assert_eq!(text(&asked), text(&Plan::default()));
        let back = (0..9).fold(asked, |plan, at| plan.edited(&bank, PlanEdit::Ready(at, None)));
        assert!(back.is_empty(), "answers can be taken back, and a fifth is nobody's");
    }

    #[test]
    fn an_empty_plan_is_short() {
        let bank = fixture::bank();
        let text = for_the_patient(&bank, &Shelf::default(), &Plan::default());
        assert_eq!(text, "My plan\n\nThis is my plan. I can change it any time.\n");
    }
}
