//! Broken catalogue files, and exactly what is said of them; hostile text; and what the compiled files hold.

use super::fixture::{Fixture, sheet};
use proptest::prelude::*;
use waymark_catalogue::WORDING;
use waymark_catalogue::problem::Problems;
use waymark_catalogue::rows::{COLUMNS, SourceNames, Table, services};
use waymark_core::bank::{Bank, Vocabulary};
use waymark_core::catalogue::{Catalogue, Class, Evidence, Origin, Precision, Service};
use waymark_core::envelope::{Kind, open};

/// What is said of a row with some cells changed.
fn said(cells: &[(&str, &str)]) -> Vec<String> {
    let row = [cells, &[("id", "a-service")]].concat();
    let problems = Fixture::new().with_file("catalogue/trafford.csv", sheet(&[&row])).problems();
    problems.iter().map(|p| p.replace("content/catalogue/trafford.csv:2: ", "")).collect()
}

/// The service compiled from such a row.
fn service(cells: &[(&str, &str)]) -> Service {
    let row = [cells, &[("id", "a-service")]].concat();
    let fixture = Fixture::new().with_file("catalogue/trafford.csv", sheet(&[&row]));
    catalogue(&fixture, "trafford").services.remove(0)
}

fn catalogue(fixture: &Fixture, name: &str) -> Catalogue {
    let compiled = fixture.compile().unwrap();
    let file = compiled.files.iter().find(|file| file.name == name).unwrap();
    let bank: Bank = open(Kind::Bank, None, &compiled.bank).unwrap();
    open(Kind::Catalogue, Some(bank.vocabulary.hash()), &file.bytes).unwrap()
}

#[test]
fn cells_that_cannot_be_are_named_with_their_column() {
    for (cells, expected) in [
        (&[("needs", "debts")][..], "needs: no need called \"debts\"\n    did you mean \"debt\"?"),
        (&[("needs", "")], "needs: is empty\n    a service without needs is never found"),
        (&[("primary_needs", "learning")], "primary_needs: names a need that is not among the needs"),
        (&[("kind", "supprot")], "kind: no value called \"supprot\"\n    did you mean \"support\"?"),
        (
            &[("modes", "phone;carrier pigeon")],
            "modes: no value called \"carrier pigeon\"\n    one of: phone, text, chat, email, online, app, post, in-person, group, home",
        ),
        (&[("only_for", "carrer")], "only_for: no trait called \"carrer\"\n    did you mean \"carer\"?"),
        (
            &[("access", "no:stepfree")],
            "access: no access feature called \"stepfree\"\n    did you mean \"step-free\"?",
        ),
        (&[("nations", "E;X")], "nations: no nation called \"X\"\n    one of: E, S, W, N"),
        (&[("min_age", "-1")], "min_age: \"-1\" is not an age\n    0 to 120, or empty"),
        (&[("max_age", "200")], "max_age: \"200\" is not an age\n    0 to 120, or empty"),
        (&[("min_age", "60"), ("max_age", "18")], "max_age: is below min_age"),
        (&[("phone", "00000000000")], "phone: \"00000000000\" is a filler, not a phone number"),
        (&[("email", "mail us")], "email: \"mail us\" is not an e-mail address"),
        (
            &[("url", "www.nhs.uk")],
            "url: \"www.nhs.uk\" is not a web address we link to\n    web addresses start with https:// or http://",
        ),
        (&[("lat", "0"), ("lon", "0"), ("geo", "")], "lat, lon: \"0\", \"0\" is no place in the United Kingdom"),
        (&[("geo", "source")], "geo: \"source\" does not go with the point given"),
        (&[("area", "Trafford")], "area: \"Trafford\" is not a council code\n    as in E08000009"),
        (&[("postcode", "33 M")], "postcode: \"33 M\" is not a postcode"),
        (&[("data_date", "last May")], "data_date: \"last May\" is not a date\n    as in 2026-11-22, 2026-11 or 2026"),
        (
            &[("evidence", "hearsay")],
            "evidence: no evidence called \"hearsay\"\n    one of: own page, other page, published list, secondary, to confirm",
        ),
        (&[("source", "lsit")], "source: no source called \"lsit\"\n    did you mean \"list\"?"),
        (
            &[("id", "A Service")],
            "id: the service id \"A Service\" is not of the form \"two-words\"\n    ids are at most 60 lower-case letters, digits and single hyphens",
        ),
        (
            &[("summary", "You should ring")],
            "summary: \"should\" in text people are shown\n    say what happens, or \"you can\" and \"you may\"",
        ),
        (
            &[("who", "CHECK: still open?")],
            "who: a reviewer's note (\"CHECK\") in text people are shown\n    notes belong in the columns notes and source_seen",
        ),
        (
            &[("id", "999")],
            "kind: \"999\" is an urgent contact, so it cannot be \"support\"\n    write \"urgent\" or \"both\"",
        ),
        (
            &[("id", "sale-library"), ("kind", "both")],
            "kind: no contact called \"sale-library\" in content/catalogue/safety_contacts.csv\n    urgent numbers have that one source",
        ),
    ] {
        assert_eq!(said(cells), [expected], "{cells:?}");
    }
}

