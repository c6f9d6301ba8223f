//! Judges how needs are read from words, and learns the weights that are shipped. For developers, never shipped.
//!
//! `cargo run --release -p waymark-meaning --features learn --example evaluate [judge|tune|learn|wrong|odds]`

#![allow(clippy::print_stdout)] // What it prints is what it is for.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use waymark_meaning::learn::bootstrap::{Interval, difference};
use waymark_meaning::learn::data::{LOOKED_AT, Labelled, PARTS, charities, shared};
use waymark_meaning::learn::judge::tallies;
use waymark_meaning::learn::ours::{Features, Settings};
use waymark_meaning::learn::regexes::Expressions;
use waymark_meaning::learn::tfidf::Counts;
use waymark_meaning::learned::{Weights, written};
use waymark_meaning::needs::NeedsReader;
use waymark_meaning::taxonomy::Taxonomy;

type Suggested = Vec<BTreeSet<String>>;

struct Bench {
    folder: std::path::PathBuf,
    meant: Taxonomy,
    texts: Vec<Labelled>,
    reader: NeedsReader,
    needs: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let what = std::env::args().nth(1).unwrap_or_else(|| "judge".to_owned());
    let folder = shared().ok_or("skipped: no ../shared")?;
    let table =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/meaning/ukcat.toml"))?;
    let meant = Taxonomy::read("ukcat.toml", &table)?;
    let texts = charities(&folder, &meant)?;
    let needs = texts.iter().flat_map(|text| text.needs.iter().cloned()).collect::<BTreeSet<_>>().into_iter().collect();
    let bench = Bench { folder, meant, texts, reader: reader()?, needs };
    match what.as_str() {
        "judge" => bench.judge(),
        "tune" => bench.tune(),
        "learn" => bench.learn(),
        "wrong" => bench.wrong(),
        "odds" => bench.odds(),
        _ => Err("judge, tune, learn, wrong or odds".into()),
    }
}

/// A reader of the tables as they stand now, so that a change of them can be tried without building anew.
fn reader() -> Result<NeedsReader, Box<dyn Error>> {
    let table = |name: &str| {
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/meaning").join(name))
    };
    Ok(NeedsReader::read(&table("needs.toml")?, &table("names.toml")?, &table("negation.toml")?, "")?)
}

