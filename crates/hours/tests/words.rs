//! Times in words, construct by construct: what is read, and what stays unknown and why.

use waymark_hours::{Caveat, Why, read, week};

/// Every text is read as the times beside it.
fn all(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let reading = read(text);
        assert_eq!(reading.osm().as_deref(), Some(*expected), "{text}: {:?}", reading.why());
    }
}

/// Every text is unknown for the reason beside it.
fn none(cases: &[(&str, Why)]) {
    for (text, why) in cases {
        assert_eq!(read(text).outcome, Err(*why), "{text}");
    }
}

#[test]
fn days_in_all_their_forms() {
    all(&[
        ("Tuesday 2pm-4pm", "Tu 14:00-16:00"),
        ("Every Saturday, 9am to 11am", "Sa 09:00-11:00"),
        ("Mon-Fri 9am-5pm", "Mo-Fr 09:00-17:00"),
        ("Mondays & Thursdays 10am - 3pm", "Mo,Th 10:00-15:00"),
        ("Tue, Wed and Fri: 13:00 - 15:00", "Tu,We,Fr 13:00-15:00"),
        ("Mondays Wednesdays Fridays 1pm-2pm", "Mo,We,Fr 13:00-14:00"),
        ("Friday to Monday 8am-6pm", "Mo,Fr-Su 08:00-18:00"),
        ("weekdays 10am-6pm", "Mo-Fr 10:00-18:00"),
        ("Weekends 11am-2pm", "Sa,Su 11:00-14:00"),
        ("Daily 8am - 8pm", "Mo-Su 08:00-20:00"),
        ("7 days a week, 7am to 10pm", "Mo-Su 07:00-22:00"),
        ("open 24 hours a day, 7 days a week", "Mo-Su 00:00-24:00"),
        ("24 hours a day", "Mo-Su 00:00-24:00"),
        ("Open daily 24/7", "Mo-Su 00:00-24:00"),
        ("Dydd Mercher 10am-12pm", "We 10:00-12:00"),
        ("Llun i Gwener 09:00 - 17:00", "Mo-Fr 09:00-17:00"),
        ("Dydd Iau / Thursday 1pm-3pm", "Th 13:00-15:00"),
        ("Wensday 10am-11am, Thrusday 2pm-3pm", "We 10:00-11:00; Th 14:00-15:00"),
    ]);
}

#[test]
fn times_in_all_their_forms() {
    all(&[
        ("Mon 10-12", "Mo 10:00-12:00"),
        ("Tue 2-4pm", "Tu 14:00-16:00"),
        ("Wed 10-1pm", "We 10:00-13:00"),
        ("Thu 10.30am – 12pm", "Th 10:30-12:00"),
        ("Fri 1300-1530", "Fr 13:00-15:30"),
        ("Sat 9am til noon", "Sa 09:00-12:00"),
        ("Sun 12 noon to 3 p.m.", "Su 12:00-15:00"),
        ("Mon midday - 2.30pm", "Mo 12:00-14:30"),
        ("Tue 8pm to midnight", "Tu 20:00-24:00"),
        ("Wed between 11am and 1pm", "We 11:00-13:00"),
        ("Thursday from 9:15 until 11:45", "Th 09:15-11:45"),
        ("Fri half past ten to twelve noon", "Fr 10:30-12:00"),
        ("Sat 10 til 2", "Sa 10:00-14:00"),
        ("Fri 7pm-1am", "Fr 19:00-01:00"),
        ("Mon 9am-12pm & 1pm-5pm", "Mo 09:00-12:00,13:00-17:00"),
        ("Tue 10-12 and 1-3", "Tu 10:00-12:00,13:00-15:00"),
        ("Wed from 10am", "We 10:00+"),
        ("Thursdays 6pm onwards", "Th 18:00+"),
        ("daily dawn to dusk", "Mo-Su dawn-dusk"),
        ("Saturday and Sunday, sunrise to sunset", "Sa,Su sunrise-sunset"),
        ("Tuesday afternoons 2-4", "Tu 14:00-16:00"),
        ("Wednesday evenings 7 - 9", "We 19:00-21:00"),
        ("Thursday morning 8-10", "Th 08:00-10:00"),
    ]);
}

