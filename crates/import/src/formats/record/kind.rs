//! What a record is of: a service, an organisation or place that holds services, a place, a term.

use super::SERVICES;
use crate::formats::json::node::says_nothing;
use serde_json::{Map, Value};

/// What a record is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A service.
    Service,
    /// An organisation or place with services in it.
    Holder,
    /// A service at a location.
    AtLocation,
    /// An organisation alone.
    Organisation,
    /// A place alone.
    Place,
    /// A term, or a taxonomy.
    Term,
    /// None of these.
    Other,
}

const OF_SERVICE: &[&str] = &[
    "organization",
    "organisation",
    "organization_id",
    "organisation_id",
    "status",
    "fees",
    "accreditations",
    "service_at_locations",
    "application_process",
    "eligibility",
    "eligibilitys",
    "service_taxonomys",
    "regular_schedules",
    "cost_options",
    "service_areas",
    "minimum_age",
    "maximum_age",
    "min_age",
    "max_age",
    "assured_date",
    "deliverable_type",
    "attending_type",
    "service_name",
    "service_description",
    "wait_time",
    "program_id",
    "eligibility_description",
    "fees_description",
    "interpretation_services",
    "audience",
    "organization_name",
    "organisation_name",
];
const OF_ORGANISATION: &[&str] = &[
    "legal_status",
    "tax_status",
    "tax_id",
    "year_incorporated",
    "organization_identifiers",
    "parent_organization_id",
    "logo",
];
const OF_PLACE: &[&str] =
    &["location_type", "transportation", "external_identifier_type", "physical_addresses", "latitude", "addresses"];
const OF_TERM: &[&str] = &[
    "id",
    "name",
    "description",
    "uri",
    "version",
    "taxonomy_terms",
    "parent_id",
    "parent_name",
    "taxonomy",
    "term_uri",
    "term",
    "code",
    "vocabulary",
    "taxonomy_detail",
    "language",
    "slug",
    "parent",
    "children",
    "taxonomy_id",
    "sub_categories",
    "icon",
    "count",
];

/// What a record is of, by the members that say something.
pub fn kind(record: &Map<String, Value>) -> Kind {
    let has = |key: &&str| record.get(*key).is_some_and(|value| !says_nothing(value));
    let count = |keys: &[&str]| keys.iter().filter(|key| has(key)).count();
    let named = ["name", "title", "service_name", "description", "term", "names"].iter().any(has);
    if record.get("service").is_some_and(Value::is_object) && !has(&"name") {
        return Kind::AtLocation;
    }
    if count(SERVICES) > 0 || places_hold_services(record) {
        return Kind::Holder;
    }
    if !named {
        let run = ["organization_name", "organisation_name"].iter().any(has);
        return if run || count(OF_SERVICE) > 1 { Kind::Service } else { Kind::Other };
    }
    let of_service = count(OF_SERVICE);
    if of_service == 0 && count(OF_ORGANISATION) > 0 {
        return Kind::Organisation;
    }
    if of_service == 0 && count(OF_PLACE) > 1 {
        return Kind::Place;
    }
    // A list of services that is empty: it would hold them if there were any.
    if of_service == 0 && SERVICES.iter().any(|key| record.get(*key).is_some_and(Value::is_array)) {
        return Kind::Organisation;
    }
    let only_terms = record.keys().all(|key| OF_TERM.contains(&key.as_str()));
    let term = only_terms
        && ["parent_id", "parent", "version", "term_uri", "vocabulary", "taxonomy", "slug", "taxonomy_terms"]
            .iter()
            .any(|key| record.contains_key(*key));
    if term { Kind::Term } else { Kind::Service }
}

fn places_hold_services(record: &Map<String, Value>) -> bool {
    let places = ["locations", "locations_attributes"].iter().filter_map(|key| record.get(*key)?.as_array()).flatten();
    places.filter_map(Value::as_object).any(|place| SERVICES.iter().any(|key| place.contains_key(*key)))
}
