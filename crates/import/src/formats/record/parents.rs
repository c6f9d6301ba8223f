//! What stands round a service: the organisation that runs it, the record that holds it.

use super::contact::{self, EMAIL};
use super::service::{DESCRIPTION, ID, URL, people, push, whereabouts};
use super::{label, place, time};
use crate::formats::json::node::Node;
use crate::raw::{PlaceKind, RawPlace, RawService};

/// What a record says of the services in it, where they do not say it themselves.
pub fn inherit(parent: &Node<'_>, out: &mut RawService) {
    let name = parent.text_if(&["name", "title"]);
    if out.name.trim().is_empty() {
        out.name.clone_from(&name);
    }
    if out.organisation.is_empty() || parent.has(&["locations"]) {
        out.organisation = name;
    }
    if out.description.trim().is_empty() {
        out.description = parent.text_if(DESCRIPTION);
    }
    let mut held = RawService::default();
    people(parent, &mut held);
    whereabouts(parent, &mut held);
    let held_at = if parent.has(&["locations"]) { PlaceKind::Office } else { PlaceKind::Delivery };
    if out.places.is_empty() {
        let own = place::places(parent).into_iter().filter(place::says);
        out.places = if held.places.is_empty() { own.collect() } else { held.places };
        out.places.iter_mut().filter(|_| held_at == PlaceKind::Office).for_each(|place| place.kind = PlaceKind::Office);
    }
    if out.times.is_empty() && out.places.iter().all(|place| place.times.is_empty()) {
        out.times = time::times(parent);
    }
    if out.phones.is_empty() {
        out.phones = held.phones;
    }
    if out.emails.is_empty() {
        out.emails = held.emails;
    }
    if out.url.is_empty() {
        out.url = parent.texts(URL, &["url"]).into_iter().next().unwrap_or_default();
    }
    held.contacts.into_iter().for_each(|person| push(&mut out.contacts, person));
    label::terms(parent).into_iter().for_each(|term| push(&mut out.terms, term));
}

/// What the organisation says, kept beside the service; its phone and address where the service has none.
pub fn of_organisation(node: &Node<'_>, out: &mut RawService) {
    let said = [("id", ID), ("description", DESCRIPTION), ("url", URL), ("email", EMAIL)];
    for (name, keys) in said {
        let text = node.text_if(keys);
        if !text.trim().is_empty() {
            out.more.insert(format!("organization.{name}"), text);
        }
    }
    if out.phones.is_empty() {
        out.phones = contact::phones(node);
    }
    if out.emails.is_empty() {
        out.emails = node.texts(EMAIL, &["email"]);
    }
    for part in node.nodes(&["locations", "location", "addresses", "physical_addresses"]) {
        for place in place::places(&part).into_iter().filter(place::says) {
            let known = out.places.iter().any(|other| {
                (&other.name, &other.address, &other.postcode) == (&place.name, &place.address, &place.postcode)
            });
            if !known {
                out.places.push(RawPlace { kind: PlaceKind::Office, ..place });
            }
        }
    }
}
