//! The people of `tests/people`: what each must be shown, must not be shown and must be told. `--nocapture` prints the
//! first three of each goal, to be read by eye.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use waymark_quality::people::{first, people};
use waymark_quality::world::World;

#[test]
fn every_person_is_shown_what_they_must_be_and_nothing_they_must_not() {
    let (world, people) = (World::load().unwrap(), people().unwrap());
    assert_eq!(people.len(), 100);
    assert_eq!(people.iter().filter(|person| person.held_out).count(), 18);
    let mut faults = Vec::new();
    for person in &people {
        let outcome = world.outcome(&person.answered(&world).unwrap());
        println!("\n{}: {}", person.file, person.about);
        for goal in &outcome.shortlist.goals {
            let shown: Vec<_> = first(goal).iter().map(|matched| outcome.id(matched.service)).collect();
            println!("  {}: {shown:?} +{}", world.topic(goal.topic), goal.ranked.len() - shown.len());
        }
        assert!(person.sayings() > 0, "{}: nothing must be said", person.file);
        faults.extend(person.faults(&world, &outcome));
    }
    assert!(faults.is_empty(), "{} not as they must be:\n{}", faults.len(), faults.join("\n"));
}
