//! Whole files: the example as shipped, files with faults, hostile files.

use super::*;
use crate::catalogue::{Cost, Evidence, Mode, Origin, Precision, Service, Tri};
use crate::date::Date;
use crate::search::fixture;
use proptest::prelude::*;

fn read_bytes(bytes: &[u8]) -> LocalGroups {
    let bank = fixture::bank();
    let place = |outcode: &str| {
        ["M16", "M31", "M32", "M33", "M41", "WA14", "WA15"]
            .contains(&outcode)
            .then(|| (fixture::sale(), "E08000009".to_owned()))
    };
    let context = LocalContext { bank: &bank, home_nation: None, home_outcode: "M33", place: &place };
    read_local(bytes, &context)
}

fn read(text: &str) -> LocalGroups {
    read_bytes(text.as_bytes())
}

fn messages(groups: &LocalGroups) -> Vec<(usize, &str, &str)> {
    groups.problems.iter().map(|p| (p.row, p.column.as_str(), p.message.as_str())).collect()
}

fn first(groups: &LocalGroups) -> &Service {
    groups.catalogue.services.first().unwrap()
}

fn has<T: crate::ids::VocabularyId>(set: crate::ids::Set<T>, name: &str) -> bool
where
    crate::bank::Vocabulary: crate::bank::Entries<T>,
{
    set.contains(fixture::bank().vocabulary.find(name).unwrap())
}

#[test]
fn the_example_reads_without_a_fault_and_every_row_is_used() {
    let groups = read_bytes(include_bytes!("../../../../static/local-groups/local-example.csv"));
    assert_eq!(messages(&groups), []);
    assert_eq!((groups.rows_read, groups.used()), (20, 20));
    for service in &groups.catalogue.services {
        assert!(service.name.starts_with("Example: ") && service.id.starts_with("local-example-"), "{}", service.id);
        assert!(!service.needs.is_empty() && !service.primary.is_empty() && service.origin == Origin::Local);
        assert!(service.cost != Cost::Unknown && !service.modes.is_unknown(), "{}", service.name);
        assert!(service.phone.starts_with("01632 960"), "numbers kept for drama");
        assert_eq!(service.hours.is_some(), !service.hours_text.is_empty());
        assert_eq!(service.area, "E08000009");
    }
}

#[test]
fn the_template_has_the_headings_and_nothing_else() {
    let groups = read_bytes(include_bytes!("../../../../static/local-groups/local-template.csv"));
    assert_eq!(messages(&groups), [(0, "", "The file holds no rows.")]);
}

#[test]
fn a_row_becomes_a_service_and_nothing_is_guessed() {
    let groups = read(
        "Name;What;Helps with;Who for;Age;Cost;How;Where;Post code;When;Tel;Website;Access;Checked\n\
        Choir;We sing.;singing, lonely;only carers;over 50;£2;group or phone;Town Hall;m33 7xs;Tue 10-12;01632 960101;\
        example.org;loop, no step-free;22/11/2026\nBare;;debt;;;;;;;;;;;\n",
    );
    assert_eq!(messages(&groups), []);
    let choir = first(&groups);
    assert_eq!(
        (choir.id.as_str(), choir.url.as_str(), choir.postcode.as_str()),
        ("local-choir", "https://example.org", "M33 7XS")
    );
    assert!(has(choir.needs, "arts") && has(choir.needs, "loneliness") && choir.primary.len() == 2);
    assert!(has(choir.only_for, "carer") && choir.who == "only carers");
    assert!(has(choir.access, "hearing-loop") && has(choir.access_absent, "step-free"));
    assert_eq!((choir.age.min, choir.age.max, choir.cost, choir.cost_note.as_str()), (Some(50), None, Cost::Low, "£2"));
    assert!(choir.modes.contains(Mode::Group) && choir.modes.contains(Mode::Phone));
    assert_eq!((choir.precision, choir.evidence), (Precision::Outcode, Evidence::OwnPage));
    assert_eq!(choir.checked_on, Date::parse("2026-11-22"));
    assert_eq!(groups.catalogue.sources[0].name, "The groups list of this site");
    let bare = &groups.catalogue.services[1];
    assert_eq!((bare.cost, bare.self_referral, bare.hours.is_none()), (Cost::Unknown, Tri::Unknown, true));
    assert_eq!((bare.age, bare.point, bare.precision), (Default::default(), None, Precision::Area));
    assert_eq!((bare.area.as_str(), bare.evidence), ("E08000009", Evidence::ToConfirm));
}

