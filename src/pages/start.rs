//! The first page: what this is, whose device it is, and for whom.

use crate::cx::Cx;
use crate::kit::button::button;
use crate::kit::el::{a, div, h1, keyed, many, p, strong};
use crate::kit::select::{SelectProps, select};
use crate::kit::{Level, Look};
use crate::parts::field::field;
use crate::parts::page::{Width, page_frame};
use crate::parts::saved::found_saved;
use crate::route::Route;
use crate::state::UNTOUCHED_MINUTES;
use waymark_core::profile::Person;
use waymark_core::questionnaire::{Answer, Choice, ChoiceIx, Effect, Question, QuestionIx, Stage};
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent};

/// The first page.
pub fn start(cx: &Cx) -> Html {
    let questions = start_questions(cx);
    let who = questions.iter().find(|(_, question)| asks_who(question));
    let others = questions.iter().filter(|(_, question)| !asks_who(question));
    page_frame(
        cx,
        None,
        Width::Column,
        many()
            .child(found_saved(cx))
            .child(h1().say(cx, "start.heading"))
            .child(p().class("wm-start__urgent").child(strong().say(cx, "start.urgent")))
            .child(p().class("nhsuk-lede-text").say(cx, "start.what"))
            .child(p().say(cx, "start.time"))
            .children(others.map(|(ix, _)| keyed(ix.0, field(cx, *ix, Level::H2))))
            .child(cx.shared_device().then(|| minutes(cx)))
            .child(if let Some((ix, question)) = who {
                Some(div().class("wm-start__buttons").children(
                    question.choices.iter().enumerate().map(|(at, choice)| start_button(cx, *ix, at, choice)),
                ))
            } else {
                None
            })
            .child(p().child(a().class("wm-alone").href(Route::AtoZ.link()).say(cx, "start.browse")))
            .html(),
    )
}

/// Minutes to choose from; 0 is never (rule V6).
const MINUTES: [u8; 6] = [5, 10, 15, 20, 30, 0];

/// When a shared tablet that nobody touches is cleared: chosen before anything is answered.
fn minutes(cx: &Cx) -> Html {
    let words = |minutes: &u8| match minutes {
        0 => cx.t("idle.never"),
        n => cx.fill("idle.minutes", &[("n", &n.to_string())]),
    };
    let cx_picked = cx.clone();
    select(&SelectProps {
        id: "minutes".into(),
        label: cx.t("idle.after"),
        options: MINUTES.iter().map(words).collect(),
        chosen: MINUTES.iter().position(|minutes| *minutes == cx.state.minutes).unwrap_or_default(),
        onpick: Callback::from(move |at: usize| {
            let minutes = MINUTES.get(at).copied().unwrap_or(UNTOUCHED_MINUTES);
            cx_picked.change(move |state| state.minutes = minutes);
        }),
    })
}

fn start_questions(cx: &Cx) -> Vec<(QuestionIx, &Question)> {
    let pages = cx.state.bank.pages.iter().filter(|page| page.stage == Stage::Start);
    pages.flat_map(|page| &page.questions).filter_map(|ix| Some((*ix, cx.state.bank.question(*ix)?))).collect()
}

fn asks_who(question: &Question) -> bool {
    question.choices.iter().any(|choice| person(choice).is_some())
}

fn person(choice: &Choice) -> Option<Person> {
    choice.effects.iter().find_map(|effect| match effect {
        Effect::Person(person) => Some(*person),
        _ => None,
    })
}

/// A start button says for whom: pressing it is the answer. Link workers begin with the finder.
fn start_button(cx: &Cx, ix: QuestionIx, at: usize, choice: &Choice) -> Html {
    let (look, label, next) = match person(choice) {
        Some(Person::Myself) => (Look::Primary, cx.t("start.now"), Route::Question(1)),
        Some(Person::LinkWorker) => (Look::Secondary, choice.label.clone().into(), Route::QuickFind),
        Some(Person::Helper) | None => (Look::Secondary, choice.label.clone().into(), Route::Question(1)),
    };
    let onclick = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| {
            cx.send(Msg::Answer(ix, Answer::Choices(vec![ChoiceIx(at as u8)])));
            cx.go(&next);
        })
    };
    keyed(at, button(look, label).onclick(onclick))
}
