//! What searching finds, over a few services and the real words for needs; and that reasons are the points.

use super::*;
use proptest::prelude::*;
use waymark_core::catalogue::{Catalogue, Shelf};
use waymark_core::envelope;
use waymark_core::ids::{Need, Set};
use waymark_core::search::{Field, How};

fn bank() -> waymark_core::bank::Bank {
    waymark_content::whole_bank().unwrap()
}

/// A choir and a shed in Sale, a debt line, an allotment in Truro, an abuse line, an urgent line.
fn index() -> Index {
    let bank = bank();
    let mut builder = Builder::default();
    let mut add = |id: &str, name: &str, place: [&str; 2], summary: &str, needs: &[&str], interests: &[&str]| {
        let sets =
            |names: &[&str]| -> Set<Need> { names.iter().map(|name| bank.vocabulary.find(name).unwrap()).collect() };
        builder.add(&Texts {
            id,
            name,
            place,
            summary,
            needs: sets(needs),
            primary: sets(&needs[..1]),
            interests: interests.iter().map(|name| bank.vocabulary.find(name).unwrap()).collect(),
            is_urgent: id == "listening",
            ..Texts::default()
        });
    };
    add("choir", "Sale Sing & Smile", ["Town Hall, Sale", "M33"], "", &["loneliness", "arts"], &["music"]);
    add(
        "shed",
        "Men's Shed",
        ["", ""],
        "Make and mend things together over a brew.",
        &["men", "loneliness"],
        &["making"],
    );
    add("debt-line", "National Debtline", ["", ""], "Free debt advice if you cannot pay.", &["debt", "money"], &[]);
    add("plot", "Truro Growing", ["", ""], "", &["nature"], &["gardening"]);
    add("safe", "Safe Together", ["", ""], "", &["domestic-abuse"], &[]);
    add("listening", "Listening Line", ["", ""], "", &["mood", "loneliness"], &[]);
    builder.finish(Meanings::of(&bank))
}

const IDS: [&str; 6] = ["choir", "shed", "debt-line", "plot", "safe", "listening"];

fn search(words: &str) -> Vec<&'static str> {
    let (index, mut scratch) = (index(), Scratch::default());
    let query = index.query(words);
    let scored = index.score(&query, &mut scratch);
    let keep = scored.fullest(|_| true);
    let mut top = Top::new(6);
    for service in scored.services().iter().copied().filter(|service| keep(*service)) {
        top.offer(Row { service, points: scored.points(service), tie: u64::from(index.rank(service)) });
    }
    top.rows().iter().map(|row| IDS[row.service as usize]).collect()
}

#[test]
fn names_are_found_by_their_words_their_beginnings_and_the_first_half_of_a_postcode() {
    assert_eq!(search("national debtline"), ["debt-line"]);
    assert_eq!(search("truro gro"), ["plot"]);
    assert_eq!(search("SALE smile"), ["choir"]);
    assert_eq!(search("m33"), ["choir"]);
}

#[test]
fn small_slips_are_forgiven_and_figures_have_none() {
    assert_eq!(search("smlie"), ["choir"]);
    assert_eq!(search("nationl"), ["debt-line"]);
    assert_eq!(search("gradening"), ["plot"]);
    assert!(search("m34").is_empty() && search("sde").is_empty());
}

#[test]
fn slips_within_an_everyday_phrase_are_forgiven_and_its_end_may_be_missing() {
    for (slip, meant) in
        [("rent arreas", "rent arrears"), ("make ends meett", "make ends meet"), ("make ends mee", "make ends meet")]
    {
        assert_eq!(search(slip), search(meant), "{slip}");
        assert!(!search(meant).is_empty(), "{meant}");
    }
}

#[test]
fn everyday_words_mean_needs_and_names_stand_first() {
    assert_eq!(search("skint"), ["debt-line"]);
    assert_eq!(search("mates"), ["choir", "shed"]);
    assert_eq!(search("men's shed"), ["shed"]);
    assert_eq!(search("debt line"), ["debt-line"]);
    assert_eq!(search("singing"), ["choir"]);
    assert_eq!(search("lonely sale"), ["choir", "shed"], "both words, then what was asked for elsewhere");
    assert_eq!(search("truro sale smile"), ["choir"], "a word in passing is not what was asked for");
    assert_eq!(search("debt sale"), ["debt-line", "choir"], "no service answers both: what it is for, then where");
}

#[test]
fn nothing_is_found_where_nothing_is() {
    for words in ["xylophone", "the of", "", "listening line zzz"] {
        assert!(!search(words).contains(&"listening") && (words.len() > 9 || search(words).is_empty()), "{words}");
    }
}

