//! What one sort of person at one place can use: every service judged by the matcher, and what is still open about it.

use crate::field::Field;
use crate::ground::Spot;
use crate::own::Own;
use crate::who::Who;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Class, Kind, Mode, Modes, Service, Shelf};
use waymark_core::date::Date;
use waymark_core::ids::{Need, Set, Topic};
use waymark_core::matching::weights::OUTCODE_METRES;
use waymark_core::matching::{Context, Criterion, Listed, Match, Reason, Verdict, goal_result, judge};
use waymark_core::profile::{Goal, Language, Profile};

/// How far past a limit a place may really be within it, as the matcher reckons.
const BLUR: u32 = 2 * OUTCODE_METRES;

/// A service that may be an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Position of the service.
    pub service: usize,
    /// How it can be used.
    pub fit: Fit,
    /// The needs for which it is an option.
    pub needs: Set<Need>,
}

/// How a service fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Known to fit, so many metres away.
    Near(u32),
    /// Known to fit, from home: by phone, online, by post, or at home.
    Home,
    /// Would fit if this one fact turned out well.
    If(Field),
    /// More than one thing is open, or something that asking cannot settle.
    Unclear,
}

/// The services that people at a place are not kept from, whoever they are. Everybody's options are among them.
pub struct Around<'a> {
    bank: &'a Bank,
    own: &'a Own,
    spot: &'a Spot,
    today: Date,
    shelves: Vec<(usize, Shelf)>,
    /// Positions in the audited list.
    positions: Vec<usize>,
}

impl<'a> Around<'a> {
    /// The services round a place: all that are not left out for somebody who said nothing but where they live. The
    /// shelves hold the services in the same order.
    pub fn new(
        (bank, own): (&'a Bank, &'a Own),
        services: &[&Service],
        shelves: &[(usize, Shelf)],
        spot: &'a Spot,
        today: Date,
    ) -> Self {
        let mut positions: Vec<usize> = Vec::new();
        for (first, shelf) in shelves {
            let asking = Asking::new(bank, spot, Who::Anyone, today);
            let ctx = asking.context(shelf);
            let result = goal_result(&ctx, &asking.goal);
            // What is only for some is kept: it is theirs.
            let found = [&result.ranked, &result.places, &result.only_if].into_iter().flatten();
            let at_hand = |found: &&Listed| {
                let judged = judge(&ctx, &asking.goal, found.service);
                let service = shelf.get(found.service);
                service.zip(judged).is_some_and(|(service, judged)| fit(bank, Who::Anyone, service, &judged).is_some())
            };
            positions.extend(found.filter(at_hand).map(|found| first + found.service.0 as usize));
        }
        positions.sort_unstable();
        let chosen = positions.iter().filter_map(|at| services.get(*at)).copied();
        Self { bank, own, spot, today, shelves: crate::lean::shelves(chosen), positions }
    }
    /// What may be an option for a sort of person, in the order of the list.
    pub fn options(&self, who: Who) -> Vec<Choice> {
        let mut options: Vec<Choice> = Vec::new();
        for (first, shelf) in &self.shelves {
            let asking = Asking::new(self.bank, self.spot, who, self.today);
            let ctx = asking.context(shelf);
            let result = goal_result(&ctx, &asking.goal);
            let for_all = [&result.ranked, &result.places].into_iter().flatten().map(|found| (found, false));
            let for_some = result.only_if.iter().map(|found| (found, true));
            let choice = |(found, for_some): (&Listed, bool)| {
                let service = shelf.get(found.service)?;
                let own = || self.own.needs(service.needs, service.only_for);
                let needs = if for_some { own() } else { service.needs };
                let judged = judge(&ctx, &asking.goal, found.service)?;
                let fit = fit(self.bank, who, service, &judged).filter(|_| !needs.is_empty())?;
                Some(Choice { service: *self.positions.get(first + found.service.0 as usize)?, fit, needs })
            };
            options.extend(for_all.chain(for_some).filter_map(choice));
        }
        options.sort_unstable_by_key(|option| option.service);
        options
    }
}

/// All services judged at once: coverage does not hang on what a need adds to the order.
struct Asking<'a> {
    bank: &'a Bank,
    spot: &'a Spot,
    profile: Profile,
    goal: Goal,
    today: Date,
}

