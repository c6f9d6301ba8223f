//! What a record says a service is, costs, and who it is for: terms, areas, costs, eligibility, languages, access.

use crate::formats::json::node::Node;
use crate::raw::{RawCost, RawTerm};

/// Members whose objects wrap a term.
const LINKS: &[&str] = &[
    "service_taxonomys",
    "service_taxonomies",
    "services_taxonomy",
    "service_taxonomy",
    "service_attributes",
    "attributes",
    "link_taxonomies",
];
/// Members that hold terms themselves.
const TERMS: &[&str] = &["taxonomies", "taxonomy_terms", "taxonomy", "categories", "program_categories", "needs"];
/// Members that hold free labels.
const LABELS: &[&str] = &[
    "category",
    "labels",
    "keywords",
    "tags",
    "service_type",
    "service_types",
    "deliverable_type",
    "service_taxonomies_text",
    "support_needs",
    "types",
    "type_of_resource",
    "service_problem_codes",
    "program_category_list",
    "program_list",
    "legal_issues",
];

/// Terms and labels of a record.
pub fn terms(node: &Node<'_>) -> Vec<RawTerm> {
    let mut out: Vec<RawTerm> = Vec::new();
    let mut add = |term: RawTerm| {
        if term != RawTerm::default() && !out.contains(&term) {
            out.push(term);
        }
    };
    for link in node.nodes(LINKS) {
        let inner = link.node(&["taxonomy_term", "taxonomy", "term"]);
        add(term(inner.as_ref().unwrap_or(&link)));
    }
    for part in node.nodes(TERMS) {
        add(term(&part));
    }
    for key in LINKS.iter().chain(TERMS).chain(LABELS) {
        let labels = if node.nodes(&[key]).is_empty() { node.texts(&[key], &[]) } else { Vec::new() };
        let each = labels.iter().flat_map(|text| split(text));
        each.for_each(|label| add(RawTerm { label, ..RawTerm::default() }));
    }
    for code in node.texts(&["taxonomy_ids"], &["id"]).iter().flat_map(|text| split(text)) {
        add(RawTerm { code, ..RawTerm::default() });
    }
    out
}

fn term(node: &Node<'_>) -> RawTerm {
    let inner = node.node(&["taxonomy_detail", "taxonomy_details", "taxonomy", "vocabulary"]);
    let scheme = node.text_if(&["vocabulary", "taxonomy", "taxonomy_name", "scheme"]);
    let of_inner = inner.map(|inner| inner.text_if(&["name", "uri", "id"]));
    RawTerm {
        scheme: if scheme.is_empty() { of_inner.unwrap_or_default() } else { scheme },
        code: node.text_if(&["code", "term_uri", "slug", "id", "taxonomy_id", "taxonomy_term_id"]),
        label: node.text_if(&["name", "term", "label", "title", "value"]),
    }
}

/// Labels that stand in one text, parted by semicolons, bars or line breaks, or by commas where the parts are short.
pub fn split(text: &str) -> Vec<String> {
    // `&amp;` has a semicolon that parts nothing.
    let decoded = if text.contains('&') { crate::clean::text(text) } else { text.to_owned() };
    let text = decoded.as_str();
    if text.trim_start().starts_with('"') {
        return text
            .split('"')
            .map(str::trim)
            .filter(|part| !part.is_empty() && *part != ",")
            .map(str::to_owned)
            .collect();
    }
    let hard = text.contains([';', '|', '\n']);
    let short = text.split(',').all(|part| part.trim().chars().count() <= 60);
    let parts: Vec<&str> = match (hard, short) {
        (true, _) => text.split([';', '|', '\n']).collect(),
        (false, true) => text.split(',').collect(),
        (false, false) => vec![text],
    };
    let clean = parts.iter().map(|part| part.trim().trim_matches('"').trim());
    clean.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Areas that a record says it serves.
pub fn areas(node: &Node<'_>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut add = |text: String| {
        // What a Django export writes where there are none: `aliss.ServiceArea.None`.
        if !text.trim().is_empty() && !text.ends_with(".None") && !out.contains(&text) {
            out.push(text);
        }
    };
    let keys = ["service_areas", "service_area", "coverage", "areas_served", "area_served", "areas"];
    for part in node.nodes(&keys) {
        ["service_area", "name", "code", "uri", "description"].iter().for_each(|key| add(part.text_if(&[key])));
        Some(part.text_if(&["extent"])).filter(|text| text.chars().count() <= 100).into_iter().for_each(&mut add);
    }
    for key in keys.iter().chain(&["operation_area", "geographic_area"]) {
        if node.nodes(&[key]).is_empty() {
            node.texts(&[key], &[]).iter().flat_map(|text| split(text)).for_each(&mut add);
        }
    }
    out
}

