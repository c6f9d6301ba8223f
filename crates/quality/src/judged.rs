//! What two judges said of the first suggestions: whether a link worker would offer this, how far they agree, and which
//! picks nobody has judged since the order changed.

use crate::Fault;
use crate::draw::{interval, mean};
use crate::sheet::Pick;
use crate::world::{read, root};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The judges' files.
pub const FILES: [&str; 2] = ["tests/people/judgements-a.jsonl", "tests/people/judgements-b.jsonl"];

/// Whether a link worker would offer this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// Yes.
    Yes,
    /// No: of no use to this person.
    No,
    /// Never: it may harm them.
    Harmful,
}

/// A line of a judge's file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// The person's file.
    pub person: String,
    /// The topic's id.
    pub topic: String,
    /// The service's id.
    pub service: String,
    /// What the judge says.
    pub verdict: Said,
    /// Why, in a few words.
    pub why: String,
}

/// What both judges said of one pick, by judge; `None`: not judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Person, topic, service.
    pub pick: [String; 3],
    /// By judge.
    pub said: [Option<Said>; 2],
}

/// Figures of all picks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Picks on the sheet.
    pub picks: usize,
    /// Judged, yes and harmful, by judge.
    pub by_judge: [[usize; 3]; 2],
    /// Judged by both.
    pub both: usize,
    /// Share of yes among all judgements, with its interval over people.
    pub yes: Option<f64>,
    /// Its interval.
    pub yes_interval: Option<(f64, f64)>,
    /// Share on which both say the same.
    pub agreement: Option<f64>,
    /// Cohen's kappa.
    pub kappa: Option<f64>,
    /// Its interval over people.
    pub kappa_interval: Option<(f64, f64)>,
    /// Picks that a judge has not judged: "person topic service".
    pub not_judged: Vec<String>,
    /// Picks that a judge calls harmful.
    pub harmful: Vec<String>,
}

/// Reads the judges' files; a file that is not there is an empty one.
///
/// # Errors
/// When a line is not of the format, or a pick is judged twice in one file.
pub fn judgements() -> Result<[Vec<Judgement>; 2], Fault> {
    let [a, b] = FILES;
    Ok([file(a)?, file(b)?])
}

fn file(name: &str) -> Result<Vec<Judgement>, Fault> {
    if !root().join(name).exists() {
        return Ok(Vec::new());
    }
    let text = read(name)?;
    let mut seen = BTreeMap::new();
    let mut judgements: Vec<Judgement> = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let wrong = |why: String| Fault::File(format!("{name}:{}", at + 1), why);
        let judgement: Judgement = serde_json::from_str(line).map_err(|why| wrong(why.to_string()))?;
        let pick = [&judgement.person, &judgement.topic, &judgement.service].map(Clone::clone);
        if let Some(first) = seen.insert(pick, at + 1) {
            return Err(wrong(format!("this pick is judged on line {first}, too")));
        }
        judgements.push(judgement);
    }
    Ok(judgements)
}

/// The picks with what the judges said of them. What was said of other picks counts for nothing.
pub fn judged(picks: &[Pick], by: &[Vec<Judgement>; 2]) -> Vec<Judged> {
    let said = |pick: &Pick, judge: &Vec<Judgement>| {
        let is_it = |j: &&Judgement| (&j.person, &j.topic, &j.service) == (&pick.person, &pick.topic, &pick.service);
        judge.iter().find(is_it).map(|judgement| judgement.verdict)
    };
    let [a, b] = by;
    let judged = |pick: &Pick| Judged {
        pick: [pick.person.clone(), pick.topic.clone(), pick.service.clone()],
        said: [said(pick, a), said(pick, b)],
    };
    picks.iter().map(judged).collect()
}

/// What was said of the picks of these people alone, named by their files.
pub fn of_people(judged: &[Judged], people: &[String]) -> Vec<Judged> {
    judged.iter().filter(|one| people.contains(&one.pick[0])).cloned().collect()
}

/// The figures.
pub fn figures(judged: &[Judged]) -> Figures {
    let by_person = by_person(judged);
    let of = |judge: usize| judged.iter().filter_map(move |j| *j.said.get(judge)?);
    let tally = |judge: usize| {
        let count = |wanted: Option<Said>| of(judge).filter(|said| wanted.is_none_or(|wanted| *said == wanted)).count();
        [count(None), count(Some(Said::Yes)), count(Some(Said::Harmful))]
    };
    let named =
        |is_it: &dyn Fn(&Judged) -> bool| judged.iter().filter(|j| is_it(j)).map(|j| j.pick.join(" ")).collect();
    let all: Vec<&Judged> = judged.iter().collect();
    Figures {
        picks: judged.len(),
        by_judge: [tally(0), tally(1)],
        both: pairs(&all).count(),
        yes: yes(&all),
        yes_interval: interval(&by_person, yes),
        agreement: mean(pairs(&all).map(|(a, b)| f64::from(u8::from(a == b)))),
        kappa: kappa(&all),
        kappa_interval: interval(&by_person, kappa),
        not_judged: named(&|j| j.said.contains(&None)),
        harmful: named(&|j| j.said.contains(&Some(Said::Harmful))),
    }
}

