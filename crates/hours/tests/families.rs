//! Families of ways to write times, each met in many forms: what people write on posters, lists and forms.

use waymark_hours::{Caveat, Why, read, week};

fn all(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let reading = read(text);
        assert_eq!(reading.osm().as_deref(), Some(*expected), "{text}: {:?}", reading.why());
    }
}

fn none(cases: &[(&str, Why)]) {
    for (text, why) in cases {
        assert_eq!(read(text).outcome, Err(*why), "{text}");
    }
}

#[test]
fn numbers_spoken_and_days_by_letters() {
    all(&[
        ("M-F 9-5", "Mo-Fr 09:00-17:00"),
        ("M - F 9am to 5pm", "Mo-Fr 09:00-17:00"),
        ("M/W/F 10am-12pm", "Mo,We,Fr 10:00-12:00"),
        ("Tuesdays two till four", "Tu 14:00-16:00"),
        ("Tuesdays from two to four", "Tu 14:00-16:00"),
        ("Wednesday ten til twelve", "We 10:00-12:00"),
        ("Every Thursday between ten and twelve", "Th 10:00-12:00"),
        ("Thursday half past two to four", "Th 14:30-16:00"),
        ("Thursday half past two until half past four", "Th 14:30-16:30"),
        ("Mondays quarter to ten until noon", "Mo 09:45-12:00"),
        ("Fri midday to two", "Fr 12:00-14:00"),
    ]);
}

#[test]
fn times_in_odd_forms() {
    all(&[
        ("Mon-Fri 9am - 12noon", "Mo-Fr 09:00-12:00"),
        ("Wednesday lunch served 12-2pm", "We 12:00-14:00"),
        ("Wednesdays, lunch served from 12 noon until 1.30pm", "We 12:00-13:30"),
        ("Tuesday 10am to 12.30 noon", "Tu 10:00-12:30"),
        ("Saturday 12 (midday)-3pm", "Sa 12:00-15:00"),
        ("Monday 10am - 12pm (noon)", "Mo 10:00-12:00"),
        ("Monday 10:00 - 14:00 (2pm)", "Mo 10:00-14:00"),
        ("Friday 10-30 to 12-00", "Fr 10:30-12:00"),
        ("Friday 10 30am - 12 30pm", "Fr 10:30-12:30"),
        ("Friday 10h30-12h00", "Fr 10:30-12:00"),
        ("Friday 1030-1200", "Fr 10:30-12:00"),
        ("Friday 1030am-1200pm", "Fr 10:30-12:00"),
        ("Tuesday 9:00 A M till 12 P M", "Tu 09:00-12:00"),
        ("Wednesday 12.30-3.30pm (except 11th & 25th Dec and 1st Jan)", "We 12:30-15:30"),
        ("Second Thursday of each month 11:00 to 13:00 (apart from August)", "Th[2] 11:00-13:00"),
        ("First Monday of the month except August and December 2pm-4pm", "Mo[1] 14:00-16:00"),
        ("Mondays 10am-12pm (no session 26th May)", "Mo 10:00-12:00"),
        ("Mondays 10am-12pm starting 5th September 2025", "Mo 10:00-12:00"),
        ("Mondays 10am-12pm until the end of March", "Mo 10:00-12:00"),
        ("Open twice a month. Every 2nd and 4th Monday from 11:30am to 2:30pm.", "Mo[2,4] 11:30-14:30"),
        ("1st/3rd Tuesday of month 2-4pm", "Tu[1,3] 14:00-16:00"),
        ("last Thurs of every month 10-12", "Th[-1] 10:00-12:00"),
        ("the first and third Wednesday of each month from 2 - 4pm", "We[1,3] 14:00-16:00"),
        ("Third Wed in the month, 10:30am until 12 noon", "We[3] 10:30-12:00"),
        ("Mondays 10 am -12 noon & 2 pm - 4 pm", "Mo 10:00-12:00,14:00-16:00"),
        ("Wednesday afternoon from 2 until 4", "We 14:00-16:00"),
        ("Sunday afternoons 1-4", "Su 13:00-16:00"),
        ("Coffee morning every Saturday 10am - 12 noon. All welcome! £2", "Sa 10:00-12:00"),
        ("Lunch club - Thursdays - 12:30pm - 2pm - £5 per person", "Th 12:30-14:00"),
        ("24 hrs, 7 days", "Mo-Su 00:00-24:00"),
        ("Tuesdays: 10.00hrs - 12.00hrs", "Tu 10:00-12:00"),
        ("Tuesdays 10:00h - 12:00h", "Tu 10:00-12:00"),
        ("Tuesday 1000hrs to 1200hrs", "Tu 10:00-12:00"),
        ("Tuesdays @ 10am-12pm", "Tu 10:00-12:00"),
        ("Sat + Sun 10-4", "Sa,Su 10:00-16:00"),
        ("Last Saturday in every month 10.30am to 12.30pm", "Sa[-1] 10:30-12:30"),
        ("Wednesdays: 10am-2pm; 1st Wednesday of the month: 10am-4pm", "We 10:00-14:00; We[1] 10:00-16:00"),
        ("Fri 12noon-2pm", "Fr 12:00-14:00"),
        ("Fri 12 noon till 2", "Fr 12:00-14:00"),
        ("Monday & Wednesday 9 - 3 (Closed 12-1 for lunch)", "Mo,We 09:00-12:00,13:00-15:00"),
        ("Monday - Friday 10am - 4pm except Thursday 10am - 12noon only", "Mo-We,Fr 10:00-16:00; Th 10:00-12:00"),
    ]);
}

