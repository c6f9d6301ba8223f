//! Judges how needs are read from words, and learns the weights that are shipped. For developers, never shipped.
//!
//! `cargo run --release -p waymark-meaning --features learn --example evaluate [judge|tune|learn|wrong]`

#![allow(clippy::print_stdout)] // What it prints is what it is for.

mod show;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use waymark_meaning::learn::data::{LOOKED_AT, Labelled, PARTS, charities, shared};
use waymark_meaning::learn::ours::{Features, Settings, TRIED};
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
        _ => Err("judge, tune, learn or wrong".into()),
    }
}

/// A reader of the tables as they stand now, so that a change of them can be tried without building anew.
fn reader() -> Result<NeedsReader, Box<dyn Error>> {
    let table = |name: &str| {
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/meaning").join(name))
    };
    Ok(NeedsReader::read(
        (&table("needs.toml")?, &table("ukcat_words.toml")?),
        &table("names.toml")?,
        &table("negation.toml")?,
        "",
    )?)
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
    /// A reader that learned from all parts but this one; settings are chosen among the same texts.
    fn reader_without(&self, part: usize, is_long: bool, settings: Option<Settings>) -> NeedsReader {
        let features = Features::new(&self.reader, self.texts.iter().map(|text| text_of(text, is_long)));
        let inside: Vec<usize> = (0..self.texts.len()).filter(|&at| self.part_of(at) != Some(part)).collect();
        let learned = match settings {
            Some(settings) => features.learn(settings, &self.texts, &inside, &self.needs),
            None => features.learn_best(&self.texts, &inside, &self.needs).1,
        };
        self.reader.clone().with_weights(Weights::new(&self.reader.lexicon.needs, &learned))
    }
    fn part_of(&self, at: usize) -> Option<usize> {
        self.texts.get(at).map(|text| text.part)
    }
    /// Suggestions for texts of these parts, each with its confidence, by readers that did not see the part.
    fn ours_with_odds(
        &self,
        parts: &[usize],
        is_long: bool,
        settings: Option<Settings>,
    ) -> BTreeMap<usize, Vec<(String, u8)>> {
        let mut all = BTreeMap::new();
        for &part in parts {
            let reader = self.reader_without(part, is_long, settings);
            for (at, text) in self.texts.iter().enumerate().filter(|(_, text)| text.part == part) {
                let told = reader.needs(text_of(text, is_long)).into_iter().map(|one| (one.need, one.confidence));
                all.insert(at, told.collect());
            }
        }
        all
    }
    fn ours(&self, parts: &[usize], is_long: bool, settings: Option<Settings>) -> BTreeMap<usize, BTreeSet<String>> {
        plain(&self.ours_with_odds(parts, is_long, settings))
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
        let with_odds = self.ours_with_odds(&parts, long, None);
        let (lexicon, ours, tfidf) = (self.lexicon(long), plain(&with_odds), self.tfidf(&parts, TFIDF_PULL, long));
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
        self.odds(&with_odds);
        Ok(())
    }
    /// Settings, tried on the parts that may be looked at.
    fn tune(&self) -> Result<(), Box<dyn Error>> {
        self.show("regexes", &LOOKED_AT, &self.regexes(false)?, None);
        for pull in [TFIDF_PULL, 0.1] {
            self.show(&format!("tf-idf {pull}"), &LOOKED_AT, &self.tfidf(&LOOKED_AT, pull, false), None);
        }
        for settings in TRIED {
            let ours = self.ours(&LOOKED_AT, false, Some(settings));
            self.show(&format!("ours {} {}", settings.own, settings.rare), &LOOKED_AT, &ours, None);
        }
        Ok(())
    }
    /// What is wrong on the parts that may be looked at.
    fn wrong(&self) -> Result<(), Box<dyn Error>> {
        let ours = self.ours(&LOOKED_AT, false, Some(Settings::default()));
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
        let (settings, learned) = features.learn_best(&self.texts, &all, &self.needs);
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/meaning/weights.tsv");
        std::fs::write(&file, format!("{HEAD}{}", written(&learned)))?;
        println!("{settings:?}\n{} needs, {} bytes", learned.len(), std::fs::metadata(&file)?.len());
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

fn plain(suggested: &BTreeMap<usize, Vec<(String, u8)>>) -> BTreeMap<usize, BTreeSet<String>> {
    suggested.iter().map(|(at, told)| (*at, told.iter().map(|(need, _)| need.clone()).collect())).collect()
}

fn text_of(text: &Labelled, is_long: bool) -> &str {
    if is_long { &text.long_text } else { &text.text }
}

fn needs_of(reader: &NeedsReader, text: &str) -> BTreeSet<String> {
    reader.needs(text).into_iter().map(|suggestion| suggestion.need).collect()
}
