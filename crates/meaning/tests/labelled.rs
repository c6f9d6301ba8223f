//! Against the labelled charities, where they are there: what is asserted lies a little below what was measured.
//!
//! The weights that are shipped saw all of these texts, so here a learner is judged that saw none of the texts it is
//! judged by: the parts that were not looked at while the tables were written, by folds.

use std::collections::BTreeSet;
use waymark_meaning::learn::data::{LOOKED_AT, charities, shared};
use waymark_meaning::learn::judge::{Scores, scores, tallies};
use waymark_meaning::learn::ours::{Features, Settings};
use waymark_meaning::learn::regexes::Expressions;
use waymark_meaning::learned::Weights;
use waymark_meaning::needs_reader;
use waymark_meaning::taxonomy::Taxonomy;

/// Judged on one part in ten, learned from the nine others, so that it takes seconds.
const JUDGED: usize = 5;

#[test]
fn ours_beats_the_expressions_on_texts_it_never_saw() {
    let Some(folder) = shared() else {
        println!("skipped: no ../shared");
        return;
    };
    assert!(!LOOKED_AT.contains(&JUDGED));
    let meant = Taxonomy::read("ukcat.toml", include_str!("../../../content/meaning/ukcat.toml")).unwrap();
    let texts = charities(&folder, &meant).unwrap();
    let expressions = Expressions::read(&folder, &meant).unwrap();
    assert_eq!(expressions.unread, Vec::<String>::new());
    let needs: Vec<String> =
        texts.iter().flat_map(|text| text.needs.iter().cloned()).collect::<BTreeSet<_>>().into_iter().collect();
    let reader = needs_reader().unwrap();
    let features = Features::new(&reader, texts.iter().map(|text| text.text.as_str()));
    let (judged, learned): (Vec<usize>, Vec<usize>) = (0..texts.len()).partition(|&at| texts[at].part == JUDGED);
    let weights = features.learn(Settings::default(), &texts, &learned, &needs);
    let reader = reader.clone().with_weights(Weights::new(&reader.lexicon.needs, &weights));
    let ours: Vec<BTreeSet<String>> = judged
        .iter()
        .map(|&at| reader.needs(&texts[at].text).into_iter().map(|suggestion| suggestion.need).collect())
        .collect();
    let theirs: Vec<BTreeSet<String>> = judged.iter().map(|&at| expressions.needs(&texts[at].text)).collect();
    let score = |suggested: &[BTreeSet<String>]| -> Scores {
        scores(&tallies(judged.iter().map(|&at| &texts[at].needs).zip(suggested), &needs))
    };
    let (ours, theirs) = (score(&ours), score(&theirs));
    println!("ours {ours:?}, expressions {theirs:?}");
    assert!(ours.micro > FLOOR && ours.micro > theirs.micro, "ours {ours:?}, expressions {theirs:?}");
}

const FLOOR: f64 = 0.61;