#[test]
fn exceptions_and_closures() {
    all(&[
        ("Wednesdays 1pm-3pm (except 25 Dec)", "We 13:00-15:00"),
        ("Thursday, 3:30pm - 5pm<br />Closed: 12 May", "Th 15:30-17:00"),
        (
            "Monday 10am-6pm, Saturday 9am to 5pm. Closed from 24 December 2023 until 2 January 2024",
            "Mo 10:00-18:00; Sa 09:00-17:00",
        ),
        ("Tuesday 9am-12pm, closed at Christmas", "Tu 09:00-12:00"),
        ("Tuesday 9am-12pm, closed Christmas and New Year", "Tu 09:00-12:00"),
        ("Tuesday 9am-12pm (not August)", "Tu 09:00-12:00"),
        ("Open daily 10am-5pm except Mondays", "Tu-Su 10:00-17:00"),
        ("Open daily 10am-5pm, closed Sundays", "Mo-Sa 10:00-17:00"),
        ("Every day except Sundays 8am-6pm", "Mo-Sa 08:00-18:00"),
        ("Tues-Sun 10am - 4pm (closed Mondays)", "Tu-Su 10:00-16:00"),
        ("Monday: Closed\nTuesday: 10am-4pm\nWednesday: 10am-4pm\nSunday: Closed", "Tu,We 10:00-16:00"),
        ("Monday-Friday 9am-5pm excluding bank holidays", "Mo-Fr 09:00-17:00; PH off"),
        ("Monday to Friday 9.00am to 5.00pm (excl. Bank Hols)", "Mo-Fr 09:00-17:00; PH off"),
        ("Monday to Friday 9am-1pm, 2pm-5pm. Saturday & Sunday closed", "Mo-Fr 09:00-13:00,14:00-17:00"),
        ("Mon-Sat 9-5 except Wed 9-1", "Mo,Tu,Th-Sa 09:00-17:00; We 09:00-13:00"),
        ("Open daily 10am-5pm except Sundays 11am-4pm", "Mo-Sa 10:00-17:00; Su 11:00-16:00"),
        ("Mon-Fri 9-5, closed Wednesday", "Mo,Tu,Th,Fr 09:00-17:00"),
        ("Closed Monday, 9am-5pm Tuesday to Friday", "Tu-Fr 09:00-17:00"),
        ("Thursdays 10am-1pm except bank holidays", "Th 10:00-13:00; PH off"),
    ]);
}

#[test]
fn dates_and_seasons() {
    all(&[
        ("Mondays 10am-12pm from 5 September", "Mo 10:00-12:00"),
        ("Mondays 10am-12pm from September", "Mo 10:00-12:00"),
        ("Mondays 10am-12pm from 03/11/25", "Mo 10:00-12:00"),
        ("Tuesdays 9.30-11am during school term time", "Tu 09:30-11:00"),
        ("Tuesdays 9.30-11am (term-time)", "Tu 09:30-11:00"),
        ("Wednesdays 10-2 during school holidays", "We 10:00-14:00"),
        ("Nov - Mar: Tuesdays 10am-12pm", "Nov-Mar Tu 10:00-12:00"),
    ]);
}

