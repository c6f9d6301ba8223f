//! Reasons in plain words, from `content/reasons.toml` through the bank.

use super::model::{Context, Criterion, Judgement};
use super::phrases::distance_words;
use super::phrases::{
    ages, cost_name, interest_list, language_name, mode_list, month_words, nation_name, need_list, one_or_list,
    slot_name,
};
use super::reason::Reason;
use super::remedy::remedy;
use super::result::Gap;
use crate::bank::Bank;
use crate::catalogue::Service;

/// The words for a reason.
pub fn reason_words(bank: &Bank, service: &Service, reason: &Reason) -> String {
    use Reason as R;
    let key = reason.key();
    let fill = |name: &str, value: &str| bank.words.fill(key, &[(name, value)]);
    let choose = |part: &str| bank.words.get(&format!("{key}.{part}")).to_owned();
    match *reason {
        R::NeedNamed(needs) | R::NeedCovered(needs) => fill("needs", &need_list(bank, service, needs)),
        R::NotForYou(who) | R::NotForMaybe(who) | R::NotForOthers(who) => one_or_list(bank, key, "or", who),
        // The person is all of these.
        R::OnlyForYou(who) => one_or_list(bank, key, "and", who),
        R::OnlyIf(who) | R::OnlyForOthers(who) => one_or_list(bank, key, "or", who),
        R::MadeForYou(who) | R::MadeForMaybe(who) | R::MadeForOthers(who) => one_or_list(bank, key, "and", who),
        R::WhoInWords => fill("who", service.who.trim_end_matches('.')),
        R::AgeFits(min, max) | R::AgeMaybe(min, max) | R::AgeOther(min, max) => fill("range", &ages(bank, min, max)),
        R::CoversNation(nation) | R::NotInNation(nation) => fill("nation", nation_name(bank, nation)),
        R::Away(far) | R::MaybeTooFar(far) | R::TooFar(far) => fill("away", &distance_words(bank, service, far)),
        R::YouLike(likes) | R::Offers(likes) => fill("what", &interest_list(bank, likes)),
        R::Costs(cost) | R::CostsTooMuch(cost) => choose(cost_name(cost)),
        R::TimeFits(slot) => choose(slot_name(slot)),
        R::ModeFits(modes) | R::ModeClash(modes) => fill("ways", &mode_list(bank, modes)),
        R::LanguageThere(l) | R::LanguageAbsent(l) | R::LanguageNotKnown(l) => choose(language_name(l)),
        R::AccessThere(what) => one_or_list(bank, key, "and", what),
        R::AccessAbsent(what) | R::AccessNotKnown(what) => one_or_list(bank, key, "or", what),
        R::CheckedOn(date) | R::ListedOn(date) | R::CheckOverdue(date) => fill("date", &month_words(bank, date)),
        R::ListedLongAgo(date) => {
            let can_ring = if service.phone.is_empty() { "check" } else { "ring" };
            bank.words.fill(&format!("{key}.{can_ring}"), &[("year", &date.year.to_string())])
        }
        _ => bank.words.get(key).to_owned(),
    }
}

/// The words for a judgement: its reason, and what may help.
pub fn judgement_words(ctx: &Context<'_>, service: &Service, judgement: &Judgement) -> String {
    let words = reason_words(ctx.bank, service, &judgement.reason);
    match remedy(ctx, judgement) {
        Some(remedy) => ctx.bank.words.fill(
            "reason.and-remedy",
            &[("reason", words.trim_end_matches('.')), ("remedy", ctx.bank.words.get(remedy.key))],
        ),
        None => words,
    }
}

/// The words for a criterion: the row heading of "Why this".
pub fn criterion_words(bank: &Bank, criterion: Criterion) -> String {
    bank.words.get(&format!("reason.criterion.{}", criterion.id())).to_owned()
}

/// The words for a gap.
pub fn gap_words(bank: &Bank, gap: Gap) -> String {
    bank.words.get(&format!("reason.gap.{}", gap.id())).to_owned()
}

