//! The `opening_hours` syntax of OpenStreetMap, read as it is mostly written.

use waymark_hours::{osm, read};

#[test]
fn the_syntax_of_openstreetmap_is_read() {
    for (text, expected) in [
        ("24/7", "Mo-Su 00:00-24:00"),
        ("Mo-Th 07:45-17:15", "Mo-Th 07:45-17:15"),
        ("Mo-Su 09:00-17:00; We off; PH off", "Mo,Tu,Th-Su 09:00-17:00; PH off"),
        ("Sa[1,3],Su[-1] 10:00-12:00", "Sa[1,3],Su[-1] 10:00-12:00"),
        ("Fr-Mo 10:00-26:00", "Mo,Fr-Su 10:00-02:00"),
        ("Dec 24-26 Mo-Su 10:00-12:00", "Dec 24-Dec 26 Mo-Su 10:00-12:00"),
        ("2026 May 01+ Sa 10:00+", "2026 May 01+ Sa 10:00+"),
        ("May-Sep sunrise-sunset", "May-Sep Mo-Su sunrise-sunset"),
    ] {
        assert_eq!(read(text).osm().as_deref(), Some(expected), "{text}");
    }
    for text in ["Mo", "Mo 9-5", "Xx 09:00-10:00", "Mo 25:00-26:61", "Mo[9] 10:00-11:00", "Mo 10:00-10:00", "off"] {
        assert!(osm::read(text).is_err(), "{text}");
    }
}
