//! What tells the combinations of each group apart.

use crate::columns::GROUPS;
use crate::group::{Key, day, packed};
use waymark_core::catalogue::{Class, Languages};
use waymark_core::matching::Facts;

/// What each group holds of a row: everything that the rules of the group look at.
pub(crate) fn keys<'a>(facts: &Facts<'a>) -> [Key<'a>; GROUPS] {
    let age = |age: Option<u8>| (9, age.map_or(0, |age| u64::from(age) + 1));
    let class = (8, facts.class as u64);
    // What rules of terms and of trust ask of it: combinations that differ in nothing they look at are one.
    let is = |is: bool| (1, u64::from(is));
    let open_to_all =
        [is(facts.class.is_place()), is(facts.class == Class::Library), is(facts.class == Class::Allotment)];
    let register = is(facts.class == Class::CharityRegister);
    let point = (1, u64::from(facts.point.is_some()));
    let Languages { welsh, bsl, interpreter } = facts.languages;
    let age_and_who = packed([age(facts.age.min), age(facts.age.max), (1, facts.who.into())]);
    let hours = (9, facts.hours.map_or(0, |hours| u64::from(hours.0) + 1));
    let how = [(16, facts.modes.0.into()), (8, facts.precision as u64), (8, facts.origin as u64)];
    let trust = packed([open_to_all[0], register, point, (8, facts.evidence as u64), (1, facts.has_contact.into())]);
    let tongues = packed([(1, welsh.into()), (1, bsl.into()), (1, interpreter.into())]);
    let terms = [(8, facts.cost as u64), (8, facts.self_referral as u64), (8, facts.capacity as u64)];
    let key = |numbers| Key { numbers, area: "" };
    [
        key([facts.only_for.bits(), facts.made_for.bits(), facts.not_for.bits(), age_and_who]),
        key([packed(terms), packed([hours]), packed(open_to_all), 0]),
        key([packed(how), packed([class, (8, facts.kind as u64)]), 0, 0]),
        Key { numbers: [packed([(8, facts.nations.0.into()), point]), 0, 0, 0], area: facts.area },
        key([facts.interests.bits(), 0, 0, 0]),
        key([trust, day(facts.known_since), day(facts.checked_on), day(facts.next_check)]),
        key([facts.access.bits(), facts.access_absent.bits(), tongues, 0]),
    ]
}
