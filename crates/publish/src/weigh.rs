//! Which facts count: what a publisher says beats what was read from text, and what could leave a service out for somebody
//! has to be as good as said. Everything else stays a suggestion, and unknown stays unknown.

use crate::sure::{FEW_POUNDS, HARD, NEED, NEED_BESIDES, SOFT};
use serde::Serialize;
use std::collections::BTreeSet;
use waymark_core::catalogue::Cost;
use waymark_import::entry::{Entry, Fact, Read};

/// What became of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// It counts.
    Used,
    /// "Only for" that is not sure enough: it counts as "especially for", which leaves nobody out.
    Softened,
    /// Not sure enough.
    Unsure,
    /// Something surer says what there is to say.
    Outweighed,
    /// Another fact as sure says otherwise: unknown.
    Contradicted,
    /// The page has no place for it yet.
    NoPlace,
}

impl How {
    /// In words, for people who keep the list.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Softened => "used as \u{201c}especially for\u{201d}: not sure enough to leave anybody out",
            Self::Unsure => "not used: not sure enough",
            Self::Outweighed => "not used: something surer is known",
            Self::Contradicted => "not used: something else says otherwise",
            Self::NoPlace => "not used: the page does not show it",
        }
    }
}

/// A fact and what became of it.
#[derive(Clone, Copy, Debug)]
pub struct Weighed<'e> {
    /// The fact.
    pub fact: &'e Fact,
    /// Whether it counts.
    pub how: How,
}

/// Weighs every fact of an entry, in their order.
pub fn weigh(entry: &Entry) -> Vec<Weighed<'_>> {
    let scale = Scale { entry, cost: Purse::of(entry) };
    entry.facts.iter().map(|fact| Weighed { fact, how: scale.how(fact) }).collect()
}

/// What the facts of an entry say of its cost.
pub(crate) fn cost(entry: &Entry) -> Cost {
    Purse::of(entry).cost
}

struct Scale<'e> {
    entry: &'e Entry,
    cost: Purse,
}

impl Scale<'_> {
    fn how(&self, fact: &Fact) -> How {
        let at_least = |least: u8| if fact.confidence >= least { How::Used } else { How::Unsure };
        match fact.kind.as_str() {
            "need" => self.need(fact),
            "interest" | "made-for" | "language" | "referral" => at_least(SOFT),
            "only-for" if (SOFT..HARD).contains(&fact.confidence) => How::Softened,
            "only-for" | "not-for" => at_least(HARD),
            "age" => self.age(fact),
            "access" | "no-access" => self.access(fact),
            "mode" => self.mode(fact),
            "cost" | "price" => self.cost.how(fact),
            _ => How::NoPlace,
        }
    }
    fn has(&self, wanted: impl Fn(&Fact) -> bool) -> bool {
        self.entry.facts.iter().any(wanted)
    }
    fn need(&self, fact: &Fact) -> How {
        let is_told = self.has(|other| other.kind == "need" && other.read > Read::Text);
        match (fact.read, is_told) {
            (Read::Text, true) if fact.confidence < NEED_BESIDES => How::Outweighed,
            (Read::Text, false) if fact.confidence < NEED => How::Unsure,
            _ => How::Used,
        }
    }
    /// Ages leave people out. Where the source has a field for them, nothing else counts.
    fn age(&self, fact: &Fact) -> How {
        let surest = self.entry.facts.iter().filter(|other| other.kind == "age").map(|other| other.read).max();
        if self.entry.ages != waymark_import::entry::Ages::default() || Some(fact.read) < surest {
            How::Outweighed
        } else if fact.confidence >= HARD {
            How::Used
        } else {
            How::Unsure
        }
    }
    fn access(&self, fact: &Fact) -> How {
        let rank = |fact: &Fact| (fact.read, fact.confidence);
        let otherwise = if fact.kind == "access" { "no-access" } else { "access" };
        let other = self.entry.facts.iter().find(|other| other.kind == otherwise && other.value == fact.value);
        match other {
            Some(other) if rank(other) > rank(fact) => How::Outweighed,
            Some(other) if rank(other) == rank(fact) => How::Contradicted,
            _ if fact.confidence >= if fact.kind == "access" { SOFT } else { HARD } => How::Used,
            _ => How::Unsure,
        }
    }
    /// A way of meeting leaves out everybody it does not suit, unless another is known: what was read from text may add to
    /// ways that are known, and never stands alone.
    fn mode(&self, fact: &Fact) -> How {
        let is_known = self.has(|other| other.kind == "mode" && other.confidence >= HARD);
        match fact.confidence {
            HARD.. => How::Used,
            SOFT.. if is_known => How::Used,
            _ => How::Unsure,
        }
    }
}

/// What is said of cost by the surest facts about it.
struct Purse {
    rank: Option<(Read, u8)>,
    cost: Cost,
    is_contradicted: bool,
}

