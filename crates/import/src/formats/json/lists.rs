//! Names of members that hold the records of a feed.

/// Members that hold the records of a feed, whatever else stands beside them.
const LISTS: &[&str] = &[
    "features",
    "contents",
    "content",
    "items",
    "data",
    "results",
    "resources",
    "records",
    "entries",
    "value",
    "docs",
    "hits",
    "rows",
];
/// Members that hold records unless the object is itself a record, as an organisation with its services is.
const TABLES: &[&str] = &[
    "services",
    "service",
    "organizations",
    "organisations",
    "organization",
    "locations",
    "location",
    "programs",
    "phones",
    "contacts",
    "addresses",
    "physical_addresses",
    "postal_addresses",
    "schedules",
    "regular_schedules",
    "holiday_schedules",
    "service_at_location",
    "service_at_locations",
    "services_at_location",
    "service_areas",
    "languages",
    "eligibility",
    "cost_options",
    "taxonomies",
    "taxonomy_terms",
    "taxonomy",
    "attributes",
    "service_taxonomy",
    "services_taxonomy",
    "accessibility",
    "required_documents",
    "funding",
    "metadata",
    "meta_table_descriptions",
    "organization_identifiers",
    "service_capacity",
    "service_capacities",
    "units",
    "urls",
    "url",
];
/// Members that are looked into as though their members stood outside.
const WRAPS: &[&str] = &["data", "response", "result", "d", "hits", "_embedded", "payload", "body"];

/// Whether members of this name are looked into.
pub fn is_wrap(key: &str) -> bool {
    WRAPS.contains(&key)
}

/// Whether a list of this name holds records; `named`: the object round it has a name, so that it is a record itself.
pub fn may_hold_records(key: &str, named: bool) -> bool {
    let table = key.strip_suffix(".csv").or_else(|| key.strip_suffix(".json")).unwrap_or(key);
    LISTS.contains(&key) || (!named && TABLES.contains(&table))
}
