//! Error summary: what is wrong on the page, each with a link to where.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, html};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// What, in the words that also stand beside the field.
    pub message: AttrValue,
    /// The id of the field.
    pub field: AttrValue,
}

/// What an error summary needs.
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// "There is a problem".
    pub title: AttrValue,
    /// What is wrong; nothing is shown while it is empty.
    pub faults: Vec<Fault>,
    /// Called with the id of the field to move to.
    pub onjump: Callback<AttrValue>,
}

/// The summary that takes focus when something is wrong (see `effects::show_faults`).
pub fn error_summary(props: &ErrorSummaryProps) -> Html {
    if props.faults.is_empty() {
        return Html::default();
    }
    let faults = props.faults.iter().map(|fault| {
        let (onjump, field) = (props.onjump.clone(), fault.field.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            onjump.emit(field.clone());
        });
        html! { <li key={fault.field.to_string()}><a href={format!("#{}", fault.field)} {onclick}>{ &fault.message }</a></li> }
    });
    html! {
        <div class="nhsuk-error-summary" tabindex="-1">
            <div role="alert">
                <h2 class="nhsuk-error-summary__heading">{ &props.title }</h2>
                <div class="nhsuk-error-summary__body">
                    <ul class="nhsuk-list nhsuk-error-summary__list">{ for faults }</ul>
                </div>
            </div>
        </div>
    }
}
