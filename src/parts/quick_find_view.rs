//! What quick find and the A–Z ask of the state: the filter, the question put to the finder, what was found.

use crate::browser::finder;
use crate::cx::Cx;
use crate::state::{Action, Quick};
use std::cell::RefCell;
use std::rc::Rc;
use waymark_core::catalogue::{ServiceIx, Shelf};
use waymark_core::ids::{Need, Set};
use waymark_core::matching::judge;
use waymark_core::profile::Profile;
use waymark_core::questionnaire::{Effect, QuestionIx};
use waymark_core::search::{Filter, Found, hand};

/// How many are shown at first, and how many more each time.
pub const SHOWN: usize = 12;

/// What was handed over and asked last: pages are drawn often, and little of this changes.
#[derive(Default)]
struct Asked {
    shelf: Option<Rc<Shelf>>,
    filter: Filter,
    profile: Option<Rc<Profile>>,
    rows: Vec<u8>,
    words: String,
    most: usize,
    found: Option<Rc<Found>>,
}

thread_local! {
    static ASKED: RefCell<Asked> = RefCell::default();
}

/// Finds by words and filter; none while services or finder are on their way, or cannot be had.
pub fn find(cx: &Cx, words: &str, filter: &Filter, most: usize) -> Option<Rc<Found>> {
    cx.state.data.finder.ready()?;
    let shelf = cx.state.data.shelf.ready()?;
    ASKED.with_borrow_mut(|asked| {
        let same_shelf = asked.shelf.as_ref().is_some_and(|known| Rc::ptr_eq(known, shelf));
        if !same_shelf {
            finder::open(&hand::services(&cx.state.bank, shelf));
            asked.shelf = Some(shelf.clone());
        }
        let same_person = asked.profile.as_ref() == Some(&cx.profile);
        let same_rows = same_shelf && same_person && asked.filter == *filter;
        if !same_rows {
            asked.rows = rows(cx, shelf, filter);
            asked.filter = filter.clone();
            asked.profile = Some(cx.profile.clone());
        }
        if !same_rows || asked.found.is_none() || asked.words != words || asked.most != most {
            let topics: Vec<Set<Need>> = cx.state.bank.topics.iter().map(|topic| topic.needs).collect();
            let question = hand::ask(words, filter.set_parts(), most, &topics, &asked.rows);
            asked.found = finder::ask(&question).and_then(|answer| hand::read(&answer)).map(Rc::new);
            asked.words = words.to_owned();
            asked.most = most;
        }
        asked.found.clone()
    })
}

fn rows(cx: &Cx, shelf: &Shelf, filter: &Filter) -> Vec<u8> {
    let ctx = cx.context(shelf);
    // What nothing said rules out for one goal at least, by the same judgements as the results.
    let fits = |ix: ServiceIx| {
        let lets_in = |goal| judge(&ctx, goal, ix).is_some_and(|judged| judged.left_out_because().is_none());
        !filter.fits || cx.profile.goals.iter().any(lets_in)
    };
    hand::rows(&cx.state.bank, shelf, filter, cx.place.nation, &fits)
}

/// What was typed and ticked.
pub fn quick(cx: &Cx) -> &Quick {
    &cx.state.quick
}

/// Changes what was typed and ticked. What is shown begins at the top again.
pub fn change(cx: &Cx, change: impl FnOnce(&mut Quick)) {
    let mut next = quick(cx).clone();
    next.more = 0;
    change(&mut next);
    cx.act(Action::Quick(next));
}

/// Everything that narrows the search: the answers to place, age and topics, and what was ticked.
pub fn filter(cx: &Cx) -> Filter {
    let quick = quick(cx);
    let needs = cx.profile.goals.iter().fold(Set::<Need>::EMPTY, |all, goal| all.union(goal.needs));
    Filter {
        needs,
        place: cx.profile.outcode.as_deref().and_then(|code| cx.state.data.gazetteer.ready()?.whereabouts(code)),
        within: cx.profile.limits.travel,
        age: cx.profile.age,
        free: quick.free,
        step_free: quick.step_free,
        self_refer: quick.self_refer,
        home: quick.home,
        fits: quick.fits && !cx.profile.goals.is_empty(),
    }
}

/// Whether anything was asked for.
pub fn asks_something(cx: &Cx) -> bool {
    !quick(cx).words.trim().is_empty() || filter(cx) != Filter::default()
}

/// What was found; none while the services are on their way.
pub fn found(cx: &Cx) -> Option<Rc<Found>> {
    let quick = quick(cx);
    find(cx, &quick.words, &filter(cx), SHOWN + quick.more)
}

/// The question whose choices have an effect of this sort, such as the one of age.
pub fn question_with(cx: &Cx, wanted: impl Fn(&Effect) -> bool) -> Option<QuestionIx> {
    let has = |q: &waymark_core::questionnaire::Question| q.choices.iter().any(|c| c.effects.iter().any(&wanted));
    let at = cx.state.bank.questions.iter().position(has)?;
    u8::try_from(at).ok().map(QuestionIx)
}
