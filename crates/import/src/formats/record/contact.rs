//! Phones, e-mail addresses and contacts of a record.

use crate::formats::json::node::Node;
use crate::raw::{RawContact, RawPhone};

const PHONES: &[&str] =
    &["phones", "phones_attributes", "faxes_attributes", "faxes_attibutes", "phone_numbers", "telephones"];
const PHONE: &[&str] = &[
    "phone",
    "phone_number",
    "telephone",
    "telephone_number",
    "tel",
    "contact_phone",
    "contact_telephone",
    "contact_number",
    "number",
    "mobile",
];
/// Members that hold e-mail addresses.
pub const EMAIL: &[&str] = &["email", "emails", "email_address", "contact_email", "e_mail", "emailaddress"];

/// Phone numbers that an object tells.
pub fn phones(node: &Node<'_>) -> Vec<RawPhone> {
    let mut out: Vec<RawPhone> = Vec::new();
    let mut add = |phone: RawPhone| {
        if !phone.number.trim().is_empty() && !out.contains(&phone) {
            out.push(phone);
        }
    };
    for part in node.nodes(PHONES) {
        let of_fax = ["type", "number_type", "service_type"]
            .iter()
            .map(|key| part.text_if(&[key]))
            .filter(|text| !text.is_empty());
        let words: Vec<String> = of_fax
            .chain([part.text_if(&["description", "department"])])
            .filter(|text| !text.trim().is_empty())
            .collect();
        let number = part.text(&["number", "phone", "phone_number", "value"]);
        add(RawPhone { number, extension: part.text(&["extension", "ext"]), kind: words.join("; ") });
    }
    for key in PHONES.iter().chain(PHONE) {
        for number in node.texts(&[key], &["number"]) {
            if node.nodes(&[key]).is_empty() {
                add(RawPhone {
                    number,
                    extension: node.text_if(&["phone_extension", "extension"]),
                    kind: String::new(),
                });
            }
        }
    }
    if let fax @ 1.. = node.text_if(&["fax"]).len() {
        let number = node.text_if(&["fax"]);
        add(RawPhone {
            number,
            extension: String::new(),
            kind: if fax > 0 { "fax".to_owned() } else { String::new() },
        });
    }
    out
}

/// Contacts that an object tells. Those that name nobody are no contacts but the service's own phone and address, and come
/// as such beside them.
pub fn contacts(node: &Node<'_>) -> (Vec<RawContact>, Vec<RawPhone>, Vec<String>) {
    let (mut people, mut desk, mut mails) = (Vec::new(), Vec::new(), Vec::new());
    let keys = ["contacts", "contact", "contacts_attributes"];
    for part in node.nodes(&keys) {
        if part.flag(&["visible", "contact_visible"]) == Some(false) {
            continue;
        }
        let contact = RawContact {
            name: part.text(&["name", "contact_name"]),
            title: part.text(&["title", "role", "job_title", "contact_title", "department"]),
            email: part.texts(EMAIL, &["email"]).join("; "),
            phones: phones(&part),
        };
        if contact.name.trim().is_empty() {
            desk.extend(contact.phones);
            mails.extend(Some(contact.email).filter(|mail| !mail.trim().is_empty()));
        } else {
            people.push(contact);
        }
    }
    node.expect_objects(&keys[..1]);
    let name = node.text_if(&["contact_name", "contact_person"]);
    if !name.trim().is_empty() {
        people.push(RawContact { name, title: node.text_if(&["contact_title"]), ..RawContact::default() });
    }
    (people, desk, mails)
}
