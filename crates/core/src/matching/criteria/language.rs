//! Language: Welsh, British Sign Language or an interpreter, where the person needs one. Mostly not known.

use crate::ids::{Access, Set};
use crate::matching::case::Case;
use crate::matching::facts::Facts;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::LANGUAGE_MET;
use crate::profile::Language;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let language = case.ctx.profile.limits.language.filter(|language| *language != Language::English)?;
    let (service, known) = (case.service, case.known);
    let (there, absent) = match language {
        Language::Welsh => (service.languages.welsh, false),
        Language::Bsl => access_says(service, known.bsl, service.languages.bsl),
        Language::Other => access_says(service, known.interpreter, service.languages.interpreter),
        Language::English => return None,
    };
    Some(if there {
        Judgement::met(Criterion::Language, LANGUAGE_MET, Reason::LanguageThere(language))
    } else if absent {
        Judgement::excludes(Criterion::Language, Reason::LanguageAbsent(language))
    } else {
        Judgement::unknown(Criterion::Language, 0, Reason::LanguageNotKnown(language))
    })
}

/// Whether it is there, by language or as an access feature, and whether it is known not to be.
fn access_says(service: &Facts<'_>, feature: Set<Access>, there: bool) -> (bool, bool) {
    (there || service.access.meets(feature), service.access_absent.meets(feature))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Service;
    use crate::fixture::{Trial, access, service};

    fn reason(language: Option<Language>, service: &Service) -> Option<Reason> {
        let mut trial = Trial::new("people");
        trial.profile.limits.language = language;
        let judgement = trial.judge(judge, service)?;
        assert_eq!(judgement.points, if matches!(judgement.reason, Reason::LanguageThere(_)) { 20 } else { 0 });
        assert_eq!(judgement.excludes, matches!(judgement.reason, Reason::LanguageAbsent(_)));
        Some(judgement.reason)
    }

    #[test]
    fn english_is_no_question() {
        assert_eq!(reason(None, &service("loneliness")), None);
        assert_eq!(reason(Some(Language::English), &service("loneliness")), None);
    }

    #[test]
    fn a_language_is_there_absent_or_not_known() {
        let mut line = service("loneliness");
        for language in [Language::Welsh, Language::Bsl, Language::Other] {
            assert_eq!(reason(Some(language), &line), Some(Reason::LanguageNotKnown(language)));
        }
        line.access = access("bsl;interpreter");
        assert_eq!(reason(Some(Language::Bsl), &line), Some(Reason::LanguageThere(Language::Bsl)));
        assert_eq!(reason(Some(Language::Other), &line), Some(Reason::LanguageThere(Language::Other)));
        (line.access, line.access_absent) = (access(""), access("bsl;interpreter"));
        assert_eq!(reason(Some(Language::Bsl), &line), Some(Reason::LanguageAbsent(Language::Bsl)));
        assert_eq!(reason(Some(Language::Other), &line), Some(Reason::LanguageAbsent(Language::Other)));
        (line.languages.welsh, line.languages.bsl, line.languages.interpreter) = (true, true, true);
        for language in [Language::Welsh, Language::Bsl, Language::Other] {
            assert_eq!(reason(Some(language), &line), Some(Reason::LanguageThere(language)));
        }
    }
}
