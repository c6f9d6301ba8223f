//! A case: one person's answers, matched against a shelf.

use super::{MatchError, files};
use waymark_core::answers_file::{AnswersFile, resolve};
use waymark_core::bank::Bank;
use waymark_core::catalogue::Shelf;
use waymark_core::date::Date;
use waymark_core::gazetteer::Gazetteer;
use waymark_core::geo::Whereabouts;
use waymark_core::matching::{Context, GapRecord, GoalResult, Match, Shortlist, gap_record, judge, shortlist};
use waymark_core::profile::{Profile, profile};
use waymark_core::questionnaire::{Answers, Journey, journey};
use waymark_core::safety::{Notice, notices, open_doors, stops};

/// The files of a case.
pub struct Paths<'a> {
    /// The answers.
    pub answers: &'a str,
    /// Catalogues to use instead of the built-in ones.
    pub catalogues: &'a [String],
    /// The site's settings.
    pub site: Option<&'a str>,
    /// The site's own groups.
    pub local: Option<&'a str>,
}

/// A case with its result.
pub struct Case {
    /// Vocabularies, questions, wording.
    pub bank: Bank,
    /// The services it was matched against.
    pub shelf: Shelf,
    profile: Profile,
    place: Whereabouts,
    today: Date,
    /// What could help; empty where a safety rule stops the page.
    pub shortlist: Shortlist,
    /// The record of each goal's gap, by goal.
    pub gaps: Vec<Option<GapRecord>>,
    /// Safety notices, those behind open doors included.
    pub notices: Vec<Notice>,
    /// What the person at the terminal may want to know.
    pub notes: Vec<String>,
}

impl Case {
    /// Reads the files of a case and matches it. No catalogues given: the built-in ones.
    pub fn load(paths: &Paths<'_>, today: Date) -> Result<Self, MatchError> {
        let bank = files::bank()?;
        let file: AnswersFile = files::json(paths.answers)?;
        let fault = |fault: String| MatchError::Faulty { path: paths.answers.to_owned(), fault };
        let (all, stated_day) = resolve(&bank, &file).map_err(|error| fault(error.to_string()))?;
        let site = files::site(paths.site)?;
        let gazetteer = files::gazetteer()?;
        let journey = journey(&bank, &all);
        let profile = profile(&bank, &journey.answers);
        let place = site.whereabouts(profile.outcode.as_deref(), Some(&gazetteer));
        let mut notes = notes(&bank, &all, &journey, &profile, &gazetteer);
        let mut shelf = if paths.catalogues.is_empty() {
            let region = profile.outcode.as_deref().and_then(|outcode| gazetteer.region_of(outcode));
            files::default_shelf(&bank, &site, region)?
        } else {
            files::shelf(&bank, paths.catalogues)?
        };
        if let Some(local) = paths.local {
            notes.extend(files::add_local(&mut shelf, &bank, &site, &gazetteer, local)?);
        }
        let mut notices = notices(&bank, &journey.answers, place.nation);
        let stopped = stops(&bank, &notices);
        notices.extend(open_doors(&bank, &profile, place.nation));
        let today = stated_day.unwrap_or(today);
        let ctx = Context { bank: &bank, shelf: &shelf, profile: &profile, place: &place, today };
        let shortlist = if stopped { Shortlist::default() } else { shortlist(&ctx) };
        let goals = profile.goals.iter().zip(&shortlist.goals);
        let gaps = goals.map(|(goal, result)| gap_record(&ctx, goal, result)).collect();
        Ok(Self { bank, shelf, profile, place, today, shortlist, gaps, notices, notes })
    }

    /// The first suggestions of a goal, with their judgements.
    pub fn judged(&self, result: &GoalResult, first: usize) -> Vec<Match> {
        let Self { bank, shelf, profile, place, today, .. } = self;
        let ctx = Context { bank, shelf, profile, place, today: *today };
        let goal = profile.goals.iter().find(|goal| goal.topic == result.topic);
        let judged = |goal| result.ranked.iter().take(first).filter_map(move |l| judge(&ctx, goal, l.service));
        goal.into_iter().flat_map(judged).collect()
    }

    /// The id of a service.
    pub fn id(&self, service: waymark_core::catalogue::ServiceIx) -> &str {
        self.shelf.get(service).map_or("", |service| service.id.as_str())
    }
    /// The id of a goal's topic.
    pub fn topic(&self, goal: &GoalResult) -> &str {
        self.bank.topic(goal.topic).map_or("", |topic| topic.id.as_str())
    }
    /// The ids of a notice's contacts.
    pub fn contacts(&self, notice: &Notice) -> Vec<&str> {
        notice
            .contacts
            .iter()
            .filter_map(|ix| self.bank.contacts.get(usize::from(*ix)))
            .map(|c| c.id.as_str())
            .collect()
    }
}

fn notes(bank: &Bank, all: &Answers, journey: &Journey, profile: &Profile, gazetteer: &Gazetteer) -> Vec<String> {
    let counts = |ix| journey.answers.get(ix).is_some();
    let idle = all.iter().map(|(ix, _)| ix).filter(|ix| !counts(*ix)).filter_map(|ix| bank.question(ix));
    let mut notes: Vec<String> = idle
        .map(|q| format!("the question {:?} is not asked after these answers, so it does not count", q.id))
        .collect();
    if let Some(outcode) = profile.outcode.as_deref().filter(|outcode| gazetteer.whereabouts(outcode).is_none()) {
        notes.push(format!("the postcode {outcode} is not known, so the place is the site's home nation"));
    }
    notes
}
