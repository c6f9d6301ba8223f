//! Summary list: names, values, and a link to change each.

use crate::kit::el::{a, div, el, span};
use waymark_core::letters::in_small;
use yew::{AttrValue, Html};

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub name: AttrValue,
    /// What it says.
    pub value: Html,
    /// Where the link leads; none: no link.
    pub href: Option<AttrValue>,
}

/// What a summary list needs.
#[derive(Default)]
pub struct SummaryListProps {
    /// The rows.
    pub rows: Vec<Row>,
    /// "Change".
    pub change: AttrValue,
}

/// Names, values, and a link to change each.
pub fn summary_list(props: &SummaryListProps) -> Html {
    let rows = props.rows.iter().enumerate().map(|(at, row)| {
        div()
            .class("nhsuk-summary-list__row")
            .key(at)
            .child(el("dt").class("nhsuk-summary-list__key").child(&row.name))
            .child(el("dd").class("nhsuk-summary-list__value").child(row.value.clone()))
            .child(row.href.as_ref().map(|href| {
                el("dd").class("nhsuk-summary-list__actions").child(
                    a().class("wm-change")
                        .href(href)
                        .child(&props.change)
                        .child(span().class("wm-visually-hidden").child(" ").child(in_small(&row.name))),
                )
            }))
            .html()
    });
    el("dl").class("nhsuk-summary-list").children(rows).html()
}
