//! What is indexed of a service.

use waymark_core::catalogue::{Kind, Service};
use waymark_core::ids::{Interest, Need, Set};

/// What is indexed of a service.
#[derive(Clone, Copy, Debug, Default)]
pub struct Texts<'a> {
    /// Decides after the name where two names are the same.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Who runs it.
    pub organisation: &'a str,
    /// Where it is; a postcode's first half belongs here too.
    pub place: [&'a str; 2],
    /// For whom it is.
    pub who: &'a str,
    /// What it is, in a sentence or two.
    pub summary: &'a str,
    /// What it helps with.
    pub needs: Set<Need>,
    /// What it chiefly helps with.
    pub primary: Set<Need>,
    /// What one does there.
    pub interests: Set<Interest>,
    /// Urgent help: never found among others (rule S11). It keeps its position and has no words.
    pub is_urgent: bool,
}

impl<'a> Texts<'a> {
    /// What is indexed of a service of the catalogue.
    pub fn of(service: &'a Service) -> Self {
        Self {
            id: &service.id,
            name: &service.name,
            organisation: &service.organisation,
            place: [&service.address, service.postcode.split(' ').next().unwrap_or_default()],
            who: &service.who,
            summary: &service.summary,
            needs: service.needs,
            primary: service.primary,
            interests: service.interests,
            is_urgent: service.kind == Kind::Urgent,
        }
    }
}
