//! A check by hand: somebody rang, and what they were told. Kept apart from the services, so that a new import never loses
//! it: one line of `checks.jsonl` a check.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use waymark_core::catalogue::{Capacity, Cost, Evidence, Service, Tri};
use waymark_core::date::Date;

/// A check of one service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Id of the service, as in `services.jsonl` or as the page knows it.
    pub id: String,
    /// The day: `2026-11-22`.
    pub checked_on: String,
    /// Who rang.
    #[serde(default)]
    pub by: String,
    /// When it is due again; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next_check: String,
    /// Answers by field, as in the catalogue's files: `phone`, `cost`, `running`. A field that was not asked is not there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, String>,
}

impl Check {
    /// A check from its line.
    ///
    /// # Errors
    /// What is wrong with the line, in words.
    pub fn from_line(line: &str) -> Result<Self, String> {
        let check: Self = serde_json::from_str(line).map_err(|error| error.to_string())?;
        match Date::parse(&check.checked_on) {
            Some(day) if day.day > 0 => Ok(check),
            _ => Err(format!("checked_on: {:?} is no day: write it as 2026-11-22", check.checked_on)),
        }
    }
    /// Whether the service is still there: only a plain "no" says that it is not.
    pub fn is_running(&self) -> bool {
        !self.answers.get("running").is_some_and(|answer| answer.trim().eq_ignore_ascii_case("no"))
    }
    /// Lays the answers over a service. An answer that is not one of a field's own is left out.
    pub fn lay_over(&self, service: &mut Service) {
        service.checked_on = Date::parse(&self.checked_on);
        service.checked_by.clone_from(&self.by);
        service.next_check = Date::parse(&self.next_check);
        service.evidence = Evidence::OwnPage;
        for (field, answer) in &self.answers {
            let text = answer.trim();
            let place = match field.as_str() {
                "phone" => &mut service.phone,
                "phone_hours" => &mut service.phone_hours,
                "email" => &mut service.email,
                "address" => &mut service.address,
                "cost_note" => &mut service.cost_note,
                "access_note" => &mut service.access_note,
                "what_happens_first" => &mut service.first_time,
                _ => {
                    choice(field, text, service);
                    continue;
                }
            };
            text.clone_into(place);
        }
    }
}

fn choice(field: &str, answer: &str, service: &mut Service) {
    let answer = answer.to_ascii_lowercase();
    match (field, answer.as_str()) {
        ("cost", "free") => service.cost = Cost::Free,
        ("cost", "donation") => service.cost = Cost::Donation,
        ("cost", "low") => service.cost = Cost::Low,
        ("cost", "paid") => service.cost = Cost::Paid,
        ("self_referral", "yes") => service.self_referral = Tri::Yes,
        ("self_referral", "no") => service.self_referral = Tri::No,
        ("capacity", "capacity") => service.capacity = Capacity::Room,
        ("capacity", "waitlist") => service.capacity = Capacity::Waitlist,
        ("capacity", "no-capacity") => service.capacity = Capacity::Full,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_laid_over_and_the_day_is_kept() {
        let line = r#"{"id":"a","checked_on":"2026-11-22","by":"Sam","answers":{"phone":"0161 496 0000","cost":"free","cost_note":"","capacity":"perhaps"}}"#;
        let check = Check::from_line(line).unwrap();
        let mut service = Service { cost_note: "£3".into(), capacity: Capacity::Room, ..Service::default() };
        check.lay_over(&mut service);
        assert_eq!(
            (service.phone.as_str(), service.cost, service.cost_note.as_str()),
            ("0161 496 0000", Cost::Free, "")
        );
        assert_eq!((service.capacity, service.checked_by.as_str()), (Capacity::Room, "Sam"));
        assert_eq!((service.checked_on, service.evidence), (Date::parse("2026-11-22"), Evidence::OwnPage));
        assert!(check.is_running());
    }

    #[test]
    fn a_line_without_a_day_is_refused() {
        assert!(Check::from_line(r#"{"id":"a","checked_on":"last week"}"#).unwrap_err().contains("2026-11-22"));
        assert!(Check::from_line("{").is_err());
    }
}
