//! Filled sheets taken back, checks kept, and checks laid over services.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

mod made;

use made::{audited, bank, day, group, line, set, today};
use waymark_audit::answers::{Taken, take};
use waymark_audit::apply::{Applied, apply};
use waymark_audit::check::{self, Check};
use waymark_audit::rows::rows;
use waymark_audit::sheet;
use waymark_core::catalogue::{Capacity, Cost, Service, Tri};
use waymark_import::source::Source;

fn taken(text: &str, ids: &[&str]) -> Taken {
    let mut source = Source::of_bytes("filled.csv", text.as_bytes().to_vec()).unwrap();
    take("filled.csv", &rows(&mut source).unwrap(), ids, today())
}
fn applied(checks: &[Check], services: &mut Vec<Service>) -> Applied {
    apply(checks, services, &bank().vocabulary)
}

#[test]
fn a_blank_sheet_is_read_back_as_nothing_rung() {
    let hostile = Service { name: "=cmd|' /C calc'!A0".into(), ..group("=x", "debt") };
    let audit = audited(&[line("a", "debt"), hostile]);
    let text = sheet::csv(&audit.ring);
    assert!(text.contains(",'=cmd|") && text.contains("'=x,"), "{text}");
    let found = taken(&text, &["a", "=x"]);
    assert_eq!((found.checks.len(), found.blank, found.refused, found.problems.len()), (0, 2, 0, 0), "{found:?}");
    let json = sheet::json(&audit.ring, today());
    assert_eq!(taken(&json, &["a", "=x"]).blank, 2);
    let filled = json.replacen("\"reached\": \"\"", "\"reached\": \"yes\"", 1);
    let filled =
        filled.replacen("\"on\": \"\"", "\"on\": \"2026-11-20\"", 1).replacen("\"by\": \"\"", "\"by\": \"Jo\"", 1);
    assert_eq!(taken(&filled, &["a", "=x"]).checks.len(), 1);
}

#[test]
fn answers_are_checked_and_written_in_one_way() {
    let text = "id;reached;on;by;cost;step-free;youngest age (or any);room;phone;modes\n\
        a;Yes;20/11/2026;Team;Free;n;18;waiting list;0161 496 0009;In person, group\n\
        b;no;2026-11-19;Team;;;;;;\n";
    let found = taken(text, &["a", "b"]);
    assert_eq!((found.checks.len(), found.refused), (2, 0), "{:?}", found.problems);
    assert_eq!(
        found.checks[0].line(),
        r#"{"id":"a","checked_on":"2026-11-20","by":"Team","reached":true,"answers":{"cost":"free","modes":"in-person;group","phone":"0161 496 0009","room":"waiting list","step-free":"no","youngest":"18"}}"#
    );
    assert!(!found.checks[1].reached);
}

#[test]
fn each_fault_names_its_row_and_the_way_out() {
    let text = "id,reached,on,by,cost,youngest,oldest,phone,open\n\
        a,yes,2026-11-30,Jo,,,,,\n\
        zz,yes,2026-11-20,Jo,,,,,yes\n\
        a,,2026-11-20,Jo,free,,,,\n\
        a,yes,2026-11-20,,free,,,,\n\
        a,yes,2026-11-20,Jo,tenner,,,,\n\
        a,yes,2026-11-20,Jo,,60,50,,\n\
        a,yes,2026-11-20,Jo,,,,12345,\n\
        a,no,2026-11-20,Jo,free,,,,\n\
        ,yes,2026-11-20,Jo,free,,,,\n";
    let found = taken(text, &["a", "bbbbbb"]);
    let said: Vec<String> = found.problems.iter().map(|p| format!("{} {}", p.at.line, p.code)).collect();
    assert_eq!(
        said,
        [
            "2 on-wrong",
            "3 id-unknown",
            "4 reached-missing",
            "5 by-missing",
            "6 cost-wrong",
            "7 ages-crossed",
            "8 phone-wrong",
            "9 answers-without-reaching",
            "10 id-missing"
        ]
    );
    assert_eq!((found.checks.len(), found.refused), (0, 9));
    assert!(found.problems.iter().all(|p| !p.hint.is_empty() && p.headline().starts_with("filled.csv:")));
}

