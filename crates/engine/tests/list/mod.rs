//! Services as a list holds them, and the bytes of that list.

use std::collections::HashMap;
use waymark_bundle::{Builder, Bundle, Details, Field, InMemory, Options, Record};
use waymark_core::catalogue::{Origin, Service};
use waymark_core::date::Date;

/// One list with all of the services; and these once more, in the order of its rows, with what a list does not hold made
/// even: days of a month, the older of two dates, whose own they are. Ids follow the rows.
pub fn packed(services: &[Service]) -> (Vec<Service>, Vec<u8>) {
    let mut services: Vec<Service> = services.iter().map(as_kept).collect();
    let options = Options { label: "tried".to_owned(), sizes: None, ..Options::default() };
    let mut builder = Builder::new(options, InMemory::default());
    for service in &mut services {
        if builder.add(&Record::from(&*service)).is_err() {
            // Off the map.
            service.point = None;
            builder.add(&Record::from(&*service)).unwrap();
        }
    }
    let mut files: HashMap<String, Vec<u8>> = HashMap::new();
    let mut list = Vec::new();
    builder
        .finish(&mut |name, bytes| {
            files.insert(name.to_owned(), bytes.to_vec());
            if Bundle::open(bytes).is_ok() {
                list = bytes.to_vec();
            }
            Ok(())
        })
        .unwrap();
    let by_id: HashMap<&str, &Service> = services.iter().map(|service| (service.id.as_str(), service)).collect();
    let opened = Bundle::open(&list).unwrap();
    let mut in_order: Vec<Service> = Vec::new();
    while in_order.len() < opened.len() {
        let (wanted, _) = opened.details_of(in_order.len()).unwrap();
        let block = Details::open(&files[&wanted.name], &wanted).unwrap();
        for inside in 0..block.len() {
            let id = format!("r{:05}", in_order.len());
            in_order.push(Service { id, ..by_id[block.text(inside, Field::Id)].clone() });
        }
    }
    (in_order, list)
}

/// A service as it comes out of a list.
fn as_kept(service: &Service) -> Service {
    let month = |date: Date| Date { day: 0, ..date };
    let since = service.known_since();
    let is_check = service.checked_on.is_some() && service.checked_on == since;
    Service {
        data_date: since.filter(|_| !is_check).map(month),
        checked_on: since.filter(|_| is_check).map(month),
        next_check: service.next_check.map(month),
        origin: Origin::Area,
        phone: "0161 000 0000".to_owned(),
        ..service.clone()
    }
}
