//! One service record into a raw service. Names of members are those of ORUK, HSDS, Outpost, ALISS and their relatives;
//! what none of them names is kept under its own name.

use super::contact::{self, EMAIL};
use super::parents::{inherit, of_organisation};
use super::{label, place, time};
use crate::formats::json::node::{Log, Node};
use crate::problem::At;
use crate::raw::{RawPlace, RawService};
use serde_json::{Map, Value};

pub(super) const ID: &[&str] =
    &["id", "service_id", "service_uuid", "uuid", "object_id", "identifier", "@id", "resource_id"];
const NAME: &[&str] = &["name", "service_name", "title", "service", "alternate_name"];
pub(super) const DESCRIPTION: &[&str] = &["description", "long_description", "service_description", "details", "notes"];
const SUMMARY: &[&str] = &["summary", "short_description", "short_desc"];
pub(super) const URL: &[&str] = &[
    "url",
    "website",
    "service_url",
    "urls",
    "web",
    "web_address",
    "web_site",
    "website_address",
    "homepage",
    "link",
    "website_url",
];
const ORGANISATION: &[&str] = &["organization", "organisation", "provider", "agency"];
const ORGANISATION_NAME: &[&str] =
    &["organization_name", "organisation_name", "provider_name", "agency_name", "organisations", "organizations"];
const DATES: &[&str] = &[
    "assured_date",
    "last_modified",
    "updated_at",
    "last_updated",
    "last_edited",
    "modified",
    "modified_at",
    "date_modified",
    "date_assured",
    "last_verified_on",
    "verified_at",
    "last_action_date",
    "resource_verified_date",
    "last_reviewed",
];
const REFERRAL: &[&str] = &[
    "application_process",
    "how_to_apply",
    "attending_access",
    "how_to_start",
    "referral",
    "referral_process",
    "referral_route",
    "intake_method",
    "how_to_join",
];
const MODES: &[&str] = &["attending_type", "attending_types", "delivery_mode", "modes", "delivery_method"];
const SOURCE: &[&str] = &["source_url", "permalink", "aliss_url", "record_url"];
const LICENCE: &[&str] = &["licence", "license", "data_licence"];

/// A service, with what its parents say where it says nothing itself.
pub fn service(map: &Map<String, Value>, parents: &[&Map<String, Value>], log: &Log, at: &At) -> RawService {
    let node = Node::root(map, log);
    let mut out = RawService { at: at.clone(), ..itself(&node) };
    people(&node, &mut out);
    whereabouts(&node, &mut out);
    let quiet = Log::new(at);
    for parent in parents {
        inherit(&Node::root(parent, &quiet), &mut out);
    }
    if let Some(organisation) = node.node(ORGANISATION) {
        of_organisation(&organisation, &mut out);
    }
    node.known(&["program", "program_id", "organization_id", "organisation_id", "location_id", "location_ids"]);
    out.more.extend(node.rest());
    out
}

fn itself(node: &Node<'_>) -> RawService {
    let id = node.text(ID);
    let organisation =
        node.node(ORGANISATION).map(|inner| inner.text(&["name", "organization_name"])).unwrap_or_default();
    let organisation = Some(organisation).filter(|name| !name.is_empty()).unwrap_or_else(|| node.text_if(ORGANISATION));
    RawService {
        id,
        name: node.text(NAME),
        organisation: if organisation.is_empty() { node.text_if(ORGANISATION_NAME) } else { organisation },
        description: node.text(DESCRIPTION),
        summary: node.text(SUMMARY),
        url: node.texts(URL, &["url", "value"]).into_iter().next().unwrap_or_default(),
        times: time::times(node),
        areas: label::areas(node),
        ages: label::ages(node),
        eligibility: label::eligibility(node).into_iter().chain(node.truths("_only")).collect(),
        costs: label::costs(node),
        terms: label::terms(node),
        languages: label::languages(node),
        access: label::access(node),
        referral: referral(node),
        modes: modes(node),
        status: status(node),
        dates: dates(node),
        licence: node.text(LICENCE),
        source_url: node.text(SOURCE),
        ..RawService::default()
    }
}