#[test]
fn an_id_is_taken_once_over_all_files() {
    let fixture = Fixture::new().with_file("catalogue/trafford.csv", sheet(&[&[("id", "lib-1")], &[("id", "lib-1")]]));
    assert_eq!(
        fixture.problems(),
        [
            "content/catalogue/libraries-england.csv:3: id: \"lib-1\" is taken\n    it is first used at content/catalogue/trafford.csv:3",
            "content/catalogue/trafford.csv:3: id: \"lib-1\" is taken\n    it is first used at content/catalogue/trafford.csv:2",
        ]
    );
}

#[test]
fn hostile_text_is_refused_or_stays_text() {
    assert_eq!(
        said(&[("url", "javascript:alert(1)")]),
        [
            "url: \"javascript:alert(1)\" is not a web address we link to\n    web addresses start with https:// or http://"
        ]
    );
    let long = "word ".repeat(200_000);
    assert_eq!(said(&[("summary", &long)]), ["summary: is 999999 characters long; at most 400 are shown"]);
    let service = service(&[("summary", "<script>alert(1)</script>\u{202e}gpj\u{0}.\u{200b}  x"), ("who", "a\nb")]);
    assert_eq!(service.summary, "<script>alert(1)</script>gpj. x");
    assert_eq!(service.who, "a b");
}

#[test]
fn places_are_kept_no_more_exactly_than_they_are_known() {
    let at = [("lat", "53.42"), ("lon", "-2.32"), ("postcode", "m33 7zf")];
    let exact = service(&[&at[..], &[("geo", "source")]].concat());
    assert_eq!((exact.precision, exact.postcode.as_str(), exact.point.is_some()), (Precision::Exact, "M33 7ZF", true));
    let outcode = service(&[&at[..], &[("geo", "outcode")]].concat());
    assert_eq!((outcode.precision, outcode.postcode.as_str()), (Precision::Outcode, "M33"));
    let withheld = service(&[("geo", "withheld")]);
    assert_eq!((withheld.precision, withheld.point), (Precision::None, None));
}

#[test]
fn what_reviewers_doubt_is_to_be_confirmed_and_what_they_hold_stays_out() {
    assert_eq!(service(&[]).evidence, Evidence::OwnPage);
    assert_eq!(service(&[("evidence", "published list")]).evidence, Evidence::Published);
    assert_eq!(service(&[("evidence", "secondary, to confirm")]).evidence, Evidence::ToConfirm);
    assert_eq!(service(&[("notes", "CHECK: closed?")]).evidence, Evidence::ToConfirm);
    assert_eq!(service(&[("verified", "name-only")]).evidence, Evidence::ToConfirm);
    let held = sheet(&[&[("id", "a"), ("notes", "HOLD until they ring back"), ("needs", "")], &[("id", "b")]]);
    let catalogue = catalogue(&Fixture::new().with_file("catalogue/trafford.csv", held), "trafford");
    assert_eq!(catalogue.services.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["b"]);
}

#[test]
fn pages_in_repositories_are_no_public_source() {
    assert_eq!(service(&[("source_url", "https://github.com/a/b")]).source_url, "");
    assert_eq!(service(&[("source_url", "https://www.nhs.uk/")]).source_url, "https://www.nhs.uk/");
}

#[test]
fn a_contact_of_the_urgent_help_page_cannot_go_missing() {
    assert_eq!(
        Fixture::new().with("catalogue/safety_contacts.csv", "\nshout,", "\nshuot,").problems(),
        ["content/catalogue/safety_contacts.csv: the urgent-help page needs the contact \"shout\""]
    );
}