#[test]
fn weeks_of_the_month() {
    all(&[
        ("Every 2nd Sunday of the month 10am-1pm", "Su[2] 10:00-13:00"),
        ("First Monday of each month, 7pm-9pm", "Mo[1] 19:00-21:00"),
        ("last Friday of the month 2pm to 4pm", "Fr[-1] 14:00-16:00"),
        ("1st and 3rd Tuesdays 10am-11am", "Tu[1,3] 10:00-11:00"),
        ("2pm-4pm on the second, third and fourth Thursday of every month", "Th[2,3,4] 14:00-16:00"),
        ("Wednesday 1pm-2pm (first and third week of the month)", "We[1,3] 13:00-14:00"),
        ("Saturday 10am-12pm (1st Saturday of the month)", "Sa[1] 10:00-12:00"),
        ("Monthly on the last Tuesday, 6pm-8pm", "Tu[-1] 18:00-20:00"),
    ]);
    none(&[
        ("Every 2nd Sunday 10am-1pm", Why::EverySecond),
        ("Fortnightly on Mondays 10am-12pm", Why::Fortnightly),
        ("Every other Friday 1pm-3pm", Why::Fortnightly),
        ("Tuesdays every 3 weeks 1pm-3pm", Why::Fortnightly),
        ("Mondays of weeks 1 and 3, 1pm-3pm", Why::Fortnightly),
        ("Thursday 2pm-4pm, monthly", Why::Monthly),
        ("One Saturday a month 2pm-4pm", Why::Monthly),
        ("Quarterly, Wednesday 2pm-4pm", Why::Irregular),
        ("First Monday and Tuesday of the month 1pm-2pm", Why::Contradiction),
    ]);
}

#[test]
fn several_rules_in_whatever_order() {
    all(&[
        ("Monday 10am-12pm, Wednesday 2pm-4pm", "Mo 10:00-12:00; We 14:00-16:00"),
        ("10am-12pm Mondays, 2pm-4pm Wednesdays", "Mo 10:00-12:00; We 14:00-16:00"),
        ("Mondays\n10am-12pm\nTuesdays\n1pm-2pm", "Mo 10:00-12:00; Tu 13:00-14:00"),
        ("Mon 9am-10am; Mon 1pm-2pm", "Mo 09:00-10:00,13:00-14:00"),
        ("<ul><li>Monday: 9am - 5pm</li><li>Tuesday: 9am - 5pm</li></ul>", "Mo,Tu 09:00-17:00"),
        ("Monday 9am-5pmTuesday 9am-6pmSunday Closed", "Mo 09:00-17:00; Tu 09:00-18:00"),
        ("Monday ; Tuesday 1pm-2pm; Wednesday ; Thursday ; Friday ; Saturday ; Sunday", "Tu 13:00-14:00"),
        ("Tue-Sat Tue-Wed 5pm-7pm, Thu-Sat 9am-11am", "Tu,We 17:00-19:00; Th-Sa 09:00-11:00"),
        ("Mon; Sat; Sun Mon, Sat: 10am-5pm; Sun: 10am-1pm", "Mo,Sa 10:00-17:00; Su 10:00-13:00"),
        ("Monday to Friday 9am-5pm, with a craft club on Mondays 2pm-3pm", "Mo-Fr 09:00-17:00; Mo 14:00-15:00"),
    ]);
    none(&[
        ("Monday, coffee, Tuesday 10am-12pm", Why::DayWithoutTime),
        ("10am-12pm Monday, 2pm-3pm", Why::TimeWithoutDay),
        ("10am-2pm", Why::NoDays),
        ("Wednesdays & Saturdays", Why::DayWithoutTime),
        ("Monday or Tuesday 10am-12pm", Why::DayWithoutTime),
        ("Monday: 9:30 - 17:30 / 12:00 - 13:00", Why::Contradiction),
        ("Daily 9am-6pm on weekdays, Saturdays 10am-4pm", Why::Contradiction),
        ("Thursday 4pm-6pm 1st Thursday of the month, hot meal", Why::Contradiction),
    ]);
}