fn referral(node: &Node<'_>) -> Vec<String> {
    let mut out = node.texts(REFERRAL, &["name", "description"]);
    match node.flag(&["needs_referral", "referral_required", "referrals_only"]) {
        Some(true) => out.push("Referral needed".to_owned()),
        Some(false) if node.has(&["needs_referral", "referral_required"]) => out.push("No referral needed".to_owned()),
        _ => {}
    }
    out
}

fn modes(node: &Node<'_>) -> Vec<String> {
    let mut out = node.texts(MODES, &["name", "attending_type"]);
    let scheduled = node.nodes(&["schedules", "regular_schedules"]);
    let placed = node.nodes(&["service_at_locations"]);
    let more = scheduled.iter().map(|part| part.text_if(&["attending_type"])).chain(placed.iter().filter_map(|part| {
        let kind = part.node(&["location"])?.text_if(&["location_type"]);
        kind.eq_ignore_ascii_case("virtual").then_some(kind)
    }));
    out.extend(more.filter(|text| !text.trim().is_empty()));
    out.dedup();
    out
}

fn status(node: &Node<'_>) -> String {
    let told = node.text(&["status", "service_status"]);
    let hidden = ["visible", "approved"].iter().any(|key| node.flag(&[key]) == Some(false));
    match (hidden, node.flag(&["temporarily_closed"])) {
        (_, Some(true)) => "temporarily closed".to_owned(),
        (true, _) => "not visible".to_owned(),
        _ => told,
    }
}

fn dates(node: &Node<'_>) -> Vec<String> {
    let mut out = node.texts(DATES, &[]);
    let inner = node.nodes(&["pc_metadata", "metadata"]);
    for part in &inner {
        out.extend(["date_assured", "date_modified", "last_action_date"].iter().map(|key| part.text_if(&[key])));
    }
    out.retain(|date| !date.trim().is_empty());
    let mut seen = std::collections::BTreeSet::new();
    out.retain(|date| seen.insert(date.clone()));
    out
}

pub(super) fn people(node: &Node<'_>, out: &mut RawService) {
    out.emails = node.texts(EMAIL, &["email"]);
    out.phones = contact::phones(node);
    add_people(node, out);
}

fn add_people(node: &Node<'_>, out: &mut RawService) {
    let (people, phones, mails) = contact::contacts(node);
    out.contacts.extend(people);
    phones.into_iter().for_each(|phone| push(&mut out.phones, phone));
    mails.into_iter().for_each(|mail| push(&mut out.emails, mail));
    out.contacts.dedup();
}

pub(super) fn push<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

pub(super) fn whereabouts(node: &Node<'_>, out: &mut RawService) {
    let mut places: Vec<RawPlace> = Vec::new();
    for at in node.nodes(&["service_at_locations", "services_at_location", "service_at_location"]) {
        let inner = at
            .node(&["location"])
            .or_else(|| Some(at.clone()).filter(|at| at.has(&["name", "address_1", "latitude", "addresses"])));
        let there = time::times(&at);
        let found = inner.as_ref().map(place::places).unwrap_or_default();
        let none = found.is_empty();
        for mut place in found {
            there.iter().for_each(|time| push(&mut place.times, time.clone()));
            push(&mut places, place);
        }
        if none {
            there.into_iter().for_each(|time| push(&mut out.times, time));
        }
        for part in inner.iter().chain(Some(&at)) {
            contact::phones(part).into_iter().for_each(|phone| push(&mut out.phones, phone));
            add_people(part, out);
        }
    }
    for part in node.nodes(&["locations", "location", "venues", "venue", "place"]) {
        place::places(&part).into_iter().for_each(|place| push(&mut places, place));
        contact::phones(&part).into_iter().for_each(|phone| push(&mut out.phones, phone));
        add_people(&part, out);
    }
    if let Some(place) = own_place(node) {
        push(&mut places, place);
    }
    out.places = places;
}

/// The place that stands in the record itself.
fn own_place(node: &Node<'_>) -> Option<RawPlace> {
    let inner = node.node(&["address", "addresses", "physical_addresses", "physical_address", "address_attributes"]);
    let (address, postcode) = inner.as_ref().map_or_else(|| place::address(node), place::address);
    let point = place::points_of(node).or_else(|| inner.as_ref().and_then(place::points_of));
    let name = node.text_if(&["location_name", "venue_name"]);
    let place = RawPlace { name, address, postcode, point, ..RawPlace::default() };
    place::says(&place).then_some(place)
}