#[test]
fn urgent_numbers_come_from_the_contact() {
    let national = catalogue(&Fixture::new(), "national");
    assert_eq!(national.services[0].phone, "0808 801 0677");
    assert_eq!(national.services[0].phone_hours, "Monday to Friday, 3pm to 8pm");
    assert_eq!(
        (national.sources[0].name.as_str(), national.sources[0].licence.as_str()),
        ("A list", "Open Government Licence v3.0")
    );
}

#[test]
fn libraries_speak_our_words_in_the_file_of_their_region() {
    let libraries = catalogue(&Fixture::new(), "libraries-north-west");
    let [home, library] = libraries.services.as_slice() else { panic!("two services") };
    assert_eq!(
        (home.id.as_str(), home.class, home.area.as_str()),
        ("homelib-e08000009", Class::HomeLibrary, "E08000009")
    );
    assert_eq!(
        library.summary,
        "A public library. Local people help to run it. In the same building: a community centre, a health service and a café."
    );
    assert_eq!(library.phone, "0300 041 6438");
    assert!(library.hours.is_some() && library.point.is_some() && library.area.is_empty());
}

#[test]
fn the_same_content_gives_the_same_bytes_and_other_content_other_names() {
    let names = |fixture: &Fixture| fixture.compile().unwrap().files.iter().map(|f| f.file_name()).collect::<Vec<_>>();
    let fixture = Fixture::new();
    assert_eq!(fixture.compile().unwrap(), fixture.compile().unwrap());
    let changed = names(&Fixture::new().with("catalogue/trafford.csv", "Help with money.", "Help with money"));
    let differing = names(&fixture).iter().zip(&changed).filter(|(a, b)| a != b).count();
    assert_eq!(differing, 1);
}

#[test]
fn what_was_fetched_makes_the_bank_whole_again() {
    let compiled = Fixture::new().compile().unwrap();
    let mut bank: Bank = open(Kind::Bank, None, &compiled.bank).unwrap();
    let first: Vec<&str> = bank.words.keys().collect();
    assert_eq!((first, bank.synonyms.len(), bank.barriers.len()), (vec!["start.title"], 0, 0));
    let wording = compiled.files.iter().find(|file| file.name == WORDING).unwrap();
    bank.take(open(Kind::Wording, Some(bank.vocabulary.hash()), &wording.bytes).unwrap());
    assert_eq!(bank.words.keys().collect::<Vec<_>>(), ["need", "plan.title", "start.title"]);
    assert_eq!((bank.synonyms.len(), bank.barriers.len()), (1, 1));
    assert_eq!(bank.attribution, ["A list: somebody, OGL."]);
    let none = Fixture::new().without("catalogue/ATTRIBUTION.md").problems();
    assert_eq!(none, ["content/catalogue/ATTRIBUTION.md: it names no source: every line begins with \"- \""]);
}

/// The services of any bytes, with the faults thrown away.
fn whatever(bytes: &[u8]) -> Vec<Service> {
    let mut problems = Problems::default();
    let table = Table::parse("any.csv", bytes, &COLUMNS, &mut problems);
    let entries = services(&table, &Vocabulary::default(), &SourceNames::default(), Origin::Area, &mut problems);
    entries.into_iter().map(|entry| entry.service).collect()
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let header = format!("{}\n", COLUMNS.join(","));
        whatever(&bytes);
        whatever(&[header.as_bytes(), &bytes].concat());
    }

    #[test]
    fn whatever_is_in_the_cells_links_are_links_and_text_is_clean(
        cells in proptest::collection::vec("(javascript:|https?://|data:)?[\\PC\u{202e}\u{200b}]{0,30}", COLUMNS.len())
    ) {
        let row: Vec<(&str, &str)> = COLUMNS.iter().copied().zip(cells.iter().map(String::as_str)).collect();
        for service in whatever(sheet(&[&row]).as_bytes()) {
            for url in [&service.url, &service.find_local_url, &service.source_url] {
                let lower = url.to_lowercase();
                prop_assert!(url.is_empty() || lower.starts_with("http://") || lower.starts_with("https://"), "{url}");
            }
            for text in [&service.name, &service.summary, &service.address, &service.phone] {
                prop_assert!(!text.contains(['\u{202e}', '\u{200b}', '\n', '\r', '\0']), "{text:?}");
            }
        }
    }
}
