//! Freshness: how old the facts are. Age lowers and says so; it hides nothing.

use crate::date::Date;
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{CHECK_OVERDUE, FRESH_CHECKED, FRESH_UNKNOWN, STALE};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (criterion, service, today) = (Criterion::Freshness, case.service, case.ctx.today);
    let Some(since) = service.known_since else {
        return Some(Judgement::unknown(criterion, FRESH_UNKNOWN, Reason::NoDate));
    };
    let stale = staleness(since, today);
    Some(match service.next_check.filter(|due| *due < today) {
        _ if stale < 0 => Judgement::not_met(criterion, stale, Reason::ListedLongAgo(since)),
        Some(due) => Judgement::not_met(criterion, CHECK_OVERDUE, Reason::CheckOverdue(due)),
        None if service.checked_on == Some(since) => Judgement::met(criterion, FRESH_CHECKED, Reason::CheckedOn(since)),
        None => Judgement::met(criterion, 0, Reason::ListedOn(since)),
    })
}

fn staleness(since: Date, today: Date) -> i32 {
    let months = since.months_until(today);
    STALE.iter().rev().find(|(over, _)| months > *over).map_or(0, |(_, points)| *points)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Service;
    use crate::fixture::{Trial, date, service};

    fn judged(listed: &str, checked: &str, next: &str) -> (i32, Reason) {
        let (data_date, checked_on, next_check) = (Date::parse(listed), Date::parse(checked), Date::parse(next));
        let entry = Service { data_date, checked_on, next_check, ..service("loneliness") };
        let judgement = Trial::new("people").judge(judge, &entry).unwrap();
        assert!(!judgement.excludes, "age never hides");
        (judgement.points, judgement.reason)
    }

    #[test]
    fn age_lowers_step_by_step() {
        // The fixture's day is 22 November 2026.
        for (listed, points) in [
            ("2026-11-22", 0),
            ("2025-11-22", 0),
            ("2025-10-22", -3),
            ("2024-11-22", -3),
            ("2024-10-22", -6),
            ("2022-11-22", -6),
            ("2022-10-22", -9),
            ("2010", -9),
        ] {
            assert_eq!(judged(listed, "", "").0, points, "{listed}");
        }
    }

    #[test]
    fn each_state_says_so() {
        assert_eq!(judged("", "", ""), (-6, Reason::NoDate));
        assert_eq!(judged("2026-03", "", "").1, Reason::ListedOn(date("2026-03")));
        assert_eq!(judged("2023-04", "", "").1, Reason::ListedLongAgo(date("2023-04")));
        assert_eq!(judged("2023-04", "2026-10-01", ""), (4, Reason::CheckedOn(date("2026-10-01"))));
        assert_eq!(judged("2026-03", "", "2026-11-21"), (-3, Reason::CheckOverdue(date("2026-11-21"))));
        assert_eq!(judged("2026-03", "", "2026-11-22"), (0, Reason::ListedOn(date("2026-03"))), "due today is in time");
    }
}