#[test]
fn the_same_answers_twice_are_written_once_and_an_earlier_check_stays() {
    let one =
        Check { id: "a".into(), checked_on: "2026-11-20".into(), by: "Jo".into(), reached: true, ..Check::default() };
    let two = Check { answers: [("cost".to_owned(), "free".to_owned())].into(), ..one.clone() };
    assert_eq!(check::new_ones(&[], vec![one.clone(), one.clone()]), std::slice::from_ref(&one));
    assert_eq!(check::new_ones(std::slice::from_ref(&one), vec![one.clone(), two.clone()]), std::slice::from_ref(&two));
    let text = format!("\u{feff}{}\n\n{}\n", one.line(), two.line());
    assert_eq!(check::read(&text).unwrap(), [one, two]);
    assert!(check::read("{}\nnot json").unwrap_err().starts_with("line 1: this is not a check: "));
}

fn told(id: &str, on: &str, answers: &[(&str, &str)]) -> Check {
    let answers = answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Check { id: id.into(), checked_on: on.into(), by: "Jo".into(), reached: true, answers }
}

#[test]
fn checks_lie_over_services_and_doing_it_twice_is_doing_it_once() {
    let answers = [
        ("cost", "donation"),
        ("step-free", "no"),
        ("bsl", "yes"),
        ("youngest", "any"),
        ("oldest", "25"),
        ("referral", "yes"),
        ("room", "waiting list"),
        ("hours", "Tue 18:00-20:00"),
        ("url", "javascript:alert(1)"),
        ("strange", "kept"),
    ];
    let checks = [
        told("a", "2026-11-20", &answers),
        told("a", "2026-11-21", &[("cost", "low")]),
        told("gone", "2026-11-20", &[]),
    ];
    let mut services = vec![group("a", "debt"), line("b", "debt")];
    let done = applied(&checks, &mut services);
    assert_eq!((done.checked, done.without_service, done.left_out.len()), (1, 1, 0));
    let a = &services[0];
    assert_eq!(
        (a.cost, a.self_referral, a.capacity),
        (Cost::Low, Tri::Yes, Capacity::Waitlist),
        "the later answer stands"
    );
    assert_eq!((a.age.min, a.age.max), (Some(0), Some(25)));
    assert!(a.access_absent == set("step-free") && a.access == set("bsl") && a.languages.bsl && a.hours.is_some());
    assert_eq!((a.checked_on, a.checked_by.as_str()), (Some(day("2026-11-21")), "Jo"));
    assert_eq!(a.next_check, Some(day("2027-05-22")));
    assert!(a.url.is_empty(), "no link that is not one");
    let once = services.clone();
    applied(&checks, &mut services);
    assert_eq!(services, once);
}

#[test]
fn what_the_publisher_dated_later_stands_and_the_rest_is_filled() {
    let later = Service { data_date: Some(day("2026-11-22")), cost: Cost::Paid, ..group("a", "debt") };
    let mut services = vec![later];
    applied(&[told("a", "2026-11-01", &[("cost", "free"), ("step-free", "yes")])], &mut services);
    assert_eq!((services[0].cost, services[0].access), (Cost::Paid, set("step-free")));
    assert_eq!(services[0].checked_on, Some(day("2026-11-01")));
}

#[test]
fn closed_services_are_left_out_with_the_reason_until_somebody_answers() {
    let closed = told("a", "2026-11-01", &[("open", "no")]);
    let mut services = vec![group("a", "debt")];
    let done = applied(std::slice::from_ref(&closed), &mut services);
    assert!(services.is_empty());
    assert_eq!(done.left_out[0].reason, "found closed on 2026-11-01 by Jo");
    let mut services = vec![group("a", "debt")];
    applied(&[told("a", "2026-11-02", &[]), closed], &mut services);
    assert_eq!(services.len(), 1);
}

#[test]
fn calls_in_vain_are_counted_and_check_nothing() {
    let vain = |on: &str| Check { reached: false, ..told("a", on, &[]) };
    let mut services = vec![group("a", "debt")];
    let done = applied(&[vain("2026-11-03"), vain("2026-11-01")], &mut services);
    assert_eq!((done.checked, done.tried["a"].times, done.tried["a"].last.as_str()), (0, 2, "2026-11-03"));
    assert_eq!(services[0].checked_on, None);
}

#[test]
fn bytes_that_are_no_sheet_are_refused_in_words() {
    for (bytes, code) in [
        (&b""[..], "no-id-column"),
        (b"name,phone\nx,y\n", "no-id-column"),
        (b"{\"a\":1}", "not-json"),
        (b"[1,", "not-json"),
    ] {
        let mut source = Source::of_bytes("x", bytes.to_vec()).unwrap();
        assert_eq!(rows(&mut source).unwrap_err().code, code);
    }
}
