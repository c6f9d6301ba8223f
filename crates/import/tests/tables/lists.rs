//! Lists as people keep them: contacts in one cell, points on the grid, groups of rows.

use crate::cases::imported;

#[test]
fn contacts_in_one_cell_are_taken_apart_and_people_left_out() {
    let text = "Group,What,Where,When,Who to contact\n\
        Knit and Natter,Knitting and chat,\"Example Library, Kingsway M32 8AP\",Tuesdays 2pm - 4pm,Ann Other 07700 900123\n\
        Sheds,Woodwork,The Old Depot,Mon 10-3,\"Tel: 0161 496 0000, Email: info@example.org\"\n\
        Walkers,Short walks,Park cafe,Wed 10.30am,www.example.org or ask at the desk of the cafe before noon\n";
    let (entries, report) = imported(text.as_bytes(), false);
    assert_eq!((report.taken, report.agrees()), (3, true));
    let [knit, sheds, walkers] = entries.as_slice() else { panic!("three services") };
    assert_eq!(knit.description.plain(), "Knitting and chat");
    assert_eq!(
        (knit.places[0].name.as_str(), knit.places[0].postcode.as_str()),
        ("Example Library, Kingsway", "M32 8AP")
    );
    assert!(knit.phones.is_empty() && !knit.to_line().unwrap().contains("Other"), "{knit:?}");
    assert_eq!((sheds.phones[0].number.as_str(), sheds.emails[0].as_str()), ("0161 496 0000", "info@example.org"));
    assert_eq!(walkers.url, "https://www.example.org");
    assert!(walkers.more["Who to contact"].contains("ask at the desk"));
    let (kept, _) = imported(text.as_bytes(), true);
    assert_eq!((kept[0].contacts[0].name.as_str(), kept[0].phones.len()), ("Ann Other", 1));
}

#[test]
fn eastings_and_northings_are_points() {
    let text = "Name,Easting,Northing\nTea,\"651,410\",313177\nWalk,378900,391800.5\nLost,0,0\n";
    let (entries, _) = imported(text.as_bytes(), false);
    let point = entries[0].places[0].point.unwrap();
    assert!((point.0 - 52.658).abs() < 0.001 && (point.1 - 1.716).abs() < 0.001, "{point:?}");
    assert!(entries[1].places[0].point.is_some() && entries[2].places.is_empty() && entries[2].more["easting"] == "0");
}

#[test]
fn closed_services_are_passed_over_wherever_it_is_said() {
    let text = "Name,Status,Phone\nTea - CLOSED,,0161 496 0000\nWalk,Temporarily suspended,0161 496 0001\n\
        Choir,Full - waiting list,0161 496 0002\nBowls,Open,0161 496 0003\n";
    let (entries, report) = imported(text.as_bytes(), false);
    assert_eq!((report.taken, report.ignored, report.agrees()), (2, 2, true));
    assert_eq!(entries[0].more["Status"], "Full - waiting list");
}

#[test]
fn what_is_written_once_for_several_rows_is_read_for_each() {
    let text = "Day,Activity,Time,Venue\nMonday,Tai Chi,10:00-11:00,Hall A\n,Yoga,11:30 - 12:30,ditto\n\
        Tuesday,Bingo,1pm-3pm,Hall B\n,Darts,3pm-4pm,Same as above\n";
    let (entries, report) = imported(text.as_bytes(), false);
    assert_eq!((report.taken, report.agrees()), (4, true));
    let when: Vec<&str> = entries.iter().map(|entry| entry.times[0].text.as_str()).collect();
    assert_eq!(when[1..], ["Monday 11:30 - 12:30", "Tuesday 1pm-3pm", "Tuesday 3pm-4pm"]);
    assert_eq!((entries[1].places[0].name.as_str(), entries[3].places[0].name.as_str()), ("Hall A", "Hall B"));
    let each = "Day,Activity,Time\nMonday,Tai Chi,10-11\nMonday,Yoga,11-12\n,Bingo,1pm-3pm\nTuesday,Darts,3pm-4pm\n";
    let (entries, _) = imported(each.as_bytes(), false);
    assert_eq!(entries[2].times[0].text, "1pm-3pm", "where each row is filled for itself, a blank is a blank");
}

#[test]
fn headings_between_rows_and_ticked_columns_are_categories() {
    let text = "Name,Day,Time,Phone\nLONELINESS,,,\nTea,Monday,10am-12pm,0161 496 0000\n\
        MENTAL HEALTH,,,\nTalk,Friday,2-4pm,0161 496 0001\nPlease ring before you go,,,\n";
    let (entries, report) = imported(text.as_bytes(), false);
    assert_eq!((report.taken, report.ignored), (2, 3));
    assert_eq!(
        (entries[0].terms[0].label.as_str(), entries[1].terms[0].label.as_str()),
        ("LONELINESS", "MENTAL HEALTH")
    );
    let text = "Group name,Phone,Loneliness,Debt,Carers,Notes\nTea,0161 496 0000,x,,x,\nMoney,0161 496 0001,,x,,Ring\n";
    let (entries, _) = imported(text.as_bytes(), false);
    let labels: Vec<&str> = entries[0].terms.iter().map(|term| term.label.as_str()).collect();
    assert_eq!(labels, ["Loneliness", "Carers"]);
}
