//! Every criterion of one service in words: what was said, what is known, whether it fits.

use super::source;
use crate::cx::Cx;
use waymark_core::catalogue::{Cost, Service, ServiceIx, Shelf};
use waymark_core::matching::weights::FAR_METRES;
use waymark_core::matching::{
    Criterion, Judgement, Match, Part, Reason, Verdict, criterion_words, judgement_words, reason_words, remedy,
    remedy_service, said,
};
use waymark_core::profile::Goal;
use yew::AttrValue;

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyRow {
    /// What was looked at.
    pub what: String,
    /// What the person said about it; empty: nothing.
    pub said: Vec<String>,
    /// What is known of the service, and what may help.
    pub know: String,
    /// A service that may help.
    pub help: Option<ServiceIx>,
    /// Where what is known comes from.
    pub from: AttrValue,
    /// Whether it fits.
    pub fit: Fit,
}

/// How a line bears on the suggestion. Each has its mark and, beside it, its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Known to fit.
    Fits,
    /// Known, and less good, but no reason to leave it out.
    Less,
    /// Known not to fit: left out for it, or not what matters to the person.
    Not,
    /// We don't know.
    Unknown,
}

impl Fit {
    /// What a judgement says. What matters to the person and comes close is less good; what does not is no fit, though
    /// it leaves nothing out.
    pub fn of(judgement: &Judgement) -> Self {
        let no_wish = judgement.criterion.wish().is_none();
        match judgement.verdict {
            Verdict::Met => Self::Fits,
            Verdict::NotMet if judgement.excludes => Self::Not,
            Verdict::NotMet if no_wish || comes_close(&judgement.reason) => Self::Less,
            Verdict::NotMet => Self::Not,
            Verdict::Unknown => Self::Unknown,
        }
    }
    /// Its mark.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Fits => "✓",
            Self::Less => "–",
            Self::Not => "✗",
            Self::Unknown => "?",
        }
    }
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fits => "why.met",
            Self::Less => "why.less",
            Self::Not => "why.not-met",
            Self::Unknown => "why.unknown",
        }
    }
}

/// Whether a wish is nearly met: a few pounds, a few miles, a wait.
fn comes_close(reason: &Reason) -> bool {
    match reason {
        Reason::Away(metres) => *metres <= FAR_METRES,
        Reason::Costs(cost) => *cost == Cost::Low,
        Reason::Waitlist | Reason::NeedsReferral => true,
        _ => false,
    }
}

/// Every criterion, in the order of the explanation.
pub fn rows(cx: &Cx, shelf: &Shelf, service: &Service, goal: &Goal, matched: &Match) -> Vec<WhyRow> {
    let (bank, ctx) = (&cx.state.bank, cx.context(shelf));
    let row = |judgement: &Judgement| WhyRow {
        what: criterion_words(bank, judgement.criterion),
        said: what_was_said(cx, goal, judgement),
        know: judgement_words(&ctx, service, judgement),
        help: remedy(&ctx, judgement)
            .and_then(|remedy| remedy_service(&ctx, remedy))
            .filter(|ix| *ix != matched.service),
        from: whence(cx, shelf, service, &judgement.reason),
        fit: Fit::of(judgement),
    };
    matched.judgements.iter().map(row).collect()
}

/// In the words of the choices; how sure somebody is has a number instead.
fn what_was_said(cx: &Cx, goal: &Goal, judgement: &Judgement) -> Vec<String> {
    if let (Reason::EasierWithSomeone | Reason::EasierFromHome, Some(sure)) = (judgement.reason, cx.profile.confidence)
    {
        return vec![cx.fill("why.sure", &[("n", &sure.to_string())]).to_string()];
    }
    said(&cx.state.bank, &cx.profile, goal, judgement.criterion).into_iter().map(str::to_owned).collect()
}

/// Where a fact comes from: its publisher and date, our own reckoning, or nowhere.
fn whence(cx: &Cx, shelf: &Shelf, service: &Service, reason: &Reason) -> AttrValue {
    match reason {
        _ if reason.is_not_said() => cx.t("why.from-none"),
        _ if reason.is_worked_out() => cx.t("why.from-us"),
        _ => source::in_short(cx, shelf, service),
    }
}

/// Where the service stands in the results, unless it is among the suggestions.
pub fn standing(cx: &Cx, service: &Service, matched: &Match, part: Part) -> Option<AttrValue> {
    let because = |key: &str, reason: &Reason| {
        let words = reason_words(&cx.state.bank, service, reason);
        cx.fill(key, &[("reason", words.trim_end_matches('.'))])
    };
    match part {
        Part::Ranked => None,
        Part::LeftOut => matched.left_out_because().map(|j| because("why.left-out", &j.reason)),
        Part::OnlyIf => {
            let may_be = matched.judgement(Criterion::WhoFor).filter(|judgement| judgement.verdict == Verdict::Unknown);
            let why = may_be.or_else(|| matched.judgement(Criterion::PrivateTherapy));
            why.map(|judgement| because("why.only-if", &judgement.reason))
        }
        Part::Places => Some(cx.t("why.place")),
        Part::Urgent => Some(cx.t("why.urgent")),
    }
}
