//! Every criterion of one service in words: what was said, what is known, whether it fits.

use crate::cx::Cx;
use waymark_core::catalogue::Service;
use waymark_core::matching::{Match, Part, Verdict, criterion_words, reason_words, said};
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
    pub verdict: Verdict,
}

/// Every criterion, in the order of the explanation.
pub fn rows(cx: &Cx, service: &Service, goal: &Goal, matched: &Match) -> Vec<WhyRow> {
    let bank = &cx.state.bank;
    let row = |judgement: &waymark_core::matching::Judgement| WhyRow {
        what: criterion_words(bank, judgement.criterion),
        said: said(bank, &cx.profile, goal, judgement.criterion).into_iter().map(str::to_owned).collect(),
        know: reason_words(bank, service, &judgement.reason),
        verdict: judgement.verdict,
    };
    matched.judgements.iter().map(row).collect()
}

/// Where the service stands in the results, unless it is among the suggestions.
pub fn standing(cx: &Cx, service: &Service, matched: &Match, part: Part) -> Option<AttrValue> {
    let because = |key: &str, reason: &waymark_core::matching::Reason| {
        let words = reason_words(&cx.state.bank, service, reason);
        cx.fill(key, &[("reason", words.trim_end_matches('.'))])
    };
    match part {
        Part::Ranked => None,
        Part::LeftOut => matched.left_out_because().map(|j| because("why.left-out", &j.reason)),
        Part::OnlyIf => {
            matched.judgement(waymark_core::matching::Criterion::WhoFor).map(|j| because("why.only-if", &j.reason))
        }
        Part::Places => Some(cx.t("why.place")),
        Part::Urgent => Some(cx.t("why.urgent")),
    }
}

/// The words of a verdict. They always stand beside its mark.
pub fn verdict_words(cx: &Cx, verdict: Verdict) -> AttrValue {
    cx.t(match verdict {
        Verdict::Met => "why.met",
        Verdict::NotMet => "why.not-met",
        Verdict::Unknown => "why.unknown",
    })
}

/// The mark of a verdict.
pub fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "✓",
        Verdict::NotMet => "✗",
        Verdict::Unknown => "?",
    }
}
