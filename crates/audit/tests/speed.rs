//! How long an audit takes: of the catalogue of this checkout and of 20,000 made-up services over the whole country. Run by
//! hand in an optimised build: `cargo test --release -p waymark-audit --test speed -- --ignored --nocapture`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on is to stop, and is to be seen"
)]

mod made;

use made::{bank, today};
use std::collections::BTreeMap;
use std::time::Instant;
use waymark_audit::ground::Ground;
use waymark_audit::{Input, audit};
use waymark_core::catalogue::{Catalogue, Class, Mode, Modes, Precision, Service};
use waymark_core::envelope::{Kind, open};
use waymark_core::gazetteer::Gazetteer;
use waymark_core::geo::{Nations, Point};
use waymark_core::ids::Need;

fn gazetteer() -> Gazetteer {
    Gazetteer::open(waymark_content::data_file("gazetteer").unwrap().bytes).unwrap()
}
fn default_catalogue() -> Vec<Service> {
    let files = waymark_content::DATA_FILES.iter().filter(|file| !["gazetteer", "wording"].contains(&file.name));
    files.flat_map(|file| open::<Catalogue>(Kind::Catalogue, None, file.bytes).unwrap().services).collect()
}
/// Spread over all outcodes, or over those of one county; of a third nobody knows how people take part.
fn made_up(count: usize, gazetteer: &Gazetteer, near: &str) -> Vec<Service> {
    let outcodes: Vec<_> = gazetteer.outcodes().iter().filter(|outcode| outcode.code.starts_with(near)).collect();
    let service = |at: usize| {
        let outcode = outcodes[at * 7_919 % outcodes.len()];
        let point = Point { lat: outcode.point.lat + (at % 97) as i32, lon: outcode.point.lon + (at % 89) as i32 };
        Service {
            id: format!("s{at:05}"),
            name: format!("Service {at}"),
            needs: [Need((at % 49) as u8), Need((at / 49 % 49) as u8)].into_iter().collect(),
            class: if at.is_multiple_of(4) { Class::Service } else { Class::Group },
            modes: [Modes::default(), [Mode::Group].into_iter().collect(), [Mode::Phone].into_iter().collect()][at % 3],
            nations: Nations(1 << outcode.nation as u8),
            point: Some(point),
            precision: Precision::Exact,
            phone: format!("0161 {at:07}"),
            ..Service::default()
        }
    };
    (0..count).map(service).collect()
}

#[test]
#[ignore = "a measurement"]
fn an_audit_is_timed() {
    let gazetteer = gazetteer();
    for (name, services) in [
        ("default catalogue", default_catalogue()),
        ("20,000 over the country", made_up(20_000, &gazetteer, "")),
        ("20,000 round Manchester", made_up(20_000, &gazetteer, "M")),
    ] {
        let began = Instant::now();
        let ground = Ground::of_catalogue(&services, &gazetteer);
        let (bank, services) = (bank(), services.as_slice());
        let input =
            Input { bank, services, ground: &ground, today: today(), top: 20, tried: &BTreeMap::new(), closed: &[] };
        let made = audit(&input);
        let pages = made.html().len() + made.ring_html().len() + made.json().len();
        let seconds = began.elapsed().as_secs_f32();
        println!("{name}: {} services, {} areas, {pages} bytes, {seconds:.2} s", made.services, made.areas.len());
        assert!(seconds < 60.0);
    }
}
