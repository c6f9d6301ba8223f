//! Every criterion of one service in words: what was said, what is known, whether it fits.

use crate::cx::Cx;
use waymark_core::catalogue::{Cost, Service};
use waymark_core::matching::weights::FAR_METRES;
use waymark_core::matching::{Criterion, Judgement, Match, Part, Reason, Verdict, criterion_words, reason_words, said};
use waymark_core::profile::Goal;
use yew::AttrValue;

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyRow {
    /// What was looked at.
    pub what: String,
    /// What the person said about it; empty: nothing.
    pub said: Vec<String>,
    /// What is known of the service.
    pub know: String,
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
pub fn rows(cx: &Cx, service: &Service, goal: &Goal, matched: &Match) -> Vec<WhyRow> {
    let bank = &cx.state.bank;
    let row = |judgement: &Judgement| WhyRow {
        what: criterion_words(bank, judgement.criterion),
        said: said(bank, &cx.profile, goal, judgement.criterion).into_iter().map(str::to_owned).collect(),
        know: reason_words(bank, service, &judgement.reason),
        fit: Fit::of(judgement),
    };
    matched.judgements.iter().map(row).collect()
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
        Part::OnlyIf => matched.judgement(Criterion::WhoFor).map(|j| because("why.only-if", &j.reason)),
        Part::Places => Some(cx.t("why.place")),
        Part::Urgent => Some(cx.t("why.urgent")),
    }
}
