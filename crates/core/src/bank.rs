//! Everything the page knows before any catalogue: vocabularies, questions, topics, safety, wording.
//!
//! Compiled from `content/` by the build, checked there, and embedded in the program: it cannot fail to load.

use crate::ids::{Access, Flag, Hint, Interest, Need, Set, Topic, Trait, VocabularyId};
use crate::questionnaire::{Answer, ChoiceIx, PageIx, Question, QuestionIx, QuestionKind, QuestionPage, Stage, Topics};
use crate::safety::{Contact, SafetyRule};
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// One entry of a closed vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Name in sources and files.
    pub id: String,
    /// Words for the middle of a sentence; fetched.
    pub label: String,
}

/// The closed vocabularies, each in the order of its ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vocabulary {
    /// Needs.
    pub needs: Vec<Entry>,
    /// Interests.
    pub interests: Vec<Entry>,
    /// Traits.
    pub traits: Vec<Entry>,
    /// Access features.
    pub access: Vec<Entry>,
    /// Safety flags.
    pub flags: Vec<Entry>,
    /// Plan hints.
    pub hints: Vec<Entry>,
}

/// A vocabulary that ids of type `T` belong to.
pub trait Entries<T> {
    /// Its entries, in id order.
    fn entries(&self) -> &[Entry];
}

macro_rules! entries {
    ($($id:ty => $field:ident),*) => {$(
        impl Entries<$id> for Vocabulary {
            fn entries(&self) -> &[Entry] { &self.$field }
        }
    )*};
}
entries!(Need => needs, Interest => interests, Trait => traits, Access => access, Flag => flags, Hint => hints);

impl Vocabulary {
    /// The id with this name.
    pub fn find<T: VocabularyId>(&self, name: &str) -> Option<T>
    where
        Self: Entries<T>,
    {
        Entries::<T>::entries(self).iter().position(|e| e.id == name).map(|i| T::from_index(i as u8))
    }
    /// The name of an id; empty for an id of another vocabulary.
    pub fn name<T: VocabularyId>(&self, id: T) -> &str
    where
        Self: Entries<T>,
    {
        Entries::<T>::entries(self).get(usize::from(id.index())).map_or("", |e| e.id.as_str())
    }
    /// The words for an id; empty for an id of another vocabulary.
    pub fn label<T: VocabularyId>(&self, id: T) -> &str
    where
        Self: Entries<T>,
    {
        Entries::<T>::entries(self).get(usize::from(id.index())).map_or("", |e| e.label.as_str())
    }
    /// Every entry, list after list.
    fn all(&mut self) -> impl Iterator<Item = &mut Entry> {
        let Self { needs, interests, traits, access, flags, hints } = self;
        [needs, interests, traits, access, flags, hints].into_iter().flatten()
    }
    /// A number that changes whenever an id is added, moved or renamed (labels do not count).
    pub fn hash(&self) -> u64 {
        let lists = [&self.needs, &self.interests, &self.traits, &self.access, &self.flags, &self.hints];
        let text: String =
            lists.iter().flat_map(|l| l.iter().map(|e| e.id.as_str()).chain(["\n"])).flat_map(|id| [id, ";"]).collect();
        crate::envelope::checksum(text.as_bytes())
    }
}

/// A lay word or phrase and the needs it stands for: "skint" → money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonym {
    /// Lower-case words.
    pub words: String,
    /// What people mean by them.
    pub needs: Set<Need>,
}

/// What might get in the way of a first step, and what helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Barrier {
    /// Name in the sources.
    pub id: String,
    /// "If …" half, in the person's words: "I feel too worried to go".
    pub when: String,
    /// "then I will …" halves.
    pub then: Vec<String>,
    /// What the lists of services may hold against it; see [`crate::plan::may_help`].
    pub help: BarrierHelp,
}

/// What may help over a barrier besides what the person does themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarrierHelp {
    /// Ids of services to name, as far as they are on a list.
    pub services: Vec<String>,
    /// Services of the person's own area that are chiefly about one of these may be named too.
    pub needs: Set<Need>,
    /// What somebody who picks the barrier says of themselves by that.
    pub who: Set<Trait>,
    /// Names of [`crate::plan::FACTS`] that are worth saying if they are known of a service.
    pub facts: Vec<String>,
    /// Whom to ask.
    pub ask: String,
}

/// The compiled content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bank {
    /// Closed vocabularies.
    pub vocabulary: Vocabulary,
    /// Questions, in the order they are asked.
    pub questions: Vec<Question>,
    /// Pages, in the order they come.
    pub pages: Vec<QuestionPage>,
    /// Topics; position = [`Topic`].
    pub topics: Vec<Topics>,
    /// Safety rules, in the order they are shown.
    pub safety: Vec<SafetyRule>,
    /// Urgent and crisis contacts, the one source of their numbers.
    pub contacts: Vec<Contact>,
    /// Lay words for needs; fetched.
    pub synonyms: Vec<Synonym>,
    /// What might get in the way of a first step, in the person's words (see [`crate::plan`]); fetched.
    pub barriers: Vec<Barrier>,
    /// Attributions that the licences of the data ask for, one a line; fetched.
    pub attribution: Vec<String>,
    /// Wording by key; that of suggestions, plan and the pages beside the questions is fetched.
    pub words: Words,
    /// The day the safety text is due for review again, and who reviewed it.
    pub safety_review: crate::safety::Review,
}

