use super::*;
use proptest::prelude::*;

fn said(rows: &[Fields<'_>]) -> Result<String, Why> {
    read(rows).map(|schedule| schedule.to_string())
}

const MONDAY: Fields<'static> = Fields {
    days: "Monday",
    opens: "08:00",
    closes: "17:00",
    freq: "",
    interval: "",
    rule: "",
    month_days: "",
    from: "",
    to: "",
    is_exception: false,
    description: "",
};

#[test]
fn rows_come_to_one_schedule() {
    let days = ["Monday", "tuesday", "3", "TH", "Fri"];
    let rows: Vec<Fields<'_>> = days.iter().map(|days| Fields { days, ..MONDAY }).collect();
    assert_eq!(said(&rows).as_deref(), Ok("Mo-Fr 08:00-17:00"));
    let split = [Fields { closes: "12:00", ..MONDAY }, Fields { opens: "13:00", ..MONDAY }];
    assert_eq!(said(&split).as_deref(), Ok("Mo 08:00-12:00,13:00-17:00"));
}

#[test]
fn recurrence_is_read_from_its_fields() {
    for (row, expected) in [
        (Fields { days: "MO,TU", freq: "WEEKLY", opens: "09:00:00Z", ..MONDAY }, "Mo,Tu 09:00-17:00"),
        (Fields { days: "1SA", freq: "MONTHLY", ..MONDAY }, "Sa[1] 08:00-17:00"),
        (Fields { days: "", rule: "FREQ=MONTHLY;BYDAY=-1FR", ..MONDAY }, "Fr[-1] 08:00-17:00"),
        (Fields { days: "Thursday", rule: "FREQ=WEEKLY;INTERVAL=1", ..MONDAY }, "Th 08:00-17:00"),
        (Fields { days: "", rule: "2MO", freq: "MONTHLY", ..MONDAY }, "Mo[2] 08:00-17:00"),
        (Fields { opens: "9pm", closes: "03:00", ..MONDAY }, "Mo 21:00-03:00"),
        (Fields { from: "2026-04-01", to: "2026-09-30", ..MONDAY }, "2026 Apr 01-2026 Sep 30 Mo 08:00-17:00"),
        (Fields { from: "2026-04-01", ..MONDAY }, "2026 Apr 01+ Mo 08:00-17:00"),
        (Fields { days: "", opens: "", closes: "", description: "Tuesdays 2-4pm", ..MONDAY }, "Tu 14:00-16:00"),
    ] {
        assert_eq!(said(&[row]).as_deref(), Ok(expected), "{row:?}");
    }
}

#[test]
fn a_row_that_cannot_be_told_is_said() {
    for (row, why) in [
        (Fields { freq: "WEEKLY", interval: "2", ..MONDAY }, Why::Fortnightly),
        (Fields { rule: "FREQ=WEEKLY;INTERVAL=4", ..MONDAY }, Why::Fortnightly),
        (Fields { closes: "test wrong value", ..MONDAY }, Why::Number),
        (Fields { closes: "", ..MONDAY }, Why::EndUnknown),
        (Fields { opens: "", ..MONDAY }, Why::StartUnknown),
        (Fields { opens: "00:00", closes: "00:00", ..MONDAY }, Why::TimeUnlikely),
        (Fields { opens: "", closes: "", ..MONDAY }, Why::NoTimes),
        (Fields { month_days: "15", ..MONDAY }, Why::Dates),
        (Fields { days: "Someday", ..MONDAY }, Why::Syntax),
        (Fields { days: "9", ..MONDAY }, Why::Syntax),
        (Fields { from: "12/24/2015", ..MONDAY }, Why::Dates),
        (Fields { from: "2026-02-01", to: "2026-01-01", ..MONDAY }, Why::Contradiction),
    ] {
        assert_eq!(said(&[MONDAY, row]), Err(why), "{row:?}");
    }
    assert_eq!(said(&[]), Err(Why::NoTimes));
}

#[test]
fn exceptions_are_borne_in_mind() {
    let holiday = Fields { is_exception: true, days: "", from: "2026-12-25", to: "2026-12-25", ..MONDAY };
    let schedule = read(&[MONDAY, holiday]).unwrap();
    assert_eq!((schedule.to_string().as_str(), schedule.caveats.len()), ("Mo 08:00-17:00", 1));
}

proptest! {
    #[test]
    fn any_values_are_answered(days in "\\PC{0,8}", opens in "\\PC{0,8}|[0-9]{1,2}:[0-9]{2}", closes in "\\PC{0,8}", rule in "\\PC{0,12}", from in "\\PC{0,10}") {
        let row = Fields { days: &days, opens: &opens, closes: &closes, rule: &rule, from: &from, ..Fields::default() };
        let _ = read(&[row]);
    }
}
