//! One row of `local.csv` made a service.

use super::columns::{Column, Headings};
use super::lists::{ListWords, modes, parts};
use super::{LocalContext, MOST_CHARACTERS, Problems, cells, hours};
use crate::catalogue::{Class, Evidence, Origin, Precision, Service, Tri, WeekHours};
use crate::geo::Nation;
use crate::ids::Set;
use crate::text::{phone, plain, web_address};

/// A row with what its cells mean.
pub(super) struct Row<'a, 'b> {
    pub(super) number: usize,
    pub(super) cells: &'a [String],
    pub(super) headings: &'a Headings,
    pub(super) problems: &'a mut Problems<'b>,
}

impl Row<'_, '_> {
    /// The service; `None` when the row cannot be used, which a problem then says.
    pub(super) fn service(&mut self, context: &LocalContext<'_>, words: &ListWords) -> Option<Service> {
        let spare = self.cells.get(self.headings.len()..).unwrap_or_default();
        if spare.iter().any(|cell| !cell.trim().is_empty()) {
            self.problems.add(self.number, "", "more-cells", &[]);
            return None;
        }
        let name = self.text(Column::Name);
        if name.is_empty() {
            self.problem(Column::Name, "no-name", "");
            return None;
        }
        let mut service = Service {
            name,
            class: Class::Group,
            origin: Origin::Local,
            summary: self.joined(&[Column::Summary, Column::Notes]),
            organisation: self.text(Column::Organisation),
            ..Service::default()
        };
        self.needs(&mut service, words);
        self.who(&mut service, words);
        self.cost_and_times(&mut service);
        self.meeting(&mut service, words);
        self.place(&mut service, context);
        self.contact(&mut service);
        self.joining(&mut service);
        Some(service)
    }

    fn needs(&mut self, service: &mut Service, words: &ListWords) {
        let cell = self.raw(Column::Needs);
        for part in parts(&cell, |part| words.need(part).is_some()) {
            match words.need(&part) {
                Some((needs, is_topic)) => {
                    service.needs = service.needs.union(needs);
                    // A topic covers much; a group that names it is not chiefly about each part of it.
                    if !is_topic || needs.len() <= 2 {
                        let room = 2usize.saturating_sub(service.primary.len());
                        let first: Set<_> = needs.difference(service.primary).iter().take(room).collect();
                        service.primary = service.primary.union(first);
                    }
                }
                None => self.problems.add_near(
                    self.number,
                    self.headings.text(Column::Needs),
                    "unknown-need",
                    &part,
                    words.near_need(&part),
                ),
            }
        }
        if service.needs.is_empty() {
            let some = ["loneliness", "mood", "money", "physical-activity"].join("; ");
            self.problems.add(self.number, self.headings.text(Column::Needs), "no-needs", &[("near", &some)]);
        }
        for part in parts(&self.raw(Column::Activities), |part| words.interest(part).is_some()) {
            match words.interest(&part) {
                Some(interest) => service.interests.insert(interest),
                None => self.problem(Column::Activities, "activities", &part),
            }
        }
    }

    fn who(&mut self, service: &mut Service, words: &ListWords) {
        service.who = self.text(Column::For);
        let people = words.people(&self.raw(Column::For));
        (service.only_for, service.made_for) = (people.only_for, people.made_for);
        for part in people.unread {
            self.problem(Column::For, "for-only", &part);
        }
        let ages = self.text(Column::Ages);
        match cells::ages(&ages) {
            Some(range) => service.age = range,
            None if ages.is_empty() => {}
            None => self.problem(Column::Ages, "ages", &ages),
        }
    }

    fn cost_and_times(&mut self, service: &mut Service) {
        service.cost_note = self.text(Column::Cost);
        match cells::cost(&service.cost_note) {
            Some(cost) => service.cost = cost,
            None if service.cost_note.is_empty() => {}
            None => self.problem(Column::Cost, "cost", &service.cost_note),
        }
        if ["free", "low", "paid", "donation"].contains(&service.cost_note.to_ascii_lowercase().as_str()) {
            service.cost_note.clear();
        }
        service.hours_text = self.text(Column::When);
        service.hours = WeekHours::parse(&service.hours_text).or_else(|| hours::weekly(&service.hours_text));
        if service.hours.is_none() && !service.hours_text.is_empty() {
            self.problem(Column::When, "when", &service.hours_text);
        }
        let checked = self.text(Column::CheckedOn);
        service.checked_on = cells::date(&checked);
        if service.checked_on.is_some() {
            service.evidence = Evidence::OwnPage;
        } else if !checked.is_empty() {
            self.problem(Column::CheckedOn, "checked-on", &checked);
        }
    }