/// Costs that a record tells.
pub fn costs(node: &Node<'_>) -> Vec<RawCost> {
    let mut out: Vec<RawCost> = Vec::new();
    for part in node.nodes(&["cost_options", "cost_option", "fees", "costs"]) {
        let words = ["option", "amount_description", "cost_type", "cost_option", "fee", "description"];
        let text: Vec<String> =
            words.iter().map(|key| part.text_if(&[key])).filter(|text| !text.trim().is_empty()).collect();
        let amount = part.number(&["amount", "cost_amount"]);
        let cost = RawCost { text: text.join(", "), amount, currency: part.text(&["currency"]) };
        if cost != RawCost::default() && !out.contains(&cost) {
            out.push(cost);
        }
    }
    let mut words = node.texts(
        &["fees_description", "fees", "fee", "cost", "costs", "price", "payments_accepted"],
        &["fee", "payment"],
    );
    words.retain(|text| !out.iter().any(|cost| cost.text.contains(text.as_str())));
    match node.flag(&["free"]) {
        Some(true) => words.push("Free".to_owned()),
        Some(false) => words.push("Not free".to_owned()),
        None => {}
    }
    out.extend(words.into_iter().map(|text| RawCost { text, ..RawCost::default() }));
    out
}

/// Youngest and oldest age: of the record, or the widest of its eligibilities.
pub fn ages(node: &Node<'_>) -> (Option<f64>, Option<f64>) {
    const MIN: &[&str] = &["minimum_age", "min_age", "service_min_age", "age_min", "age_from"];
    const MAX: &[&str] = &["maximum_age", "max_age", "service_max_age", "age_max", "age_to"];
    let own = (node.number(MIN), node.number(MAX));
    let parts = node.nodes(&["eligibilitys", "eligibility", "eligibilities"]);
    let least = parts.iter().filter_map(|part| part.number(MIN)).min_by(f64::total_cmp);
    let most = parts.iter().filter_map(|part| part.number(MAX)).max_by(f64::total_cmp);
    (own.0.or(least), own.1.or(most))
}

/// Who a record says it is for.
pub fn eligibility(node: &Node<'_>) -> Vec<String> {
    let keys = [
        "eligibility",
        "eligibilitys",
        "eligibilities",
        "eligibility_description",
        "eligibility_list",
        "pc_target_audience",
        "target_audience",
        "audience",
        "audience_cats",
        "suitabilities",
        "send_needs",
        "send_needs_support",
        "x_target_population",
        "gender",
        "demographic_requirements",
        "age_groups",
        "who_is_it_for",
        "community_groups",
        "target_audience_text",
    ];
    let inner = ["eligibility", "audience_type", "name", "description", "label"];
    node.texts(&keys, &inner)
}

/// Languages that a record tells.
pub fn languages(node: &Node<'_>) -> Vec<String> {
    node.texts(
        &["languages", "language", "languages_offered", "languages_spoken", "interpretation_services"],
        &["language", "name", "code"],
    )
}

/// Access that a record tells, in words.
pub fn access(node: &Node<'_>) -> Vec<String> {
    let keys = [
        "accessibility_for_disabilities",
        "accessibilities",
        "accessibility",
        "accessibility_features",
        "location_accessibilities",
        "access",
        "environment_accessibility",
    ];
    let mut out = Vec::new();
    for part in node.nodes(&keys) {
        let texts = ["accessibility", "name", "description", "details"].iter().map(|key| part.text_if(&[key]));
        out.extend(texts.filter(|text| !text.trim().is_empty()));
    }
    for key in keys.iter().filter(|key| node.nodes(&[key]).is_empty()) {
        out.extend(node.texts(&[key], &[]).iter().flat_map(|text| split(text)));
    }
    let mut seen = std::collections::BTreeSet::new();
    out.retain(|text| seen.insert(text.clone()));
    out
}
