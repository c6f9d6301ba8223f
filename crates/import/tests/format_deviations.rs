//! Ways in which feeds are written that no standard has, and people read all the same.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use std::ops::ControlFlow;
use waymark_import::formats::{Row, Told, detect};
use waymark_import::raw::{RawService, RawTime};
use waymark_import::source::Source;

/// The services of some files, and how many rows were no service.
fn read(files: &[&str]) -> (Vec<RawService>, usize) {
    let named = files.iter().enumerate();
    let mut sources: Vec<Source> =
        named.map(|(at, text)| Source::of_bytes(format!("{at}"), text.as_bytes().to_vec()).unwrap()).collect();
    let (mut services, mut others) = (Vec::new(), 0);
    let format = detect(&sources).unwrap();
    let read = format.read(&mut sources, &mut |told| {
        match told {
            Told::Row(Row::Service(service)) => services.push(*service),
            Told::Row(_) => others += 1,
            _ => {}
        }
        ControlFlow::Continue(())
    });
    assert!(read.is_ok());
    (services, others)
}

fn ids(services: &[RawService]) -> Vec<(&str, &str)> {
    services.iter().map(|service| (service.id.as_str(), service.name.as_str())).collect()
}

#[test]
fn records_under_their_ids_are_read_as_a_list() {
    for text in [
        r#"{"-NxA": {"name": "Tea", "status": "active"}, "-Nxa": {"name": "Chess", "status": "active"}}"#,
        r#"{"services": {"-NxA": {"name": "Tea"}, "-Nxa": {"name": "Chess"}}, "total": 2}"#,
        r#"{"ok": true, "data": {"-NxA": {"name": "Tea"}, "-Nxa": {"name": "Chess"}}}"#,
    ] {
        let (services, others) = read(&[text]);
        assert_eq!(others, 0, "{text}");
        let names: Vec<&str> = services.iter().map(|service| service.name.as_str()).collect();
        assert_eq!(names.len(), 2, "{text}");
        assert!(names.contains(&"Tea") && names.contains(&"Chess"), "{text}");
        assert_ne!(services[0].id, services[1].id, "{text}");
    }
    let (services, _) = read(&[r#"{"A-1": {"name": "Tea"}, "a-1": {"name": "Chess"}}"#]);
    assert_eq!(ids(&services), [("a-1", "Chess"), ("A-1", "Tea")]);
    let (services, _) = read(&[r#"{"services": {"A-1": {"name": "Tea"}, "a-1": {"name": "Chess"}}}"#]);
    assert_eq!(services.len(), 2);
}

#[test]
fn one_record_with_objects_in_it_is_one_record() {
    let (services, _) = read(&[r#"{"service_name": "Tea", "organization": {"name": "Friends"}, "status": "active"}"#]);
    assert_eq!((services.len(), services[0].organisation.as_str()), (1, "Friends"));
    let (services, _) = read(&[r#"{"organization": {"name": "Friends"}, "status": "active", "title": "Tea"}"#]);
    assert_eq!((services.len(), services[0].name.as_str()), (1, "Tea"));
}

#[test]
fn pages_written_one_to_a_line_are_pages() {
    let page = |number: u8| {
        format!(
            r#"{{"content": [{{"id": "{number}", "name": "Tea", "status": "active"}}], "number": {number}, "totalPages": 2}}"#
        )
    };
    let (services, others) = read(&[&format!("{}\n{}\n", page(1), page(2))]);
    assert_eq!((ids(&services), others), (vec![("1", "Tea"), ("2", "Tea")], 0));
}

#[test]
fn an_organisation_that_runs_nothing_is_no_service() {
    let (services, others) = read(&[r#"[{"id": "a", "name": "Friends", "services": [{"id": "1", "name": "Tea"}]},
        {"id": "b", "name": "Neighbours", "services": []}]"#]);
    assert_eq!((ids(&services), others), (vec![("1", "Tea")], 1));
}

#[test]
fn tables_of_hardly_more_than_names_are_told_by_what_names_them() {
    let (services, others) = read(&[
        r#"[{"id": "o", "name": "Friends"}]"#,
        r#"[{"id": "1", "organization_id": "o", "name": "Tea", "description": "Tea and talk"}]"#,
        r#"[{"id": "p", "service_id": "1", "number": "01632 960013"}]"#,
    ]);
    assert_eq!((ids(&services), others), (vec![("1", "Tea")], 0));
    assert_eq!((services[0].organisation.as_str(), services[0].phones.len()), ("Friends", 1));
}

#[test]
fn members_are_known_in_the_spellings_of_programs() {
    let (services, _) =
        read(&[r#"[{"ServiceName": "Tea", "telephoneNumber": "01632 960013", "addressLine1": "1 Road",
        "addressLine2": "Town", "postCode": "M33 7XY", "Web Site": "tea.example"}]"#]);
    let tea = &services[0];
    assert_eq!((tea.phones.len(), tea.url.as_str()), (1, "tea.example"));
    assert_eq!((tea.places[0].address.as_str(), tea.places[0].postcode.as_str()), ("1 Road, Town", "M33 7XY"));
}

#[test]
fn midnight_to_midnight_beside_words_is_no_time() {
    let (services, _) = read(&[r#"[{"id": "1", "name": "Tea", "status": "active", "regular_schedules": [
        {"opens_at": "00:00:00", "closes_at": "00:00:00", "description": "First Friday, 2pm to 4pm"},
        {"byday": "MO", "opens_at": "00:00:00", "closes_at": "00:00:00"}]}]"#]);
    let opens = services[0].times.iter().map(|time| match time {
        RawTime::Schedule(schedule) => schedule.opens.as_str(),
        RawTime::Text(_) => "words",
    });
    assert_eq!(opens.collect::<Vec<_>>(), ["", "00:00:00"]);
}