#[test]
fn figures_beside_times() {
    all(&[
        ("One to one support Mondays 10am-12pm", "Mo 10:00-12:00"),
        ("Drop in Tuesdays 10am - 1pm, no appointment needed", "Tu 10:00-13:00"),
        ("Drop-in: Wed 9.30am-12.30pm. Please call 01234 567890", "We 09:30-12:30"),
        ("Meets Tuesdays, 7.30 - 9.30pm at the Village Hall", "Tu 19:30-21:30"),
        ("Monday 5pm-7pm ages 5-11, 7pm-9pm ages 12-17", "Mo 17:00-19:00,19:00-21:00"),
        ("Young people aged 11 to 18, Thursdays 6-8pm", "Th 18:00-20:00"),
        ("For 16- to 25-year-olds. Monday to Friday 9am to 5pm", "Mo-Fr 09:00-17:00"),
        ("Wednesday 10:30am to 12:30pm (boys 10 and under only)", "We 10:30-12:30"),
        ("Tue, P5-7 Club, 3:30 to 5:00pm", "Tu 15:30-17:00"),
        ("61B Mill Lane. Tuesdays 10am-12pm", "Tu 10:00-12:00"),
        ("Over 50's group Fridays 1-3pm", "Fr 13:00-15:00"),
        ("Fridays from 7.00 – 8.30 p.m. for school years 6 – 13", "Fr 19:00-20:30"),
        ("Thursdays 6-7.30pm, years 7-11", "Th 18:00-19:30"),
        ("Thursday 3.15pm – 5.15pm Junior Club (years 1 – 4)", "Th 15:15-17:15"),
        ("Mon-Fri 10am-12pm, no appointment necessary", "Mo-Fr 10:00-12:00"),
        ("For children 5-7 years, Tuesday 4-5pm", "Tu 16:00-17:00"),
        ("Tuesdays 4pm-5pm ages 5-7", "Tu 16:00-17:00"),
    ]);
}

#[test]
fn asides_and_meals() {
    all(&[
        ("Wednesdays doors open 9.30, 10am-12pm", "We 10:00-12:00"),
        ("Open Mondays 10am-2pm, hot food served 12-1pm", "Mo 10:00-14:00"),
    ]);
}

#[test]
fn doubtful_members_of_a_family_stay_unknown() {
    none(&[
        ("Friday soup served from 11.30am, music from 12pm", Why::EndUnknown),
        ("Friday: 12:00 - 23:00, Saturday: 12:00 - 01:00", Why::TimeUnlikely),
        ("Tuesday: 02:00 - 04:00", Why::TimeUnlikely),
        ("Tuesday: 10:00 - 12:00, Sunday: 00:00 - 00:00", Why::TimeUnlikely),
        ("Monday 9am-5pm; night line 24/7", Why::Contradiction),
        ("Monday 03/11/2025 10am-12pm", Why::Dates),
        ("First Monday (apart from April = second Monday) 10am-1pm", Why::Dates),
        ("Sunday 10am-12pm (except last Sunday of the month 11am-3pm)", Why::Exceptions),
        ("Dydd Iau 10:15 - 12:30 // Thursday 10:30-12:30", Why::Contradiction),
        ("Tuesday 11am-3pm May to June only: Wednesday 3pm-6pm", Why::Seasons),
        ("Tuesdays ten to four", Why::DayWithoutTime),
        ("alternate Wednesdays 10am-12pm", Why::Fortnightly),
        ("Every third Thursday 10am-1pm", Why::EverySecond),
        ("Toddlers 1-3 Tuesdays 10am-11am", Why::TimeWithoutDay),
    ]);
}

#[test]
fn what_a_family_leaves_out_is_borne_in_mind() {
    for (text, caveat) in [
        ("Wednesdays 1pm-3pm (except 11th & 25th Dec)", Caveat::Exceptions),
        ("Wednesdays 1pm-3pm, closed at Christmas", Caveat::Exceptions),
        ("Wednesdays 1pm-3pm until the end of March", Caveat::Dates),
        ("Wednesday: 10:30 - 01:30", Caveat::HalfInferred),
        ("Wednesday 2-4", Caveat::HalfInferred),
    ] {
        let caveats = read(text).schedule().map(|schedule| schedule.caveats.iter().copied().collect::<Vec<_>>());
        assert_eq!(caveats, Some(vec![caveat]), "{text}");
    }
    assert_eq!(read("Mon 9am-1pm, no appointment needed").why(), None);
}

#[test]
fn texts_that_lost_their_encoding_are_read() {
    all(&[
        ("Monday \u{fffd} Friday, 9am \u{fffd} 5pm", "Mo-Fr 09:00-17:00"),
        ("Monday\u{fffd}s 10am-1pm", "Mo 10:00-13:00"),
        ("Monday \u{96} Friday 9am\u{96}5pm", "Mo-Fr 09:00-17:00"),
    ]);
}

#[test]
fn a_start_that_is_past_limits_nothing() {
    let schedule = waymark_hours::osm::read("2025 Nov 03+ Mo 10:00-12:00").unwrap_or_default();
    let on = |day: &str| waymark_core::date::Date::parse(day).and_then(|day| week::hours_on(&schedule, day));
    assert!(on("2025-11-03").is_some() && on("2025-11-02").is_none() && week::hours(&schedule).is_none());
    let ending = waymark_hours::osm::read("2025 Nov 03-2026 Feb 28 Mo 10:00-12:00").unwrap_or_default();
    assert!(waymark_core::date::Date::parse("2025-12-01").is_some_and(|day| week::hours_on(&ending, day).is_none()));
}
