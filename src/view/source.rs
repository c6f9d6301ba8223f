//! Where facts come from, how old they are, and what about them to be careful of.

use crate::cx::Cx;
use crate::parts::dates;
use waymark_core::catalogue::{Class, Evidence, Service, Shelf, Source};
use waymark_core::date::Date;
use yew::AttrValue;

/// Where the facts come from and on which terms: "From Trafford Council (OGL v3.0)."
pub fn publisher(cx: &Cx, shelf: &Shelf, service: &Service) -> Option<String> {
    let source = shelf.source(service).filter(|source| !source.name.is_empty())?;
    let key = match source {
        source if source.licence.is_empty() => "card.source-plain",
        source if is_own(source) => "card.source-own",
        _ => "card.source",
    };
    let blanks = [("name", source.name.as_str()), ("licence", short(&source.licence))];
    Some(cx.fill(key, &blanks).to_string())
}

/// What Waymark gathered itself: the licence says that, and whose wording it is.
fn is_own(source: &Source) -> bool {
    source.name.starts_with("Waymark")
}

/// Publisher and date in a few words: "Trafford Council, March 2024".
pub fn in_short(cx: &Cx, shelf: &Shelf, service: &Service) -> AttrValue {
    let name = shelf.source(service).map_or("", |source| if is_own(source) { &source.licence } else { &source.name });
    let date = |date: Date| dates::day(Date { day: 0, ..date });
    let when = match (service.checked_on, service.data_date) {
        (Some(checked), dated) if Some(checked) >= dated => cx.fill("why.from-checked", &[("date", &date(checked))]),
        (_, Some(dated)) => date(dated).into(),
        _ => cx.t("why.from-undated"),
    };
    let blanks = [("name", name), ("when", when.as_str())];
    if name.is_empty() { when } else { cx.fill("why.from-source", &blanks) }
}

/// How new the facts are, or that nobody knows.
pub fn age(cx: &Cx, service: &Service) -> String {
    let said = |key: &str, date: Date| cx.fill(key, &[("date", &dates::day(Date { day: 0, ..date }))]).to_string();
    match (service.checked_on, service.data_date) {
        (Some(checked), dated) if Some(checked) >= dated => said("card.checked", checked),
        (_, Some(dated)) => said("card.dated", dated),
        (Some(checked), None) => said("card.checked", checked),
        (None, None) => cx.t("card.no-date").to_string(),
    }
}

/// What was not checked about how to reach it.
pub fn caution(cx: &Cx, service: &Service) -> Option<String> {
    let key = match (service.class, service.evidence) {
        _ if service.checked_on.is_some() => return None,
        (Class::CharityRegister, _) => "card.not-checked",
        (_, Evidence::ToConfirm) => "card.to-confirm",
        _ => return None,
    };
    Some(cx.t(key).to_string())
}

/// A licence as short as people in the trade say it.
fn short(licence: &str) -> &str {
    match licence {
        "Open Government Licence v3.0" => "OGL v3.0",
        other => other,
    }
}