impl Purse {
    fn of(entry: &Entry) -> Self {
        let about = || entry.facts.iter().filter(|fact| matches!(fact.kind.as_str(), "cost" | "price"));
        let rank = about().map(|fact| (fact.read, fact.confidence)).max();
        let said: Vec<&Fact> = about().filter(|fact| Some((fact.read, fact.confidence)) == rank).collect();
        let prices: BTreeSet<u32> =
            said.iter().filter(|fact| fact.kind == "price").filter_map(|fact| fact.value.parse().ok()).collect();
        let says = |value: &str| said.iter().any(|fact| fact.kind == "cost" && fact.value == value);
        let is_paid = says("paid") || prices.iter().any(|pence| *pence > 0);
        let is_contradicted = is_paid && (says("free") || says("donation"));
        let sure = rank.map_or(0, |(_, confidence)| confidence);
        let cost = match prices.last() {
            _ if is_contradicted => Cost::Unknown,
            Some(most) if *most > 0 && sure >= HARD => {
                if *most <= FEW_POUNDS {
                    Cost::Low
                } else {
                    Cost::Paid
                }
            }
            // "A small charge" may be a few pounds or more: how much is not known.
            _ if is_paid => Cost::Unknown,
            _ if says("donation") && sure >= SOFT => Cost::Donation,
            _ if says("free") && sure >= SOFT => Cost::Free,
            _ => Cost::Unknown,
        };
        Self { rank, cost, is_contradicted }
    }
    fn how(&self, fact: &Fact) -> How {
        match self.rank {
            Some(rank) if (fact.read, fact.confidence) < rank => How::Outweighed,
            _ if self.is_contradicted => How::Contradicted,
            _ if self.cost == Cost::Unknown => How::Unsure,
            _ => How::Used,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(kind: &str, value: &str, read: Read, confidence: u8) -> Fact {
        Fact { kind: kind.into(), value: value.into(), confidence, read, field: String::new(), words: vec![] }
    }
    fn hows(facts: Vec<Fact>) -> Vec<How> {
        let entry = Entry { facts, ..Entry::default() };
        weigh(&entry).iter().map(|weighed| weighed.how).collect()
    }
    use How::{Contradicted, NoPlace, Outweighed, Softened, Unsure, Used};

    #[test]
    fn needs_of_the_publisher_beat_those_read_from_text() {
        let text = |confidence| fact("need", "debt", Read::Text, confidence);
        assert_eq!(hows(vec![text(50), text(45)]), [Used, Unsure]);
        let term = fact("need", "money", Read::Term, 95);
        assert_eq!(hows(vec![term, text(75), text(80)]), [Used, Outweighed, Used]);
    }

    #[test]
    fn only_for_read_from_a_description_leaves_nobody_out() {
        let of = |confidence| hows(vec![fact("only-for", "women", Read::Text, confidence)]);
        assert_eq!([of(85), of(80), of(60), of(55)], [[Used], [Used], [Softened], [Unsure]]);
        assert_eq!(hows(vec![fact("not-for", "pregnant", Read::Text, 60)]), [Unsure]);
        assert_eq!(hows(vec![fact("booking", "needed", Read::Text, 60)]), [NoPlace]);
    }

    #[test]
    fn ways_of_meeting_read_from_text_only_add() {
        let phone = || fact("mode", "phone", Read::Text, 60);
        assert_eq!(hows(vec![phone()]), [Unsure]);
        assert_eq!(hows(vec![fact("mode", "in-person", Read::Field, 85), phone()]), [Used, Used]);
    }

    #[test]
    fn what_contradicts_itself_is_unknown() {
        let facts = vec![fact("access", "bsl", Read::Text, 60), fact("no-access", "bsl", Read::Text, 60)];
        assert_eq!(hows(facts), [Contradicted, Contradicted]);
        let facts = vec![fact("access", "bsl", Read::Text, 60), fact("no-access", "bsl", Read::Field, 85)];
        assert_eq!(hows(facts), [Outweighed, Used]);
        let facts = vec![fact("cost", "free", Read::Text, 60), fact("price", "300", Read::Text, 60)];
        assert_eq!(hows(facts), [Contradicted, Contradicted]);
    }

    #[test]
    fn cost_is_what_the_surest_facts_say() {
        let of = |facts: Vec<Fact>| cost(&Entry { facts, ..Entry::default() });
        let text = |kind, value| fact(kind, value, Read::Text, 60);
        let field = |kind, value| fact(kind, value, Read::Field, 85);
        assert_eq!(of(vec![text("cost", "free")]), Cost::Free);
        assert_eq!(of(vec![text("price", "300")]), Cost::Unknown, "a price in a description may be of something else");
        assert_eq!(of(vec![field("price", "300"), text("cost", "free")]), Cost::Low);
        assert_eq!(of(vec![field("price", "300"), field("price", "800")]), Cost::Paid);
        assert_eq!(of(vec![field("cost", "paid")]), Cost::Unknown, "how much is not said");
        assert_eq!(of(vec![field("cost", "free"), field("cost", "donation")]), Cost::Donation);
        assert_eq!(of(vec![]), Cost::Unknown);
    }

    #[test]
    fn ages_count_where_they_are_as_good_as_said() {
        let ages = |facts| hows(facts);
        assert_eq!(ages(vec![fact("age", "18-25", Read::Text, 60)]), [Unsure]);
        assert_eq!(
            ages(vec![fact("age", "18-25", Read::Term, 95), fact("age", "16-", Read::Field, 85)]),
            [Used, Outweighed]
        );
        let entry = Entry {
            ages: waymark_import::entry::Ages { from: Some(18), to: None },
            facts: vec![fact("age", "18-25", Read::Field, 85)],
            ..Entry::default()
        };
        assert_eq!(weigh(&entry).first().map(|weighed| weighed.how), Some(Outweighed));
    }
}
