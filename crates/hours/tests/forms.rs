//! Days, times and weeks of the month in the forms met most: lists of days, spans, first and last weeks.

use waymark_hours::read;

fn all(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let reading = read(text);
        assert_eq!(reading.osm().as_deref(), Some(*expected), "{text}: {:?}", reading.why());
    }
}

#[test]
fn weeks_of_the_month_by_all_names() {
    all(&[
        ("1st & 3rd Tues 2-4pm", "Tu[1,3] 14:00-16:00"),
        ("Every last Friday 2pm-4pm", "Fr[-1] 14:00-16:00"),
        ("Every first Friday 2pm-4pm", "Fr[1] 14:00-16:00"),
        ("2nd Mon 7.30pm - 9.30pm", "Mo[2] 19:30-21:30"),
        ("Meets 1st Thursday monthly 2pm - 3.30pm", "Th[1] 14:00-15:30"),
        (
            "Mondays 10am-2pm, Tuesdays & Thursdays 10am-4pm, 2nd Saturday 10am-12pm",
            "Mo 10:00-14:00; Tu,Th 10:00-16:00; Sa[2] 10:00-12:00",
        ),
    ]);
}

#[test]
fn plain_days_and_times() {
    all(&[
        ("Tue/Thu 10-12", "Tu,Th 10:00-12:00"),
        ("Tuesday 2-4", "Tu 14:00-16:00"),
        ("Tuesday 1.30-3.30", "Tu 13:30-15:30"),
        ("Thursday: 10:30 - 01:30", "Th 10:30-13:30"),
        ("Thursday: 12:00 - 02:00", "Th 12:00-14:00"),
        ("9-5 weekdays", "Mo-Fr 09:00-17:00"),
        ("weekdays 9am till 5.30pm, weekends 10am till 4pm", "Mo-Fr 09:00-17:30; Sa,Su 10:00-16:00"),
        ("Mon to Thurs 9-5, Fri 9-4.30", "Mo-Th 09:00-17:00; Fr 09:00-16:30"),
        ("Mon, Weds, Fri: 10am - 1pm; Tues, Thurs: 1pm - 4pm", "Mo,We,Fr 10:00-13:00; Tu,Th 13:00-16:00"),
        ("Monday-Thursday & Saturday 10am-4pm", "Mo-Th,Sa 10:00-16:00"),
        ("Mon - Sat: 09.00 - 17.00 Sun: CLOSED", "Mo-Sa 09:00-17:00"),
        ("Mondays 10 to 12 and 2 to 4", "Mo 10:00-12:00,14:00-16:00"),
        ("Tues 9.30-11.30am and 1-3pm", "Tu 09:30-11:30,13:00-15:00"),
        ("Thursday mornings 9.30 - 11.30", "Th 09:30-11:30"),
        ("Thursday evenings 6.30-8", "Th 18:30-20:00"),
        ("Thursday evening, 7 to 9", "Th 19:00-21:00"),
        ("10am - 3pm Monday to Friday", "Mo-Fr 10:00-15:00"),
        ("10am–3pm, Mon–Fri; 10am–1pm, Sat", "Mo-Fr 10:00-15:00; Sa 10:00-13:00"),
        ("From 10am to 3pm on Mondays and Tuesdays", "Mo,Tu 10:00-15:00"),
        ("Monday from 10am", "Mo 10:00+"),
        ("Monday 10am onwards", "Mo 10:00+"),
        ("Fridays 7pm - late", "Fr 19:00+"),
        ("24/7", "Mo-Su 00:00-24:00"),
        ("24 hours a day, 7 days a week", "Mo-Su 00:00-24:00"),
        ("Term time only: Tuesdays 9.30-11am", "Tu 09:30-11:00"),
        ("Tuesday's and Thursday's 10-12", "Tu,Th 10:00-12:00"),
        ("TUESDAYS 10AM TO 12PM", "Tu 10:00-12:00"),
        ("Tuesdays,10am-12pm", "Tu 10:00-12:00"),
        ("Tuesdays(10am-12pm)", "Tu 10:00-12:00"),
        ("Tuesday & Wednesday, 11am to 3pm; Friday, 11am to 2pm", "Tu,We 11:00-15:00; Fr 11:00-14:00"),
        ("Monday, Wednesday & Friday between 9am & 12pm", "Mo,We,Fr 09:00-12:00"),
        ("Saturdays 9:30 a.m. to 12:30 p.m.", "Sa 09:30-12:30"),
        ("Sat/Sun 10-4", "Sa,Su 10:00-16:00"),
        ("Mon thru Fri 9-5", "Mo-Fr 09:00-17:00"),
        (
            "Mondays (10am-12pm), Wednesdays (1pm-3pm) and Fridays (10am-2pm)",
            "Mo 10:00-12:00; We 13:00-15:00; Fr 10:00-14:00",
        ),
        ("Mondays at 10am until 12pm", "Mo 10:00-12:00"),
        ("Wednesdays 11.00 - 1.00pm", "We 11:00-13:00"),
        ("Wednesdays 11.00am - 1.00", "We 11:00-13:00"),
        ("We meet every Tuesday at 7.30pm until 9.30pm", "Tu 19:30-21:30"),
        ("Every weekday 8am-6pm", "Mo-Fr 08:00-18:00"),
        ("Open Mon to Sat 9 to 5 and Sun 10 to 4", "Mo-Sa 09:00-17:00; Su 10:00-16:00"),
        ("Tuesday & Thursday 10-11.30am & 12.30-2pm", "Tu,Th 10:00-11:30,12:30-14:00"),
        ("Thursday between 10:30-12:30pm", "Th 10:30-12:30"),
        ("Mon – Fri, 8.30 – 4.30", "Mo-Fr 08:30-16:30"),
        ("Mon-Thurs 8.45am-5.15pm, Fri 8.45am-4.45pm", "Mo-Th 08:45-17:15; Fr 08:45-16:45"),
        (
            "Monday 9 - 11.30am, Tuesday 9am - 12, Wednesday 1 - 3.30pm",
            "Mo 09:00-11:30; Tu 09:00-12:00; We 13:00-15:30",
        ),
        ("Mondays 6.00 pm to 7.30 pm and 8.00 pm to 9.30 pm", "Mo 18:00-19:30,20:00-21:30"),
        ("Every Mon 10.30-12 & every Fri 1-3", "Mo 10:30-12:00; Fr 13:00-15:00"),
        ("Fri 12-2", "Fr 12:00-14:00"),
        ("Open 7 days 9am - 9pm", "Mo-Su 09:00-21:00"),
        ("Seven days a week 9am to 9pm", "Mo-Su 09:00-21:00"),
        ("Monday to Sunday inclusive 9am-9pm", "Mo-Su 09:00-21:00"),
        ("Tues, Wed, Thurs & Fri 10.00am-4.00pm; Sat 10.00am-1.00pm", "Tu-Fr 10:00-16:00; Sa 10:00-13:00"),
        ("Mon. - Fri. 9am - 5pm", "Mo-Fr 09:00-17:00"),
        ("Tues. 10-12, Thurs. 1-3pm", "Tu 10:00-12:00; Th 13:00-15:00"),
    ]);
}
