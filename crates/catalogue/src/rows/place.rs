//! Where a service can be used and where it is.

use super::cells::Cells;
use crate::names::quoted;
use crate::problem::Fault;
use crate::text;
use waymark_core::catalogue::{Precision, Service};

/// Where in the country it can be used.
pub fn reach(cells: &mut Cells<'_>, service: &mut Service) {
    service.nations = cells.nations("nations");
    if service.nations.0 == 0 {
        cells.fault("nations", Fault::new("is empty").hint("as in E;S;W;N"));
    }
    service.area = cells.raw("area").to_owned();
    if !service.area.is_empty() && !is_council_code(&service.area) {
        cells.fault(
            "area",
            Fault::new(format!("{} is not a council code", quoted(&service.area))).hint("as in E08000009"),
        );
    }
}

/// The place itself and how exactly it is known, and with that which parts of it may be shown.
pub fn place(cells: &mut Cells<'_>, service: &mut Service) {
    const GEO: [(&str, Precision); 5] = [
        ("source", Precision::Exact),
        ("postcode", Precision::Exact),
        ("outcode", Precision::Outcode),
        ("area", Precision::Area),
        ("withheld", Precision::None),
    ];
    service.address = cells.text("address", 200);
    service.postcode = cells.via("postcode", postcode);
    service.precision = cells.one("geo", &GEO);
    let point = cells.point();
    let located = matches!(service.precision, Precision::Exact | Precision::Outcode);
    if located != point.is_some() {
        let geo = cells.raw("geo");
        cells.fault("geo", Fault::new(format!("{} does not go with the point given", quoted(geo))));
    }
    service.point = point.filter(|_| located);
    if service.precision == Precision::Outcode {
        service.postcode = waymark_core::geo::outcode(&service.postcode).unwrap_or_default();
    }
}

fn postcode(text: &str) -> Result<String, Fault> {
    let upper = text::clean(&text.to_uppercase());
    let outcode = waymark_core::geo::outcode(&upper);
    outcode.map(|_| upper).ok_or_else(|| Fault::new(format!("{} is not a postcode", quoted(text))))
}

fn is_council_code(code: &str) -> bool {
    let (letter, digits) = (code.chars().next(), code.get(1..).unwrap_or_default());
    letter.and_then(waymark_core::geo::Nation::from_letter).is_some()
        && digits.len() == 8
        && digits.bytes().all(|b| b.is_ascii_digit())
}