/// Picks of one person hang together: they are drawn together.
fn by_person(judged: &[Judged]) -> Vec<Vec<Judged>> {
    let mut people: BTreeMap<&str, Vec<Judged>> = BTreeMap::new();
    for one in judged.iter().filter(|one| one.said != [None, None]) {
        people.entry(&one.pick[0]).or_default().push(one.clone());
    }
    people.into_values().collect()
}

fn pairs<'a>(judged: &'a [&'a Judged]) -> impl Iterator<Item = (Said, Said)> + 'a {
    judged.iter().filter_map(|judged| Some((judged.said[0]?, judged.said[1]?)))
}

fn yes(judged: &[&Judged]) -> Option<f64> {
    mean(judged.iter().flat_map(|judged| judged.said).flatten().map(|said| f64::from(u8::from(said == Said::Yes))))
}

/// Agreement beyond chance: 0 is what two judges would reach who answer at random as often as these do, 1 is always.
/// `None` where nothing was judged twice, or where both always say the same one thing.
fn kappa(judged: &[&Judged]) -> Option<f64> {
    let seen = mean(pairs(judged).map(|(a, b)| f64::from(u8::from(a == b))))?;
    let share = |pick: fn(&(Said, Said)) -> Said, wanted: Said| {
        mean(pairs(judged).map(|pair| f64::from(u8::from(pick(&pair) == wanted)))).unwrap_or_default()
    };
    let by_chance: f64 =
        [Said::Yes, Said::No, Said::Harmful].map(|said| share(|p| p.0, said) * share(|p| p.1, said)).iter().sum();
    (by_chance < 1.0).then(|| (seen - by_chance) / (1.0 - by_chance))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged_as(pairs: &[(Said, Said)]) -> Vec<Judged> {
        let pick = |at: usize| [format!("p{at}"), "people".to_owned(), "s".to_owned()];
        pairs.iter().enumerate().map(|(at, (a, b))| Judged { pick: pick(at), said: [Some(*a), Some(*b)] }).collect()
    }

    #[test]
    fn kappa_is_what_the_text_books_say() {
        use Said::{No, Yes};
        // 20 both yes, 15 both no, 5 and 10 apart: 0.70 seen, 0.50 by chance.
        let of = |pair, times| std::iter::repeat_n(pair, times);
        let all: Vec<_> =
            of((Yes, Yes), 20).chain(of((No, No), 15)).chain(of((Yes, No), 5)).chain(of((No, Yes), 10)).collect();
        let figures = figures(&judged_as(&all));
        assert!((figures.kappa.unwrap() - 0.4).abs() < 1e-9, "{figures:?}");
        assert!((figures.yes.unwrap() - 0.55).abs() < 1e-9);
        let (low, high) = figures.kappa_interval.unwrap();
        assert!(low < 0.4 && 0.4 < high);
    }

    #[test]
    fn what_nobody_judged_is_named_and_harm_is_never_averaged_away() {
        let mut all = judged_as(&[(Said::Yes, Said::Harmful), (Said::Yes, Said::Yes)]);
        all.push(Judged { pick: ["p", "t", "s"].map(str::to_owned), said: [Some(Said::Yes), None] });
        let figures = figures(&all);
        assert_eq!(figures.not_judged, ["p t s"]);
        assert_eq!(figures.harmful, ["p0 people s"]);
        assert_eq!((figures.both, figures.by_judge), (2, [[3, 3, 0], [2, 1, 1]]));
    }

    #[test]
    fn people_held_out_are_counted_apart_and_leave_the_figures_of_all_as_they_are() {
        let all = judged_as(&[(Said::Yes, Said::Yes), (Said::No, Said::Yes), (Said::No, Said::No)]);
        let apart = figures(&of_people(&all, &["p1", "p2", "nobody"].map(str::to_owned)));
        assert_eq!((apart.picks, apart.both, apart.yes), (2, 2, Some(0.25)));
        assert_eq!((figures(&all).picks, figures(&all).yes), (3, Some(0.5)));
        assert_eq!(figures(&of_people(&all, &[])), Figures::default());
    }
}
