//! Time: opening hours against the parts of the week that suit. Applies only when the person named some.

use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::TIME_MET;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let times = &case.ctx.profile.limits.times;
    if times.is_empty() {
        return None;
    }
    let Some(hours) = case.service.hours else {
        return Some(Judgement::unknown(Criterion::Time, 0, Reason::TimeNotKnown));
    };
    Some(match times.iter().find(|slot| hours.contains(**slot)) {
        Some(slot) => Judgement::met(Criterion::Time, TIME_MET, Reason::TimeFits(*slot)),
        None => Judgement::excludes(Criterion::Time, Reason::TimeClash),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::WeekHours;
    use crate::fixture::{Trial, service};
    use crate::profile::TimeSlot;
    use TimeSlot::{WeekdayDay, WeekdayEvening, Weekend};

    fn judged(times: &[TimeSlot], hours: &str) -> Option<Judgement> {
        let mut trial = Trial::new("people");
        trial.profile.limits.times = times.to_vec();
        let mut library = service("loneliness");
        library.hours = WeekHours::parse(hours);
        trial.judge(judge, &library)
    }
    fn fits(slot: TimeSlot, hours: &str) -> bool {
        let judgement = judged(&[slot], hours).unwrap();
        assert_eq!(judgement.excludes, judgement.reason == Reason::TimeClash);
        judgement.reason == Reason::TimeFits(slot)
    }

    #[test]
    fn each_part_of_the_week_begins_and_ends_where_it_says() {
        assert!(fits(WeekdayDay, "Fri 16:59-18:00") && !fits(WeekdayDay, "Fri 17:00-18:00"));
        assert!(fits(WeekdayEvening, "Mon 09:00-17:01") && !fits(WeekdayEvening, "Mon 09:00-17:00"));
        assert!(fits(Weekend, "Sat 10:00-12:00") && fits(Weekend, "Sun 10:00-12:00"));
        assert!(!fits(Weekend, "Fri 10:00-23:00") && !fits(WeekdayDay, "Sat 10:00-12:00"));
        assert!(!fits(WeekdayEvening, "Sat 18:00-20:00") && !fits(WeekdayEvening, "Sun 18:00-20:00"));
    }

    #[test]
    fn one_time_that_suits_is_enough() {
        let judgement = judged(&[Weekend, WeekdayDay], "Mon 09:00-12:00").unwrap();
        assert_eq!((judgement.points, judgement.reason), (6, Reason::TimeFits(WeekdayDay)));
    }

    #[test]
    fn unknown_hours_are_unknown_and_no_times_named_is_no_question() {
        assert_eq!(judged(&[Weekend], "").unwrap().reason, Reason::TimeNotKnown);
        assert!(judged(&[], "Mon 09:00-12:00").is_none());
    }
}
