//! Cards: plain ones, and care cards for urgent help.

use super::fieldset::{Level, heading};
use yew::{AttrValue, Classes, Html, Properties, classes, component, html};

/// What a card needs.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// Heading; may hold a link.
    #[prop_or_default]
    pub title: Html,
    /// Level of the heading.
    #[prop_or(Level::H3)]
    pub level: Level,
    /// Id of the card.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// More classes: `nhsuk-card--feature`.
    #[prop_or_default]
    pub class: Classes,
    /// What is in it.
    #[prop_or_default]
    pub children: Html,
}

/// A card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    html! {
        <div class={classes!("nhsuk-card", props.class.clone())} id={props.id.clone()}>
            <div class="nhsuk-card__content">
                if props.title != Html::default() {
                    { heading(props.level, classes!("nhsuk-card__heading"), props.title.clone()) }
                }
                { props.children.clone() }
            </div>
        </div>
    }
}

/// What a care card needs.
#[derive(Properties, PartialEq)]
pub struct CareCardProps {
    /// "Call 999 if:"
    pub title: AttrValue,
    /// How urgent, for screen readers: "Immediate action required:".
    pub urgency: AttrValue,
    /// Red and black rather than red.
    #[prop_or_default]
    pub emergency: bool,
    /// Level of the heading.
    #[prop_or(Level::H2)]
    pub level: Level,
    /// What to do.
    #[prop_or_default]
    pub children: Html,
}

/// A card for urgent help.
#[component]
pub fn CareCard(props: &CareCardProps) -> Html {
    let kind = if props.emergency { "nhsuk-card--care--emergency" } else { "nhsuk-card--care--urgent" };
    let title = html! {
        <span role="text"><span class="wm-visually-hidden">{ &props.urgency }{ " " }</span>{ &props.title }</span>
    };
    html! {
        <div class={classes!("nhsuk-card", "nhsuk-card--care", kind)}>
            <div class="nhsuk-card__heading-container">
                { heading(props.level, classes!("nhsuk-card__heading"), title) }
                <span class="nhsuk-card--care__arrow" aria-hidden="true"></span>
            </div>
            <div class="nhsuk-card__content">{ props.children.clone() }</div>
        </div>
    }
}
