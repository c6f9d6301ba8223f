//! Summary list: names, values, and a link to change each.

use yew::{AttrValue, Html, Properties, html};

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
#[derive(Properties, PartialEq)]
pub struct SummaryListProps {
    /// The rows.
    pub rows: Vec<Row>,
    /// "Change".
    #[prop_or_default]
    pub change: AttrValue,
}

/// Names, values, and a link to change each.
pub fn summary_list(props: &SummaryListProps) -> Html {
    let rows = props.rows.iter().enumerate().map(|(at, row)| {
        html! {
            <div class="nhsuk-summary-list__row" key={at}>
                <dt class="nhsuk-summary-list__key">{ &row.name }</dt>
                <dd class="nhsuk-summary-list__value">{ row.value.clone() }</dd>
                if let Some(href) = &row.href {
                    <dd class="nhsuk-summary-list__actions">
                        <a class="wm-change" {href}>
                            { &props.change }<span class="wm-visually-hidden">{ " " }{ row.name.to_lowercase() }</span>
                        </a>
                    </dd>
                }
            </div>
        }
    });
    html! { <dl class="nhsuk-summary-list">{ for rows }</dl> }
}
