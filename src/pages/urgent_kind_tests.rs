//! Urgent help among the real services: never a suggestion, never filtered (rule S11).

use super::trigger_tests::{SHELF, any_visit, counting, declare, found, seeds, suggested};
use crate::data::Load;
use crate::route::Route;
use crate::testing::{TODAY, bank, page};
use proptest::prelude::*;
use waymark_core::catalogue::{Kind, ServiceIx};
use waymark_core::geo::{Nation, Whereabouts};
use waymark_core::matching::{Context, Part, judge, part};
use waymark_core::search::{Filter, hand, urgent};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn s11_urgent_help_is_never_a_suggestion(seeds in seeds(), backwards: bool) {
        let bank = bank();
        let mut session = any_visit(&seeds, backwards);
        for topic in ["feelings", "safe", "habits"] {
            session = declare(&bank, session, ("topics", topic));
        }
        let answers = counting(&bank, &session);
        SHELF.with(|(shelf, _)| {
            let (profile, goals) = found(&bank, shelf, &answers);
            let is_urgent = |ix: ServiceIx| shelf.get(ix).unwrap().kind == Kind::Urgent;
            prop_assert!(shelf.iter().any(|(ix, _)| is_urgent(ix)));
            let place = Whereabouts::somewhere_in(Nation::England);
            let ctx = Context { bank: &bank, shelf, profile: &profile, place: &place, today: TODAY };
            for (goal, result) in profile.goals.iter().zip(&goals) {
                prop_assert!(!suggested(result).any(is_urgent));
                prop_assert!(!result.left_out.iter().any(|left_out| is_urgent(left_out.service)));
                prop_assert!(result.urgent.iter().all(|ix| is_urgent(*ix)));
                for (ix, _) in shelf.iter().filter(|(ix, _)| is_urgent(*ix)) {
                    prop_assert_eq!(part(&ctx, goal, &judge(&ctx, goal, ix).unwrap()), Some(Part::Urgent));
                }
            }
            Ok(())
        })?;
    }
}

#[test]
fn s11_a_search_sets_urgent_help_apart_and_filters_none_of_it_away() {
    let bank = bank();
    SHELF.with(|(shelf, finder)| {
        let is_urgent = |ix: ServiceIx| shelf.get(ix).unwrap().kind == Kind::Urgent;
        let narrow = Filter { free: true, step_free: true, self_refer: true, age: Some((18, 24)), ..Filter::default() };
        for words in ["", "suicide", "samaritans", "hurt", "drink", "999"] {
            for filter in [Filter::default(), narrow.clone()] {
                let rows = hand::rows(&bank, shelf, &filter, Nation::England, &|_| true);
                let ask = hand::ask(words, filter.set_parts(), 100, &[], &rows);
                let found = hand::read(&finder.borrow_mut().ask(&ask)).unwrap();
                assert!(!found.services.iter().any(|found| is_urgent(found.service)), "{words}");
            }
            assert!(urgent(&bank, shelf, words).into_iter().all(is_urgent), "{words}");
        }
        for words in ["suicide", "suicde", "samaritans", "hurt"] {
            assert!(!urgent(&bank, shelf, words).is_empty(), "{words}");
        }
    });
}

#[test]
fn s11_urgent_help_answers_words_while_the_finder_is_on_its_way_and_where_it_cannot_be_had() {
    for finder in [Load::Loading, Load::Failed("gone".into())] {
        let cx = crate::testing::sample::visit_with(Route::QuickFind, &[], |state| {
            state.data.finder = finder.clone();
            state.quick.words = "listening".into();
        });
        let html = page(&cx);
        let urgent = html.class("wm-quick__urgent").next().unwrap();
        assert!(urgent.text.contains("Listening Line") && urgent.text.contains("116 123"));
        assert!(html.links_to("urgent-help.html"));
    }
}
