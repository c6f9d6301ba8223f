//! Pages, questions and choices.

use super::conditions::{self, RESERVED, Scope};
use super::effects::{self, one_of};
use super::raw::{RawChoice, RawPage, RawQuestion, Source};
use super::toml_file::{Text, TomlFile};
use super::{Content, Ids, required, shown_or_empty};
use crate::problem::{Fault, Problems};
use toml::Spanned;
use waymark_core::bank::Vocabulary;
use waymark_core::condition::Condition;
use waymark_core::questionnaire::{Choice, Question, QuestionIx, QuestionKind, QuestionPage, Stage, Topics};

const STAGES: [(&str, Stage); 4] =
    [("start", Stage::Start), ("first", Stage::First), ("more", Stage::More), ("fit", Stage::Fit)];
const KINDS: [(&str, QuestionKind); 6] = [
    ("single", QuestionKind::Single),
    ("multi", QuestionKind::Multi),
    ("place", QuestionKind::Place),
    ("topics", QuestionKind::Topics),
    ("order", QuestionKind::Order),
    ("scale", QuestionKind::Scale),
];
/// Positions are kept in a byte.
const MOST: usize = 255;

/// Reads pages and questions, then the conditions, which need all questions to be known.
pub fn questions(source: &Source<Vec<Spanned<RawPage>>>, content: &mut Content, problems: &mut Problems) {
    let file = &source.file;
    let (mut page_ids, mut question_ids) = (Ids::default(), Ids::default());
    for raw in source.read.iter().map(Spanned::get_ref) {
        let page = page(file, raw, &mut page_ids, content.bank.questions.len(), problems);
        content.bank.pages.push(page);
        for raw in &raw.question {
            let question = question(file, raw, &mut question_ids, content, problems);
            content.places.questions.push(file.at_of(&raw.id));
            content.bank.questions.push(question);
        }
    }
    if content.bank.questions.len() > MOST {
        problems.error(&file.at_top(), Fault::new(format!("there are more than {MOST} questions")));
        return;
    }
    let raws = source.read.iter().flat_map(|page| &page.get_ref().question);
    let when: Vec<Condition> =
        raws.enumerate().map(|(before, raw)| condition(file, raw.when.as_ref(), before, content, problems)).collect();
    content.bank.questions.iter_mut().zip(when).for_each(|(question, when)| question.ask_when = when);
}

fn page(file: &TomlFile, raw: &RawPage, ids: &mut Ids, first: usize, problems: &mut Problems) -> QuestionPage {
    let at = file.at_of(&raw.id);
    let stage = problems.keep(&file.at_of(&raw.stage), one_of("stage", raw.stage.get_ref(), &STAGES));
    let heading = shown_or_empty(file, raw.heading.as_ref(), problems);
    if raw.question.is_empty() {
        problems.error(&at, Fault::new("the page has no questions"));
    }
    if raw.question.len() > 1 && heading.is_empty() && stage.is_some_and(|stage| stage != Stage::Start) {
        problems.warn(&at, Fault::new("a page with several questions has no heading"));
    }
    let questions =
        (first..first + raw.question.len()).map(|i| QuestionIx(u8::try_from(i).unwrap_or(u8::MAX))).collect();
    QuestionPage {
        id: ids.take(file, "page", &raw.id, problems),
        stage: stage.unwrap_or(Stage::Fit),
        heading,
        questions,
    }
}