impl Bench {
    /// Suggestions for texts of these parts, each part by a learner that saw all other parts and not this one.
    fn held_out(
        &self,
        parts: &[usize],
        learner: impl Fn(&[usize], &[usize]) -> Suggested,
    ) -> BTreeMap<usize, BTreeSet<String>> {
        let of = |wanted: &dyn Fn(usize) -> bool| -> Vec<usize> {
            self.texts.iter().enumerate().filter(|(_, text)| wanted(text.part)).map(|(at, _)| at).collect()
        };
        let mut all = BTreeMap::new();
        for &part in parts {
            let (inside, out) = (of(&|other| other != part), of(&|other| other == part));
            all.extend(out.iter().copied().zip(learner(&inside, &out)));
        }
        all
    }
    fn ours(&self, parts: &[usize], settings: Settings, is_long: bool) -> BTreeMap<usize, BTreeSet<String>> {
        let features = Features::new(&self.reader, self.texts.iter().map(|text| text_of(text, is_long)));
        self.held_out(parts, |inside, out| {
            let learned = features.learn(settings, &self.texts, inside, &self.needs);
            let reader = self.reader.clone().with_weights(Weights::new(&self.reader.lexicon.needs, &learned));
            out.iter()
                .filter_map(|&at| self.texts.get(at))
                .map(|text| needs_of(&reader, text_of(text, is_long)))
                .collect()
        })
    }
    fn tfidf(&self, parts: &[usize], pull: f64, is_long: bool) -> BTreeMap<usize, BTreeSet<String>> {
        let counts = Counts::new(self.texts.iter().map(|text| text_of(text, is_long)));
        self.held_out(parts, |inside, out| counts.suggested(pull, &self.texts, inside, out, &self.needs))
    }
    fn regexes(&self, is_long: bool) -> Result<BTreeMap<usize, BTreeSet<String>>, Box<dyn Error>> {
        let expressions = Expressions::read(&self.folder, &self.meant)?;
        println!("UK-CAT expressions that cannot be read: {:?}", expressions.unread);
        Ok(self.texts.iter().enumerate().map(|(at, text)| (at, expressions.needs(text_of(text, is_long)))).collect())
    }
    fn lexicon(&self, is_long: bool) -> BTreeMap<usize, BTreeSet<String>> {
        let reader = self.reader.clone().with_weights(Weights::new(&self.reader.lexicon.needs, &BTreeMap::new()));
        self.texts.iter().enumerate().map(|(at, text)| (at, needs_of(&reader, text_of(text, is_long)))).collect()
    }
    fn judge(&self) -> Result<(), Box<dyn Error>> {
        let parts: Vec<usize> = (0..PARTS).collect();
        let long = std::env::args().nth(2).is_some_and(|word| word == "long");
        println!(
            "{} texts, {} needs, {} labels",
            self.texts.len(),
            self.needs.len(),
            self.texts.iter().map(|t| t.needs.len()).sum::<usize>()
        );
        let regexes = self.regexes(long)?;
        let (lexicon, ours, tfidf) =
            (self.lexicon(long), self.ours(&parts, Settings::default(), long), self.tfidf(&parts, TFIDF_PULL, long));
        for (title, of) in [
            ("all ten parts", parts.clone()),
            ("the seven parts not looked at", parts.iter().copied().filter(|p| !LOOKED_AT.contains(p)).collect()),
        ] {
            println!("\n## {title}");
            for (name, one) in [("regexes", &regexes), ("tf-idf", &tfidf), ("lexicon alone", &lexicon), ("ours", &ours)]
            {
                self.show(name, &of, one, None);
            }
            self.show("ours - regexes", &of, &ours, Some(&regexes));
            self.show("ours - tf-idf", &of, &ours, Some(&tfidf));
        }
        self.each_need(&parts, &[&regexes, &tfidf, &ours]);
        Ok(())
    }
    fn pairs<'a>(
        &'a self,
        parts: &[usize],
        of: &BTreeMap<usize, BTreeSet<String>>,
    ) -> (Vec<&'a BTreeSet<String>>, Suggested) {
        let chosen = self.texts.iter().enumerate().filter(|(_, text)| parts.contains(&text.part));
        chosen.filter_map(|(at, text)| Some((&text.needs, of.get(&at)?.clone()))).unzip()
    }
    fn show(
        &self,
        name: &str,
        parts: &[usize],
        one: &BTreeMap<usize, BTreeSet<String>>,
        other: Option<&BTreeMap<usize, BTreeSet<String>>>,
    ) {
        let (labelled, suggested) = self.pairs(parts, one);
        let other = other.map(|other| self.pairs(parts, other).1);
        let (micro, macro_) = difference(&labelled, &suggested, other.as_deref(), &self.needs);
        println!("{name:16} micro-F1 {}  macro-F1 {}", shown(micro), shown(macro_));
    }
    fn each_need(&self, parts: &[usize], ways: &[&BTreeMap<usize, BTreeSet<String>>]) {
        println!("\n## each need: labels, then F1 of regexes, tf-idf, ours; precision and recall of ours");
        let of = |way: &BTreeMap<usize, BTreeSet<String>>| {
            let chosen = self.texts.iter().enumerate().filter(|(_, text)| parts.contains(&text.part));
            tallies(chosen.filter_map(|(at, text)| Some((&text.needs, way.get(&at)?))), &self.needs)
        };
        let all: Vec<_> = ways.iter().map(|way| of(way)).collect();
        for need in &self.needs {
            let of: Vec<_> = all.iter().filter_map(|tallies| tallies.get(need)).collect();
            let f1: Vec<String> = of.iter().map(|tally| format!("{:.2}", tally.f1())).collect();
            let Some(last) = of.last() else { continue };
            println!(
                "| {need} | {} | {} | {:.2} | {:.2} |",
                last.right + last.missed,
                f1.join(" | "),
                last.precision(),
                last.recall()
            );
        }
    }
    /// Settings, tried on the parts that may be looked at.
    fn tune(&self) -> Result<(), Box<dyn Error>> {
        self.show("regexes", &LOOKED_AT, &self.regexes(false)?, None);
        for pull in [TFIDF_PULL, 0.1] {
            self.show(&format!("tf-idf {pull}"), &LOOKED_AT, &self.tfidf(&LOOKED_AT, pull, false), None);
        }
        for (own, start) in [(2.0, 0.0), (4.0, 20.0), (10.0, 40.0)] {
            let settings = Settings { own, start, ..Settings::default() };
            self.show(&format!("ours {own} {start}"), &LOOKED_AT, &self.ours(&LOOKED_AT, settings, false), None);
        }
        Ok(())
    }
    /// Of suggestions for texts held out, how many are right at each confidence.
    fn odds(&self) -> Result<(), Box<dyn Error>> {
        let features = Features::new(&self.reader, self.texts.iter().map(|text| text.text.as_str()));
        let mut steps: BTreeMap<u8, (usize, usize)> = BTreeMap::new();
        for part in 0..PARTS {
            let inside: Vec<usize> =
                self.texts.iter().enumerate().filter(|(_, text)| text.part != part).map(|(at, _)| at).collect();
            let learned = features.learn(Settings::default(), &self.texts, &inside, &self.needs);
            let reader = self.reader.clone().with_weights(Weights::new(&self.reader.lexicon.needs, &learned));
            for text in self.texts.iter().filter(|text| text.part == part) {
                for suggestion in reader.needs(&text.text).into_iter().filter(|one| self.needs.contains(&one.need)) {
                    let step = steps.entry(suggestion.confidence / 10 * 10).or_default();
                    *step = (step.0 + 1, step.1 + usize::from(text.needs.contains(&suggestion.need)));
                }
            }
        }
        steps
            .iter()
            .for_each(|(step, (all, right))| println!("| {step} to {} | {all} | {} % |", step + 9, right * 100 / all));
        Ok(())
    }
    /// What is wrong on the parts that may be looked at.
    fn wrong(&self) -> Result<(), Box<dyn Error>> {
        let ours = self.ours(&LOOKED_AT, Settings::default(), false);
        let mut counts: BTreeMap<(String, &str), usize> = BTreeMap::new();
        for (at, suggested) in &ours {
            let Some(text) = self.texts.get(*at) else { continue };
            let missed: Vec<_> = text.needs.difference(suggested).cloned().collect();
            let wrong: Vec<_> = suggested.difference(&text.needs).cloned().collect();
            missed.iter().for_each(|need| *counts.entry((need.clone(), "missed")).or_default() += 1);
            wrong.iter().for_each(|need| *counts.entry((need.clone(), "wrong")).or_default() += 1);
            if !missed.is_empty() || !wrong.is_empty() {
                println!("missed {missed:?} wrong {wrong:?}: {}", text.text);
            }
        }
        self.each_need(&LOOKED_AT, &[&self.regexes(false)?, &self.lexicon(false), &ours]);
        counts.iter().for_each(|((need, kind), count)| println!("{need} {kind} {count}"));
        Ok(())
    }
    fn learn(&self) -> Result<(), Box<dyn Error>> {
        let features = Features::new(&self.reader, self.texts.iter().map(|text| text.text.as_str()));
        let all: Vec<usize> = (0..self.texts.len()).collect();
        let learned = features.learn(Settings::default(), &self.texts, &all, &self.needs);
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/meaning/weights.tsv");
        std::fs::write(&file, format!("{HEAD}{}", written(&learned)))?;
        println!("{} needs, {} bytes", learned.len(), std::fs::metadata(&file)?.len());
        Ok(())
    }
}

const TFIDF_PULL: f64 = 0.03;
const HEAD: &str = "\
# Made by `cargo run --release -p waymark-meaning --features learn --example evaluate learn`: do not edit; edit needs.toml.
# Weights learned from the labelled sample of UK-CAT, the UK charity activity tags (Kane, Clark, Clifford, Mohan, Dobbs;
# charityclassification.org.uk), CC BY 4.0. No text of the sample stands here: words and what they weigh.
# A need a line: its id, where it starts, from which confidence on it is suggested, then words and points, in hundredths.
";

fn text_of(text: &Labelled, is_long: bool) -> &str {
    if is_long { &text.long_text } else { &text.text }
}

fn needs_of(reader: &NeedsReader, text: &str) -> BTreeSet<String> {
    reader.needs(text).into_iter().map(|suggestion| suggestion.need).collect()
}

fn shown(interval: Interval) -> String {
    format!("{:+.3} ({:+.3} to {:+.3})", interval.value, interval.low, interval.high)
}