#[test]
fn closed_days_breaks_and_holidays() {
    all(&[
        ("Monday to Saturday 9am-5pm, closed Wednesday", "Mo,Tu,Th-Sa 09:00-17:00"),
        ("Mon: 9am-5pm, Tue: closed, Wed: 9am-1pm", "Mo 09:00-17:00; We 09:00-13:00"),
        ("Daily except Sunday 10am-4pm", "Mo-Sa 10:00-16:00"),
        ("Tue-Fri 10am-4pm. Closed Mondays and bank holidays", "Tu-Fr 10:00-16:00; PH off"),
        ("Mon-Fri 9am-5pm (closed for lunch 12.30pm-1.30pm)", "Mo-Fr 09:00-12:30,13:30-17:00"),
        ("Mon-Fri 9am-5pm, closed bank holidays", "Mo-Fr 09:00-17:00; PH off"),
        ("Mon-Fri 9am-5pm excluding public holidays", "Mo-Fr 09:00-17:00; PH off"),
    ]);
    none(&[
        ("Mon-Fri 9am-5pm except when it rains", Why::Exceptions),
        ("Sunday 9am-3pm, Sunday closed", Why::Contradiction),
        ("Temporarily closed. Mon-Fri 9am-5pm", Why::NotRunning),
        ("Wednesdays 1pm-3pm (except 25 Dec 2pm-4pm)", Why::Dates),
        ("Tuesday 9am-1pm, closed Wednesday 12-1", Why::Exceptions),
    ]);
}

#[test]
fn seasons_and_dates() {
    all(&[
        ("Sundays 2pm-4pm May to September", "May-Sep Su 14:00-16:00"),
        ("11am-3pm on Fridays (Nov-Feb)", "Nov-Feb Fr 11:00-15:00"),
        ("Saturdays 1pm-3pm, 1 December 2025 - 28 February 2026", "2025 Dec 01-2026 Feb 28 Sa 13:00-15:00"),
        ("Tue 9am-5pm (Apr-Sep); Tue 10am-4pm (Oct-Mar)", "Apr-Sep Tu 09:00-17:00; Oct-Mar Tu 10:00-16:00"),
        (
            "April to September: Mon 9am-5pm. October to March: Mon 9am-4pm",
            "Apr-Sep Mo 09:00-17:00; Oct-Mar Mo 09:00-16:00",
        ),
    ]);
    none(&[
        ("Monday 12 January 2026 10am-12pm", Why::Dates),
        ("Every Monday in March 10am-2pm", Why::Dates),
        ("Mondays 3/11, 8/12 at 10am - noon", Why::EndUnknown),
    ]);
}

