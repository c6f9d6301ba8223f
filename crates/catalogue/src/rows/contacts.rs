//! Urgent and crisis contacts, the one source of their numbers, and what the catalogue takes from them.

use super::cells::Cells;
use super::service::Entry;
use super::table::Table;
use crate::names::kebab;
use crate::problem::{Fault, Problems};
use crate::text::{self, digits};
use std::collections::BTreeMap;
use std::path::Path;
use waymark_core::bank::Vocabulary;
use waymark_core::catalogue::Kind;
use waymark_core::safety::Contact;

/// The file, in the content folder.
pub const FILE: &str = "catalogue/safety_contacts.csv";
const COLUMNS: [&str; 18] = [
    "id",
    "name",
    "nations",
    "who",
    "when_to_use",
    "phone",
    "text",
    "other_contact",
    "url",
    "hours",
    "access",
    "cost",
    "source_url",
    "source_seen",
    "verified",
    "notes",
    "evidence",
    "kind",
];

/// Reads the contacts of the content folder.
pub fn read(dir: &Path, problems: &mut Problems) -> Vec<Contact> {
    let table = Table::read(dir, FILE, &COLUMNS, problems);
    contacts(&table, problems)
}

fn contacts(table: &Table, problems: &mut Problems) -> Vec<Contact> {
    let vocabulary = Vocabulary::default();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut contacts = Vec::new();
    for row in &table.rows {
        let mut cells = Cells::new(table, row, &vocabulary, problems);
        let contact = contact(&mut cells);
        if let Some(line) = seen.insert(contact.id.clone(), row.line) {
            cells.fault(
                "id",
                Fault::new(format!("\"{}\" is taken", contact.id)).hint(format!("it is first used in line {line}")),
            );
        }
        contacts.push(contact);
    }
    contacts
}

fn contact(cells: &mut Cells<'_>) -> Contact {
    let contact = Contact {
        id: cells.raw("id").to_owned(),
        name: cells.name("name", 80),
        nations: cells.nations("nations"),
        who: cells.text("who", 120),
        when_to_use: cells.text("when_to_use", 200),
        phone: cells.via("phone", text::phone),
        text: cells.text("text", 80),
        other: cells.text("other_contact", 120),
        url: cells.via("url", text::web_address),
        hours: cells.text("hours", 120),
        access: cells.text("access", 120),
        free: cells.one("cost", &[("free", true), ("normal call charge", false)]),
        rung_on: None,
        own_page: cells.raw("evidence") == "own page",
    };
    cells.keep("id", kebab("contact", &contact.id));
    if contact.name.is_empty() {
        cells.fault("name", Fault::new("is empty"));
    }
    if contact.nations.0 == 0 {
        cells.fault("nations", Fault::new("is empty").hint("as in E;S;W;N"));
    }
    if [&contact.phone, &contact.text, &contact.url].iter().all(|way| way.is_empty()) {
        cells.fault(
            "phone",
            Fault::new("there is no number, text number or web address").hint("a contact is a way to reach someone"),
        );
    }
    contact
}

/// Gives urgent services the number, text number and hours of the contact of their id, and refuses a second number.
pub fn settle(entries: &mut [Entry], contacts: &[Contact], problems: &mut Problems) {
    for Entry { service, at, .. } in entries {
        let contact = contacts.iter().find(|contact| contact.id == service.id);
        match (service.kind, contact) {
            (Kind::Support, None) => {}
            (Kind::Support, Some(_)) => {
                let message = format!("kind: \"{}\" is an urgent contact, so it cannot be \"support\"", service.id);
                problems.error(at, Fault::new(message).hint("write \"urgent\" or \"both\""));
            }
            (Kind::Urgent | Kind::Both, None) => {
                let message = format!("kind: no contact called \"{}\" in content/{FILE}", service.id);
                problems.error(at, Fault::new(message).hint("urgent numbers have that one source"));
            }
            (Kind::Urgent | Kind::Both, Some(contact)) => {
                for (column, here, there) in
                    [("phone", &service.phone, &contact.phone), ("text", &service.text, &contact.text)]
                {
                    if !here.is_empty() && digits(here) != digits(there) {
                        let message = format!(
                            "{column}: two numbers for \"{}\": {here:?} here, {there:?} in content/{FILE}",
                            service.id
                        );
                        problems.error(
                            at,
                            Fault::new(message).hint("leave the cell empty: urgent numbers have one source"),
                        );
                    }
                }
                service.phone.clone_from(&contact.phone);
                service.text.clone_from(&contact.text);
                service.phone_hours.clone_from(&contact.hours);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::catalogue::Service;

    fn contact(phone: &str) -> Contact {
        Contact { id: "beat".into(), phone: phone.into(), hours: "3pm to 8pm".into(), ..Contact::default() }
    }
    fn settled(kind: Kind, id: &str, phone: &str) -> (Service, Vec<String>) {
        let service = Service { id: id.into(), kind, phone: phone.into(), ..Service::default() };
        let mut entries = [Entry { service, ..Entry::default() }];
        entries[0].at.file = "content/catalogue/national.csv".into();
        entries[0].at.line = 7;
        let mut problems = Problems::default();
        settle(&mut entries, &[contact("0808 801 0677")], &mut problems);
        let [entry] = entries;
        (entry.service, problems.into_sorted().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn urgent_services_take_their_number_from_the_contact() {
        let (service, problems) = settled(Kind::Both, "beat", "08088010677");
        assert_eq!(problems, [""; 0]);
        assert_eq!((service.phone.as_str(), service.phone_hours.as_str()), ("0808 801 0677", "3pm to 8pm"));
    }

    #[test]
    fn a_second_number_for_one_id_is_refused() {
        assert_eq!(
            settled(Kind::Both, "beat", "0808 801 0000").1,
            [
                "content/catalogue/national.csv:7: phone: two numbers for \"beat\": \"0808 801 0000\" here, \"0808 801 0677\" in content/catalogue/safety_contacts.csv\n    leave the cell empty: urgent numbers have one source"
            ]
        );
    }

    #[test]
    fn kind_and_contact_go_together() {
        assert_eq!(
            settled(Kind::Urgent, "baet", "").1,
            [
                "content/catalogue/national.csv:7: kind: no contact called \"baet\" in content/catalogue/safety_contacts.csv\n    urgent numbers have that one source"
            ]
        );
        assert_eq!(
            settled(Kind::Support, "beat", "").1,
            [
                "content/catalogue/national.csv:7: kind: \"beat\" is an urgent contact, so it cannot be \"support\"\n    write \"urgent\" or \"both\""
            ]
        );
        assert_eq!(settled(Kind::Support, "mind", "").1, [""; 0]);
    }

    #[test]
    fn a_contact_says_whom_to_reach_and_where() {
        let mut problems = Problems::default();
        let bytes = format!(
            "{}\nbeat,Beat,E;X,Anyone,,ring us,,,javascript:x,,,cheap,,,,,own page,urgent\n",
            COLUMNS.join(",")
        );
        let table = Table::parse("c.csv", bytes.as_bytes(), &COLUMNS, &mut problems);
        assert!(contacts(&table, &mut problems)[0].own_page);
        let found: Vec<_> = problems.into_sorted().iter().map(|p| p.message.clone()).collect();
        assert_eq!(
            found,
            [
                "nations: no nation called \"X\"",
                "phone: \"ring us\" is not a phone number",
                "url: \"javascript:x\" is not a web address we link to",
                "cost: no value called \"cheap\"",
                "phone: there is no number, text number or web address",
            ]
        );
    }
}
