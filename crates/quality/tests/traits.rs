//! Nobody is under the thresholds of fairness, and what judges wrote can be read.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use waymark_quality::fairness::fairness;
use waymark_quality::judged::{figures, judged, judgements};
use waymark_quality::sheet::picks;
use waymark_quality::world::World;

#[test]
fn no_trait_and_no_place_leaves_anybody_far_behind_or_without_a_word() {
    let fairness = fairness(&World::load().unwrap()).unwrap();
    assert_eq!(fairness.broken(), Vec::<String>::new());
}

#[test]
fn nothing_shown_first_was_judged_harmful() {
    let world = World::load().unwrap();
    let picks = picks(&world).unwrap();
    let figures = figures(&judged(&picks, &judgements().unwrap()));
    assert!(figures.picks > 400 && figures.harmful.is_empty(), "{:?}", figures.harmful);
}