#[test]
fn each_fault_is_said_by_row_and_good_rows_are_used() {
    let groups = read(
        "name,needs,ages,cost,how,postcode,when,phone,web,access,checked on,for,email,fax\n\
        Good,debt,,,,,,,,,,,,\n\
        ,debt,,,,,,,,,,,,\n\
        Bad,dbet;bananas,old,see poster,carrier pigeon,nowhere,some days,12,javascript:alert(1),lasers,soon,only wizards,me,1\n\
        Too,debt,,,,,,,,,,,,,a comma\n\
        Good,money,,,,BT1 1AA,,01632 960101 ask Jo,,,,,,\n",
    );
    assert_eq!((groups.rows_read, groups.used()), (5, 3));
    let rows: Vec<(usize, &str)> = groups.problems.iter().map(|p| (p.row, p.column.as_str())).collect();
    let bad = [
        "needs",
        "needs",
        "needs",
        "for",
        "ages",
        "cost",
        "when",
        "checked on",
        "how",
        "access",
        "postcode",
        "phone",
        "web",
        "email",
    ];
    let mut expected = vec![(1, "fax"), (3, "name")];
    expected.extend(bad.map(|column| (4, column)));
    expected.extend([(5, ""), (6, "postcode"), (6, "phone"), (6, "name")]);
    assert_eq!(rows, expected);
    assert_eq!(groups.problems[2].fix, "Did you mean “debt”?");
    assert!(groups.problems.iter().all(|p| !p.message.starts_with("local.") && !p.fix.starts_with("local.")));
    let bad = &groups.catalogue.services[1];
    assert_eq!((bad.url.as_str(), bad.phone.as_str(), bad.postcode.as_str()), ("", "", ""));
    assert_eq!((bad.access_note.as_str(), bad.who.as_str()), ("lasers", "only wizards"), "shown as written");
    assert_eq!(groups.catalogue.services[2].id, "local-good-row-6");
}

#[test]
fn files_that_are_no_list_say_so() {
    let message = |text: &str| read(text).problems[0].message.clone();
    assert_eq!(message(""), "The file holds no rows.");
    assert_eq!(message("\n\n"), "The file holds no rows.");
    assert_eq!(message("<!doctype html><title>Not found</title>"), "This is not a CSV file.");
    assert_eq!(
        message("cost,phone\nfree,01632 960101"),
        "There is no heading called name. Nothing of the file is used."
    );
    assert!(read_bytes(&vec![b'a'; MOST_BYTES + 1]).problems[0].message.contains("2 MB"));
    let many = "name,needs\n".to_owned() + &"a,debt\n".repeat(MOST_ROWS + 1);
    let many = read(&many);
    assert_eq!((many.used(), many.problems.last().unwrap().row), (MOST_ROWS, 0));
}

#[test]
fn hostile_text_stays_text_and_loses_its_tricks() {
    let long = "x".repeat(1_000_000);
    let groups = read(&format!(
        "name,what,needs,web\n<script>alert(1)</script>\u{202e}\u{0},{long},mood,https://a.b@evil.example/\n\u{4f60}\u{597d},,mood,\n"
    ));
    let service = first(&groups);
    assert_eq!(service.name, "<script>alert(1)</script>");
    assert_eq!(service.id, "local-script-alert-1-script");
    assert_eq!((service.summary.len(), service.url.as_str()), (MOST_CHARACTERS, ""));
    let columns: Vec<&str> = groups.problems.iter().map(|p| p.column.as_str()).collect();
    assert_eq!(columns, ["what", "web"]);
    assert_eq!(groups.catalogue.services[1].id, "local-row-3");
}

#[test]
fn a_topic_gives_its_needs_without_making_each_the_chief_one() {
    let groups = read("name,needs\nA,money and bills\nB,Meeting people\n");
    let (a, b) = (first(&groups), &groups.catalogue.services[1]);
    assert_eq!((a.needs.len(), a.primary.len(), b.primary.len()), (4, 0, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn nothing_is_lost_silently_and_nothing_panics(body in "(\\PC|[,;\n\r\"\t]){0,200}") {
        let groups = read(&format!("name,needs,cost,when,for,web,access\n{body}"));
        let lost = groups.rows_read - groups.used();
        prop_assert!(groups.problems.len() >= lost);
        let mut ids: Vec<&str> = groups.catalogue.services.iter().map(|s| s.id.as_str()).collect();
        ids.sort_unstable();
        prop_assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
