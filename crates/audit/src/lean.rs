//! Services without the long texts that matching does not read, so that putting many on a shelf is cheap, and on small
//! shelves, so that what is judged of them stays at hand.

use waymark_core::catalogue::{Catalogue, Service, Shelf};

/// Services on one shelf.
const SHELF: usize = 256;

/// The services on shelves, in order; the place of the first of each shelf comes with it.
pub fn shelves<'a>(services: impl Iterator<Item = &'a Service>) -> Vec<(usize, Shelf)> {
    let lean: Vec<Service> = services.map(lean).collect();
    let shelf = |(at, services): (usize, &[Service])| {
        let mut shelf = Shelf::default();
        shelf.add(Catalogue { services: services.to_vec(), ..Catalogue::default() });
        (at * SHELF, shelf)
    };
    lean.chunks(SHELF).enumerate().map(shelf).collect()
}

/// The service as matching sees it. Texts of which only the presence counts are kept as they are.
pub fn lean(service: &Service) -> Service {
    let none = String::new;
    Service {
        id: service.id.clone(),
        name: service.name.clone(),
        organisation: none(),
        summary: none(),
        area: service.area.clone(),
        who: service.who.clone(),
        cost_note: none(),
        phone: service.phone.clone(),
        phone_hours: none(),
        text: service.text.clone(),
        email: service.email.clone(),
        url: service.url.clone(),
        find_local_url: service.find_local_url.clone(),
        address: service.address.clone(),
        postcode: service.postcode.clone(),
        hours_text: none(),
        hours: service.hours.clone(),
        access_note: none(),
        languages_note: none(),
        first_time: none(),
        good_points: none(),
        downsides: none(),
        source_url: none(),
        checked_by: none(),
        kind: service.kind,
        class: service.class,
        needs: service.needs,
        primary: service.primary,
        interests: service.interests,
        nations: service.nations,
        age: service.age,
        only_for: service.only_for,
        made_for: service.made_for,
        not_for: service.not_for,
        cost: service.cost,
        modes: service.modes,
        phone_is_office: service.phone_is_office,
        point: service.point,
        precision: service.precision,
        access: service.access,
        access_absent: service.access_absent,
        languages: service.languages,
        self_referral: service.self_referral,
        capacity: service.capacity,
        source: service.source,
        data_date: service.data_date,
        evidence: service.evidence,
        checked_on: service.checked_on,
        next_check: service.next_check,
        origin: service.origin,
    }
}
