//! Effects of choices, as they are written: `need debt`, `age 18 24`, `travel-up-to 1.0`.

use crate::names::{find, quoted, unknown};
use crate::problem::Fault;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::{Cost, Mode};
use waymark_core::profile::{Company, Device, Language, Person, TimeSlot, Weight, Wish};
use waymark_core::questionnaire::Effect;

/// Each effect with the form it is written in.
const FORMS: [(&str, &str); 19] = [
    ("need", "need debt"),
    ("interest", "interest music"),
    ("trait", "trait carer"),
    ("none-of-these", "none-of-these"),
    ("flag", "flag abuse"),
    ("hint", "hint gets-out"),
    ("age", "age 18 24"),
    ("cost-up-to", "cost-up-to free"),
    ("travel-up-to", "travel-up-to 1.0"),
    ("time", "time weekday-day"),
    ("mode", "mode phone"),
    ("access", "access step-free"),
    ("language", "language welsh"),
    ("company", "company with-someone"),
    ("wish", "wish near lot"),
    ("ask-places", "ask-places"),
    ("device", "device own"),
    ("person", "person myself"),
    ("private", "private yes"),
];

/// Reads one effect.
///
/// # Errors
/// When the effect, or a name in it, does not exist.
pub fn parse(text: &str, vocabulary: &Vocabulary) -> Result<Effect, Fault> {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        ["need", name] => find(vocabulary, "need", name).map(Effect::Need),
        ["interest", name] => find(vocabulary, "interest", name).map(Effect::Interest),
        ["trait", name] => find(vocabulary, "trait", name).map(Effect::Trait),
        ["flag", name] => find(vocabulary, "flag", name).map(Effect::Flag),
        ["hint", name] => find(vocabulary, "hint", name).map(Effect::Hint),
        ["access", name] => find(vocabulary, "access feature", name).map(Effect::Access),
        ["none-of-these"] => Ok(Effect::NoneOfTheseTraits),
        ["ask-places"] => Ok(Effect::AskPlaces),
        ["wish", name, weight] => wish(name, weight),
        ["age", from, to] => age(from, to),
        ["travel-up-to", miles] => tenths(miles).map(Effect::TravelUpTo),
        ["mode", name] => one_of("mode", name, &Mode::ALL.map(|(mode, name)| (name, mode))).map(Effect::Mode),
        [keyword, name] => of_a_few(keyword, name).unwrap_or_else(|| Err(no_effect(text))),
        _ => Err(no_effect(text)),
    }
}

/// Effects that take one name of a short list.
fn of_a_few(keyword: &str, name: &str) -> Option<Result<Effect, Fault>> {
    use {Company as C, Language as L, TimeSlot as T};
    Some(match keyword {
        "cost-up-to" => one_of(
            "cost",
            name,
            &[("free", Cost::Free), ("donation", Cost::Donation), ("low", Cost::Low), ("paid", Cost::Paid)],
        )
        .map(Effect::CostUpTo),
        "time" => one_of(
            "time",
            name,
            &[("weekday-day", T::WeekdayDay), ("weekday-evening", T::WeekdayEvening), ("weekend", T::Weekend)],
        )
        .map(Effect::Time),
        "language" => one_of(
            "language",
            name,
            &[("english", L::English), ("welsh", L::Welsh), ("bsl", L::Bsl), ("other", L::Other)],
        )
        .map(Effect::Language),
        "company" => {
            one_of("company", name, &[("alone", C::Alone), ("with-someone", C::WithSomeone)]).map(Effect::Company)
        }
        "device" => one_of("device", name, &[("own", Device::Own), ("shared", Device::Shared)]).map(Effect::Device),
        "person" => one_of(
            "person",
            name,
            &[("myself", Person::Myself), ("helper", Person::Helper), ("link-worker", Person::LinkWorker)],
        )
        .map(Effect::Person),
        "private" => one_of("answer", name, &[("yes", true), ("no", false)]).map(Effect::Private),
        _ => return None,
    })
}

fn no_effect(text: &str) -> Fault {
    let keyword = text.split_whitespace().next().unwrap_or_default();
    match FORMS.iter().find(|(name, _)| *name == keyword) {
        Some((_, form)) => {
            Fault::new(format!("the effect {} is not complete", quoted(text))).hint(format!("as in {form:?}"))
        }
        None => unknown("effect", keyword, FORMS.iter().map(|(name, _)| *name)),
    }
}

