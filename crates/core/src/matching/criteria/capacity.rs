//! Capacity: whether there is room. A full service is lowered, not hidden. Places are open to all.

use crate::catalogue::{Capacity, Class};
use crate::matching::case::Case;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{CAPACITY_FULL, CAPACITY_ROOM, CAPACITY_WAIT};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (criterion, class) = (Criterion::Capacity, case.service.class);
    Some(match case.service.capacity {
        Capacity::Room => Judgement::met(criterion, CAPACITY_ROOM, Reason::HasRoom),
        Capacity::Waitlist => Judgement::not_met(criterion, CAPACITY_WAIT, Reason::Waitlist),
        Capacity::Full => Judgement::not_met(criterion, CAPACITY_FULL, Reason::Full),
        Capacity::Unknown if class == Class::Library || class.is_place() && class != Class::Allotment => return None,
        Capacity::Unknown => Judgement::unknown(criterion, 0, Reason::RoomNotKnown),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Service;
    use crate::fixture::{Trial, service};

    #[test]
    fn full_lowers_more_than_waiting_and_neither_excludes() {
        let trial = Trial::new("people");
        let judged = |capacity, class| {
            trial.judge(judge, &Service { capacity, class, ..service("loneliness") }).map(|j| {
                assert!(!j.excludes);
                (j.points, j.reason)
            })
        };
        assert_eq!(judged(Capacity::Room, Class::Group), Some((4, Reason::HasRoom)));
        assert_eq!(judged(Capacity::Waitlist, Class::Group), Some((-12, Reason::Waitlist)));
        assert_eq!(judged(Capacity::Full, Class::Group), Some((-30, Reason::Full)));
        assert_eq!(judged(Capacity::Unknown, Class::Group), Some((0, Reason::RoomNotKnown)));
        assert_eq!(judged(Capacity::Unknown, Class::Library), None);
        assert_eq!(judged(Capacity::Unknown, Class::Park), None);
        assert_eq!(judged(Capacity::Unknown, Class::Allotment), Some((0, Reason::RoomNotKnown)), "plots have queues");
    }
}
