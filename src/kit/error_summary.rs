//! Error summary: what is wrong on the page, each with a link to where.

use super::el::{a, div, h2, li, ul};
use yew::{AttrValue, Callback, Html, MouseEvent};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// What, in the words that also stand beside the field.
    pub message: AttrValue,
    /// The id of the field.
    pub field: AttrValue,
}

/// The summary that takes focus when something is wrong (see [`crate::effects`]). `onjump` is called with the id of the
/// field to move to.
pub fn error_summary(title: AttrValue, faults: &[Fault], onjump: Callback<AttrValue>) -> Html {
    if faults.is_empty() {
        return Html::default();
    }
    let line = |fault: &Fault| {
        let (onjump, field) = (onjump.clone(), fault.field.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            onjump.emit(field.clone());
        });
        li().key(&*fault.field).child(a().href(format!("#{}", fault.field)).onclick(onclick).child(&fault.message))
    };
    let list = ul().class("nhsuk-list nhsuk-error-summary__list").children(faults.iter().map(line));
    let alert = div()
        .attr("role", "alert")
        .child(h2().class("nhsuk-error-summary__heading").child(title))
        .child(div().class("nhsuk-error-summary__body").child(list));
    div().class("nhsuk-error-summary").attr("tabindex", "-1").child(alert).html()
}