fn question(
    file: &TomlFile,
    raw: &RawQuestion,
    ids: &mut Ids,
    content: &mut Content,
    problems: &mut Problems,
) -> Question {
    let at = file.at_of(&raw.id);
    let id = ids.take(file, "question", &raw.id, problems);
    if RESERVED.contains(&id.as_str()) {
        problems.error(&at, Fault::new(format!("{id:?} is a word of conditions and cannot name a question")));
    }
    let kind = problems.keep(&file.at_of(&raw.kind), one_of("kind of question", raw.kind.get_ref(), &KINDS));
    let why = shown_or_empty(file, raw.why.as_ref(), problems);
    if raw.sensitive && why.is_empty() {
        problems.error(
            &at,
            Fault::new(format!("the sensitive question {id:?} does not say why it is asked")).hint("add why = \"…\""),
        );
    }
    let choices = choices(file, raw, kind, content, problems);
    let kind = kind.unwrap_or(QuestionKind::Multi);
    problems.keep(&at, fits_kind(kind, raw));
    Question {
        id,
        kind,
        title: required(file, "the title", &raw.title, problems),
        title_helper: shown_or_empty(file, raw.title_helper.as_ref(), problems),
        hint: shown_or_empty(file, raw.hint.as_ref(), problems),
        why,
        sensitive: raw.sensitive,
        short: required(file, "the short name", &raw.short, problems),
        choices,
        ask_when: Condition::Always,
    }
}

/// Choices where the kind has them, enough of them, and the exclusive ones last (rule P5).
fn fits_kind(kind: QuestionKind, raw: &RawQuestion) -> Result<(), Fault> {
    let count = raw.choice.len();
    match kind {
        QuestionKind::Single | QuestionKind::Multi if !(2..=MOST).contains(&count) => {
            Err(Fault::new(format!("a question of the kind \"{}\" has {count} choices", raw.kind.get_ref()))
                .hint("it needs at least 2"))
        }
        QuestionKind::Place | QuestionKind::Topics | QuestionKind::Order | QuestionKind::Scale if count > 0 => {
            Err(Fault::new(format!("a question of the kind \"{}\" has no choices of its own", raw.kind.get_ref())))
        }
        QuestionKind::Multi if raw.choice.is_sorted_by_key(|c| c.exclusive) => Ok(()),
        QuestionKind::Multi => Err(Fault::new("an exclusive choice stands before one that is not")
            .hint("\"none of these\" and the like come last")),
        _ => Ok(()),
    }
}

/// The choices of a question, with their places noted; those of the topics question are the topics.
fn choices(
    file: &TomlFile,
    raw: &RawQuestion,
    kind: Option<QuestionKind>,
    content: &mut Content,
    problems: &mut Problems,
) -> Vec<Choice> {
    if kind == Some(QuestionKind::Topics) {
        content.places.choices.push(content.places.topics.clone());
        return content.bank.topics.iter().map(of_topic).collect();
    }
    let mut ids = Ids::default();
    content.places.choices.push(raw.choice.iter().map(|choice| file.at_of(&choice.id)).collect());
    raw.choice.iter().map(|raw| choice(file, raw, &mut ids, &content.bank.vocabulary, problems)).collect()
}

fn choice(file: &TomlFile, raw: &RawChoice, ids: &mut Ids, vocabulary: &Vocabulary, problems: &mut Problems) -> Choice {
    let parsed = raw
        .effects
        .iter()
        .filter_map(|effect| problems.keep(&file.at_of(effect), effects::parse(effect.get_ref(), vocabulary)));
    let effects = parsed.collect();
    Choice {
        id: ids.take(file, "choice", &raw.id, problems),
        label: required(file, "the label", &raw.label, problems),
        hint: shown_or_empty(file, raw.hint.as_ref(), problems),
        exclusive: raw.exclusive,
        effects,
    }
}

/// The choice that stands for a topic; what it says is the goal itself, so it has no further effects.
fn of_topic(topic: &Topics) -> Choice {
    Choice {
        id: topic.id.clone(),
        label: topic.label.clone(),
        hint: topic.hint.clone(),
        exclusive: false,
        effects: Vec::new(),
    }
}

/// A condition on the questions before a position; one that is absent or broken holds always.
pub fn condition(
    file: &TomlFile,
    text: Option<&Text>,
    before: usize,
    content: &Content,
    problems: &mut Problems,
) -> Condition {
    let Some(text) = text else { return Condition::Always };
    let scope = Scope { questions: &content.bank.questions, topics: &content.bank.topics, before };
    problems.keep(&file.at_of(text), conditions::parse(text.get_ref(), scope)).unwrap_or(Condition::Always)
}