/// How many services are left out for one reason, in words: "3 for other ages".
pub fn gap_count_words(bank: &Bank, (gap, count): (Gap, u32)) -> String {
    bank.words.fill(&format!("reason.gap-some.{}", gap.id()), &[("n", &count.to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Cost;
    use crate::fixture::{access, bank, date, interests, modes, needs, service, traits};
    use crate::geo::Nation;
    use crate::profile::{Language, TimeSlot};

    fn say(reason: Reason) -> String {
        reason_words(bank(), &service("loneliness"), &reason)
    }

    #[test]
    fn every_key_has_words_and_every_wording_has_a_use() {
        let keys: Vec<_> = bank().words.keys().collect();
        let under = |prefix: &str| keys.iter().filter(|k| k.starts_with(&format!("{prefix}."))).count();
        for key in Reason::KEYS {
            assert!(bank().words.find(key).is_some() || under(key) > 0, "{key}");
        }
        for (_, id) in Criterion::ALL {
            assert!(bank().words.find(&format!("reason.criterion.{id}")).is_some(), "{id}");
        }
        let others = [
            "list",
            "month",
            "nation",
            "criterion",
            "gap",
            "gap-some",
            "remedy",
            "age",
            "mode.way",
            "distance.exact",
            "distance.in-area",
        ];
        for key in keys {
            let of_a_reason = Reason::KEYS.iter().any(|k| key == *k || key.starts_with(&format!("{k}.")));
            assert!(
                of_a_reason
                    || others.iter().any(|o| key == "reason.and-remedy" || key.starts_with(&format!("reason.{o}."))),
                "{key} is not used"
            );
        }
    }

    #[test]
    fn every_gap_and_every_criterion_has_words_of_its_own() {
        let left_out = [
            Gap::TooFar,
            Gap::NotThisAge,
            Gap::NotOpenThen,
            Gap::NoAccess,
            Gap::Costs,
            Gap::Language,
            Gap::Ways,
            Gap::ForOthers,
        ];
        let counted = left_out.iter().map(|gap| gap_count_words(bank(), (*gap, 3)));
        let gaps = left_out.iter().chain(&[Gap::NoService, Gap::OnlyBelow, Gap::NothingLeft]);
        let gaps: Vec<String> = gaps.map(|gap| gap_words(bank(), *gap)).chain(counted).collect();
        let criteria = Criterion::ALL.map(|(criterion, _)| criterion_words(bank(), criterion));
        for (at, words) in gaps.iter().chain(&criteria).enumerate() {
            assert!(words.len() > 2 && !words.contains("reason."), "{at} {words}");
            assert!(!gaps.iter().chain(&criteria).skip(at + 1).any(|other| other == words), "{words} twice");
        }
        assert_eq!(criterion_words(bank(), Criterion::Time), "Days and times");
    }

    #[test]
    fn reasons_read_as_a_person_would_say_them() {
        use Reason as R;
        let carer = traits("carer");
        for (reason, words) in [
            (R::NeedNamed(needs("debt")), "Helps with debt, which you asked about"),
            (R::NeedCovered(needs("money;debt;benefits;energy")), "Helps with money, debt and benefits"),
            (R::YouLike(interests("music")), "You said you like music or singing"),
            (R::AgeFits(Some(60), None), "For people aged 60 and over"),
            (R::AgeOther(None, Some(25)), "For people up to the age of 25"),
            (R::AgeMaybe(Some(16), Some(25)), "For people aged 16 to 25. Ask if that is you."),
            (R::OnlyIf(carer), "Only for people who look after someone. Is this you?"),
            (R::OnlyIf(traits("carer;parent")), "Only for people who look after someone or parents. Is this you?"),
            (R::OnlyForYou(traits("older")), "For older people"),
            (R::NotForYou(traits("abuse-declared")), "May not be safe for you, from what you said"),
            (R::NotForYou(traits("men")), "Not for men"),
            (R::CoversNation(Nation::NorthernIreland), "It covers Northern Ireland"),
            (R::Costs(Cost::Free), "Free"),
            (R::CostNotKnown, "We don't know what it costs. Ask them."),
            (R::TimeFits(TimeSlot::Weekend), "Open at the weekend"),
            (R::ModeFits(modes("phone;chat;home")), "You can do this by phone, by online chat or at your home"),
            (R::LanguageNotKnown(Language::Welsh), "We don't know if you can use Welsh. Ask them."),
            (R::AccessThere(access("step-free;hearing-loop")), "It has step-free access and a hearing loop"),
            (R::AccessNotKnown(access("step-free")), "We don't know if there is a step. Ask them."),
            (
                R::AccessNotKnown(access("quiet;relay")),
                "We don't know about a quiet space or Relay UK or text relay. Ask them.",
            ),
            (R::CheckedOn(date("2026-10-01")), "Someone checked this in October 2026"),
            (R::ListedOn(date("2026")), "This is from 2026"),
            (R::NoDate, "We have no date for this: check before you go"),
            (R::ContactNotChecked, "From the charity register: contact not checked"),
        ] {
            assert_eq!(say(reason), words);
        }
    }

    #[test]
    fn needs_the_service_is_chiefly_about_are_named_first() {
        let mut entry = service("money;debt;benefits;energy");
        entry.primary = needs("energy");
        let reason = Reason::NeedCovered(entry.needs);
        assert_eq!(reason_words(bank(), &entry, &reason), "Helps with heating and energy bills, money and debt");
    }

    #[test]
    fn an_old_listing_says_ring_only_where_there_is_a_number() {
        let mut entry = service("loneliness");
        let reason = Reason::ListedLongAgo(date("2023-04"));
        assert_eq!(reason_words(bank(), &entry, &reason), "Listed in 2023: check first");
        entry.phone = "0161 000 0000".into();
        assert_eq!(reason_words(bank(), &entry, &reason), "Listed in 2023: ring first");
    }

    #[test]
    fn the_services_own_words_are_said_as_such() {
        let mut entry = service("loneliness");
        entry.who = "People {age} over 55.".into();
        let words = reason_words(bank(), &entry, &Reason::WhoInWords);
        assert_eq!(words, "They say it is for: People {age} over 55");
    }
}