#[test]
fn british_and_american_words_are_the_same_words() {
    assert_eq!(search("neighbors"), search("neighbours"));
    assert_eq!(search("counseling"), search("counselling"));
}

#[test]
fn words_any_service_may_say_of_itself_tell_nothing_beside_others() {
    assert_eq!(search("debt support group"), ["debt-line"]);
    assert_eq!(search("help with growing"), ["plot"], "help means nothing by itself");
    assert_eq!(search("free advice"), ["debt-line"], "alone they are looked for");
    assert_eq!(search("debt suppprt"), search("debt support"), "a slip of a general word is as general");
    assert_eq!(search("I never know who to tell about growing"), ["plot"], "a sentence is not about its small words");
}

#[test]
fn a_slip_in_a_short_word_is_believed_only_where_nothing_else_is_understood() {
    assert_eq!(search("sjed"), ["shed"]);
    assert_eq!(search("debt shod"), ["debt-line"], "rather a name that is not known here");
    let (index, mut scratch) = (index(), Scratch::default());
    let scored = index.score(&index.query("debt shod"), &mut scratch);
    assert!(scored.points(1) * 5 < scored.points(2));
}

#[test]
fn other_forms_of_a_word_are_found_with_it() {
    assert_eq!(search("mending"), ["shed"]);
    assert_eq!(search("togethwring"), search("together"), "a slip in another form");
    assert_eq!(search("grower"), ["plot"]);
    assert!(search("smiler").contains(&"choir"));
}

#[test]
fn words_are_found_written_as_one_or_as_two() {
    assert_eq!(search("debt line"), search("debtline"));
    assert_eq!(search("national debt line")[0], "debt-line");
    assert_eq!(search("salesing"), ["choir"]);
    assert_eq!(search("debtgrowing"), ["debt-line", "plot"], "no service has both: each has one");
    assert_eq!(search("debt line")[0], search("debt linne")[0]);
}

#[test]
fn every_hit_tells_why_and_marks_stand_on_whole_words() {
    let index = index();
    let query = index.query("skint nationl");
    let why = index.why(&query, 2);
    assert_eq!((why[0].how, why[1].field, why[1].how), (How::Exact, Field::Name, How::Typo));
    assert!(matches!(why[0].field, Field::Need(_)) && why[0].typed == (0..5));
    assert_eq!(marks("National Debtline, national", &index.words_of(&query), 9), [0..8, 19..27]);
}

thread_local! {
    static NATIONAL: Index = {
        let bytes = waymark_content::data_file("national").unwrap().bytes;
        let mut shelf = Shelf::default();
        shelf.add(envelope::open::<Catalogue>(envelope::Kind::Catalogue, None, bytes).unwrap());
        Index::of(Meanings::of(&bank()), &shelf)
    };
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_points_of_the_reasons_are_the_points_of_the_hit(
        words in "\\PC{0,30}|[a-z ]{0,40}|((rent|arrears|heart|attack|walking|group|debt|sale|make|ends|skint) ){1,5}"
    ) {
        NATIONAL.with(|index| {
            let mut scratch = Scratch::default();
            let query = index.query(&words);
            let scored = index.score(&query, &mut scratch);
            let mut seen = scored.services().to_vec();
            seen.sort_unstable();
            prop_assert!(seen.windows(2).all(|pair| pair[0] < pair[1]), "each once");
            for service in 0..index.len() as u32 {
                let why = index.why(&query, service);
                prop_assert_eq!(why.iter().map(|reason| reason.points).sum::<u32>(), scored.points(service));
                prop_assert_eq!(why.len() as u32, scored.answered(service));
                prop_assert_eq!(why.is_empty(), !seen.contains(&service));
            }
            Ok(())
        })?;
    }

    #[test]
    fn any_words_can_be_asked_and_scratch_keeps_nothing(one in "\\PC{0,40}", other in "[a-z ]{0,30}") {
        NATIONAL.with(|index| {
            let (mut used, mut fresh) = (Scratch::default(), Scratch::default());
            let _ = index.score(&index.query(&one), &mut used);
            let query = index.query(&other);
            let (a, b) = (index.score(&query, &mut used), index.score(&query, &mut fresh));
            prop_assert_eq!(a.services(), b.services());
            prop_assert!(a.services().iter().all(|service| a.points(*service) == b.points(*service)));
            let _ = index.instead(&one);
            Ok(())
        })?;
    }
}
