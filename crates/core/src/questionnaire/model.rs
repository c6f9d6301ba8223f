//! The question bank as data. Sources: `content/questions.toml`, `content/topics.toml`.

use crate::catalogue::{Cost, Mode};
use crate::condition::Condition;
use crate::ids::{Access, Flag, Hint, Interest, Need, Set, Topic, Trait};
use crate::profile::{Company, Device, Language, Person, TimeSlot, Weight, Wish};
use serde::{Deserialize, Serialize};

/// Position of a question in [`crate::bank::Bank::questions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct QuestionIx(pub u8);

/// Position of a choice within its question. For [`QuestionKind::Topics`] it is the [`Topic`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChoiceIx(pub u8);

/// Position of a page in [`crate::bank::Bank::pages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PageIx(pub u8);

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuestionKind {
    /// One choice.
    Single,
    /// Any number of choices; an exclusive one stands alone.
    Multi,
    /// A place name or outcode from the gazetteer; only the outcode is kept.
    Place,
    /// Any number of topics.
    Topics,
    /// The person's own order of the topics they ticked.
    Order,
    /// 0 to 10.
    Scale,
}

/// When a page comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// On the start page: whose device, for whom.
    Start,
    /// One of the six answers before first results.
    First,
    /// A skippable page before first results.
    More,
    /// Beside the results: "Make this fit me better".
    Fit,
}

/// One page of the journey; most hold one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionPage {
    /// Name in the sources and in the answers file.
    pub id: String,
    /// When it comes.
    pub stage: Stage,
    /// Heading when the page holds several questions; empty: the question's own words are the heading.
    pub heading: String,
    /// Its questions, in order.
    pub questions: Vec<QuestionIx>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Name in the sources and in the answers file.
    pub id: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The words asked.
    pub title: String,
    /// The words asked when one person answers for another; empty: as `title`.
    pub title_helper: String,
    /// One line under the question; may be empty.
    pub hint: String,
    /// Why we ask; never empty when `sensitive` (rule P6).
    pub why: String,
    /// Whether the subject is sensitive: the page gets the leave button and a neutral title.
    pub sensitive: bool,
    /// Short name on the check-answers page.
    pub short: String,
    /// What can be chosen; empty for places, orders and scales.
    pub choices: Vec<Choice>,
    /// Who is asked.
    pub ask_when: Condition,
}

/// One choice of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Name in the sources and in the answers file.
    pub id: String,
    /// The words on the button.
    pub label: String,
    /// A second line; may be empty.
    pub hint: String,
    /// Stands alone: "none of these", "rather not say".
    pub exclusive: bool,
    /// What choosing it says about the person.
    pub effects: Vec<Effect>,
}

/// What a choice says about the person. Everything matching, safety and the plan know comes from these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// Wants help with this in particular.
    Need(Need),
    /// Enjoys this.
    Interest(Interest),
    /// This is true of the person.
    Trait(Trait),
    /// None of the traits of this question's other choices is true of the person.
    NoneOfTheseTraits,
    /// A declared answer that safety rules listen to.
    Flag(Flag),
    /// A strength, hope or worry for the plan.
    Hint(Hint),
    /// Age in years, both ends included.
    Age(u8, u8),
    /// The most the person can pay.
    CostUpTo(Cost),
    /// The farthest the person can travel, in tenths of a mile.
    TravelUpTo(u16),
    /// A time that suits.
    Time(TimeSlot),
    /// A way of meeting that suits.
    Mode(Mode),
    /// Cannot use a place without this.
    Access(Access),
    /// Language or way of communicating.
    Language(Language),
    /// Going alone or with someone.
    Company(Company),
    /// How much something matters about how help comes.
    Wish(Wish, Weight),
    /// Wants places (pitches, parks, allotments) among the suggestions.
    AskPlaces,
    /// Whose device this is.
    Device(Device),
    /// Who answers.
    Person(Person),
    /// Answers in private: `true` opens the sensitive questions.
    Private(bool),
}

/// A group of needs as people see them: "Money and bills". One goal of the results each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topics {
    /// Name in the sources and in the answers file.
    pub id: String,
    /// The words on the card.
    pub label: String,
    /// One line under it.
    pub hint: String,
    /// Icon name in `static/icons`.
    pub icon: String,
    /// The needs it covers.
    pub needs: Set<Need>,
    /// Further needs it covers for people with a trait.
    pub with_trait: Vec<(Trait, Need)>,
    /// Needs it covers for people who named them, and for nobody else.
    pub if_named: Set<Need>,
    /// Practical needs (money, food, home, safety) stand first until the person orders them.
    pub practical: bool,
    /// Places (pitches, parks, allotments) count as ordinary suggestions for this topic.
    pub places_welcome: bool,
    /// Which topic this is.
    pub topic: Topic,
}
