//! The first page: what this is, whose device it is, and for whom.

use crate::cx::{Cx, PageProps};
use crate::kit::{Level, Look};

use crate::route::Route;
use waymark_core::profile::Person;
use waymark_core::questionnaire::{Answer, Choice, ChoiceIx, Effect, Question, QuestionIx, Stage};
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent, html};

/// The first page.
pub fn draw_start(PageProps { cx }: &PageProps) -> Html {
    let questions = start_questions(cx);
    let who = questions.iter().find(|(_, question)| asks_who(question));
    let others = questions.iter().filter(|(_, question)| !asks_who(question));
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), children: html! { <>
            <h1>{ cx.t("start.heading") }</h1>
            <p class="wm-start__urgent"><strong>{ cx.t("start.urgent") }</strong></p>
            <p class="nhsuk-lede-text">{ cx.t("start.what") }</p>
            <p>{ cx.t("start.time") }</p>
            { for others.map(|(ix, _)| html! { <key={ix.0}>{ crate::parts::field::draw_field(&yew::props!(crate::parts::field::FieldProps { cx: cx.clone(), question: *ix, level: Level::H2 })) }</> }) }
            if let Some((ix, question)) = who {
                <div class="wm-start__buttons">
                    { for question.choices.iter().enumerate().map(|(at, choice)| start_button(cx, *ix, at, choice)) }
                </div>
            }
            <p><a class="wm-alone" href={Route::AtoZ.href()}>{ cx.t("start.browse") }</a></p>
        </> } })) }
    }
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
    html! { <key={at}>{ crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look, label, onclick })) }</> }
}
