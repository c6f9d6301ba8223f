//! Times that go together and times that do not, against every minute tried.

use super::*;
use crate::catalogue::{Shelf, WeekHours};
use crate::fixture::{Trial, service, shelf};
use crate::profile::TimeSlot;
use proptest::prelude::*;

fn at(id: &str, class: Class, hours: &str) -> Service {
    Service { id: id.into(), class, hours: WeekHours::parse(hours), ..service("loneliness") }
}
fn found(trial: &Trial, shelf: &Shelf, chosen: &[&str]) -> Vec<Clash> {
    let chosen: Vec<String> = chosen.iter().map(|id| (*id).to_owned()).collect();
    clashes(&trial.context(shelf), &chosen)
}
/// The day on which a group at these hours and another service clash.
fn day(group: &str, class: Class, hours: &str) -> Option<u8> {
    let shelf = shelf(vec![at("a", Class::Group, group), at("b", class, hours)]);
    match found(&Trial::new("people"), &shelf, &["a", "b"]).as_slice() {
        [Clash::SameTime { first: ServiceIx(0), second: ServiceIx(1), weekday }] => Some(*weekday),
        [] => None,
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_sessions_at_once_clash_and_what_leaves_a_way_does_not() {
    use Class::{Group, Service};
    assert_eq!(day("Tue 10:00-12:00", Group, "Tue 11:30-13:00"), Some(1));
    assert_eq!(day("Tue 10:00-12:00", Group, "Tue 12:00-13:00"), None, "one after the other");
    assert_eq!(day("Tue 10:00-12:00", Group, "Wed 10:00-12:00"), None);
    assert_eq!(day("Tue 10:00-12:00", Group, "Tue 10:00-12:00; Thu 10:00-12:00"), None, "the other day is free");
    assert_eq!(day("Sun 10:00-12:00", Service, "Sun 10:30-11:30"), Some(6), "open for a short while is a session");
    assert_eq!(day("Tue 10:00-12:00", Service, "Tue 10:00-14:00"), None, "an office one comes to when one likes");
    assert_eq!(day("Tue 10:00-12:00", Service, "Tue 09:00-10:30, 11:00-12:00"), None, "so is one open twice a day");
    assert_eq!(day("Tue 10:00-12:00", Group, "Tue 09:00-17:00"), None, "an hour before or after is enough");
    assert_eq!(day("Tue 10:00-12:45", Group, "Tue 09:30-13:00"), Some(1), "less than an hour is left");
    assert_eq!(day("Tue 10:00-12:00", Group, "ask"), None, "not known");
}

#[test]
fn what_is_not_on_when_it_suits_is_said_and_only_where_that_is_known() {
    let mut trial = Trial::new("people");
    trial.profile.goals = vec![trial.goal.clone()];
    let times = ["Tue 10:00-12:00", "Sat 10:00-12:00", "ask"];
    let services = ["a", "b", "c"].iter().zip(times).map(|(id, hours)| at(id, Class::Group, hours));
    let shelf = shelf(services.collect());
    let chosen = ["a", "b", "c", "gone"];
    assert!(found(&trial, &shelf, &chosen).is_empty(), "no times were named");
    trial.profile.limits.times = vec![TimeSlot::Weekend];
    assert_eq!(found(&trial, &shelf, &chosen), [Clash::OtherTimes(ServiceIx(0))]);
}

/// Whether some minutes can be found to go to both, each minute of a week tried.
fn can_do_both(one: &[Interval], other: &[Interval]) -> bool {
    let starts = |span: &Interval| {
        let stay = if span.closes - span.opens <= 180 { span.closes - span.opens } else { 60 };
        (span.opens..=span.closes - stay).step_by(15).map(move |from| (from, from + stay))
    };
    one.iter().any(|a| {
        other.iter().any(|b| {
            let apart = |x: (u16, u16), y: (u16, u16)| x.1 <= y.0 || y.1 <= x.0;
            a.weekday != b.weekday || starts(a).any(|x| starts(b).any(|y| apart(x, y)))
        })
    })
}

/// Up to three openings on the first three days of a week, on quarters of an hour.
fn hours() -> impl Strategy<Value = Vec<Interval>> {
    let span = (0u8..3, 32u16..60, 1u16..36);
    let make =
        |(weekday, from, long): (u8, u16, u16)| Interval { weekday, opens: from * 15, closes: (from + long) * 15 };
    proptest::collection::vec(span.prop_map(make), 1..4)
}

proptest! {
    #[test]
    fn groups_clash_exactly_when_no_minutes_are_found_for_both(one in hours(), other in hours()) {
        let group = |id: &str, hours: &[Interval]| Service {
            hours: Some(WeekHours(hours.to_vec())),
            ..at(id, Class::Group, "")
        };
        let on_shelf = |a: &[Interval], b: &[Interval]| shelf(vec![group("a", a), group("b", b)]);
        let trial = Trial::new("people");
        let there = found(&trial, &on_shelf(&one, &other), &["a", "b"]);
        prop_assert_eq!(there.is_empty(), can_do_both(&one, &other));
        prop_assert_eq!(found(&trial, &on_shelf(&other, &one), &["a", "b"]), there, "whichever was chosen first");
    }

    #[test]
    fn any_hours_are_looked_at_without_a_panic(days in proptest::collection::vec(any::<(u8, u16, u16)>(), 0..4)) {
        let span = |(weekday, opens, closes): &(u8, u16, u16)| Interval { weekday: *weekday, opens: *opens, closes: *closes };
        let odd = |id: &str| Service { hours: Some(WeekHours(days.iter().map(span).collect())), ..at(id, Class::Group, "") };
        let _ = found(&Trial::new("people"), &shelf(vec![odd("a"), odd("b")]), &["a", "b", "a"]);
    }
}
