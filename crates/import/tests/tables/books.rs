//! Spreadsheets as primary care networks and councils keep them: each comes out as a person would read it.

use crate::book::{Sheet, ods, xls, xlsx};
use crate::cases::{codes, imported};
use waymark_import::entry::Entry;
use waymark_import::formats::table::Table;
use waymark_import::report::Report;
use waymark_import::source::Source;
use waymark_import::table::{Field, Mappings};

fn read(sheets: &[Sheet<'_>]) -> (Vec<Entry>, Report) {
    let (entries, report) = imported(&xlsx(sheets), false);
    assert!(report.agrees() && report.taken == entries.len() as u64, "{report:#?}");
    (entries, report)
}

fn times(entry: &Entry) -> Vec<&str> {
    entry.times.iter().map(|time| time.text.as_str()).collect()
}

fn numbers(entry: &Entry) -> Vec<&str> {
    entry.phones.iter().map(|phone| phone.number.as_str()).collect()
}

#[test]
fn titles_above_and_sums_and_notes_below_are_no_services() {
    let (entries, report) = read(&[(
        "Groups",
        &[
            &["Sale PCN: local groups", "", "", "", ""],
            &["Updated spring 2024", "", "", "", ""],
            &["", "", "", "", ""],
            &["Group", "What we do", "Telephone", "Website", "Postcode"],
            &["Tea Club", "Tea and talk for anybody.", "0161 496 0000", "example.org", "M33 7XS"],
            &["Walkers", "Short walks by the canal.", "0161 496 0001", "example.com", "M33 7XT"],
            &["Total", "", "", "n:2", ""],
            &["Notes: ring before you go", "", "", "", ""],
            &["Compiled by:", "the link workers", "", "", ""],
        ],
    )]);
    assert_eq!(entries.iter().map(|e| e.name.as_str()).collect::<Vec<_>>(), ["Tea Club", "Walkers"], "{report:#?}");
    assert_eq!((report.ignored, report.held_back), (3, 0));
    assert!(codes(&report).contains(&"totals") && codes(&report).contains(&"title-lines"));
}

#[test]
fn headings_in_two_rows_with_merged_cells_are_one_each() {
    let (entries, _) = read(&[(
        "Sheet1",
        &[
            &["Group", "Contact details", "", "", "Venue", "", "When", ""],
            &["", "Name", "Phone", "Email", "Name", "Postcode", "Day", "Start"],
            &["Tea Club", "Ann Other", "0161 496 0000", "info@example.org", "The Hall", "M33 7XS", "Monday", "10:00"],
            &["Walkers", "Bob Other", "0161 496 0001", "walks@example.org", "The Park", "M33 7XT", "Tuesday", "11:00"],
        ],
    )]);
    let tea = &entries[0];
    assert_eq!(
        (tea.name.as_str(), tea.places[0].name.as_str(), tea.places[0].postcode.as_str()),
        ("Tea Club", "The Hall", "M33 7XS")
    );
    assert_eq!((numbers(tea), tea.emails.as_slice()), (vec!["0161 496 0000"], &["info@example.org".to_owned()][..]));
    assert_eq!(times(tea), ["Monday from 10:00"]);
    assert!(!format!("{entries:?}").contains("Ann Other"), "people are left out");
}

#[test]
fn numbers_lose_no_nought_and_days_are_days() {
    let (entries, _) = read(&[(
        "Sheet1",
        &[
            &["Name", "Tel", "Last updated", "Start time", "End time", "Day", "Review date"],
            &["Tea Club", "n:1614960000", "d:45356", "t:0.416666666667", "t:0.5", "Wednesday", "n:45400"],
            &["Walkers", "n:1614960001", "d:45357", "n:0.5625", "n:0.625", "Friday", "n:45401"],
        ],
    )]);
    assert_eq!((numbers(&entries[0]), numbers(&entries[1])), (vec!["0161 496 0000"], vec!["0161 496 0001"]));
    assert_eq!(entries[0].updated, "2024-04-18", "the later of the two");
    assert_eq!((times(&entries[0]), times(&entries[1])), (vec!["Wednesday 10:00-12:00"], vec!["Friday 13:30-15:00"]));
}

#[test]
fn ticks_and_crosses_are_access_or_none() {
    let (entries, _) = read(&[(
        "Sheet1",
        &[
            &["Name", "Wheelchair access?", "Hearing loop", "Parking", "Phone"],
            &["Tea Club", "✓", "x", "Yes", "0161 496 0000"],
            &["Walkers", "x", "✓", "No", "0161 496 0001"],
        ],
    )]);
    let access = |at: usize| entries[at].access.join("; ");
    assert_eq!(access(0), "Wheelchair access; Hearing loop: no; Parking");
    assert_eq!(access(1), "Wheelchair access: no; Hearing loop; Parking: no");
}

#[test]
fn days_and_times_side_by_side_are_one_time() {
    let (entries, _) = read(&[(
        "Sheet1",
        &[
            &["Activity", "Days", "Times", "Cost", "Venue"],
            &["Yoga", "Mondays & Thursdays", "10am-12pm", "£3.50", "The Hall"],
            &["Chess", "Friday", "7 to 9pm", "Free", "The Club"],
        ],
    )]);
    assert_eq!(times(&entries[0]), ["Mondays & Thursdays 10am-12pm"]);
    assert_eq!(times(&entries[1]), ["Friday 7 to 9pm"]);
    assert_eq!((entries[0].costs[0].pence, entries[1].costs[0].pence), (Some(350), Some(0)));
}

#[test]
fn a_postcode_in_the_address_is_found() {
    let (entries, _) = read(&[(
        "Sheet1",
        &[
            &["Organisation", "Address", "Contact number", "", "Comments"],
            &["Tea Club", "The Hall, 1 Example Road, Sale M33 7XS", "0161 496 0000", "", "Bring a cup"],
            &["Walkers", "2 Example Street, Sale, m337xt", "0161 496 0001", "", ""],
        ],
    )]);
    let place = |at: usize| (entries[at].places[0].address.as_str(), entries[at].places[0].postcode.as_str());
    assert_eq!(place(0), ("The Hall, 1 Example Road, Sale", "M33 7XS"));
    assert_eq!(place(1), ("2 Example Street, Sale", "M33 7XT"));
    assert_eq!(entries[0].more.get("Comments").map(String::as_str), Some("Bring a cup"));
}

#[test]
fn sheets_without_services_are_passed_over() {
    let groups: &[&[&str]] =
        &[&["Name", "Phone", "Type"], &["Tea Club", "0161 496 0000", "Social"], &["Walkers", "0161 496 0001", "Walks"]];
    let more: &[&[&str]] = &[&["Name", "Phone", "Type"], &["Chess", "0161 496 0002", "Games"]];
    let choices: &[&[&str]] = &[&["Choices"], &["Social"], &["Walks"], &["Games"]];
    let read_me: &[&[&str]] = &[&["How to fill this in"], &["Write one group on each row of the other sheets."]];
    let (entries, report) = read(&[("Read me", read_me), ("North", groups), ("South", more), ("Lists", choices)]);
    assert_eq!(entries.len(), 3, "{entries:#?}");
    assert_eq!(report.counts.get("sheet-passed-over"), Some(&2), "{report:#?}");
}

#[test]
fn people_and_internal_notes_stay_out() {
    let (entries, report) = read(&[(
        "Sheet1",
        &[
            &["Service", "Contact person", "Email", "Mobile", "Internal notes", "Checked by", "Notes to staff"],
            &["Tea Club", "Ann Other", "ann.other@example.org", "07700 900123", "Ann is on leave", "BO", "do not ring"],
            &["Walkers", "Bob Other", "info@example.org", "n:7700900124", "x", "BO", "y"],
        ],
    )]);
    let said = format!("{entries:?}");
    for word in ["Ann", "Bob", "900123", "900124", "on leave", "do not ring"] {
        assert!(!said.contains(word), "{word}: {said}");
    }
    assert_eq!(entries[1].emails, ["info@example.org"]);
    assert!(codes(&report).contains(&"internal-left-out"), "{report:#?}");
}

#[test]
fn ages_prices_and_lists_in_cells_are_read() {
    let (entries, _) = read(&[(
        "Sheet1",
        &[
            &["Name", "Age range", "Price", "Who is it for", "Categories", "What happens"],
            &["Tea Club", "18+", "n:3.5", "Carers; older people", "Social, Food", "&bull; Tea\n• Cake &amp; talk"],
            &["Cubs", "8-10", "Free", "Young people", "Scouts", "Games for children who like the outdoors very much."],
        ],
    )]);
    assert_eq!((entries[0].ages.from, entries[1].ages.to), (Some(18), Some(10)));
    assert_eq!(entries[0].costs[0].text, "£3.50");
    assert_eq!(entries[0].eligibility, ["Carers", "older people"]);
    assert_eq!(entries[0].description.plain(), "- Tea\n- Cake & talk");
}

const PLAIN: &[&[&str]] = &[
    &["Name", "Telephone", "Postcode", "Opening times"],
    &["Tŷ Tea", "n:1614960000", "M33 7XS", "Mondays 10-12"],
    &["Walkers", "0161 496 0001", "M33 7XT", "Tuesdays 2-4"],
];

#[test]
fn every_kind_of_workbook_says_the_same() {
    let bare = |bytes: &[u8]| {
        let (entries, report) = imported(bytes, false);
        assert!(report.agrees(), "{report:#?}");
        let said = |entry: &Entry| {
            format!("{} {:?} {:?} {}", entry.name, numbers(entry), times(entry), entry.places[0].postcode)
        };
        entries.iter().map(said).collect::<Vec<_>>()
    };
    let expected = bare(&xlsx(&[("Groups", PLAIN)]));
    assert_eq!(expected[0], "Tŷ Tea [\"0161 496 0000\"] [\"Mondays 10-12\"] M33 7XS");
    assert_eq!(bare(&ods(&[("Groups", PLAIN)])), expected);
    assert_eq!(bare(&xls(&("Groups", PLAIN))), expected);
}

#[test]
fn a_guess_can_be_saved_changed_and_used_again() {
    let bytes = xlsx(&[(
        "Groups",
        &[&["Wer", "Wo", "Fon"], &["Tea Club", "The Hall", "0161 496 0000"], &["Walkers", "The Park", "0161 496 0001"]],
    )]);
    let sources = || [Source::of_bytes("groups.xlsx", bytes.clone()).unwrap()];
    let mut guessed = Table::default().mappings(&mut sources()).unwrap();
    assert!(guessed.all[0].shown().contains("phone"), "{}", guessed.all[0].shown());
    guessed.all[0].columns[1].field = Field::PlaceName;
    let again = Mappings::from_toml(&guessed.to_toml().unwrap()).unwrap();
    assert_eq!(again, guessed);
    let table = Table { mappings: Some(again) };
    let (entries, report) = crate::cases::imported_by(&table, &bytes, false);
    assert_eq!((entries[0].name.as_str(), entries[0].places[0].name.as_str()), ("Tea Club", "The Hall"));
    assert!(!codes(&report).contains(&"columns-guessed"));
}
