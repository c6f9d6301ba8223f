//! Contact: how well the way to reach a service is supported.

use crate::catalogue::{Class, Evidence};
use crate::matching::case::Case;
use crate::matching::facts::Facts;
use crate::matching::model::{Criterion, Judgement};
use crate::matching::reason::Reason;
use crate::matching::weights::{CONTACT_NONE, CONTACT_OWN, CONTACT_UNCHECKED};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (criterion, service) = (Criterion::Contact, case.service);
    Some(if !can_be_reached(service) {
        Judgement::unknown(criterion, CONTACT_NONE, Reason::ContactNone)
    } else if service.checked_on.is_some() {
        Judgement::met(criterion, CONTACT_OWN, Reason::ContactChecked)
    } else if service.class == Class::CharityRegister {
        Judgement::unknown(criterion, CONTACT_UNCHECKED, Reason::ContactNotChecked)
    } else {
        match service.evidence {
            Evidence::OwnPage => Judgement::met(criterion, CONTACT_OWN, Reason::ContactOwn),
            Evidence::Published => Judgement::met(criterion, 0, Reason::ContactPublished),
            Evidence::ToConfirm => Judgement::unknown(criterion, CONTACT_UNCHECKED, Reason::ContactToConfirm),
        }
    })
}

/// By phone, message or page, or by going there.
fn can_be_reached(service: &Facts<'_>) -> bool {
    service.has_contact || service.class.is_place() && service.point.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Service;
    use crate::fixture::{SALE, Trial, date, service};

    fn judged(service: &Service) -> (i32, Reason) {
        let judgement = Trial::new("people").judge(judge, service).unwrap();
        assert!(!judgement.excludes);
        (judgement.points, judgement.reason)
    }

    #[test]
    fn evidence_is_said_and_counted() {
        let mut entry = Service { phone: "0161 000 0000".into(), ..service("loneliness") };
        assert_eq!(judged(&entry), (-6, Reason::ContactToConfirm));
        entry.evidence = Evidence::Published;
        assert_eq!(judged(&entry), (0, Reason::ContactPublished));
        entry.class = Class::CharityRegister;
        assert_eq!(judged(&entry), (-6, Reason::ContactNotChecked));
        entry.checked_on = Some(date("2026-10-01"));
        assert_eq!(judged(&entry), (3, Reason::ContactChecked));
        (entry.checked_on, entry.class, entry.evidence) = (None, Class::Group, Evidence::OwnPage);
        assert_eq!(judged(&entry), (3, Reason::ContactOwn));
    }

    #[test]
    fn any_one_way_to_reach_someone_is_enough() {
        let none = Service { phone: String::new(), ..service("loneliness") };
        assert_eq!(judged(&none), (-12, Reason::ContactNone));
        let fill: [fn(&mut Service) -> &mut String; 7] = [
            |s| &mut s.phone,
            |s| &mut s.text,
            |s| &mut s.email,
            |s| &mut s.url,
            |s| &mut s.find_local_url,
            |s| &mut s.address,
            |s| &mut s.postcode,
        ];
        for field in fill {
            let mut entry = none.clone();
            "known".clone_into(field(&mut entry));
            assert_ne!(judged(&entry).1, Reason::ContactNone);
        }
        let park = Service { class: Class::Park, point: Some(SALE), ..none.clone() };
        assert_ne!(judged(&park).1, Reason::ContactNone, "one goes there");
        let group = Service { point: Some(SALE), ..none };
        assert_eq!(judged(&group).1, Reason::ContactNone);
    }
}
