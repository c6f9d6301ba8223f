//! Terms of other people's lists, as sources write them.

use waymark_meaning::meaning_of;

fn needs(scheme: &str, code: &str, label: &str) -> Option<String> {
    meaning_of(scheme, code, label).map(|meant| meant.needs.join(" "))
}

#[test]
fn terms_are_found_however_a_source_names_its_list() {
    let cases = [
        ("openeligibility", "1120", "", "food"),
        ("Open Eligibility", "1326", "whatever", "learning migrant"),
        ("ALISS", "lunch-club", "", "food loneliness"),
        ("aliss categories", "", "Lunch Club", "food loneliness"),
        ("StreetSupport", "foodbank/general", "", "food"),
        ("esdServices", "112", "", "homelessness housing"),
        ("LGSL", "272", "", "transport"),
        (
            "https://openactive.io/activity-list",
            "https://openactive.io/activity-list#x",
            "Walking Football",
            "physical-activity",
        ),
        ("OpenActive", "", "Underwater Hockey", "physical-activity"),
        ("ukcat", "SW301", "", "food"),
        ("", "", "Food banks", "food"),
        ("our own list", "17", "Debt Advice", "debt"),
    ];
    for (scheme, code, label, expected) in cases {
        assert_eq!(needs(scheme, code, label).as_deref(), Some(expected), "{scheme} {code} {label}");
    }
    assert_eq!(needs("our own list", "17", "Zzz"), None);
    assert_eq!(needs("", "", ""), None);
}

#[test]
fn terms_that_mean_nothing_of_ours_are_known_all_the_same() {
    assert_eq!(needs("ukcat", "CA202", "").as_deref(), Some(""));
    assert_eq!(meaning_of("street support", "age-18+", "").and_then(|meant| meant.ages), Some((Some(18), None)));
    assert_eq!(
        meaning_of("street support", "female-only", "").map(|meant| meant.only_for.join(" ")).as_deref(),
        Some("women")
    );
}
