//! What is found over the real lists, as the page hands them over.

use super::*;
use proptest::prelude::*;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Kind, Shelf};
use waymark_core::envelope;
use waymark_core::geo::Nation;
use waymark_core::search::hand::{self, read};
use waymark_core::search::{Field, Filter, How};

struct Stage {
    bank: Bank,
    shelf: Shelf,
    finder: Finder,
}

fn stage() -> Stage {
    let bank = waymark_content::whole_bank().unwrap();
    let mut shelf = Shelf::default();
    for name in ["national", "trafford"] {
        let bytes = waymark_content::data_file(name).unwrap().bytes;
        shelf.add(envelope::open::<Catalogue>(envelope::Kind::Catalogue, None, bytes).unwrap());
    }
    let finder = Finder::open(hand::services(&bank, &shelf)).unwrap();
    Stage { bank, shelf, finder }
}

impl Stage {
    fn ask(&mut self, words: &str, filter: &Filter) -> Found {
        let rows = hand::rows(&self.bank, &self.shelf, filter, Nation::England, &|ix| ix.0.is_multiple_of(2));
        let topics: Vec<Set<Need>> = self.bank.topics.iter().map(|topic| topic.needs).collect();
        read(&self.finder.ask(&hand::ask(words, filter.set_parts(), 12, &topics, &rows))).unwrap()
    }
    fn name(&self, found: &FoundService) -> &str {
        &self.shelf.get(found.service).unwrap().name
    }
}

#[test]
fn an_everyday_word_finds_and_says_what_it_means_and_marks_where_words_stand() {
    let mut stage = stage();
    let found = stage.ask("skint", &Filter::default());
    assert!(found.total > 10 && found.services.len() == 12);
    assert!(found.services.iter().all(|one| !one.why.is_empty() && one.why[0].typed == "skint"));
    let found = stage.ask("National Debtlien", &Filter::default());
    let first = &found.services[0];
    assert_eq!(stage.name(first), "National Debtline");
    assert_eq!((first.in_name.as_slice(), first.why[1].how), ([(0, 8), (9, 17)].as_slice(), How::Typo));
    assert_eq!(first.why[0].field, Field::Name);
}

#[test]
fn s11_urgent_help_is_not_the_finders_and_no_words_find_all_that_fits() {
    let mut stage = stage();
    let urgent = stage.shelf.iter().filter(|(_, service)| service.kind == Kind::Urgent).count();
    let all = stage.ask("", &Filter::default());
    assert_eq!(all.total as usize, stage.shelf.len() - urgent);
    for words in ["samaritans", "suicide", ""] {
        let found = stage.ask(words, &Filter::default());
        assert!(found.services.iter().all(|one| stage.shelf.get(one.service).unwrap().kind != Kind::Urgent));
    }
}

#[test]
fn a_filter_counts_what_it_would_leave_with_the_others_as_they_are() {
    let mut stage = stage();
    let free = Filter { free: true, ..Filter::default() };
    let home = Filter { home: true, ..Filter::default() };
    let both = Filter { home: true, free: true, ..Filter::default() };
    let at = |part: FilterPart| part as usize;
    for words in ["", "debt"] {
        let (none, free, home, both) = (
            stage.ask(words, &Filter::default()),
            stage.ask(words, &free),
            stage.ask(words, &home),
            stage.ask(words, &both),
        );
        assert_eq!(none.parts[at(FilterPart::Free)], free.total, "{words}");
        assert_eq!((free.parts[at(FilterPart::Free)], free.parts[at(FilterPart::Home)]), (free.total, both.total));
        assert_eq!(home.parts[at(FilterPart::Free)], both.total);
        assert_eq!(none.left_out, 0);
        assert!(both.total < none.total || !words.is_empty(), "{words}");
    }
    let fits = stage.ask("", &Filter { fits: true, ..Filter::default() });
    assert!(fits.total > 0 && fits.services.iter().all(|one| one.service.0.is_multiple_of(2)));
}

#[test]
fn where_nothing_is_found_the_nearest_spelling_is_offered_if_it_finds_something() {
    let mut stage = stage();
    let found = stage.ask("gerdxnimg", &Filter::default());
    assert_eq!((found.total, found.instead.as_str()), (0, "gardening"));
    assert!(stage.ask(&found.instead, &Filter::default()).total > 0);
    assert_eq!(stage.ask("zzzzzz", &Filter::default()).instead, "");
}

#[test]
fn where_nothing_was_typed_or_found_every_way_in_leads_to_something_that_fits() {
    let mut stage = stage();
    let home = Filter { home: true, free: true, ..Filter::default() };
    for filter in [Filter::default(), home.clone()] {
        for words in ["", "zzzzzz"] {
            let ways = stage.ask(words, &filter).ways;
            assert!(ways.len() > 20, "{words}");
            for need in ways.iter() {
                let label = stage.bank.vocabulary.label(need).to_owned();
                let found = stage.ask(&label, &filter);
                let helps = |one: &FoundService| stage.shelf.get(one.service).unwrap().needs.contains(need);
                assert!(found.services.iter().any(helps), "{label}");
                assert!(found.ways.is_empty(), "{label}");
            }
        }
    }
    let nobody = Filter { age: Some((0, 0)), needs: stage.bank.vocabulary.find("debt").into_iter().collect(), ..home };
    assert!(stage.ask("zzzzzz", &nobody).ways.len() < stage.ask("zzzzzz", &Filter::default()).ways.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut finder = Finder::open(Vec::new());
        prop_assert!(finder.is_none());
        if let Some(mut other) = Finder::open(bytes.clone()) {
            let _ = other.ask(&bytes);
        }
        finder = Finder::open(vec![0; 12]);
        prop_assert!(finder.as_mut().is_some_and(|finder| finder.ask(&bytes).len() < 100_000));
    }
}