/// The value of a name in a short list.
pub fn one_of<T: Copy>(kind: &str, name: &str, list: &[(&str, T)]) -> Result<T, Fault> {
    let found = list.iter().find(|(known, _)| *known == name);
    found.map(|(_, value)| *value).ok_or_else(|| unknown(kind, name, list.iter().map(|(known, _)| *known)))
}

fn wish(name: &str, weight: &str) -> Result<Effect, Fault> {
    let wish = one_of("wish", name, &Wish::ALL.map(|(wish, name)| (name, wish)))?;
    one_of("weight", weight, &[("bit", Weight::Bit), ("lot", Weight::Lot)]).map(|weight| Effect::Wish(wish, weight))
}

fn age(from: &str, to: &str) -> Result<Effect, Fault> {
    match (from.parse::<u8>(), to.parse::<u8>()) {
        (Ok(from), Ok(to)) if from <= to && to <= 120 => Ok(Effect::Age(from, to)),
        _ => {
            Err(Fault::new(format!("ages {} to {} are no age band", quoted(from), quoted(to)))
                .hint("as in \"age 18 24\""))
        }
    }
}

/// Miles with at most one place after the point, in tenths.
fn tenths(miles: &str) -> Result<u16, Fault> {
    let (whole, part) = miles.split_once('.').unwrap_or((miles, "0"));
    let tenth = (part.len() == 1).then(|| part.parse::<u16>().ok()).flatten();
    let tenths = whole.parse::<u16>().ok().zip(tenth).and_then(|(w, t)| w.checked_mul(10)?.checked_add(t));
    tenths.ok_or_else(|| {
        Fault::new(format!("{} is no distance in miles", quoted(miles))).hint("as in \"travel-up-to 1.0\"")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::bank::Entry;
    use waymark_core::ids::Need;

    fn vocabulary() -> Vocabulary {
        let debt = Entry { id: "debt".into(), label: "debt".into() };
        Vocabulary { needs: vec![debt], ..Vocabulary::default() }
    }
    fn fault(text: &str) -> String {
        let Fault { message, hint } = parse(text, &vocabulary()).unwrap_err();
        format!("{message} | {hint}")
    }

    #[test]
    fn effects_are_read() {
        for (text, effect) in [
            ("need debt", Effect::Need(Need(0))),
            ("age 18 24", Effect::Age(18, 24)),
            ("travel-up-to 0", Effect::TravelUpTo(0)),
            ("travel-up-to 2.5", Effect::TravelUpTo(25)),
            ("cost-up-to donation", Effect::CostUpTo(Cost::Donation)),
            ("mode in-person", Effect::Mode(Mode::InPerson)),
            ("wish own-time lot", Effect::Wish(Wish::OwnTime, Weight::Lot)),
            ("private no", Effect::Private(false)),
            ("none-of-these", Effect::NoneOfTheseTraits),
        ] {
            assert_eq!(parse(text, &vocabulary()), Ok(effect), "{text}");
        }
    }

    #[test]
    fn every_form_starts_with_its_own_name() {
        for (name, form) in FORMS {
            assert_eq!(form.split(' ').next(), Some(name));
            assert!(!fault_or_ok(form).contains("no effect"), "{form}");
        }
    }
    fn fault_or_ok(text: &str) -> String {
        parse(text, &vocabulary()).err().map(|f| f.message).unwrap_or_default()
    }

    #[test]
    fn slips_are_answered_with_the_form() {
        assert_eq!(fault("need debts"), "no need called \"debts\" | did you mean \"debt\"?");
        assert_eq!(fault("nede debt"), "no effect called \"nede\" | did you mean \"need\"?");
        assert_eq!(fault("wish neer lot"), "no wish called \"neer\" | did you mean \"near\"?");
        assert_eq!(fault("need"), "the effect \"need\" is not complete | as in \"need debt\"");
        assert_eq!(fault("age 24 18"), "ages \"24\" to \"18\" are no age band | as in \"age 18 24\"");
        assert_eq!(fault("travel-up-to 2.55"), "\"2.55\" is no distance in miles | as in \"travel-up-to 1.0\"");
        assert_eq!(fault("time weekends"), "no time called \"weekends\" | did you mean \"weekend\"?");
    }
}