#[test]
fn conditions_are_borne_in_mind() {
    for (text, caveat, expected) in [
        ("Mondays & Thursdays 10-12 term time", Caveat::TermTime, "Mo,Th 10:00-12:00"),
        ("Mon 3pm-5pm, not school holidays", Caveat::TermTime, "Mo 15:00-17:00"),
        ("Tue 10am-3pm in the school holidays", Caveat::SchoolHolidays, "Tu 10:00-15:00"),
        ("Wed 9am-5pm by appointment only", Caveat::Appointment, "We 09:00-17:00"),
        ("Thu 10am-2pm throughout winter", Caveat::Season, "Th 10:00-14:00"),
        ("Mondays 10am-1pm until 23 December", Caveat::Dates, "Mo 10:00-13:00"),
        ("Every Monday from 3rd November 1pm to 2pm", Caveat::Dates, "Mo 13:00-14:00"),
        ("Fri 10 - 2", Caveat::HalfInferred, "Fr 10:00-14:00"),
        ("Sat 10am - 12pm", Caveat::TwelvePm, "Sa 10:00-12:00"),
        ("Sun 1pm-2pm. Bank holidays may differ.", Caveat::BankHolidays, "Su 13:00-14:00"),
    ] {
        let reading = read(text);
        assert_eq!(reading.osm().as_deref(), Some(expected), "{text}");
        let caveats = reading.schedule().map(|schedule| schedule.caveats.iter().copied().collect::<Vec<_>>());
        assert_eq!(caveats, Some(vec![caveat]), "{text}");
        assert_eq!(reading.why(), Some(caveat.to_string()));
    }
    let whole = |text: &str| read(text).outcome.unwrap().with_conditions();
    assert_eq!(whole("Mon 10am-1pm term time only, closed bank holidays"), "Mo 10:00-13:00; PH off; SH off");
    assert_eq!(whole("Mon 10am-1pm by appointment"), "Mo 10:00-13:00 \"by appointment\"");
}

#[test]
fn figures_that_are_no_times() {
    all(&[
        ("Tuesday 4pm-6pm for ages 8-12, £2.50", "Tu 16:00-18:00"),
        ("Over 60s lunch, Wednesday 12pm-2pm", "We 12:00-14:00"),
        ("Thursday 10am-12pm, room 4, ring 01234 567890", "Th 10:00-12:00"),
        ("Friday 1pm-2pm at AB1 2CD", "Fr 13:00-14:00"),
        ("Saturday 10am-4pm (last entry 3pm)", "Sa 10:00-16:00"),
        ("Sunday 10am-2pm (lunch at 12.30pm)", "Su 10:00-14:00"),
        ("Mon 10am-3pm, 5 hours a week", "Mo 10:00-15:00"),
        ("Mon 10am-3pm (36 places, 48 hours notice)", "Mo 10:00-15:00"),
    ]);
    none(&[("Monday 10.11.26 2pm-4pm", Why::Dates), ("4th Tuesday of each month 9-101:15am", Why::EndUnknown)]);
}

#[test]
fn what_is_doubtful_is_unknown() {
    none(&[
        ("", Why::Empty),
        ("   ", Why::Empty),
        ("Please see the website", Why::NoTimes),
        ("By appointment only", Why::Appointment),
        ("Mon 7-9", Why::HalfUnknown),
        ("Mon 6-8", Why::HalfUnknown),
        ("Every day 7-11pm", Why::HalfUnknown),
        ("Monday 9am - 12am", Why::HalfUnknown),
        ("Saturday: 19:15 - 13:45", Why::TimeUnlikely),
        ("Wednesday 3pm-2pm", Why::TimeUnlikely),
        ("Thursday: 00:00 - 00:00", Why::TimeUnlikely),
        ("Friday at 7pm", Why::EndUnknown),
        ("Saturday until 4pm", Why::StartUnknown),
        ("Sunday 2pm-4pm, times vary", Why::Irregular),
    ]);
}

#[test]
fn the_text_is_always_kept() {
    for text in ["Mon 10am-12pm", "who knows", "", "<b>Tue</b>"] {
        assert_eq!(read(text).text, text);
    }
}

#[test]
fn plain_weekly_hours_are_handed_on_and_nothing_else() {
    let hours = |text: &str| read(text).schedule().and_then(week::hours).map(|hours| hours.0.len());
    assert_eq!(hours("Mon-Fri 9am-12pm, 1pm-5pm; Sat 10-2"), Some(11));
    for text in [
        "1st Monday of the month 10am-12pm",
        "Mon 10am-12pm term time",
        "Mon 9am-5pm, closed bank holidays",
        "Mon from 10am",
        "Fri 7pm-1am",
        "Mon 1pm-2pm May to September",
        "Mon-Fri 9am-5pm, Mondays 2pm-3pm",
    ] {
        assert!(read(text).schedule().is_some() && hours(text).is_none(), "{text}");
    }
}