impl<'a> Asking<'a> {
    fn new(bank: &'a Bank, spot: &'a Spot, who: Who, today: Date) -> Self {
        let needs: Set<Need> = (0..bank.vocabulary.needs.len()).map(|at| Need(at as u8)).collect();
        let goal = Goal { topic: Topic(u8::MAX), needs, wanted: Set::EMPTY };
        Self { bank, spot, profile: who.profile(&bank.vocabulary), goal, today }
    }
    fn context<'s>(&'s self, shelf: &'s Shelf) -> Context<'s> {
        Context { bank: self.bank, shelf, profile: &self.profile, place: &self.spot.place, today: self.today }
    }
}

/// How a service that is not left out fits; `None` where it is known to be too far to go, and not known to come to people.
fn fit(bank: &Bank, who: Who, service: &Service, found: &Match) -> Option<Fit> {
    let from_home = service.modes.meets(home_modes(who));
    if !from_home && found.metres.is_some_and(|metres| metres > who.travel() + BLUR) {
        return None;
    }
    let metres = found.metres.filter(|metres| *metres <= who.travel());
    let modes = service.modes;
    // An office with a telephone is nowhere to go.
    let mut goes =
        metres.is_some() && (modes.is_unknown() || modes.contains(Mode::InPerson) || modes.contains(Mode::Group));
    let mut open: Vec<Option<Field>> = Vec::new();
    for judgement in found.judgements.iter().filter(|judgement| matters(who, judgement.criterion)) {
        let access = judgement.criterion == Criterion::Access && from_home;
        match judgement.verdict {
            // Nobody gets in, or nobody knows: they can take part from home.
            Verdict::NotMet | Verdict::Unknown if access => goes = false,
            Verdict::Unknown => open.push(field_of(bank, &judgement.reason)),
            Verdict::Met | Verdict::NotMet => {}
        }
    }
    if !goes && !from_home {
        // Past the limit by less than anyone knows where they live is nothing to ask about.
        let asked = match found.metres {
            Some(_) => None,
            None if service.modes.is_unknown() && !service.class.is_place() => Some(Field::Modes),
            None => Some(Field::Place),
        };
        if !open.contains(&asked) {
            open.push(asked);
        }
    }
    Some(match (open.as_slice(), metres.filter(|_| goes)) {
        ([], Some(metres)) => Fit::Near(metres),
        ([], None) => Fit::Home,
        ([Some(field)], _) => Fit::If(*field),
        _ => Fit::Unclear,
    })
}

/// What has to be known to fit.
fn matters(who: Who, criterion: Criterion) -> bool {
    matches!(criterion, Criterion::Area | Criterion::Distance) || who.criterion() == Some(criterion)
}

/// Ways of taking part from home that a sort of person can use.
fn home_modes(who: Who) -> Modes {
    let online = |mode: &Mode| matches!(mode, Mode::Chat | Mode::Email | Mode::Online | Mode::App);
    let modes = Modes::remote().iter().filter(|mode| who != Who::NoInternet || !online(mode));
    modes.chain([Mode::Home]).collect()
}

/// The fact that would settle a judgement that is unknown; `None` where asking the service does not.
fn field_of(bank: &Bank, reason: &Reason) -> Option<Field> {
    match reason {
        Reason::NationNotStated | Reason::OtherCouncilNear => Some(Field::Serves),
        Reason::NearestNotKnown => Some(Field::Place),
        Reason::CostNotKnown => Some(Field::Cost),
        Reason::TimeNotKnown => Some(Field::Hours),
        Reason::ModeNotKnown => Some(Field::Modes),
        Reason::AgeNotStated => Some(Field::Ages),
        Reason::LanguageNotKnown(Language::Bsl) => Some(Field::Bsl),
        Reason::LanguageNotKnown(_) => Some(Field::Interpreter),
        Reason::AccessNotKnown(open) if open.len() == 1 => {
            open.iter().next().and_then(|feature| Field::of_feature(feature, &bank.vocabulary))
        }
        _ => None,
    }
}

/// Whether a service can be an option at all: urgent help is never matched, and lists of private therapists are never
/// what closes a gap.
pub fn may_be_suggested(service: &Service) -> bool {
    service.kind != Kind::Urgent && service.class != Class::PrivateTherapy
}
