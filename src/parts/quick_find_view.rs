//! What quick find asks of the state: the index, the filter, what was found.

use crate::cx::Cx;
use crate::state::{Action, Quick};
use std::cell::RefCell;
use std::rc::Rc;
use waymark_core::catalogue::Shelf;
use waymark_core::ids::{Need, Set};
use waymark_core::questionnaire::{Effect, QuestionIx};
use waymark_core::search::{Filter, Found, Index, find};

thread_local! {
    /// The last index built, with the shelf it was built for: pages come and go, the shelf seldom changes.
    static INDEX: RefCell<Option<(Rc<Shelf>, Rc<Index>)>> = const { RefCell::new(None) };
}

/// The index over the shelf, built once for each shelf; none while it is on its way.
pub fn index(cx: &Cx) -> Option<Rc<Index>> {
    let shelf = cx.state.data.shelf.ready().cloned()?;
    let kept = INDEX.with_borrow(|kept| {
        kept.as_ref().filter(|(known, _)| Rc::ptr_eq(known, &shelf)).map(|(_, index)| index.clone())
    });
    Some(kept.unwrap_or_else(|| {
        let index = Rc::new(Index::build(&cx.state.bank, &shelf));
        INDEX.set(Some((shelf, index.clone())));
        index
    }))
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
    }
}

/// Whether anything was asked for.
pub fn asks_something(cx: &Cx) -> bool {
    !quick(cx).words.trim().is_empty() || filter(cx) != Filter::default()
}

/// What was found; none while the services are on their way.
pub fn found(cx: &Cx) -> Option<Found> {
    let index = index(cx)?;
    Some(find(&cx.state.bank, cx.state.data.services(), &index, &quick(cx).words, &filter(cx), cx.place.nation))
}

/// The question whose choices have an effect of this sort, such as the one of age.
pub fn question_with(cx: &Cx, wanted: impl Fn(&Effect) -> bool) -> Option<QuestionIx> {
    let has = |q: &waymark_core::questionnaire::Question| q.choices.iter().any(|c| c.effects.iter().any(&wanted));
    let at = cx.state.bank.questions.iter().position(has)?;
    u8::try_from(at).ok().map(QuestionIx)
}