    fn meeting(&mut self, service: &mut Service, words: &ListWords) {
        let (found, unread) = modes(&self.raw(Column::How));
        service.modes = found;
        for part in unread {
            self.problem(Column::How, "how", &part);
        }
        service.access_note = self.text(Column::Access);
        let list = words.access(&self.raw(Column::Access));
        (service.access, service.access_absent) = (list.there, list.absent.difference(list.there));
        for part in list.unread {
            self.problem(Column::Access, "access", &part);
        }
    }

    /// The place from the postcode; without one the group serves the site's own council.
    fn place(&mut self, service: &mut Service, context: &LocalContext<'_>) {
        service.address = self.text(Column::Address);
        let typed = self.text(Column::Postcode);
        let outcode = crate::geo::outcode(&typed);
        match &outcode {
            Some(outcode) => {
                service.postcode = typed.to_ascii_uppercase();
                match (context.place)(outcode) {
                    Some((point, area)) => {
                        (service.point, service.area, service.precision) = (Some(point), area, Precision::Outcode);
                    }
                    None => self.problem(Column::Postcode, "postcode-unknown", outcode),
                }
            }
            None if typed.is_empty() => {}
            None => self.problem(Column::Postcode, "postcode", &typed),
        }
        if service.area.is_empty()
            && let Some((_, area)) = (context.place)(context.home_outcode)
        {
            (service.area, service.precision) = (area, Precision::Area);
        }
        let nation = service.area.chars().next().and_then(Nation::from_letter).or(context.home_nation);
        nation.into_iter().for_each(|nation| service.nations.insert(nation));
    }

    fn contact(&mut self, service: &mut Service) {
        let typed = self.text(Column::Phone);
        match phone(&typed) {
            Some((number, rest)) => {
                service.phone = number;
                if !rest.is_empty() {
                    self.problem(Column::Phone, "phone-rest", &rest);
                }
            }
            None if typed.is_empty() => {}
            None => self.problem(Column::Phone, "phone", &typed),
        }
        let typed = self.text(Column::Web);
        match web_address(&typed) {
            Some(url) => service.url = url,
            None if typed.is_empty() => {}
            None => self.problem(Column::Web, "web", &typed),
        }
        let typed = self.text(Column::Email);
        if cells::email(&typed) {
            service.email = typed;
        } else if !typed.is_empty() {
            self.problem(Column::Email, "email", &typed);
        }
    }

    fn joining(&mut self, service: &mut Service) {
        let join = self.text(Column::Join);
        service.self_referral = cells::joining(&join);
        if service.self_referral == Tri::Unknown && !join.is_empty() {
            self.problem(Column::Join, "join", &join);
        }
        service.first_time = self.joined(&[Column::Join, Column::FirstTime]);
    }

    fn problem(&mut self, column: Column, key: &str, value: &str) {
        let value = plain(value, 80);
        self.problems.add(self.number, self.headings.text(column), key, &[("value", &value)]);
    }

    /// A cell as it stands; empty when the file has no such column.
    fn raw(&self, column: Column) -> String {
        let cell = self.headings.position(column).and_then(|at| self.cells.get(at));
        cell.map_or_else(String::new, |cell| cell.chars().take(MOST_CHARACTERS).collect())
    }

    /// A cell as one clean line, cut where it is too long.
    fn text(&mut self, column: Column) -> String {
        let Some(cell) = self.headings.position(column).and_then(|at| self.cells.get(at)) else {
            return String::new();
        };
        let text = plain(cell, MOST_CHARACTERS);
        if plain(cell, MOST_CHARACTERS + 1).len() > text.len() {
            let n = MOST_CHARACTERS.to_string();
            self.problems.add(self.number, self.headings.text(column), "too-long", &[("n", &n)]);
        }
        text
    }

    fn joined(&mut self, columns: &[Column]) -> String {
        let mut all = String::new();
        for text in columns.iter().map(|column| self.text(*column)).filter(|text| !text.is_empty()) {
            if !all.is_empty() {
                all.push_str(if all.ends_with(['.', '!', '?']) { " " } else { ". " });
            }
            all.push_str(&text);
        }
        all
    }
}
