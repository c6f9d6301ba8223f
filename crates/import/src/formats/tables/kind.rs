//! What a table holds, by its columns.

/// What a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A service a row.
    Services,
    /// An organisation a row.
    Organisations,
    /// A place a row.
    Locations,
    /// Which service is where.
    AtLocation,
    /// Programmes of organisations.
    Programs,
    /// Addresses of places.
    Addresses,
    /// Phone numbers.
    Phones,
    /// People.
    Contacts,
    /// Times.
    Schedules,
    /// Days on which it is otherwise.
    Holidays,
    /// Languages.
    Languages,
    /// Who it is for.
    Eligibility,
    /// What it costs.
    Costs,
    /// Areas it serves.
    Areas,
    /// Access of places.
    Access,
    /// Terms.
    Terms,
    /// Lists of terms.
    Taxonomies,
    /// Which service has which term.
    ServiceTerms,
    /// What was changed when.
    Metadata,
    /// Papers to bring, funding, identifiers: kept, and of no use to people.
    Details,
    /// None of these.
    Unknown,
}

impl Kind {
    /// Member of a record under which such rows are read.
    pub fn member(self) -> &'static str {
        match self {
            Self::Addresses => "physical_addresses",
            Self::Phones => "phones",
            Self::Contacts => "contacts",
            Self::Schedules => "schedules",
            Self::Holidays => "holiday_schedules",
            Self::Languages => "languages",
            Self::Eligibility => "eligibilitys",
            Self::Costs => "cost_options",
            Self::Areas => "service_areas",
            Self::Access => "accessibility_for_disabilities",
            Self::ServiceTerms => "service_taxonomys",
            Self::Metadata => "metadata",
            _ => "details",
        }
    }
}

/// Each kind of small table: columns of which all are there, and of which one is. The first that fits is meant.
const SMALL: &[(Kind, &[&str], &[&str])] = &[
    (Kind::Metadata, &["resource_id"], &["last_action_date", "last_action_type", "updated_by"]),
    (Kind::Details, &["character_set"], &["name", "language"]),
    (Kind::Details, &["identifier"], &["identifier_type", "identifier_scheme"]),
    (Kind::Details, &["label", "url"], &["id", "service_id", "organisation_id"]),
    (Kind::Details, &["scheme", "identifier"], &["name"]),
    (Kind::Holidays, &["start_date", "end_date"], &["closed", "opens_at"]),
    (Kind::Schedules, &[], &["weekday", "byday", "opens_at", "closes_at"]),
    (
        Kind::Phones,
        &["number"],
        &[
            "extension",
            "type",
            "number_type",
            "department",
            "vanity_number",
            "description",
            "service_id",
            "location_id",
        ],
    ),
    (Kind::Addresses, &["address_1"], &["city", "postal_code", "location_id", "state_province"]),
    (Kind::ServiceTerms, &[], &["taxonomy_term_id"]),
    (Kind::ServiceTerms, &["service_id", "taxonomy_id"], &["service_id"]),
    (Kind::Eligibility, &["service_id"], &["eligibility", "minimum_age", "maximum_age"]),
    (Kind::Costs, &["service_id"], &["option", "amount", "fee", "payment", "amount_description", "cost_type"]),
    (Kind::Areas, &["service_id"], &["service_area", "extent", "extent_type"]),
    (Kind::Details, &["service_id"], &["document", "source", "available", "unit_id"]),
    (Kind::Details, &["organisation_id"], &["source"]),
    (Kind::Access, &["location_id"], &["accessibility", "details"]),
    (Kind::Languages, &["language"], &["service_id", "location_id", "phone_id"]),
    (Kind::Languages, &["name", "code"], &["service_id", "location_id", "phone_id"]),
    (Kind::Contacts, &["name"], &["title", "department"]),
    (Kind::Terms, &[], &["parent_name", "term_uri", "vocabulary"]),
    (Kind::Terms, &["parent_id"], &["name", "term"]),
    (Kind::Terms, &["term"], &["taxonomy"]),
    (Kind::Taxonomies, &["name", "version"], &["uri", "description"]),
];
const OF_SERVICE: &[&str] = &[
    "application_process",
    "fees",
    "wait_time",
    "interpretation_services",
    "eligibility",
    "audience",
    "program_id",
    "status",
    "keywords",
    "categories",
    "service_areas",
    "location_ids",
    "minimum_age",
    "min_age",
    "maximum_age",
    "max_age",
    "fees_description",
    "assured_date",
    "eligibility_description",
    "how_to_apply",
    "taxonomy_ids",
    "required_documents",
    "deliverable_type",
    "attending_type",
    "alert",
    "timing_notes",
    "opening_hours",
    "referral",
    "organisation_id",
    "x_target_population",
];
const OF_ORGANISATION: &[&str] = &[
    "tax_id",
    "tax_status",
    "legal_status",
    "year_incorporated",
    "date_incorporated",
    "logo",
    "parent_organization_id",
    "org_type",
    "charity_number",
    "company_number",
    "service_ids",
    "parent",
];
const OF_PLACE: &[&str] = &[
    "latitude",
    "longitude",
    "lat",
    "lon",
    "transportation",
    "location_type",
    "formatted_address",
    "address",
    "postcode",
    "postal_code",
    "external_identifier",
    "virtual",
    "easting",
];

/// What a table with these columns holds; `own`: what its first names say it is of.
pub fn kind(columns: &[String], own: Option<Kind>) -> Kind {
    let has = |name: &&str| columns.iter().any(|column| column == name);
    let linked = has(&"service_id") && has(&"location_id") && !has(&"name") && columns.len() <= 10;
    let small = SMALL.iter().find(|(_, all, any)| all.iter().all(has) && any.iter().any(has) && columns.len() <= MOST);
    if let Some((kind, ..)) = small.filter(|_| own.is_none()) {
        return *kind;
    }
    if linked {
        return Kind::AtLocation;
    }
    own.unwrap_or_else(|| by_marks(columns))
}

/// Columns that a small table has at most.
const MOST: usize = 26;

fn by_marks(columns: &[String]) -> Kind {
    let has = |name: &&str| columns.iter().any(|column| column == name);
    let count = |list: &[&str]| list.iter().filter(|name| has(name)).count();
    let (of_service, of_place, of_organisation) = (count(OF_SERVICE), count(OF_PLACE), count(OF_ORGANISATION));
    if !has(&"name") && !has(&"title") {
        return Kind::Unknown;
    }
    if of_organisation > 0 && of_organisation >= of_service.max(of_place) {
        return Kind::Organisations;
    }
    if of_place > 0 && of_place >= of_service {
        return Kind::Locations;
    }
    match of_service {
        1.. if of_service > 1 || !has(&"organisation_id") || columns.len() > 5 => Kind::Services,
        _ if has(&"organisation_id") => Kind::Programs,
        _ if has(&"website") || has(&"url") || has(&"email") => Kind::Organisations,
        _ => Kind::Unknown,
    }
}