/// What the page says once somebody has answered: fetched with the services, so that the first question is there sooner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The words for every id of the vocabularies, list after list, then of the questions beside the results.
    pub labels: Vec<String>,
    /// Lay words for needs.
    pub synonyms: Vec<Synonym>,
    /// What might get in the way of a first step.
    pub barriers: Vec<Barrier>,
    /// Attributions, one a line.
    pub attribution: Vec<String>,
    /// Wording by key.
    pub words: Words,
}

impl Bank {
    /// Parts the bank in two: what is embedded, with the wording of these keys, and what is fetched.
    #[must_use]
    pub fn part(mut self, is_first: impl Fn(&str) -> bool) -> (Self, Wording) {
        let labels = self.later().into_iter().map(std::mem::take).collect();
        let (first, later) = self.words.part(is_first);
        let Self { synonyms, barriers, attribution, .. } = self;
        let bank = Self { words: first, synonyms: Vec::new(), barriers: Vec::new(), attribution: Vec::new(), ..self };
        (bank, Wording { labels, synonyms, barriers, attribution, words: later })
    }
    /// The texts that are fetched in their place: of the vocabularies' ids, and of the questions beside the results.
    fn later(&mut self) -> Vec<&mut String> {
        let Self { vocabulary, questions, pages, .. } = self;
        let beside = |at: usize| {
            let page = pages.iter().find(|page| page.questions.iter().any(|ix| usize::from(ix.0) == at));
            page.is_some_and(|page| page.stage == Stage::Fit)
        };
        let mut later: Vec<&mut String> = vocabulary.all().map(|entry| &mut entry.label).collect();
        for (_, question) in questions.iter_mut().enumerate().filter(|(at, _)| beside(*at)) {
            later.extend([&mut question.title, &mut question.title_helper, &mut question.hint, &mut question.short]);
            later.extend(question.choices.iter_mut().map(|choice| &mut choice.label));
        }
        later
    }
    /// Takes up what was fetched.
    pub fn take(&mut self, wording: Wording) {
        self.words.add(wording.words);
        self.later().into_iter().zip(wording.labels).for_each(|(text, words)| *text = words);
        (self.synonyms, self.barriers, self.attribution) = (wording.synonyms, wording.barriers, wording.attribution);
    }
    /// The question at a position.
    pub fn question(&self, ix: QuestionIx) -> Option<&Question> {
        self.questions.get(usize::from(ix.0))
    }
    /// The page at a position.
    pub fn page(&self, ix: PageIx) -> Option<&QuestionPage> {
        self.pages.get(usize::from(ix.0))
    }
    /// The topic group.
    pub fn topic(&self, topic: Topic) -> Option<&Topics> {
        self.topics.get(usize::from(topic.0))
    }
    /// The question with this name.
    pub fn find_question(&self, id: &str) -> Option<QuestionIx> {
        self.questions.iter().position(|q| q.id == id).map(|i| QuestionIx(i as u8))
    }
    /// The choice with this name.
    pub fn find_choice(&self, question: QuestionIx, id: &str) -> Option<ChoiceIx> {
        self.question(question)?.choices.iter().position(|c| c.id == id).map(|i| ChoiceIx(i as u8))
    }
    /// The topic with this name.
    pub fn find_topic(&self, id: &str) -> Option<Topic> {
        self.topics.iter().position(|t| t.id == id).map(|i| Topic(i as u8))
    }
    /// The page a question stands on.
    pub fn page_of(&self, question: QuestionIx) -> Option<PageIx> {
        self.pages.iter().position(|p| p.questions.contains(&question)).map(|i| PageIx(i as u8))
    }
    /// The question where topics are ticked.
    pub fn topics_question(&self) -> Option<QuestionIx> {
        self.questions.iter().position(|q| q.kind == QuestionKind::Topics).map(|i| QuestionIx(i as u8))
    }
    /// Whether an answer is of the kind the question takes, with choices that exist and no exclusive choice beside
    /// another.
    pub fn takes(&self, ix: QuestionIx, answer: &Answer) -> bool {
        let Some(question) = self.question(ix) else { return false };
        match (question.kind, answer) {
            (_, Answer::Skipped) => true,
            (QuestionKind::Single | QuestionKind::Multi | QuestionKind::Topics, Answer::Choices(choices)) => {
                let real = choices.iter().all(|c| usize::from(c.0) < question.choices.len());
                let once = choices.iter().enumerate().all(|(at, choice)| !choices.iter().take(at).any(|c| c == choice));
                let alone = choices.len() == 1
                    || !choices.iter().any(|c| question.choices.get(usize::from(c.0)).is_some_and(|c| c.exclusive));
                let count = question.kind != QuestionKind::Single || choices.len() == 1;
                real && alone && count && !choices.is_empty() && once
            }
            (QuestionKind::Place, Answer::Outcode(text)) => crate::geo::outcode(text).as_deref() == Some(text),
            (QuestionKind::Order, Answer::Order(topics)) => topics.iter().all(|t| usize::from(t.0) < self.topics.len()),
            (QuestionKind::Scale, Answer::Scale(n)) => *n <= 10,
            _ => false,
        }
    }
}
