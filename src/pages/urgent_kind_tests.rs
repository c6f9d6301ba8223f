//! Urgent help among the real services: never a suggestion, never filtered (rule S11).

use super::trigger_tests::{SHELF, any_visit, counting, declare, found, seeds, suggested};
use crate::testing::{TODAY, bank};
use proptest::prelude::*;
use waymark_core::catalogue::{Kind, ServiceIx};
use waymark_core::geo::{Nation, Whereabouts};
use waymark_core::matching::{Context, Part, judge, part};
use waymark_core::search::{Filter, find};

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
    SHELF.with(|(shelf, index)| {
        let is_urgent = |ix: ServiceIx| shelf.get(ix).unwrap().kind == Kind::Urgent;
        let narrow = Filter { free: true, step_free: true, self_refer: true, age: Some((18, 24)), ..Filter::default() };
        for words in ["", "suicide", "samaritans", "hurt", "drink", "999"] {
            let of = |filter: &Filter| find(&bank, shelf, index, words, filter, Nation::England);
            let (wide, narrow) = (of(&Filter::default()), of(&narrow));
            assert!(!wide.services.iter().chain(&narrow.services).any(|found| is_urgent(found.hit.service)), "{words}");
            assert!(wide.urgent.iter().all(|ix| is_urgent(*ix)), "{words}");
            assert_eq!(wide.urgent, narrow.urgent, "{words}");
        }
        assert!(!find(&bank, shelf, index, "suicide", &Filter::default(), Nation::England).urgent.is_empty());
    });
}
