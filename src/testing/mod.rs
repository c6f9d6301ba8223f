//! What tests of pages share: the real bank, a context with answers, and a page as HTML text.

use crate::cx::Cx;
use crate::data::Data;
use crate::prerender;
use crate::route::Route;
use crate::state::{OnPage, State};
use std::rc::Rc;
use waymark_core::bank::Bank;
use waymark_core::date::Date;
use waymark_core::local_csv::{LocalContext, LocalGroups, read_local};
use waymark_core::questionnaire::{Answer, QuestionKind};
use waymark_core::session::{Msg, update};
use yew::Callback;

mod html;
pub mod sample;
mod stock;
pub use crate::prerender::site;
pub use html::{Element, Html};
pub use stock::stocked;

/// The bank with all its wording, as it is once everything was fetched.
pub fn bank() -> Rc<Bank> {
    Rc::new(waymark_content::whole_bank().unwrap())
}

pub const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

/// A visit at a page after these answers, each `(question, choices)`, with everything fetched.
pub fn visit(route: Route, said: &[(&str, &[&str])]) -> Cx {
    visit_with(route, said, put_everything)
}

/// The same with only what `change` puts among the fetched data.
pub fn visit_with(route: Route, said: &[(&str, &[&str])], change: impl FnOnce(&mut Data)) -> Cx {
    let mut state = State::new(bank(), TODAY);
    for (question, choices) in said {
        let (ix, answer) = answer(&state.bank, question, choices);
        state.session = update(&state.bank, state.session, Msg::Answer(ix, answer)).0;
    }
    state.data.put_wording(Ok(()));
    change(&mut state.data);
    let cx = Cx::new(Rc::new(state), route, Callback::noop());
    let on_page = OnPage { whole: true, ..OnPage::arriving(&cx.state.session, &cx.profile) };
    let state = Rc::new(State { on_page, ..(*cx.state).clone() });
    Cx { state, ..cx }
}

/// A site's own groups as they are read in a program of their own.
pub fn local(csv: &[u8]) -> LocalGroups {
    let context = LocalContext { bank: &bank(), home_nation: None, home_outcode: "M33", place: &|_| None };
    read_local(csv, &context)
}

/// Puts everything there that the page of this build fetches, the site's own groups aside.
pub fn put_everything(data: &mut Data) {
    thread_local! {
        static KEPT: Data = {
            let mut data = Data::default();
            let bytes = |name| Ok(waymark_content::data_file(name).unwrap().bytes.to_vec());
            data.put_wording(Ok(()));
            data.finder = crate::data::Load::Ready(());
            data.put_site(site(prerender::DEFAULT_SITE));
            prerender::put_files(&mut data, &bank(), &["national", "trafford", "libraries-north-west"]);
            data.put_gazetteer(bytes("gazetteer"));
            data
        };
    }
    KEPT.with(|kept| *data = kept.clone());
}

fn answer(bank: &Bank, question: &str, choices: &[&str]) -> (waymark_core::questionnaire::QuestionIx, Answer) {
    let ix = bank.find_question(question).unwrap_or_else(|| panic!("question {question}"));
    let choice = |id: &&str| bank.find_choice(ix, id).unwrap_or_else(|| panic!("choice {id} of {question}"));
    let answer = match bank.question(ix).map(|q| q.kind) {
        _ if choices.is_empty() => Answer::Skipped,
        Some(QuestionKind::Place) => Answer::Outcode(choices[0].to_owned()),
        Some(QuestionKind::Order) => Answer::Order(choices.iter().map(|id| bank.find_topic(id).unwrap()).collect()),
        Some(QuestionKind::Scale) => Answer::Scale(choices[0].parse().unwrap()),
        _ => Answer::Choices(choices.iter().map(choice).collect()),
    };
    (ix, answer)
}

/// The shown page with its frame, as HTML.
pub fn page(cx: &Cx) -> Html {
    draw(crate::app::shown(cx))
}

/// Nodes as HTML.
pub fn draw(nodes: yew::Html) -> Html {
    Html::new(prerender::draw(nodes).unwrap())
}
